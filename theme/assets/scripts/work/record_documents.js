/* What is made of a record: a sheet for supervision, a portfolio matrix, and a plan for what is next. */
"use strict";

const recordDocuments = (() => {
  const OLDEST = 5;      // statements that have waited longest
  const own = composing.own;

  /* What may help, by the statements that it is about. */
  const helpsFor = (/** @type {string[]} */ references) => {
    const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("tool-helps"));
    return [...template?.content.querySelectorAll("[data-help]") ?? []].flatMap((one) => {
      const about = (/** @type {HTMLElement} */ (one).dataset.for ?? "").split("|");
      const cited = references.filter((reference) => about.includes(reference));
      const [hard, ...suggestions] = [...one.children].map((child) => statements.read(child));
      return cited.length ? [{ cited, hard, suggestions }] : [];
    });
  };

  /** @typedef {{form: RecordForm, languages: string[], since: string, address: string}} Asked */

  const composer = (/** @type {Asked} */ { form, languages, since, address }) => {
    const ratings = recordForm.ratings(form);
    const voices = recordForm.voices(form);
    const entries = [...recordForm.entries(form)].reverse();   // the first first
    const numbers = new Map(entries.map((entry, number) => [entry.id, number + 1]));

    const short = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values = {}) =>
      composing.short(languages, own(name, values));
    const heading = (/** @type {string} */ name, level = 1) => composing.heading(languages, own(name), level);
    const lines = (/** @type {string} */ name, count = 1) => composing.lines(languages, own(name), count);
    const say = (/** @type {string} */ name) => composing.paragraphs(languages, own(name));
    const plain = (/** @type {string} */ text) => [{ text }];
    const table = (/** @type {Run[][]} */ heads, /** @type {number[]} */ widths, /** @type {Cell[][]} */ rows) =>
      /** @type {Block} */ ({ kind: "table", heads, widths, rows });
    const titled = (/** @type {string[]} */ names, /** @type {number[]} */ widths, /** @type {Cell[][]} */ rows) =>
      table(names.map((name) => short(name)), widths, rows);

    /* The words of a statement: as the page has them, else as they stood in the record. */
    const then = new Map(form.statements.map((one) => [one.reference, one.words]));
    const worded = (/** @type {string} */ reference) => {
      const one = statements.all.get(reference);
      const words = one ?? { words: { [statements.source]: then.get(reference) ?? "" } };
      const gone = one ? [] : [{ text: "\n" }, ...short("not-on-site")];
      return [...composing.text(languages, words), ...gone];
    };
    const cited = (/** @type {string} */ reference) => [{ text: reference, bold: true }, { text: "\n" }, ...worded(reference)];
    const day = (/** @type {string} */ date) => composing.short(languages, {
      words: Object.fromEntries(statements.languages.map((one) => [one, days.say(date, one)])),
    });
    /* Words with a day in the place for one, as each language writes it. */
    const inDays = (/** @type {string} */ name, /** @type {string} */ date) => ({
      words: Object.fromEntries(statements.languages.flatMap((language) => {
        const { words } = own(name, { date: days.say(date, language) });
        return language in words ? [[language, words[language]]] : [];
      })),
    });
    const state = (/** @type {RatingState | undefined} */ value) => short(value ?? "not-said");
    const seen = (/** @type {string} */ reference) => (voices.get(reference) ?? []).flatMap((one, number) => [
      ...(number ? plain("\n") : []), ...short(`sees-${one.state}`), ...plain(` (${one.name}, `), ...day(one.date), ...plain(")"),
    ]);

    /* In the order of the standards; what is not on the site comes last. */
    const order = new Map([...statements.all.keys()].map((reference, number) => [reference, number]));
    const inOrder = (/** @type {Iterable<string>} */ references) => {
      const place = (/** @type {string} */ reference) => order.get(reference) ?? order.size;
      return [...references].sort((one, other) => place(one) - place(other));
    };
    const byStandard = (/** @type {string[]} */ references) => {
      /** @type {Map<string, string[]>} */
      const grouped = new Map();
      for (const reference of references) {
        const urn = statements.all.get(reference)?.standard ?? "";
        grouped.set(urn, [...(grouped.get(urn) ?? []), reference]);
      }
      return [...grouped];
    };
    const standardHeading = (/** @type {string} */ urn, level = 2) => {
      const standard = statements.standards.get(urn);
      const title = standard ? composing.short(languages, { words: standard.title, drafted: standard.drafted }) : short("not-on-site");
      return /** @type {Block} */ ({ kind: "heading", level, runs: [...(urn ? plain(`${urn} `) : []), ...title] });
    };

    const entryRows = (/** @type {Entry[]} */ all) => all.map((entry) => [
      [...plain(`${numbers.get(entry.id)}`)],
      [...day(entry.date), ...plain("\n"), ...short(entry.kind)],
      plain(entry.what), plain(entry.kept_at), plain(entry.statements.join("\n")),
    ]);
    const entryTable = (/** @type {Entry[]} */ all) =>
      titled(["number", "when", "what", "kept-at", "statements"], [6, 18, 36, 20, 20], entryRows(all));
    const signatures = () => titled(["who", "name", "signature", "date"], [25, 30, 28, 17],
      ["practitioner", "supervisor"].map((name) => [short(name), { write: 2 }, { write: 2 }, { write: 2 }]));

    const made = (/** @type {string} */ title, /** @type {Block[]} */ blocks) => /** @type {Doc} */ ({
      title: [...short(title), ...(form.name ? plain(`: ${form.name}`) : [])],
      languages,
      blocks,
      foot: composing.foot(languages, form.edition, address),
    });

    const isDue = (/** @type {Action} */ one) => !one.done;
    const actionTable = () => {
      const due = recordForm.actions(form).filter(isDue);
      return due.length
        ? [titled(["to-do", "by-when", "done"], [66, 22, 12], due.map((one) =>
            [plain(one.text), one.due ? day(one.due) : { write: 1 }, { tick: false }]))]
        : say("no-actions");
    };

    /* Open, with what was new of each last: an entry, an answer, a second voice. */
    const waiting = () => inOrder(ratings.keys())
      .filter((reference) => recordForm.isOpen(ratings.get(reference)) && recordForm.inRole(form, reference))
      .map((reference) => {
        const dates = [
          /** @type {Rating} */ (ratings.get(reference)).changed.slice(0, 10),
          ...entries.filter((one) => one.statements.includes(reference)).map((one) => one.date),
          ...(voices.get(reference) ?? []).map((one) => one.date),
        ];
        return { reference, last: dates.sort().at(-1) ?? "" };
      })
      .sort((one, other) => one.last.localeCompare(other.last));

    const supervisionSheet = () => {
      const fresh = entries.filter((one) => recordForm.begun(one) > since);
      const moved = inOrder(ratings.keys()).flatMap((reference) => {
        const rating = /** @type {Rating} */ (ratings.get(reference));
        const before = recordForm.stateAt(rating, since);
        return before === rating.state ? [] : [[cited(reference), state(before), state(rating.state)]];
      });
      const differently = inOrder(voices.keys()).filter((reference) =>
        (voices.get(reference) ?? []).some((one) => one.state !== ratings.get(reference)?.state));
      const oldest = waiting().slice(0, OLDEST);
      const begin = composing.heading(languages, since ? inDays("since", since) : own("since-beginning"));
      /** @type {Block[]} */
      const blocks = [
        lines("supervisor"), lines("date"),
        begin, ...(fresh.length ? [entryTable(fresh)] : say("nothing-new")),
        heading("moved"), ...(moved.length ? [titled(["statement", "before", "now"], [50, 25, 25], moved)] : say("nothing-moved")),
        ...(differently.length ? [
          heading("differently"), ...say("differently-means"),
          titled(["statement", "i-see", "they-see"], [40, 25, 35], differently.map((reference) =>
            [cited(reference), state(ratings.get(reference)?.state), seen(reference)])),
        ] : []),
        heading("oldest"), ...(oldest.length ? [
          ...say("oldest-means"),
          titled(["statement", "now", "last-new"], [52, 26, 22], oldest.map(({ reference, last }) =>
            [cited(reference), state(ratings.get(reference)?.state), day(last)])),
        ] : say("nothing-open")),
        heading("actions"), ...actionTable(),
        lines("talked-about", 4), heading("agreed"),
        titled(["agreed", "who", "by-when", "done"], [50, 20, 18, 12],
          Array.from({ length: 3 }, () => [{ write: 2 }, { write: 2 }, { write: 2 }, { tick: false }])),
        signatures(),
      ];
      return made("supervision-sheet", blocks);
    };

    const shownBy = (/** @type {string} */ reference) => entries.filter((one) => one.statements.includes(reference));
    const shown = () => inOrder(new Set(entries.flatMap((one) => one.statements)));
    const portfolioMatrix = () => {
      const references = shown();
      /** @type {Block[]} */
      const blocks = references.length ? say("how-to-read") : say("no-entries");
      for (const [urn, all] of byStandard(references)) {
        blocks.push(standardHeading(urn), titled(["statement", "shown-by", "i-see", "they-see"], [40, 24, 16, 20],
          all.map((reference) => [
            cited(reference),
            shownBy(reference).flatMap((entry, number) => [
              ...(number ? plain("\n") : []), ...plain(`${numbers.get(entry.id)}: `), ...day(entry.date),
            ]),
            state(ratings.get(reference)?.state),
            seen(reference),
          ])));
      }
      if (entries.length) blocks.push(heading("entries"), entryTable(entries));
      blocks.push(signatures());
      return made("portfolio-matrix", blocks);
    };

    const developmentPlan = () => {
      /** @type {Block[]} */
      const blocks = [lines("supervisor"), lines("date"), ...say("how-to-plan")];
      const open = waiting().map(({ reference }) => reference);
      const of = (/** @type {RatingState} */ value) =>
        inOrder(open.filter((reference) => ratings.get(reference)?.state === value));
      for (const [name, value] of /** @type {[string, RatingState][]} */ ([["on-the-way", "with_help"], ["to-begin", "not_yet"]])) {
        const references = of(value);
        if (!references.length) continue;
        blocks.push(heading(name));
        for (const [urn, all] of byStandard(references)) {
          blocks.push(standardHeading(urn), titled(["statement", "they-see", "what-would-help", "by-when"], [40, 20, 26, 14],
            all.map((reference) => [cited(reference), seen(reference), { write: 2 }, { write: 2 }])));
        }
      }
      if (!open.length) blocks.push(...say("nothing-open"));
      const helps = helpsFor(inOrder(open));
      if (helps.length) {
        blocks.push(heading("what-may-help"), ...say("helps-are-ours"));
        for (const { cited: about, hard, suggestions } of helps) {
          blocks.push(
            { kind: "heading", level: 2, runs: [...composing.short(languages, hard), ...plain(` (${about.join(", ")})`)] },
            { kind: "list", items: suggestions.map((one) => composing.text(languages, one)) },
          );
        }
      }
      blocks.push(heading("actions"), ...actionTable(), signatures());
      return made("development-plan", blocks);
    };

    /* Statements by entries, as a table for a spreadsheet. */
    const matrix = () => {
      const [first] = languages;
      const label = (/** @type {string} */ name) => short(name).map(({ text }) => text).join("");
      const said = (/** @type {Run[]} */ runs) => runs.map(({ text }) => text).join("");
      const head = [
        label("edition"), label("reference"),
        ...languages.map((language) => (languages.length > 1 ? `${label("statement")} (${language})` : label("statement"))),
        label("i-see"), label("they-see"),
        ...entries.map((one) => [
          `${numbers.get(one.id)}: ${days.say(one.date, first)}`, label(one.kind), one.what, one.kept_at,
        ].filter(Boolean).join(" · ")),
      ];
      const references = inOrder(new Set([...shown(), ...ratings.keys()]));
      return [head, ...references.map((reference) => {
        const one = statements.all.get(reference);
        return [
          one?.edition ?? "", reference,
          ...languages.map((language) =>
            (one ? composing.plain(composing.text([language], one)) : then.get(reference) ?? "")),
          said(state(ratings.get(reference)?.state)), said(seen(reference)),
          ...entries.map((entry) => (entry.statements.includes(reference) ? "x" : "")),
        ];
      })];
    };

    return {
      "supervision-sheet": supervisionSheet,
      "portfolio-matrix": portfolioMatrix,
      "development-plan": developmentPlan,
      matrix,
    };
  };

  return {
    /**
     * A document of a record.
     * @param {"supervision-sheet" | "portfolio-matrix" | "development-plan"} kind
     * @param {Asked} asked
     */
    compose: (kind, asked) => composer(asked)[kind](),
    /** The matrix as rows. @param {Asked} asked */
    matrix: (asked) => composer(asked).matrix(),
  };
})();
