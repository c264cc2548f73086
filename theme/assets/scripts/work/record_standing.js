/* Where somebody stands: one standard at a time, in words, and beside it what a second person sees. */
"use strict";

const recordStanding = (() => {
  const { made, find, field } = recordChoosing;
  const part = find(document.body, "#tool-standing");
  const select = /** @type {HTMLSelectElement} */ (part.querySelector("[name=stands]"));
  const name = field(part, "voice-name");
  const date = field(part, "voice-date");
  const CHOSEN = `work:${statements.suite}:standard`;
  const tell = (/** @type {string} */ selector, /** @type {Node | string} */ words) =>
    find(part, selector).replaceChildren(words);

  /** @type {RecordForm | null} */
  let shown = null;
  /** @type {any} */
  let tool;

  const say = (/** @type {"ratings" | "second_voices"} */ list, /** @type {any} */ one) =>
    tool.change((/** @type {RecordForm} */ it) => {
      recordForm.say(it[list], one, list);
      recordForm.mention(it);
    });

  /* The controls of a standard are made when it is shown first. */
  const build = (/** @type {HTMLElement} */ section) => {
    if (section.querySelector(".record-stands")) return;
    for (const element of section.querySelectorAll("[data-reference]")) {
      const item = /** @type {HTMLElement} */ (element);
      const reference = item.dataset.reference ?? "";
      const one = /** @type {Statement} */ (statements.all.get(reference));
      const words = find(item, ".words");
      words.id = `words-${one.edition}-${one.position}`;
      const controls = made("tool-choice");
      const fields = find(controls, "fieldset");
      find(fields, "legend").textContent = reference;
      fields.setAttribute("aria-describedby", words.id);
      for (const radio of fields.querySelectorAll("input")) {
        radio.name = `stands-${reference}`;
        radio.addEventListener("change", () => say("ratings", { reference, state: radio.value }));
      }
      const unsay = field(fields, "unsay");
      unsay.setAttribute("aria-describedby", words.id);
      unsay.addEventListener("click", async () => {
        await say("ratings", { reference, state: "" });
        fields.querySelector("input")?.focus();
      });
      const sees = /** @type {HTMLSelectElement} */ (controls.querySelector("select"));
      sees.setAttribute("aria-describedby", words.id);
      sees.addEventListener("change", () => say("second_voices", {
        reference, state: sees.value, name: name.value.trim(), date: date.value || days.today(),
      }));
      item.querySelector(".boxes")?.replaceWith(controls);
    }
  };

  const fillOne = (/** @type {HTMLElement} */ item, /** @type {any} */ known) => {
    const reference = item.dataset.reference ?? "";
    const rating = known.ratings.get(reference);
    for (const radio of item.querySelectorAll("input")) radio.checked = radio.value === rating?.state;
    field(item, "unsay").hidden = !rating;
    const proof = find(item, ".record-proof");
    const dates = known.entries.filter((/** @type {Entry} */ one) => one.statements.includes(reference))
      .map((/** @type {Entry} */ one) => days.say(one.date));
    proof.replaceChildren(dates.length ? said.say("proof", { dates: [...new Set(dates)].join(", ") }) : "");
    const voices = known.voices.get(reference) ?? [];
    find(item, ".record-voices").replaceChildren(...voices.map((/** @type {SecondVoice} */ one) => {
      const line = document.createElement("li");
      line.append(said.say("voice", { name: one.name, date: days.say(one.date), state: said.text(`sees-${one.state}`) }));
      return line;
    }));
    const sees = find(item, ".record-sees");
    const speaks = name.value.trim();
    sees.hidden = !speaks;
    find(sees, "span").replaceChildren(said.say("voice-sees", { name: speaks }));
    const choice = /** @type {HTMLSelectElement} */ (sees.querySelector("select"));
    choice.value = voices.find((/** @type {SecondVoice} */ one) => one.name === speaks)?.state ?? "";
  };

  const fill = () => {
    const section = statements.standards.get(select.value)?.element;
    if (!section) return;
    build(section);
    const known = {
      ratings: recordForm.ratings(shown), voices: recordForm.voices(shown), entries: recordForm.entries(shown),
    };
    for (const element of section.querySelectorAll("[data-reference]")) {
      const item = /** @type {HTMLElement} */ (element);
      item.hidden = !recordForm.inRole(shown, item.dataset.reference ?? "");
      if (!item.hidden) fillOne(item, known);
    }
    const count = recordForm.openIn(shown, select.value);
    tell(".record-open", count ? said.say("open-here", { count }) : said.say("none-open"));
  };

  /* Only the standard that is chosen is on the screen. */
  const turnTo = (/** @type {string} */ urn) => {
    if (select.value !== urn) select.value = urn;
    ifItMay(() => sessionStorage.setItem(CHOSEN, select.value));
    for (const one of statements.standards.values()) {
      const section = /** @type {HTMLDetailsElement} */ (one.element);
      section.hidden = one.urn !== select.value;
      section.open = true;
    }
    for (const element of document.querySelectorAll(".work-edition")) {
      const edition = /** @type {HTMLElement} */ (element);
      edition.hidden = edition.dataset.edition !== statements.standards.get(select.value)?.edition;
    }
    const at = select.selectedIndex;
    field(part, "earlier").disabled = at <= 0;
    field(part, "later").disabled = at >= select.options.length - 1;
    fill();
  };
  const step = (/** @type {number} */ by) => {
    const next = select.options[select.selectedIndex + by];
    if (next) turnTo(next.value);
  };

  /* A role that is open in this browser is offered. */
  const offerRole = async () => {
    const role = await keeping.read("role");
    const button = field(part, "take-role");
    button.hidden = !role?.statements.length || role.id === shown?.role?.id && role.changed === shown?.role?.changed;
    if (!button.hidden) button.replaceChildren(said.say("take-role", { name: role.name || said.text("role-unnamed") }));
    return role;
  };
  const takeRole = (/** @type {RoleForm | null} */ role) => tool.change((/** @type {RecordForm} */ it) => {
    if (role) it.role = role;
    else delete it.role;
  });

  let listedFor = "";
  const listStandards = () => {
    const key = JSON.stringify(shown?.role?.statements ?? null);
    if (key === listedFor) return;
    listedFor = key;
    const before = select.value || ifItMay(() => sessionStorage.getItem(CHOSEN)) || "";
    const has = (/** @type {StandardOfPage} */ one) => recordForm.statementsOf(shown, one.urn).length > 0;
    recordChoosing.fillWithStandards(select, has);
    if (!select.options.length) recordChoosing.fillWithStandards(select);
    const is = [...select.options].some((option) => option.value === before);
    turnTo(is ? before : select.options[0].value);
  };
  const tellRole = () => {
    const role = shown?.role;
    field(part, "no-role").hidden = !role;
    if (!role) {
      tell(".record-role-said", said.say("role-none"));
      return;
    }
    const missing = role.statements.filter(({ reference }) => !statements.all.has(reference)).length;
    const words = said.say("role-is", { name: role.name || said.text("role-unnamed") });
    if (missing) words.append(" ", said.say("role-gone", { count: missing }));
    tell(".record-role-said", words);
  };

  return {
    /** Shows a record. @param {RecordForm | null} form */
    show(form) {
      shown = form;
      listStandards();
      tellRole();
      offerRole();
      fill();
    },
    begin(/** @type {any} */ begun) {
      tool = begun;
      date.value = days.today();
      select.addEventListener("change", () => turnTo(select.value));
      field(part, "earlier").addEventListener("click", () => step(-1));
      field(part, "later").addEventListener("click", () => step(1));
      name.addEventListener("input", fill);
      field(part, "take-role").addEventListener("click", async () => takeRole(await offerRole()));
      field(part, "no-role").addEventListener("click", () => takeRole(null));
      field(part, "open-role").addEventListener("change", async () => {
        const input = field(part, "open-role");
        const [file] = input.files ?? [];
        if (!file) return;
        const found = await files.open(file, "role");
        input.value = "";
        tell(".record-refused", found.refused ?? "");
        if (found.form) await takeRole(found.form);
      });
    },
  };
})();
