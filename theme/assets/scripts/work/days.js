/* Days as the page's languages write them, which stand on the page: not every browser knows Welsh. */
"use strict";

const days = (() => {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("tool-days"));
  /** @type {Map<string, {pattern: string, months: string[]}>} */
  const known = new Map();
  for (const one of template.content.querySelectorAll("[data-pattern]")) {
    const { lang, dataset } = /** @type {HTMLElement} */ (one);
    known.set(lang, { pattern: dataset.pattern ?? "", months: (dataset.months ?? "").split("|") });
  }
  const pad = (/** @type {number} */ number) => String(number).padStart(2, "0");

  return {
    months: [...known.values()].flatMap(({ months }) => months),
    /** Today, where the reader is. */
    today() {
      const now = new Date();
      return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    },
    /**
     * A day, or that of a moment, in a language.
     * @param {string} day 2026-11-20, also with a time behind it.
     */
    say(day, language = document.documentElement.lang) {
      const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(day) ?? [];
      const how = known.get(language);
      const name = how?.months[Number(month) - 1];
      if (!how || !name) return day;
      return how.pattern.replace(/\{(\w+)\}/gu, (_, place) =>
        String({ day: Number(date), month: name, year }[/** @type {string} */ (place)] ?? ""));
    },
  };
})();
