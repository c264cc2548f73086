/* What is next: actions with the day by which each is due. */
"use strict";

const recordActions = (() => {
  const { made, find, field } = recordChoosing;
  const form = /** @type {HTMLFormElement} */ (document.querySelector(".record-act"));
  const list = find(document.body, ".record-actions");
  let editing = "";
  let before = "";
  /** @type {Map<string, Action>} */
  const gone = new Map();

  const DRAFT = `work:${statements.suite}:action`;
  const remember = () => ifItMay(() => {
    const [text, due] = [field(form, "text").value, field(form, "due").value];
    if (text || due || editing) sessionStorage.setItem(DRAFT, JSON.stringify({ id: editing, text, due }));
    else sessionStorage.removeItem(DRAFT);
  });

  const fill = (/** @type {{id: string, text: string, due?: string | null} | null} */ action) => {
    form.reset();
    editing = action?.id ?? "";
    if (action) field(form, "text").value = action.text;
    if (action) field(form, "due").value = action.due ?? "";
    field(form, "add-action").replaceChildren(said.say(editing ? "save-entry" : "add-action"));
    field(form, "cancel-action").hidden = !editing;
    remember();
  };
  const change = (/** @type {any} */ tool, /** @type {any} */ action) =>
    tool.change((/** @type {RecordForm} */ it) => recordForm.put(it.actions, action));
  const focusOn = (/** @type {string} */ id, what = "button") =>
    find(list, `[data-id="${id}"] ${what}`)?.focus();

  const shown = (/** @type {any} */ tool, /** @type {Action} */ action) => {
    if (gone.has(action.id)) {
      const item = made("tool-gone");
      item.dataset.id = action.id;
      find(item, "span").append(` ${action.text}`);
      field(item, "bring-back").addEventListener("click", async () => {
        gone.delete(action.id);
        const { changed, earlier, ...content } = action;
        await change(tool, { ...content, deleted: false });
        focusOn(action.id);
      });
      return item;
    }
    const item = made("tool-action");
    item.dataset.id = action.id;
    const words = find(item, ".record-what");
    words.id = `what-${action.id}`;
    words.append(action.text);
    const due = find(item, ".record-due");
    if (typeof action.done === "string" && action.done) due.append(said.say("done-on", { date: days.say(action.done) }));
    else if (action.due && !action.done) due.append(said.say("due", { date: days.say(action.due) }));
    const done = field(item, "done");
    done.checked = Boolean(action.done);
    done.addEventListener("change", async () => {
      await change(tool, { id: action.id, done: done.checked ? days.today() : "" });
      focusOn(action.id, "input");
    });
    for (const button of item.querySelectorAll("button")) button.setAttribute("aria-describedby", words.id);
    field(item, "edit").addEventListener("click", () => {
      fill(action);
      field(form, "text").focus();
    });
    field(item, "delete").addEventListener("click", async () => {
      gone.set(action.id, action);
      await tool.change((/** @type {RecordForm} */ it) => recordForm.remove(it.actions, action.id));
      focusOn(action.id);
    });
    return item;
  };

  return {
    /** Shows the actions of a record. @param {RecordForm | null} record */
    show(/** @type {any} */ tool, record) {
      const actions = recordForm.actions(record);
      for (const id of gone.keys()) if (!record || actions.some((one) => one.id === id)) gone.delete(id);
      const state = JSON.stringify([actions, [...gone.keys()]]);
      if (state === before) return;
      before = state;
      const all = [...actions, ...gone.values()];
      const order = (/** @type {Action} */ one) => `${one.done ? "1" : "0"}${one.due || "9"}`;
      all.sort((one, other) => order(one).localeCompare(order(other)));
      list.replaceChildren(...all.map((one) => shown(tool, one)));
    },
    begin(/** @type {any} */ tool) {
      fill(ifItMay(() => JSON.parse(sessionStorage.getItem(DRAFT) ?? "null")));
      form.addEventListener("input", remember);
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const id = editing || merging.newId();
        const isNew = !editing;
        const content = { id, text: field(form, "text").value.trim(), due: field(form, "due").value };
        fill(null);
        await change(tool, content);
        if (isNew) field(form, "text").focus();
        else focusOn(id);
      });
      field(form, "cancel-action").addEventListener("click", () => {
        const id = editing;
        fill(null);
        focusOn(id);
      });
    },
    /** Forgets what is being written. */
    forget() {
      gone.clear();
      fill(null);
    },
  };
})();
