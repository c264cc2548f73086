/* Which statements what is being written may show, by the site's own search, in each of its languages.
   The search works in the page; what is written goes nowhere. */
"use strict";

const suggesting = (() => {
  const MOST = 6, ASKED = 24;
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

  /* What is told of a result first is how much of what was asked it lacks. */
  const found = (/** @type {any} */ answer) =>
    [...answer.cards, ...answer.all, ...answer.some]
      .filter(({ kind }) => kind === "statement")
      .map(({ location, missing }, number) => ({ at: place(location), number, lacks: missing?.length ?? 0, asked: answer }));

  /**
   * The statements that fit best.
   * @param {string} words
   * @returns {Promise<Statement[]>}
   */
  const ask = async (words) => {
    if (!engine || !words.trim()) return [];
    const answers = await Promise.all(statements.languages.map((language) =>
      engine.askIn(language, words, { literal: language !== document.documentElement.lang, limit: ASKED }).catch(() => null)));
    /* Each language counts its own words; what lacks the least of them comes first. */
    const all = answers.flatMap((answer) => {
      const those = answer ? found(answer) : [];
      const most = Math.max(0, ...those.map(({ lacks }) => lacks));
      return those.map((one) => ({ ...one, has: most - one.lacks }));
    });
    all.sort((one, other) => other.has - one.has || one.number - other.number);
    const suggested = all.flatMap(({ at }) => known.get(at) ?? []);
    return [...new Set(suggested)].slice(0, MOST);
  };

  return { ask };
})();
