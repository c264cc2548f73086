"""The search: what it finds, where that leads, and how it understands the words of a language.

Material indexes a page by its headings, and statements are no headings. Their lists carry
``data-search-exclude``, and their own entries are added to the index that Material wrote; its form
is the contract between Material's builder and the script that searches.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

import material

from generator import ids
from generator.ids import Code
from generator.languages.definitions import definition
from generator.languages.folding import folded
from generator.languages.language import Language
from generator.model import Term, TermbaseEntry
from generator.pages.markup import html_of
from generator.pages.page import Page
from generator.suite.suite import Suite
from generator.writing import write

HERE = Path(__file__).parent
SCRIPTS = "assets/javascripts/lunr/min"
"""Where Material's worker looks for the scripts of languages."""

LUNR = Path(material.__file__).parent / "templates" / SCRIPTS
"""Those that come with Material."""

UNFIT = {"hi", "ja", "jp", "th", "zh"}
"""Languages whose scripts there want further ones, which cut a text into words."""

WHOLE = 2
"""How much more the top of a page counts than what stands on it, and the entry of a term than its
uses: whoever asks for ABC SE05, or for zero rejection, wants to know what it is."""

OF_OTHERS = "other.js"
"""The script of a language that has none of its own here."""

TAG = re.compile(r"<[^>]+>")
COMMENT = re.compile(r"^ */\*.*?\*/\n", re.MULTILINE | re.DOTALL)
"""Of a script; it is for whoever edits, and not for those who search."""

STOP_WORDS = "STOP_WORDS"
"""What a script calls the suite's list, if it asks for it."""

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
    name = definition(language.code).search
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
    index["docs"] += entries(pages)
    edition_of = _edition_of(suite)
    for entry in index["docs"]:
        if edition := edition_of(entry["location"]):
            entry["edition"] = edition
    write(file, json.dumps(index, separators=(",", ":"), ensure_ascii=False))
    script = shared / SCRIPTS / f"lunr.{name}.min.js"
    script.parent.mkdir(parents=True, exist_ok=True)
    write(script, _script(index["docs"], language, suite))


def entries(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """What the search finds by itself, as indexes have it: where it leads, its title, its text."""
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
        _constant("STATEMENTS", _statements(suite)),
        _constant("PARTS", sorted({one for one in _names(suite) if "-" in one})),
        _constant("CROSSWALK", [[_page(urn) for urn in line] for line in lines_of_descent(suite)]),
        _constant("TERMS", _terms(code, suite)),
    ]
    own_script = _own_script(code)
    listed = _forms(code, entries, suite) if definition(code).word_forms else ""
    if STOP_WORDS in own_script:
        stop_words = sorted(set(map(folded, suite.words.stop_words.get(code, ()))))
        listed += _constant(STOP_WORDS, stop_words)
    if listed:
        constants.append(listed)
    files = ("codes.js", "search.js", "results.js")
    parts = [COMMENT.sub("", (HERE / name).read_text("utf-8")) for name in files]
    parts.insert(2, own_script)
    return "(() => {\n" + COMMENT.sub("", "\n".join([*constants, *parts])) + "})();\n"


def lines_of_descent(suite: Suite) -> Iterator[list[str]]:
    """Yields each standard that no other became, and after it what it became, revision by revision.

    Standards of one line answer the same question, also where several revisions lie between them.
    One that was split begins several lines, and those that were merged end in the same.
    """
    became: dict[str, list[str]] = {}
    for row in suite.mapping.crosswalk:
        for one in row.before:
            became.setdefault(one, []).extend(row.after)
    later = {urn for listed in became.values() for urn in listed}
    for urn in became:
        if urn not in later:
            yield from _lines_from([urn], became)


def _lines_from(line: list[str], became: Mapping[str, list[str]]) -> Iterator[list[str]]:
    further = [urn for urn in became.get(line[-1], ()) if urn not in line]
    for urn in further:
        yield from _lines_from([*line, urn], became)
    if not further:
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


def _names(suite: Suite) -> set[str]:
    """The name of every statement in small letters: ``p4``, ``k01``, ``p1-2``."""
    standards = suite.entities.standards
    return {one.address.anchor for standard in standards for one in standard.statements}


def _statements(suite: Suite) -> dict[str, list[str]]:
    """By a statement's name as it counts, without zeros before its number, how it is written."""
    written: dict[str, list[str]] = {}
    for name in sorted({one.partition("-")[0] for one in _names(suite)}, key=ids.in_order):
        written.setdefault(f"{name[0]}{int(name[1:])}", []).append(name)
    return written


def _editions(language: Language, suite: Suite) -> list[dict[str, str]]:
    """The editions, the one in force first: what each is known by, and what is said of it."""
    words = {
        "in force": language.interface("in force"),
        "superseded": language.interface("superseded"),
        "consultation": language.interface("in consultation"),
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


def _own_script(code: Code) -> str:
    """What a language has of its own: a script of ours, or the one that comes with Material."""
    own = HERE / f"{code}.js"
    if own.exists():
        return COMMENT.sub("", own.read_text("utf-8"))
    theirs = LUNR / f"lunr.{code}.min.js"
    rules = f"{theirs.read_text('utf-8')}\n" if code not in UNFIT and theirs.exists() else ""
    names = _constant("NAME", definition(code).search) + _constant("CODE_OF_LANGUAGE", code)
    return rules + names + COMMENT.sub("", (HERE / OF_OTHERS).read_text("utf-8"))


def _forms(code: Code, entries: list[dict[str, Any]], suite: Suite) -> str:
    """The forms of the words that the script may meet."""
    texts = [f"{entry['title']} {entry['text']}" for entry in entries]
    asked = [" ".join(name.asked) for name in suite.words.other_names.get(code, ())]
    words = frozenset(WORD.findall(TAG.sub(" ", " ".join([*texts, *asked])).lower()))
    listed = suite.words
    cache = suite.root / ".cache" / cache_of(code)
    passed_by, own = listed.stop_words.get(code, ()), listed.forms.get(code, ())
    return _of_words(code, words.difference(passed_by), own, cache)


def cache_of(code: Code) -> str:
    """The file in which what a dictionary said of words is kept."""
    return f"{definition(code).slug}-forms.json"


def _terms(code: Code, suite: Suite) -> dict[str, list[list[str]]]:
    """What somebody may ask by another name, with the words of each thing that may be meant."""
    names: dict[str, list[list[str]]] = {}

    def tell(asked: str, meant: str) -> None:
        names.setdefault(_plain(asked), []).append(WORD.findall(meant.lower()))

    for name in suite.words.other_names.get(code, ()):
        for asked in name.asked:
            tell(asked, name.meant)
    source = suite.languages.source
    if code != source:
        listed: list[Term | TermbaseEntry] = [*suite.termbase.terms, *suite.glossary.terms]
        for term in listed:
            if here := term.forms.get(code):
                for asked in term.forms.get(source, ()):
                    tell(asked, here[0])
    return names


def _plain(phrase: str) -> str:
    """A phrase as the script compares it: unaccented small letters, a space between words."""
    return folded(" ".join(WORD.findall(phrase.lower())))


@lru_cache(1)  # most edits bring no new word
def _of_words(
    code: Code, words: frozenset[str], forms: tuple[tuple[str, ...], ...], cache: Path
) -> str:
    word_forms = definition(code).word_forms
    assert word_forms
    values = word_forms(words, forms, cache)
    return "".join(_constant(name, value) for name, value in values.items())


def _constant(name: str, value: object) -> str:
    """A line of script."""
    return f"const {name} = {json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
