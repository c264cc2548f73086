/* One part at a time for a reviewer, who decides on each draft. What is decided is kept in this tab,
   in the browser's storage if that may be, and in a file that the reviewer saves and opens again:
   nothing leaves the device. The file is what `python -m generator reviewed` reads. */

(() => {
  "use strict";

  const review = document.querySelector(".review");
  if (!review) return;
  const { suite, language, form } = review.dataset;
  const parts = [...review.querySelectorAll(".review-part")];
  const stored = `review:${suite}:${language}`;  // where nothing is kept, it lasts as long as this tab
  const words = (element) => element.textContent.split(/\s+/u).join(" ").trim();
  const keyOf = ({ of, id, source }) => [of, id, source].join("\n");

  const drafts = new Map();
  for (const element of review.querySelectorAll(".to-review")) {
    const draft = {
      of: element.dataset.of,
      id: element.dataset.id,
      source: words(element.querySelector(".source")),
      was: words(element.querySelector(".draft-text")),
    };
    drafts.set(keyOf(draft), { ...draft, element });
  }

  /* By their texts, also of those that are on this page no more: a file loses nothing. */
  const decided = new Map();
  const take = (file) => {
    for (const one of file.decisions) decided.set(keyOf(one), one);
    tools.reviewer.value ||= file.reviewer ?? "";
  };
  const file = () => ({
    form,
    suite,
    language,
    reviewer: tools.reviewer.value.trim(),
    date: today(),
    decisions: [...decided.values()],
  });
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((number) => String(number).padStart(2, "0"))
      .join("-");
  };

  const bar = review.querySelector(".review-tools").content.cloneNode(true);
  const tools = Object.fromEntries(
    [...bar.querySelectorAll("[name]")].map((element) => [element.name, element]),
  );
  const said = bar.querySelector(".review-said");
  const controls = review.querySelector(".review-controls").content;
  review.prepend(bar);

  const isOpen = ({ source, was, of, id }) => {
    const here = drafts.get(keyOf({ of, id, source }));
    return here && here.was === was;
  };
  const tell = (more = "") => {
    const all = [...decided.values()];
    const here = all.filter(isOpen).length;
    const parted = all.length - here;
    const done = said.dataset.done.replace("##", drafts.size).replace("#", here);
    const kept = parted ? said.dataset.elsewhere.replace("#", parted) : "";
    said.textContent = [more, done, kept].filter(Boolean).join(" · ");
  };
  const remember = () => {
    ifItMay(() => localStorage.setItem(stored, JSON.stringify(file())));
    tell();
  };

  const decide = (draft, fields) => {
    const choice = fields.querySelector("input:checked").value;
    const [text, remark] = ["text", "remark"].map((name) => fields.querySelector(`[name=${name}]`));
    fields.querySelector(".review-text").hidden = choice !== "changed";
    fields.querySelector(".review-remark").hidden = !choice;
    const { element, ...about } = draft;
    element.classList.toggle("decided", Boolean(choice));
    if (choice) {
      decided.set(keyOf(draft), {
        ...about,
        decision: choice,
        ...(choice === "changed" && { text: text.value.trim() }),
        ...(remark.value.trim() && { remark: remark.value.trim() }),
      });
    } else decided.delete(keyOf(draft));
  };

  const fill = (draft, number) => {
    draft.element.querySelector("fieldset")?.remove();
    const fields = controls.cloneNode(true).firstElementChild;
    const before = decided.get(keyOf(draft));
    const known = before && isOpen(before) ? before : {};
    for (const radio of fields.querySelectorAll("input")) {
      radio.name = `decision-${number}`;
      radio.checked = radio.value === (known.decision ?? "");
    }
    fields.querySelector("[name=text]").value = known.text ?? draft.was;
    fields.querySelector("[name=text]").lang = language;
    fields.querySelector("[name=remark]").value = known.remark ?? "";
    draft.element.append(fields);
    if (known === before || !before) decide(draft, fields);
    else {
      fields.querySelector(".review-text").hidden = true;
      fields.querySelector(".review-remark").hidden = true;
    }
    fields.addEventListener("input", () => { decide(draft, fields); remember(); });
  };

  const show = (chosen) => {
    parts.forEach((part, number) => { part.hidden = number !== chosen; });
    const here = [...drafts.values()].filter(({ element }) => parts[chosen].contains(element));
    here.forEach(fill);
    tell();
  };

  for (const [number, part] of parts.entries()) {
    const heading = part.querySelector("h2");
    const option = new Option(words(heading), number);
    option.lang = heading.lang || language;
    tools.part.add(option);
  }
  tools.part.addEventListener("change", () => show(Number(tools.part.value)));
  tools.reviewer.addEventListener("input", remember);

  tools.save.addEventListener("click", () => {
    if (!tools.reviewer.value.trim()) {
      tell(said.dataset.unnamed);
      tools.reviewer.focus();
      return;
    }
    const link = document.createElement("a");
    const text = `${JSON.stringify(file(), null, 1)}\n`;
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `review-${suite}-${language}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    tell();
  });

  tools.open.addEventListener("change", async () => {
    const [chosen] = tools.open.files;
    if (!chosen) return;
    try {
      const opened = JSON.parse(await chosen.text());
      if (opened.form !== form || opened.suite !== suite || opened.language !== language) throw opened;
      take(opened);
      show(Number(tools.part.value));
      remember();
    } catch {
      tell(said.dataset.unread);
    }
    tools.open.value = "";
  });

  const before = ifItMay(() => JSON.parse(localStorage.getItem(stored)));
  if (before?.decisions) take(before);
  if (parts.length) show(0);
})();
