/* What asks the search: window.standardsSearch.ask(words, options) promises an answer, and
   askIn(language, words, options) one in any language of the site. Nothing is fetched before the first of
   them, or prepare(). The search works in a worker; where a page is a file, no browser starts one, and it
   works in the page. The answer is described in generator/site/search/engine. */

(() => {
  "use strict";

  const { base, language, others } = document.currentScript.dataset;
  const root = new URL(base.endsWith("/") ? base : `${base}/`, location.href);
  const isFile = location.protocol === "file:";
  const FEW = 3;                        // results that are told of another language
  const rootOf = new Map([[language, root]]);
  for (const other of others.split(" ").filter(Boolean)) {
    const [code, way] = other.split(":");
    rootOf.set(code, new URL(way, root));
  }
  const scriptsOf = (code) => ["engine", "index"].map((name) => (
    new URL(`search/${name}.js`, rootOf.get(code)).href
  ));

  const loaded = new Map();             // by language, the promise of its search

  /* In a worker: the first script is the worker itself. */
  let worker, number = 0;
  const waiting = new Map();
  const tell = (message) => new Promise((resolve, reject) => {
    number += 1;
    waiting.set(number, { resolve, reject });
    worker.postMessage({ id: number, load: [], ...message });
  });
  const begin = (script) => {
    worker = new Worker(script);
    worker.addEventListener("message", ({ data: { id, answer, fault } }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (fault === undefined) resolve(answer);
      else reject(new Error(fault));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();           // whoever asked is told
      for (const { reject } of waiting.values()) reject(new Error("the search can't be had"));
      waiting.clear();
      worker = undefined;
      loaded.clear();
    });
  };

  /* In the page: scripts one after the other. */
  const load = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error("the search can't be had")));
    document.head.append(script);
  });

  const loading = async (code) => {
    const scripts = scriptsOf(code);
    if (isFile) {
      for (const script of scripts) await load(script);
      return;
    }
    if (!worker) begin(scripts.shift());
    await tell({ load: scripts });
  };
  const prepared = (code) => {
    if (!loaded.has(code)) {
      const promise = loading(code);
      promise.catch(() => loaded.delete(code));  // the next one may find it
      loaded.set(code, promise);
    }
    return loaded.get(code);
  };
  const answered = async (code, words, options) => {
    await prepared(code);
    if (isFile) return window.standardsSearch.engines[code].ask(words, options);
    return tell({ language: code, words, options });
  };

  const isEmpty = ({ cards, unknown, counts }) => !cards.length && !unknown.length && !counts.all && !counts.some;
  const elsewhere = async (words, options) => {
    for (const code of rootOf.keys()) {
      if (code === language) continue;
      try {
        const answer = await answered(code, words, { ...options, literal: true, limit: FEW });
        const { cards, all, counts } = answer;
        if (!cards.length && !counts.all) continue;
        const results = [...cards, ...all].slice(0, FEW);
        return { language: code, root: rootOf.get(code).href, count: cards.length + counts.all, results };
      } catch {
        // the other language can't be had: then nothing is said of it
      }
    }
    return null;
  };

  const work = async (words, options) => {
    const answer = await answered(language, words, options);
    if (!waits && isEmpty(answer)) answer.otherLanguage = await elsewhere(words, options);
    return answer;
  };

  /* What is asked while an answer is under way waits for it, and only the last of it is answered: that
     answer is the one that everybody gets who waits. */
  let underWay = null, waits = null;
  const begun = (words, options) => {
    underWay = work(words, options).finally(() => { underWay = null; });
    return underWay.then((answer) => waits?.answer ?? answer);
  };
  const ask = (words, options = {}) => {
    if (!underWay) return begun(words, options);
    waits ??= {
      answer: underWay.catch(() => {}).then(() => {
        const last = waits;
        waits = null;
        return begun(last.words, last.options);
      }),
    };
    Object.assign(waits, { words, options });
    return waits.answer;
  };

  window.standardsSearch = { ask, askIn: answered, prepare: () => prepared(language) };
})();
