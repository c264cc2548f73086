/* English: lunr's own stop words and Porter's stemmer, which lacks the plurals that are not made by
   rule; and spellings that differ between writers and countries. */

const SINGULAR = { analyses: "analysis", criteria: "criterion", people: "person", children: "child" };
const SPELLINGS = [
  [/(?<=[a-z]{3})iz(?=e|ing|ation)/, "is"],  // recognize, organization
  [/(?<=[a-z])dgment/, "dgement"],           // judgment
  [/(?<=[a-z]{3})avior/, "aviour"],
  [/^labor$/, "labour"],
  [/^program$/, "programme"],
];

const english = lunr.stopWordFilter;
const stem = lunr.stemmer;
const spelled = (word) => SPELLINGS.reduce((now, [other, ours]) => now.replace(other, ours), word);
understand(
  "en-GB",
  { has: (word) => english(word) === undefined },
  (word) => stem(new lunr.Token(SINGULAR[word] ?? spelled(word), {})).toString(),
  [],
);
