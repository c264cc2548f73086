/* A language without a script of its own here. Where Material brings one of lunr's, its rules and its
   stop words are taken, and else every word stands for itself. TERMS has other names for what the texts
   speak of, STOP_WORDS the suite's own words that say nothing. */

const rules = lunr[CODE_OF_LANGUAGE];
const leftOut = new Set(STOP_WORDS);
const token = (word) => new lunr.Token(word, {});
const passesBy = (word) => rules !== undefined && rules.stopWordFilter(token(word)) === undefined;
understand(
  NAME,
  { has: (word) => leftOut.has(word) || passesBy(word) },
  (word) => (rules ? rules.stemmer(token(word)).toString() : word),
  [],
  TERMS,
);
