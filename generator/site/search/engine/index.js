/* The index of a language: which entries have a word, and how much each says of it.

   By each key its entries, and for each of these a weight by BM25: a word weighs the more the fewer
   entries have it, and the less the longer the text. All of it is numbers in tables, because a letter
   is asked for at every key that is pressed. */

const SATURATION = 1.2, LENGTH = .5;
const FIELDS = { head: 3, text: 1, questions: 1.5 };
/* How much more a whole page says of what it is called, and a term where it is explained: whoever asks
   for zero rejection wants to know what it is. */
const KINDS = { page: 2, standard: 2, edition: 2, term: 2, situation: 2 };

/* Which letters a word has, each a bit. */
const signsOf = (word) => {
  let signs = 0;
  for (let at = 0; at < word.length; at++) signs |= 1 << (word.charCodeAt(at) % 31);
  return signs;
};

const bits = (number) => {
  let left = number, count = 0;
  for (; left; left &= left - 1) count += 1;
  return count;
};

class Index {
  constructor(entries) {
    this.entries = entries;
    this.numbers = new Map();            // the number of each key
    this.postings = [];                  // by it, the entries that have it and their weights
    this.at = new Map(entries.map(({ at }, number) => [at, number]));
    this.forms = new Map();              // every form that is known, with its key
    this.read = entries.map((entry) => this.fieldsOf(entry));
    /* Of each entry the numbers of its words, in order; a gap ends each field. */
    this.words = this.read.map((fields) => Int32Array.from(
      fields.flatMap(({ keys }) => [...keys, -1, -1, -1, -1]),
    ));
    this.weigh();
    this.written = [...this.forms.keys()];
    for (const [form, key] of knownForms) {
      if (this.has(key) && !this.forms.has(form)) this.forms.set(form, key);
    }
    this.sorted = [...this.forms.keys()].sort();
    this.signs = Int32Array.from(this.sorted, signsOf);
  }

  fieldsOf({ code = "", title, text = "", questions = [] }) {
    const fields = [["head", `${code} ${title}`], ["text", text]];
    for (const question of questions) fields.push(["questions", question]);
    return fields.map(([field, words]) => ({ field, keys: tokensOf(words).map(({ word }) => {
      const key = keyOf(word);
      if (!this.forms.has(word)) this.forms.set(word, key);
      if (!this.numbers.has(key)) this.numbers.set(key, this.numbers.size);
      return this.numbers.get(key);
    }) }));
  }

  weigh() {
    const lengths = {};
    for (const field of Object.keys(FIELDS)) {
      const all = this.read.flat().filter((one) => one.field === field).map(({ keys }) => keys.length);
      lengths[field] = all.reduce((sum, one) => sum + one, 0) / (all.length || 1) || 1;
    }
    const found = Array.from(this.numbers, () => new Map());
    this.read.forEach((fields, entry) => {
      const kind = KINDS[this.entries[entry].kind] ?? 1;
      for (const { field, keys } of fields) {
        const counts = new Map();
        for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
        const long = SATURATION * (1 - LENGTH + LENGTH * keys.length / lengths[field]);
        for (const [key, count] of counts) {
          const weight = kind * FIELDS[field] * count * (SATURATION + 1) / (count + long);
          const sofar = found[key].get(entry) ?? 0;
          found[key].set(entry, field === "questions" ? Math.max(sofar, weight) : sofar + weight);
        }
      }
    });
    const total = this.entries.length;
    this.postings = found.map((weights) => {
      const rare = Math.log(1 + Math.abs((total - weights.size + .5) / (weights.size + .5)));
      return {
        entries: Int32Array.from(weights.keys()),
        weights: Float64Array.from(weights.values(), (weight) => weight * rare),
      };
    });
    this.read = undefined;
  }

  has(key) {
    return this.numbers.has(key);
  }

  postingsOf(key) {
    return this.postings[this.numbers.get(key)];
  }

  /* The known forms that a word begins. */
  * begun(word) {
    let low = 0, high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < word) low = middle + 1;
      else high = middle;
    }
    for (; low < this.sorted.length && this.sorted[low].startsWith(word); low++) yield this.sorted[low];
  }

  /* The known forms that a word may be with so many slips. Most are passed by at a glance: each slip
     changes at most two of the letters that a word has. */
  near(word, limit) {
    const signs = signsOf(word);
    return this.sorted.filter((form, at) => (
      Math.abs(form.length - word.length) <= limit && bits(signs ^ this.signs[at]) <= 2 * limit
      && slips(word, form, limit) <= limit
    ));
  }

  /* The entries in which keys stand one after another, each at most so many words behind the former. */
  inOrder(keys, apart = 1) {
    const numbers = keys.map((key) => this.numbers.get(key));
    if (numbers.some((number) => number === undefined)) return [];
    const rarest = numbers.map((number) => this.postings[number].entries)
      .reduce((one, other) => (other.length < one.length ? other : one));
    return [...rarest].filter((entry) => this.stand(this.words[entry], numbers, apart));
  }

  stand(words, numbers, apart) {
    const [first, ...others] = numbers;
    for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
      let last = at;
      const follows = others.every((number) => {
        const next = words.indexOf(number, last + 1);
        const near = next > 0 && next - last <= apart;
        last = next;
        return near;
      });
      if (follows) return true;
    }
    return false;
  }
}
