/* What somebody did: the form that takes it down, the statements that it may show, and the list. */
"use strict";

const recordEntries = (() => {
  const { made, find, field, worded } = recordChoosing;
  const AT_FIRST = 20;      // entries; the others are shown when asked for
  const PAUSE = 350;        // milliseconds without a key, after which the search is asked
  const FEWEST = 4;         // letters, before it is
  const DRAFT = `work:${statements.suite}:entry`;

  const form = /** @type {HTMLFormElement} */ (document.querySelector(".record-add"));
  const list = /** @type {HTMLElement} */ (document.querySelector(".record-entries"));
  const all = field(document.body, "all-entries");
  const none = find(document.body, ".record-none");
  const what = field(form, "what");
  const standard = /** @type {HTMLSelectElement} */ (form.querySelector("[name=standard]"));
  const suggested = find(form, ".record-suggested");
  const ofStandard = find(form, ".record-of-standard");
  const found = find(form, ".record-found");
  const tell = (/** @type {string} */ name) =>
    find(form, ".record-said").replaceChildren(name ? said.say(name) : "");

  /** @typedef {{id: string, changed: string, statements: string[], texts: Record<string, string>}} Draft */
  const FIELDS = ["what", "date", "kind", "kept_at"];
  /** @type {{id: string, changed: string, ticked: Set<string>}} */
  let draft = { id: "", changed: "", ticked: new Set() };
  /** @type {string[]} */
  let offered = [];
  /** @type {StatedThen[]} */
  let then = [];

  const remember = () => {
    const texts = Object.fromEntries(FIELDS.map((name) => [name, field(form, name).value]));
    const isBegun = draft.id || texts.what || texts.kept_at || draft.ticked.size;
    const text = JSON.stringify({ id: draft.id, changed: draft.changed, statements: [...draft.ticked], texts });
    ifItMay(() => (isBegun ? sessionStorage.setItem(DRAFT, text) : sessionStorage.removeItem(DRAFT)));
  };
  const fill = (/** @type {Draft | null} */ from) => {
    form.reset();
    draft = { id: from?.id ?? "", changed: from?.changed ?? "", ticked: new Set(from?.statements ?? []) };
    field(form, "date").value = days.today();
    for (const name of FIELDS) if (from?.texts[name] !== undefined) field(form, name).value = from.texts[name];
    field(form, "add").replaceChildren(said.say(draft.id ? "save-entry" : "add-entry"));
    field(form, "cancel").hidden = !draft.id;
    offered = [];
    ofStandard.replaceChildren();
    showStatements();
    look();
  };

  /* A box for each statement; one that is ticked stays, whatever is suggested later. */
  const box = (/** @type {string} */ reference) => {
    const item = document.createElement("li");
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "checkbox";
    input.value = reference;
    input.checked = draft.ticked.has(reference);
    const words = document.createElement("span");
    words.append(worded(reference, then));
    label.append(input, words);
    item.append(label);
    return item;
  };
  const showStatements = () => {
    const focused = document.activeElement instanceof HTMLInputElement && suggested.contains(document.activeElement)
      ? document.activeElement.value : "";
    const shown = [...new Set([...draft.ticked, ...offered])];
    suggested.replaceChildren(...shown.map(box));
    if (focused) /** @type {HTMLElement | null} */ (suggested.querySelector(`[value="${CSS.escape(focused)}"]`))?.focus();
  };
  const tick = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.type !== "checkbox") return;
    if (input.checked) draft.ticked.add(input.value);
    else draft.ticked.delete(input.value);
    if (!offered.includes(input.value) && !input.closest(".record-of-standard")) offered.push(input.value);
    for (const other of form.querySelectorAll(`[value="${CSS.escape(input.value)}"]`)) {
      /** @type {HTMLInputElement} */ (other).checked = input.checked;
    }
    if (input.closest(".record-of-standard")) showStatements();
    remember();
  };

  /* What would identify somebody is told while it is written. */
  const look = () => recordPersonal.hint(find(form, ".record-hint"), [what.value, field(form, "kept_at").value]);

  let number = 0;
  const suggest = async () => {
    const mine = ++number;
    const words = what.value.trim();
    if (words.length < FEWEST) {
      offered = [];
      found.replaceChildren(said.say("suggestions-come"));
      showStatements();
      return;
    }
    const answer = await suggesting.ask(words);
    if (mine !== number) return;
    offered = answer.map((one) => one.reference);
    found.replaceChildren(offered.length
      ? said.say("suggested", { count: offered.length }) : said.say("none-suggested"));
    showStatements();
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const written = () => {
    tell("");
    remember();
    clearTimeout(waiting);
    waiting = setTimeout(() => { suggest(); look(); }, PAUSE);
  };

  /** @param {Entry} entry */
  const edit = (entry) => {
    const { id, changed, statements: cited, ...texts } = entry;
    fill({ id, changed, statements: cited, texts: /** @type {any} */ (texts) });
    remember();
    suggest();
    what.focus();
  };

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
    field(item, "edit").addEventListener("click", () => edit(entry));
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
    find(list, `[data-id="${entry.id}"] button`)?.focus();
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
      find(list, `[data-id="${entry.id}"] button`)?.focus();
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

  /* What the form has, added or put in the place of what it was. */
  const submit = async (/** @type {any} */ tool) => {
    const { id, changed } = draft;
    const content = {
      date: field(form, "date").value,
      kind: /** @type {EntryKind} */ (field(form, "kind").value),
      what: what.value.trim(),
      kept_at: field(form, "kept_at").value.trim(),
      statements: [...draft.ticked],
    };
    const entry = { id: id || crypto.randomUUID(), ...content };
    const held = tool.form?.entries.find((/** @type {Entry} */ one) => one.id === id);
    /* Changed in another tab or by a file since it was taken up here: then both are kept. */
    const isApart = Boolean(held && held.changed !== changed);
    await tool.change((/** @type {RecordForm} */ it) => {
      if (isApart) {
        const earlier = [...(held.earlier ?? []), changed];
        const waits = { ...entry, earlier, changed: merging.now(held.changed) };
        it.unsettled = { ...it.unsettled, entries: [...(it.unsettled?.entries ?? []), waits] };
      } else {
        recordForm.put(it.entries, { ...entry, ...(id ? { deleted: false } : {}) });
      }
      recordForm.mention(it);
    });
    fill(null);
    remember();
    found.replaceChildren(said.say("suggestions-come"));
    tell(isApart ? "entry-changed-elsewhere" : id ? "entry-changed" : "entry-added");
    if (id) find(list, `[data-id="${id}"] button`)?.focus();
    else what.focus();
  };

  /** Begins with what was being written before the page was loaded anew. */
  const begin = (/** @type {any} */ tool) => {
    recordChoosing.fillWithStandards(standard);
    const text = ifItMay(() => sessionStorage.getItem(DRAFT));
    /** @type {Draft | null} */
    const left = text ? ifItMay(() => JSON.parse(text)) : null;
    fill(left);
    found.replaceChildren(said.say("suggestions-come"));
    if (left) suggest();
    form.addEventListener("input", (event) => {
      const { name } = /** @type {HTMLInputElement} */ (event.target);
      if (name === "what") written();
      else if (FIELDS.includes(name)) { remember(); look(); }
    });
    form.addEventListener("change", tick);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(tool);
    });
    field(form, "cancel").addEventListener("click", () => {
      const { id } = draft;
      fill(null);
      remember();
      find(list, `[data-id="${id}"] button`)?.focus();
    });
    standard.addEventListener("change", showOfStandard);
    all.addEventListener("click", () => {
      isWhole = true;
      show(tool, tool.form);
      /** @type {HTMLElement | undefined} */ (list.children[AT_FIRST]?.querySelector("button") ?? undefined)?.focus();
    });
    window.addEventListener("hashchange", follow);
    follow();
  };

  const showOfStandard = () => {
    const those = [...statements.all.values()].filter((one) => one.standard === standard.value);
    ofStandard.replaceChildren(...those.map((one) => box(one.reference)));
  };

  /* The page of a standard may lead here with a statement, #add=ABC SE01 P1, or with the standard. */
  const follow = () => {
    const [, reference] = /^#add=(.+)$/u.exec(ifItMay(() => decodeURIComponent(location.hash)) ?? "") ?? [];
    if (!reference || !(statements.all.has(reference) || statements.standards.has(reference))) return;
    history.replaceState(history.state, "", "#tool-add");
    if (statements.all.has(reference)) draft.ticked.add(reference);
    else standard.value = reference;
    remember();
    showStatements();
    showOfStandard();
    /* The browser goes to the place of an address first, and takes the focus along. */
    if (document.readyState === "complete") what.focus();
    else window.addEventListener("load", () => setTimeout(() => what.focus()));
  };

  return {
    begin,
    show,
    /** Forgets what is being written. */
    forget() {
      gone.clear();
      fill(null);
      remember();
    },
  };
})();
