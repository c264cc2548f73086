/* Which standards a code means, however it is written: ABCSE04, SE 4, standard 5; SFH-CHS-3 or CHS3 for
   SFHCHS3; 1GEN1/09. The build puts CODES before it: every URN with its page; of other suites' standards
   there is none. */

/* Numbers as they count, without the zeros before them: hsc0021 is hsc21. */
const counted = (code) => code.replace(/(?<![\d.])0+(?=\d)/g, "");

/* A code in both ways to count: 1gen1/09 is 1gen109, and 1gen19. */
const forms = (words) => new Set([counted(words.join("")), words.map(counted).join("")]);

/* The words of a URN, and what a text has of each: of 1GEN1/09 two parts, of CCBA3.1 one. */
const partsOf = (urn) => urn.toLowerCase().split(/[ &/]|\.(?!\d)/);

/* By what is asked for, the codes that it stands for: of a URN the whole; what it ends in, which people
   say among themselves (SE04); its first word with its number (ABC 4). */
const spellings = new Map();
/* The same for endings that begin within a word, at two letters or more: CHS3 of SFHCHS3. */
const endings = new Map();
/* By their number, this suite's standards. */
const numbered = new Map();
/* By what stands before their number, the codes that begin so. */
const beginnings = new Map();

for (const code of CODES) {
  const [urn, page] = code, words = urn.toLowerCase().split(" "), parts = partsOf(urn);
  const lettered = parts.findLastIndex((part) => /[a-z]/.test(part));  // with it begins the number
  const [first, ...others] = parts.slice(lettered);
  const spell = (found, spelled) => {
    for (const form of forms(spelled)) note(found, form, code);
  };
  for (let at = 0; at <= lettered; at++) {
    spell(spellings, parts.slice(at));
    const [, before] = counted(parts.slice(at).join("")).match(/^(.*[a-z])\d+$/) ?? [];
    if (before && page) note(beginnings, before, code);
  }
  for (let at = 1; /^[a-z]{2}/.test(first.slice(at)); at++) {
    spell(endings, [first.slice(at), ...others]);
  }
  const [number] = parts.at(-1).match(/\d[\d.]*$/) ?? [];
  if (number && words.length > 1) spell(spellings, [parts[0], number]);
  if (number && page) note(numbered, counted(number), code);
}

const codesMeant = (spelled) => spellings.get(spelled) ?? endings.get(spelled) ?? [];
