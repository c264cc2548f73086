/* The words of a search, marked on the page that it led to. They come with the reader, in what the
   window remembers, and not in the address, which would be cited with them. */

(() => {
  "use strict";

  const NAME = "search-marks";
  const PASSED_BY = "script, style, template, svg, mark, [hidden], .spoken, .draft, .search-results";
  const article = document.querySelector("article");
  const said = window.searchWords;
  if (!article || !said) return;

  const pageOf = (address) => address.split("#")[0];

  /* A word is marked in whole, whichever way its letters and apostrophes are written. */
  const patternOf = (words) => {
    const escaped = words.filter(Boolean).sort((one, other) => other.length - one.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/['’]/g, "['’]")
        .replace(/\s+/g, "\\s+"));
    return escaped.length
      && new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  };

  const unmark = () => {
    for (const mark of article.querySelectorAll("mark.sought")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    bar?.remove();
    bar = null;
  };

  let bar = null;
  const mark = (words) => {
    unmark();
    const pattern = patternOf(words);
    if (!pattern) return;
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.data.trim() && !text.parentElement.closest(PASSED_BY)) found.push(text);
    }
    const met = new Map();
    for (const text of found) {
      const parts = text.data.split(pattern);
      if (parts.length === 1) continue;
      text.replaceWith(...parts.map((part, number) => {
        if (number % 2 === 0) return part;
        met.set(part.toLocaleLowerCase(), part);
        return said.element("mark", "sought", part);
      }));
    }
    if (met.size) tell([...met.keys()]);
  };

  /* What is marked, and how to be rid of it: at the foot of the window, below all that is read. */
  const tell = (words) => {
    const button = said.element("button", "", said.say("unmark"));
    button.type = "button";
    button.addEventListener("click", stop);
    bar = said.element("p", "search-marks",
      said.say("marked", { words: said.element("q", "", words.join(", ")) }), " ", button);
    article.append(bar);
  };
  const stop = () => {
    const focused = bar?.contains(document.activeElement);
    unmark();
    const { marks, ...others } = history.state ?? {};
    history.replaceState(others, "");
    if (!focused) return;             // the place that was found is where reading goes on
    const reader = document.querySelector(":target") ?? article.querySelector("h1");
    reader.tabIndex = -1;
    reader.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && bar && !document.querySelector("dialog[open]")) stop();
  });

  document.addEventListener("found", ({ detail: { address, words } }) => {
    if (address === location.href) arrive(words);
    else if (pageOf(address) === pageOf(location.href)) {
      window.addEventListener("hashchange", () => arrive(words), { once: true });
    } else {
      ifItMay(() => sessionStorage.setItem(NAME, JSON.stringify({ page: pageOf(address), words })));
    }
  });

  /* The page keeps them in its entry of the history: for who reloads it, or comes back to it. */
  const arrive = (words) => {
    history.replaceState({ ...history.state, marks: words }, "");
    mark(words);
  };
  const brought = ifItMay(() => JSON.parse(sessionStorage.getItem(NAME)));
  ifItMay(() => sessionStorage.removeItem(NAME));
  if (brought?.page === pageOf(location.href)) arrive(brought.words);
  else if (history.state?.marks) mark(history.state.marks);
})();
