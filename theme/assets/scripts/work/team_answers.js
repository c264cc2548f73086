/* What follows from what the people of a team say of themselves: what nobody can show, who could teach
   whom, what most do with help; and of courses, what they cover and what is left. */
"use strict";

const teamAnswers = (() => {
  const STATES = /** @type {RatingState[]} */ (["shows", "with_help", "not_yet", "not_in_role"]);
  const data = /** @type {HTMLTemplateElement} */ (document.getElementById("tool-team-data")).content;

  /** @typedef {Record<RatingState, Person[]>} Standing Who stands where with a statement. */
  /** @typedef {{statement: Statement, standing: Standing}} Found */
  /** @typedef {{words: Record<string, string>, drafted: string[]}} Said */
  /** @typedef {{hard: Said, suggestions: Said[], codes: string[]}} Help */

  /** @template {Part} T @param {T[] | undefined} parts @returns {T[]} */
  const present = (parts) => (parts ?? []).filter((one) => !one.deleted);

  const of = (/** @type {string} */ edition) =>
    [...statements.all.values()].filter((one) => one.edition === edition);

  /** The statements that are looked at: those of an edition that the role needs, if there is one. */
  const lookedAt = (/** @type {TeamForm | null} */ form, /** @type {string} */ edition) => {
    const role = form?.role;
    if (!role) return of(edition);
    const needed = new Set(role.statements.filter((one) => one.need !== "somebody_else")
      .map((one) => one.reference));
    return of(edition).filter((one) => needed.has(one.reference));
  };

  /** Who stands where with each statement that anybody spoke of. */
  const standings = (/** @type {TeamForm | null} */ form) => {
    /** @type {Map<string, Standing>} */
    const found = new Map();
    for (const person of present(form?.people)) {
      for (const { reference, state } of person.ratings) {
        const held = found.get(reference) ?? { shows: [], with_help: [], not_yet: [], not_in_role: [] };
        held[state].push(person);
        found.set(reference, held);
      }
    }
    return found;
  };

  /** The statements to list one by one: those that the role needs, or those of each standard that
   *  anybody spoke of; and the standards that are left. */
  const listed = (/** @type {TeamForm | null} */ form, /** @type {Statement[]} */ looked) => {
    const held = standings(form);
    const spokenOf = new Set(looked.filter((one) => form?.role || held.has(one.reference))
      .map((one) => one.standard));
    return {
      statements: looked.filter((one) => spokenOf.has(one.standard)),
      left: [...new Set(looked.map((one) => one.standard))].filter((urn) => !spokenOf.has(urn)),
    };
  };

  /** The three answers, and how many statements nobody said anything of. */
  const answers = (/** @type {TeamForm | null} */ form, /** @type {Statement[]} */ looked) => {
    const held = standings(form);
    const found = { nobody: /** @type {Found[]} */ ([]), teach: /** @type {Found[]} */ ([]),
      help: /** @type {Found[]} */ ([]), unspoken: 0 };
    for (const statement of looked) {
      const standing = held.get(statement.reference);
      if (!standing) {
        found.unspoken += 1;
        continue;
      }
      const { shows, with_help: withHelp, not_yet: notYet } = standing;
      const concerned = shows.length + withHelp.length + notYet.length;
      if (!shows.length) found.nobody.push({ statement, standing });
      if (shows.length && concerned > shows.length) found.teach.push({ statement, standing });
      if (withHelp.length > 1 && withHelp.length * 2 > concerned) found.help.push({ statement, standing });
    }
    return found;
  };

  /* What may help, as the page has it. */
  const helps = [...data.querySelectorAll("[data-help]")].map((one) => {
    const [hard, ...suggestions] = [...one.children].map((child) => statements.read(child));
    return { hard, suggestions, references: (/** @type {HTMLElement} */ (one).dataset.for ?? "").split("|") };
  });

  /** What may help with some statements, and with which of them. */
  const helpsWith = (/** @type {Statement[]} */ some) => helps.flatMap(({ hard, suggestions, references }) => {
    const codes = some.filter((one) => references.includes(one.reference)).map((one) => one.code);
    return codes.length ? [/** @type {Help} */ ({ hard, suggestions, codes })] : [];
  });

  /** What there is of each standard, in the order of the standards. */
  const byStandard = (/** @type {{statement: Statement}[]} */ found) => {
    /** @type {Map<string, any[]>} */
    const grouped = new Map();
    for (const one of found) {
      const { standard } = one.statement;
      grouped.set(standard, [...(grouped.get(standard) ?? []), one]);
    }
    return grouped;
  };

  /** The statements that are looked at by the functions that they serve: each stands once, and names
   *  all of these; those that serve none come last. */
  const byFunctions = (/** @type {string} */ edition, /** @type {Statement[]} */ looked) => {
    /** @type {Map<string, Statement[]>} */
    const grouped = new Map();
    for (const one of looked) {
      const key = one.functions.join("|");
      grouped.set(key, [...(grouped.get(key) ?? []), one]);
    }
    const order = [...statements.functions.values()].filter((one) => one.edition === edition);
    const place = (/** @type {string} */ key) => {
      const found = order.findIndex(({ code }) => key.split("|").includes(code));
      return found < 0 ? order.length : found;
    };
    return [...grouped].sort(([one], [other]) => place(one) - place(other)).map(([key, some]) => ({
      key,
      functions: order.filter(({ code }) => key.split("|").includes(code)),
      statements: some,
    }));
  };

  /** Which courses cover a statement, by its reference. */
  const covering = (/** @type {TeamForm | null} */ form) => {
    /** @type {Map<string, Course[]>} */
    const found = new Map();
    for (const course of present(form?.courses)) {
      for (const reference of course.statements) {
        found.set(reference, [...(found.get(reference) ?? []), course]);
      }
    }
    return found;
  };

  const values = [...data.querySelectorAll("[data-value]")].map((one) => {
    const { value, edition, by } = /** @type {Record<string, string>} */ (/** @type {HTMLElement} */ (one).dataset);
    return { code: value, edition, by: by.split("|"), said: statements.read(one) };
  });

  /** Values that a statement puts into practice. */
  const valuesOf = (/** @type {Statement} */ statement) =>
    values.filter(({ edition, by }) => edition === statement.edition && by.includes(statement.reference));

  /** What courses cover of each function and each value, and what is left. */
  const coverage = (/** @type {TeamForm | null} */ form, /** @type {string} */ edition, /** @type {Statement[]} */ looked) => {
    const held = covering(form);
    const row = (/** @type {string} */ code, /** @type {Said} */ said, /** @type {Statement[]} */ some) => ({
      code, said,
      covered: some.filter((one) => held.has(one.reference)),
      left: some.filter((one) => !held.has(one.reference)),
    });
    const functions = [...statements.functions.values()].filter((one) => one.edition === edition);
    return {
      functions: functions.map(({ code, title }) =>
        row(code, { words: title, drafted: [] }, looked.filter((one) => one.functions.includes(code)))),
      values: values.filter((one) => one.edition === edition).map(({ code, said, by }) =>
        row(code, said, looked.filter((one) => by.includes(one.reference)))),
      none: row("", { words: {}, drafted: [] }, looked.filter((one) => !one.functions.length)),
    };
  };

  /** Statements by their standards, each with whether they are all that are looked at of it. */
  const wholes = (/** @type {Statement[]} */ some, /** @type {Statement[]} */ looked) =>
    [...byStandard(some.map((statement) => ({ statement })))].map(([urn, rows]) => ({
      urn,
      statements: rows.map(({ statement }) => /** @type {Statement} */ (statement)),
      isAll: rows.length > 1 && rows.length === looked.filter((one) => one.standard === urn).length,
    }));

  return {
    STATES, present, of, lookedAt, standings, listed, answers, helpsWith, byStandard, byFunctions, covering,
    valuesOf, coverage, wholes,
  };
})();
