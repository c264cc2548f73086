/* What the search answers, as it stands on the page: in the dialog of the header (search_dialog.js) and on
   the page of results (results.js). */

(() => {
  "use strict";

  const { element, knows, results, say } = window.searchWords ?? {};
  if (!element) return;

  const quoted = (words) => element("q", "", words);
  const joined = (parts, sign) => parts.flatMap((part, number) => number ? [sign, part] : [part]);

  /* The page of results also tells where the site begins, and whether addresses name files. */
  const [, top, file] = /^(.*\/)search\/([^/]*)$/.exec(results);
  const addressOf = (location) => {
    const [, path, rest] = /^([^?#]*)(.*)$/.exec(location);
    return top + path + (/(^|\/)$/.test(path) ? file : "") + rest;
  };

  const linkTo = (location, css, ...children) => {
    const link = element("a", css, ...children);
    link.href = addressOf(location);
    return link;
  };
  const standardLink = ({ code, title, location }) =>
    linkTo(location, "", element("span", "urn", code), " ", title);

  /* What comes with a result is told to marks.js, when a reader follows it on this very page. */
  const follows = (link, marks) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    tellMarks(link.href, marks);
  });
  const tellMarks = (address, words) => {
    const detail = { address, words: words ?? [] };
    document.dispatchEvent(new CustomEvent("found", { detail }));
  };

  const excerpt = (parts) => element("p", "found-words", ...parts.map(
    ({ text, mark }) => mark ? element("mark", "", text) : text,
  ));

  /* Where it stands: its kind, unless its code tells that; its standard or
     page; its edition with its state. */
  const whereabouts = ({ kind, code, page, standard, edition }) => {
    const parts = [];
    if (kind !== "statement" && knows(kind)) parts.push(say(kind));
    if (standard && standard.code !== code) {
      parts.push(element("span", "", element("span", "urn", standard.code), ` ${standard.title}`));
    }
    if (page && !standard && page !== parts[0]?.textContent) parts.push(page);
    if (edition) parts.push(element("span", `edition ${edition.state}`, edition.said));
    return parts.length ? [element("p", "found-where", ...joined(parts, " · "))] : [];
  };

  const result = (found, css = "found") => {
    const { location, code, title, marks, missing } = found;
    const name = [];
    if (code) name.push(element("span", "code", code));
    if (title && title !== code) name.push(element("span", "found-title", title));
    const link = linkTo(location, "found-link", ...joined(name, " "));
    follows(link, marks);
    const shown = element("li", css, link, ...whereabouts(found));
    if (found.excerpt?.length) link.after(excerpt(found.excerpt));
    if (missing?.length) {
      shown.append(element("p", "found-missing", say("missing", {
        words: element("span", "", ...joined(missing.map((word) => element("s", "", word)), ", ")),
      })));
    }
    return shown;
  };
  const list = (found, css) => element("ol", "found-list", ...found.map((one) => result(one, css)));

  /* A code that does not exist, and what does. */
  const unknown = ({ asked, standard, has, standards }) => {
    const shown = element("div", "search-unknown", element("p", "", say("unknown", { asked })));
    if (standard && has?.length) {
      const codes = has.map(({ first, last }) =>
        first === last ? first : say("range", { first, last }));
      shown.append(element("p", "", say("has", {
        name: standardLink(standard),
        codes: element("span", "", ...joined(codes, ", ")),
      })));
    } else if (standards?.length) {
      shown.append(
        element("p", "", say("there_are")),
        element("ul", "", ...standards.map((one) => element("li", "", standardLink(one)))),
      );
    }
    return shown;
  };

  /* What is shown of an answer before its results: all of it where there are none.

     `again` asks for other words, or for the same otherwise: it is given what is to change. */
  const button = (again, change, ...words) => {
    const made = element("button", "search-again", ...words);
    made.type = "button";
    made.addEventListener("click", () => again(change));
    return made;
  };
  const guess = ({ asked, meant }, again) => element(
    "p", "search-guess", say("guessed", { meant: quoted(meant), asked: quoted(asked) }), " ",
    button(again, { literal: true }, say("refuse", { asked: quoted(asked) })),
  );
  const nothing = ({ words, nearest, meant, otherLanguage }, filtered, again) => {
    const name = filtered ? "nothing_filtered" : "nothing";
    const shown = element("div", "search-nothing",
      element("p", "", say(name, { words: quoted(words) })));
    if (filtered) shown.append(element("p", "", button(again, { filters: {} }, say("unfiltered"))));
    if (nearest?.length) {
      shown.append(element("p", "", say("nearest"), " ", ...joined(
        nearest.map((word) => button(again, { words: word }, word)), " ",
      )));
    }
    if (meant?.length) shown.append(element("p", "", say("meant")), list(meant));
    if (otherLanguage) {
      shown.append(element("p", "", say("other_language"), " ", inLanguage(otherLanguage, words)));
    }
    shown.append(element("p", "", say("list")));
    return shown;
  };

  /* The same words on the page of results in another language, by what that calls itself here. */
  const inLanguage = ({ language, root }, words) => {
    const name = document.querySelector(`.language-link[hreflang=${language}]`)?.textContent;
    const link = element("a", "", name ?? language);
    link.lang = link.hreflang = language;
    link.href = `${root}search/${file}#${new URLSearchParams({ q: words })}`;
    return link;
  };

  const isEmpty = ({ cards, unknown, all, some }) =>
    [cards, unknown, all, some].every((one) => !one?.length);

  const head = (answer, filtered, again) => [
    ...(answer.unknown ?? []).map(unknown),
    ...(answer.guesses ?? []).map((one) => guess(one, again)),
    ...(answer.cards?.length ? [list(answer.cards, "found card")] : []),
    ...(isEmpty(answer) ? [nothing(answer, filtered, again)] : []),
  ];

  /* How much was found, in a line for all readers: with what is known for sure. */
  const counted = ({ cards, counts }) => {
    const all = counts.all + (cards?.length ?? 0), { some } = counts;
    if (!some) return say("found", { number: all });     // 0 is told too
    if (!all) return say("found_some", { number: some });
    return say("found_both", { all, some });
  };

  /* Where Enter leads: to what is sure. What was guessed, does not exist or has some of the words
     only is for the reader to choose from. */
  const surest = ({ cards, unknown, guesses, all }) =>
    cards?.[0] ?? (unknown?.length || guesses?.length ? null : all?.[0] ?? null);

  window.searchAnswers = { addressOf, counted, head, list, surest, tellMarks };
})();
