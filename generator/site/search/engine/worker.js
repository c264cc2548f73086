/* Where the search works: in a worker, which the page asks by messages; or in the page itself, where a
   browser starts no worker. Each language has its own engine, and a worker may have several. */

const here = self.standardsSearch ??= {};
here.engines ??= {};
here.entries ??= (language, entries) => here.engines[language](entries);
here.engines[LANGUAGE] = (entries) => {
  const search = new Search(entries);
  here.engines[LANGUAGE].ask = (words, options) => search.ask(words, options);
};

if (typeof document === "undefined" && !here.listens) {
  here.listens = true;
  self.addEventListener("message", ({ data: { id, load, language, words, options } }) => {
    try {
      if (load.length) importScripts(...load);
      const answer = words === undefined ? null : here.engines[language].ask(words, options);
      self.postMessage({ id, answer });
    } catch (fault) {
      self.postMessage({ id, fault: String(fault) });
    }
  });
}
