/* Tells of what in a record would identify a person: while it is written, and before it is saved. */
"use strict";

const recordPersonal = (() => {
  const CONTEXT = 24;   // letters around what was found
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector(".record-personal"));
  const list = /** @type {HTMLElement} */ (dialog.querySelector("ul"));
  const year = () => new Date().getFullYear();
  const told = new Set();   // what the reader has been told of before a file was saved

  const listed = (/** @type {Node[]} */ parts) => {
    const joined = document.createDocumentFragment();
    joined.append(...parts.flatMap((part, number) => (number ? ["; ", part] : [part])));
    return joined;
  };

  /** Says what is found in texts that are being written, or nothing. */
  const hint = (/** @type {HTMLElement} */ place, /** @type {string[]} */ texts) => {
    const found = texts.flatMap((text) => personal.find(text, year(), days.months));
    const parts = found.map(({ kind, found: words }) => said.say(`one-${kind}`, { found: words }));
    const sentence = parts.length ? said.say("looks-like", { found: listed(parts) }) : null;
    if ((sentence?.textContent ?? "") !== place.textContent) place.replaceChildren(sentence ?? "");
  };

  /* What was found with the words around it, so that it can be looked up. */
  const around = (/** @type {string} */ text, /** @type {string} */ found, /** @type {number} */ start) => {
    const end = start + found.length;
    const mark = document.createElement("mark");
    mark.append(found);
    const shown = document.createElement("q");
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(text.length, end + CONTEXT)];
    shown.append(from ? "…" : "", text.slice(from, start), mark, text.slice(end, to), to < text.length ? "…" : "");
    return shown;
  };

  /**
   * Whether a record is to be saved: asks, where there is what the reader was not asked about before.
   * @param {RecordForm} form
   * @returns {Promise<boolean>}
   */
  const maySave = (form) => {
    const all = recordForm.written(form).flatMap(({ place, text, date }) =>
      personal.find(text, year(), days.months).map((one) => ({ ...one, place, text, date })));
    const isNew = (/** @type {{place: string, text: string, start: number}} */ one) =>
      !told.has(JSON.stringify([one.place, one.text, one.start]));
    if (!all.some(isNew)) return Promise.resolve(true);
    for (const one of all) told.add(JSON.stringify([one.place, one.text, one.start]));
    list.replaceChildren(...all.map(({ kind, found, place, text, start, date }) => {
      const item = document.createElement("li");
      const what = around(text, found, start);
      item.append(said.say(`one-${kind}`, { found }), ", ", said.say(place, { date: days.say(date), what }));
      return item;
    }));
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "save"), { once: true });
    });
  };

  return { hint, maySave };
})();
