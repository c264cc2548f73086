/* What a printed page says of itself at the foot of each sheet. */

(() => {
  "use strict";

  /* On paper, browsers that have margins for it repeat at the foot of each page what it is. */
  const foot = document.querySelector(".print-foot");
  if (foot && "CSSMarginRule" in window) {
    const address = foot.querySelector(".address");
    if (!address.textContent) address.textContent = location.origin + location.pathname;
    const [what, ...where] = Array.from(foot.children, (one) => one.textContent).filter(Boolean);
    const line = JSON.stringify(`${what}\n${where.join(" · ")}`);
    document.documentElement.style.setProperty("--print-foot", line.replace(/\\n/g, "\\a "));
    document.documentElement.classList.add("has-print-foot");
  }
})();
