/* Buttons that copy: the citation of a statement, a value, a term, a function or a standard, with its
   words; and the list of statements below a heading, for a word processor. Before them, what is copied
   of a selection: the words of the standard, without what this project adds between them. */

(() => {
  "use strict";

  /* While the browser writes what is copied, that can't be selected. A selection within a single remark
     is copied as it is. */
  const content = document.querySelector(".md-content");
  const OURS = "small.note, small.practice";
  document.addEventListener("copy", () => {
    const selection = getSelection();
    if (!content || !selection.rangeCount) return;
    const within = selection.getRangeAt(0).commonAncestorContainer;
    if ((within.closest ? within : within.parentElement)?.closest(OURS)) return;
    content.classList.add("copied-without-ours");
    setTimeout(() => content.classList.remove("copied-without-ours"));
  });

  /* The page has the buttons, lest its lines move; their words are in a template. */
  const words = document.getElementById("copying");
  const buttons = document.querySelectorAll("[data-cites], [data-list]");
  if (!words || !buttons.length) return;
  const wordsFor = (name) => words.content.querySelector(`[data-said=${name}]`);

  /* Notes of the project, the other language and the buttons themselves are no words of the text. */
  const OTHER = "button, small.note, .beside, .term-definition";
  const textOf = (element, ...without) => {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll([OTHER, ...without].join())) part.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  const addressOf = (anchor) => {
    const address = new URL(location.href);
    address.search = "";              // what a link from elsewhere brought along
    address.hash = anchor;
    return address.href;
  };

  /* The last pattern before an element says in which work it stands. */
  const citationOf = (button, reference, anchor) => [...document.querySelectorAll("[data-citation]")]
    .findLast((one) => one.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING)
    .dataset.citation
    .replace("{reference}", () => reference).replace("{address}", () => addressOf(anchor));

  const quotation = (button) => {
    const citation = citationOf(button, button.dataset.cites, button.dataset.at);
    const quoted = button.closest(".words");
    if (!quoted) return citation;
    const draft = quoted.querySelector(":scope > .draft")?.textContent.trim();
    const marks = wordsFor("quoted").textContent;
    return [
      marks.replace("{words}", () => textOf(quoted, ".draft")), ...(draft ? [draft] : []), "–", citation,
    ].join(" ");
  };

  /* What stands below a heading, as far as the next of its kind: a line for each text, with the code
     that is printed before it, and how deep it lies. What was withdrawn has no words. */
  const linesBelow = function* (heading) {
    yield { text: textOf(heading), isHeading: true };
    let block = heading.nextElementSibling;
    for (; block && !block.matches("h2, .kinds, .kind"); block = block.nextElementSibling) {
      for (const part of [block, ...block.querySelectorAll("*")]) {
        if (part.matches("h3, h4")) yield { text: textOf(part), isHeading: true };
        if (!part.matches(".words")) continue;
        const code = part.parentElement.querySelector(":scope > :is(.code:not(.uncoded), .printed)");
        let depth = 0;
        for (let item = part.parentElement.closest("li li"); item; item = item.parentElement.closest("li li")) depth += 1;
        yield { text: textOf(part, ".draft[hidden]"), code: code?.textContent, depth };
      }
    }
  };

  const listOf = (button) => {
    const heading = document.getElementById(button.dataset.list);
    const page = document.querySelector("[data-cites][data-at=page]");
    const lines = [...linesBelow(heading)];
    const source = citationOf(button, page.dataset.cites, heading.id);
    const html = document.createElement("div");
    html.lang = document.documentElement.lang;
    for (const { text, code, depth = 0, isHeading } of [...lines, { text: source }]) {
      const line = document.createElement("p");
      const strong = document.createElement("b");
      strong.textContent = isHeading ? text : code ?? "";
      line.append("\u2003".repeat(depth), ...(strong.textContent ? [strong] : []));
      if (!isHeading) line.append(code ? ` ${text}` : text);
      html.append(line);
    }
    const text = lines.map(({ text: said, code, depth = 0 }) =>
      "\t".repeat(depth) + (code ? `${code}\t` : "") + said);
    return { text: [...text, source].join("\n"), html: html.outerHTML };
  };

  /* Where a page may not write to the clipboard, what is selected may be copied all the same. */
  const copySelected = (text, html) => {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const give = (event) => {
      event.clipboardData.setData("text/plain", text);
      if (html) event.clipboardData.setData("text/html", html);
      event.preventDefault();
    };
    document.addEventListener("copy", give);
    const copied = document.execCommand("copy");
    document.removeEventListener("copy", give);
    field.remove();
    focused.focus({ preventScroll: true });
    return copied;
  };
  const copy = async (text, html) => {
    try {
      const kinds = { "text/plain": text, ...(html && { "text/html": html }) };
      const blobs = Object.entries(kinds).map(([type, one]) => [type, new Blob([one], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      return copySelected(text, html);
    }
  };

  /* What was copied is said at the foot of the window until the reader goes on. Where nothing can be
     copied, the text stands there to be selected. */
  const said = wordsFor("status").cloneNode(true);
  said.removeAttribute("data-said");
  document.querySelector("main").append(said);
  let last = null;
  const forget = () => {
    said.replaceChildren();
    last?.classList.remove("copied");
    last = null;
  };
  /* What is offered there comes next by keyboard, and behind it what comes after the button. */
  document.addEventListener("keydown", (event) => {
    const links = [...said.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const goesOn = event.key === "Tab" && !event.shiftKey && document.activeElement === last;
    if (at < 0 && !(goesOn && links.length)) {
      forget();
    } else if (event.key === "Escape") {
      last.focus();
      forget();
    } else if (event.key === "Tab") {
      const to = at + (event.shiftKey ? -1 : 1);
      (links[to] ?? last).focus();
      if (to < links.length) event.preventDefault();
    }
  }, true);
  document.addEventListener("pointerdown", ({ target }) => said.contains(target) || forget(), true);

  /* The ways from a standard to the tools at work lead there with one of its statements too. */
  const atWork = (reference) => [...document.querySelectorAll(".jumps .at-work")].map((ways) => {
    const copy = ways.cloneNode(true);
    for (const link of copy.querySelectorAll("a")) link.hash = `add=${encodeURIComponent(reference)}`;
    return copy;
  });

  const activate = async (button) => {
    const isList = "list" in button.dataset;
    const { text, html } = isList ? listOf(button) : { text: quotation(button) };
    const copied = await copy(text, html);
    forget();
    last = button;
    button.classList.toggle("copied", copied);
    const words = wordsFor(copied ? isList ? "list" : "citation" : "nothing").cloneNode(true);
    said.replaceChildren(words);
    if (button.closest("li.statement")) said.append(" ", ...atWork(button.dataset.cites));
    if (copied) return;
    const field = document.createElement("span");
    field.className = "by-hand";
    field.textContent = text;
    said.append(field);
  };

  for (const button of buttons) {
    if (button.matches(".copy")) {
      const name = wordsFor("name");
      button.append(...wordsFor("icons").cloneNode(true).childNodes);
      button.ariaLabel = name.textContent.replace("{reference}", () => button.dataset.cites);
      button.title = button.ariaLabel;
      const language = name.querySelector("[lang]")?.lang;
      if (language) button.lang = language;
    }
    button.addEventListener("click", () => activate(button));
  }
})();
