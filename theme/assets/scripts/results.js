/* The page of results. What is asked for stands behind the # of its address, words and filters, so
   that it can be kept, sent, printed and gone back to, and no server is told. */

(() => {
  "use strict";

  const form = document.querySelector("form.search-page");
  const answers = window.searchAnswers;
  const said = window.searchWords;
  if (!form || !said || !answers) return;
  const field = form.querySelector("input");
  const filters = [...form.querySelectorAll("select")];
  const found = document.querySelector(".search-results");
  const status = found.querySelector("[role=status]");
  const place = found.querySelector(".search-answer");
  const engine = window.standardsSearch;
  const title = document.title;
  const AT_FIRST = 20;

  /* The address. One of its own without words, such as #page, asks for nothing. */
  const inAddress = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  const change = (changes) => {
    const asked = inAddress();
    for (const [name, value] of Object.entries(changes)) {
      if (value) asked.set(name, value);
      else asked.delete(name);
    }
    const address = `#${asked}`;
    if (address === location.hash) show();
    else location.hash = address;
  };
  const again = ({ words, literal, filters: none }) => change({
    ...(words === undefined ? {} : { q: words }),
    literal: literal ? "yes" : "",
    ...(none ? Object.fromEntries(filters.map(({ name }) => [name, ""])) : {}),
  });

  const section = (name, number, all) => {
    if (!all.length) return [];
    return [said.element("h2", "", said.say(name, { number })), answers.list(all)];
  };
  const showAll = (number) => {
    const button = said.element("button", "search-all", said.say("show_all", { number }));
    button.type = "button";
    button.addEventListener("click", () => {
      toFocus = place.querySelectorAll(".found:not(.card)").length;
      change({ show: "all" });
    });
    return button;
  };
  let toFocus = null;                 // the number of the first result that was not shown before

  const draw = (answer, filtered, whole) => {
    const { all, some } = answer.counts;
    const most = whole ? Infinity : AT_FIRST;
    const first = answer.all.slice(0, most);
    const others = answer.some.slice(0, most - first.length);
    const shown = first.length + others.length;
    place.replaceChildren(
      ...answers.head(answer, filtered, again),
      ...section("found_all", all, first),
      ...section("found_some", some, others),
      ...(shown < all + some ? [showAll(all + some)] : []),
    );
    status.replaceChildren(answers.counted(answer));
    if (toFocus !== null) {
      place.querySelectorAll(".found:not(.card) a")[toFocus]?.focus();
      toFocus = null;
    } else if (history.state?.scrolled) scrollTo(0, history.state.scrolled);
  };

  /* The index of all statements stands there while nothing is asked for, or nothing can be had. */
  const tellAsked = (asked) => document.documentElement.classList.toggle("asked", asked);

  let number = 0;
  const show = async () => {
    const mine = ++number;
    const asked = inAddress();
    const words = asked.get("q")?.trim() ?? "";
    field.value = words;
    for (const filter of filters) {
      filter.value = asked.get(filter.name) ?? "";
      if (filter.selectedIndex < 0) filter.value = "";   // of an address that knows another suite
    }
    document.title = words ? `${words} – ${title}` : title;
    tellAsked(Boolean(words));
    if (!words) {
      status.replaceChildren();
      place.replaceChildren();
      return;
    }
    if (!place.firstChild) status.replaceChildren(said.say("waiting"));
    const set = Object.fromEntries(filters.map(({ name, value }) => [name, value])
      .filter(([, value]) => value));
    const whole = asked.get("show") === "all";
    try {
      const answer = await engine.ask(words, {
        filters: set,
        literal: asked.has("literal"),
        limit: whole ? null : AT_FIRST,
      });
      if (mine === number) draw(answer, Object.keys(set).length > 0, whole);
    } catch (error) {
      if (mine !== number) return;
      status.replaceChildren();
      place.replaceChildren(said.failed());
      tellAsked(false);
      if (engine) throw error;
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ q: field.value.trim(), literal: "", show: "" });
  });
  for (const filter of filters) {
    filter.addEventListener("change", () => {
      change({ q: field.value.trim(), [filter.name]: filter.value, show: "" });
    });
  }
  /* Whoever comes back from what was found comes to the place in the list where they left. */
  place.addEventListener("click", (event) => {
    if (event.target.closest("a[href]")) history.replaceState({ ...history.state, scrolled: scrollY }, "");
  });
  window.addEventListener("hashchange", show);
  show();
})();
