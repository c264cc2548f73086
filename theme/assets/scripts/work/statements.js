/* Every statement of the suite, as the page itself has it: no tool can say what the standards don't. */
"use strict";

const statements = (() => {
  /** @type {HTMLElement} */
  const work = (document.querySelector(".work"));
  const tidy = (/** @type {string | null} */ text) => (text ?? "").split(/\s+/u).join(" ").trim();
  const listed = (/** @type {string | undefined} */ joined) => joined ? joined.split("|") : [];

  /* The words of something in each language that has them, and which of those are drafts. */
  const read = (/** @type {Element} */ holder) => {
    /** @type {Record<string, string>} */
    const words = {};
    /** @type {string[]} */
    const drafted = [];
    for (const element of holder.querySelectorAll(":scope > .words")) {
      const { lang, dataset } = /** @type {HTMLElement} */ (element);
      words[lang] = tidy(element.textContent);
      if ("draft" in dataset) drafted.push(lang);
    }
    return { words, drafted };
  };

  /** @type {Map<string, Statement>} */
  const all = new Map();
  /** @type {Map<string, Standard>} */
  const standards = new Map();
  /** @type {Map<string, string[]>} */
  const withdrawn = new Map();
  /** @type {Map<string, string[]>} */
  const successors = new Map();
  /** @type {Map<string, {edition: string, code: string, title: Record<string, string>}>} */
  const functions = new Map();

  for (const section of work.querySelectorAll("[data-urn]")) {
    const { urn, edition, functions: served, successors: later } =
      /** @type {Record<string, string>} */ (/** @type {HTMLElement} */ (section).dataset);
    const title = read(/** @type {Element} */ (section.querySelector(".title")));
    standards.set(urn, {
      urn, edition, title: title.words, drafted: title.drafted, functions: listed(served), element: section,
    });
    successors.set(urn, listed(later));
    for (const element of section.querySelectorAll("[data-reference]")) {
      const { reference, code, position, kind } =
        /** @type {Record<string, string>} */ (/** @type {HTMLElement} */ (element).dataset);
      all.set(reference, {
        reference, code, kind, edition, standard: urn, functions: listed(served),
        position: Number(position), element, ...read(element),
      });
    }
    for (const element of section.querySelectorAll("[data-withdrawn]")) {
      const { withdrawn: reference, moved } =
        /** @type {Record<string, string>} */ (/** @type {HTMLElement} */ (element).dataset);
      withdrawn.set(reference, listed(moved));
    }
  }
  for (const element of work.querySelectorAll("[data-function]")) {
    const { function: code, edition } =
      /** @type {Record<string, string>} */ (/** @type {HTMLElement} */ (element).dataset);
    functions.set(`${edition} ${code}`, { edition, code, title: read(element).words });
  }

  return {
    all, standards, withdrawn, successors, functions,
    suite: work.dataset.suite ?? "",
    source: work.dataset.source ?? "",
    languages: listed(work.dataset.languages),
    editions: [...new Set([...standards.values()].map((one) => one.edition))],
    /** The words of a text in a language, else in that of the standards. */
    wordsIn(/** @type {Record<string, string>} */ words, /** @type {string} */ language) {
      const held = language in words ? language : this.source;
      return { text: words[held] ?? "", language: held };
    },
  };
})();
