/* What the search answers: what it recognised, what it found, what it guessed, and, where that is
   nothing, what is nearest. */

const NEAREST = 5;
const PAGE_OF = /#.*/;

class Search {
  constructor(entries) {
    this.index = new Index(entries);
    this.recogniser = new Recogniser(this.index);
    this.units = new Units(this.index);
    this.ranking = new Ranking(this.index);
  }

  ask(text, { filters = {}, literal = false, limit = null } = {}) {
    const { demanded, rest } = quoted(text);
    const { references, unknown, left } = this.recogniser.recognise(rest);
    const { units, guesses, asking } = this.units.of(left, { literal });
    this.preferNamed(references, units);
    const all = [...references.map((one) => this.cited(one)), ...units, ...this.demanded(demanded)];
    const fits = this.filter(filters, all);
    const certain = references.filter((one) => this.isCertain(one, units));
    const cards = new Set(certain.map(({ entries }) => entries[0]));
    const found = all.length ? this.ranking.rank(all, fits, asking) : { all: [], some: [] };
    const told = new ResultMaker(this.index, all);
    const listed = {
      all: found.all.filter(({ entry }) => !cards.has(entry)),
      some: found.some.filter(({ entry }) => !cards.has(entry)),
    };
    const most = limit ?? Infinity, more = Math.max(0, most - listed.all.length);
    const answer = {
      words: text,
      cards: [...cards].map((entry) => told.result({ entry, held: -1 })),
      unknown: unknown.map((one) => this.missing(one)),
      all: listed.all.slice(0, most).map((one) => told.result(one)),
      some: listed.some.slice(0, more).map((one) => told.result(one)),
      counts: { all: listed.all.length, some: listed.some.length },
      guesses,
      nearest: [],
      meant: [],
      otherLanguage: null,
    };
    const { counts } = answer;
    if (!cards.size && !counts.all && !counts.some) Object.assign(answer, this.nearest([...left, ...demanded.flatMap(tokensOf)], told));
    return answer;
  }

  /* Of what several editions have, that of the edition which is named comes first. */
  preferNamed(references, units) {
    const named = new Set(units.map(({ edition }) => edition?.year).filter(Boolean));
    if (!named.size) return;
    const rank = (entry) => (named.has(this.index.entries[entry].edition) ? 0 : 1);
    for (const { entries } of references) entries.sort((one, other) => rank(one) - rank(other) || one - other);
  }

  /* A reference is certain where nothing else is asked for, or where it can mean but the one thing. */
  isCertain({ entries, several, standard }, units) {
    if (!entries.length || several) return false;
    return !standard || !units.length;
  }

  /* A reference as a unit: what it cites, what it belongs to, and what cites it in its text. */
  cited({ asked, entries, also, codes = [], name, standard }) {
    const weights = new Map();
    const add = (entry, weight) => {
      if (entry !== undefined && !(weights.get(entry) >= weight)) weights.set(entry, weight);
    };
    entries.forEach((entry, at) => add(entry, WEIGHT_OF_CITED * .9 ** at));
    also.forEach((entry, at) => add(entry, WEIGHT_OF_CITED * .3 * .9 ** at));
    const phrases = codes.map(([urn]) => [...partsOf(urn), ...(name ? name.split("-") : [])].map(keyOf));
    for (const phrase of phrases) for (const entry of this.index.inOrder(phrase)) add(entry, this.ranking.worth(phrase, entry));
    if (standard) {
      for (const owner of entries) {
        const { at } = this.index.entries[owner];
        for (const entry of this.recogniser.places.statements.get(at)?.values() ?? []) add(entry, .5);
      }
    }
    return { asked, entries: weights, phrases: [] };
  }

  /* What stands in quotation marks: a result must have it. */
  demanded(texts) {
    return texts.map((text) => {
      const phrase = tokensOf(text).map(({ word }) => keyOf(word));
      const entries = phrase.length ? this.index.inOrder(phrase) : [];
      const weights = new Map(entries.map((entry) => [entry, this.ranking.worth(phrase, entry)]));
      return { asked: text, entries: weights, phrases: [], mark: phrase, demanded: new Set(entries) };
    });
  }

  filter({ edition, section, standard, function: stage }, units) {
    const demanded = units.map((unit) => unit.demanded).filter(Boolean);
    const page = standard && (CODES.find(([urn]) => urn === standard)?.[1] ?? standard);
    const stages = stage && stage.toLowerCase();
    return (number) => {
      const entry = this.index.entries[number], owner = entry.at.replace(PAGE_OF, "");
      return demanded.every((entries) => entries.has(number))
        && (!edition || entry.edition === edition)
        && (!section || entry.section === section)
        && (!page || owner === page)
        && (!stages || this.stages(entry).some((one) => one === stages || one.endsWith(`-${stages}`)));
    };
  }

  /* The functions that an entry belongs to, by their anchors. */
  stages({ at, kind }) {
    if (kind === "function") return [at.split("#")[1]];
    return FUNCTIONS[at.replace(PAGE_OF, "")] ?? [];
  }

  missing({ asked, standard, has, standards }) {
    const told = (page) => {
      const { code, title } = this.index.entries[this.index.at.get(page)] ?? {};
      return code && { code, title, location: page };
    };
    return {
      asked,
      standard: (standard && told(standard)) ?? null,
      has,
      standards: standards.map(([, page]) => told(page)).filter(Boolean),
    };
  }

  /* For an empty answer: the nearest words of the index, and what may be meant by them. */
  nearest(tokens, told) {
    const near = new Map();
    for (const { word } of tokens.filter((one) => says(one.word) && one.word.length > 3)) {
      for (const form of this.index.written) {
        if (!says(form) || form.length < 4 || /\d/.test(form)) continue;
        const key = keyOf(form);
        const distance = alike(word, form);
        if (distance > .5 && !(near.get(key)?.distance >= distance)) near.set(key, { form, distance });
      }
    }
    const best = [...near].sort(([, one], [, other]) => other.distance - one.distance).slice(0, NEAREST);
    const unit = { asked: "", keys: new Map(best.map(([key, { distance }]) => [key, distance])), phrases: [] };
    const { all } = best.length ? this.ranking.rank([unit], (number) => MAY_BE_MEANT.has(this.index.entries[number].kind))
      : { all: [] };
    return {
      nearest: best.map(([, { form }]) => form),
      meant: all.slice(0, 3).map((one) => told.result({ ...one, held: -1 })),
    };
  }
}

const MAY_BE_MEANT = new Set(["situation", "term", "page", "standard"]);

const pairsOf = (word) => new Set([...word].slice(1).map((letter, at) => word[at] + letter));

/* How much words have in common, by the pairs of letters that both have: from 0 to 1. */
const alike = (one, other) => {
  const mine = pairsOf(one), theirs = pairsOf(other);
  let common = one[0] === other[0] ? 1 : 0;
  for (const pair of mine) if (theirs.has(pair)) common += 1;
  return 2 * common / (mine.size + theirs.size + 2);
};
