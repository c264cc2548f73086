/* Whoever chose another language before is offered it on the first page, and never sent there. What
   was chosen stays in the browser. */

(() => {
  "use strict";

  const name = "language";
  const ifItMay = (remember) => {
    try { return remember(); } catch { return null; /* The browser is told to remember nothing. */ }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".language-link");
    if (link) ifItMay(() => localStorage.setItem(name, link.hreflang));
  });

  const chosen = ifItMay(() => localStorage.getItem(name));
  for (const offer of document.querySelectorAll("[data-offers]")) {
    offer.hidden = offer.dataset.offers !== chosen;
  }
})();
