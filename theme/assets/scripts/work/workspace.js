/* The head of each tool: what the work is called, where it is, and how it goes into a file and comes
   out of one. Each tool has its own form and shows it; all else is the same. */
"use strict";

const workspace = (() => {
  const bar = /** @type {HTMLElement} */ (document.querySelector(".work-bar"));
  const account = /** @type {HTMLElement} */ (document.querySelector(".work-account"));
  const confirm = /** @type {HTMLDialogElement} */ (document.querySelector(".work-confirm"));
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (bar.querySelector(`[name=${name}]`));
  const button = (/** @type {string} */ name) =>
    /** @type {HTMLButtonElement} */ (bar.querySelector(`button[name=${name}]`));
  const status = /** @type {HTMLElement} */ (bar.querySelector("[role=status]"));
  const copy = (/** @type {any} */ form) => (form ? structuredClone(form) : null);

  /**
   * Begins a tool with what there is of the reader's work.
   * @param {object} tool
   * @param {"role" | "record" | "team"} tool.kind Of its files.
   * @param {() => any} tool.fresh Makes a form with nothing in it, without what all forms have.
   * @param {(form: any) => void} tool.show Shows a form; null where nothing is begun.
   * @param {(form: any, reference: string, other: string) => void} [tool.take] Has one statement
   *   take the place of another in a form.
   * @param {(form: any) => Promise<boolean>} [tool.maySave] Asks whether a form is to be saved.
   * @param {(conflict: Conflict) => string[]} [tool.others] What a copy said that gave way, a line each;
   *   its name and notes aside.
   */
  const begin = async ({ kind, fresh, show, take, maySave, others = () => [] }) => {
    /** @type {any} */
    let form = await keeping.read(kind);
    let former = await keeping.former(kind);   // what was here before something else took its place
    let isUntouched = false;   // whether what is here was only begun or opened, so that it gives way

    const tell = (/** @type {string} */ message = "") => {
      const saved = keeping.isSaved(kind) ? "saved" : "unsaved";
      const parts = form ? [saved, keeping.lasting(kind)] : ["nothing-yet"];
      if (former && message) parts.unshift("former");
      const sentences = [message, ...parts.map((name) => said.text(name))];
      status.textContent = sentences.filter(Boolean).join(" ");
      status.classList.toggle("unsaved", Boolean(form) && saved === "unsaved");
      button("undo").hidden = !former;
      button("save").disabled = !form;
    };
    const showAll = (/** @type {string} */ message = "") => {
      field("keep").checked = keeping.isKept();
      keeping.showIn(field("name"), form?.name ?? "");
      show(form);
      tell(message);
    };

    const made = () => ({
      form: kind,
      version: 1,
      suite: statements.suite,
      edition: statements.editions[0],
      id: merging.newId(),
      name: "",
      ...fresh(),
    });
    /**
     * Changes the form, which is begun by that.
     * @param {(form: any) => void} edit
     */
    const change = async (edit) => {
      isUntouched = false;
      form = form ? copy(form) : made();
      edit(form);
      form.changed = merging.now(form.changed);
      await keeping.write(kind, form);
      showAll();
    };

    /**
     * Puts another form in the place of this one, which can be brought back.
     * @param {any} other
     * @param {string} message
     * @param {{inFile?: boolean, isOver?: boolean}} [state]
     */
    const replace = async (other, message, state) => {
      const { isOver = false } = state ?? {};
      if (form && !(isUntouched && former && !isOver)) {
        former = copy(form);
        await keeping.putFormer(kind, former);
      }
      isUntouched = !isOver && other.id !== form?.id;
      form = copy(other);
      await keeping.write(kind, form, state);
      showAll(message);
      tellChanges();
    };

    const line = (/** @type {any} */ one, /** @type {(string | Node)[]} */ ...after) => {
      const item = document.createElement("li");
      const code = document.createElement("span");
      code.className = "code";
      code.textContent = one.reference;
      item.append(code, " ", ...after);
      return item;
    };
    const then = (/** @type {any} */ one) => {
      if (!one.then) return "";   // an address tells no words
      const words = document.createElement("q");
      words.lang = statements.source;
      words.textContent = one.then;
      return words;
    };
    const offers = (/** @type {any} */ one) => {
      const leads = one.leadsTo.filter((/** @type {string} */ other) => statements.all.has(other));
      if (!one.leadsTo.length) return [];
      const moved = said.say("account-moved", { places: one.leadsTo.join(", ") });
      const buttons = take ? leads.map((/** @type {string} */ other) => {
        const offer = document.createElement("button");
        offer.type = "button";
        offer.append(said.say("account-take", { reference: other }));
        offer.addEventListener("click", () => change((it) => take(it, one.reference, other)).then(tellChanges));
        return offer;
      }) : [];
      return [" ", moved, ...buttons.flatMap((/** @type {Node} */ offer) => [" ", offer])];
    };

    /* What became of the statements since, where anything did. */
    const tellChanges = () => {
      const rows = form?.statements ? accounting.account(form) : [];
      const of = (/** @type {string} */ state) => rows.filter((one) => one.state === state);
      account.replaceChildren();
      account.hidden = !["reworded", "withdrawn", "unknown"].some((state) => of(state).length);
      if (account.hidden) return;
      const heading = document.createElement("h2");
      heading.append(said.say("account-heading"));
      account.append(heading);
      const same = of("unchanged").length + of("counterpart").length;
      const paragraph = (/** @type {DocumentFragment} */ words) => {
        const element = document.createElement("p");
        element.append(words);
        account.append(element);
      };
      if (same) paragraph(said.say("account-unchanged", { count: same }));
      for (const state of ["reworded", "withdrawn", "unknown"]) {
        if (!of(state).length) continue;
        paragraph(said.say(`account-${state}`));
        const list = document.createElement("ul");
        for (const one of of(state)) {
          const shown = state === "reworded" ? accounting.reworded(one.then, one.now) : then(one);
          list.append(line(one, shown, ...offers(one)));
        }
        account.append(list);
      }
      if (!of("reworded").length) return;
      const accept = document.createElement("button");
      accept.type = "button";
      accept.append(said.say("account-accept"));
      accept.addEventListener("click", () => change((it) => {
        for (const one of it.statements) {
          one.words = statements.all.get(one.reference)?.words[statements.source] ?? one.words;
        }
      }).then(tellChanges));
      account.append(accept);
    };

    /** Takes in a form that the reader opened: one with what is here, where they are copies. */
    const opened = async (/** @type {any} */ other) => {
      if (form?.id === other.id) {
        const { form: merged, conflicts } = merging.merge(form, other);
        await replace(merged, said.text(merged.unsettled ? "opened-unsettled" : "opened-merged"));
        tellOthers(conflicts.filter((one) => one.gaveWay !== undefined).flatMap((one) =>
          ["name", "notes"].includes(one.key) ? [String(one.gaveWay)].filter(Boolean) : others(one)));
        return;
      }
      await replace(other, said.text("opened"), { inFile: true });
    };

    /* What a copy said that gave way, where parts have no dates of their own. */
    const tellOthers = (/** @type {string[]} */ lines) => {
      if (!lines.length) return;
      const lead = document.createElement("p");
      lead.append(said.say("opened-differs"));
      const list = document.createElement("ul");
      for (const words of lines) {
        const item = document.createElement("li");
        item.append(words);
        list.append(item);
      }
      account.prepend(lead, list);
      account.hidden = false;
    };

    field("name").addEventListener("change", () => change((it) => { it.name = field("name").value.trim(); }));
    field("keep").addEventListener("change", async () => {
      const isWanted = field("keep").checked;
      await keeping.keep(isWanted);
      field("keep").checked = keeping.isKept();
      tell(isWanted && !keeping.isKept() ? said.text("not-kept") : "");
    });
    button("save").addEventListener("click", async () => {
      if (maySave && !await maySave(form)) return;
      files.save(form, `${statements.suite}-${kind}-${files.named(form.name, form.id.slice(0, 8))}`);
      await keeping.write(kind, form, { inFile: true });
      tell();
    });
    field("open").addEventListener("change", async () => {
      const [file] = field("open").files ?? [];
      if (!file) return;
      const found = await files.open(file, kind);
      field("open").value = "";
      if (found.refused !== undefined) tell(found.refused);
      else await opened(found.form);
    });
    button("undo").addEventListener("click", async () => {
      if (!former) return;
      await replace(former, said.text("brought-back"), { isOver: true });
    });
    const forget = async () => {
      former = null;
      await keeping.forget();
      tell(said.text("forgotten"));
      tellChanges();
    };
    button("forget").addEventListener("click", () => {
      if (keeping.isSaved(kind)) forget();
      else confirm.showModal();
    });
    confirm.addEventListener("close", () => {
      if (confirm.returnValue === "forget") forget();
      confirm.returnValue = "";
    });
    keeping.onChange((other, changed) => {
      if (changed !== kind) return;
      form = other;
      if (!form) former = null;   // forgotten, maybe in another tab
      showAll();
    });

    showAll();
    tellChanges();
    return {
      get form() { return form; },
      change, replace, tell,
      account: tellChanges,
    };
  };

  return { begin };
})();
