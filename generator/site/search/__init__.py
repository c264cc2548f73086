"""The search: what it finds, where that leads, and how it understands the words of a language.

Material indexes a page by its headings, and statements are no headings. Their lists carry
``data-search-exclude``, and their own entries are added to the index that Material wrote; its form
is the contract between Material's builder and the script that searches.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from generator import ids
from generator.ids import Code
from generator.languages import welsh_forms
from generator.languages.language import Language
from generator.model import Term, TermbaseEntry
from generator.pages.markup import html_of
from generator.pages.page import Page
from generator.suite.suite import Suite
from generator.writing import write

NAMES: dict[Code, str] = {"en": "en-GB", "cy": "cy"}
"""What the search calls our languages. Its own ``en`` takes no script, so ours has another name."""

HERE = Path(__file__).parent
SCRIPTS = "assets/javascripts/lunr/min"
"""Where Material's worker looks for the scripts of languages."""

WHOLE = 2
"""How much more the top of a page counts than what stands on it, and the entry of a term than its
uses: whoever asks for LSI SE05, or for zero rejection, wants to know what it is."""

CACHE = "welsh-forms.json"
TAG = re.compile(r"<[^>]+>")
COMMENT = re.compile(r"^ */\*.*?\*/\n", re.MULTILINE | re.DOTALL)
"""Of a script; it is for whoever edits, and not for those who search."""

WORD = re.compile(r"[^\W\d_]+")


def complete(
    site: Path, shared: Path, pages: Iterable[Page], language: Language, suite: Suite
) -> None:
    """Adds the pages' own entries to a search index, and gives it the script of its language.

    Args:
        site: The folder of the language's site, where Material wrote the index.
        shared: The folder of the theme's files, which may be another language's.
        pages: The generated pages of that language.
        language: The language.
        suite: The suite, which knows its editions, and words that the dictionary does not.
    """
    name = NAMES[language.code]
    file = site / "search" / "search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"] |= {
        "lang": [name],
        "pipeline": ["trimmer", "stopWordFilter", "stemmer"],
    }
    for entry in index["docs"]:
        page, _, anchor = entry["location"].partition("#")
        if not anchor or page == ids.term_address("").location:
            entry["boost"] = WHOLE
    index["docs"] += _entries(pages)
    edition_of = _edition_of(suite)
    for entry in index["docs"]:
        if edition := edition_of(entry["location"]):
            entry["edition"] = edition
    write(file, json.dumps(index, separators=(",", ":"), ensure_ascii=False))
    script = shared / SCRIPTS / f"lunr.{name}.min.js"
    script.parent.mkdir(parents=True, exist_ok=True)
    write(script, _script(index["docs"], language, suite))


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


def _edition_of(suite: Suite) -> Callable[[str], str | None]:
    """Tells the edition that a place belongs to, by its page or by the year before its id."""
    known = suite.entities
    pages = {standard.address.location: standard.edition for standard in known.standards}
    pages |= {edition.address.location: edition.year for edition in known.editions}
    years = {edition.year for edition in known.editions}

    def edition_of(location: str) -> str | None:
        page, _, anchor = location.partition("#")
        year = anchor.partition("-")[0]
        return pages.get(page, year if year in years else None)

    return edition_of


def _script(entries: list[dict[str, Any]], language: Language, suite: Suite) -> str:
    """The script by which the search understands a language, and orders what it found."""
    code = language.code
    constants = [
        _constant("EDITIONS", _editions(language, suite)),
        _constant("CODES", list(_codes(suite))),
        _constant("CROSSWALK", [[_page(urn) for urn in line] for line in lines_of_descent(suite)]),
        _constant("TERMS", _terms(code, suite)),
    ]
    if code == "cy":
        constants.append(_welsh(entries, suite))
    files = ("codes.js", "search.js", f"{code}.js", "results.js")
    parts = [(HERE / name).read_text("utf-8") for name in files]
    return "(() => {\n" + COMMENT.sub("", "\n".join([*constants, *parts])) + "})();\n"


def lines_of_descent(suite: Suite) -> Iterator[list[str]]:
    """Yields each standard that no other became, and after it what it became, revision by revision.

    Standards of one line answer the same question, also where several revisions lie between them.
    """
    became = {row.from_: row.to for row in suite.mapping.crosswalk}
    for urn in became:
        if urn not in became.values():
            line = [urn]
            while (urn := became.get(urn, "")) and urn not in line:
                line.append(urn)
            yield line


def _page(urn: str) -> str:
    return ids.standard_address(urn).location


def _codes(suite: Suite) -> Iterator[tuple[str, str]]:
    """Yields every URN with its page; another suite's with none, for many places speak of it."""
    for entry in suite.standards:
        yield entry.standard.urn, _page(entry.standard.urn)
    for one in suite.editions:
        if one.edition.urn:
            yield one.edition.urn, ids.edition_address(one.folder).location
    for standard in suite.mapping.signposted:
        yield standard.urn, ""


def _editions(language: Language, suite: Suite) -> list[dict[str, str]]:
    """The editions, the one in force first: what each is known by, and what is said of it."""
    words = {
        "in force": language.interface("in force"),
        "superseded": language.interface("superseded"),
    }
    by_year = {edition.year: edition for edition in suite.entities.editions}
    editions = [by_year[year] for year in suite.newest_first]
    return [
        {
            "year": edition.year,
            "suite": re.split("[ &/]", edition.prefix)[0].lower(),
            "state": ids.slug(edition.state),
            "said": html_of(words[edition.state], language.code),
        }
        for edition in editions
    ]


def _welsh(entries: list[dict[str, Any]], suite: Suite) -> str:
    """What the script of Welsh wants to know: the forms of the words that it may meet."""
    texts = [f"{entry['title']} {entry['text']}" for entry in entries]
    asked = [" ".join(name.asked) for name in suite.words.other_names.get("cy", ())]
    words = frozenset(WORD.findall(TAG.sub(" ", " ".join([*texts, *asked])).lower()))
    listed = suite.words
    cache = suite.root / ".cache" / CACHE
    return _of_words(words, listed.stop_words, listed.forms, cache)


def _terms(code: Code, suite: Suite) -> dict[str, list[list[str]]]:
    """What somebody may ask by another name, with the words of each thing that may be meant."""
    names: dict[str, list[list[str]]] = {}

    def tell(asked: str, meant: str) -> None:
        names.setdefault(_plain(asked), []).append(WORD.findall(meant.lower()))

    for name in suite.words.other_names.get(code, ()):
        for asked in name.asked:
            tell(asked, name.meant)
    if code == "cy":
        listed: list[Term | TermbaseEntry] = [*suite.termbase.terms, *suite.glossary.terms]
        for term in listed:
            for english in term.forms.en if term.forms.cy else ():
                tell(english, term.forms.cy[0])
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
