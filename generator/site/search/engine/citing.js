/* How people cite in words, made the codes that stand for them: “performance criterion 9” is p9, “the
   fifth standard” standard 5, “function F” a function. ASKED has the words for it, of every language of
   the suite, and number words. */

/* A token that was cited, by several words perhaps: what is meant, and the words that said it. */
const said = (meant, tokens) => ({
  ...meant,
  word: "",
  raw: tokens.map(({ raw }) => raw).join(" "),
  start: tokens[0].start,
  end: tokens.at(-1).end,
});

const numberIn = (token) => {
  const word = token?.word ?? "";
  if (/^\d+$/.test(word)) return Number(word);
  const [, ordinal] = word.match(/^(\d+)(?:st|nd|rd|th|af|ail|ydd|edd|ed|fed|eg)$/) ?? [];
  return ordinal ? Number(ordinal) : ASKED.numbers[word];
};

const phrases = (words) => words.map((one) => one.split(" ").map(fold))
  .sort((one, other) => other.length - one.length);
const CITED = [
  ...Object.entries(ASKED.sections).map(([section, words]) => ({ section, words: phrases(words) })),
  { cites: "standard", words: phrases(ASKED.standards) },
  { cites: "function", words: phrases(ASKED.functions) },
  { cites: "value", words: phrases(ASKED.values) },
];
const joins = new Set([...ASKED.joins, ...ASKED.ranges].map(fold));

/* What is named at a place, and how many words name it. */
const namedAt = (tokens, at) => {
  for (const { words, ...meant } of CITED) {
    for (const phrase of words) {
      if (phrase.every((word, step) => tokens[at + step]?.word === word)) return { meant, length: phrase.length };
    }
  }
};

/* “pc8”: a name and a number in one word. */
const gluedAt = ({ word }) => {
  const [, name, number] = word.match(/^(\p{L}{2,})(\d+)$/u) ?? [];
  const cited = name && CITED.find(({ section, words }) => section && words.some(([one, more]) => one === name && !more));
  return cited && { section: cited.section, number: Number(number) };
};

/* Tokens in which what was cited in words is one token, with what is meant: {section, number}, {cites,
   number} or {cites, letter}. */
const cited = (tokens) => {
  const found = [];
  for (let at = 0; at < tokens.length; at++) {
    const glued = gluedAt(tokens[at]);
    if (glued) {
      found.push(said(glued, [tokens[at]]));
      continue;
    }
    const named = namedAt(tokens, at);
    const before = named ? undefined : numberIn(tokens[at]);
    const behind = before !== undefined && namedAt(tokens, at + 1);
    if (named) {
      let next = at + named.length;
      if (joins.has(tokens[next]?.word) && numberIn(tokens[next + 1]) !== undefined) next += 1;
      const number = numberIn(tokens[next]), letter = tokens[next]?.word;
      if (named.meant.cites === "function" && /^[a-z]$/.test(letter ?? "")) {
        found.push(said({ ...named.meant, letter }, tokens.slice(at, next + 1)));
        at = next;
        continue;
      }
      if (number !== undefined && named.meant.cites !== "function") {
        found.push(said({ ...named.meant, number }, tokens.slice(at, next + 1)));
        at = next;
        continue;
      }
    } else if (behind && behind.meant.cites !== "function" && !/^\d+$/.test(tokens[at].word)) {
      const next = at + 1 + behind.length;  // “fifth criterion”
      found.push(said({ ...behind.meant, number: before }, tokens.slice(at, next)));
      at = next - 1;
      continue;
    }
    found.push(tokens[at]);
  }
  return found;
};
