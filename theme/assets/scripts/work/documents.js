/* Documents made of what a reader has filled in: to print, as Word, and tables as CSV. Nothing leaves the
   device: a file is made here and saved.

   Doc   = {title: Run[], languages: string[], blocks: Block[], foot: Run[][],
            tags?: {language: as Word knows it}, marks?: {language: the mark of a draft}}
   Run   = {text, language?, isDraft?, bold?}
   Block = {kind: "heading", level, runs} | {kind: "paragraph", runs} | {kind: "list", items: Run[][]}
         | {kind: "lines", label: Run[], count}
         | {kind: "table", heads: Run[][], widths: number[], rows: Cell[][]}
   Cell  = Run[] | {tick: boolean, runs?: Run[]} | {write: lines}

   Where a document has no tags and marks, the page's <template id="documents-said"> has them. */

"use strict";

const documents = (() => {
  const said = () => {
    const words = /** @type {HTMLTemplateElement | null} */ (document.getElementById("documents-said"));
    /** @type {NodeListOf<HTMLElement> | undefined} */
    const each = words?.content.querySelectorAll("[lang]");
    return [...each ?? []];
  };
  const complete = (/** @type {Doc} */ doc) => ({
    ...doc,
    tags: doc.tags ?? Object.fromEntries(said().map((one) => [one.lang, one.dataset.tag ?? one.lang])),
    marks: doc.marks ?? Object.fromEntries(said().map((one) => [one.lang, one.textContent.trim()])),
  });

  const save = (/** @type {Blob} */ blob, /** @type {string} */ name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);  // some browsers fetch it later
  };

  /* Text is put in as text, never as markup. */
  const element = (/** @type {string} */ name, /** @type {string} */ className, /** @type {(Node | string)[]} */ ...within) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...within);
    return made;
  };

  const html = (/** @type {ReturnType<typeof complete>} */ doc) => {
    const [first = ""] = doc.languages;
    const run = (/** @type {Run} */ { text, language, isDraft, bold }) => {
      const mark = isDraft && Object.hasOwn(doc.marks, language || first) && doc.marks[language || first];
      const words = element(bold ? "strong" : "span", "", text);
      if (mark) words.append(" ", element("span", "draft", `(${mark})`));
      if (language && language !== first) words.lang = language;
      return words;
    };
    const runs = (/** @type {Run[]} */ all) => all.map(run);
    const lines = (/** @type {number} */ count) => Array.from({ length: count }, () => element("p", "line"));
    const inCell = (/** @type {Cell} */ cell) => {
      if (Array.isArray(cell)) return element("td", "", ...runs(cell));
      if ("write" in cell) return element("td", "", ...Array.from({ length: cell.write }, () => element("br", "")));
      return element("td", "", cell.tick ? "☒" : "☐", " ", ...runs(cell.runs ?? []));
    };
    const table = (/** @type {Extract<Block, {kind: "table"}>} */ { heads, widths, rows }) => {
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const head = element("tr", "", ...heads.map((one, place) => {
        const cell = element("th", "", ...runs(one));
        cell.setAttribute("scope", "col");
        cell.setAttribute("width", `${(100 * (widths[place] ?? 0) / whole).toFixed(2)}%`);
        return cell;
      }));
      const body = rows.map((row) => element("tr", "", ...row.map(inCell)));
      return element("table", "", element("thead", "", head), element("tbody", "", ...body));
    };
    const block = (/** @type {Block} */ one) => {
      switch (one.kind) {
        case "heading": return element(`h${Math.min(Math.max(one.level, 1), 3) + 1}`, "", ...runs(one.runs));
        case "list": return element("ul", "", ...one.items.map((item) => element("li", "", ...runs(item))));
        case "lines": return element("div", "lines", element("p", "label", ...runs(one.label)), ...lines(one.count));
        case "table": return table(one);
        default: return element("p", "", ...runs(one.runs));
      }
    };
    const made = element("div", "work-document", element("h1", "", ...runs(doc.title)), ...doc.blocks.map(block),
      element("footer", "", ...doc.foot.map((one) => element("p", "", ...runs(one)))));
    made.lang = first;
    return made;
  };

  /* Has a document printed, and nothing else of the page; it is gone when that is done. */
  const print = (/** @type {Doc} */ doc) => {
    document.querySelector(".work-document")?.remove();  // of a browser that tells nothing of the end
    const made = html(complete(doc));
    const title = document.title;
    document.body.append(made);
    document.documentElement.classList.add("prints-document");
    document.title = doc.title.map(({ text }) => text).join("");
    addEventListener("afterprint", () => {
      made.remove();
      document.documentElement.classList.remove("prints-document");
      document.title = title;
    }, { once: true });
    window.print();
  };

  return {
    print,
    word: (/** @type {Doc} */ doc, /** @type {string} */ name) => save(word.file(complete(doc)), name),
    csv: (/** @type {Parameters<typeof tables.csv>[0]} */ rows, /** @type {string} */ name) => save(new Blob([tables.csv(rows)], { type: "text/csv;charset=utf-8" }), name),
  };
})();
