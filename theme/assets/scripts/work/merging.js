/* Two copies of one form made into one: phone and office, two tabs, mine and my supervisor's. */
"use strict";

const merging = (() => {
  const isList = Array.isArray;
  const same = (/** @type {unknown} */ one, /** @type {unknown} */ other) =>
    JSON.stringify(one) === JSON.stringify(other);

  /* By what a part is known from copy to copy. */
  const keyOf = (/** @type {any} */ part) =>
    [part?.id ?? part?.reference, part?.name].filter(Boolean).join("\n");

  /**
   * The parts of both copies; of a part that both have, the one that was changed last.
   * @param {any[]} mine
   * @param {any[]} theirs
   */
  const parts = (mine, theirs) => {
    const merged = new Map(mine.map((part) => [keyOf(part), part]));
    for (const part of theirs) {
      const held = merged.get(keyOf(part));
      if (!held || String(part.changed ?? "") > String(held.changed ?? "")) merged.set(keyOf(part), part);
    }
    return [...merged.values()];
  };

  return {
    /**
     * One form of two copies. A list whose parts have dates has the parts of both; of anything else
     * the copy counts that was changed last, and what is lost by it is a conflict.
     * @param {any} mine
     * @param {any} theirs
     * @returns {{form: any, conflicts: {key: string, mine: unknown, theirs: unknown}[]}}
     */
    merge(mine, theirs) {
      const theirsIsLater = String(theirs.changed ?? "") > String(mine.changed ?? "");
      const form = { ...(theirsIsLater ? mine : theirs), ...(theirsIsLater ? theirs : mine) };
      const conflicts = [];
      for (const key of Object.keys(form)) {
        const [one, other] = [mine[key], theirs[key]];
        if (one === undefined || other === undefined || same(one, other)) continue;
        const dated = isList(one) && isList(other) && [...one, ...other].every((part) => part?.changed);
        if (dated) form[key] = parts(one, other);
        else if (key !== "changed" && key !== "id") conflicts.push({ key, mine: one, theirs: other });
      }
      return { form, conflicts };
    },
  };
})();
