"""The wording of translations: no certain mistakes, and one name for one thing.

The language's definition has the mistakes and names. The publisher's own words are not checked.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.rule import Rule
from generator.ids import Code
from generator.languages import own_words
from generator.languages.definition import Slip
from generator.languages.definitions import definition
from generator.languages.terms import Detector
from generator.model.states import State
from generator.problems import Place, Problem
from generator.reading.document import lines_of, text_of
from generator.reading.translations import Entry, file_of
from generator.reading.written_pages import pages_in
from generator.suite.suite import Suite

IN_SINGLE_MARKS = re.compile(r"(?<!\w)[‘']([^‘’'“”]*\w[^‘’'“”]*)[’'](?!\w)")

HEADING = re.compile(r"^(?:#+|-) ")
"""The sign at the beginning of a heading or list entry."""


def are_written_as_their_language_is(suite: Suite) -> Iterator[Problem]:
    """Yields mistakes in catalogues and on written pages that a pattern finds for certain."""
    for place, code, words in (*_translated(suite), *_on_pages(suite)):
        for slip, written in _slips_in(words, code):
            yield Problem(place, slip.code, f"“{written}”: {slip.message}", slip.hint)


@lru_cache(2**14)  # while a suite is edited, most words stay as they are
def _slips_in(words: str, code: Code) -> tuple[tuple[Slip, str], ...]:
    """The slips in words of a language, and what is written there."""
    found = ((slip, slip.pattern.search(words)) for slip in definition(code).slips)
    return tuple((slip, match[0]) for slip, match in found if match)


def own_terms_have_one_name(suite: Suite) -> Iterator[Problem]:
    """Yields words of the interface that do not use the language's name for a recurring term."""
    names = {
        code: [
            (
                re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE),
                term,
                forms,
                Detector(forms, code),
            )
            for term, forms in definition(code).own_terms.items()
        ]
        for code in own_words.languages(suite.root)
    }
    for file, code, english, entry in _own_entries(suite):
        for pattern, term, forms, detector in names[code]:
            if pattern.search(english) and not detector.finds(entry.words):
                name = definition(code).english_name
                yield Problem(
                    Place(file, entry.line),
                    "term-untranslated",
                    f"the English has “{term}”, and the {name} none of: {', '.join(forms)}",
                    "use one of them, as the site does elsewhere",
                )


def quote_the_source_in_double_marks(suite: Suite) -> Iterator[Problem]:
    """Yields remarks that quote untranslated words of the source in other marks than “ and ”.

    What is between these is marked as in the source's language, so that a screen reader reads it
    so.
    """
    source = definition(suite.languages.source).english_name
    for code in suite.languages.translations:
        for text in suite.texts.values():
            entry = suite.translation(text, code) if text.quotes else None
            for quoted in IN_SINGLE_MARKS.findall(entry.words) if entry else ():
                if re.search(rf"(?<!\w){re.escape(quoted)}(?!\w)", text.words):
                    yield Problem(
                        Place(file_of(code), entry.line if entry else 1),
                        "quotation-unmarked",
                        f"‘{quoted}’ is {source}, and single quotation marks don't tell so",
                        f"write “{quoted}”, or translate it",
                    )


def _translated(suite: Suite) -> Iterator[tuple[Place, Code, str]]:
    """Yields each translation that is not the publisher's: its place, language and words."""
    for code, catalogue in suite.translations.items():
        for entry in catalogue.entries.values():
            if entry.state is not State.OFFICIAL:
                yield Place(file_of(code), entry.line), code, entry.words
    for file, code, _, entry in _own_entries(suite):
        yield Place(file, entry.line), code, entry.words


def _own_entries(suite: Suite) -> Iterator[tuple[str, Code, str, Entry]]:
    """Yields the interface's words in each language, if the program is in the suite's folder."""
    for code in own_words.languages(suite.root):
        for (_, english), entry in own_words.read(code, suite.root)[0].entries.items():
            yield own_words.file_of(code), code, english, entry


def _on_pages(suite: Suite) -> Iterator[tuple[Place, Code, str]]:
    """Yields each line of written pages: its place, language and words."""
    for code in suite.languages:
        if definition(code).slips:
            for _, file in pages_in(suite.root, code):
                name = file.relative_to(suite.root).as_posix()
                for number, line in enumerate(lines_of(text_of(file)), 1):
                    yield Place(name, number), code, HEADING.sub("", line)


RULES: tuple[Rule, ...] = (
    are_written_as_their_language_is,
    own_terms_have_one_name,
    quote_the_source_in_double_marks,
)
