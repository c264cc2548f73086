/* The search is fetched when it is turned to, and Material's own habits in it are put right. */

(() => {
  "use strict";

  const search = document.querySelector(".md-search");
  if (search) {
    /* Material fetches the index of the search on every page, and makes of it anew what it searches:
       30 kB, and on a phone half a second of work, on pages that most readers do not search. So the
       request waits until the reader turns to the search, or comes with words from it. */
    const wanted = new Promise((resolve) => {
      const asked = new URLSearchParams(location.search);
      if (asked.has("q") || asked.has("h")) resolve();  // h: the words to mark on the page
      for (const name of ["focusin", "pointerenter"]) search.addEventListener(name, resolve);
    });
    const { open: prepare, send } = XMLHttpRequest.prototype;
    const indices = new WeakSet();
    XMLHttpRequest.prototype.open = function (method, url, ...more) {
      if (/\/search\/search_index\.json$/.test(url)) {
        indices.add(this);
        /* Ahead of Material's own, which clears the answer away. */
        for (const name of ["load", "error"]) this.addEventListener(name, () => {
          if (this.status !== 200) search.querySelector("[role=status]").replaceChildren(
            search.querySelector("template").content.cloneNode(true),
          );
        });
      }
      prepare.call(this, method, url, ...more);
    };
    XMLHttpRequest.prototype.send = function (...body) {
      if (!indices.has(this)) return send.apply(this, body);
      wanted.then(() => send.apply(this, body));
    };
    /* Material follows the keys only: not what was dictated or pasted, and not what was cleared. */
    const field = search.querySelector("input");
    const typed = () => field.dispatchEvent(new KeyboardEvent("keyup"));
    field.addEventListener("input", typed);
    field.form.addEventListener("reset", () => setTimeout(typed));
    /* Material closes the search at the Tab key, before it leads to what was found. */
    search.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation();
    });
  }

  /* The search would take a colon for the name of a field, and lose the word before it; and words
     that a sign joins, as in an address of this site, for one word. */
  const QUERY = 2;                    // the kind of message in which Material asks its worker
  const ask = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const query = message?.type === QUERY && typeof message.data === "string";
    const asked = query ? { ...message, data: message.data.replace(/[:^~/#&_]/g, " ") } : message;
    return ask.call(this, asked, ...rest);
  };

  /* The search gives a place on a page as ?at=p8: generator/site/search/search.js tells why. */
  const results = document.querySelector("[data-md-component=search-result] ol");
  if (results) {
    new MutationObserver(() => {
      /* Material keeps what was found from the Tab key. */
      for (const link of results.querySelectorAll("[tabindex]")) link.removeAttribute("tabindex");
      for (const link of results.querySelectorAll("a[href*='at=']")) {
        const url = new URL(link.href);
        url.hash = url.searchParams.get("at");
        url.searchParams.delete("at");
        link.href = url;
      }
    }).observe(results, { childList: true });
  }
})();
