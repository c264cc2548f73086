/* Two copies of one form made into one: phone and office, two tabs, mine and my supervisor's.

   A part says when it was changed before. So of two copies the one that has the other behind it
   takes its place; where each was changed apart from the other, the later stands and the other waits,
   unsettled, until the reader has chosen. It waits in the form itself, so that nothing loses it. */
"use strict";

const merging = (() => {
  /** What the parts of each list of a form are known by, from copy to copy.
   * @type {Record<string, Record<string, string[]>>} */
  const LISTS = {
    role: {},
    ratings: {},
    record: {
      statements: ["reference"],
      entries: ["id"],
      ratings: ["reference"],
      second_voices: ["reference", "name"],
      actions: ["id"],
      sheets: ["id"],
    },
    team: { statements: ["reference"], people: ["id"], courses: ["id"] },
  };
  const MOST = 50;   // moments that a part remembers
  const END = Date.UTC(9999, 11, 31);

  const same = (/** @type {unknown} */ one, /** @type {unknown} */ other) =>
    JSON.stringify(one) === JSON.stringify(other);
  const moment = (/** @type {any} */ part) => String(part?.changed ?? "");
  const keyOf = (/** @type {any} */ part, /** @type {string[]} */ keys) =>
    JSON.stringify(keys.map((key) => part?.[key] ?? ""));

  /* What a part says, whenever it was said. */
  const saying = (/** @type {any} */ { changed, earlier, ...rest }) => {
    const said = Object.entries(rest).filter(([, value]) => value !== false);
    return JSON.stringify(said.sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  const before = (/** @type {any} */ part) =>
    (Array.isArray(part.earlier) ? part.earlier : []).map((/** @type {any} */ one) => String(one?.changed ?? one));

  /** Whether a part was made of another, or is it. */
  const isMadeOf = (/** @type {any} */ part, /** @type {any} */ other) =>
    moment(part) === moment(other) || before(part).includes(moment(other));

  /* The one that stands of two copies of a part, and the one that waits, where there is a choice. Where
     neither remembers when it was changed before, the later stands, and the other gives way. */
  const chosen = (/** @type {any} */ one, /** @type {any} */ other) => {
    const [later, former] = moment(other) > moment(one) ? [other, one] : [one, other];
    const tells = Array.isArray(one.earlier) || Array.isArray(other.earlier);
    if (saying(one) === saying(other) || isMadeOf(later, former)) return { stands: later };
    if (!tells) return { stands: later, gaveWay: former };
    if (isMadeOf(former, later)) return { stands: former };   // a clock that was wrong
    return { stands: later, waits: former };
  };

  /**
   * One list of two copies: the parts of both.
   * @param {any[]} mine
   * @param {any[]} theirs
   * @param {string[]} keys
   */
  const parts = (mine, theirs, keys) => {
    const merged = new Map(mine.map((part) => [keyOf(part, keys), part]));
    const differing = [];
    for (const part of theirs) {
      const key = keyOf(part, keys);
      const held = merged.get(key);
      const { stands, ...other } = held ? chosen(held, part) : { stands: part };
      merged.set(key, stands);
      if (Object.keys(other).length) differing.push({ mine: held, theirs: part, ...other });
    }
    return { list: [...merged.values()], differing };
  };

  /* What still waits: what is not behind the part that stands. */
  const unsettled = (/** @type {any} */ form, /** @type {any[]} */ waiting) => {
    /** @type {Record<string, any[]>} */
    const left = {};
    for (const { list, part } of waiting) {
      const keys = LISTS[form.form][list];
      const stands = form[list].find((/** @type {any} */ one) => keyOf(one, keys) === keyOf(part, keys));
      if (!stands || isMadeOf(stands, part) || saying(stands) === saying(part)) continue;
      left[list] ??= [];
      if (!left[list].some((one) => same(one, part))) left[list].push(part);
    }
    return left;
  };
  const waitingIn = (/** @type {any} */ form) =>
    Object.entries(form.form === "record" ? form.unsettled ?? {} : {}).flatMap(([list, all]) =>
      Object.hasOwn(LISTS.record, list) && Array.isArray(all) ? all.map((part) => ({ list, part })) : []);

  /**
   * One form of two copies.
   * @param {any} mine
   * @param {any} theirs
   * @returns {{form: any, conflicts: Conflict[]}} The form, and what each of the copies says otherwise.
   *   Where that is a part that remembers its changes, the form has both; of anything else it has what
   *   the copy says that was changed last, and the other gave way.
   */
  const merge = (mine, theirs) => {
    const theirsIsLater = moment(theirs) > moment(mine);
    const form = { ...(theirsIsLater ? mine : theirs), ...(theirsIsLater ? theirs : mine) };
    const lists = LISTS[mine.form] ?? {};
    const conflicts = [];
    const waiting = [...waitingIn(mine), ...waitingIn(theirs)];
    for (const key of Object.keys(form)) {
      const [one, other] = [mine[key], theirs[key]];
      if (one === undefined || other === undefined || same(one, other)) continue;
      if (Object.hasOwn(lists, key)) {
        const merged = parts(one, other, lists[key]);
        form[key] = merged.list;
        for (const { waits, ...both } of merged.differing) {
          conflicts.push({ key, ...both });
          if (waits) waiting.push({ list: key, part: waits });
        }
      } else if (!["changed", "id", "unsettled"].includes(key)) {
        conflicts.push({ key, mine: one, theirs: other, gaveWay: theirsIsLater ? one : other });
      }
    }
    delete form.unsettled;
    const left = unsettled(form, waiting);
    if (Object.keys(left).length) form.unsettled = left;
    return { form, conflicts };
  };

  /**
   * A part as it is changed now: it remembers when it was changed before.
   * @template {{changed: string, earlier?: any[]}} T
   * @param {T} part As it is.
   * @param {Partial<T>} change
   * @param {(part: T) => unknown} [remembered] What it remembers of itself, if more than the moment.
   * @returns {T}
   */
  const changed = (part, change, remembered = (one) => one.changed) => {
    const earlier = [...(part.earlier ?? []), remembered(part)];
    return { ...part, ...change, earlier: earlier.slice(-MOST), changed: now(part.changed) };
  };

  /* Later than before, also where two changes come within a moment or a clock was set back. */
  const now = (/** @type {string} */ last = "") => {
    const moment = new Date().toISOString();
    if (moment > last) return moment;
    const next = (Math.floor(Date.parse(last) / 1000) + 1) * 1000;   // whatever of a second it tells
    return next < END ? new Date(next).toISOString() : moment;
  };

  /* A UUID, also where the site is served without encryption, and the browser makes none. */
  const newId = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/gu, (figure) =>
    (Number(figure) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(figure) / 4)))).toString(16));

  /**
   * Settles what waits for a choice: the part that the reader chose has both behind it.
   * @param {any} form
   * @param {string} list The list of the form that has the part.
   * @param {any} other The part that waits.
   * @param {boolean} takesOther Whether the reader chose that one.
   */
  const settle = (form, list, other, takesOther) => {
    const keys = LISTS[form.form][list];
    const at = form[list].findIndex((/** @type {any} */ one) => keyOf(one, keys) === keyOf(other, keys));
    const stands = form[list][at];
    const [takes, leaves] = takesOther ? [other, stands] : [stands, other];
    const behind = [...(leaves.earlier ?? []), ...(takes.earlier ?? [])];
    const remembered = (/** @type {any} */ one) =>
      ("id" in one ? one.changed : { state: one.state, changed: one.changed, deleted: Boolean(one.deleted) });
    const earlier = [...behind, remembered(leaves), remembered(takes)];
    const last = moment(stands) > moment(other) ? moment(stands) : moment(other);
    form[list][at] = { ...takes, earlier: earlier.slice(-2 * MOST), changed: now(last) };
    const left = unsettled(form, waitingIn(form));
    delete form.unsettled;
    if (Object.keys(left).length) form.unsettled = left;
  };

  return {
    merge, changed, settle, now, newId,
    /** What a part of a record is known by. */
    keyOf: (/** @type {any} */ part, /** @type {string} */ list) => keyOf(part, LISTS.record[list]),
  };
})();
