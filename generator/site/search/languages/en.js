/* English: Porter's stemmer, which takes words for one another that mean different things here, and
   lacks what is made by no rule, which FORMS has; and spellings that differ between writers and
   countries. */

const APART = /^(employ(?:er|ee|ment)|accessib(?=le$|ility$)|advisor|adviser|manager|assessor|assessment|lsis|signposting|rights$)s?$/;
const SPELLINGS = [
  [/(?<=[a-z]{3})iz(?=e|ing|ation)/, "is"],  // recognize, organization
  [/(?<=[a-z])dgment/, "dgement"],           // judgment
  [/(?<=[a-z]{3})avior/, "aviour"],
  [/^labor$/, "labour"],
  [/^program$/, "programme"],
  [/^advisor$/, "adviser"],
];
const spelled = (word) => SPELLINGS.reduce((now, [other, ours]) => now.replace(other, ours), word);
const wordOf = new Map(FORMS.flatMap(([word, ...forms]) => forms.map((form) => [form, word])));

const keyOfWord = (word) => {
  const [, apart] = word.match(APART) ?? [];
  return apart ? spelled(apart) : stem(wordOf.get(word) ?? spelled(word));
};
const knownForms = [...wordOf.keys()].map((form) => [form, keyOfWord(form)]);
