/* Welsh: every form of every word of this site, prepared by the build.

   FORMS has a line for each word: its forms, the first of which is the word's key. A form that may be
   mutated begins with a capital in place of its first letter; INITIALS says what that letter may
   become, unchanged first. */

const keys = new Map();
const lines = FORMS.split("\n").map((line) => line.split(" ").map((form) => {
  const initials = INITIALS[form[0]];
  return initials ? initials.map((initial) => initial + form.slice(1)) : [form];
}));
for (const mutated of [false, true]) {
  for (const forms of lines) {
    const key = forms[0][0];
    for (const [plain, ...others] of forms) {
      for (const form of mutated ? others : [plain]) if (!keys.has(form)) keys.set(form, key);
    }
  }
}
const keyOfWord = (word) => keys.get(word) ?? word;
const knownForms = keys;
