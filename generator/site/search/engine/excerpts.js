/* What a result shows of its text: two lines, cut around the words that were asked for. */

const EXCERPT = 160;                   // letters
const LINE = /\s*\n\s*/g;

/* Where the words of a text stand that answer: {start, end, unit}. unitOf tells it by a key's number. */
const marksIn = (text, index, unitOf) => tokensOf(text).flatMap(({ word, start, end }) => {
  const unit = unitOf.get(index.numbers.get(keyOf(word)));
  return unit === undefined ? [] : [{ start, end, unit }];
});

/* The place from which the most units stand in an excerpt, the earliest of the best. */
const bestStart = (marks, length) => {
  let best = 0, most = 0;
  for (const { start } of marks) {
    const from = start;
    const within = new Set(marks.filter((mark) => mark.start >= from && mark.end <= from + length).map(({ unit }) => unit));
    if (within.size > most) [best, most] = [from, within.size];
  }
  return best;
};

const excerpt = (whole, index, unitOf) => {
  const text = whole.replace(LINE, " · "), marks = marksIn(text, index, unitOf);
  let start = 0, end = text.length;
  if (text.length > EXCERPT) {
    const first = bestStart(marks, EXCERPT - 20);
    start = first + 20 <= EXCERPT - 20 ? 0 : first - 20;
    if (start) start = text.indexOf(" ", start) + 1;
    end = text.length - start > EXCERPT ? text.lastIndexOf(" ", start + EXCERPT) : text.length;
    if (end <= start) end = Math.min(text.length, start + EXCERPT);
  }
  const pieces = [];
  const add = (piece, mark) => {
    if (piece) pieces.push({ text: piece, mark });
  };
  let at = start;
  if (start) add("…\u00a0", false);
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    add(text.slice(at, mark.start), false);
    add(text.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add("\u00a0…", false);
  return pieces;
};
