/* A role: which statements it needs from day one, which can be learned, and which somebody else does.
   What is not chosen is not in the role, and nothing counts it. */
"use strict";

(async () => {
  const work = /** @type {HTMLElement} */ (document.querySelector(".work"));
  const begin = /** @type {HTMLElement} */ (work.querySelector(".work-begin"));
  const choice = /** @type {HTMLTemplateElement} */ (document.getElementById("tool-choice"));
  const whole = /** @type {HTMLTemplateElement} */ (document.getElementById("tool-whole"));
  const notes = /** @type {HTMLTextAreaElement} */ (work.querySelector("[name=notes]"));
  const address = /** @type {HTMLInputElement} */ (work.querySelector("[name=address]"));
  const chosen = /** @type {HTMLElement} */ (work.querySelector(".role-chosen"));
  const choosesEdition = /** @type {HTMLSelectElement | null} */ (work.querySelector("select[name=edition]"));
  const NEEDS = ["day_one", "learned", "somebody_else"];

  const editionOf = (/** @type {any} */ form) => form?.edition ?? choosesEdition?.value ?? statements.editions[0];
  const needsOf = (/** @type {any} */ form) =>
    new Map((form?.statements ?? []).map((/** @type {any} */ one) => [one.reference, one]));

  /* A statement as a file has it, with its words as they are today. */
  const stated = (/** @type {string} */ reference, /** @type {string} */ need) => ({
    reference,
    words: statements.all.get(reference)?.words[statements.source] ?? "",
    need,
  });

  /* In the order of the standards, whatever the order of choosing was; what is not here comes last. */
  const inOrder = (/** @type {Iterable<any>} */ needed) => {
    const order = [...statements.all.keys()];
    const place = (/** @type {any} */ one) => {
      const found = order.indexOf(one.reference);
      return found < 0 ? order.length : found;
    };
    return [...needed].sort((one, other) => place(one) - place(other));
  };

  const need = (/** @type {any} */ form, /** @type {string} */ reference, /** @type {string} */ value) => {
    const needs = needsOf(form);
    const before = needs.get(reference);
    if (!value) needs.delete(reference);
    else needs.set(reference, before ? { ...before, need: value } : stated(reference, value));
    form.statements = inOrder(needs.values());
  };

  /* The controls of a standard are made when it is opened: all at once they would be 750 buttons. */
  const build = (/** @type {HTMLElement} */ section) => {
    if (section.querySelector(".work-whole")) return;
    const all = /** @type {HTMLElement} */ (whole.content.cloneNode(true).childNodes[1]);
    const select = /** @type {HTMLSelectElement} */ (all.querySelector("select"));
    select.addEventListener("change", () => {
      if (!select.value) return;
      const value = select.value === "none" ? "" : select.value;
      select.value = "";
      tool.change((form) => {
        for (const element of section.querySelectorAll("[data-reference]")) {
          need(form, /** @type {HTMLElement} */ (element).dataset.reference ?? "", value);
        }
      });
    });
    section.querySelector("ul")?.before(all);
    for (const element of section.querySelectorAll("[data-reference]")) {
      const item = /** @type {HTMLElement} */ (element);
      const reference = item.dataset.reference ?? "";
      const words = /** @type {HTMLElement} */ (item.querySelector(".words"));
      words.id = `words-${item.dataset.position}-${statements.all.get(reference)?.edition}`;
      const fields = /** @type {HTMLElement} */ (choice.content.cloneNode(true).childNodes[1]);
      /** @type {HTMLElement} */ (fields.querySelector("legend")).textContent = reference;
      fields.setAttribute("aria-describedby", words.id);
      for (const radio of fields.querySelectorAll("input[type=radio]")) {
        /** @type {HTMLInputElement} */ (radio).name = `need-${reference}`;
        radio.addEventListener("change", () => tool.change((form) =>
          need(form, reference, /** @type {HTMLInputElement} */ (radio).value)));
      }
      const who = /** @type {HTMLInputElement} */ (fields.querySelector("[name=who]"));
      who.addEventListener("change", () => tool.change((form) => {
        for (const one of form.statements) if (one.reference === reference) one.who = who.value.trim();
      }));
      item.querySelector(".boxes")?.replaceWith(fields);
    }
  };

  const fill = (/** @type {HTMLElement} */ section, /** @type {Map<string, any>} */ needs) => {
    for (const fields of section.querySelectorAll(".work-choice")) {
      const reference = /** @type {HTMLElement} */ (fields.closest("[data-reference]")).dataset.reference ?? "";
      const one = needs.get(reference);
      for (const radio of fields.querySelectorAll("input[type=radio]")) {
        const input = /** @type {HTMLInputElement} */ (radio);
        input.checked = input.value === (one?.need ?? "");
      }
      const who = /** @type {HTMLElement} */ (fields.querySelector(".work-who"));
      who.hidden = one?.need !== "somebody_else";
      keeping.showIn(/** @type {HTMLInputElement} */ (who.querySelector("input")), one?.who ?? "");
    }
  };

  const count = (/** @type {any[]} */ needed) => {
    const fragment = document.createDocumentFragment();
    for (const value of NEEDS) {
      const number = needed.filter((one) => one.need === value).length;
      if (number) fragment.append(fragment.childNodes.length ? " · " : "", said.say(`count-${value}`, { count: number }));
    }
    return fragment;
  };

  const show = (/** @type {any} */ form) => {
    const edition = editionOf(form);
    const needs = needsOf(form);
    if (choosesEdition) choosesEdition.value = edition;
    for (const part of work.querySelectorAll(".work-edition")) {
      const element = /** @type {HTMLElement} */ (part);
      element.hidden = element.dataset.edition !== edition;
    }
    for (const one of begin.querySelectorAll("[data-edition]")) {
      const element = /** @type {HTMLElement} */ (one);
      element.hidden = element.dataset.edition !== edition;
    }
    for (const one of statements.standards.values()) {
      if (one.edition !== edition) continue;
      const here = [...needs.values()].filter((it) => statements.all.get(it.reference)?.standard === one.urn);
      one.element.querySelector(".work-count")?.replaceChildren(count(here));
      fill(one.element, needs);
    }
    keeping.showIn(notes, form?.notes ?? "");
    const needed = [...needs.values()];
    chosen.replaceChildren(needed.length ? count(needed) : said.say("nothing-chosen"));
    const hash = roleAddress.write(edition, new Map(needed.map((one) => [one.reference, one.need])));
    const url = new URL(location.href);
    url.hash = form ? hash : "";
    address.value = form ? url.href : "";
    /** @type {HTMLElement} */ (address.closest(".role-address")).hidden = !form;
    if (form && location.hash !== hash) {
      history.replaceState(history.state, "", hash);
      window.dispatchEvent(new HashChangeEvent("hashchange"));   // the links to other languages follow
    }
    for (const element of work.querySelectorAll(".role-made")) {
      /** @type {HTMLElement} */ (element).hidden = !needed.length;
    }
  };

  /* The role that the address means, unless it is what is here, with its names and notes. */
  const asked = location.hash;   // before what is in this tab is shown, and has its own address
  const isHere = (/** @type {{edition: string, needs: Map<string, string>}} */ other, /** @type {any} */ form) => {
    const here = new Map((form?.statements ?? [])
      .filter((/** @type {any} */ one) => statements.places.get(one.reference)?.edition === form.edition)
      .map((/** @type {any} */ one) => [one.reference, one.need]));
    return form?.edition === other.edition && here.size === other.needs.size
      && [...other.needs].every(([reference, value]) => here.get(reference) === value);
  };
  const follow = async (hash = location.hash) => {
    const [, wanted] = /^#add=(.+)$/u.exec(ifItMay(() => decodeURIComponent(hash)) ?? "") ?? [];
    if (wanted) {
      await add(wanted);
      return;
    }
    const other = roleAddress.read(hash);
    if (!other && /^#\w+(?:=|%3D)/iu.test(hash)) {
      show(tool.form);
      tool.tell(said.text("no-role-of-address"));
    }
    if (!other || isHere(other, tool.form)) return;
    await tool.replace(roleOf(other.edition, other.needs), said.text("opened-by-address"));
  };

  /* The page of a standard may lead here with it, #add=ABC SE01, or with a statement of it. */
  const add = async (/** @type {string} */ wanted) => {
    const added = [...statements.all.values()].filter((one) => one.reference === wanted || one.standard === wanted);
    const edition = added[0]?.edition;
    const form = tool.form ?? (edition && roleOf(edition, new Map()));
    if (!form || !edition || form.edition !== edition) {
      history.replaceState(history.state, "", location.pathname);
      show(tool.form);
      tool.tell(edition ? said.text("not-added", { reference: wanted, edition: form.edition })
        : said.text("no-such-statement", { reference: wanted.slice(0, 100) }));
      return;
    }
    const needs = needsOf(form);
    for (const { reference } of added) {
      if (!needs.has(reference)) needs.set(reference, stated(reference, "day_one"));
    }
    const changed = { ...form, statements: inOrder(needs.values()), changed: merging.now(form.changed) };
    await tool.replace(changed, said.text("added", { reference: wanted }));
    const section = /** @type {HTMLDetailsElement} */ (added[0].element.closest("details"));
    section.open = true;
    (added.length > 1 ? section : added[0].element).scrollIntoView();
    section.querySelector("summary")?.focus({ preventScroll: true });
  };
  const roleOf = (/** @type {string} */ edition, /** @type {Map<string, string>} */ needs, name = "") => ({
    form: "role",
    version: 1,
    suite: statements.suite,
    edition,
    id: merging.newId(),
    name,
    notes: "",
    changed: new Date().toISOString(),
    statements: inOrder([...needs].map(([reference, value]) => stated(reference, value))),
  });

  /* Ways to begin. Each takes the place of what is here, which can be brought back. */
  const of = (/** @type {string} */ edition) =>
    [...statements.all.values()].filter((one) => one.edition === edition);
  const fromPattern = (/** @type {HTMLElement} */ button) => {
    const { edition = editionOf(tool.form) } = /** @type {HTMLElement} */ (button.closest("[data-edition]")).dataset;
    const needs = patterns.needsOf(button, edition);
    const name = button.closest("li")?.querySelector(".name > .words:not([hidden])")?.textContent ?? "";
    tool.replace(roleOf(edition, needs, name), said.text("begun"));
  };
  const fromFunctions = () => {
    const edition = editionOf(tool.form);
    const codes = [...begin.querySelectorAll("[name=function]:checked")]
      .map((input) => /** @type {HTMLInputElement} */ (input))
      .filter((input) => /** @type {HTMLElement} */ (input.closest("[data-edition]")).dataset.edition === edition)
      .map((input) => input.value);
    const serving = of(edition).filter((one) => one.functions.some((code) => codes.includes(code)));
    if (!serving.length) {
      tool.tell(said.text("no-function"));
      return;
    }
    tool.replace(roleOf(edition, new Map(serving.map((one) => [one.reference, "day_one"]))), said.text("begun"));
  };
  const fromNothing = () => tool.replace(roleOf(editionOf(tool.form), new Map()), said.text("begun"));
  const onClick = (/** @type {string} */ name, /** @type {() => void} */ act) => {
    for (const button of work.querySelectorAll(`button[name=${name}]`)) button.addEventListener("click", act);
  };
  for (const element of work.querySelectorAll("button[name=from-pattern]")) {
    element.addEventListener("click", () => fromPattern(/** @type {HTMLElement} */ (element)));
  }
  onClick("from-functions", fromFunctions);
  onClick("from-nothing", fromNothing);
  choosesEdition?.addEventListener("change", () => {
    const edition = choosesEdition.value;
    if (tool.form) tool.replace(roleOf(edition, new Map(), tool.form.name), said.text("begun"));
    else show(null);
  });
  notes.addEventListener("change", () => tool.change((form) => { form.notes = notes.value; }));
  address.addEventListener("focus", () => address.select());
  onClick("copy-address", async () => {
    address.select();
    try {
      await navigator.clipboard.writeText(address.value);
      tool.tell(said.text("address-copied"));
    } catch {
      tool.tell(said.text("address-not-copied"));
    }
  });

  /* Documents, in the language that is chosen. */
  const composed = (/** @type {any} */ kind) => {
    const wanted = /** @type {HTMLInputElement | null} */ (work.querySelector("[name=document-language]:checked"));
    const languages = wanted ? wanted.value.split("|") : [statements.languages[0]];
    return roleDocuments.compose(kind, tool.form, languages, address.value);
  };
  for (const element of work.querySelectorAll("[data-prints], [data-saves]")) {
    const { prints, saves } = /** @type {HTMLElement} */ (element).dataset;
    element.addEventListener("click", () => {
      const doc = composed(prints ?? saves);
      const name = `${statements.suite}-${saves}-${files.named(tool.form.name, "role")}.docx`;
      if (prints) documents.print(doc);
      else documents.word(doc, name);
    });
  }

  const sections = [...statements.standards.values()]
    .map(({ element }) => /** @type {HTMLDetailsElement} */ (element));
  for (const section of sections) {
    section.open = false;
    const counted = document.createElement("span");
    counted.className = "work-count";
    section.querySelector("summary")?.append(counted);
  }

  /* What a copy of the role said that was changed before: of each statement how it needed it. */
  const labelOf = (/** @type {string} */ need) =>
    choice.content.querySelector(`input[value="${need}"]`)?.closest("label")?.textContent?.trim() ?? need;
  const others = (/** @type {Conflict} */ { key, mine, theirs, gaveWay }) => {
    if (key !== "statements") return [];
    const former = needsOf({ statements: gaveWay });
    const latter = needsOf({ statements: gaveWay === mine ? theirs : mine });
    const told = (/** @type {any} */ one) => one ? [labelOf(one.need), one.who].filter(Boolean).join(", ") : labelOf("");
    return [...new Set([...former.keys(), ...latter.keys()])].flatMap((reference) => {
      const [then, now] = [told(former.get(reference)), told(latter.get(reference))];
      return then === now ? [] : [`${reference}: ${then}`];
    });
  };

  const tool = await workspace.begin({
    kind: "role",
    others,
    fresh: () => ({ edition: editionOf(null), notes: "", statements: [] }),
    show,
    take: (form, reference, other) => {
      const before = form.statements.find((/** @type {any} */ one) => one.reference === reference);
      form.statements = form.statements.filter((/** @type {any} */ one) => one.reference !== reference);
      if (before) need(form, other, before.need);
    },
  });
  for (const section of sections) {
    const prepare = () => {
      build(section);
      fill(section, needsOf(tool.form));
    };
    /* Before it opens, or the next key would miss what is in it. */
    section.querySelector("summary")?.addEventListener("click", prepare);
    section.addEventListener("toggle", () => { if (section.open) prepare(); });
  }
  for (const element of work.querySelectorAll(".work-tool")) element.removeAttribute("inert");
  work.classList.add("ready");
  await follow(asked);
  window.addEventListener("hashchange", () => follow());
  keeping.onChange((form, kind) => {
    if (kind === "role" && !form) history.replaceState(history.state, "", location.pathname);
  });
})();
