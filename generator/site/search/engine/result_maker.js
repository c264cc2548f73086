/* A result as it is told to whoever asked. */

class ResultMaker {
  constructor(index, units) {
    this.index = index;
    this.units = units;
    this.unitOf = new Map();
    units.forEach(({ keys, phrases = [], mark = [] }, number) => {
      for (const key of [...keys?.keys() ?? [], ...phrases.flat(), ...mark]) {
        const its = index.numbers.get(key);
        if (its !== undefined && !this.unitOf.has(its)) this.unitOf.set(its, number);
      }
    });
  }

  result({ entry, held }) {
    const { at, kind, code = "", title, text = "", section = null } = this.index.entries[entry];
    const [page, anchor] = at.split("#"), owner = this.index.entries[this.index.at.get(page)];
    const isPart = anchor !== undefined && owner;
    const pieces = excerpt(this.index.overviewOf(this.index.entries[entry]) || text, this.index, this.unitOf);
    return {
      location: at,
      kind,
      code,
      title: title || code,
      page: isPart ? owner.title : null,
      section,
      excerpt: pieces,
      edition: this.edition(this.index.entries[entry].edition),
      standard: isPart && owner.kind === "standard" ? { code: owner.code, title: owner.title } : null,
      function: this.function(page),
      marks: this.marks(`${title} ${text}`),
      missing: this.units.filter((_, number) => !(held & 1 << number)).map(({ asked }) => asked),
    };
  }

  edition(year) {
    const found = EDITIONS.find((one) => one.year === year);
    return found ? { year, state: found.state, said: found.said } : null;
  }

  /* The first function that the standard of a page serves. */
  function(page) {
    const [first] = FUNCTIONS[page] ?? [];
    const entry = first && this.index.entries[this.index.at.get(`map/#${first}`)];
    return entry ? { code: entry.code, title: entry.title, location: entry.at } : null;
  }

  /* The words of a text that answer, each once, as they are written there. */
  marks(text) {
    const found = marksIn(text, this.index, this.unitOf).map(({ start, end }) => text.slice(start, end));
    return [...new Map(found.map((word) => [fold(word), word])).values()];
  }
}
