/* What is made of a role: a job description, a person specification, questions for an interview, a plan
   of the induction, and a form for appraisals. */
"use strict";

const roleDocuments = (() => {
  const KNOWLEDGE = "knowledge";
  const WEEK_OF_LEARNING = 5;   // what can be learned begins when the first weeks are over

  /** @typedef {{statement: Statement, need: Need, who?: string | null}} Chosen */

  /* What a role has of the statements that are here; those that are gone are told at its head. */
  const chosenOf = (/** @type {RoleForm} */ role) => role.statements.flatMap((one) => {
    const statement = statements.all.get(one.reference);
    return statement ? [/** @type {Chosen} */ ({ statement, need: one.need, who: one.who })] : [];
  });
  const own = composing.own;

  /** Chosen statements by their standards, in the order of these. */
  const byStandard = (/** @type {Chosen[]} */ chosen) => {
    /** @type {Map<string, Chosen[]>} */
    const grouped = new Map();
    for (const one of chosen) {
      const { standard } = one.statement;
      grouped.set(standard, [...(grouped.get(standard) ?? []), one]);
    }
    return grouped;
  };

  /** Standards by the first function that each serves; those that serve none come last. */
  const byFunction = (/** @type {string} */ edition, /** @type {string[]} */ urns) => {
    const codes = [...statements.functions.values()].filter((one) => one.edition === edition);
    const first = (/** @type {string} */ urn) =>
      codes.find(({ code }) => statements.standards.get(urn)?.functions.includes(code)) ?? null;
    return [...codes, null].map((one) => ({ served: one, urns: urns.filter((urn) => first(urn) === one) }))
      .filter((group) => group.urns.length);
  };

  const composer = (/** @type {RoleForm} */ role, /** @type {string[]} */ languages, /** @type {string} */ address) => {
    const chosen = chosenOf(role);
    const isMine = (/** @type {Chosen} */ { need }) => need !== "somebody_else";
    const short = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values = {}) =>
      composing.short(languages, own(name, values));
    const heading = (/** @type {string} */ name, level = 1) => composing.heading(languages, own(name), level);
    const lines = (/** @type {string} */ name, count = 1) => composing.lines(languages, own(name), count);
    const say = (/** @type {string} */ name) => composing.paragraphs(languages, own(name));
    const words = (/** @type {Statement} */ one) => composing.text(languages, one);
    const cited = (/** @type {Statement} */ one) => [{ text: one.reference }];
    const worded = (/** @type {Statement} */ one) => [...words(one), { text: ` (${one.reference})` }];
    const list = (/** @type {Chosen[]} */ all) =>
      /** @type {Block} */ ({ kind: "list", items: all.map(({ statement }) => worded(statement)) });
    const titled = (/** @type {string} */ urn, level = 2) => {
      const standard = /** @type {StandardOfPage} */ (statements.standards.get(urn));
      const title = composing.short(languages, { words: standard.title, drafted: standard.drafted });
      return /** @type {Block} */ ({ kind: "heading", level, runs: [{ text: `${urn} ` }, ...title] });
    };
    const table = (/** @type {Run[][]} */ heads, /** @type {number[]} */ widths, /** @type {Cell[][]} */ rows) =>
      /** @type {Block} */ ({ kind: "table", heads, widths, rows });
    const write = (lines = 1) => ({ write: lines });
    const tick = () => ({ tick: false });

    const notes = () => /** @type {Block[]} */ (role.notes
      ? role.notes.split(/\n+/u).filter(Boolean).map((text) => ({ kind: "paragraph", runs: [{ text }] }))
      : []);
    const signatures = (/** @type {string[]} */ names) => table(
      ["who", "name", "signature", "date"].map((name) => short(name)), [25, 30, 28, 17],
      names.map((name) => [short(name), write(2), write(2), write(2)]),
    );
    const made = (/** @type {string} */ title, /** @type {Block[]} */ blocks) => /** @type {Doc} */ ({
      title: [...short(title), ...(role.name ? [{ text: `: ${role.name}` }] : [])],
      languages,
      blocks,
      foot: composing.foot(languages, role.edition, address),
    });

    /* Duties are what somebody does; what they have to know for it is in the person specification. */
    const jobDescription = () => {
      const duties = chosen.filter((one) => isMine(one) && one.statement.kind !== KNOWLEDGE);
      const grouped = byStandard(duties);
      const others = chosen.filter((one) => !isMine(one));
      /** @type {Block[]} */
      const blocks = [
        lines("team-and-place"), lines("reports-to"), lines("what-for", 3), ...notes(), heading("duties"),
      ];
      for (const { served, urns } of byFunction(role.edition, [...grouped.keys()])) {
        if (served) {
          const title = composing.short(languages, { words: served.title });
          blocks.push({ kind: "heading", level: 2, runs: [{ text: `${served.code}. ` }, ...title] });
        }
        for (const urn of urns) blocks.push(titled(urn, served ? 3 : 2), list(grouped.get(urn) ?? []));
      }
      if (others.length) {
        const items = others.map(({ statement, who }) =>
          [...worded(statement), ...(who ? [{ text: ` – ${who}` }] : [])]);
        blocks.push(heading("done-by-others"), { kind: "list", items });
      }
      return made("job-description", blocks);
    };

    const personSpecification = () => {
      const heads = ["needed", "reference", "application", "interview", "task", "referee"].map((name) => short(name));
      const of = (/** @type {Need} */ need) => table(heads, [44, 14, 13, 11, 8, 10],
        chosen.filter((one) => one.need === need).map(({ statement }) =>
          [words(statement), cited(statement), tick(), tick(), tick(), tick()]));
      const has = (/** @type {Need} */ need) => chosen.some((one) => one.need === need);
      return made("person-specification", [
        ...say("how-judged"),
        ...(has("day_one") ? [heading("essential"), ...say("essential-means"), of("day_one")] : []),
        ...(has("learned") ? [heading("desirable"), ...say("desirable-means"), of("learned")] : []),
      ]);
    };

    /* Questions about the functions that the role serves, on what it needs. */
    const interviewSheet = () => {
      const mine = new Set(chosen.filter(isMine).flatMap(({ statement }) => [statement.reference, statement.standard]));
      const served = new Set(chosen.filter(isMine).flatMap(({ statement }) => statement.functions));
      const questions = questionsOf(role.edition).filter(({ code, rests }) =>
        served.has(code) && rests.some((reference) => mine.has(reference)));
      /** @type {Block[]} */
      const blocks = [lines("candidate"), lines("who-asks"), lines("date"), ...say("how-to-ask")];
      for (const { code, question, listenFor, rests } of questions) {
        const title = statements.functions.get(`${role.edition} ${code}`)?.title ?? {};
        blocks.push(
          { kind: "heading", level: 2, runs: [{ text: `${code}. ` }, ...composing.short(languages, { words: title })] },
          ...composing.paragraphs(languages, question),
          { kind: "paragraph", runs: [...short("listen-for").map((run) => ({ ...run, bold: true }))] },
          { kind: "list", items: listenFor.map((one) => composing.text(languages, one)) },
          { kind: "paragraph", runs: [...short("rests-on"), { text: ` ${rests.join(", ")}` }] },
          lines("what-was-said", 4),
        );
      }
      if (!questions.length) blocks.push(...say("no-questions"));
      blocks.push(signatures(["who-asks"]));
      return made("interview-sheet", blocks);
    };

    const inductionPlan = () => {
      const heads = ["week", "reference", "statement", "how-introduced", "signed-new", "signed-supervisor"];
      const grouped = byStandard(chosen.filter(isMine));
      /** @type {Block[]} */
      const blocks = [lines("new-colleague"), lines("supervisor"), lines("first-day"), ...say("how-to-induct")];
      let number = 0;
      for (const [urn, all] of grouped) {
        number += 1;
        const week = (/** @type {Need} */ need) =>
          String(need === "day_one" ? number : WEEK_OF_LEARNING + number - 1);
        blocks.push(titled(urn), table(heads.map((name) => short(name)), [10, 14, 35, 14, 13, 14],
          all.map(({ statement, need }) =>
            [[{ text: week(need) }], cited(statement), words(statement), write(2), write(2), write(2)])));
      }
      blocks.push(signatures(["new-colleague", "supervisor"]));
      return made("induction-plan", blocks);
    };

    const appraisalForm = () => {
      const heads = ["reference", "statement", "shows", "with-help", "not-yet", "example"].map((name) => short(name));
      /** @type {Block[]} */
      const blocks = [lines("practitioner"), lines("supervisor"), lines("date"), ...say("how-to-appraise")];
      for (const [urn, all] of byStandard(chosen.filter(isMine))) {
        blocks.push(titled(urn), table(heads, [14, 36, 11, 11, 9, 19],
          all.map(({ statement }) => [cited(statement), words(statement), tick(), tick(), tick(), write(2)])));
      }
      blocks.push(
        lines("practitioner-sees", 3), lines("supervisor-sees", 3), heading("agreed"),
        table(["agreed", "who", "by-when", "done"].map((name) => short(name)), [50, 20, 18, 12],
          Array.from({ length: 4 }, () => [write(2), write(2), write(2), tick()])),
        signatures(["practitioner", "supervisor"]),
      );
      return made("appraisal-form", blocks);
    };

    return {
      "job-description": jobDescription,
      "person-specification": personSpecification,
      "interview-sheet": interviewSheet,
      "induction-plan": inductionPlan,
      "appraisal-form": appraisalForm,
    };
  };

  /* The questions for interviews that the page has. */
  const questionsOf = (/** @type {string} */ edition) => {
    const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("tool-interview"));
    const all = template?.content.querySelectorAll(`[data-asks="${edition}"]`) ?? [];
    return [...all].map((one) => {
      const { code, rests } = /** @type {Record<string, string>} */ (/** @type {HTMLElement} */ (one).dataset);
      const [question, ...listenFor] = [...one.children].map((child) => statements.read(child));
      return { code, rests: rests.split("|"), question, listenFor };
    });
  };

  return {
    /**
     * A document of a role.
     * @param {"job-description" | "person-specification" | "interview-sheet" | "induction-plan" | "appraisal-form"} kind
     * @param {RoleForm} role
     * @param {string[]} languages That in which it speaks first, and another if wanted.
     * @param {string} address The role's.
     */
    compose: (kind, role, languages, address) => composer(role, languages, address)[kind](),
  };
})();
