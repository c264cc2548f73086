/* A record, and what is asked of it: what somebody did, where they stand, what a second person sees, and
   what is next. Nothing here knows how it is shown. */
"use strict";

const recordForm = (() => {
  /** @type {RatingState[]} */
  const STATES = ["shows", "with_help", "not_yet", "not_in_role"];
  /** @type {EntryKind[]} */
  const KINDS = ["observed", "product", "testimony", "reflection", "discussion"];

  const live = (/** @type {any[] | undefined} */ parts) => (parts ?? []).filter((part) => !part.deleted);
  const byDate = (/** @type {Entry} */ one, /** @type {Entry} */ other) =>
    (other.date || "").localeCompare(one.date || "") || other.changed.localeCompare(one.changed);

  /** The entries, the newest first. @returns {Entry[]} */
  const entries = (/** @type {RecordForm | null} */ form) => live(form?.entries).sort(byDate);
  /** The actions, that which is due first before the others. @returns {Action[]} */
  const actions = (/** @type {RecordForm | null} */ form) =>
    live(form?.actions).sort((one, other) => (one.due || "9").localeCompare(other.due || "9"));
  /** Where somebody stands, by reference. @returns {Map<string, Rating>} */
  const ratings = (/** @type {RecordForm | null} */ form) =>
    new Map(live(form?.ratings).map((one) => [one.reference, one]));
  /** What others see, by reference. @returns {Map<string, SecondVoice[]>} */
  const voices = (/** @type {RecordForm | null} */ form) => {
    const found = new Map();
    for (const one of live(form?.second_voices)) {
      found.set(one.reference, [...(found.get(one.reference) ?? []), one]);
    }
    return found;
  };

  /* Every statement that is spoken of, once, with its words as they were when it was first. */
  const mention = (/** @type {RecordForm} */ form) => {
    const waiting = form.unsettled ?? {};
    const spoken = new Set([
      ...[...entries(form), ...(waiting.entries ?? [])].flatMap((one) => one.statements),
      ...[form.ratings, form.second_voices, waiting.ratings ?? [], waiting.second_voices ?? []]
        .flatMap((all) => live(all).map((one) => one.reference)),
    ]);
    const held = form.statements.filter(({ reference }) => spoken.delete(reference));
    const added = [...spoken].flatMap((reference) => {
      const words = statements.all.get(reference)?.words[statements.source];
      return words ? [{ reference, words }] : [];
    });
    form.statements = [...held, ...added];
  };

  /* Puts a part in the place of the one of its id, or adds it. */
  const put = (/** @type {any[]} */ list, /** @type {any} */ part) => {
    const at = list.findIndex(({ id }) => id === part.id);
    if (at < 0) list.push({ ...part, earlier: [], changed: merging.now() });
    else list[at] = merging.changed(list[at], part);
  };
  /* What was taken out leaves nothing behind that could be read. */
  const EMPTY = { what: "", kept_at: "", statements: [], date: "", text: "", due: "" };
  const remove = (/** @type {any[]} */ list, /** @type {string} */ id) => {
    const at = list.findIndex((part) => part.id === id);
    const kept = list[at];
    const empty = Object.fromEntries(Object.entries(EMPTY).filter(([key]) => key in kept));
    list[at] = merging.changed(kept, { ...empty, deleted: true });
  };

  /* Says where somebody stands; with no state, that they haven't said. */
  const say = (/** @type {any[]} */ list, /** @type {any} */ one, /** @type {string} */ name) => {
    const key = merging.keyOf(one, name);
    const at = list.findIndex((held) => merging.keyOf(held, name) === key);
    const deleted = !one.state;
    if (at < 0) {
      if (!deleted) list.push({ ...one, earlier: [], changed: merging.now() });
      return;
    }
    const change = deleted ? { deleted } : { ...one, deleted };
    const remembered = (/** @type {any} */ held) =>
      ({ state: held.state, changed: held.changed, deleted: Boolean(held.deleted) });
    list[at] = merging.changed(list[at], change, remembered);
  };

  /** The statements that a record is about: those of its role, or all of a standard. */
  const inRole = (/** @type {RecordForm | null} */ form, /** @type {string} */ reference) => {
    if (!form?.role) return true;
    const needed = form.role.statements.find((one) => one.reference === reference);
    return Boolean(needed) && needed?.need !== "somebody_else";
  };
  const statementsOf = (/** @type {RecordForm | null} */ form, /** @type {string} */ urn) =>
    [...statements.all.values()].filter((one) => one.standard === urn && inRole(form, one.reference));

  const isOpen = (/** @type {Rating | undefined} */ rating) => !rating || ["with_help", "not_yet"].includes(rating.state);
  /** How many statements of a standard are open: not said, not yet, or with help. */
  const openIn = (/** @type {RecordForm | null} */ form, /** @type {string} */ urn) => {
    const said = ratings(form);
    return statementsOf(form, urn).filter((one) => isOpen(said.get(one.reference))).length;
  };

  /** Where somebody stood at a moment; undefined where they had not said. */
  const stateAt = (/** @type {Rating} */ rating, /** @type {string} */ moment) => {
    if (rating.changed <= moment) return rating.state;
    const before = (rating.earlier ?? []).filter((one) => one.changed <= moment).at(-1);
    return before && !before.deleted ? before.state : undefined;
  };
  /** When a part was first written. */
  const begun = (/** @type {Part} */ part) => part.earlier?.[0] ?? part.changed;

  /** Has another statement take the place of one in all that is said. */
  const take = (/** @type {RecordForm} */ form, /** @type {string} */ reference, /** @type {string} */ other) => {
    form.entries = form.entries.map((entry) => {
      if (entry.deleted || !entry.statements.includes(reference)) return entry;
      const cited = entry.statements.map((one) => (one === reference ? other : one));
      return merging.changed(entry, { statements: [...new Set(cited)] });
    });
    for (const name of /** @type {("ratings" | "second_voices")[]} */ (["ratings", "second_voices"])) {
      for (const one of live(form[name])) {
        if (one.reference !== reference) continue;
        const { earlier, changed, ...said } = one;
        const taken = { ...said, reference: other };
        const isSaid = live(form[name]).some((held) => merging.keyOf(held, name) === merging.keyOf(taken, name));
        if (!isSaid) say(form[name], taken, name);
        say(form[name], { ...said, state: "" }, name);
      }
    }
    form.statements = form.statements.filter((one) => one.reference !== reference);
    mention(form);
  };

  /** The copy for a team: initials and where somebody stands, and nothing else. */
  const ratingsCopy = (/** @type {RecordForm} */ form, /** @type {string} */ initials, /** @type {string} */ date) => {
    const said = [...ratings(form).values()].map(({ reference, state }) => ({ reference, state }));
    const known = new Map(form.statements.map((one) => [one.reference, one.words]));
    return /** @type {RatingsForm} */ ({
      form: "ratings",
      version: 1,
      suite: form.suite,
      edition: form.edition,
      id: form.id,
      initials,
      date,
      statements: said.map(({ reference }) => ({
        reference,
        words: known.get(reference) ?? statements.all.get(reference)?.words[statements.source] ?? "",
      })),
      ratings: said,
    });
  };

  /** All that a reader wrote, with what says where it stands. */
  const written = (/** @type {RecordForm} */ form) => [
    { place: "in-name", text: form.name, date: "" },
    ...[...entries(form), ...(form.unsettled?.entries ?? [])].flatMap(({ what, kept_at, date }) => [
      { place: "in-what", text: what, date }, { place: "in-kept-at", text: kept_at, date },
    ]),
    ...[...actions(form), ...(form.unsettled?.actions ?? [])]
      .map(({ text, due }) => ({ place: "in-action", text, date: due || "" })),
  ];

  return {
    STATES, KINDS, entries, actions, ratings, voices, mention, put, remove, say, inRole, statementsOf,
    isOpen, openIn, stateAt, begun, take, ratingsCopy, written,
    fresh: () => ({ statements: [], entries: [], ratings: [], second_voices: [], actions: [], sheets: [] }),
  };
})();
