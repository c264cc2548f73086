/* Fills the Word template with a document: what `generator/exports/forms/word_template.py` does for the forms of
   a release, to the same XML.

   A document is what documents.js says. The template is in word_template.js; fflate packs it. */

"use strict";

const word = (() => {
  const LINE_WIDTH = 9412;          // in twentieths of a point
  const LONGEST_NAME = 64;          // of a content control: with more, Word calls the file broken
  const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const NOT_IN_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
  const EARLIEST = new Date(1980, 0, 1);
  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** @typedef {Partial<Record<string, string>>} Values */
  /** @typedef {Extract<Block, {kind: "table"}>} Table */
  /** @typedef {Extract<Cell, {tick: boolean}>} Tick */

  const pieces = /** @type {Record<string, string>} */ (wordTemplate.pieces);

  const allowed = (/** @type {string} */ text) => String(text).replace(NOT_IN_XML, "");
  const escaped = (/** @type {string} */ text) => allowed(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const plain = (/** @type {Run[]} */ runs) => runs.map(({ text }) => text).join("");
  const own = (/** @type {Values} */ values, /** @type {string} */ name) =>
    Object.hasOwn(values, name) ? values[name] : undefined;

  /* All places at once: what is put in is not looked at again. */
  const filled = (/** @type {string} */ xml, /** @type {Values} */ values) =>
    xml.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const piece = (/** @type {string} */ name, /** @type {Values} */ values) => filled(pieces[name] ?? "", values);

  /* Writes the parts of one document; numbers its content controls. */
  const writer = (/** @type {Doc} */ doc) => {
    const [first = ""] = doc.languages;
    let numbered = 0;

    const tag = (/** @type {string} */ language) => own(doc.tags ?? {}, language) ?? language;
    const languageOf = (/** @type {string | undefined} */ language) =>
      !language || language === first ? "" : piece("language", { tag: escaped(tag(language)) });

    const run = (/** @type {Run} */ { text, language, isDraft, bold }) => {
      const said = languageOf(language);
      const lines = allowed(text).split(/\r\n|\r|\n/).map(escaped);
      const words = piece("run", {
        bold: bold ? piece("bold", {}) : "",
        language: said,
        text: lines.join(`</w:t>${piece("break", {})}<w:t xml:space="preserve">`),
      });
      const mark = isDraft && own(doc.marks ?? {}, language || first);
      return mark ? words + piece("draft", { language: said, text: escaped(mark) }) : words;
    };
    const runs = (/** @type {Run[]} */ all) => all.map(run).join("");
    const paragraph = (/** @type {string} */ style, /** @type {Run[]} */ all) =>
      piece("paragraph", { style, runs: runs(all) });

    const tick = (/** @type {Tick} */ { tick: isTicked, runs: behind = [] }, /** @type {string} */ name, /** @type {string} */ head) => {
      const said = [name, plain(behind) || head].filter(Boolean).join(": ");
      const box = piece("tick", {
        name: escaped(Array.from(allowed(said)).slice(0, LONGEST_NAME).join("")),
        id: String(numbered += 1),
        checked: isTicked ? "1" : "0",
        sign: isTicked ? "☒" : "☐",
      });
      const words = behind.length ? piece("space", {}) + runs(behind) : "";
      return piece("paragraph", { style: "TableText", runs: box + words });
    };
    const inCell = (/** @type {Cell} */ cell, /** @type {string} */ name, /** @type {string} */ head) => {
      if (Array.isArray(cell)) return paragraph("TableText", cell);
      if ("tick" in cell) return tick(cell, name, head);
      return paragraph("TableText", []).repeat(Math.max(cell.write, 1));
    };
    const cellOf = (/** @type {number | undefined} */ width, /** @type {string} */ paragraphs) =>
      piece("cell", { width: String(width), paragraphs });

    const table = (/** @type {Table} */ { heads, widths, rows }) => {
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const columns = widths.map((width) => Math.floor(LINE_WIDTH * width / whole));
      const said = heads.map(plain);
      const rowOf = (/** @type {Cell[]} */ row) => {
        const name = Array.isArray(row[0]) ? plain(row[0]) : "";
        const cells = row.map((cell, place) => cellOf(columns[place], inCell(cell, name, said[place] ?? "")));
        return piece("row", { cells: cells.join("") });
      };
      return piece("table", {
        width: String(columns.reduce((sum, width) => sum + width, 0)),
        columns: columns.map((width) => piece("column", { width: String(width) })).join(""),
        head: piece("head", {
          cells: heads.map((head, place) => cellOf(columns[place], paragraph("TableHeading", head))).join(""),
        }),
        rows: rows.map(rowOf).join(""),
      });
    };

    const block = (/** @type {Block} */ one) => {
      switch (one.kind) {
        case "heading": return paragraph(`Heading${Math.min(Math.max(one.level, 1), 3)}`, one.runs);
        case "list": return one.items.map((item) => paragraph("ListBullet", item)).join("");
        case "lines": return paragraph("WritingLabel", one.label) + paragraph("WritingLine", []).repeat(one.count);
        case "table": return table(one);
        default: return paragraph("Normal", one.runs);
      }
    };

    const foot = (/** @type {Run[]} */ lines, /** @type {number} */ number) => paragraph(number ? "Imprint" : "ImprintFirst", lines);
    return {
      tag: escaped(tag(first)),
      title: runs(doc.title),
      body: () => [paragraph("Title", doc.title), ...doc.blocks.map(block), ...doc.foot.map(foot)].join(""),
    };
  };

  /* The files of which a Word file of a document consists, by name. */
  const files = (/** @type {Doc} */ doc) => {
    const { tag, title, body } = writer(doc);
    const titles = /** @type {Values} */ ({ "word/footer1.xml": title, "docProps/core.xml": escaped(plain(doc.title)) });
    const values = { tag, body: body() };
    return Object.fromEntries(Object.entries(wordTemplate.parts).map(([name, xml]) =>
      [name, DECLARATION + filled(xml, { ...values, title: titles[name] ?? "" })]));
  };

  /* A document as a Word file. */
  const file = (/** @type {Doc} */ doc) => {
    const packed = Object.entries(files(doc)).map(([name, xml]) => /** @type {const} */ ([name, fflate.strToU8(xml)]));
    const bytes = fflate.zipSync(Object.fromEntries(packed), { level: 9, mtime: EARLIEST });
    return new Blob([bytes], { type: TYPE });
  };

  return { files, file };
})();
