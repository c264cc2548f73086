/* What words stand for. A word is indexed under a key that all its forms share: keyOfWord tells it, by
   the script of the language, knownForms the forms that may be asked for beside those of the texts.
   STOP_WORDS say nothing of what a text is about; QUESTION_WORDS say nothing in a question, which
   ASKS_BY begin. NAMES has what the texts call otherwise, each with the words of what may be meant. */

/* What a word weighs that was found as it is, as a beginning beside others, as a beginning only, as
   what was probably meant. */
const EXACT = 1, BEGUN_TOO = .05, BEGUN = .5, MEANT = .4;
const SHORTEST_SLIP = 4, TWO_SLIPS = 8;  // letters of a word in which a slip, or two, are forgiven
const LONGEST_NAME = 6;                  // words

const PREFIXES = new Set(EDITIONS.map(({ suite }) => suite).filter(Boolean));
const keysByWord = new Map();
/* The key of a folded word. The prefix of a suite is its own, though it may look like a form of a word:
   OLD, of “gold”. */
const keyOf = (word) => {
  let key = keysByWord.get(word);
  if (key === undefined) {
    key = PREFIXES.has(word) ? word : keyOfWord(word);
    keysByWord.set(word, key);
  }
  return key;
};

const usual = typeof USUAL === "undefined" ? [] : USUAL;  // that came with a stemmer
const stopWords = new Set([...STOP_WORDS, ...usual.map(fold)]), asksBy = new Set(ASKS_BY);
const questionKeys = new Set(QUESTION_WORDS.map(keyOf));

const says = (word) => !stopWords.has(word);
const saysInQuestion = (word) => says(word) && !questionKeys.has(keyOf(word));

const keysOf = (words) => words.map(keyOf).join(" ");
const names = new Map();
for (const [name, meant] of Object.entries(NAMES)) {
  const phrases = meant.map((words) => words.map(fold).filter(says).map(keyOf));
  names.set(keysOf(name.split(" ")), phrases);
}

/* Whether a word is of those that are not guessed: short ones, codes, abbreviations. */
const isNotGuessed = ({ raw, word }, shouted) => (
  word.length < SHORTEST_SLIP || /\d/.test(word) || (!shouted && /^\p{Lu}{2,}s?$/u.test(raw))
);
