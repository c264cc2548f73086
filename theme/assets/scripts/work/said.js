/* What a tool says stands on its page, in the page's language, with places for names in braces. */
"use strict";

const said = (() => {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("work-said"));

  /**
   * A sentence, as it is marked up, with values in its places.
   * @param {string} name
   * @param {Record<string, string | number | Node>} [values]
   */
  const say = (name, values = {}) => {
    const found = template.content.querySelector(`[data-said="${name}"]`);
    if (!found) throw new Error(`the page does not say “${name}”`);
    const sentence = document.createDocumentFragment();
    for (const node of found.cloneNode(true).childNodes) sentence.append(node.cloneNode(true));
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) {
      const parts = text.data.split(/\{(\w+)\}/u);   // every other one is the name of a place
      text.replaceWith(...parts.map((part, number) => {
        if (number % 2 === 0) return part;
        const value = values[part];
        return value instanceof Node ? value : String(value ?? "");
      }));
    }
    return sentence;
  };

  return {
    say,
    /** The same without markup. */
    text: (/** @type {string} */ name, /** @type {Record<string, string | number>} */ values = {}) =>
      (say(name, values).textContent ?? "").trim(),
  };
})();
