/* Whoever selects statements and copies them gets the words of the standard, without what this project
   adds between them: while the browser writes what is copied, that can't be selected. A selection
   within a single remark is copied as it is. */

(() => {
  "use strict";

  const content = document.querySelector(".md-content");
  const OURS = "small.note, small.practice";

  document.addEventListener("copy", () => {
    const selection = getSelection();
    if (!content || !selection.rangeCount) return;
    const within = selection.getRangeAt(0).commonAncestorContainer;
    if ((within.closest ? within : within.parentElement)?.closest(OURS)) return;
    content.classList.add("copied-without-ours");
    setTimeout(() => content.classList.remove("copied-without-ours"));
  });
})();
