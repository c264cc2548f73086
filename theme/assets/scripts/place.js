/* Where one is: the line that stays under the header names the statement that is read, the language
   link leads to the same place, and an address that was copied with a full stop leads there too. */

(() => {
  "use strict";

  const root = document.documentElement;
  const header = document.querySelector(".md-header");
  const line = document.querySelector(".place");
  const heading = document.querySelector("article h1");

  /* What an address has after its sign: capitals and what was copied along with it are forgiven. */
  const decoded = (hash) => ifItMay(() => decodeURIComponent(hash.slice(1))) ?? "";
  const tidy = (hash) => decoded(hash)
    .toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const meant = () => document.getElementById(decoded(location.hash));
  const mend = () => {
    const place = location.hash && !meant() && tidy(location.hash);
    if (place && document.getElementById(place)) location.replace(`#${place}`);
  };
  mend();
  window.addEventListener("hashchange", mend);

  /* Whoever comes to a choice with a place in mind takes it along. */
  for (const link of document.querySelectorAll("a.keeps-place")) {
    const plain = link.href;
    const keep = () => {
      link.href = location.hash && !meant() ? `${plain}#${tidy(location.hash)}` : plain;
    };
    window.addEventListener("hashchange", keep);
    keep();
  }

  /* Where what stays at the top ends: the header, and the line with the standard's title below it. */
  const title = line?.querySelector(".title");
  const covered = () => line
    ? line.getBoundingClientRect().bottom + title.offsetHeight
    : header.getBoundingClientRect().bottom;

  /* What is read: what was gone to, as long as it can be seen; else of the places that begin above
     the first lines the nearest, in whichever column it stands; none at the top of a page. */
  const AHEAD = 60;
  const places = [...document.querySelectorAll(
    "article :is(h2, h3, h4, li, p, dt, tr, tbody)[id]",
  )];
  const isSeen = (it, top) => {
    const box = it.getBoundingClientRect();
    return box.height > 0 && box.bottom > top && box.top < window.innerHeight;
  };
  const reading = () => {
    const top = covered();
    const target = document.querySelector("article :target");
    if (target && target !== heading && isSeen(target, top)) return target;
    if (!heading || heading.getBoundingClientRect().bottom > top) return null;
    let nearest = null;
    let best = -Infinity;
    for (const it of places) {
      const box = it.getBoundingClientRect();
      if (box.height === 0 || box.top > top + AHEAD || box.top <= best) continue;
      nearest = it;
      best = box.top;
    }
    return nearest;
  };

  const links = [...document.querySelectorAll(".language-link")]
    .map((link) => ({ link, plain: link.href }));
  const urn = line?.querySelector(".urn").textContent;
  const tell = () => {
    const place = reading();
    /* The page of results has there what is asked for. */
    const asksFor = location.hash.includes("=") ? location.hash : "";
    const hash = asksFor || (place ? `#${place.id}` : "");
    for (const { link, plain } of links) link.href = plain + hash;
    if (!line) return;
    const reference = place?.closest("li.statement")?.querySelector(".code")?.title ?? "";
    line.querySelector(".at").textContent = reference.slice(urn.length);
    const { bottom } = header.getBoundingClientRect();
    line.classList.toggle("alone", heading.getBoundingClientRect().bottom <= bottom);
  };
  let asked = 0;
  const tellSoon = () => { asked ||= requestAnimationFrame(() => { asked = 0; tell(); }); };
  window.addEventListener("scroll", tellSoon, { passive: true });
  window.addEventListener("resize", tellSoon);
  window.addEventListener("hashchange", tellSoon);

  /* The header takes as many lines as its words need; what an address leads to comes to rest below. */
  const measure = () => {
    root.style.setProperty("--header", `${header.offsetHeight}px`);
    if (line) root.style.setProperty("--line", `${line.offsetHeight + title.offsetHeight}px`);
    const target = document.querySelector("article :target");
    const isHidden = target && target !== heading && isSeen(target, 0)
      && target.getBoundingClientRect().top < covered();
    if (isHidden) target.scrollIntoView();
    tell();
  };
  measure();
  new ResizeObserver(measure).observe(header);
  if (line) new ResizeObserver(measure).observe(line);
})();
