/* Keys and movement: nothing happens that the reader did not mean. */

(() => {
  "use strict";

  /* Material's keys of one letter turn the page, also for those who did not mean to: who speak to
     their computer, or whose hand slips (WCAG 2.1.4). */
  document.addEventListener("keydown", (event) => {
    if (event.key.length === 1) event.stopPropagation();
  });

  /* Material has the contents follow the page smoothly, also where the system asks that nothing
     move; what a script asks for, a style sheet cannot refuse. */
  const scrollTo = Element.prototype.scrollTo;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  Element.prototype.scrollTo = function (...where) {
    const [place] = where;
    const calm = still.matches && place?.behavior ? [{ ...place, behavior: "auto" }] : where;
    return scrollTo.apply(this, calm);
  };

  /* Who goes back to the top goes on from there. */
  document.querySelector("[data-md-component=top]")?.addEventListener("click", () => {
    document.querySelector("header a").focus({ preventScroll: true });
  });
})();
