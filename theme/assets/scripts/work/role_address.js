/* A role as an address: behind the sign that no server is told, the form, the edition and two bits
   for each statement of it, by its place in the edition's list, which only grows. Six bits are a sign
   of the address; what comes behind the last that is chosen is left out. The last sign is a check:
   an address that was cut, or put in capitals, would else open another role and say nothing. */
"use strict";

const roleAddress = (() => {
  const FORM = "1";
  const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const NEEDS = ["", "day_one", "learned", "somebody_else"];
  const OF_A_SIGN = 3;   // statements

  const referencesOf = (/** @type {string} */ edition) => {
    /** @type {Map<number, string>} */
    const references = new Map();
    for (const [reference, place] of statements.places) {
      if (place.edition === edition) references.set(place.position, reference);
    }
    return references;
  };

  const checkOf = (/** @type {string} */ written) => {
    /* A remainder by a prime number is another, but once in 61, where anything was left out or changed. */
    return SIGNS[[...written].reduce((so, sign) => (so * 67 + sign.charCodeAt(0)) % 61, 0)];
  };

  return {
    /**
     * The address of a role: `#1=2012.Vq84`.
     * @param {string} edition
     * @param {Map<string, string>} needs By the references of statements.
     */
    write(edition, needs) {
      const values = [];
      for (const [reference, need] of needs) {
        const place = statements.places.get(reference);
        if (place?.edition === edition) values[place.position] = NEEDS.indexOf(need);
      }
      let signs = "";
      for (let at = 0; at < values.length; at += OF_A_SIGN) {
        const [a = 0, b = 0, c = 0] = values.slice(at, at + OF_A_SIGN);
        signs += SIGNS[(a << 4) | (b << 2) | c];
      }
      return `#${FORM}=${edition}.${signs}${checkOf(`${edition}.${signs}`)}`;
    },

    /**
     * What an address says; null where it is none of a role, or not as it was written.
     * @param {string} hash
     * @returns {{edition: string, needs: Map<string, string>} | null}
     */
    read(hash) {
      /* As it comes out of a letter: with its sign in another form, or a full stop behind it. */
      const found = /^#1(?:=|%3D)([\w-]+)\.([\w-]*)([\w-])[.,;:!?)\]>'"]*$/iu.exec(hash);
      if (!found || !statements.editions.includes(found[1])) return null;
      const [, edition, signs, check] = found;
      if (check !== checkOf(`${edition}.${signs}`)) return null;
      const references = referencesOf(edition);
      const needs = new Map();
      [...signs].forEach((sign, number) => {
        const bits = SIGNS.indexOf(sign);
        [bits >> 4, (bits >> 2) & 3, bits & 3].forEach((value, index) => {
          const reference = references.get(number * OF_A_SIGN + index);
          if (value && reference) needs.set(reference, NEEDS[value]);
        });
      });
      return { edition, needs };
    },
  };
})();
