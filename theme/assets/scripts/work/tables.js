/* Tables as CSV, as the site's own files have it: UTF-8 with a byte order mark, by which Excel knows it,
   commas, and CR LF at the ends of lines. */

"use strict";

const tables = (() => {
  /* How a cell begins that a spreadsheet may run, however many apostrophes stand before it; Japanese
     versions take the wide signs too. `generator/exports/tables/csv_file.py` has the same. */
  const RUNS = /^(?:'*\s*[=+\-@＝＋－＠]|'*[\t\r\n])/;
  const BYTE_ORDER_MARK = "\uFEFF";

  const guarded = (/** @type {string} */ text) => RUNS.test(text) ? `'${text}` : text;
  const quoted = (/** @type {string} */ text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const cell = (/** @type {string | number | null | undefined} */ value) => quoted(guarded(String(value ?? "")));

  /* Rows of texts and numbers as CSV. */
  const csv = (/** @type {(string | number | null | undefined)[][]} */ rows) =>
    BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

  return { csv };
})();
