/* What documents are composed of: the page's words in each language, in runs. In two languages, short
   words stand side by side, and texts below one another. */
"use strict";

const composing = (() => {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("tool-documents"));

  /** @typedef {{words: Record<string, string>, drafted?: string[]}} Said Words in languages. */

  /**
   * The words of a document that are the site's own, with values in their places.
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   * @returns {Said}
   */
  const own = (name, values = {}) => {
    const holder = template.content.querySelector(`[data-said="${name}"]`);
    if (!holder) throw new Error(`no document says “${name}”`);
    const { words, drafted } = statements.read(holder);
    const filled = Object.entries(words).map(([language, text]) =>
      [language, text.replace(/\{(\w+)\}/gu, (_, place) => String(values[place] ?? ""))]);
    return { words: Object.fromEntries(filled), drafted };
  };

  /** The runs of words in each language of a document; those that are the same only once. */
  const inEach = (/** @type {string[]} */ languages, /** @type {Said} */ { words, drafted = [] }) => {
    /** @type {Run[][]} */
    const found = [];
    for (const wanted of languages) {
      const { text, language } = statements.wordsIn(words, wanted);
      if (!found.some(([run]) => run.text === text)) {
        found.push([{ text, language, isDraft: drafted.includes(language) }]);
      }
    }
    return found;
  };
  const joined = (/** @type {Run[][]} */ all, /** @type {string} */ sign) =>
    all.flatMap((runs, number) => (number ? [{ text: sign }, ...runs] : runs));

  /** Short words: side by side. */
  const short = (/** @type {string[]} */ languages, /** @type {Said} */ said) =>
    joined(inEach(languages, said), " / ");

  /** A text in a cell or a list: each language on a line of its own. */
  const text = (/** @type {string[]} */ languages, /** @type {Said} */ said) =>
    joined(inEach(languages, said), "\n");

  /* Runs as they stand in a table, where a draft has its mark too. */
  const said = /** @type {HTMLTemplateElement} */ (document.getElementById("documents-said"));
  const marks = new Map([...said.content.querySelectorAll("[lang]")].map((one) =>
    [/** @type {HTMLElement} */ (one).lang, one.textContent?.trim()]));
  const plain = (/** @type {Run[]} */ runs) => runs.map(({ text: words, language = "", isDraft }) =>
    (isDraft ? `${words} (${marks.get(language)})` : words)).join("");

  /** Paragraphs of a text. */
  const paragraphs = (/** @type {string[]} */ languages, /** @type {Said} */ said) =>
    inEach(languages, said).map((runs) => /** @type {Block} */ ({ kind: "paragraph", runs }));

  /** @returns {Block} */
  const heading = (/** @type {string[]} */ languages, /** @type {Said} */ said, level = 1) =>
    ({ kind: "heading", level, runs: short(languages, said) });

  /** @returns {Block} */
  const lines = (/** @type {string[]} */ languages, /** @type {Said} */ said, count = 1) =>
    ({ kind: "lines", label: short(languages, said), count });

  /**
   * What a document says of itself: edition, version, address, rights, and the state of what is
   * translated.
   * @param {string[]} languages
   * @param {string} edition
   * @param {string} address Where it was made, or what it is about.
   */
  const foot = (languages, edition, address) => {
    const lines = [...template.content.querySelectorAll(`[data-foot="${edition}"]`)];
    return languages.flatMap((language) => lines.flatMap((line) => {
      const [label, said] = [...line.children].map((one) => statements.read(one));
      const words = statements.wordsIn(said.words, language);
      /* What only one of the languages has to say stands there in that language alone. */
      const of = /** @type {HTMLElement} */ (line).dataset.of;
      if ((of && of !== language) || (!of && words.language !== language)) return [];
      const name = statements.wordsIn(label.words, language);
      const isDraft = said.drafted.includes(language);
      return [[{ text: `${name.text}: `, language }, { text: words.text || address, language, isDraft }]];
    }));
  };

  return { own, inEach, short, text, plain, paragraphs, heading, lines, foot };
})();
