/* Words as the search compares them, and where they stand in a text. */

const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/* A word ends at any sign but the point of a number: of 1GEN1/09 there are two, of CCBA3.1 one. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:\.(?=\d)[\p{L}\p{N}]+)*/gu;

const tokensOf = (text) => [...text.matchAll(WORD)].map(({ 0: raw, index }) => (
  { raw, word: fold(raw), start: index, end: index + raw.length }
));

/* The folded words of a text alone. */
const wordsOf = (text) => fold(text).match(WORD) ?? [];

/* Adds a value to the list that a name has. */
const note = (found, name, value) => {
  const listed = found.get(name);
  if (!listed) found.set(name, [value]);
  else if (!listed.includes(value)) listed.push(value);
};
