/* The button of the header opens the menu. */

(() => {
  "use strict";

  const menu = document.querySelector(".md-sidebar--primary");
  if (!menu) return;

  /* Where the window has no room to show the menu always, whoever opens it is taken into it; it
     closes with Escape, which leads back to the button, and when the focus moves on, lest it lie
     over what has the focus then. */
  const toggle = document.getElementById("__drawer");
  const button = document.querySelector("[data-opens=drawer]");
  const tell = () => button.setAttribute("aria-expanded", toggle.checked);
  toggle.addEventListener("change", tell);
  tell();
  const close = () => {
    if (toggle.checked) toggle.click();
  };
  button.addEventListener("click", () => {
    toggle.click();
    if (toggle.checked) menu.querySelector("a[href]").focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    button.focus();
    if (document.activeElement === button) close();   // in a wide window there is no button
  });
  menu.addEventListener("focusout", ({ relatedTarget: next }) => {
    if (next && next !== button && !menu.contains(next)) close();
  });
})();
