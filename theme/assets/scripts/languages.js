/* What a reader chose of the languages: both of them on every page, or another than the page's. The
   browser keeps it. That the language link keeps the place: see place.js. */

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
    ifItMay(() => { both.checked = localStorage.getItem(name) === "shown"; });
    both.addEventListener("change", () => ifItMay(() => {
      if (both.checked) localStorage.setItem(name, "shown");
      else localStorage.removeItem(name);
    }));
  }

  /* Whoever chose another language before is offered it on the first page, and never sent there. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".language-link");
    if (link) ifItMay(() => localStorage.setItem("language", link.hreflang));
  });
  const chosen = ifItMay(() => localStorage.getItem("language"));
  for (const offer of document.querySelectorAll("[data-offers]")) {
    offer.hidden = offer.dataset.offers !== chosen;
  }
})();
