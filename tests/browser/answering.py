"""An engine of the search that gives the answers a test wants, in the place of the site's own.

What the dialog, the page of results and the marks make of an answer can so be tried with every kind
of answer, and at the moment when a test lets it come.
"""

import json
from typing import Any

Answer = dict[str, Any]
"""As ``standardsSearch.ask`` gives it: see ``theme/assets/scripts/search_client.js``."""

NOTHING: Answer = {
    "cards": [],
    "unknown": [],
    "all": [],
    "some": [],
    "guesses": [],
    "nearest": [],
    "meant": [],
    "otherLanguage": None,
}

ENGINE = """(answers) => {
    const waiting = [];
    const engine = {
        asked: [],
        held: false,
        prepared: 0,
        prepare: () => { engine.prepared += 1; },
        ask: (words, options) => new Promise((resolve, reject) => {
            engine.asked.push({ words, ...options });
            const found = answers[words] ?? answers[""];
            const { all, some, counts } = found;
            const give = () => found.fails ? reject(new Error("no index")) : resolve({
                ...found, words, counts: counts ?? { all: all.length, some: some.length },
            });
            if (engine.held) waiting.push(give);
            else give();
        }),
        release: () => {
            engine.held = false;
            for (const give of waiting.splice(0)) give();
        },
    };
    Object.defineProperty(window, "standardsSearch", { get: () => engine, set: () => {} });
}"""
"""It keeps what it was asked, and holds its answers back while it is told to."""


def engine(found: dict[str, Answer]) -> str:
    """The script that gives a page these answers, run before its own.

    Args:
        found: Answers by the words that are asked for; what they leave out is empty.
    """
    whole = {words: {**NOTHING, **answer} for words, answer in {"": {}, **found}.items()}
    return f"({ENGINE})({json.dumps(whole)})"


def result(location: str, **more: Any) -> Answer:
    """Something that was found.

    Args:
        location: Where it stands, from the root of its language.
        more: What else is said of it, if other than nothing.
    """
    empty: Answer = {"code": "", "title": "", "excerpt": [], "marks": [], "missing": []}
    nowhere: Answer = {"edition": None, "standard": None, "function": None}
    return {"location": location, "kind": "statement", **empty, **nowhere, **more}
