/* The language link keeps the place on the page, and whoever reads both languages has them on
   every page. */

(() => {
  "use strict";

  /* Material takes every alternate for a language of its own selector: it asks for a sitemap under
     each, and sends the language link to the page without its place. With a space the word means
     the same, and Material passes by. */
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

  for (const languageLink of document.querySelectorAll(".language-link")) {
    const plain = languageLink.href;
    const keepPlace = () => { languageLink.href = plain + location.hash; };
    window.addEventListener("hashchange", keepPlace);
    keepPlace();
  }

  /* Whoever reads both languages wants them on every page. */
  const both = document.getElementById("both-languages");
  if (both) {
    const name = "both-languages";
    const ifItMay = (remember) => {
      try { remember(); } catch { /* The browser is told to remember nothing, or has no room. */ }
    };
    ifItMay(() => { both.checked = localStorage.getItem(name) === "shown"; });
    both.addEventListener("change", () => ifItMay(() => {
      if (both.checked) localStorage.setItem(name, "shown");
      else localStorage.removeItem(name);
    }));
  }
})();
