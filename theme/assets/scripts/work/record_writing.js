/* The form that takes down what somebody did, and the statements that it may show. What is being
   written lasts as long as the tab, through a reload and a change of language. */
"use strict";

const recordWriting = (() => {
  const { find, field, worded } = recordChoosing;
  const PAUSE = 350;        // milliseconds without a key, after which the search is asked
  const FEWEST = 4;         // letters, before it is
  const DRAFT = `work:${statements.suite}:entry`;

  const form = /** @type {HTMLFormElement} */ (document.querySelector(".record-add"));
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
  /** @type {Draft | null} */
  let aside = null;   // what was being written when an entry was taken up to be changed
  /** @type {string[]} */
  let offered = [];
  /** @type {StatedThen[]} */
  let then = [];

  const current = () => {
    const texts = Object.fromEntries(FIELDS.map((name) => [name, field(form, name).value]));
    const isBegun = draft.id || texts.what || texts.kept_at || draft.ticked.size;
    return isBegun ? { id: draft.id, changed: draft.changed, statements: [...draft.ticked], texts } : null;
  };
  const remember = () => {
    const now = current();
    const text = JSON.stringify({ now, aside });
    ifItMay(() => (now || aside ? sessionStorage.setItem(DRAFT, text) : sessionStorage.removeItem(DRAFT)));
  };
  /* Begins with an entry, with what was put aside for one, or with nothing. */
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

  /** Takes up an entry, to be changed. @param {Entry} entry */
  const edit = (entry) => {
    const { id, changed, statements: cited, ...texts } = entry;
    if (!draft.id) aside = current();
    fill({ id, changed, statements: cited, texts: /** @type {any} */ (texts) });
    tell("");
    remember();
    suggest();
    what.focus();
  };
  /* Goes on with what was put aside, if anything was. */
  const goOn = () => {
    fill(aside);
    aside = null;
    remember();
    suggest();
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
    const entry = { id: id || merging.newId(), ...content };
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
    goOn();
    tell(isApart ? "entry-changed-elsewhere" : id ? "entry-changed" : "entry-added");
    if (id) recordEntries.focusOn(id);
    else what.focus();
  };

  /* Goes on with what was being written before the page was loaded anew, or on another page. */
  const restore = () => {
    const text = ifItMay(() => sessionStorage.getItem(DRAFT));
    /** @type {{now: Draft | null, aside: Draft | null} | null} */
    const left = text ? ifItMay(() => JSON.parse(text)) : null;
    aside = left?.aside ?? null;
    fill(left?.now ?? null);
    suggest();
  };

  /** Begins with what was being written. */
  const begin = (/** @type {any} */ tool) => {
    recordChoosing.fillWithStandards(standard);
    restore();
    window.addEventListener("pageshow", ({ persisted }) => { if (persisted) restore(); });
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
      goOn();
      recordEntries.focusOn(id);
    });
    standard.addEventListener("change", showOfStandard);
    window.addEventListener("hashchange", follow);
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
    follow,
    edit,
    /** Knows the words that a record has of statements which are not on the site. */
    know(/** @type {RecordForm | null} */ record) { then = record?.statements ?? []; },
    /** Forgets what is being written. */
    forget() {
      aside = null;
      goOn();
    },
  };
})();
