/* The buttons of the header open the menu and the search. */

(() => {
  "use strict";

  /* The buttons of the header open the menu and the search, where the window has no room to show
     them always. Whoever opens one is taken into it; it closes with Escape, which leads back to the
     button, and when the focus moves on, lest it lie over what has the focus then. */
  const opens = (name, opened, first) => {
    const toggle = document.getElementById(`__${name}`);
    const button = document.querySelector(`[data-opens=${name}]`);
    const tell = () => button.setAttribute("aria-expanded", toggle.checked);
    toggle.addEventListener("change", tell);
    tell();
    const close = () => {
      if (toggle.checked) toggle.click();
    };
    button.addEventListener("click", () => {
      toggle.click();
      if (toggle.checked) opened.querySelector(first).focus();
    });
    opened.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      button.focus();
      if (document.activeElement === button) close();   // in a wide window there is no button
    });
    opened.addEventListener("focusout", ({ relatedTarget: next }) => {
      if (next && next !== button && !opened.contains(next)) close();
    });
    return { button, close };
  };
  const menu = document.querySelector(".md-sidebar--primary");
  if (menu) opens("drawer", menu, "a[href]");
  const search = document.querySelector(".md-search");
  if (search) {
    const { button, close } = opens("search", search, "input");
    search.querySelector("[data-closes]").addEventListener("click", () => {
      close();
      button.focus();
    });
  }
})();
