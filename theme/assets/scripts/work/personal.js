/* Looks through what a reader wrote for what would identify a person. It may be wrong either way, so
   it only says what it found and where. Nothing of it leaves the page. */
"use strict";

const personal = (() => {
  const AREAS = "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
  const GROWN = 14;   // years: a day that lies so far back is somebody's birth rather than a meeting

  /** What each kind looks like. The figures of a telephone number are counted below. */
  const PATTERNS = {
    "national-insurance": /(?<![\p{L}\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d\d){3}[ -]?[A-D](?![\p{L}\p{N}])/giu,
    "e-mail": /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
    postcode: new RegExp(`(?<![\\p{L}\\p{N}])(?:${AREAS})(?:[1-9]\\d?|[1-9][A-HJKPS-Y]|0) ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])`, "giu"),
    telephone: /(?<![\p{L}\p{N}./+-])(?:\+\d|\(?0)(?:[ ()\u00a0-]{0,2}\d){7,13}(?![\p{L}\p{N}]|[./-]\d)/gu,
  };
  const ORDINAL = /\d(?:st|nd|rd|th)$/u;
  const IN_FIGURES = /(?<![\p{N}./-])(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)|(\d{4})-(\d\d)-(\d\d))(?![\p{N}]|[./-]\d)/gu;

  const figures = (/** @type {string} */ text) => text.replace(/\D/gu, "").length;
  /** @type {Record<string, (found: string) => boolean>} */
  const HOLDS = {
    postcode: (found) => !ORDINAL.test(found),   // the 2nd of something
    telephone: (found) => figures(found) >= 10 && figures(found) <= 14,
  };

  /* Whether a day of a year that may be written with two figures lies so far back. */
  const isLongAgo = (/** @type {string} */ year, /** @type {number} */ today) => {
    const whole = year.length === 4 ? Number(year) : Number(year) + (Number(year) > today % 100 ? 1900 : 2000);
    return whole > 1900 && whole <= today - GROWN;
  };
  const daysIn = function* (/** @type {string} */ text, /** @type {number} */ today, /** @type {string[]} */ months) {
    for (const found of text.matchAll(IN_FIGURES)) {
      if (isLongAgo(found[4] ?? found[5], today)) yield found;
    }
    if (!months.length) return;
    const names = months.map((name) => name.replace(/[^\p{L}]/gu, "\\$&")).join("|");
    const inWords = new RegExp(`(?<!\\p{N})\\d{1,2}\\p{L}{0,3} (?:\\p{L}{1,3} )?(?:${names}),? (\\d{4})(?!\\p{N})`, "giu");
    for (const found of text.matchAll(inWords)) if (isLongAgo(found[1], today)) yield found;
  };

  /**
   * What in a text would identify a person, in the order in which it stands there.
   * @param {string} text
   * @param {number} today The year.
   * @param {string[]} [months] What the months are called, in any language.
   * @returns {{kind: string, found: string, start: number}[]}
   */
  const find = (text, today, months = []) => {
    const all = Object.entries(PATTERNS).flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)]
        .filter(([found]) => HOLDS[kind]?.(found) ?? true)
        .map((one) => ({ kind, found: one[0].trim(), start: one.index })));
    for (const one of daysIn(text, today, months)) all.push({ kind: "birth", found: one[0], start: one.index });
    return all.sort((one, other) => one.start - other.start);
  };

  return { find };
})();
