/* What the index has of standards and statements, by what they are cited by, and places by addresses as
   people paste them: of this site or of a copy, in any language, with what a sentence leaves behind. */

class Places {
  constructor(index) {
    this.index = index;
    this.statements = new Map();       // by the page of a standard, its statements by their names
    this.named = new Map();            // by a name as it counts, how statements are written: K01
    this.letters = new Map();          // by a kind of section, what its statements begin with
    index.entries.forEach(({ at, kind, section }, entry) => {
      if (kind !== "statement") return;
      const [page, name] = at.split("#");
      if (!this.statements.has(page)) this.statements.set(page, new Map());
      this.statements.get(page).set(name, entry);
      note(this.named, counted(name), name);
      if (section) note(this.letters, section, name[0]);
    });
    const letters = new Set([...this.named.keys()].map(([letter]) => letter));
    this.statementAtEnd = new RegExp(`^(.*?)([${[...letters].join("") || "p"}]\\d+)$`);
  }

  entryAt(location) {
    return this.index.at.get(location);
  }

  /* The entry of a statement of a page, in any of the ways in which its name may be written. */
  statement(page, name) {
    const there = this.statements.get(page);
    return [name, ...this.named.get(counted(name)) ?? []]
      .map((one) => there?.get(one)).find((entry) => entry !== undefined);
  }

  /* Which statements a standard has, by their sections. */
  sections(page) {
    const found = new Map();
    for (const entry of this.statements.get(page)?.values() ?? []) {
      const { section, code } = this.index.entries[entry];
      const name = code.split(" ").at(-1);
      if (!section || name.includes("-")) continue;
      const told = found.get(section) ?? { section, first: name };
      found.set(section, { ...told, last: name });
    }
    return [...found.values()];
  }

  /* The locations that an address leads to; none where this site has no such place. */
  pasted(address) {
    const bare = address.replace(/^[(<"“‘'[]+|[)>"”’'\].,;:!?]+$/g, "").replace(/^[a-z][a-z+.-]*:\/\/|\?[^#]*/gi, "");
    const [path, anchor = ""] = bare.toLowerCase().split("#");
    const steps = path.split("/").filter((step) => step && step !== "index.html");
    for (let from = 0; from <= steps.length; from++) {
      const page = steps.slice(from).map((step) => `${step}/`).join("");
      if (!page && !(from && anchor)) break;
      const pages = this.entryAt(page) === undefined ? SHORT[page] ?? [] : [page];
      const found = pages.map((one) => this.within(one, anchor)).filter((one) => one !== undefined);
      const exact = found.filter((one) => one.includes("#"));
      if (found.length) return exact.length ? exact : found;
    }
    return [];
  }

  within(page, anchor) {
    const moved = MOVED[page + (anchor && `#${anchor}`)];
    if (moved !== undefined) return moved;
    if (!anchor) return page;
    const location = `${page}#${anchor}`;
    if (this.entryAt(location) !== undefined) return location;
    const entry = this.statement(page, anchor);
    if (entry !== undefined) return this.index.entries[entry].at;
    return this.entryAt(page) === undefined ? undefined : page;
  }
}
