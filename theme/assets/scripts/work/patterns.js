/* The roles to begin with, as the page names them on what the reader chooses. */
"use strict";

const patterns = {
  /** What the pattern of an element needs of an edition: its statements, each with how it is needed. */
  needsOf(/** @type {Element} */ element, /** @type {string} */ wanted) {
    /** @type {Map<string, Need>} */
    const named = new Map();
    for (const need of /** @type {Need[]} */ (["day_one", "learned", "somebody_else"])) {
      for (const reference of (element.getAttribute(`data-${need.replaceAll("_", "-")}`) ?? "").split("|")) {
        named.set(reference, need);
      }
    }
    /* A statement that is named itself outweighs its standard. */
    /** @type {Map<string, Need>} */
    const needs = new Map();
    for (const { reference, standard, edition } of statements.all.values()) {
      const need = edition === wanted && (named.get(reference) ?? named.get(standard));
      if (need) needs.set(reference, need);
    }
    return needs;
  },
};
