/* What the page of a team shows of it: the three answers, the matrix of statements and people (in a
   narrow window a list of statements), and what courses cover. */
"use strict";

const teamTable = (() => {
  const { element, code, worded, isDrafted, standardNamed } = teamParts;
  const work = /** @type {HTMLElement} */ (document.querySelector(".work"));
  const narrow = window.matchMedia("(max-width: 44.9375em)");
  const FEW = 6;   // statements that are shown at once, without opening their standard

  /* What the reader opened or closed stays so when the team changes. */
  /** @type {Map<string, boolean>} */
  const opened = new Map();
  const folding = (/** @type {string} */ key, /** @type {boolean} */ isOpen, /** @type {(string | Node)[]} */ ...summary) => {
    const made = element("details", "work-standard", element("summary", "", ...summary));
    made.open = opened.get(key) ?? isOpen;
    made.addEventListener("toggle", () => opened.set(key, made.open));
    return made;
  };

  const statementItem = (/** @type {Statement} */ statement, /** @type {Node} */ after) =>
    element("li", "work-statement", code(statement), " ",
      worded(statement, !isDrafted(statement.standard)), after);

  const help = (/** @type {Statement[]} */ some) => {
    const found = teamAnswers.helpsWith(some);
    return found.map(({ suggestions, codes }) => {
      const label = element("p", "", said.say("what-may-help", { codes: codes.join(", ") }));
      return element("div", "team-help", label,
        element("ul", "", ...suggestions.map((one) => element("li", "", worded(one)))));
    });
  };

  /* One answer, a standard at a time. */
  const answer = (/** @type {string} */ name, /** @type {any[]} */ found) => {
    const part = /** @type {HTMLElement} */ (work.querySelector(`[data-answer=${name}]`));
    const counted = /** @type {HTMLElement} */ (part.querySelector(".team-counted"));
    counted.replaceChildren(found.length
      ? said.say("open-nobody", { count: found.length })
      : said.say("none"));
    const after = (/** @type {any} */ standing) => {
      if (name !== "teach") return teamParts.standing(standing, ["shows", "with_help", "not_yet", "not_in_role"]);
      return element("span", "team-standing", said.say("could-teach", {
        some: element("b", "", teamParts.initials(standing.shows)),
        others: element("b", "", teamParts.initials([...standing.with_help, ...standing.not_yet])),
      }));
    };
    const grouped = [...teamAnswers.byStandard(found)].map(([urn, some]) => {
      const codes = element("span", "work-count", some.map((/** @type {any} */ one) => one.statement.code).join(", "));
      const list = element("ul", "work-statements", ...some.map((/** @type {any} */ one) =>
        statementItem(one.statement, after(one.standing))));
      const made = folding(`${name} ${urn}`, found.length <= FEW, element("h4", "", standardNamed(urn)), codes);
      made.append(list, ...help(some.map((/** @type {any} */ one) => one.statement)));
      return made;
    });
    /** @type {HTMLElement} */ (part.querySelector(".team-found")).replaceChildren(...grouped);
  };

  const stateOf = (/** @type {Person} */ person, /** @type {string} */ reference) =>
    person.ratings.find((one) => one.reference === reference)?.state ?? "unsaid";

  const matrixOf = (/** @type {Statement[]} */ some, /** @type {Person[]} */ people, /** @type {string} */ name) => {
    const th = (/** @type {"col" | "row" | "rowgroup"} */ scope, /** @type {(string | Node)[]} */ ...within) => {
      const made = element("th", "", ...within);
      made.scope = scope;
      return made;
    };
    const head = element("thead", "", element("tr", "", th("col", said.say("statement")),
      ...people.map((one) => th("col", one.initials))));
    const bodies = [...teamAnswers.byStandard(some.map((statement) => ({ statement })))].map(([urn, rows]) => {
      const title = th("rowgroup", standardNamed(urn));
      title.colSpan = people.length + 1;
      return element("tbody", "", element("tr", "team-standard", title), ...rows.map(({ statement }) =>
        element("tr", "", th("row", code(statement), " ", worded(statement, !isDrafted(urn))),
          ...people.map((one) => element("td", "", teamParts.state(stateOf(one, statement.reference)))))));
    });
    const table = element("table", "", head, ...bodies);
    const scrolls = element("div", "team-scrolls", table);
    scrolls.tabIndex = 0;   // by keyboard too it must move
    scrolls.role = "region";
    scrolls.ariaLabel = name;
    return [scrolls];
  };

  const listOf = (/** @type {Statement[]} */ some, /** @type {Person[]} */ people) =>
    [...teamAnswers.byStandard(some.map((statement) => ({ statement })))].flatMap(([urn, rows]) => [
      element("h4", "", standardNamed(urn)),
      element("ul", "work-statements", ...rows.map(({ statement }) => {
        const held = Object.fromEntries([...teamAnswers.STATES, "unsaid"].map((state) =>
          [state, people.filter((one) => stateOf(one, statement.reference) === state)]));
        return statementItem(statement, teamParts.standing(held, [...teamAnswers.STATES, "unsaid"]));
      })),
    ]);

  /** The functions that statements stand under, named: "C Getting to know … · D …". */
  const functionsNamed = (/** @type {{code: string, title: Record<string, string>}[]} */ functions) =>
    functions.length
      ? functions.flatMap(({ code: letter, title }, number) => [
        ...(number ? [" · "] : []),
        element("b", "", letter), " ", worded({ words: title, drafted: [] }, false),
      ])
      : [said.say("of-no-function")];

  /* A part of the matrix is made when it is opened: all at once it may be thousands of cells. */
  const matrix = (/** @type {TeamForm | null} */ form, /** @type {string} */ edition, /** @type {Statement[]} */ looked) => {
    const people = teamAnswers.present(form?.people);
    const held = teamAnswers.standings(form);
    const groups = /** @type {HTMLElement} */ (work.querySelector(".team-groups"));
    groups.replaceChildren(...teamAnswers.byFunctions(edition, looked).map(({ key, functions, statements: some }) => {
      const open = some.filter((one) => held.has(one.reference) && !held.get(one.reference)?.shows.length).length;
      const count = element("span", "work-count", ...(open ? [said.say("nobody-shows", { count: open })] : []));
      const made = folding(`matrix ${key}`, false, element("h3", "", ...functionsNamed(functions)), count);
      const name = made.querySelector("h3")?.textContent ?? "";
      const fill = () => {
        if (!made.open || made.childElementCount > 1) return;
        made.append(...(narrow.matches ? listOf(some, people) : matrixOf(some, people, name)));
      };
      made.addEventListener("toggle", fill);
      fill();
      return made;
    }));
  };

  const covered = (/** @type {TeamForm | null} */ form, /** @type {string} */ edition, /** @type {Statement[]} */ looked) => {
    const place = /** @type {HTMLElement} */ (work.querySelector(".team-covered"));
    place.hidden = !teamAnswers.present(form?.courses).length;
    if (place.hidden) {
      place.replaceChildren();
      return;
    }
    const { functions, values, none } = teamAnswers.coverage(form, edition, looked);
    const codes = (/** @type {Statement[]} */ some) =>
      teamAnswers.wholes(some, looked).map(({ urn, statements: rows, isAll }) => {
        const named = isAll ? [said.say("all-of-it")]
          : rows.flatMap((one, number) => [...(number ? [", "] : []), code(one)]);
        return element("p", "", element("span", "urn", urn), " ", ...named);
      });
    const rows = (/** @type {any[]} */ all) => all.filter((one) => one.covered.length + one.left.length).map((one) => {
      const label = one.code ? [element("b", "", one.code), " ", worded(one.said)] : [said.say("of-no-function")];
      return element("section", "team-row", element("h4", "", ...label),
        element("dl", "",
          element("dt", "", said.say("covered")),
          element("dd", "", ...(one.covered.length ? codes(one.covered) : [said.say("none")])),
          element("dt", "", said.say("left")),
          element("dd", "", ...(one.left.length ? codes(one.left) : [said.say("nothing-left")]))));
    });
    const part = (/** @type {string} */ name, /** @type {HTMLElement[]} */ found) =>
      found.length ? [element("h3", "", said.say(name)), ...found] : [];
    place.replaceChildren(
      ...part("by-function", rows([...functions, none])),
      ...part("by-value", rows(values)),
    );
  };

  return {
    narrow,

    /** Shows all of it. */
    show(/** @type {TeamForm | null} */ form, /** @type {string} */ edition) {
      const looked = teamAnswers.lookedAt(form, edition);
      const hasPeople = teamAnswers.present(form?.people).length > 0;
      const found = teamAnswers.answers(form, looked);
      for (const name of /** @type {const} */ (["nobody", "teach", "help"])) answer(name, found[name]);
      if (hasPeople && found.unspoken) {
        work.querySelector("[data-answer=nobody] .team-counted")
          ?.append(" ", said.say("unspoken", { count: found.unspoken }));
      }
      for (const part of work.querySelectorAll(".team-answer, .team-matrix")) {
        /** @type {HTMLElement} */ (part).hidden = !hasPeople;
      }
      /** @type {HTMLElement} */ (work.querySelector(".team-nobody-yet")).hidden = hasPeople;
      if (hasPeople) matrix(form, edition, looked);
      covered(form, edition, looked);
    },
  };
})();
