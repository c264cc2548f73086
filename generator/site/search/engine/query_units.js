/* What is asked for, made units: each is what one of the words, one name or one reference stands for,
   with the ways in which an entry may answer it. */

const MOST_MEANT = 2;                  // words that a slip may stand for
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]|(?<![\p{L}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}\p{N}])/gu;

/* What stands in quotation marks, and the rest; of the quoted words a result must have all, in their
   order. */
const quoted = (text) => {
  const demanded = [];
  const rest = text.replace(QUOTED, (whole, double, single) => {
    demanded.push(double ?? single);
    return " ".repeat(whole.length);
  });
  return { demanded, rest };
};

class Units {
  constructor(index) {
    this.index = index;
    this.remembered = new Map();
  }

  /* The units of words, what was guessed (with literal, nothing is), and the keys of words that only ask. */
  of(tokens, { literal = false } = {}) {
    const units = [], guesses = [], asking = [];
    const shouted = tokens.length > 1 && tokens.every(({ raw }) => raw === raw.toUpperCase());
    const asks = tokens.some(({ word }) => asksBy.has(word));
    const counts = ({ word }) => (asks ? saysInQuestion(word) : says(word));
    const some = tokens.some(counts) ? counts : tokens.some(({ word }) => says(word))
      ? ({ word }) => says(word) : () => true;
    const covered = new Set();
    tokens.forEach((token, at) => {
      if (covered.has(at)) return;
      const name = this.nameAt(tokens, at);
      if (name) {
        for (let step = at; step < name.end; step++) covered.add(step);
        units.push(name.unit);
        return;
      }
      if (!some(token)) {
        if (asks) asking.push(keyOf(token.word));
        return;
      }
      const unit = { asked: token.raw, keys: new Map(), phrases: [] };
      const isLast = token === tokens.at(-1);
      for (const [key, weight] of this.meanings(token, isLast)) unit.keys.set(key, weight);
      this.join(unit, tokens, at);
      if (!unit.keys.size && !isNotGuessed(token, shouted)) this.guess(unit, token, literal, guesses);
      unit.edition = EDITIONS.find(({ year, suite }) => token.word === year || (suite && token.word === suite));
      units.push(unit);
    });
    return { units, guesses, asking };
  }

  /* A name that something has here beside its own, by the most words. */
  nameAt(tokens, at) {
    for (let end = Math.min(tokens.length, at + LONGEST_NAME); end > at; end--) {
      const some = tokens.slice(at, end);
      const meant = names.get(keysOf(some.map(({ word }) => word)));
      if (!meant) continue;
      const unit = { asked: some.map(({ raw }) => raw).join(" "), keys: new Map(), phrases: meant };
      const own = some.map(({ word }) => keyOf(word));
      if (own.every((key) => this.index.has(key))) {
        if (own.length > 1) unit.phrases = [...meant, own];
        else unit.keys.set(own[0], EXACT);
      }
      return { unit, end };
    }
    return undefined;
  }

  /* The keys that a word may stand for, with the weight of each. */
  meanings({ word }, isLast) {
    const remembered = `${word}${isLast ? " " : ""}`;
    if (!this.remembered.has(remembered)) this.remembered.set(remembered, this.sought(word, isLast));
    return this.remembered.get(remembered);
  }

  sought(word, isLast) {
    const found = new Map();
    const add = (key, weight) => {
      if (this.index.has(key) && !(found.get(key) >= weight)) found.set(key, weight);
    };
    add(keyOf(word), EXACT);
    const complete = found.size > 0, code = /\d/.test(word);
    if (!(code && complete) && (isLast || !complete)) {
      // One or two letters begin too many words, but few codes: P is the beginning of P8.
      for (const form of this.index.begun(word)) {
        if (word.length > 2 || /\d/.test(form)) add(this.index.forms.get(form), complete ? BEGUN_TOO : BEGUN);
      }
    }
    return found;
  }

  /* The keys of two words that were written as one. */
  parted(word) {
    for (let at = Math.ceil(word.length / 2), step = 1; at > 1 && at < word.length - 1; at += step, step = step > 0 ? -step - 1 : -step + 1) {
      const parts = [word.slice(0, at), word.slice(at)].map((part) => this.index.forms.get(part));
      if (parts.every((key) => key && this.index.has(key))) return parts;
    }
    return undefined;
  }

  /* Adds what a word is together with its neighbour: “job seeker” may be written as one. */
  join(unit, tokens, at) {
    for (const joined of [[at - 1, at], [at, at + 1]]) {
      const parts = joined.map((place) => tokens[place]?.word ?? "");
      const key = this.index.forms.get(parts.join(""));
      if (parts.every((part) => part && says(part)) && key && this.index.has(key)) unit.keys.set(key, EXACT);
    }
  }

  /* Takes a word that nothing has for what was probably meant: a slip, two words as one, two slips. */
  guess(unit, { raw, word }, literal, guesses) {
    const near = !literal && this.guessed(word, 1);
    const parts = near ? undefined : this.parted(word);
    if (parts) {
      for (const key of parts) unit.keys.set(key, EXACT);
      return;
    }
    const guess = near || (!literal && word.length >= TWO_SLIPS && this.guessed(word, 2));
    if (!guess) return;
    for (const key of guess.keys) unit.keys.set(key, MEANT);
    guesses.push({ asked: raw, meant: guess.meant });
  }

  /* The word that was probably meant: the commonest of those that are so near. Few
     slip in the first letter. */
  guessed(word, limit) {
    const near = this.index.near(word, limit)
      .filter((form) => form[0] === word[0] && !/\d/.test(form) && says(form))
      .map((form) => [form, this.index.forms.get(form)]);
    if (!near.length) return undefined;
    const count = (key) => this.index.postingsOf(key).entries.length;
    near.sort(([, one], [, other]) => count(other) - count(one));
    return { meant: near[0][0], keys: new Set(near.map(([, key]) => key).slice(0, MOST_MEANT)) };
  }
}
