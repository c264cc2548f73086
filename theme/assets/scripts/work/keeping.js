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
    const isIn = ifItMay(() => {
      sessionStorage.setItem(prefix + kind, JSON.stringify(held));
      return sessionStorage instanceof Storage;   // and not what stands in for one, which a reload empties
    });
    if (isIn) refused.delete(kind);
    else refused.add(kind);
  };

  /* Where the browser lets nothing be kept, or has no room, it lasts as long as the page. */
  /** @type {Map<string, Held>} */
  const memory = new Map();
  /** @type {Set<string>} */
  const refused = new Set();   // kinds that the tab doesn't take
  let isDiskRefused = false;
  const held = (/** @type {string} */ kind) => memory.get(kind) ?? inTab(kind);

  const isKept = () => ifItMay(() => localStorage.getItem(ticked)) === "yes";

  const tell = (/** @type {string} */ kind) => {
    const form = held(kind)?.form ?? null;
    for (const callback of callbacks) callback(form, kind);
  };

  /* What is asked of the disk; undefined where the browser refuses it, at once or later. */
  const ofDisk = async (/** @type {() => Promise<any>} */ use) => {
    try {
      return await use();
    } catch {
      return undefined;
    }
  };
  const onDisk = async (/** @type {string} */ kind) =>
    /** @type {Held | undefined} */ (await ofDisk(() => idbKeyval.get(prefix + kind)));

  /* In one go, so that what another tab wrote in between is taken in and not lost. */
  const putOnDisk = async (/** @type {string} */ kind, /** @type {Held} */ mine, isOver = false) => {
    let merged = mine;
    try {
      const before = await onDisk(kind);
      if (before && before.form.id !== mine.form.id) await idbKeyval.update(formerOf(kind), () => before.form);
      await idbKeyval.update(prefix + kind, (/** @type {Held | undefined} */ theirs) => {
        merged = theirs?.form && theirs.form.id === mine.form.id && !isOver
          ? { form: merging.merge(mine.form, theirs.form).form, saved: later(mine.saved, theirs.saved) }
          : mine;
        return merged;
      });
      isDiskRefused = false;
      channel?.postMessage({ kind });
    } catch {
      isDiskRefused = true;   // it is in the tab, as without the tick
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
    const written = ifItMay(() => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))) ?? [];
    for (const key of [...keys, ...written]) ifItMay(() => sessionStorage.removeItem(key));
    ifItMay(() => localStorage.removeItem(ticked));
  };

  const isSaved = (/** @type {string} */ kind) => {
    const work = held(kind);
    return !work || work.saved === work.form.changed;
  };

  /**
   * The work of a kind, of this tab, else as it is kept on this computer; null where there is none.
   * @param {string} kind
   * @returns {Promise<any>}
   */
  const read = async (kind) => {
    const mine = held(kind);
    const kept = isKept() ? await onDisk(kind) : undefined;
    if (!kept) return mine?.form ?? null;
    const taken = mine && mine.form.id === kept.form.id
      ? { form: merging.merge(mine.form, kept.form).form, saved: later(mine.saved, kept.saved) }
      : mine ?? kept;
    putInTab(kind, taken);
    return taken.form;
  };

  /* What is being typed is taken in when the field is left; a page may go before that. */
  const TYPED = "textarea, input:not([type]), input[type=text]";
  let entered = "";
  const entering = (/** @type {Event} */ { target }) => {
    if (target instanceof Element && target.matches(TYPED)) entered = /** @type {HTMLInputElement} */ (target).value;
  };
  document.addEventListener("focusin", entering);
  document.addEventListener("change", entering);
  const takeIn = () => {
    const field = /** @type {HTMLInputElement | null} */ (document.activeElement);
    if (!field?.matches(TYPED) || !field.closest(".work") || field.value === entered) return;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  /* To keep work takes a moment, in which somebody may have gone on to type: it is shown behind that. */
  const showIn = (/** @type {HTMLInputElement | HTMLTextAreaElement} */ field, /** @type {string} */ value) => {
    const isHere = field === document.activeElement;
    if ((isHere && field.value !== entered) || field.value === value) return;
    field.value = value;
    if (isHere) entered = value;
  };
  window.addEventListener("pagehide", takeIn);
  document.addEventListener("visibilitychange", takeIn);

  /* A page that the browser had put by whole doesn't know what the next did to the work. */
  window.addEventListener("pageshow", async ({ persisted }) => {
    if (!persisted) return;
    for (const kind of KINDS) {
      if (refused.has(kind)) continue;
      memory.delete(kind);
      await read(kind);
      tell(kind);
    }
  });

  /* The browser asks before work goes that is neither in a file nor kept. */
  window.addEventListener("beforeunload", (event) => {
    takeIn();
    const isOnDisk = isKept() && !isDiskRefused;
    const goes = (/** @type {string} */ kind) =>
      memory.has(kind) && !isSaved(kind) && !isOnDisk && !(staysInTab && !refused.has(kind));
    if (KINDS.some(goes)) event.preventDefault();
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

    /** Shows a value in a field, unless somebody is typing there: that is taken in when it is left. */
    showIn,
    isSaved,
    read,

    /** How long a work lasts that is in no file: "kept", "in-this-tab", or "in-this-page" alone. */
    lasting(/** @type {string} */ kind) {
      if (isKept() && !isDiskRefused) return "kept";
      return refused.has(kind) ? "in-this-page" : "in-this-tab";
    },

    /**
     * Takes work in.
     * @param {string} kind
     * @param {any} form
     * @param {{inFile?: boolean, isOver?: boolean}} [state] Whether just so it is in a file; whether
     *   it takes the place of a copy of it that is kept, and is not made one with that.
     */
    async write(kind, form, { inFile = false, isOver = false } = {}) {
      const now = { form, saved: inFile ? form.changed : held(kind)?.saved ?? "" };
      putInTab(kind, now);
      if (!isKept()) return;
      const merged = await putOnDisk(kind, now, isOver);
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
      if (isKept()) await ofDisk(() => idbKeyval.update(formerOf(kind), () => form));
    },

    /**
     * What other work took the place of last; null where nothing did.
     * @param {string} kind
     * @returns {Promise<any>}
     */
    async former(kind) {
      const text = ifItMay(() => sessionStorage.getItem(formerOf(kind)));
      if (text) return ifItMay(() => JSON.parse(text));
      return isKept() ? (await ofDisk(() => idbKeyval.get(formerOf(kind)))) ?? null : null;
    },

    /**
     * Keeps everything on this computer from now on, or no longer; not where the browser refuses.
     * @param {boolean} yes
     */
    async keep(yes) {
      if (yes) {
        const mayBe = await ofDisk(() => idbKeyval.get(ticked).then(() => true));
        if (!mayBe || !(localStorage instanceof Storage)) return;
        ifItMay(() => localStorage.setItem(ticked, "yes"));
        for (const kind of KINDS) {
          const mine = held(kind);
          if (mine) await putOnDisk(kind, mine);
        }
      } else {
        ifItMay(() => localStorage.removeItem(ticked));
        await ofDisk(() => idbKeyval.delMany(keys));
      }
    },

    /** Forgets everything, in this tab, on this computer and in other tabs. */
    async forget() {
      empty();
      await ofDisk(() => idbKeyval.delMany(keys));
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
