/* The search of the header: a dialog that asks while one writes, and leads to what was found. What
   shows the answers is fetched with the search itself, when a reader turns to it (search_words.js). */

(() => {
  "use strict";

  const dialog = document.querySelector("dialog.search");
  const button = document.querySelector("[data-opens=search]");
  const said = window.searchWords;
  if (!dialog || !button || !said) return;
  const field = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const place = dialog.querySelector(".search-answer");
  const example = dialog.querySelector(".search-example");
  const more = dialog.querySelector(".search-more");
  const engine = window.standardsSearch;
  if (/^(Mac|iP)/.test(navigator.platform)) button.querySelector("kbd").textContent = "⌘ K";
  const AT_FIRST = 8;                 // as many fit a window; the others are on the page of results

  /* What is asked for. Each question has a number: an answer to an earlier one comes too late. */
  let number = 0;
  let asked = "";
  let answer = Promise.resolve(null);

  const clear = () => {
    status.replaceChildren();
    place.replaceChildren();
    example.hidden = false;
    more.hidden = true;
  };
  const show = (found) => {
    const answers = window.searchAnswers;
    const { all, some } = found.counts;   // besides what is known for sure
    const shown = [...found.all, ...found.some].slice(0, AT_FIRST);
    example.hidden = true;
    status.replaceChildren(answers.counted(found));
    place.replaceChildren(
      ...answers.head(found, false, again),
      ...(shown.length ? [answers.list(shown)] : []),
    );
    place.scrollTop = 0;
    const link = more.firstElementChild;
    link.href = said.resultsFor({ q: found.words });
    link.replaceChildren(said.say("every_result", { number: all + some }));
    more.hidden = all + some <= shown.length;
  };
  const fail = () => {
    example.hidden = true;
    status.replaceChildren();
    place.replaceChildren(said.failed());
  };
  const ask = (literal = false) => {
    const mine = ++number;
    asked = field.value.trim();
    if (!asked) {
      clear();
      answer = Promise.resolve(null);
      return;
    }
    if (!place.firstChild) status.replaceChildren(said.say("waiting"));
    const options = { filters: {}, literal, limit: AT_FIRST };
    answer = Promise.all([engine?.ask(asked, options), said.toAnswer()]).then(([found]) => found);
    answer.then((found) => {
      if (mine !== number) return;
      if (found) show(found);
      else fail();
    }, () => {
      if (mine === number) fail();
    });
  };
  const again = ({ words, literal }) => {
    if (words !== undefined) field.value = words;
    ask(literal);
    field.focus();
  };

  /* Open, it has an entry in the history of its own: Back closes it, and whoever comes back from
     what was found has it open with the same words. */
  const remember = () => {
    if (dialog.open) history.replaceState({ ...history.state, search: field.value }, "");
  };
  const isOpen = () => typeof history.state?.search === "string";
  let goingBack = false;              // to the entry before, which comes later
  const showDialog = () => {
    dialog.showModal();
    button.setAttribute("aria-expanded", true);
    field.focus();
    field.select();
  };
  const prepare = () => {
    engine?.prepare();
    said.toAnswer();
  };
  const open = () => {
    prepare();
    if (!dialog.open) {
      if (!isOpen()) history.pushState({ ...history.state, search: "" }, "");
      showDialog();
    }
    field.focus();
    field.select();
  };
  dialog.addEventListener("close", () => {
    if (dialog.open) return;          // again, before this was told
    button.setAttribute("aria-expanded", false);
    if (!isOpen()) return;
    goingBack = true;
    history.back();
  });
  window.addEventListener("popstate", () => {
    const opened = goingBack && dialog.open;   // anew, before the history followed
    goingBack = false;
    if (opened) history.pushState({ ...history.state, search: "" }, "");
    else if (!isOpen()) dialog.close();
    else if (!dialog.open) showDialog();
  });

  button.addEventListener("click", open);
  for (const name of ["focus", "pointerenter"]) {
    button.addEventListener(name, prepare);
  }
  document.addEventListener("keydown", (event) => {
    const held = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
    if (!held || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  });
  /* At the first Escape some browsers only empty a field for searching. */
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    dialog.close();
  });
  dialog.querySelector("[data-closes]").addEventListener("click", () => dialog.close());
  /* Beside the dialog is the dialog's own backdrop; a text that is selected may be let go there. */
  let pressed = null;
  dialog.addEventListener("pointerdown", (event) => { pressed = event.target; });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && pressed === dialog) dialog.close();
  });

  /* To another page, or to a place on this one: what is gone to takes the place of the entry that
     the search has in the history, if it is on this page. */
  const here = (address) => address.split("#")[0] === location.href.split("#")[0];
  const go = (address) => {
    if (!here(address)) {
      remember();
      location.assign(address);
      return;
    }
    history.replaceState(null, "");
    dialog.close();
    location.replace(address);
  };
  dialog.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.href);
  });

  field.addEventListener("input", () => ask());
  field.form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (field.value.trim() !== asked) ask();
    const mine = number;
    const found = await answer.catch(() => null);
    if (!found || mine !== number || !dialog.open) return;   // the reader went on meanwhile
    const { addressOf, surest, tellMarks } = window.searchAnswers;
    const best = surest(found);
    if (best) {
      tellMarks(addressOf(best.location), best.marks);
      go(addressOf(best.location));
    } else if (found.all.length + found.some.length) {
      go(said.resultsFor({ q: found.words }));
    }
  });
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.matches("button")) return;
    const stops = [field, ...dialog.querySelectorAll(".search-answer a, .search-more:not([hidden]) a")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    event.preventDefault();
    next?.focus();
  });

  /* The search on the first page leads to the page of results. */
  for (const form of document.querySelectorAll("form.ask")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.assign(said.resultsFor({ q: form.querySelector("input").value.trim() }));
    });
  }

  /* Addresses of before have the words where a server is told: they are moved behind the #. */
  const address = new URL(location.href);
  const words = address.searchParams.get("q");
  if (words) {
    location.replace(said.resultsFor({ q: words }));
  } else if (isOpen()) {
    field.value = history.state.search;
    prepare();
    showDialog();
    ask();
  }

  /* Whoever comes from what was found has words with them that marks.js marks. */
  const marks = ifItMay(() => sessionStorage.getItem("search-marks"));
  if (history.state?.marks || marks !== null) said.toAnswer();
})();
