"""The constants of the search engine: what it knows of the suite, and of the language."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator import ids
from generator.catalogue.redirects import list_short_addresses
from generator.catalogue.site_in_language import Site
from generator.ids import Code
from generator.languages.accents import strip_accents
from generator.languages.known_languages import find_definition
from generator.model import Term, TermbaseEntry
from generator.pages.edition_states import summarise_state
from generator.site.search.search_entries import Entry
from generator.suite.suite import Suite

WORD = re.compile(r"[^\W\d_]+")


def describe_suite(site: Site) -> dict[str, object]:
    """Returns the constants about a suite: editions, codes, and redirects.

    Args:
        site: The suite in the language of the site.
    """
    suite = site.catalogue.suite
    return {
        "EDITIONS": _list_editions(site),
        "CODES": list(_list_codes(suite)),
        "FUNCTIONS": _map_functions(site),
        "LINES": [[_find_page(urn) for urn in line] for line in trace_descent(suite)],
        "SHORT": {
            location: [meant.address.location for meant in meanings]
            for location, meanings in list_short_addresses(suite).items()
        },
        "MOVED": {
            redirect.from_.removeprefix("/"): redirect.to.removeprefix("/")
            for redirect in suite.redirects.redirects
        },
    }


def describe_language(site: Site, entries: Iterable[Entry]) -> dict[str, object]:
    """Returns the constants about a language: its words, forms, and ways of asking.

    Args:
        site: The suite in that language.
        entries: What the search finds.
    """
    language, suite = site.language, site.catalogue.suite
    asking = find_definition(language.code).asking
    own = suite.words.stop_words.get(language.code, ())
    return {
        "LANGUAGE": language.code,
        "STOP_WORDS": _strip_all_accents((*asking.stop_words, *own)),
        "QUESTION_WORDS": _strip_all_accents(asking.question_words),
        "ASKS_BY": _strip_all_accents(asking.asks_by),
        "ASKED": _collect_query_words(suite),
        "NAMES": _collect_other_names(language.code, suite),
        **_collect_forms(language.code, entries, suite),
    }


def trace_descent(suite: Suite) -> Iterator[list[str]]:
    """Yields lines of descent: a standard that replaced none, then what replaced it, and so on.

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
            yield from _trace_from([urn], became)


def name_cache(code: Code) -> str:
    """Names the file that caches the dictionary's answers."""
    return f"{find_definition(code).slug}-forms.json"


def _trace_from(line: list[str], became: Mapping[str, list[str]]) -> Iterator[list[str]]:
    """Yields each way on from the last standard of a line."""
    further = [urn for urn in became.get(line[-1], ()) if urn not in line]
    for urn in further:
        yield from _trace_from([*line, urn], became)
    if not further:
        yield line


def _find_page(urn: str) -> str:
    return ids.make_standard_address(urn).location


def _list_codes(suite: Suite) -> Iterator[tuple[str, ...]]:
    """Yields each URN with its page; for other suites' URNs with where this site mentions them."""
    for entry in suite.standards:
        yield entry.standard.urn, _find_page(entry.standard.urn)
    for edition in suite.editions:
        if edition.edition.urn:
            yield (
                edition.edition.urn,
                f"{ids.make_edition_address(edition.folder).location}#standards",
            )
    for signposted in suite.mapping.signposted:
        yield signposted.urn, "", ids.make_signposted_address(signposted.urn).location


def _list_editions(site: Site) -> list[dict[str, str]]:
    """Returns the editions, the one in force first, with the words for their state."""
    suite = site.catalogue.suite
    by_year = {edition.year: edition for edition in suite.entities.editions}
    return [
        {
            "year": edition.year,
            "suite": re.split("[ &/]", edition.prefix)[0].lower(),
            "state": ids.make_slug(edition.state),
            "said": summarise_state(site.language, edition).text,
        }
        for edition in (by_year[year] for year in suite.newest_first)
    ]


def _map_functions(site: Site) -> dict[str, list[str]]:
    """Returns the anchors of the functions that each standard serves, by the standard's page."""
    found = {
        standard.address.location: [
            served_function.address.anchor
            for served_function in site.catalogue.list_served_functions(standard)
        ]
        for standard in site.catalogue.suite.entities.standards
    }
    return {page: anchors for page, anchors in found.items() if anchors}


def _collect_query_words(suite: Suite) -> dict[str, Any]:
    """Returns words used to cite, in every language of the suite, since readers may use any."""
    every = [find_definition(code).asking for code in suite.languages]
    kinds = {kind for one in every for kind in one.sections}
    return {
        "numbers": {
            strip_accents(word): number for one in every for word, number in one.numbers.items()
        },
        "joins": [word for one in every for word in one.joins],
        "ranges": [word for one in every for word in one.ranges],
        "standards": [word for one in every for word in one.standards],
        "functions": [word for one in every for word in one.functions],
        "values": [word for one in every for word in one.values],
        "sections": {
            kind: [word for one in every for word in one.sections.get(kind, ())]
            for kind in ids.SECTION_KINDS
            if kind in kinds
        },
    }


def _collect_other_names(code: Code, suite: Suite) -> dict[str, list[list[str]]]:
    """Returns other names that readers may use, each with the words of the things it may mean."""
    names: dict[str, list[list[str]]] = {}

    def add_name(asked: str, meant: str) -> None:
        names.setdefault(_normalise_phrase(asked), []).append(WORD.findall(meant.lower()))

    for name in suite.words.other_names.get(code, ()):
        for asked in name.asked:
            add_name(asked, name.meant)
    source = suite.languages.source
    if code != source:
        listed: list[Term | TermbaseEntry] = [*suite.termbase.terms, *suite.glossary.terms]
        for term in listed:
            if here := term.forms.get(code):
                for asked in term.forms.get(source, ()):
                    add_name(asked, here[0])
    return names


def _collect_forms(code: Code, entries: Iterable[Entry], suite: Suite) -> dict[str, object]:
    """Returns the forms of all words in the index, in the way that the language declares."""
    if not find_definition(code).word_forms:
        return {
            "FORMS": [list(map(strip_accents, line)) for line in find_definition(code).asking.forms]
        }
    texts = [
        " ".join((one["title"], one.get("text", ""), *one.get("questions", ()))) for one in entries
    ]
    asked = [" ".join(name.asked) for name in suite.words.other_names.get(code, ())]
    words = frozenset().union(*map(_find_words, [*texts, *asked]))
    listed = suite.words
    passed_by, own = listed.stop_words.get(code, ()), listed.forms.get(code, ())
    cache = suite.root / ".cache" / name_cache(code)
    return _find_forms(code, words.difference(passed_by), own, cache)


@lru_cache(2**14)  # an edit changes a few texts of thousands
def _find_words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


@lru_cache(1)  # most edits bring no new word
def _find_forms(
    code: Code, words: frozenset[str], forms: tuple[tuple[str, ...], ...], cache: Path
) -> dict[str, object]:
    word_forms = find_definition(code).word_forms
    assert word_forms
    return dict(word_forms(words, forms, cache))


def _normalise_phrase(phrase: str) -> str:
    """Normalises a phrase as the engine does: small letters, no accents, single spaces."""
    return strip_accents(" ".join(WORD.findall(phrase.lower())))


def _strip_all_accents(words: Collection[str]) -> list[str]:
    return sorted(set(map(strip_accents, words)))
