/* Small means that all parts of a record use: templates of the page, statements with their words in the
   page's language, lists that one standard is chosen from. */
"use strict";

const recordChoosing = (() => {
  const page = document.documentElement.lang;

  /** The element that a template of the page has. */
  const made = (/** @type {string} */ id) => {
    const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
    return /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
  };
  const find = (/** @type {Element} */ within, /** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (within.querySelector(selector));
  const field = (/** @type {Element} */ within, /** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (within.querySelector(`[name="${name}"]`));

  /** A statement with its words: as the page has them, else as they stood. */
  const worded = (/** @type {string} */ reference, /** @type {StatedThen[]} */ then = []) => {
    const one = statements.all.get(reference);
    const shown = document.createDocumentFragment();
    const code = document.createElement("span");
    code.className = "code";
    code.textContent = reference;
    const words = document.createElement("span");
    const { text, language } = one
      ? statements.wordsIn(one.words, page)
      : { text: then.find((it) => it.reference === reference)?.words ?? "", language: statements.source };
    words.textContent = text;
    if (language !== page) words.lang = language;
    shown.append(code, " ", words);
    if (!one) shown.append(" (", said.say("not-here"), ")");
    return shown;
  };

  /**
   * Options of every standard, under their editions where there are several.
   * @param {HTMLSelectElement} select
   * @param {(one: StandardOfPage) => boolean} [isWanted]
   */
  const fillWithStandards = (select, isWanted = () => true) => {
    for (const old of select.querySelectorAll("optgroup, option[value]:not([value=''])")) old.remove();
    for (const edition of statements.editions) {
      const group = document.createElement("optgroup");
      group.label = edition;
      for (const one of statements.standards.values()) {
        if (one.edition !== edition || !isWanted(one)) continue;
        const { text } = statements.wordsIn(one.title, page);
        group.append(new Option(`${one.urn} ${text}`, one.urn));
      }
      if (!group.childElementCount) continue;
      if (statements.editions.length > 1) select.append(group);
      else select.append(...group.children);
    }
  };

  return { page, made, find, field, worded, fillWithStandards };
})();
