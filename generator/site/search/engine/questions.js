/* Questions as readers ask them, each with the entry that answers it. What is asked is held against each
   as a whole: one word in common says nothing, most of the words do. Words that only ask count too, a
   little: “Who decides?” is not “What if they decide?”. */

const ALIKE = .34;                   // how much alike they must be to say anything
const SAME = .55;                    // how much alike they are if the one asks what the other does
const ONLY_ASKING = .25;             // what a word weighs that only asks
const FEWEST = 2;                    // words that may be a question though nothing asks
const ALL = .99;                     // what of words that are no question a question must have

class Questions {
  constructor(index) {
    this.index = index;
    this.asked = [];                   // {entry, saying, asking}: the numbers of the keys of each kind
    this.having = new Map();           // by the number of a key, the questions that have it
    index.entries.forEach(({ questions = [] }, entry) => {
      for (const question of questions) this.add(question, entry);
    });
    this.weights = this.asked.map(({ saying, asking }) => ({
      saying: saying.reduce((sum, key) => sum + this.rarity(key), 0),
      asking: asking.reduce((sum, key) => sum + this.rarityAmong(key), 0),
    }));
  }

  add(question, entry) {
    const number = this.asked.length, words = wordsOf(question);
    const some = words.some(saysInQuestion) ? saysInQuestion : () => true;
    const keys = (chosen) => [...new Set(chosen.map((word) => this.index.numberOf(word)))];
    const saying = keys(words.filter(some)), asking = keys(words.filter((word) => !some(word)));
    for (const key of [...saying, ...asking]) note(this.having, key, number);
    for (const key of this.othersOf(words)) note(this.having, key, number);
    this.asked.push({ entry, saying, asking });
  }

  /* The keys of what is called otherwise in a question: of “company” that of “employer”. */
  othersOf(words) {
    const found = [];
    for (let at = 0; at < words.length; at++) {
      for (let end = Math.min(words.length, at + LONGEST_NAME); end > at; end--) {
        found.push(...names.get(keysOf(words.slice(at, end))) ?? []);
      }
    }
    return found.flat().map((key) => this.index.numbers.get(key)).filter((key) => key !== undefined);
  }

  rarity(key) {
    return this.index.rarity(this.index.postings[key]?.entries.length ?? 0);
  }

  /* How much it says of a question that it has what so many have. */
  rarityAmong(key) {
    const count = this.having.get(key)?.length ?? 0;
    return ONLY_ASKING * Math.log(1 + Math.abs((this.asked.length - count + .5) / (count + .5)));
  }

  /* The entries that answer a question like what is asked: how much alike, from ALIKE to 1.

     units: what is asked for. asking: the keys of words that only ask. */
  alike(units, asking) {
    const common = new Map();
    const add = (question, weight) => common.set(question, (common.get(question) ?? 0) + weight);
    let whole = 0;
    if (!asking.length && units.length < FEWEST) return new Map();
    for (const unit of units) {
      whole += unit.rarity;
      for (const [question, weight] of this.ofUnit(unit)) add(question, weight * unit.rarity);
    }
    const about = new Set(common.keys());
    for (const key of asking) {
      const number = this.index.numbers.get(key), questions = this.having.get(number) ?? [];
      const weight = this.rarityAmong(number);
      whole += weight;
      for (const question of questions) if (about.has(question)) add(question, weight);
    }
    const answers = new Map();
    for (const question of about) {
      const { entry } = this.asked[question], weights = this.weights[question];
      const its = weights.saying + (asking.length ? weights.asking : 0), both = common.get(question);
      const alike = 2 * both / (whole + Math.max(its, both));
      if (alike > (asking.length ? ALIKE : SAME) && (asking.length || both >= ALL * whole) && !(answers.get(entry) >= alike)) answers.set(entry, alike);
    }
    return answers;
  }

  /* The questions that have what a unit stands for, with how surely. */
  ofUnit(unit) {
    const found = new Map();
    const having = (key) => this.having.get(this.index.numbers.get(key)) ?? [];
    const add = (question, weight) => {
      if (!(found.get(question) >= weight)) found.set(question, weight);
    };
    for (const [key, weight] of unit.keys ?? []) {
      if (weight >= MEANT) for (const question of having(key)) add(question, weight);
    }
    for (const phrase of unit.phrases ?? []) {
      const [first = [], ...others] = phrase.map(having);
      for (const question of first) if (others.every((one) => one.includes(question))) add(question, EXACT);
    }
    return found;
  }
}
