/* In which order entries stand: those that have all of what is asked for before those that have some;
   the edition in force, or the one that is named, before others that answer as well. */

const ALL_WORDS = 2;                 // the power by which an entry loses that lacks some words
const TOGETHER = 1.5;                 // how much more it counts if the words stand together
const NEAR = 3;                      // how far behind each other words stand together
const NEARLY = .5;                   // how well one edition must answer to stand before another
const WEIGHT_OF_CITED = 1000;        // what an entry weighs that is cited
const MOST_UNITS = 30;
const LEAST = .25;                   // what part of what is asked an entry must have to be found

/* What units weigh together, by their bits. */
const weightOf = (units, which) => units.reduce((sum, { rarity }, number) => sum + (which >> number & 1) * rarity, 0);

class Ranking {
  constructor(index) {
    this.index = index;
    this.order = new Map(EDITIONS.map((edition, at) => [edition.year, { ...edition, at }]));
    this.likenesses = [];                // by entry
    this.lines = new Map();
    LINES.forEach((line, number) => line.forEach((page) => note(this.lines, page, number)));
    const size = index.entries.length;
    this.scores = new Float64Array(size);
    this.best = new Float64Array(size);  // of the unit that is looked at
    this.held = new Int32Array(size);    // a bit for each unit that an entry has
  }

  /* The entries that answer, each with its score and what it lacks.

     units: what is asked for, each with keys, phrases, or entries that are cited.
     fits: says which entries may be among them.
     asking: the keys of words that only ask. */
  rank(units, fits, asking = []) {
    const { scores, held } = this, asked = units.slice(0, MOST_UNITS), found = new Set();
    asked.forEach((unit, number) => this.weigh(unit, number, found));
    const answers = this.index.questions.alike(asked, asking);
    for (const entry of answers.keys()) found.add(entry);
    const whole = (1 << asked.length) - 1, weight = weightOf(asked, whole);
    const several = asked.length > 1;
    const unitOf = several ? this.unitsByKey(asked) : undefined;
    const results = [];
    for (const entry of found) {
      if (fits(entry)) {
        const part = weightOf(asked, held[entry]) / weight || 0;
        let score = scores[entry] * part ** ALL_WORDS;
        if (several && held[entry] & held[entry] - 1) score *= 1 + TOGETHER * this.together(entry, unitOf, asked.length);
        const alike = answers.get(entry) ?? 0;
        score += weight * alike ** 2 * FIELDS.head * (SATURATION + 1);
        const all = held[entry] === whole || alike >= SAME;
        if (all || Math.max(part, alike) >= LEAST) results.push({ entry, score, held: all ? whole : held[entry], all });
      }
      scores[entry] = 0;
      held[entry] = 0;
    }
    const meant = this.editionMeant(asked, results);
    this.raise(results, meant);
    return Object.fromEntries([["all", true], ["some", false]].map(([name, all]) => (
      [name, results.filter((one) => one.all === all).sort(byRank)]
    )));
  }

  /* Adds what a unit is worth in each entry that has it: the best of what it may stand for. */
  weigh(unit, number, found) {
    const { best } = this, touched = [];
    const add = (entry, weight) => {
      if (!best[entry]) touched.push(entry);
      if (weight > best[entry]) best[entry] = weight;
    };
    for (const [key, weight] of unit.keys ?? []) {
      const { entries, weights } = this.index.postingsOf(key);
      for (let at = 0; at < entries.length; at++) add(entries[at], weight * weights[at]);
    }
    for (const phrase of unit.phrases ?? []) {
      for (const entry of this.index.inOrder(phrase, NEAR)) add(entry, this.worth(phrase, entry));
    }
    for (const [entry, weight] of unit.entries ?? []) add(entry, weight);
    if (unit.edition) {
      this.index.entries.forEach(({ edition }, entry) => {
        if (edition === unit.edition.year) add(entry, 1);
      });
    }
    unit.rarity = this.index.rarity(touched.length);
    for (const entry of touched) {
      this.scores[entry] += best[entry];
      this.held[entry] |= 1 << number;
      best[entry] = 0;
      found.add(entry);
    }
  }

  worth(phrase, entry) {
    let sum = 0;
    for (const key of phrase) {
      const { entries, weights } = this.index.postingsOf(key);
      const at = entries.indexOf(entry);
      if (at >= 0) sum += weights[at];
    }
    return sum;
  }

  /* The first unit that each key belongs to, by the key's number. */
  unitsByKey(units) {
    const found = new Map();
    units.forEach((unit, number) => {
      for (const key of [...unit.keys?.keys() ?? [], ...(unit.phrases ?? []).flat()]) {
        const its = this.index.numbers.get(key);
        if (its !== undefined && !found.has(its)) found.set(its, number);
      }
    });
    return found;
  }

  /* What part of the units that were asked for one after another stand together in an entry. */
  together(entry, unitOf, count) {
    const words = this.index.words[entry], last = new Int32Array(count).fill(-NEAR - 1);
    let pairs = 0, joined = 0;
    for (let at = 0; at < words.length; at++) {
      const unit = unitOf.get(words[at]);
      if (unit === undefined) continue;
      if (unit && at - last[unit - 1] <= NEAR && !(joined & 1 << unit)) {
        joined |= 1 << unit;
        pairs += 1;
      }
      last[unit] = at;
    }
    return pairs / (count - 1);
  }

  /* The edition that is meant: the one that is named, or the one in force. */
  editionMeant(units, results) {
    const named = new Set(units.flatMap(({ edition, owners = [] }) => [edition?.year, ...owners]).filter(Boolean));
    if (named.size === 1) return [...named][0];
    if (named.size) return undefined;
    const years = new Set(results.map(({ entry }) => this.index.entries[entry].edition));
    return EDITIONS.find(({ year }) => years.has(year))?.year;
  }

  /* What entries of several editions have in common, by which one may stand before the other: standards
     of which one became the other, by one revision or several, as each line of the crosswalk has them;
     what two editions have under the same number or name, as they have values. */
  likeness(entry) {
    return this.likenesses[entry] ??= this.likenessOf(this.index.entries[entry]);
  }

  likenessOf({ at, edition }) {
    const [page, anchor = ""] = at.split("#");
    const lines = this.lines.get(page);
    if (lines) return lines.map((line) => `${line}#${anchor}`);
    const { suite } = this.order.get(edition);
    return [at.replaceAll(edition, "").replace(suite || edition, "")];
  }

  /* The edition that is meant stands before another where it answers nearly as well, and passes nothing
     else but what that stood before: among what has all the words too, if that has them. What is in
     consultation comes after all else. */
  raise(results, meant) {
    const { entries } = this.index, others = new Map();
    for (const result of results) {
      const { edition } = entries[result.entry];
      result.ours = Boolean(edition) && edition === meant;
      result.isProposed = !result.ours && this.order.get(edition)?.state === "consultation";
      if (!edition || result.ours) continue;
      for (const likeness of this.likeness(result.entry)) {
        if (others.has(likeness)) others.get(likeness).push(result);
        else others.set(likeness, [result]);
      }
    }
    for (const result of results.filter(({ ours }) => ours)) {
      const most = result.score / NEARLY;
      for (const likeness of this.likeness(result.entry)) {
        for (const { score, all } of others.get(likeness) ?? []) {
          if (score > most) continue;
          result.score = Math.max(result.score, score);
          result.all ||= all;
        }
      }
    }
  }
}

const byRank = (one, other) => (
  one.isProposed - other.isProposed || other.score - one.score || other.ours - one.ours || one.entry - other.entry
);
