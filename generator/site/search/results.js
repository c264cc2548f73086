/* In which order the search shows what it found, and what it says of it.

   Material gathers what it found by page, and puts a page before its parts. Whoever seeks a statement
   wants the statement, so each finding stands by itself here, the best first: the more of the words
   that were asked for it has, the better. Material shows the text of pages only, and knows a page by
   its address: so a place on a page is given as one, which site.js makes an anchor again. */

const ALL_WORDS = 2;                 // the power by which a result loses that lacks some words
const AHEAD = 1.01;                  // how far the one stands ahead of the other
const NEARLY = .6;                   // how well one edition must answer to stand before another
const FOUND = 3;                     // the kind of Material's message that brings what was found
const STATEMENT = new RegExp(`^[${letters || "p"}]\\d+$`);  // keys of codes

const editionOf = (item) => EDITIONS.find(({ year }) => year === item.edition);

const pageOf = (location) => location.split("#")[0];

/* Whether a page has one of the numbers that were asked for, which are keys of codes. */
const has = (numbers, page) => numbers.some((number) => pagesOf.get(number).includes(page));

const plain = (html) => html.replace(/<[^>]+>/g, "");

const weighed = (item) => {
  const found = Object.values(item.terms);
  const part = found.length ? found.filter(Boolean).length / found.length : 1;
  const favoured = 1 + (!item.location.includes("#") + part) ** 2;
  return { ...item, score: item.score / favoured * part ** ALL_WORDS };
};

/* The edition that is meant: the one that is named, by its year, its prefix or a URN of one word, or
   else the newest that has the statement asked for, which without one is the edition in force. */
const editionMeant = (items) => {
  const keys = [...meantKeys], numbers = keys.filter((key) => pagesOf.has(key));
  const whole = ({ location }) => (
    meantKeys.has(urnOf.get(pageOf(location))?.toLowerCase())
  );
  const cited = new Set(items.filter(whole).map(({ edition }) => edition));
  const named = EDITIONS.filter(({ year, suite }) => (
    meantKeys.has(year) || meantKeys.has(suite) || cited.has(year)
  ));
  const asked = (location, code) => location.endsWith(`#${code}`)
    && (!numbers.length || has(numbers, pageOf(location)));
  const complete = ({ year }) => keys.filter((key) => STATEMENT.test(key)).every((code) => (
    items.some(({ edition, location }) => edition === year && asked(location, code))
  ));
  return named.length === 1 ? named[0] : EDITIONS.find(complete);
};

/* Whether the first may stand before the second as of the edition that is meant: standards of
   which one became the other, by one revision or several, as each line of the crosswalk has them; the
   one whose number was asked for, before any; what two editions have under the same number or name, as
   they have values. */
const alike = (one, other) => {
  const [page, anchor] = one.location.split("#"), [otherPage, otherAnchor] = other.location.split("#");
  const crossings = (standard) => CROSSWALK.filter((row) => row.includes(standard));
  if (!crossings(page).length || !crossings(otherPage).length) return unmarked(one) === unmarked(other);
  if (anchor !== otherAnchor) return false;
  const numbers = [...meantKeys].filter((key) => pagesOf.has(key));
  if (numbers.length) return has(numbers, page);
  return crossings(page).some((row) => row.includes(otherPage));
};
const unmarked = (item) => {
  const { year, suite } = editionOf(item);
  return item.location.replace(year, "").replace(suite, "");
};

/* The edition that is meant stands before another where it answers nearly as well, and passes nothing
   else but what that stood before. What is in consultation comes after all else. */
const editionFirst = (items, meant) => {
  const ours = ({ edition }) => edition !== undefined && edition === meant?.year;
  const others = items.filter((item) => item.edition && !ours(item));
  const raised = (item) => {
    const passed = others.filter((other) => item.score >= NEARLY * other.score && alike(item, other));
    return { ...item, score: Math.max(item.score, ...passed.map(({ score }) => score)) };
  };
  const proposed = (item) => !ours(item) && editionOf(item)?.state === "consultation";
  return items.map((item) => (ours(item) ? raised(item) : item))
    .sort((one, other) => proposed(one) - proposed(other) || other.score - one.score || ours(other) - ours(one));
};

/* “Overview” alone would not say of what; “ABC SE04 P8” does. Nothing says of itself whether it is in
   force. */
const title = (item) => {
  const { title, parent } = item, edition = editionOf(item);
  const urn = urnOf.get(parent?.location)?.replaceAll("&", "&amp;");
  const named = urn && [title, parent.title].every((one) => plain(one).startsWith(urn));
  const whole = !parent || named ? title : `${title} · ${parent.title}`;
  if (!edition) return whole;
  const { year, state, said } = edition;
  const label = plain(whole).includes(year) ? said : `${year}, ${said}`;
  return `${whole} · <span class="edition ${state}">${label}</span>`;
};

/* The anchors that were asked for: of P1-2 that of the part, and not that of P1. */
const anchorsAsked = (keys) => {
  const names = meantParts.size ? [...meantParts] : keys.filter((key) => STATEMENT.test(key));
  return names.map((name) => `#${name}`);
};

/* Whoever asks for SE04P8 means the statement, and then its standard, though that is most of it. */
const statementFirst = (items) => {
  const keys = [...meantKeys], numbers = keys.filter((key) => pagesOf.has(key));
  const asked = anchorsAsked(keys);
  const scores = new Map(items.map(({ location, score }) => [location, score]));
  const best = (locations) => Math.max(...locations.map((location) => scores.get(location) ?? 0));
  const raised = (item) => {
    const page = pageOf(item.location), anchor = item.location.slice(page.length);
    if (!has(numbers, page)) return item;
    const others = asked.includes(anchor) ? AHEAD * best([page])
      : anchor ? 0 : best(asked.map((code) => page + code)) / AHEAD;
    return { ...item, score: Math.max(item.score, others) };
  };
  return items.map(raised);
};

const ranked = (items) => {
  const found = statementFirst(items.flat().map(weighed).filter(({ score }) => score > 0))
    .sort((one, other) => other.score - one.score);
  return editionFirst(found, editionMeant(found)).map((item) => (
    [{ ...item, title: title(item), location: item.location.replace("#", "?at=") }]
  ));
};

const answer = self.postMessage;
self.postMessage = (message, ...rest) => {
  if (message?.type === FOUND) message.data.items = ranked(message.data.items);
  answer.call(self, message, ...rest);
};
