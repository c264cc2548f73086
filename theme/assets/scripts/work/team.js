/* A team: where several people stand, side by side. Of each there are initials and states, and nothing
   else; what is more than that is not taken in. */
"use strict";

(async () => {
  const { element, button } = teamParts;
  const MOST_PEOPLE = 500;   // as the model has it
  const work = /** @type {HTMLElement} */ (document.querySelector(".work"));
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (work.querySelector(`input[name=${name}]`));
  const choosesEdition = /** @type {HTMLSelectElement | null} */ (work.querySelector("select[name=edition]"));
  const choosesRole = /** @type {HTMLSelectElement} */ (work.querySelector("select[name=role]"));
  const { now } = merging;
  /* What came of something is told below it, and what was told elsewhere before is no longer. */
  const tell = (/** @type {"people" | "roles" | "courses"} */ where, /** @type {(string | Node)[]} */ ...words) => {
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (work.querySelectorAll(".team-heard"))) {
      place.replaceChildren(...(place.dataset.heard === where ? words : []));
    }
  };

  const editionOf = (/** @type {TeamForm | null} */ form) =>
    form && statements.editions.includes(form.edition) ? form.edition
      : choosesEdition?.value ?? statements.editions[0];

  /* What was taken out, while this page is open: what is saved has its id only, and no word of it. */
  const gone = { people: /** @type {Person[]} */ ([]), courses: /** @type {Course[]} */ ([]) };
  const nameOf = (/** @type {any} */ one) => one.initials ?? one.title;

  /* The form has every statement that it mentions, with its words as they were then: of two copies
     those that are not as they are today, so that the change is told. */
  const mention = (/** @type {TeamForm} */ form, /** @type {StatedThen[]} */ stated) => {
    const held = new Map(form.statements.map((one) => [one.reference, one]));
    for (const { reference, words } of stated) {
      const before = held.get(reference);
      const today = statements.all.get(reference)?.words[statements.source];
      if (!before || (before.words === today && words !== today)) held.set(reference, { ...before, reference, words });
    }
    form.statements = [...held.values()];
  };
  const asToday = (/** @type {string[]} */ references) => references.map((reference) =>
    ({ reference, words: statements.all.get(reference)?.words[statements.source] ?? "" }));

  /* People. */
  const latest = (/** @type {Rated[]} */ ratings) =>
    ratings.map((one) => one.changed ?? "").reduce((one, other) => (one > other ? one : other), "");
  const free = (/** @type {TeamForm} */ form, /** @type {string} */ wanted, /** @type {string} */ id) => {
    const taken = new Set(teamAnswers.present(form.people).filter((one) => one.id !== id).map((one) => one.initials));
    let initials = wanted;
    for (let number = 2; taken.has(initials); number += 1) initials = `${wanted} (${number})`;
    return initials;
  };
  const put = (/** @type {TeamForm} */ form, /** @type {Person} */ person) => {
    const at = form.people.findIndex((one) => one.id === person.id);
    if (at < 0) form.people.push(person);
    else form.people[at] = person;
  };

  /* Takes a copy in; says what came of it. */
  const take = (/** @type {TeamForm} */ form, /** @type {RatingsForm} */ copy) => {
    const moment = /^\d{4}-\d{2}-\d{2}$/u.test(copy.date) ? `${copy.date}T00:00:00Z` : copy.date;
    const ratings = copy.ratings.map(({ reference, state, changed }) =>
      ({ reference, state, ...(changed || moment ? { changed: changed || moment } : {}) }));
    const before = teamAnswers.present(form.people).find((one) => one.id === copy.id);
    const name = before?.initials ?? free(form, copy.initials.trim() || "?", copy.id);
    if (before && latest(ratings) < latest(before.ratings)) return said.text("older", { name });
    if (!before && teamAnswers.present(form.people).length >= MOST_PEOPLE) return said.text("most-people");
    put(form, { id: copy.id, initials: name, ratings, changed: now(before?.changed) });
    gone.people = gone.people.filter((one) => one.id !== copy.id);
    mention(form, copy.statements);
    return said.text(before ? "newer" : "added", { name });
  };

  const openCopies = async () => {
    const input = field("copies");
    const given = [...input.files ?? []];
    const found = await Promise.all(given.map(async (file) => ({ file, ...await files.open(file, "ratings") })));
    input.value = "";
    const copies = found.filter((one) => one.form);
    /** @type {string[]} */
    const told = [];
    if (copies.length) {
      const first = !teamAnswers.present(tool.form?.people).length;
      await tool.change((form) => {
        if (first && statements.editions.includes(copies[0].form.edition)) form.edition = copies[0].form.edition;
        for (const { form: copy } of copies) told.push(take(form, copy));
      });
      tool.account();
    }
    for (const { file, refused } of found) {
      if (refused) told.push(`${said.text("not-opened", { file: file.name.slice(0, 80) })} ${refused}`);
    }
    tell("people", ...told.map((one) => element("span", "team-line", one)));
  };

  const addPerson = async () => {
    const initials = field("initials").value.trim();
    if (!initials) {
      tell("people", said.text("no-initials"));
      field("initials").focus();
      return;
    }
    if (teamAnswers.present(tool.form?.people).length >= MOST_PEOPLE) {
      tell("people", said.text("most-people"));
      return;
    }
    let name = initials;
    await tool.change((/** @type {TeamForm} */ form) => {
      const id = merging.newId();
      name = free(form, initials, id);
      put(form, { id, initials: name, ratings: [], changed: now() });
    });
    field("initials").value = "";
    tell("people", said.text("added", { name }));
  };

  const addCourse = async () => {
    const title = field("course").value.trim();
    if (!title) {
      tell("courses", said.text("no-title"));
      field("course").focus();
      return;
    }
    field("course").value = "";
    await tool.change((/** @type {TeamForm} */ form) => {
      form.courses.push({ id: merging.newId(), title, statements: [], changed: now() });
    });
    tell("courses");
  };

  /* Taking out, and bringing back. */
  const takeOut = async (/** @type {"people" | "courses"} */ kind, /** @type {any} */ one) => {
    gone[kind].push(structuredClone(one));
    if (teamFilling.subject?.id === one.id) teamFilling.close();
    await tool.change((/** @type {TeamForm} */ form) => {
      const rest = { id: one.id, changed: now(one.changed), deleted: true };
      form[kind] = /** @type {any} */ (form[kind].map((/** @type {Part} */ it) => it.id !== one.id ? it
        : kind === "people" ? { ...rest, initials: "", ratings: [] } : { ...rest, title: "", statements: [] }));
    });
    tell(kind, said.text("taken-out-of-team", { name: nameOf(one) }));
    /** @type {HTMLElement | null} */ (work.querySelector(`[data-gone=${kind}] button:last-of-type`))?.focus();
  };
  const bringBack = async (/** @type {"people" | "courses"} */ kind, /** @type {any} */ one) => {
    gone[kind] = /** @type {any} */ (gone[kind].filter((/** @type {Part} */ it) => it.id !== one.id));
    await tool.change((/** @type {TeamForm} */ form) => {
      const held = form[kind].find((/** @type {Part} */ it) => it.id === one.id);
      const back = { ...one, changed: now(held?.changed ?? one.changed) };
      if (kind === "people") back.initials = free(form, one.initials, one.id);
      form[kind] = /** @type {any} */ ([...form[kind].filter((/** @type {Part} */ it) => it.id !== one.id), back]);
    });
    tell(kind, said.text("back", { name: nameOf(one) }));
    /** @type {HTMLElement | null} */ (work.querySelector(`[data-id="${one.id}"] button`))?.focus();
  };

  const rename = (/** @type {"people" | "courses"} */ kind, /** @type {any} */ one, /** @type {string} */ name) =>
    tool.change((/** @type {TeamForm} */ form) => {
      for (const it of /** @type {any[]} */ (form[kind])) {
        if (it.id !== one.id || !name) continue;
        if (kind === "people") it.initials = free(form, name, it.id);
        else it.title = name;
        it.changed = now(it.changed);
      }
    });

  /* The list of people, or of courses: what is in it stays the same element, lest the focus be lost. */
  const row = (/** @type {"people" | "courses"} */ kind, /** @type {string} */ id) => {
    const isPerson = kind === "people";
    const label = element("label", "", element("span", "spoken", said.say(isPerson ? "initials" : "title-of-course")));
    const input = element("input");
    input.maxLength = isPerson ? 20 : 200;
    input.size = isPerson ? 8 : 24;
    input.autocomplete = "off";
    input.addEventListener("change", () => rename(kind, held(), input.value.trim()));
    label.append(input);
    const held = () => /** @type {any} */ (tool.form)[kind].find((/** @type {Part} */ one) => one.id === id);
    const named = `name-${id}`;
    input.id = named;
    const opens = button(said.say(isPerson ? "fill-in" : "tick"), () => {
      teamFilling.open({ kind, id, name: nameOf(held()) });
      show(tool.form);
      teamFilling.focus();
    });
    const drops = button(said.say("take-out"), () => takeOut(kind, held()));
    for (const one of [opens, drops]) one.setAttribute("aria-describedby", named);
    const made = element("li", "", label, element("span", "team-says"), opens, drops);
    made.dataset.id = id;
    return made;
  };
  const list = (/** @type {"people" | "courses"} */ kind, /** @type {TeamForm | null} */ form) => {
    const place = /** @type {HTMLElement} */ (work.querySelector(`[data-lists=${kind}]`));
    const rows = new Map([...place.children].map((one) => [/** @type {HTMLElement} */ (one).dataset.id, one]));
    const present = /** @type {any[]} */ (teamAnswers.present(/** @type {any} */ (form?.[kind])));
    const wanted = present.map((one) => {
      const item = /** @type {HTMLElement} */ (rows.get(one.id) ?? row(kind, one.id));
      rows.delete(one.id);
      const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
      keeping.showIn(input, nameOf(one));
      const says = /** @type {HTMLElement} */ (item.querySelector(".team-says"));
      says.replaceChildren(...(kind === "people" ? saysOf(one, editionOf(form)) : []));
      return item;
    });
    for (const one of rows.values()) one.remove();
    wanted.forEach((one, number) => {
      if (place.children[number] !== one) place.insertBefore(one, place.children[number] ?? null);
    });
    const back = /** @type {HTMLElement} */ (work.querySelector(`[data-gone=${kind}]`));
    back.hidden = !gone[kind].length;
    back.replaceChildren(...gone[kind].flatMap((/** @type {any} */ one) => [
      button(said.say("bring-back", { name: nameOf(one) }), () => bringBack(kind, one)), " ",
    ]));
  };
  const saysOf = (/** @type {Person} */ person, /** @type {string} */ edition) => {
    if (!person.ratings.length) return [said.say("nothing-said")];
    const date = latest(person.ratings).slice(0, 10);
    const others = new Set(person.ratings.map((one) => statements.all.get(one.reference)?.edition)
      .filter((one) => one && one !== edition));
    const parts = [
      ...(date ? [said.say("as-of", { date: element("span", "team-day", date) })] : []),
      ...[...others].map((one) => said.say("another-edition", { edition: one ?? "" })),
    ];
    return parts.flatMap((one, number) => (number ? [" · ", one] : [one]));
  };

  /* Roles to look at statements by: of a pattern, of a file, and the one of this tab. */
  let roleHere = /** @type {RoleForm | null} */ (await keeping.read("role"));
  const roleNamed = (/** @type {RoleForm} */ role) => role.name || said.text("role-without-name");
  const patternOf = (/** @type {HTMLOptionElement} */ option) => {
    const { edition = statements.editions[0], name = "" } = option.dataset;
    return /** @type {RoleForm} */ ({
      form: "role",
      version: 1,
      suite: statements.suite,
      edition,
      id: option.value,
      name,
      notes: "",
      changed: now(),
      statements: [...patterns.needsOf(option, edition)].map(([reference, need]) =>
        ({ ...asToday([reference])[0], need })),
    });
  };
  const byRole = (/** @type {RoleForm | null} */ role) => tool.change((/** @type {TeamForm} */ form) => {
    form.role = role;
    if (role && statements.editions.includes(role.edition)) form.edition = role.edition;
  });
  const offer = (/** @type {string} */ value, /** @type {string | null} */ label) => {
    const held = [...choosesRole.options].find((one) => one.value === value);
    if (!label) held?.remove();
    else if (held) held.text = label;
    else choosesRole.add(new Option(label, value));
  };
  const showRoles = (/** @type {TeamForm | null} */ form) => {
    offer("here", roleHere ? said.text("role-here", { name: roleNamed(roleHere) }) : null);
    const role = form?.role;
    const known = !role ? "" : [...choosesRole.options].some((one) => one.value === role.id) ? role.id
      : role.id === roleHere?.id ? "here" : "file";
    offer("file", role && known === "file" ? said.text("role-of-file", { name: roleNamed(role) }) : null);
    choosesRole.value = known;
  };
  choosesRole.addEventListener("change", () => {
    const option = choosesRole.selectedOptions[0];
    if (option.value === "file") return;
    byRole(option.value === "" ? null : option.value === "here" ? structuredClone(roleHere) : patternOf(option));
  });
  field("role-file").addEventListener("change", async () => {
    const [file] = field("role-file").files ?? [];
    if (!file) return;
    const found = await files.open(file, "role");
    field("role-file").value = "";
    if (found.refused !== undefined) tell("roles", found.refused);
    else await byRole(found.form);
  });
  choosesEdition?.addEventListener("change", () => {
    if (!tool.form) show(null);
    else {
      tool.change((/** @type {TeamForm} */ form) => {
        form.edition = choosesEdition.value;
        if (form.role?.edition !== form.edition) form.role = null;
      });
    }
  });

  /* What is filled in. */
  const heldOf = (/** @type {{kind: "people" | "courses", id: string}} */ { kind, id }) => {
    const one = /** @type {any} */ (tool.form?.[kind] ?? []).find((/** @type {Part} */ it) => it.id === id);
    /** @type {[string, string][]} */
    const pairs = kind === "people"
      ? (one?.ratings ?? []).map((/** @type {Rated} */ it) => [it.reference, it.state])
      : (one?.statements ?? []).map((/** @type {string} */ it) => [it, "covers"]);
    return new Map(pairs);
  };
  const filledIn = (
    /** @type {{kind: "people" | "courses", id: string}} */ { kind, id },
    /** @type {string[]} */ references, /** @type {string} */ value,
  ) => tool.change((/** @type {TeamForm} */ form) => {
    const one = /** @type {any} */ (form[kind].find((it) => it.id === id));
    const about = new Set(references);
    one.changed = now(one.changed);
    if (kind === "people") {
      one.ratings = one.ratings.filter((/** @type {Rated} */ it) => !about.has(it.reference));
      if (value) for (const reference of references) one.ratings.push({ reference, state: value, changed: now() });
    } else {
      one.statements = one.statements.filter((/** @type {string} */ it) => !about.has(it));
      if (value) one.statements.push(...references);
    }
    if (value) mention(form, asToday(references));
  });

  const made = /** @type {HTMLElement} */ (work.querySelector(".team-made"));
  const show = (/** @type {TeamForm | null} */ form) => {
    const edition = editionOf(form);
    if (choosesEdition) choosesEdition.value = edition;
    const { subject } = teamFilling;
    const about = /** @type {any[]} */ (subject && form?.[subject.kind] ? form[subject.kind] : []);
    if (subject && !about.some((one) => one.id === subject.id && !one.deleted)) teamFilling.close();
    if (!form) {
      gone.people = [];
      gone.courses = [];
    }
    list("people", form);
    list("courses", form);
    showRoles(form);
    teamFilling.show(edition, new Set(teamAnswers.lookedAt(form, edition).map((one) => one.reference)));
    teamTable.show(form, edition);
    for (const item of made.querySelectorAll("[data-needs]")) {
      const one = /** @type {HTMLElement} */ (item);
      one.hidden = !teamAnswers.present(/** @type {any} */ (form)?.[one.dataset.needs ?? ""]).length;
    }
    made.hidden = !made.querySelector("[data-needs]:not([hidden])");
  };

  /* Documents, in the language that is chosen. */
  const whole = () => {
    const wanted = /** @type {HTMLInputElement | null} */ (work.querySelector("[name=document-language]:checked"));
    return {
      form: /** @type {TeamForm} */ (tool.form),
      edition: editionOf(tool.form),
      languages: wanted ? wanted.value.split("|") : [statements.languages[0]],
      address: location.href.replace(/[?#].*$/u, ""),
    };
  };
  for (const element of made.querySelectorAll("button")) {
    const { prints, saves, tables } = element.dataset;
    const kind = /** @type {any} */ (prints ?? saves ?? tables);
    const name = () => `${statements.suite}-${kind}-${files.named(tool.form.name, "team")}`;
    element.addEventListener("click", () => {
      if (tables) documents.csv(teamDocuments.rows(kind, whole()), `${name()}.csv`);
      else if (prints) documents.print(teamDocuments.compose(kind, whole()));
      else documents.word(teamDocuments.compose(kind, whole()), `${name()}.docx`);
    });
  }

  const onEnter = (/** @type {string} */ name, /** @type {() => void} */ act) =>
    field(name).addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      act();
    });
  const onClick = (/** @type {string} */ name, /** @type {() => void} */ act) =>
    work.querySelector(`button[name=${name}]`)?.addEventListener("click", act);
  onClick("add-person", addPerson);
  onEnter("initials", addPerson);
  onClick("add-course", addCourse);
  onEnter("course", addCourse);
  field("copies").addEventListener("change", openCopies);
  teamFilling.begin({
    held: heldOf,
    onChange: filledIn,
    onDone: ({ id }) => {
      show(tool.form);
      /** @type {HTMLElement | null} */ (work.querySelector(`[data-id="${id}"] button`))?.focus();
    },
  });
  teamTable.narrow.addEventListener("change", () => show(tool.form));
  keeping.onChange((other, kind) => {
    if (kind !== "role") return;
    roleHere = other;
    showRoles(tool.form);
  });
  for (const shape of work.querySelectorAll(".team-key [data-shape]")) {
    shape.append(teamParts.shape(/** @type {HTMLElement} */ (shape).dataset.shape ?? ""));
  }

  /* What a copy of the team said otherwise, of each person and course. */
  const others = (/** @type {Conflict} */ { key, mine, theirs, gaveWay }) => {
    if (!["people", "courses"].includes(key)) return key === "role" ? [gaveWay ? roleNamed(gaveWay) : said.text("none")] : [];
    const stands = gaveWay === mine ? theirs : mine;
    const sayings = (/** @type {any} */ one) => new Map(key === "people"
      ? one.ratings.map((/** @type {Rated} */ it) => [it.reference, said.text(it.state)])
      : one.statements.map((/** @type {string} */ it) => [it, ""]));
    const [then, now] = [sayings(gaveWay), sayings(stands)];
    const differing = [...new Set([...then.keys(), ...(key === "people" ? now.keys() : [])])]
      .filter((it) => then.get(it) !== now.get(it));
    const name = nameOf(gaveWay) || nameOf(stands);
    const lines = differing.map((it) =>
      [`${name}: ${it}`, then.get(it) ?? said.text("unsaid")].filter(Boolean).join(", "));
    return nameOf(gaveWay) === nameOf(stands) ? lines : [nameOf(gaveWay) || said.text("taken-out-of-team", { name }), ...lines];
  };

  const tool = await workspace.begin({
    kind: "team",
    others,
    fresh: () => ({ edition: editionOf(null), statements: [], people: [], courses: [], role: null }),
    show,
    take: (/** @type {TeamForm} */ form, reference, other) => {
      for (const person of form.people) {
        if (!person.ratings.some((one) => one.reference === reference)) continue;
        const isSaid = person.ratings.some((one) => one.reference === other);
        person.ratings = person.ratings.flatMap((one) =>
          one.reference !== reference ? [one] : isSaid ? [] : [{ ...one, reference: other }]);
        person.changed = now(person.changed);
      }
      for (const course of form.courses) {
        if (!course.statements.includes(reference)) continue;
        course.statements = [...new Set(course.statements.map((one) => (one === reference ? other : one)))];
        course.changed = now(course.changed);
      }
      form.statements = form.statements.filter((one) => one.reference !== reference);
      mention(form, asToday([other]));
    },
  });
  for (const element of work.querySelectorAll(".work-tool")) element.removeAttribute("inert");
  work.classList.add("ready");
})();
