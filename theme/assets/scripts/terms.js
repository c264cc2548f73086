/* Glossary links show their definition, which stands on the page itself, in an element whose id is
   "definition-" and the term's. */

(() => {
  "use strict";

  /* One tooltip serves all links. WCAG 1.4.13: it goes with Escape, stays while the pointer is on
     it, and stays until the pointer or the focus leaves. */
  const tooltip = document.createElement("div");
  tooltip.id = "term-definition";
  tooltip.className = "term-definition md-typeset";
  tooltip.setAttribute("role", "tooltip");
  tooltip.hidden = true;
  document.querySelector("main").append(tooltip);

  let shownFor = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    if (!shownFor) return;
    shownFor.removeAttribute("aria-describedby");
    shownFor = null;
    tooltip.hidden = true;
  };

  const show = (link) => {
    clearTimeout(leaving);
    if (link === shownFor) return;
    hide();
    const term = new URL(link.href).hash.slice(1);
    const definition = document.getElementById("definition-" + term);
    if (!definition) return;
    tooltip.replaceChildren(...Array.from(definition.childNodes, (node) => node.cloneNode(true)));
    /* What is described is read out, not walked through: links inside it lead nowhere. */
    for (const inner of tooltip.querySelectorAll("a")) inner.replaceWith(...inner.childNodes);
    tooltip.hidden = false;
    const at = link.getBoundingClientRect();
    const size = tooltip.getBoundingClientRect();
    const margin = 8;
    const left = Math.min(at.left, document.documentElement.clientWidth - size.width - margin);
    const above = at.bottom + size.height + margin > window.innerHeight && at.top > size.height;
    tooltip.style.left = Math.max(margin, left) + window.scrollX + "px";
    tooltip.style.top = (above ? at.top - size.height - 4 : at.bottom + 4) + window.scrollY + "px";
    link.setAttribute("aria-describedby", tooltip.id);
    shownFor = link;
  };

  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200);
  };

  for (const link of document.querySelectorAll("a.term")) {
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "touch") show(link);
    });
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
  }
  tooltip.addEventListener("pointerenter", () => clearTimeout(leaving));
  tooltip.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
