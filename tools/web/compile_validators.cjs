// Compiles a JSON Schema: {$defs} comes in, a module that exports a function for each goes out. Without
// `allErrors`, the first thing wrong ends it: a hostile file could have millions.
"use strict";
const { readFileSync } = require("fs");
const Ajv = require("ajv").default;
const standaloneCode = require("ajv/dist/standalone").default;

const { $defs, exported } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({
    code: { source: true, lines: true },
    inlineRefs: false, // a part that several forms have is one function
    messages: false, // where and which rule, without a sentence
});
ajv.addSchema({ $id: "forms", $defs });
const names = Object.entries(exported).map(([form, name]) => [form, `forms#/$defs/${name}`]);
process.stdout.write(standaloneCode(ajv, Object.fromEntries(names)));
