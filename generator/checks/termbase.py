"""The Welsh of a text has the Welsh chosen for each term of its English, and is no copy of it."""

from collections.abc import Iterator
from functools import lru_cache

from generator.checks.glossary import TERMBASE, entries
from generator.checks.rule import Rule, needs_every_file
from generator.ids import URN_IN_TEXT
from generator.languages.terms import Detector, Finder
from generator.problems import Place, Problem
from generator.reading.welsh_catalogue import FILE, Entry
from generator.suite.suite import Suite
from generator.suite.text import QUOTATION, Text


def terms_have_their_welsh(suite: Suite) -> Iterator[Problem]:
    """A text whose English has a term has one of the term's Welsh forms, or is excepted."""
    if TERMBASE in suite.unread:
        return
    excepted = {(exception.text, exception.term) for exception in suite.termbase.exceptions}
    listed = {entry.id: (file, ", ".join(entry.forms.cy)) for file, _, entry in entries(suite)}
    for identity, term, entry in _wanting(suite):
        file, forms = listed[term]
        use = "use one of them" if forms else f"list one under forms: cy: of {term} in {file}"
        if (identity, term) not in excepted:
            yield Problem(
                Place(FILE, entry.line),
                "term-without-welsh",
                f"the English of {identity} has a form of {term}, and its Welsh has none of its "
                f"Welsh forms: {forms or 'none is listed yet'}",
                f"{use}, or name {identity} under exceptions: in {TERMBASE}",
            )


@needs_every_file
def exceptions_are_needed(suite: Suite) -> Iterator[Problem]:
    """Every exception is of a text that is without the term's Welsh, or has no Welsh just now."""
    wanting = {(identity, term) for identity, term, _ in _wanting(suite)}
    for number, exception in enumerate(suite.termbase.exceptions):
        text = suite.text(exception.text)
        waits = text and not suite.welsh(text)
        if not waits and (exception.text, exception.term) not in wanting:
            yield Problem(
                suite.place(TERMBASE, "exceptions", number, "text"),
                "exception-stale",
                f"{exception.text} needs no exception for {exception.term}",
                "take it out of exceptions:",
            )


def welsh_is_no_copy(suite: Suite) -> Iterator[Problem]:
    """No Welsh is the same as its English, but for names that are listed with a reason."""
    if TERMBASE in suite.unread:
        return
    for text in suite.texts.values():
        entry = suite.welsh(text)
        if entry and entry.welsh == text.english and _has_words(text, suite):
            yield Problem(
                Place(FILE, entry.line),
                "translation-copy",
                f"the Welsh of {text.id} is its English: {text.english}",
                f"translate it, or list it under names: in {TERMBASE} with the reason",
            )


@needs_every_file
def names_occur(suite: Suite) -> Iterator[Problem]:
    """Every name that is listed stands in some text."""
    texts = {text.english for text in suite.texts.values()}
    texts |= {entry.welsh for entry in suite.translations.entries.values()}
    for number, name in enumerate(suite.termbase.names):
        if not any(name.name in text for text in texts):
            yield Problem(
                suite.place(TERMBASE, "names", number, "name"),
                "exception-stale",
                f"{name.name} stands in no text",
                "take it out of names:",
            )


@lru_cache(1)  # two rules ask
def _wanting(suite: Suite) -> tuple[tuple[str, str, Entry], ...]:
    """Each text and term of its English whose Welsh is not in the text's Welsh."""
    terms = {entry.id: entry for _, _, entry in entries(suite)}
    english = Finder(terms.values(), "en")
    welsh = {identity: Detector(term.forms.cy, "cy") for identity, term in terms.items()}
    wanting = []
    for text in suite.texts.values():
        entry = suite.welsh(text)
        if entry:
            found = {term: None for _, term in english.occurrences(_translated(text, suite))}
            wanting += [
                (text.id, term, entry) for term in found if not welsh[term].finds(entry.welsh)
            ]
    return tuple(wanting)


def _translated(text: Text, suite: Suite) -> str:
    """What of a text is to be Welsh: not its names, nor the words that a note quotes."""
    words = QUOTATION.sub("", text.english) if text.quotes else text.english
    for name in suite.termbase.names:
        words = words.replace(name.name, "")
    return words


def _has_words(text: Text, suite: Suite) -> bool:
    """Whether anything is left of a text without its names, URNs and figures."""
    words = URN_IN_TEXT.sub("", _translated(text, suite))
    return any(character.isalpha() for character in words)


RULES: tuple[Rule, ...] = (
    terms_have_their_welsh,
    exceptions_are_needed,
    welsh_is_no_copy,
    names_occur,
)
