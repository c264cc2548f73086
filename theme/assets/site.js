/* Improves pages that work without it: the language link keeps the place on the page, codes copy their
   address, glossary links show their definition, and the search is fetched when it is turned to.
   Definitions stand on the page itself, in elements whose id is "definition-" and the term's. */

(() => {
  "use strict";

  /* Material takes every alternate for a language of its own selector: it asks for a sitemap under
     each, and sends the language link to the page without its place. With a space the word means
     the same, and Material passes by. */
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";

  for (const languageLink of document.querySelectorAll(".language-link")) {
    const plain = languageLink.href;
    const keepPlace = () => { languageLink.href = plain + location.hash; };
    window.addEventListener("hashchange", keepPlace);
    keepPlace();
  }

  /* Whoever reads both languages wants them on every page. */
  const both = document.getElementById("both-languages");
  if (both) {
    const name = "both-languages";
    const ifItMay = (remember) => {
      try { remember(); } catch { /* The browser is told to remember nothing, or has no room. */ }
    };
    ifItMay(() => { both.checked = localStorage.getItem(name) === "shown"; });
    both.addEventListener("change", () => ifItMay(() => {
      if (both.checked) localStorage.setItem(name, "shown");
      else localStorage.removeItem(name);
    }));
  }

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
    /* Material fetches the index of the search on every page, and makes of it anew what it searches:
       30 kB, and on a phone half a second of work, on pages that most readers do not search. So the
       request waits until the reader turns to the search, or comes with words from it. */
    const wanted = new Promise((resolve) => {
      const asked = new URLSearchParams(location.search);
      if (asked.has("q") || asked.has("h")) resolve();  // h: the words to mark on the page
      for (const name of ["focusin", "pointerenter"]) search.addEventListener(name, resolve);
    });
    const { open: prepare, send } = XMLHttpRequest.prototype;
    const indices = new WeakSet();
    XMLHttpRequest.prototype.open = function (method, url, ...more) {
      if (/\/search\/search_index\.json$/.test(url)) {
        indices.add(this);
        /* Ahead of Material's own, which clears the answer away. */
        for (const name of ["load", "error"]) this.addEventListener(name, () => {
          if (this.status !== 200) search.querySelector("[role=status]").replaceChildren(
            search.querySelector("template").content.cloneNode(true),
          );
        });
      }
      prepare.call(this, method, url, ...more);
    };
    XMLHttpRequest.prototype.send = function (...body) {
      if (!indices.has(this)) return send.apply(this, body);
      wanted.then(() => send.apply(this, body));
    };
    /* Material follows the keys only: not what was dictated or pasted, and not what was cleared. */
    const field = search.querySelector("input");
    const typed = () => field.dispatchEvent(new KeyboardEvent("keyup"));
    field.addEventListener("input", typed);
    field.form.addEventListener("reset", () => setTimeout(typed));
    /* Material closes the search at the Tab key, before it leads to what was found. */
    search.addEventListener("keydown", (event) => {
      if (event.key === "Tab") event.stopPropagation();
    });
  }

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

  /* Material's keys of one letter open the search or turn the page, also for those who did not mean
     to: who speak to their computer, or whose hand slips (WCAG 2.1.4). */
  document.addEventListener("keydown", (event) => {
    const opened = search?.contains(event.target);
    if (event.key.length === 1 && !opened) event.stopPropagation();
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

  /* The search would take a colon for the name of a field, and lose the word before it; and words
     that a sign joins, as in an address of this site, for one word. */
  const QUERY = 2;                    // the kind of message in which Material asks its worker
  const ask = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const query = message?.type === QUERY && typeof message.data === "string";
    const asked = query ? { ...message, data: message.data.replace(/[:^~/#&_]/g, " ") } : message;
    return ask.call(this, asked, ...rest);
  };

  /* The search gives a place on a page as ?at=p8: generator/site/search/search.js tells why. */
  const results = document.querySelector("[data-md-component=search-result] ol");
  if (results) {
    new MutationObserver(() => {
      /* Material keeps what was found from the Tab key. */
      for (const link of results.querySelectorAll("[tabindex]")) link.removeAttribute("tabindex");
      for (const link of results.querySelectorAll("a[href*='at=']")) {
        const url = new URL(link.href);
        url.hash = url.searchParams.get("at");
        url.searchParams.delete("at");
        link.href = url;
      }
    }).observe(results, { childList: true });
  }

  /* Whoever activates the code of a statement goes to it, and has its address to paste; beside it the
     citation is offered. The words for this stand in a template, in the page's language. */
  const words = document.getElementById("cited");
  if (words) {
    const offer = words.content.querySelector(".cited").cloneNode(true);
    const said = offer.querySelector("[role=status]");
    const say = (name) => said.replaceChildren(
      words.content.querySelector(`[data-said=${name}]`).cloneNode(true),
    );
    /* Where pages may not write to the clipboard, a selection may be copied all the same. */
    const copySelected = (text) => {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      const copied = document.execCommand("copy");
      field.remove();
      return copied;
    };
    const copy = async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        const focused = document.activeElement;
        const copied = copySelected(text);
        focused.focus();
        return copied;
      }
    };
    let citation = "";
    let cited = null;
    const patternOf = (link) => [...document.querySelectorAll("[data-citation]")]
      .findLast((one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
    const cite = async (link) => {
      const address = new URL(link.href);
      address.search = "";            // the words to mark on the page, for who came by the search
      citation = patternOf(link).dataset.citation
        .replace("{reference}", link.title).replace("{address}", address);
      cited = link;
      said.replaceChildren();
      link.parentElement.append(offer);
      say(await copy(address.href) ? "address" : "nothing");
      link.focus({ preventScroll: true });   // going to the anchor has taken the focus away
    };
    offer.querySelector("button").addEventListener("click", async () => {
      say(await copy(citation) ? "citation" : "nothing");
    });
    document.addEventListener("keydown", (event) => {
      const here = document.activeElement;
      if (event.key !== "Escape" || !offer.isConnected) return;
      if (here !== cited && !offer.contains(here)) return;
      offer.remove();
      cited.focus();
    });
    for (const link of document.querySelectorAll("a.code[title][href^='#']")) {
      if (!patternOf(link)) continue;   // no statement, but a letter of the matrix
      link.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) cite(link);
      });
    }
  }

  /* On paper, browsers that have margins for it repeat at the foot of each page what it is. */
  const foot = document.querySelector(".print-foot");
  if (foot && "CSSMarginRule" in window) {
    const address = foot.querySelector(".address");
    if (!address.textContent) address.textContent = location.origin + location.pathname;
    const [what, ...where] = Array.from(foot.children, (one) => one.textContent).filter(Boolean);
    const line = JSON.stringify(`${what}\n${where.join(" · ")}`);
    document.documentElement.style.setProperty("--print-foot", line.replace(/\\n/g, "\\a "));
    document.documentElement.classList.add("has-print-foot");
  }

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
