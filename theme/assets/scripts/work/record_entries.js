/* What somebody did, as it is listed: each entry can be changed, or deleted and brought back. */
"use strict";

const recordEntries = (() => {
  const { made, find, field, worded } = recordChoosing;
  const AT_FIRST = 20;      // entries; the others are shown when asked for

  const list = find(document.body, ".record-entries");
  const all = field(document.body, "all-entries");
  const none = find(document.body, ".record-none");
  /** @type {StatedThen[]} */
  let then = [];
  const focusOn = (/** @type {string} */ id) => find(list, `[data-id="${id}"] button`)?.focus();

  const shown = (/** @type {any} */ tool, /** @type {Entry} */ entry) => {
    const item = made("tool-one");
    item.dataset.id = entry.id;
    const when = document.createElement("b");
    when.id = `when-${entry.id}`;
    when.append(days.say(entry.date));
    find(item, ".record-when").append(when, " · ", said.say(`kind-${entry.kind}`));
    find(item, ".record-what").append(entry.what);
    const kept = find(item, ".record-kept");
    if (entry.kept_at) kept.append(said.say("kept-at", { place: entry.kept_at }));
    else kept.remove();
    const cited = find(item, ".record-cited");
    const count = said.say(entry.statements.length ? "shows-so-many" : "shows-nothing", { count: entry.statements.length });
    if (entry.statements.length) {
      find(cited, "summary").append(count);
      find(cited, "ul").append(...entry.statements.map((reference) => {
        const one = document.createElement("li");
        one.append(worded(reference, then));
        return one;
      }));
    } else {
      const nothing = document.createElement("p");
      nothing.append(count);
      cited.replaceWith(nothing);
    }
    for (const button of item.querySelectorAll("button")) button.setAttribute("aria-describedby", when.id);
    field(item, "edit").addEventListener("click", () => recordWriting.edit(entry));
    field(item, "delete").addEventListener("click", () => remove(tool, entry));
    return item;
  };

  /** @type {Map<string, Entry>} */
  const gone = new Map();   // what was deleted, as long as this page is open
  const remove = async (/** @type {any} */ tool, /** @type {Entry} */ entry) => {
    gone.set(entry.id, entry);
    await tool.change((/** @type {RecordForm} */ it) => {
      recordForm.remove(it.entries, entry.id);
      recordForm.mention(it);
    });
    focusOn(entry.id);
  };
  const goneItem = (/** @type {any} */ tool, /** @type {Entry} */ entry) => {
    const item = made("tool-gone");
    item.dataset.id = entry.id;
    find(item, "span").append(` ${days.say(entry.date)}`);
    field(item, "bring-back").addEventListener("click", async () => {
      gone.delete(entry.id);
      await tool.change((/** @type {RecordForm} */ it) => {
        const { changed, earlier, ...content } = entry;
        recordForm.put(it.entries, { ...content, deleted: false });
        recordForm.mention(it);
      });
      focusOn(entry.id);
    });
    return item;
  };

  let isWhole = false;
  let before = "";
  /** Shows the entries of a record. @param {RecordForm | null} record */
  const show = (/** @type {any} */ tool, record) => {
    then = record?.statements ?? [];
    const entries = recordForm.entries(record);
    const state = JSON.stringify([entries, [...gone.keys()], isWhole]);
    if (state === before) return;
    before = state;
    for (const id of gone.keys()) if (entries.some((one) => one.id === id) || !record) gone.delete(id);
    const items = [...entries, ...gone.values()]
      .sort((one, other) => (other.date || "").localeCompare(one.date || "") || other.changed.localeCompare(one.changed))
      .map((one) => (gone.has(one.id) ? goneItem(tool, one) : shown(tool, one)));
    const cut = isWhole ? items : items.slice(0, AT_FIRST);
    list.replaceChildren(...cut);
    none.hidden = items.length > 0;
    all.hidden = cut.length === items.length;
    all.replaceChildren(said.say("all-entries", { count: items.length }));
  };

  return {
    show,
    focusOn,
    begin(/** @type {any} */ tool) {
      all.addEventListener("click", () => {
        isWhole = true;
        show(tool, tool.form);
        list.children[AT_FIRST]?.querySelector("button")?.focus();
      });
    },
    /** Forgets what was deleted. */
    forget() { gone.clear(); },
  };
})();
