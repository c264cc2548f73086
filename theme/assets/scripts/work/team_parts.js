/* What the page of a team shows things with: a statement's code and words, initials, a state in word and
   shape. What readers wrote is put in as text, never as markup. */
"use strict";

const teamParts = (() => {
  const shapes = /** @type {HTMLTemplateElement} */ (document.getElementById("tool-team-shapes")).content;
  const language = document.documentElement.lang;

  /**
   * An element with what stands in it.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} name
   * @param {string} className
   * @param {(string | Node)[]} within
   */
  const element = (name, className = "", ...within) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...within);
    return made;
  };

  /** @returns {HTMLButtonElement} */
  const button = (/** @type {string | Node} */ label, /** @type {() => void} */ act) => {
    const made = element("button", "", label);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  /* Words in the page's language, else in that of the standards; a draft has its mark. */
  const worded = (
    /** @type {{words: Record<string, string>, drafted: string[]}} */ { words, drafted: drafts },
    isMarked = true,
  ) => {
    const found = statements.wordsIn(words, language);
    const made = element("span", "", found.text);
    if (found.language !== language) made.lang = found.language;
    if (isMarked && drafts.includes(found.language)) made.append(" ", element("small", "draft", said.say("draft")));
    return made;
  };

  /** Whether all that are shown of a standard are drafts, which its title then says once. */
  /** @type {Map<string, boolean>} */
  const drafted = new Map();
  for (const { standard, words, drafted: drafts } of statements.all.values()) {
    const isDraft = drafts.includes(statements.wordsIn(words, language).language);
    drafted.set(standard, isDraft && (drafted.get(standard) ?? true));
  }
  const isDrafted = (/** @type {string} */ urn) => drafted.get(urn) ?? false;

  const code = (/** @type {Statement} */ statement) => {
    const link = element("a", "code", statement.code);
    link.href = /** @type {HTMLAnchorElement} */ (statement.element.querySelector("a.code")).href;
    link.title = statement.reference;
    return link;
  };

  /** A standard's name, with the mark of drafts. */
  const standardNamed = (/** @type {string} */ urn) => {
    const { title, drafted: drafts } = /** @type {StandardOfPage} */ (statements.standards.get(urn));
    const made = element("span", "", element("span", "urn", urn), " ",
      worded({ words: title, drafted: drafts }, false));
    if (isDrafted(urn) || drafts.includes(statements.wordsIn(title, language).language)) {
      made.append(" ", element("small", "draft", said.say("draft")));
    }
    return made;
  };

  /* A state has its word and its shape, wherever it is told. */
  const shape = (/** @type {string} */ state) =>
    /** @type {Element} */ (shapes.querySelector(`[data-shape="${state}"]`)).cloneNode(true);
  const state = (/** @type {string} */ name, /** @type {(string | Node)[]} */ ...after) => {
    const made = element("span", "team-state", shape(name), " ", said.say(name), ...after);
    made.dataset.state = name;
    return made;
  };

  const initials = (/** @type {Person[]} */ people) => people.map((one) => one.initials).join(", ");

  /** Who stands where, in words: those of each state together. */
  const standing = (/** @type {Record<string, Person[]>} */ held, /** @type {string[]} */ states) => {
    const made = element("span", "team-standing");
    for (const name of states) {
      if (!held[name]?.length) continue;
      made.append(state(name, ": ", element("b", "", initials(held[name]))), " ");
    }
    return made;
  };

  return { element, button, worded, isDrafted, code, standardNamed, shape, state, initials, standing };
})();
