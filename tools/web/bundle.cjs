// Makes a small script for pages of a module: what it takes in goes with it, what it does not use is
// left out. Where a name is given, the script declares that, with what the module exports.
"use strict";
const { readFileSync } = require("fs");
const { buildSync } = require("esbuild");

const { contents, name } = JSON.parse(readFileSync(0, "utf8"));
const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: __dirname },
    ...(name && { bundle: true, format: "iife", globalName: name }),
    minify: true,
    target: "es2022",
    legalComments: "none", // the licence stands beside it, or at its head
    write: false,
});
process.stdout.write(outputFiles[0].text);
