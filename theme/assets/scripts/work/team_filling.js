/* Fills in, on the statements of the page themselves: where a person stands, or what a course covers. */
"use strict";

const teamFilling = (() => {
  const work = /** @type {HTMLElement} */ (document.querySelector(".work"));
  const place = /** @type {HTMLElement} */ (work.querySelector(".team-filling"));
  const title = /** @type {HTMLElement} */ (place.querySelector(".team-filling-title"));
  const lead = /** @type {HTMLElement} */ (place.querySelector(".team-filling-lead"));
  const done = /** @type {HTMLButtonElement} */ (place.querySelector("[name=filled-in]"));

  /** @typedef {{kind: "people" | "courses", id: string, name: string}} Subject Whom or what it is about. */

  /** @type {Subject | null} */
  let subject = null;
  /** @type {(subject: Subject, references: string[], value: string) => void} */
  let set = () => {};
  /** @type {(subject: Subject) => Map<string, string>} */
  let read = () => new Map();

  const part = (/** @type {string} */ name) => {
    const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById(name));
    return /** @type {HTMLElement} */ (/** @type {Element} */ (content.firstElementChild).cloneNode(true));
  };
  const referenceOf = (/** @type {Element} */ element) =>
    /** @type {HTMLElement} */ (element.closest("[data-reference]")).dataset.reference ?? "";
  const shownIn = (/** @type {Element} */ section) =>
    [...section.querySelectorAll("[data-reference]:not([hidden])")].map(referenceOf);
  const inputs = (/** @type {Element} */ within) =>
    /** @type {HTMLInputElement[]} */ ([...within.querySelectorAll(".work-choice input")]);

  const clear = (/** @type {HTMLElement} */ section) => {
    for (const old of section.querySelectorAll(".work-whole, .work-choice")) old.remove();
    delete section.dataset.filling;
  };

  /* The controls of a standard are made when it is opened; they are others for people and for courses. */
  const build = (/** @type {HTMLElement} */ section) => {
    if (!subject || section.dataset.filling) return;
    section.dataset.filling = subject.kind;
    const name = subject.kind === "people" ? "tool-team-stands" : "tool-team-covers";
    const whole = part(`${name}-whole`);
    const select = /** @type {HTMLSelectElement} */ (whole.querySelector("select"));
    select.addEventListener("change", () => {
      const { value } = select;
      select.value = "";
      if (value && subject) set(subject, shownIn(section), value === "none" ? "" : value);
    });
    section.querySelector("ul")?.before(whole);
    for (const item of section.querySelectorAll("[data-reference]")) {
      const reference = referenceOf(item);
      const words = /** @type {HTMLElement} */ (item.querySelector(".words"));
      words.id = `words-${statements.all.get(reference)?.edition}-${statements.all.get(reference)?.position}`;
      const fields = part(name);
      const legend = fields.querySelector("legend");
      if (legend) legend.textContent = reference;
      for (const input of inputs(fields)) {
        if (input.type === "radio") input.name = `stands-${reference}`;
        else input.ariaLabel = `${fields.textContent?.trim()}: ${reference}`;
        input.setAttribute("aria-describedby", words.id);
        input.addEventListener("change", () => {
          if (subject) set(subject, [reference], input.type === "radio" ? input.value : input.checked ? "covers" : "");
        });
      }
      item.append(fields);
    }
  };

  const fill = (/** @type {HTMLElement} */ section, /** @type {Map<string, string>} */ held) => {
    for (const input of inputs(section)) {
      const value = held.get(referenceOf(input)) ?? "";
      input.checked = input.type === "radio" ? input.value === value : Boolean(value);
    }
  };

  const sections = [...statements.standards.values()].map((one) => {
    const section = /** @type {HTMLDetailsElement} */ (one.element);
    section.addEventListener("toggle", () => {
      if (!section.open || !subject) return;
      build(section);
      fill(section, read(subject));
    });
    return { section, edition: one.edition, urn: one.urn };
  });

  return {
    get subject() { return subject; },

    /**
     * Begins.
     * @param {object} means
     * @param {typeof read} means.held What is held of a subject, by the references of statements.
     * @param {typeof set} means.onChange Takes in what the reader says; nothing where it is unsaid.
     * @param {(former: Subject) => void} means.onDone Is called when the reader is done.
     */
    begin({ held, onChange, onDone }) {
      [read, set] = [held, onChange];
      for (const boxes of place.querySelectorAll(".boxes")) boxes.remove();
      for (const { section } of sections) {
        const counted = document.createElement("span");
        counted.className = "work-count";
        section.querySelector("summary")?.append(counted);
      }
      done.addEventListener("click", () => {
        const former = subject;
        subject = null;
        if (former) onDone(former);
      });
    },

    /** Has the reader fill in for a person or a course. */
    open(/** @type {Subject} */ wanted) {
      subject = wanted;
      for (const { section } of sections) {
        section.open = false;
        if (section.dataset.filling !== wanted.kind) clear(section);
      }
    },

    /** Leaves off, where what was filled in is no longer there. */
    close() { subject = null; },

    /** Shows the statements that are looked at, filled in as they are held. */
    show(/** @type {string} */ edition, /** @type {Set<string>} */ looked) {
      place.hidden = !subject;
      if (!subject) return;
      const about = subject.kind === "people" ? "where-stands" : "what-covers";
      title.replaceChildren(said.say(about, { name: subject.name }));
      lead.replaceChildren(said.say(`${about}-lead`, { name: subject.name }));
      for (const part of place.querySelectorAll(".work-edition")) {
        const one = /** @type {HTMLElement} */ (part);
        one.hidden = one.dataset.edition !== edition;
      }
      const held = read(subject);
      for (const { section, edition: of } of sections) {
        if (of !== edition) continue;
        let [shown, open] = [0, 0];
        for (const element of section.querySelectorAll("[data-reference]")) {
          const item = /** @type {HTMLElement} */ (element);
          item.hidden = !looked.has(referenceOf(item));
          if (item.hidden) continue;
          shown += 1;
          if (!held.has(referenceOf(item))) open += 1;
        }
        section.hidden = !shown;
        const counted = section.querySelector(".work-count");
        counted?.replaceChildren(...(subject.kind === "people" && open
          ? [said.say("not-said-of", { count: open })] : []));
        if (section.dataset.filling) fill(section, held);
      }
    },

    focus() {
      title.focus();
    },
  };
})();
