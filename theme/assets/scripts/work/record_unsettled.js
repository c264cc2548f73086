/* What two copies say of the same: both are shown, and the reader chooses. */
"use strict";

const recordUnsettled = (() => {
  const { made, find, field, worded } = recordChoosing;
  const place = find(document.body, ".record-unsettled");
  /** @type {(keyof Unsettled)[]} */
  const LISTS = ["entries", "ratings", "second_voices", "actions"];
  let before = "";

  const lines = (/** @type {(Node | string)[]} */ all) => all.map((line) => {
    const paragraph = document.createElement("p");
    paragraph.append(line);
    return paragraph;
  });
  /* What a part says, in words. */
  const described = (/** @type {RecordForm} */ form, /** @type {string} */ list, /** @type {any} */ part) => {
    if (part.deleted && list !== "ratings") return lines([said.say("unsettled-deleted")]);
    if (list === "entries") {
      const when = document.createDocumentFragment();
      when.append(days.say(part.date), " · ", said.say(`kind-${part.kind}`));
      const cited = part.statements.length ? [part.statements.join(", ")] : [];
      const kept = part.kept_at ? [said.say("kept-at", { place: part.kept_at })] : [];
      return lines([when, part.what, ...kept, ...cited]);
    }
    if (list === "actions") return lines([part.text, ...(part.due ? [said.say("due", { date: days.say(part.due) })] : [])]);
    const state = list === "ratings"
      ? said.text(part.deleted ? "taken-back" : `state-${part.state}`)
      : said.text("voice", { name: part.name, date: days.say(part.date), state: said.text(`sees-${part.state}`) });
    return lines([worded(part.reference, form.statements), state]);
  };

  /* What stands in the place of a part that waits. */
  const standing = (/** @type {any} */ form, /** @type {string} */ list, /** @type {any} */ other) => {
    const key = merging.keyOf(other, list);
    return form[list].find((/** @type {any} */ one) => merging.keyOf(one, list) === key);
  };

  const pair = (/** @type {any} */ tool, /** @type {RecordForm} */ form, /** @type {string} */ list, /** @type {any} */ other) => {
    const shown = made("tool-two");
    const held = standing(form, list, other);
    const [here, there] = shown.querySelectorAll(".record-copy-of");
    here.append(...described(form, list, held));
    there.append(...described(form, list, other));
    const settle = (/** @type {boolean} */ takesOther, keepsBoth = false) => async () => {
      await tool.change((/** @type {any} */ it) => {
        merging.settle(it, list, other, takesOther);
        if (keepsBoth) {
          const { changed, earlier, ...content } = other;
          recordForm.put(it[list], { ...content, id: merging.newId() });
        }
        recordForm.mention(it);
      });
      (place.hidden ? find(document.body, "#tool-did h2") : place.querySelector("button"))?.focus();
    };
    field(shown, "this").addEventListener("click", settle(false));
    field(shown, "other").addEventListener("click", settle(true));
    const both = field(shown, "both");
    both.addEventListener("click", settle(false, true));
    both.hidden = !["entries", "actions"].includes(list) || held.deleted || other.deleted;
    return shown;
  };

  /** Shows what is to be chosen. @param {RecordForm | null} form */
  const show = (/** @type {any} */ tool, form) => {
    const all = LISTS.flatMap((list) => (form?.unsettled?.[list] ?? [])
      .filter((/** @type {any} */ other) => standing(form, list, other))
      .map((/** @type {any} */ other) => ({ list, other })));
    const state = JSON.stringify(all);
    if (state === before) return;
    before = state;
    place.hidden = !all.length;
    if (!form || !all.length) {
      place.replaceChildren();
      return;
    }
    const heading = document.createElement("h2");
    heading.append(said.say("unsettled-heading"));
    place.replaceChildren(heading, ...lines([said.say("unsettled-lead", { count: all.length })]),
      ...all.map(({ list, other }) => pair(tool, form, list, other)));
  };

  return { show };
})();
