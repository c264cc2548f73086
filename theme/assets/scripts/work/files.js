/* Opens and saves the reader's own files. Whatever comes from outside is looked at before anything
   that is here gives way to it; what can't be used is refused in a sentence. */
"use strict";

const files = (() => {
  const LARGEST = 2 * 1024 * 1024;   // of a file; years of work take a tenth of it

  const FIRST = new Date(0).toISOString();

  /** @type {Record<string, number>} */
  const NEWEST = { role: 1, record: 1, ratings: 1, team: 1 };

  /* A key that would change what every object has is left out, at any depth. */
  const harmless = (/** @type {string} */ key, /** @type {unknown} */ value) =>
    key === "__proto__" ? undefined : value;

  const isObject = (/** @type {any} */ value) =>
    typeof value === "object" && value !== null && !Array.isArray(value);

  /* What the first files did not have, or somebody took out by hand. */
  const upToDate = (/** @type {any} */ form) => {
    /** @type {Record<string, unknown>} */
    const wanting = {
      version: 1,
      id: merging.newId(),
      edition: statements.editions[0],
      ...(form.form === "ratings" ? {} : { name: "", changed: FIRST }),
    };
    return { ...wanting, ...form };
  };

  /* Two parts of one id would be taken for copies of one, and one of them be lost; what was changed on
     a day that is none would count as later than all that is done to it. */
  const tidied = (/** @type {any} */ form) => {
    const dated = (/** @type {any} */ part) => {
      if (typeof part.changed === "string" && Number.isNaN(Date.parse(part.changed))) part.changed = FIRST;
    };
    dated(form);
    for (const list of Object.values(form)) {
      const taken = new Set();
      for (const part of Array.isArray(list) ? list : []) {
        if (!isObject(part)) continue;
        dated(part);
        if (typeof part.id !== "string") continue;
        const { id } = part;   // the same whenever the file is opened
        for (let number = 2; taken.has(part.id); number += 1) part.id = `${id.slice(0, 56)}-${number}`;
        taken.add(part.id);
      }
    }
    return form;
  };

  const refused = (/** @type {string} */ name, /** @type {Record<string, string>} */ values = {}) =>
    ({ refused: said.text(name, values) });

  /**
   * What a file holds, or why it is not opened.
   * @param {File} file
   * @param {FormName} kind What it is to be.
   * @returns {Promise<{form: any, refused?: undefined} | {refused: string, form?: undefined}>}
   */
  const open = async (file, kind) => {
    if (file.size > LARGEST) return refused("file-too-large");
    let held;
    try {
      held = JSON.parse(await file.text(), harmless);
    } catch {
      return refused("file-unreadable");
    }
    if (!isObject(held) || typeof held.form !== "string" || !Object.hasOwn(NEWEST, held.form)) {
      return refused("file-of-nothing-here");
    }
    if (held.form !== kind) return refused(`file-is-a-${held.form}`);
    if (held.suite !== statements.suite) return refused("file-of-another-suite");
    const form = upToDate(held);
    const [fault] = formValidators[kind](form);
    if (fault) return refused("file-broken", { fault: fault.slice(0, 200) });
    return { form: tidied(form) };
  };

  /**
   * Hands something to the reader as a file.
   * @param {Blob} content
   * @param {string} name With its ending.
   */
  const hand = (content, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);   // some browsers take their time
  };

  /** A name for a file, of words that somebody wrote. */
  const named = (/** @type {string} */ words, /** @type {string} */ otherwise) =>
    words.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "").replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/gu, "").slice(0, 60) || otherwise;

  return {
    open,
    hand,
    named,
    /**
     * Saves a form as a file.
     * @param {any} form
     * @param {string} name Without its ending.
     */
    save(form, name) {
      const text = `${JSON.stringify(form, null, 1)}\n`;
      hand(new Blob([text], { type: "application/json" }), `${name}.json`);
    },
  };
})();
