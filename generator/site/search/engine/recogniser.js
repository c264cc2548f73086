/* What is cited among the words that are asked for: standards, statements, lists of these, functions,
   values, addresses. It is recognised before anything is searched for. */

const LONGEST_CODE = 6;                // words
const ADDRESS = /\S*\/\S+/g;
const RANGE = /^\s*[-–—]\s*$/;
const LONGEST_RANGE = 30;
const standardWords = new Set(ASKED.standards.map(fold));

class Recogniser {
  constructor(index) {
    this.index = index;
    this.places = new Places(index);
  }

  /* What is cited: references, each with what of the index it may mean, the best first; what is well
     formed and does not exist; and the words that are left. */
  recognise(text) {
    const references = [], unknown = [];
    const rest = text.replace(ADDRESS, (address) => {
      const locations = this.places.pasted(address);
      if (!locations.length) return address;
      const entries = locations.map((one) => this.places.entryAt(one)).filter((one) => one !== undefined);
      references.push({ asked: address, entries, also: [], address: true });
      return " ".repeat(address.length);
    });
    const tokens = cited(tokensOf(rest)), left = [];
    for (let at = 0; at < tokens.length;) {
      const found = this.listAt(tokens, at, rest) ?? this.namedAt(tokens, at);
      if (!found) {
        if (!tokens[at].section && !tokens[at].cites) left.push(tokens[at]);
        else left.push(...tokensOf(tokens[at].raw));
        at += 1;
        continue;
      }
      references.push(...found.references);
      unknown.push(...found.unknown ?? []);
      at = found.end;
    }
    return { references, unknown, left };
  }

  /* A standard with statements before it or behind it, or statements alone. */
  listAt(tokens, at, text) {
    const before = this.statementsAt(tokens, at, text);
    const from = before ? this.past(tokens, before.end) : at;
    const standard = this.standardAt(tokens, from) ?? this.standardAt(tokens, this.called(tokens, from));
    if (before && !standard) return { references: before.names.map((one) => this.alone(one)), end: before.end };
    if (!standard) return undefined;
    const asked = { asked: this.raw(tokens, at, standard.end), codes: standard.codes };
    let { end } = standard;
    const names = before?.names ?? standard.names;
    if (!before) {                     // “SE04 P8”, “SE04P8, P9”
      const behind = this.statementsAt(tokens, this.past(tokens, end), text, names.at(-1), end);
      if (behind) [names.push(...behind.names), end = behind.end];
    }
    asked.asked = this.raw(tokens, at, end);
    if (standard.missing) return { references: [], unknown: [{ ...standard.missing, asked: asked.asked }], end };
    if (!names.length) return { references: [this.whole(asked)], end };
    if (names.length > 1) asked.codes = this.havingMost(asked.codes, names);
    const references = [], unknown = [];
    for (const name of names) {
      const found = this.statement(asked, name);
      (found.entries ? references : unknown).push(found);
    }
    return { references, unknown, end };
  }

  /* Of the standards that may be meant, those that have the most of what is listed. */
  havingMost(codes, names) {
    const count = ([, page]) => names.filter((name) => this.places.statement(page, name) !== undefined).length;
    const most = Math.max(...codes.map(count));
    return codes.filter((code) => count(code) === most);
  }

  raw(tokens, from, to) {
    return tokens.slice(from, to).map(({ raw }) => raw).join(" ");
  }

  /* Past what a standard is called: “standard SE05”. */
  called(tokens, at) {
    return standardWords.has(tokens[at]?.word) ? this.past(tokens, at + 1) : tokens.length;
  }

  /* Past the words that join the parts of a reference. */
  past(tokens, at) {
    let next = at;
    while (joins.has(tokens[next]?.word)) next += 1;
    return next;
  }

  /* The standard that is cited at a place, by the most words; and the statement in the same word. */
  standardAt(tokens, at) {
    const first = tokens[at];
    if (first?.cites === "standard") {
      const codes = numbered.get(String(first.number));
      const missing = { standard: null, has: [], standards: CODES.filter(([, page]) => page) };
      return { codes: codes ?? [], names: [], end: at + 1, missing: codes ? undefined : missing };
    }
    for (let end = Math.min(tokens.length, at + LONGEST_CODE); end > at; end--) {
      const words = tokens.slice(at, end).map(({ word }) => word);
      if (!words.every(Boolean)) continue;
      const found = this.spelled(words);
      if (found) return { ...found, end };
    }
    return undefined;
  }

  spelled(words) {
    for (const spelled of forms(words)) {
      const codes = codesMeant(spelled);
      if (codes.length) return { codes, names: [] };
    }
    const part = this.partAtEnd(words);
    if (part) {
      const owner = part.before.length ? this.spelled(part.before) : undefined;
      if (owner && !owner.names.length) return { ...owner, names: [part.name] };
      return undefined;
    }
    for (const spelled of forms(words)) {
      const [, standard, name] = spelled.match(this.places.statementAtEnd) ?? [];
      const codes = standard ? codesMeant(standard) : [];
      if (codes.length) return { codes, names: [name] };
    }
    return this.missing(words);
  }

