/* Where a browser refuses to keep anything for a site, what is to be kept lives as long as the page.
   Material's script asks at once, and would stop there: colours, search and menu with it. */

(() => {
  "use strict";

  const forThisPage = () => {
    const kept = new Map();
    return {
      get length() { return kept.size; },
      clear: () => kept.clear(),
      getItem: (key) => kept.get(String(key)) ?? null,
      key: (index) => [...kept.keys()][index] ?? null,
      removeItem: (key) => void kept.delete(String(key)),
      setItem: (key, value) => void kept.set(String(key), String(value)),
    };
  };
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem("");
    } catch {
      Object.defineProperty(window, name, { configurable: true, value: forThisPage() });
    }
  }

  /* For what is kept: there may be no room for it, and what was kept may be another's. */
  window.ifItMay = (use) => {
    try { return use(); } catch { return null; }
  };
})();
