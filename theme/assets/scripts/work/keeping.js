/* Where a reader's work is between two moments. By itself it lives as long as its tab: through a
   reload, a change of language, a walk through the site. Whoever ticks it has it kept on this
   computer, where two tabs have the same work and neither writes over the other's. */
"use strict";

const keeping = (() => {
  const KINDS = ["role", "record", "team"];
  const prefix = `work:${statements.suite}:`;
  const ticked = `${prefix}kept`;
  const formerOf = (/** @type {string} */ kind) => `${prefix}${kind}:former`;
  const keys = KINDS.flatMap((kind) => [prefix + kind, formerOf(kind)]);

  /** @type {((form: any, kind: string) => void)[]} */
  const callbacks = [];
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(prefix) : null;

  /** @typedef {{form: any, saved: string}} Held What is held, and which state of it is in a file. */

  const inTab = (/** @type {string} */ kind) => {
    const text = ifItMay(() => sessionStorage.getItem(prefix + kind));
    return /** @type {Held | null} */ (text ? ifItMay(() => JSON.parse(text)) : null);
  };
  const putInTab = (/** @type {string} */ kind, /** @type {Held} */ held) => {
    memory.set(kind, held);
    ifItMay(() => sessionStorage.setItem(prefix + kind, JSON.stringify(held)));
  };

  /* Where the browser lets nothing be kept, or has no room, it lasts as long as the page. */
  /** @type {Map<string, Held>} */
  const memory = new Map();
  const held = (/** @type {string} */ kind) => memory.get(kind) ?? inTab(kind);

  const isKept = () => ifItMay(() => localStorage.getItem(ticked)) === "yes";

  const tell = (/** @type {string} */ kind) => {
    const form = held(kind)?.form ?? null;
    for (const callback of callbacks) callback(form, kind);
  };

  const onDisk = async (/** @type {string} */ kind) => {
    try {
      return /** @type {Held | undefined} */ (await idbKeyval.get(prefix + kind));
    } catch {
      return undefined;
    }
  };

  /* In one go, so that what another tab wrote in between is taken in and not lost. */
  const putOnDisk = async (/** @type {string} */ kind, /** @type {Held} */ mine) => {
    let merged = mine;
    try {
      const before = await onDisk(kind);
      if (before && before.form.id !== mine.form.id) await idbKeyval.set(formerOf(kind), before.form);
      await idbKeyval.update(prefix + kind, (/** @type {Held | undefined} */ theirs) => {
        merged = theirs?.form && theirs.form.id === mine.form.id
          ? { form: merging.merge(mine.form, theirs.form).form, saved: later(mine.saved, theirs.saved) }
          : mine;
        return merged;
      });
      channel?.postMessage({ kind });
    } catch {
      /* It is in the tab, as without the tick. */
    }
    return merged;
  };
  const later = (/** @type {string} */ one, /** @type {string} */ other) => (one > other ? one : other);

  channel?.addEventListener("message", async ({ data }) => {
    if (data.forgotten) {
      empty();
      for (const kind of KINDS) tell(kind);
    } else if (isKept()) {
      const theirs = await onDisk(data.kind);
      const mine = held(data.kind);
      if (!theirs || JSON.stringify(theirs) === JSON.stringify(mine)) return;
      if (mine && mine.form.id !== theirs.form.id) return;   // another work; both go on
      putInTab(data.kind, theirs);
      tell(data.kind);
    }
  });

  const empty = () => {
    memory.clear();
    for (const key of keys) ifItMay(() => sessionStorage.removeItem(key));
    ifItMay(() => localStorage.removeItem(ticked));
  };

  const isSaved = (/** @type {string} */ kind) => {
    const work = held(kind);
    return !work || work.saved === work.form.changed;
  };

  /* The browser asks before work goes that is neither in a file nor kept. */
  window.addEventListener("beforeunload", (event) => {
    if (staysInTab || isKept() || KINDS.every((kind) => isSaved(kind) || !memory.has(kind))) return;
    event.preventDefault();
  });
  /* To another page of this site it goes along, in the tab. */
  let staysInTab = false;
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("a[href]");
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented);
    staysInTab = link instanceof HTMLAnchorElement && isPlain && !link.target && !link.download
      && link.origin === location.origin && link.pathname !== location.pathname;
  });

  return {
    isKept,
    isSaved,

    /**
     * The work of a kind, of this tab, else as it is kept on this computer; null where there is none.
     * @param {string} kind
     * @returns {Promise<any>}
     */
    async read(kind) {
      const mine = held(kind);
      const kept = isKept() ? await onDisk(kind) : undefined;
      if (!kept) return mine?.form ?? null;
      const taken = mine && mine.form.id === kept.form.id
        ? { form: merging.merge(mine.form, kept.form).form, saved: later(mine.saved, kept.saved) }
        : mine ?? kept;
      putInTab(kind, taken);
      return taken.form;
    },

    /**
     * Takes work in.
     * @param {string} kind
     * @param {any} form
     * @param {{inFile?: boolean}} [state] Whether just so it is in a file.
     */
    async write(kind, form, { inFile = false } = {}) {
      const now = { form, saved: inFile ? form.changed : held(kind)?.saved ?? "" };
      putInTab(kind, now);
      if (!isKept()) return;
      const merged = await putOnDisk(kind, now);
      if (JSON.stringify(merged.form) === JSON.stringify(form)) return;
      putInTab(kind, merged);
      tell(kind);
    },

    /**
     * Keeps what other work takes the place of, so that it can be brought back, after a reload too.
     * @param {string} kind
     * @param {any} form
     */
    async putFormer(kind, form) {
      ifItMay(() => sessionStorage.setItem(formerOf(kind), JSON.stringify(form)));
      if (isKept()) await idbKeyval.set(formerOf(kind), form).catch(() => {});
    },

    /**
     * What other work took the place of last; null where nothing did.
     * @param {string} kind
     * @returns {Promise<any>}
     */
    async former(kind) {
      const text = ifItMay(() => sessionStorage.getItem(formerOf(kind)));
      if (text) return ifItMay(() => JSON.parse(text));
      return isKept() ? (await idbKeyval.get(formerOf(kind)).catch(() => null)) ?? null : null;
    },

    /**
     * Keeps everything on this computer from now on, or no longer.
     * @param {boolean} yes
     */
    async keep(yes) {
      if (yes) {
        ifItMay(() => localStorage.setItem(ticked, "yes"));
        for (const kind of KINDS) {
          const mine = held(kind);
          if (mine) await putOnDisk(kind, mine);
        }
      } else {
        ifItMay(() => localStorage.removeItem(ticked));
        await idbKeyval.delMany(keys).catch(() => {});
      }
    },

    /** Forgets everything, in this tab, on this computer and in other tabs. */
    async forget() {
      empty();
      await idbKeyval.delMany(keys).catch(() => {});
      channel?.postMessage({ forgotten: true });
      for (const kind of KINDS) tell(kind);
    },

    /**
     * Is called with what came of the work elsewhere: in another tab, or forgotten (null).
     * @param {(form: any, kind: string) => void} callback
     */
    onChange(callback) { callbacks.push(callback); },
  };
})();
