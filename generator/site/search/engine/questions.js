/* Questions as readers ask them, each with the entry that answers it. What is asked is held against each
   as a whole: one word in common says nothing, most of the words do. */

const ALIKE = .34;                   // how much alike they must be to say anything
const SAME = .62;                    // how much alike they are if the one asks what the other does

class Questions {
  constructor(index) {
    this.index = index;
    this.entries = [];                 // by question, the entry that answers it
    this.keys = [];                    // by question, the numbers of the keys that say something
    this.having = new Map();           // by the number of a key, the questions that have it
    index.entries.forEach(({ questions = [] }, entry) => {
      for (const question of questions) this.add(question, entry);
    });
    this.rarities = new Map([...this.having.keys()].map((key) => (
      [key, index.rarity(index.postings[key]?.entries.length ?? 0)]
    )));
    this.weights = this.keys.map((keys) => keys.reduce((sum, key) => sum + this.rarities.get(key), 0));
  }

  add(question, entry) {
    const words = wordsOf(question), saying = words.filter((word) => says(word) && !questionWords.has(word));
    const keys = new Set((saying.length ? saying : words).map((word) => this.index.numberOf(word)));
    for (const key of keys) note(this.having, key, this.entries.length);
    this.entries.push(entry);
    this.keys.push([...keys]);
  }

  /* The entries that answer a question like what is asked: how much alike, from ALIKE to 1. */
  alike(units) {
    const found = new Map(), weights = units.map((unit) => unit.rarity);
    const asked = weights.reduce((sum, weight) => sum + weight, 0);
    units.forEach((unit, number) => {
      for (const [question, weight] of this.ofUnit(unit)) {
        found.set(question, (found.get(question) ?? 0) + weight * weights[number]);
      }
    });
    const answers = new Map();
    for (const [question, common] of found) {
      const alike = 2 * common / (asked + Math.max(this.weights[question], common));
      const entry = this.entries[question];
      if (alike > ALIKE && !(answers.get(entry) >= alike)) answers.set(entry, alike);
    }
    return answers;
  }

  /* The questions that have what a unit stands for, with how surely. */
  ofUnit(unit) {
    const found = new Map();
    const add = (question, weight) => {
      if (!(found.get(question) >= weight)) found.set(question, weight);
    };
    for (const [key, weight] of unit.keys ?? []) {
      if (weight < MEANT) continue;
      for (const question of this.having.get(this.index.numbers.get(key)) ?? []) add(question, weight);
    }
    for (const phrase of unit.phrases ?? []) {
      const [first, ...others] = phrase.map((key) => this.having.get(this.index.numbers.get(key)) ?? []);
      for (const question of first ?? []) {
        if (others.every((one) => one.includes(question))) add(question, EXACT);
      }
    }
    return found;
  }
}
