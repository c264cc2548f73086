/* What became of the statements that a file mentions, which may have been made on an earlier site. */
"use strict";

const accounting = (() => {
  const MOST = 400;   // words that are compared one by one

  const tidy = (/** @type {string} */ text) => text.split(/\s+/u).join(" ").trim();

  /** Each statement that a form mentions: as it was, as it is now, and where it leads. */
  const account = (/** @type {{statements: {reference: string, words: string}[]}} */ form) =>
    form.statements.map(({ reference, words }) => {
      const then = tidy(words);
      const here = statements.all.get(reference);
      if (!here) {
        const moved = statements.withdrawn.get(reference);
        const state = moved ? "withdrawn" : "unknown";
        return { reference, state, then, now: "", leadsTo: moved ?? [] };
      }
      const now = here.words[statements.source];
      /* Of the standards that took its place, those whose statements are here. */
      const leadsTo = (statements.successors.get(here.standard) ?? [])
        .filter((urn) => statements.standards.has(urn));
      if (now !== then) return { reference, state: "reworded", then, now, leadsTo };
      return { reference, state: leadsTo.length ? "counterpart" : "unchanged", then, now, leadsTo };
    });

  /**
   * What stretches of words are the same in two texts, or only in one: the longest common row.
   * @param {string[]} before
   * @param {string[]} after
   */
  const stretches = (before, after) => {
    if (before.length > MOST || after.length > MOST) {
      return [{ change: "out", words: before }, { change: "in", words: after }];
    }
    const longest = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
    for (let i = before.length - 1; i >= 0; i -= 1) {
      for (let j = after.length - 1; j >= 0; j -= 1) {
        longest[i][j] = before[i] === after[j]
          ? longest[i + 1][j + 1] + 1
          : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    /** @type {{change: string, words: string[]}[]} */
    const found = [];
    const add = (/** @type {string} */ change, /** @type {string} */ word) => {
      const last = found.at(-1);
      if (last?.change === change) last.words.push(word);
      else found.push({ change, words: [word] });
    };
    let [i, j] = [0, 0];
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i] === after[j]) {
        add("same", before[i]);
        i += 1;
        j += 1;
      } else if (i < before.length && (j === after.length || longest[i + 1][j] >= longest[i][j + 1])) {
        add("out", before[i]);
        i += 1;
      } else {
        add("in", after[j]);
        j += 1;
      }
    }
    return found;
  };

  /**
   * The words of a statement with what was taken out and put in, to be seen and to be heard.
   * @param {string} then
   * @param {string} now
   */
  const reworded = (then, now) => {
    const shown = document.createElement("span");
    shown.lang = statements.source;
    for (const { change, words } of stretches(then.split(" "), now.split(" "))) {
      if (change === "same") {
        shown.append(words.join(" "), " ");
        continue;
      }
      const marked = document.createElement(change === "out" ? "del" : "ins");
      const spoken = document.createElement("span");
      spoken.className = "spoken";
      spoken.lang = document.documentElement.lang;
      spoken.append(said.say(change === "out" ? "taken-out" : "put-in"), " ");
      marked.append(spoken, words.join(" "));
      shown.append(marked, " ");
    }
    return shown;
  };

  return { account, reworded };
})();
