/* A web server has one page for what is not found. Below the address of a language, what it says in
   that language stands first; without scripts it stands there too, but below. */

(() => {
  "use strict";

  const sections = [...document.querySelectorAll("[data-top]")];
  const [here] = sections
    .filter((section) => location.pathname.startsWith(section.dataset.top))
    .sort((one, other) => other.dataset.top.length - one.dataset.top.length);
  const [first] = sections;
  if (!here || here === first) return;

  const named = (heading, level) => {
    const renamed = document.createElement(level);
    renamed.append(...heading.childNodes);
    heading.replaceWith(renamed);
  };
  const [above, below] = [first, here].map((section) => section.querySelector("h1, h2, h3"));
  const [main, lesser] = [above.localName, below.localName];
  document.title = below.firstChild.textContent.trim();
  document.querySelector("title").lang = here.lang;
  named(above, lesser);
  named(below, main);
  first.before(here);
})();
