/* My record: what somebody did, where they stand, what is next, and what is made of it. */
"use strict";

(async () => {
  const { find, field } = recordChoosing;
  const work = find(document.body, ".record");
  const made = find(work, "#tool-made");
  const since = /** @type {HTMLSelectElement} */ (made.querySelector("[name=since]"));
  const BEGINNING = "";

  /* Since when a sheet says what is new: one of the meetings there were, or the beginning. */
  let before = "";
  const listMeetings = (/** @type {RecordForm | null} */ form) => {
    const sheets = [...(form?.sheets ?? [])].sort((one, other) => other.date.localeCompare(one.date));
    const state = JSON.stringify(sheets);
    if (state === before) return;
    before = state;
    since.replaceChildren(
      ...sheets.map((one) => new Option(days.say(one.date), one.date)),
      new Option(said.text("since-beginning"), BEGINNING),
    );
  };

  const show = (/** @type {RecordForm | null} */ form) => {
    recordUnsettled.show(tool, form);
    recordWriting.know(form);
    recordEntries.show(tool, form);
    recordStanding.show(form);
    recordActions.show(tool, form);
    listMeetings(form);
    for (const button of made.querySelectorAll("button")) button.disabled = !form;
  };

  /* A tool that is not begun yet is shown as nothing; what its parts change comes to it later. */
  /** @type {any} */
  const tool = {
    form: null,
    change: (/** @type {(form: RecordForm) => void} */ edit) => begun.change(edit),
  };
  /** @type {any} */
  let begun;

  recordWriting.begin(tool);
  recordEntries.begin(tool);
  recordStanding.begin(tool);
  recordActions.begin(tool);
  begun = await workspace.begin({
    kind: "record",
    fresh: recordForm.fresh,
    show: (/** @type {RecordForm | null} */ form) => {
      tool.form = form;
      show(form);
    },
    take: recordForm.take,
    others: ({ key, gaveWay }) => (key === "role" ? [said.text("role-is", { name: gaveWay.name || said.text("role-unnamed") })] : []),
    maySave: recordPersonal.maySave,
  });
  for (const element of work.querySelectorAll(".work-tool")) element.removeAttribute("inert");
  work.classList.add("ready");
  recordWriting.follow();
  keeping.onChange((form, kind) => {
    if (kind !== "record" || form) return;
    recordWriting.forget();
    recordEntries.forget();
    recordActions.forget();
  });

  const asked = () => {
    const chosen = /** @type {HTMLInputElement | null} */ (made.querySelector("[name=document-language]:checked"));
    const url = new URL(location.href);
    url.hash = "";
    return {
      form: tool.form,
      languages: chosen ? chosen.value.split("|") : statements.languages.slice(0, 1),
      since: since.value,
      address: url.href,
    };
  };
  const named = (/** @type {string} */ kind) =>
    `${statements.suite}-${kind}-${files.named(tool.form.name, tool.form.id.slice(0, 8))}`;
  made.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    const kind = /** @type {any} */ (button?.dataset.prints ?? button?.dataset.saves);
    if (!kind) return;
    const doc = recordDocuments.compose(kind, asked());
    if (button?.dataset.prints) documents.print(doc);
    else documents.word(doc, `${named(kind)}.docx`);
  });
  field(made, "csv").addEventListener("click", () =>
    documents.csv(recordDocuments.matrix(asked()), `${named("portfolio-matrix")}.csv`));
  field(made, "met").addEventListener("click", async () => {
    await tool.change((/** @type {RecordForm} */ form) => {
      form.sheets = [...form.sheets, { id: merging.newId(), date: merging.now() }];
    });
    begun.tell(said.text("met"));
  });
  const copy = /** @type {HTMLFormElement} */ (made.querySelector(".record-copy"));
  copy.addEventListener("submit", (event) => {
    event.preventDefault();
    const initials = field(copy, "initials").value.trim();
    files.save(recordForm.ratingsCopy(tool.form, initials, days.today()),
      `${statements.suite}-ratings-${files.named(initials, "")}`);
    begun.tell(said.text("copy-saved"));
  });
})();
