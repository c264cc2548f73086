/* How the search of any language understands words. The build puts the language's own part and
   results.js behind this one, and codes.js and EDITIONS before it: the editions, the one in force first.
   Material's worker loads all of it as it loads any language of lunr-languages.

   A word is indexed under a key that all its forms share. Material asks lunr for every word as the
   beginning of a term, which passes the keys by; so what it asks is put into keys here: a word in any
   form, the beginning of one, two that were written as one, or, where none of these is known, what
   was probably meant. */

/* What a word weighs that was found as it is, as a beginning beside others, as a beginning only, as
   what was probably meant. */
const EXACT = 1, BEGUN_TOO = .05, BEGUN = .5, MEANT = .4;
const TOGETHER = 1;                  // how much more it counts if they stand together
const LONGEST_TERM = 6;              // words
const SUITES = EDITIONS.map(({ suite }) => suite);
const SHORTEST_SLIP = 4, TWO_SLIPS = 8;  // letters of a word in which a slip, or two, are forgiven

/* The keys that were last asked for as they are, by which results.js tells which edition is meant. */
const meantKeys = new Set();

const fold = (word) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/* How many letters to add, drop, replace or swap with their neighbour to make one word the other;
   more than the limit is just more. */
const slips = (one, other, limit) => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + !same);
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[other.length];
};

/* Tells lunr a language: its code, the words that say nothing, the key of a folded word, the forms
   that are known beside those in the index, and names with what goes by them here, in its words. */
