/* Glossary terms, and codes by themselves, show what they mean where they stand.

   All that is shown stands on the page. A term's definition is in an element whose id is "definition-"
   and the term's; the words of a statement are in it, and those of another page's in a list at the
   foot. A pointer or the focus shows them beside the link, which leads on as ever; a finger opens them,
   with the way on in them, and leads on at the second touch. */

(() => {
  "use strict";

  const links = document.querySelectorAll("a:is(.term, .bare)");
  if (!links.length) return;

  /* One box serves all links. WCAG 1.4.13: it goes with Escape, stays while the pointer is on it, and
     stays until the pointer or the focus leaves. */
  const box = document.createElement("div");
  box.id = "term-definition";
  box.className = "term-definition md-typeset";
  box.hidden = true;

  /* What a finger opens is said: the focus stays where it was. */
  const heard = document.createElement("div");
  heard.className = "spoken";
  heard.setAttribute("role", "status");
  document.querySelector("main").append(heard);

  let shownFor = null;
  let isOpen = false;                 // by a finger
  let leaving = 0;

  const elsewhere = new Map([...document.querySelectorAll(".in-words li")]
    .map((entry) => [entry.querySelector("a").href, entry]));

  /* The words, and what the link to them is called: a code, or a heading, which has no other words. */
  const meaningOf = (link) => {
    const { pathname, hash } = new URL(link.href);
    const anchor = decodeURIComponent(hash.slice(1));
    if (link.matches(".term")) {
      const words = document.getElementById("definition-" + anchor);
      return words && { words, name: words.closest("dd")?.previousElementSibling?.querySelector("a") ?? link };
    }
    const entry = elsewhere.get(link.href);
    if (entry) return { words: entry.querySelector("span"), name: entry.querySelector("a") };
    const title = link.parentElement.querySelector(":scope > .title");
    if (title) return title.checkVisibility() ? null : { words: title, name: link };
    const place = pathname === location.pathname && anchor && document.getElementById(anchor);
    if (!place || place.contains(link)) return null;
    const words = place.querySelector(":scope > .words, :scope > p > .words");
    return words ? { words, name: link } : { words: place, name: place };
  };

  /* Links in the words lead nowhere from here. A mark that is shown once for all of a section is shown. */
  const copyOf = (words) => {
    const copy = words.cloneNode(true);
    for (const part of copy.querySelectorAll("button, small:not(.draft)")) part.remove();
    for (const inner of copy.querySelectorAll("a")) inner.replaceWith(...inner.childNodes);
    for (const mark of copy.querySelectorAll(".draft")) mark.hidden = false;
    return copy.childNodes;
  };

  const hide = () => {
    clearTimeout(leaving);
    if (!shownFor) return;
    shownFor.removeAttribute("aria-describedby");
    shownFor.removeAttribute("aria-expanded");
    shownFor = null;
    isOpen = false;
    box.hidden = true;
    box.remove();
    heard.replaceChildren();
  };

  const place = (link) => {
    const at = link.getClientRects()[0];
    const size = box.getBoundingClientRect();
    const ground = box.offsetParent.getBoundingClientRect();
    const margin = 8;
    const left = Math.min(at.left, document.documentElement.clientWidth - size.width - margin);
    const above = at.bottom + size.height + margin > window.innerHeight && at.top > size.height;
    const top = above ? at.top - size.height - 4 : at.bottom + 4;
    box.style.left = Math.max(margin, left) - ground.left - box.offsetParent.clientLeft + "px";
    box.style.top = top - ground.top - box.offsetParent.clientTop + "px";
  };

  const show = (link, meaning = meaningOf(link)) => {
    clearTimeout(leaving);
    if (link === shownFor || !meaning) return;
    hide();
    box.setAttribute("role", "tooltip");
    box.replaceChildren(...copyOf(meaning.words));
    link.after(box);
    box.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", box.id);
    shownFor = link;
  };

  const open = (link, meaning) => {
    hide();
    show(link, meaning);
    isOpen = true;
    box.setAttribute("role", "note");
    const onward = document.createElement("a");
    onward.className = "onward";
    onward.href = link.href;
    onward.append(...(meaning.name.ariaLabel ? [meaning.name.ariaLabel] : copyOf(meaning.name)));
    heard.append(...copyOf(meaning.words));
    if (meaning.name === meaning.words) box.replaceChildren();
    box.append(onward);
    link.setAttribute("aria-expanded", "true");
    link.removeAttribute("aria-describedby");
    place(link);
  };

  const hideSoon = () => {
    clearTimeout(leaving);
    if (!isOpen) leaving = setTimeout(hide, 200);
  };
  const isWithin = (element) => Boolean(element) && (box.contains(element) || element === shownFor);

  const noPointer = matchMedia("(hover: none)");
  for (const link of links) {
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "touch") show(link);
    });
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", ({ relatedTarget }) => isOpen || isWithin(relatedTarget) || hide());
    link.addEventListener("click", (event) => {
      const touched = event.pointerType ? event.pointerType === "touch" : noPointer.matches;
      const meaning = touched && !(isOpen && link === shownFor) && meaningOf(link);
      if (!meaning) return;
      event.preventDefault();
      open(link, meaning);
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(leaving));
  box.addEventListener("pointerleave", hideSoon);
  document.addEventListener("pointerdown", ({ target }) => isWithin(target) || shownFor?.contains(target) || hide());
  document.addEventListener("focusin", ({ target }) => isWithin(target) || hide());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shownFor) return;
    if (box.contains(document.activeElement)) shownFor.focus();
    hide();
  });
})();
