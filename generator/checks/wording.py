"""The wording of translations: no certain mistakes, and one name for one thing.

The language's definition has the mistakes and names. The publisher's own words are not checked.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.checks.rule import Rule
from generator.ids import Code
from generator.languages import interface_words
from generator.languages.known_languages import find_definition
from generator.languages.language_definition import Slip
from generator.languages.terms import TermDetector
from generator.model.states import State
from generator.problems import Place, Problem
from generator.reading.document import load_text, split_lines
from generator.reading.translations import Translation, name_file
from generator.reading.written_pages import list_pages
from generator.suite.suite import Suite

IN_SINGLE_MARKS = re.compile(r"(?<!\w)[‘']([^‘’'“”]*\w[^‘’'“”]*)[’'](?!\w)")

HEADING = re.compile(r"^(?:#+|-) ")
"""The sign at the beginning of a heading or list entry."""


def follow_their_language(suite: Suite) -> Iterator[Problem]:
    """Yields mistakes in catalogues and on written pages that a pattern finds for certain."""
    for place, code, words in (*_list_translations(suite), *_list_page_lines(suite)):
        for slip, written in _find_slips(words, code):
            yield Problem(place, slip.code, f"“{written}”: {slip.message}", slip.hint)


@lru_cache(2**14)  # while a suite is edited, most words stay as they are
def _find_slips(words: str, code: Code) -> tuple[tuple[Slip, str], ...]:
    """The slips in words of a language, and what is written there."""
    found = ((slip, slip.pattern.search(words)) for slip in find_definition(code).slips)
    return tuple((slip, match[0]) for slip, match in found if match)


def give_own_terms_one_name(suite: Suite) -> Iterator[Problem]:
    """Yields words of the interface that do not use the language's name for a recurring term."""
    for file, code, english, entry in _list_program_words(suite):
        for own in _find_unnamed_terms(english, entry.words, code):
            name = find_definition(code).english_name
            yield Problem(
                Place(file, entry.line),
                "term-untranslated",
                f"the English has “{own.term}”, and the {name} none of: {', '.join(own.forms)}",
                "use one of them, as the site does elsewhere",
            )


class _OwnTerm(NamedTuple):
    """A term that recurs in the interface: how it is found in English, and its name elsewhere."""

    term: str
    in_english: re.Pattern[str]
    forms: tuple[str, ...]
    in_translation: TermDetector


@cache
def _list_own_terms(code: Code) -> tuple[_OwnTerm, ...]:
    """The recurring terms for which a language has a name."""
    return tuple(
        _OwnTerm(
            term,
            re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE),
            tuple(forms),
            TermDetector(forms, code),
        )
        for term, forms in find_definition(code).own_terms.items()
    )


@lru_cache(2**14)  # while a suite is edited, the interface's words stay as they are
def _find_unnamed_terms(english: str, words: str, code: Code) -> tuple[_OwnTerm, ...]:
    """The terms in English words whose translation does not have the language's name for them."""
    return tuple(
        own
        for own in _list_own_terms(code)
        if own.in_english.search(english) and not own.in_translation.has_term(words)
    )


def quote_in_double_marks(suite: Suite) -> Iterator[Problem]:
    """Yields remarks that quote untranslated words of the source in other marks than “ and ”.

    What is between these is marked as in the source's language, so that a screen reader reads it
    so.
    """
    source = find_definition(suite.languages.source).english_name
    for code in suite.languages.translations:
        for text in suite.texts.values():
            entry = suite.find_translation(text, code) if text.quotes else None
            for quoted in IN_SINGLE_MARKS.findall(entry.words) if entry else ():
                if re.search(rf"(?<!\w){re.escape(quoted)}(?!\w)", text.words):
                    yield Problem(
                        Place(name_file(code), entry.line if entry else 1),
                        "quotation-unmarked",
                        f"‘{quoted}’ is {source}, and single quotation marks don't tell so",
                        f"write “{quoted}”, or translate it",
                    )


def _list_translations(suite: Suite) -> Iterator[tuple[Place, Code, str]]:
    """Yields each translation that is not the publisher's: its place, language and words."""
    for code, catalogue in suite.translations.items():
        for entry in catalogue.entries.values():
            if entry.state is not State.OFFICIAL:
                yield Place(name_file(code), entry.line), code, entry.words
    for file, code, _, entry in _list_program_words(suite):
        yield Place(file, entry.line), code, entry.words


def _list_program_words(suite: Suite) -> Iterator[tuple[str, Code, str, Translation]]:
    """Yields the interface's words in each language, if the program is in the suite's folder."""
    for code in interface_words.list_languages(suite.root):
        for (_, english), entry in interface_words.read(code, suite.root)[0].entries.items():
            yield interface_words.name_file(code), code, english, entry


def _list_page_lines(suite: Suite) -> Iterator[tuple[Place, Code, str]]:
    """Yields each line of written pages: its place, language and words."""
    for code in suite.languages:
        if find_definition(code).slips:
            for _, file in list_pages(suite.root, code):
                name = file.relative_to(suite.root).as_posix()
                for number, line in enumerate(split_lines(load_text(file)), 1):
                    yield Place(name, number), code, HEADING.sub("", line)


RULES: tuple[Rule, ...] = (
    follow_their_language,
    give_own_terms_one_name,
    quote_in_double_marks,
)
