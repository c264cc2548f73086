/* English: lunr's own stop words and Porter's stemmer, which lacks the plurals that are not made by
   rule, and takes words for one another that mean different things here; and spellings that differ
   between writers and countries. TERMS has other names for what the texts speak of. */

const APART = /^(employ(?:er|ee|ment)|advisor|adviser|manager|assessor|assessment|lsis)s?$/;
const SINGULAR = new Map([
  ["analyses", "analysis"], ["criteria", "criterion"], ["people", "person"], ["children", "child"],
]);
const SPELLINGS = [
  [/(?<=[a-z]{3})iz(?=e|ing|ation)/, "is"],  // recognize, organization
  [/(?<=[a-z])dgment/, "dgement"],           // judgment
  [/(?<=[a-z]{3})avior/, "aviour"],
  [/^labor$/, "labour"],
  [/^program$/, "programme"],
  [/^advisor$/, "adviser"],
];

const english = lunr.stopWordFilter;
const stem = lunr.stemmer;
const spelled = (word) => SPELLINGS.reduce((now, [other, ours]) => now.replace(other, ours), word);
understand(
  "en-GB",
  { has: (word) => english(word) === undefined || word === "s" },   // as in “worker’s”
  (word) => {
    const [, apart] = word.match(APART) ?? [];
    if (apart) return spelled(apart);
    return stem(new lunr.Token(SINGULAR.get(word) ?? spelled(word), {})).toString();
  },
  [],
  TERMS,
);
