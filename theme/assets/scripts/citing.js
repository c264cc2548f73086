/* Codes copy their address, and offer their citation. */

(() => {
  "use strict";

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
})();
