/* Which standards and statements a code means, however it is written: ABCSE04P8, SE 4, standard 5;
   SFH-CHS-3 or CHS3 for SFHCHS3; 1GEN1/09. The build puts CODES before it: every URN, and the page of
   each that is this suite's; of others it knows no page. And STATEMENTS: how statements are written, by
   their names as they count (K1 may be K01); and PARTS, those of parts of statements: P1-2. */

/* Numbers as they count, without the zeros before them: hsc0021 is hsc21. */
const counted = (code) => code.replace(/(?<![\d.])0+(?=\d)/g, "");

/* A code in both ways to count: 1gen1/09 is 1gen109, and 1gen19. */
const forms = (words) => new Set([counted(words.join("")), words.map(counted).join("")]);

/* The words of a URN, and what the index has of each: of 1GEN1/09 two parts, of CCBA3.1 one. */
const wordsOf = (urn) => urn.toLowerCase().split(" ").map((word) => word.split(/[&/]|\.(?!\d)/));

const note = (found, name, value) => found.set(name, [...(found.get(name) ?? []), value]);

/* By what is asked for, the words that it stands for: of a URN the whole; what it ends in, which people
   say among themselves (SE04); its first word with its number (ABC 4). */
const spellings = new Map();
/* The same for endings that begin within a word, at two letters or more: CHS3 of SFHCHS3. */
const endings = new Map();
/* By their number, the words of this suite's standards. */
const numbered = new Map();
/* By the last part of the last word, the pages of this suite that have such a URN. */
const pagesOf = new Map();
/* By its page, a URN as it is written. */
const urnOf = new Map();

for (const [urn, page] of CODES) {
  const words = wordsOf(urn), parts = words.flat(), last = parts.at(-1);
  const spell = (found, spelled, meant) => {
    for (const form of forms(spelled)) note(found, form, meant);
  };
  const lettered = parts.findLastIndex((part) => /[a-z]/.test(part));  // with it begins the number
  /* What is meant from a part on: the rest of its word, and the words behind that. */
  const from = (at) => {
    let before = 0;
    return words.map((word) => word.slice(Math.max(0, at - (before += word.length) + word.length)))
      .filter((word) => word.length);
  };
  for (let at = 0; at <= lettered; at++) spell(spellings, parts.slice(at), from(at));
  const [first, ...others] = parts.slice(lettered);
  for (let at = 1; /^[a-z]{2}/.test(first.slice(at)); at++) {
    spell(endings, [first.slice(at), ...others], from(lettered));
  }
  const [number] = last.match(/\d[\d.]*$/) ?? [];
  if (number && words.length > 1) spell(spellings, [parts[0], number], [words[0], words.at(-1)]);
  if (!page) continue;
  if (number) note(numbered, counted(number), from(lettered));
  note(pagesOf, last, page);
  urnOf.set(page, urn);
}

const standardsMeant = (code) => spellings.get(code) ?? endings.get(code) ?? [];

const letters = [...new Set(Object.keys(STATEMENTS).map(([letter]) => letter))].join("");
const statementAtEnd = new RegExp(`^(.*?)([${letters || "p"}]\\d+)$`);

/* The parts of statements that were last asked for, by which results.js puts them first. */
const meantParts = new Set();

/* Words that end in a part of a statement: those before it, and its own. */
const partOf = (words) => {
  for (let at = words.length - 2; at >= 0; at--) {
    const name = words.slice(at).join("-");
    if (PARTS.includes(name)) {
      meantParts.add(name);
      return [words.slice(0, at), words.slice(at)];
    }
  }
};

/* What folded words may mean as a code: for each thing its words, each by what the index has of it. */
const meantBy = (words) => {
  const [owner, part] = partOf(words) ?? [];
  const owners = owner?.length ? meantBy(owner) : [[]];
  if (part && owners.length) return owners.map((meant) => [...meant, part]);
  for (const code of forms(words)) {
    const [, standard, name] = code.match(statementAtEnd) ?? [];
    const written = name ? STATEMENTS[counted(name)] ?? [name] : [];
    if (standard === "") return written.map((statement) => [[statement]]);
    const found = [
      ...standardsMeant(code),
      ...(standard ? standardsMeant(standard) : []).flatMap((meant) => (
        written.map((statement) => [...meant, [statement]])
      )),
    ];
    if (found.length) return found;
    const [, number] = code.match(/^(?:standards?|safon(?:au)?)([1-9][\d.]*)$/) ?? [];
    if (numbered.has(number)) return numbered.get(number);
  }
  return [];
};
