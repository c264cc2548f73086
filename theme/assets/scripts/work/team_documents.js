/* What is made of a team: what it can show, and what courses cover; as documents and as tables. */
"use strict";

const teamDocuments = (() => {
  const WIDE = 6;   // people that have a column each; more stand in the columns of the states
  const WIDEST = 14;   // a column of a person, of 100
  const { own } = composing;

  /** @typedef {{form: TeamForm, edition: string, languages: string[], address: string}} Made */

  const composer = (/** @type {Made} */ { form, edition, languages, address }) => {
    const looked = teamAnswers.lookedAt(form, edition);
    const people = teamAnswers.present(form.people);
    const courses = teamAnswers.present(form.courses);
    const short = (/** @type {string} */ name) => composing.short(languages, own(name));
    const heading = (/** @type {string} */ name, level = 1) => composing.heading(languages, own(name), level);
    const say = (/** @type {string} */ name) => composing.paragraphs(languages, own(name));
    const words = (/** @type {Statement} */ one) => composing.text(languages, one);
    const plain = (/** @type {string} */ text) => [{ text }];
    const table = (/** @type {Run[][]} */ heads, /** @type {number[]} */ widths, /** @type {Cell[][]} */ rows) =>
      /** @type {Block} */ ({ kind: "table", heads, widths, rows });
    const paragraph = (/** @type {Run[]} */ runs) => /** @type {Block} */ ({ kind: "paragraph", runs });
    const called = (/** @type {string} */ urn) => {
      const { title, drafted } = /** @type {StandardOfPage} */ (statements.standards.get(urn));
      return [{ text: `${urn} ` }, ...composing.short(languages, { words: title, drafted })];
    };
    const titled = (/** @type {string} */ urn) =>
      /** @type {Block} */ ({ kind: "heading", level: 2, runs: called(urn) });

    /* Whom it is about, and which statements. */
    const about = () => [
      ...(people.length ? [paragraph([...short("who"), { text: `: ${teamParts.initials(people)}` }])] : []),
      ...(form.role ? [paragraph([...short("role"), { text: `: ${form.role.name}` }])] : []),
    ];
    const made = (/** @type {string} */ title, /** @type {Block[]} */ blocks) => /** @type {Doc} */ ({
      title: [...short(title), ...(form.name ? [{ text: `: ${form.name}` }] : [])],
      languages,
      blocks,
      foot: composing.foot(languages, edition, address),
    });

    /* Who stands where, a line for each state that somebody is in. */
    const standing = (/** @type {Record<string, Person[]>} */ held) =>
      teamAnswers.STATES.filter((state) => held[state].length).flatMap((state, number) => [
        ...(number ? plain("\n") : []), ...short(state), { text: ": " },
        { text: teamParts.initials(held[state]), bold: true },
      ]);
    const help = (/** @type {Statement[]} */ some) =>
      teamAnswers.helpsWith(some).flatMap(({ suggestions, codes }) => [
        paragraph([...short("what-may-help").map((run) => ({ ...run, bold: true })), { text: ` (${codes.join(", ")})` }]),
        /** @type {Block} */ ({ kind: "list", items: suggestions.map((one) => composing.text(languages, one)) }),
      ]);

    const answer = (/** @type {"nobody" | "teach" | "help"} */ name, /** @type {any[]} */ found) => {
      /** @type {Block[]} */
      const blocks = [heading(name)];
      if (!found.length) return [...blocks, ...say("none")];
      for (const [urn, some] of teamAnswers.byStandard(found)) {
        const rows = some.map(({ statement, standing: held }) => [
          plain(statement.reference), words(statement),
          ...(name === "teach"
            ? [plain(teamParts.initials(held.shows)), plain(teamParts.initials([...held.with_help, ...held.not_yet]))]
            : [standing(held)]),
        ]);
        const heads = name === "teach" ? ["reference", "statement", "could-teach", "whom"]
          : ["reference", "statement", "where-people-stand"];
        blocks.push(titled(urn), table(heads.map(short), name === "teach" ? [16, 52, 16, 16] : [16, 52, 32], rows),
          ...help(some.map((/** @type {any} */ one) => one.statement)));
      }
      return blocks;
    };

    const functionsOf = (/** @type {{code: string, title: Record<string, string>}[]} */ functions) =>
      functions.length
        ? functions.flatMap(({ code, title }, number) =>
          [{ text: `${number ? " · " : ""}${code}. ` }, ...composing.short(languages, { words: title })])
        : short("of-no-function");
    const stateOf = (/** @type {Person} */ person, /** @type {string} */ reference) =>
      person.ratings.find((one) => one.reference === reference)?.state;

    const matrix = () => {
      const { statements: listed, left } = teamAnswers.listed(form, looked);
      const held = teamAnswers.standings(form);
      const isWide = people.length <= WIDE;
      const columns = isWide ? people.map((one) => plain(one.initials)) : teamAnswers.STATES.map(short);
      const cells = (/** @type {Statement} */ { reference }) => isWide
        ? people.map((one) => {
          const state = stateOf(one, reference);
          return state ? short(state) : plain("–");
        })
        : teamAnswers.STATES.map((state) => plain(teamParts.initials(held.get(reference)?.[state] ?? [])));
      const width = Math.min(WIDEST, 44 / columns.length);
      const widths = [16, 84 - width * columns.length, ...columns.map(() => width)];
      const tables = teamAnswers.byFunctions(edition, listed).flatMap(({ functions, statements: some }) => [
        /** @type {Block} */ ({ kind: "heading", level: 2, runs: functionsOf(functions) }),
        table([short("reference"), short("statement"), ...columns], widths,
          some.map((one) => [plain(one.reference), words(one), ...cells(one)])),
      ]);
      const rest = /** @type {Block} */ ({ kind: "list", items: left.map(called) });
      return [...tables, ...(left.length ? [...say("not-spoken-of"), rest] : [])];
    };

    const whatTheTeamShows = () => {
      const found = teamAnswers.answers(form, looked);
      return made("what-the-team-shows", [
        ...about(), ...say("how-to-read"),
        ...answer("nobody", found.nobody), ...answer("teach", found.teach), ...answer("help", found.help),
        heading("who-stands-where"), ...matrix(),
      ]);
    };

    const whatCoursesCover = () => {
      const { functions, values, none } = teamAnswers.coverage(form, edition, looked);
      const references = (/** @type {Statement[]} */ some, /** @type {string} */ otherwise) => some.length
        ? teamAnswers.wholes(some, looked).flatMap(({ urn, statements: rows, isAll }, number) => [
          ...plain(`${number ? "\n" : ""}${urn} `),
          ...(isAll ? short("all-of-it") : plain(rows.map(({ code }) => code).join(", "))),
        ])
        : short(otherwise);
      const rows = (/** @type {any[]} */ all) => all.filter((one) => one.covered.length + one.left.length).map((one) => [
        one.code ? [{ text: `${one.code} `, bold: true }, ...composing.text(languages, one.said)] : short("of-no-function"),
        references(one.covered, "none"), references(one.left, "nothing-left"),
      ]);
      const part = (/** @type {string} */ name, /** @type {string} */ head, /** @type {Cell[][]} */ found) => found.length
        ? [heading(name), table([short(head), short("covered"), short("left")], [34, 33, 33], found)]
        : [];
      const held = teamAnswers.covering(form);
      const left = looked.filter((one) => !held.has(one.reference));
      return made("what-courses-cover", [
        ...about().slice(people.length ? 1 : 0),
        paragraph([...short("courses"), { text: `: ${courses.map((one) => one.title).join(", ")}` }]),
        ...part("by-function", "function", rows([...functions, none])),
        ...part("by-value", "value", rows(values)),
        heading("left"),
        ...(left.length
          ? [table([short("reference"), short("statement")], [20, 80], left.map((one) => [plain(one.reference), words(one)]))]
          : say("nothing-left")),
      ]);
    };

    /* As tables: a row for each statement. */
    const text = composing.plain;
    const head = () => ["reference", "statement", "standard", "functions"].map((name) => text(short(name)));
    const begun = (/** @type {Statement} */ one) => {
      const { title, drafted } = /** @type {StandardOfPage} */ (statements.standards.get(one.standard));
      const named = composing.short(languages, { words: title, drafted });
      return [one.reference, text(words(one)), text(named), one.functions.join(", ")];
    };
    const tableOfTheTeam = () => [
      [...head(), ...people.map((one) => one.initials)],
      ...looked.map((one) => [...begun(one), ...people.map((person) => {
        const state = stateOf(person, one.reference);
        return state ? text(short(state)) : "";
      })]),
    ];
    const tableOfCourses = () => [
      [...head(), text(short("values")), ...courses.map((one) => one.title), text(short("left"))],
      ...looked.map((one) => {
        const covers = courses.map((course) => course.statements.includes(one.reference));
        const values = teamAnswers.valuesOf(one).map(({ code }) => code).join(", ");
        const yes = text(short("yes"));
        return [...begun(one), values, ...covers.map((it) => (it ? yes : "")), covers.includes(true) ? "" : yes];
      }),
    ];

    return {
      documents: { "what-the-team-shows": whatTheTeamShows, "what-courses-cover": whatCoursesCover },
      tables: { "what-the-team-shows": tableOfTheTeam, "what-courses-cover": tableOfCourses },
    };
  };

  return {
    /**
     * A document of a team.
     * @param {"what-the-team-shows" | "what-courses-cover"} kind
     * @param {Made} made What it is of.
     */
    compose: (kind, made) => composer(made).documents[kind](),

    /**
     * The same as the rows of a table.
     * @param {"what-the-team-shows" | "what-courses-cover"} kind
     * @param {Made} made
     */
    rows: (kind, made) => composer(made).tables[kind](),
  };
})();
