/* Whoever reads both languages has them on every page. That the language link keeps the place: see
   place.js. */

(() => {
  "use strict";

  /* Material takes every alternate for a language of its own selector: it asks for a sitemap under
     each, and sends the language link to the page without its place. With a space the word means
     the same, and Material passes by. */
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

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
