/* The switch between light and dark. */

(() => {
  "use strict";

  /* The switch between light and dark presses one of the buttons that Material's script asks for, and
     follows what that makes of the page. */
  const dark = document.querySelector("[data-switches=dark]");
  const isDark = () => document.body.dataset.mdColorScheme === "slate";
  const tellColours = () => dark.setAttribute("aria-pressed", isDark());
  new MutationObserver(tellColours).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  tellColours();
  /* Material remembers the colours of a first visit as if they had been chosen: a system that turns
     dark in the evening would not be followed any more. */
  let chosen = false;
  const remember = __md_set;
  __md_set = (name, ...rest) => {
    if (name !== "__palette" || chosen) remember(name, ...rest);
  };
  dark.addEventListener("click", () => {
    chosen = true;
    const wanted = isDark() ? "default" : "slate";
    document.querySelector(`[name=__palette][data-md-color-scheme=${wanted}]`).click();
  });
})();