const understand = (code, stopWords, keyOfWord, forms, terms = {}) => {
  const known = new Map(forms);
  // The prefix of a suite is its own key, though it may look like a form of a word: OLD, of “gold”.
  const keyOf = (word) => (SUITES.includes(word) ? word : keyOfWord(word));
  const says = (word) => !stopWords.has(fold(word));
  const keysOf = (words) => words.map((word) => keyOf(fold(word))).join(" ");
  const named = new Map(Object.entries(terms).map(([name, meant]) => (
    [keysOf(name.split(" ")), meant.map((words) => words.filter(says))]
  )));

  const stemmer = (token) => token.update((word) => {
    const folded = fold(word), key = keyOf(folded);
    known.set(folded, key);
    return key;
  });
  const stopWordFilter = (token) => (says(token.toString()) ? token : undefined);
  const edges = /^[^\p{L}\p{N}]+|(?:&(?:amp|lt|gt))?[^\p{L}\p{N}]*$/gu;  // texts come as HTML
  const trimmer = (token) => token.update((word) => word.replace(edges, ""));

  lunr[code] = function () {
    this.b(.5);                      // a long text says each of its words less plainly
    this.pipeline.reset();
    this.pipeline.add(trimmer, stopWordFilter, stemmer);
    this.searchPipeline.reset();
  };
  Object.assign(lunr[code], { trimmer, stopWordFilter, stemmer });
  lunr.stopWordFilter = stopWordFilter;  // by which Material says what a result lacks
  for (const [name, step] of Object.entries({ trimmer, stopWordFilter, stemmer })) {
    lunr.Pipeline.registerFunction(step, `${name}-${code}`);
  }

  /* The keys that a word may stand for, with the weight of each. */
  const remembered = new Map();
  const meanings = (word, indexed) => {
    if (!remembered.has(word)) remembered.set(word, sought(word, indexed));
    return remembered.get(word);
  };
  const sought = (word, indexed) => {
    const found = new Map();
    const add = (key, weight) => {
      if (indexed(key) && !(found.get(key) >= weight)) found.set(key, weight);
    };
    add(keyOf(word), EXACT);
    const complete = found.size > 0, code = /\d/.test(word);
    if (!(code && complete)) {
      const weight = complete ? BEGUN_TOO : BEGUN;
      // One or two letters begin too many words, but few codes: P is the beginning of P8.
      const begun = (form) => form.startsWith(word) && (word.length > 2 || /\d/.test(form));
      for (const [form, key] of known) if (begun(form)) add(key, weight);
    }
    if (found.size) return found;
    const wholes = () => {
      for (let at = 2; at < word.length - 1; at++) {
        const parts = [word.slice(0, at), word.slice(at)].map((part) => known.get(part));
        if (parts.every((key) => key && indexed(key))) for (const key of parts) add(key, EXACT);
      }
    };
    const near = (limit) => {
      for (const [form, key] of known) {
        if (indexed(key) && slips(word, form, limit) <= limit) add(key, MEANT);
      }
    };
    const guesses = [
      () => word.length >= SHORTEST_SLIP && near(1),
      wholes,
      () => word.length >= TWO_SLIPS && near(2),
    ];
    for (const guess of code ? [] : guesses) if (!found.size) guess();
    return found;
  };

  /* What a code among words stands for: each key, with the word that it is part of. A word that is a
     code as it stands is asked for anyway, by its own key. */
  const coded = (asked, own) => {
    const codes = meantBy(asked.map(fold)).map((words) => words.map((parts) => parts.map(keyOf)));
    const answers = new Map(codes.flat().flatMap((phrase) => (
      phrase.map((key) => [key, { key, asked, phrase, coded: true }])
    )));
    answers.delete(own);
    return answers.size ? [...answers.values()] : undefined;
  };

  /* What something that is known by another name here stands for: each key, with the words that it
     answers to where the whole phrase stands. */
  const renamed = (asked) => named.get(keysOf(asked))?.flatMap((meant) => {
    const phrase = meant.map((word) => keyOf(fold(word)));
    return phrase.map((key, at) => ({
      key,
      asked: asked.slice(
        Math.min(at, asked.length - 1),
        at < phrase.length - 1 ? at + 1 : undefined,
      ),
      phrase,
    }));
  });

  /* The codes and the names among words: where each begins, and which places they take up. */
  const recognised = (asked, indexed) => {
    const found = new Map(), covered = new Set();
    for (let start = 0; start < asked.length; start++) {
      for (let end = Math.min(asked.length, start + LONGEST_TERM); end > start; end--) {
        if (covered.has(start)) break;
        const some = asked.slice(start, end);
        const own = keyOf(fold(some[0]));
        const plain = some.length === 1 && indexed(own) && /\d/.test(some[0]);
        const meant = plain ? coded(some, own) : renamed(some) ?? coded(some);
        if (!meant) continue;
        found.set(start, meant);
        for (let at = start; at < end; at++) covered.add(at);
      }
    }
    return { found, covered };
  };

  const ask = lunr.Index.prototype.query;
  lunr.Index.prototype.query = function (fill) {
    const indexed = (key) => key in this.invertedIndex;
    let words = [];                  // that say something, as they were asked
    const askedFor = new Map();      // for each key, the words that it answers to and with which keys
    meantKeys.clear();
    meantParts.clear();
    const results = ask.call(this, function (query) {
      fill.call(query, query);
      /* Words that a hyphen joins come twice over, and would weigh twice as much as the others. */
      const once = ({ asked, presence }, at, all) => at === all.findIndex((other) => (
        other.asked === asked && other.presence === presence
      ));
      const clauses = query.clauses
        .map((clause) => ({ ...clause, asked: clause.term.replace(/\*/g, "") }))
        .filter(once);
      const some = clauses.some(({ asked }) => says(asked));
      words = clauses.map(({ asked }) => asked).filter(says);
      const { found: recognisedAt, covered } = recognised(clauses.map(({ asked }) => asked), indexed);
      /* Of 1GEN1/09 nothing is asked for by itself: 1GEN1/10 would be found too. */
      const parts = new Set([...recognisedAt.values()].flat()
        .filter(({ phrase, coded }) => coded && phrase.length > 1).map(({ key }) => key));
      query.clauses = clauses.flatMap((clause, at) => {
        const { asked, ...rest } = clause;
        const clauseOf = (key, weight, answers) => {
          askedFor.set(key, [...(askedFor.get(key) ?? []), answers]);
          if (weight === EXACT) meantKeys.add(key);
          return { ...rest, term: key, boost: clause.boost * weight, usePipeline: false };
        };
        const term = (recognisedAt.get(at) ?? []).filter(({ key }) => indexed(key))
          .map((answers) => clauseOf(answers.key, EXACT, answers));
        const word = fold(asked);
        if ((some && !says(asked)) || (covered.has(at) && parts.has(keyOf(word)))) return term;
        const optional = clause.presence === lunr.Query.presence.OPTIONAL && !covered.has(at);
        const found = optional ? new Map(meanings(word, indexed)) : new Map([[keyOf(word), EXACT]]);
        for (const joined of [[at - 1, at], [at, at + 1]]) {
          const parts = joined.map((place) => clauses[place]?.asked ?? "");
          const key = known.get(fold(parts.join("")));
          if (optional && parts.every((part) => part && says(part)) && key && indexed(key)) {
            found.set(key, EXACT);
          }
        }
        const own = [...found].map(([key, weight]) => clauseOf(key, weight, { asked: [asked] }));
        return [...term, ...own];
      });
    });
    /* Material tells from the names of what was found which words a result lacks. */
    for (const result of results) {
      const { matchData } = result, { metadata } = matchData, named = Object.create(null);
      const whole = ({ phrase = [] }) => phrase.length < 2 || together(phrase, metadata) === 1;
      for (const [key, places] of Object.entries(metadata)) {
        const answers = (askedFor.get(key) ?? [{ asked: [key] }]).filter(whole);
        const [first, ...others] = answers.flatMap(({ asked }) => asked);
        if (first === undefined) continue;
        named[first] = merged(named[first], places);
        for (const other of others) named[other] ??= Object.create(null);
      }
      matchData.metadata = named;
      result.score *= 1 + TOGETHER * together(words, named);
    }
    return results;
  };

  /* What part of the words that were asked for one after another stand together in a text. */
  const together = (words, named) => {
    const pairs = words.slice(1).map((word, at) => [named[words[at]], named[word]]);
    const near = pairs.filter(([one, other]) => Object.keys(one ?? {}).some((field) => {
      const places = other?.[field]?.position ?? [];
      const follows = (place) => places.some((next) => next > place && next - place < 4);
      return one[field].position.some(follows);
    }));
    return pairs.length && near.length / pairs.length;
  };

  const merged = (places, more) => {
    const all = Object.assign(Object.create(null), places);
    for (const [field, { position }] of Object.entries(more)) {
      all[field] = { position: [...(all[field]?.position ?? []), ...position] };
    }
    return all;
  };
};
