/* A language without a script of its own here: its stemmer, where there is one, or else every word
   stands for itself. */

const keyOfWord = typeof stem === "function" ? stem : (word) => word;
const knownForms = [];
