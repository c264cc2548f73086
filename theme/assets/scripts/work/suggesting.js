/* Which statements what is being written may show, by the site's own search, in each of its languages.
   The search works in the page; what is written goes nowhere. */
"use strict";

const suggesting = (() => {
  const MOST = 6;               // that are suggested
  const ASKED = 24;             // results of all kinds
  const LONGEST = 9;            // words of a question
  const MOST_STRETCHES = 6;
  const engine = /** @type {any} */ (window).standardsSearch;

  /* The place of each statement on the site is what its code leads to. */
  const place = (/** @type {string} */ address) => {
    const [path, anchor] = address.split("#");
    return `${path.replace(/index\.html$/u, "").split("/").filter(Boolean).slice(-2).join("/")}#${anchor}`;
  };
  /** @type {Map<string, Statement>} */
  const known = new Map();
  for (const one of statements.all.values()) {
    const link = /** @type {HTMLAnchorElement} */ (one.element.querySelector("a.code"));
    known.set(place(link.href), one);
  }

  /* What is written is a story, and the search answers questions: it is asked of each stretch of some
     words, the last first, and without what has figures, which no statement has. */
  const stretches = (/** @type {string} */ text) => {
    const clauses = text.split(/[.,;:!?()\n]+/u).map((clause) =>
      clause.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !/\d/u.test(word)));
    const cut = clauses.flatMap((words) => {
      const parts = Math.ceil(words.length / LONGEST);
      const length = Math.ceil(words.length / parts);
      return Array.from({ length: parts }, (_, part) => words.slice(part * length, (part + 1) * length));
    });
    return cut.filter((words) => words.length).map((words) => words.join(" ")).slice(-MOST_STRETCHES).reverse();
  };

  /** What a language's search finds, best first, and how much of what was asked the best lacks. */
  const foundIn = async (/** @type {string} */ language, /** @type {string} */ words) => {
    const literal = language !== document.documentElement.lang;   // no guesses of another language's words
    const { cards, all, some } = await engine.askIn(language, words, { literal, limit: ASKED });
    const found = [...cards, ...all, ...some].filter(({ kind }) => kind === "statement");
    return { found: found.map(({ location }) => place(location)), lacks: found[0]?.missing?.length ?? Infinity };
  };

  /* Somebody writes in one language: that whose search lacks the least of the words is heard. */
  const found = async (/** @type {string} */ words) => {
    const answers = [];
    for (const language of statements.languages) {
      try {
        answers.push(await foundIn(language, words));
      } catch {
        // that language's search can't be had
      }
    }
    return answers.sort((one, other) => one.lacks - other.lacks)[0]?.found ?? [];
  };

  /**
   * The statements that fit best.
   * @param {string} text
   * @returns {Promise<Statement[]>}
   */
  const ask = async (text) => {
    if (!engine) return [];
    /** @type {Map<Statement, number>} */
    const fits = new Map();
    for (const words of stretches(text)) {
      (await found(words)).forEach((at, number) => {
        const one = known.get(at);
        if (one) fits.set(one, (fits.get(one) ?? 0) + 1 / (number + 2));
      });
    }
    return [...fits].sort(([, one], [, other]) => other - one).slice(0, MOST).map(([one]) => one);
  };

  return { ask };
})();
