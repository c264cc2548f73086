/* The words of the search, which stand in a template in the page's language, and the way to its page of
   results. What shows its answers and marks their words is fetched when it is needed: most pages are
   only read. */

(() => {
  "use strict";

  const said = document.getElementById("search-said")?.content;
  if (!said) return;
  const scripts = document.currentScript.src;

  const element = (name, css, ...children) => {
    const made = document.createElement(name);
    if (css) made.className = css;
    made.append(...children);
    return made;
  };

  /* Words of the site, with a text or an element in the place of each name in braces. */
  const say = (name, values = {}) => {
    const words = said.querySelector(`[data-said=${name}]`).cloneNode(true);
    const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
      text.replaceWith(...text.data.split(/\{(\w+)\}/).map(
        (part, number) => number % 2 ? values[part] ?? "" : part,
      ));
    }
    return words;
  };
  const knows = (name) => said.querySelector(`[data-said=${name}]`) !== null;
  const failed = () => element("p", "", say("failed"), " ", say("list"));

  const results = document.querySelector("[data-results]").href;
  const resultsFor = (asked) => `${results}#${new URLSearchParams(asked)}`;

  /* Promises window.searchAnswers. The page of results has it from the beginning. */
  const added = (part) => new Promise((resolve, reject) => {
    part.addEventListener("load", resolve);
    part.addEventListener("error", () => reject(new Error("the search can't be had")));
    document.head.append(part);
  });
  const part = (name, given) => added(Object.assign(document.createElement(name), given));
  const script = (name) => part("script", { src: new URL(`${name}.js`, scripts).href });
  const style = (name) => part("link", { rel: "stylesheet", href: new URL(`../${name}.css`, scripts).href });
  let fetched = null;
  const toAnswer = () => {
    if (!fetched) {
      const parts = window.searchAnswers ? [] : [style("answers"), script("answers"), script("marks")];
      fetched = Promise.all(parts).then(() => window.searchAnswers);
      fetched.catch(() => { fetched = null; });  // the next one may find it
    }
    return fetched;
  };

  window.searchWords = { element, failed, knows, results, resultsFor, say, toAnswer };
})();
