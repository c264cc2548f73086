"""The search: what it finds, where that leads, and how it understands the words of a language.

Material indexes a page by its headings, and statements are no headings. Their lists carry
``data-search-exclude``, and their own entries are added to the index that Material wrote; its form
is the contract between Material's builder and the script that searches.
"""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from generator import ids
from generator.ids import Code
from generator.model import Term, TermbaseEntry
from generator.pages.site import Page
from generator.publishing import welsh_forms
from generator.suite import Suite

NAMES: dict[Code, str] = {"en": "en-GB", "cy": "cy"}
"""What the search calls our languages. Its own ``en`` takes no script, so ours has another name."""

LANGUAGES = Path(__file__).resolve().parents[2] / "languages"
SCRIPTS = "assets/javascripts/lunr/min"
"""Where Material's worker looks for the scripts of languages."""

WHOLE = 2
"""How much more the top of a page counts than what stands on it, and the entry of a term than its
uses: whoever asks for LSI SE05, or for zero rejection, wants to know what it is."""

CACHE = "welsh-forms.json"
TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"[^\W\d_]+")


def complete(site: Path, shared: Path, pages: Iterable[Page], code: Code, suite: Suite) -> None:
    """Adds the pages' own entries to a search index, and gives it the script of its language.

    Args:
        site: The folder of the language's site, where Material wrote the index.
        shared: The folder of the theme's files, which may be another language's.
        pages: The generated pages of that language.
        code: The language.
        suite: The suite, which knows words that the dictionary does not.
    """
    file = site / "search" / "search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"] |= {
        "lang": [NAMES[code]],
        "pipeline": ["trimmer", "stopWordFilter", "stemmer"],
    }
    for entry in index["docs"]:
        page, _, anchor = entry["location"].partition("#")
        if not anchor or page == ids.term_address("").location:
            entry["boost"] = WHOLE
    index["docs"] += _entries(pages)
    file.write_text(json.dumps(index, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")
    script = shared / SCRIPTS / f"lunr.{NAMES[code]}.min.js"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(_script(index["docs"], code, suite), encoding="utf-8")


def _entries(pages: Iterable[Page]) -> list[dict[str, Any]]:
    # The script that searches puts these into the page as HTML.
    return [
        {
            "location": entry.address.location,
            "title": escape(entry.title, quote=False),
            "text": f"<p>{escape(entry.text, quote=False)}</p>",
        }
        for page in pages
        for entry in page.entries
    ]


def _script(entries: list[dict[str, Any]], code: Code, suite: Suite) -> str:
    """The script by which the search understands a language."""
    parts = [(LANGUAGES / name).read_text("utf-8") for name in ("search.js", f"{code}/search.js")]
    parts.insert(1, _constant("TERMS", _terms(code, suite)))
    if code == "cy":
        parts.insert(1, _welsh(entries, suite))
    return "(() => {\n" + "\n".join(parts) + "})();\n"


def _welsh(entries: list[dict[str, Any]], suite: Suite) -> str:
    """What the script of Welsh wants to know: the words of an index, and the terms of the suite."""
    text = " ".join(f"{entry['title']} {entry['text']}" for entry in entries)
    words = frozenset(WORD.findall(TAG.sub(" ", text).lower()))
    listed = suite.words
    cache = suite.root / ".cache" / CACHE
    return _of_words(words, listed.stop_words, listed.forms, cache)


def _terms(code: Code, suite: Suite) -> dict[str, list[str]]:
    """What somebody may ask by another name, with the words that it has in the texts."""
    names = {
        _plain(asked): WORD.findall(name.meant.lower())
        for name in suite.words.other_names.get(code, ())
        for asked in name.asked
    }
    if code == "cy":
        listed: list[Term | TermbaseEntry] = [*suite.termbase.terms, *suite.glossary.terms]
        for term in listed:
            for english in term.forms.en if term.forms.cy else ():
                names[_plain(english)] = WORD.findall(term.forms.cy[0].lower())
    return names


def _plain(phrase: str) -> str:
    """A phrase as the script compares it: unaccented small letters, a space between words."""
    return welsh_forms.folded(" ".join(WORD.findall(phrase.lower())))


@lru_cache(1)  # most edits bring no new word
def _of_words(
    words: frozenset[str],
    stop_words: tuple[str, ...],
    forms: tuple[tuple[str, ...], ...],
    cache: Path,
) -> str:
    lines = welsh_forms.lines(words.difference(stop_words), forms, cache)
    encoded, initials = welsh_forms.encoded(lines)
    values = {
        "FORMS": encoded,
        "INITIALS": initials,
        "STOP_WORDS": sorted(set(map(welsh_forms.folded, stop_words))),
    }
    return "".join(_constant(name, value) for name, value in values.items())


def _constant(name: str, value: object) -> str:
    """A line of script."""
    return f"const {name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
