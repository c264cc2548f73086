/* Every statement of the suite, as the page itself has it: no tool can say what the standards don't. */
"use strict";

const statements = (() => {
  const work = /** @type {HTMLElement} */ (document.querySelector(".work"));

  /* The elements in another that have something to say, with what that is. */
  const found = (/** @type {Element} */ within, /** @type {string} */ selector) =>
    [...within.querySelectorAll(selector)].map((one) => {
      const element = /** @type {HTMLElement} */ (one);
      return { element, data: /** @type {Record<string, string>} */ (element.dataset) };
    });
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
  /** @type {Map<string, StandardOfPage>} */
  const standards = new Map();
  /** @type {Map<string, string[]>} */
  const withdrawn = new Map();
  /** @type {Map<string, {edition: string, position: number}>} */
  const places = new Map();   // in the lists of editions, of what is withdrawn too
  /** @type {Map<string, string[]>} */
  const successors = new Map();
  /** @type {Map<string, {edition: string, code: string, title: Record<string, string>}>} */
  const functions = new Map();

  for (const { element: section, data: standard } of found(work, "[data-urn]")) {
    const { urn, edition } = standard;
    const served = listed(standard.functions);
    const title = read(/** @type {Element} */ (section.querySelector(".title")));
    standards.set(urn, {
      urn, edition, title: title.words, drafted: title.drafted, functions: served, element: section,
    });
    successors.set(urn, listed(standard.successors));
    for (const { element, data } of found(section, "[data-reference]")) {
      all.set(data.reference, {
        reference: data.reference, code: data.code, kind: data.kind, position: Number(data.position),
        standard: urn, edition, functions: served, element, ...read(element),
      });
      places.set(data.reference, { edition, position: Number(data.position) });
    }
    for (const { data } of found(section, "[data-withdrawn]")) {
      withdrawn.set(data.withdrawn, listed(data.moved));
      if (data.position) places.set(data.withdrawn, { edition, position: Number(data.position) });
    }
  }
  for (const { element, data } of found(work, "[data-function]")) {
    const { function: code, edition } = data;
    functions.set(`${edition} ${code}`, { edition, code, title: read(element).words });
  }

  return {
    all, standards, withdrawn, places, successors, functions, read,
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
