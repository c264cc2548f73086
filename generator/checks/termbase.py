"""Translations have the chosen words for each term, and are not copies of the source."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from generator import model
from generator.checks.glossary import TERMBASE, list_entries
from generator.checks.rule import Rule, require_every_file
from generator.ids import URN_IN_TEXT, Code
from generator.languages.known_languages import find_definition
from generator.languages.terms import TermDetector, TermFinder
from generator.problems import Place, Problem
from generator.reading.translations import Translation, name_file
from generator.suite.suite import Suite
from generator.suite.text import QUOTATION, Text


def translate_every_term(suite: Suite) -> Iterator[Problem]:
    """Yields translations without any form of a term that their text has, unless excepted."""
    if TERMBASE in suite.unread:
        return
    excepted = {(exception.text, exception.term) for exception in suite.termbase.exceptions}
    listed = {entry.id: (file, entry.forms) for file, _, entry in list_entries(suite)}
    source = find_definition(suite.languages.source).english_name
    for identity, term, code, entry in _find_missing_terms(suite):
        file, by_language = listed[term]
        name, forms = find_definition(code).english_name, ", ".join(by_language.get(code, ()))
        use = "use one of them" if forms else f"list one under forms: {code}: of {term} in {file}"
        if (identity, term) not in excepted:
            yield Problem(
                Place(name_file(code), entry.line),
                "term-untranslated",
                f"the {source} of {identity} has a form of {term}, and its {name} has none of its "
                f"{name} forms: {forms or 'none is listed yet'}",
                f"{use}, or name {identity} under exceptions: in {TERMBASE}",
            )


@require_every_file
def need_their_exceptions(suite: Suite) -> Iterator[Problem]:
    """Yields exceptions for translations that do have the term.

    An exception is kept while there is no translation.
    """
    wanting = {(identity, term) for identity, term, _, _ in _find_missing_terms(suite)}
    for number, exception in enumerate(suite.termbase.exceptions):
        text = suite.find_text(exception.text)
        codes = suite.languages.translations
        waits = text and not all(suite.find_translation(text, code) for code in codes)
        if not waits and (exception.text, exception.term) not in wanting:
            yield Problem(
                suite.locate(TERMBASE, "exceptions", number, "text"),
                "exception-stale",
                f"{exception.text} needs no exception for {exception.term}",
                "take it out of exceptions:",
            )


def translate_without_copying(suite: Suite) -> Iterator[Problem]:
    """Yields translations that are the same as their text, but for listed names."""
    if TERMBASE in suite.unread:
        return
    source = find_definition(suite.languages.source).english_name
    for code in suite.languages.translations:
        for text in suite.texts.values():
            entry = suite.find_translation(text, code)
            if entry and entry.words == text.words and _has_words(text, suite):
                yield Problem(
                    Place(name_file(code), entry.line),
                    "translation-copy",
                    f"the {find_definition(code).english_name} of {text.id} is its {source}: "
                    f"{text.words}",
                    f"translate it, or list it under names: in {TERMBASE} with the reason",
                )


@require_every_file
def use_every_name(suite: Suite) -> Iterator[Problem]:
    """Yields every listed name that is in no text."""
    texts = {text.words for text in suite.texts.values()}
    for catalogue in suite.translations.values():
        texts |= {entry.words for entry in catalogue.entries.values()}
    for number, name in enumerate(suite.termbase.names):
        if not any(name.name in text for text in texts):
            yield Problem(
                suite.locate(TERMBASE, "names", number, "name"),
                "exception-stale",
                f"{name.name} stands in no text",
                "take it out of names:",
            )


@lru_cache(1)  # two rules need it
def _find_missing_terms(suite: Suite) -> tuple[tuple[str, str, Code, Translation], ...]:
    """Returns each text and term of it, with each translation that has none of the term's forms."""
    source = suite.languages.source
    names = tuple(name.name for name in suite.termbase.names)
    terms = {entry.id: entry.forms for _, _, entry in list_entries(suite)}
    wanting = []
    for code in suite.languages.translations:
        forms = tuple(
            (term, tuple(forms.get(source, ())), tuple(forms.get(code, ())))
            for term, forms in terms.items()
        )
        find = _make_finding(forms, names, source, code)
        for text in suite.texts.values():
            if entry := suite.find_translation(text, code):
                found = find(text.words, text.quotes, entry.words)
                wanting += [(text.id, term, code, entry) for term in found]
    return tuple(wanting)


Forms = tuple[str, ...]


@lru_cache(8)
def _make_finding(
    terms: tuple[tuple[str, Forms, Forms], ...], names: tuple[str, ...], source: Code, code: Code
) -> Callable[[str, bool, str], tuple[str, ...]]:
    """Returns what finds the terms of a text that its translation has no form of, and keeps it.

    While a suite is edited, most texts and their translations stay as they are.

    Args:
        terms: Each term, with its forms in the two languages.
        names: What of a text is not translated.
        source: The language of the text.
        code: That of its translation.
    """
    listed = [model.TermbaseEntry(id=term, forms={source: forms}) for term, forms, _ in terms]
    finder = TermFinder(listed, source)
    detectors = {term: TermDetector(forms, code) for term, _, forms in terms}

    @lru_cache(2**16)
    def find(words: str, quotes: bool, translation: str) -> tuple[str, ...]:
        found = {
            term
            for _, term in finder.find_occurrences(_strip_untranslated(words, names, quotes=quotes))
        }
        return tuple(
            term
            for term in detectors
            if term in found and not detectors[term].has_term(translation)
        )

    return find


def _strip_untranslated(words: str, names: Iterable[str], *, quotes: bool) -> str:
    """Returns the words of a text that are translated, without names and quotations."""
    words = QUOTATION.sub("", words) if quotes else words
    for name in names:
        words = words.replace(name, "")
    return words


def _has_words(text: Text, suite: Suite) -> bool:
    """Whether a text has any words other than names, URNs and figures."""
    names = (name.name for name in suite.termbase.names)
    words = URN_IN_TEXT.sub("", _strip_untranslated(text.words, names, quotes=text.quotes))
    return any(character.isalpha() for character in words)


RULES: tuple[Rule, ...] = (
    translate_every_term,
    need_their_exceptions,
    translate_without_copying,
    use_every_name,
)
