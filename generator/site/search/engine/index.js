/* The index of a language: which entries have a word, and how much each says of it.

   By each key its entries, and for each of these a weight by BM25: a word weighs the more the fewer
   entries have it, and the less the longer the text. All of it is numbers in tables, because a letter
   is asked for at every key that is pressed. */

const SATURATION = 1.2;
/* What a word weighs in a field, and how much less in a long one. */
const FIELDS = { head: 2.5, text: 1, more: .25 };
const LENGTHS = { head: .5, text: .75, more: .75 };
/* How much more a whole page says of what it is called, and a term where it is explained: whoever asks
   for zero rejection wants to know what it is. */
const KINDS = { page: 2, standard: 2, edition: 2, term: 2, situation: 2, function: 1.5 };
const NO_POSTINGS = { entries: [], weights: [] };  // of a word of questions alone
const OVERVIEW = "#overview";

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
    this.numberByWord = new Map();
    this.read = entries.map((entry) => this.fieldsOf(entry));
    /* Of each entry the numbers of its words, in order; a gap ends each field. */
    this.words = this.read.map((fields) => Int32Array.from(
      fields.flatMap(({ keys }) => [...keys, -1, -1, -1, -1]),
    ));
    this.weigh();
    this.questions = new Questions(this);
    this.written = [...this.forms.keys()];
    for (const [form, key] of knownForms) {
      if (this.has(key) && !this.forms.has(form)) this.forms.set(form, key);
    }
    this.sorted = [...this.forms.keys()].sort();
    this.signs = Int32Array.from(this.sorted, signsOf);
  }

  fieldsOf(entry) {
    const { code = "", title, text = "" } = entry;
    const fields = [["head", `${code} ${title}`], ["text", text], ["more", this.overviewOf(entry)]];
    return fields.map(([field, words]) => ({ field, keys: wordsOf(words).map((word) => this.numberOf(word)) }));
  }

  /* A standard is found by its overview too, which stands in an entry of its own. */
  overviewOf({ at, kind }) {
    const overview = kind === "standard" ? this.at.get(at + OVERVIEW) : undefined;
    return overview === undefined ? "" : this.entries[overview].text ?? "";
  }

  /* The number of a word's key, which is new perhaps. */
  numberOf(word) {
    let number = this.numberByWord.get(word);
    if (number === undefined) {
      const key = keyOf(word);
      number = this.numbers.get(key) ?? this.numbers.size;
      this.numbers.set(key, number);
      this.numberByWord.set(word, number);
      this.forms.set(word, key);
    }
    return number;
  }

  /* How long a field is on average. */
  lengths() {
    const sums = {}, counts = {};
    for (const fields of this.read) {
      for (const { field, keys } of fields) {
        sums[field] = (sums[field] ?? 0) + keys.length;
        counts[field] = (counts[field] ?? 0) + 1;
      }
    }
    return Object.fromEntries(Object.keys(sums).map((field) => [field, sums[field] / counts[field] || 1]));
  }

  weigh() {
    const lengths = this.lengths();
    const found = Array.from(this.numbers, () => new Map());
    this.read.forEach((fields, entry) => {
      const kind = KINDS[this.entries[entry].kind] ?? 1;
      for (const { field, keys } of fields) {
        const counts = new Map();
        for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
        const long = SATURATION * (1 - LENGTHS[field] + LENGTHS[field] * keys.length / lengths[field]);
        for (const [key, count] of counts) {
          const weight = FIELDS[field] * count * (SATURATION + 1) / (count + long);
          found[key].set(entry, (found[key].get(entry) ?? 0) + weight * (field === "head" ? kind : 1));
        }
      }
    });
    this.postings = found.map((weights) => {
      const rare = this.rarity(weights.size);
      return {
        entries: Int32Array.from(weights.keys()),
        weights: Float64Array.from(weights.values(), (weight) => weight * rare),
      };
    });
    this.read = undefined;
  }

  /* How much it says of an entry that it has what so many have. */
  rarity(count) {
    return Math.log(1 + Math.abs((this.entries.length - count + .5) / (count + .5)));
  }

  has(key) {
    return this.numbers.has(key);
  }

  postingsOf(key) {
    return this.postings[this.numbers.get(key)] ?? NO_POSTINGS;
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
    const rarest = keys.map((key) => this.postingsOf(key).entries)
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