  /* Words that end in a part of a statement, as P1-2 is. */
  partAtEnd(words) {
    for (let at = words.length - 2; at >= 0; at--) {
      const name = words.slice(at).join("-");
      if (this.places.named.has(counted(name)) && name.includes("-")) return { name, before: words.slice(0, at) };
    }
    return undefined;
  }

  /* A code that is formed as codes here are, and that none has. */
  missing(words) {
    if (words.length > 3) return undefined;
    const [, before] = counted(words.join("")).match(/^(.*[a-z])\d+$/) ?? [];
    const standards = beginnings.get(before);
    if (!standards || !/\d/.test(words.at(-1)) || words.slice(0, -1).some((word) => /\d/.test(word))) return undefined;
    return { codes: [], names: [], missing: { standard: null, has: [], standards } };
  }

  /* The statements that are cited one after another from a place on: their names, p8. Before it one may
     be cited already, at whose end begins what follows. */
  statementsAt(tokens, from, text, former, formerEnd) {
    const names = [];
    let at = from, end = formerEnd ?? from, last = former;
    for (;;) {
      const found = this.nameAt(tokens, at);
      if (!found) break;
      const gap = last ? text.slice(tokens[end - 1].end, tokens[at].start) : "";
      const upTo = RANGE.test(gap) || ASKED.ranges.includes(gap.trim().toLowerCase());
      names.push(...last && upTo ? this.range(last, found.name) : [found.name]);
      last = found.name;
      end = found.end;
      at = this.past(tokens, end);
    }
    return names.length ? { names, end } : undefined;
  }

  range(first, last) {
    const [from, to] = [first, last].map((name) => Number(name.match(/^[a-z](\d+)$/)?.[1]));
    if (first[0] !== last[0] || !(from < to && to - from < LONGEST_RANGE)) return [last];
    return Array.from({ length: to - from }, (_, step) => `${first[0]}${from + step + 1}`);
  }

  nameAt(tokens, at) {
    const one = tokens[at], next = tokens[at + 1];
    if (!one) return undefined;
    if (one.section) {
      const [letter] = this.places.letters.get(one.section) ?? [];
      return letter && { name: `${letter}${one.number}`, end: at + 1 };
    }
    const known = (name) => this.places.named.has(counted(name));
    for (const words of [3, 2].map((count) => tokens.slice(at, at + count).map(({ word }) => word))) {
      const name = words.join("-");
      if (words.every(Boolean) && words.length > 1 && known(name)) return { name, end: at + words.length };
    }
    const lettered = new RegExp(`^[${[...new Set([...this.places.letters.values()].flat())].join("") || "p"}]$`);
    if (/^[a-z]\d+$/.test(one.word) && lettered.test(one.word[0])) return { name: one.word, end: at + 1 };
    if (lettered.test(one.word) && /^\d+$/.test(next?.word ?? "")) return { name: one.word + next.word, end: at + 2 };
    return undefined;
  }

  /* A statement that is cited without its standard may be of any. */
  alone(name) {
    const written = new Set(this.places.named.get(counted(name)) ?? []);
    const entries = [];
    for (const there of this.places.statements.values()) {
      for (const one of written) if (there.has(one)) entries.push(there.get(one));
    }
    return { asked: name, entries: entries.sort((one, other) => one - other), also: [], several: true };
  }

  statement({ asked, codes }, name) {
    const pages = codes.map(([, page]) => page).filter(Boolean);
    const entries = pages.map((page) => this.places.statement(page, name))
      .filter((entry) => entry !== undefined).sort((one, other) => one - other);
    const owners = entries.map((entry) => this.places.entryAt(this.index.entries[entry].at.split("#")[0]));
    if (entries.length) return { asked, entries, also: owners, codes, name };
    const best = [...pages].sort((one, other) => this.places.entryAt(one) - this.places.entryAt(other))
      .sort((one, other) => this.places.statements.has(other) - this.places.statements.has(one))[0];
    const urn = codes.find(([, page]) => page === best)?.[0] ?? codes[0][0];
    const has = best === undefined ? [] : this.places.sections(best);
    return { asked: `${urn} ${name.toUpperCase()}`, standard: best ?? null, has, standards: [] };
  }

  whole({ asked, codes }) {
    const entries = codes.map(([, page, place]) => this.places.entryAt(page || place))
      .filter((entry) => entry !== undefined).sort((one, other) => one - other);
    return { asked, entries, also: [], codes, standard: true };
  }

  /* A function or a value that is cited. */
  namedAt(tokens, at) {
    const { cites, letter, number, raw } = tokens[at];
    const kind = { function: "function", value: "value" }[cites];
    if (!kind) return undefined;
    const anchor = letter ?? String(number);
    const entries = [];
    this.index.entries.forEach((entry, place) => {
      if (entry.kind === kind && entry.at.split("#")[1]?.split("-").at(-1) === anchor) entries.push(place);
    });
    return entries.length ? { references: [{ asked: raw, entries, also: [] }], end: at + 1 } : undefined;
  }
}
