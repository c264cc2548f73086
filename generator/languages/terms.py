"""Finds terms in running text, in every mutated form of their words, the longest term first."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from generator.ids import Address, Code, make_term_address
from generator.languages.known_languages import find_definition
from generator.model import Term, TermbaseEntry
from generator.suite.suite import Suite
from generator.suite.text import USES, Text, TextId, read_again

WORD = re.compile(r"\w+")
MUTATED = 6
"""The number of words of a phrase that may be mutated. More would have too many spellings."""

BETWEEN = re.compile(r"[ -]+")
"""What separates the words of a phrase: hyphens and spaces count alike."""


class Segment(NamedTuple):
    """A stretch of a text that is treated as one.

    Attributes:
        text: Its words.
        term: The id of the glossary term that they are a form of, or None.
        language: Their language if it differs from the text's, as in a quotation or a name.
        leads: The place on the site that they name, or an address elsewhere; else None.
    """

    text: str
    term: str | None = None
    language: Code = ""
    leads: Address | str | None = None


def list_forms(form: str, language: Code) -> Iterator[str]:
    """Yields every spelling of a form, with each of its words mutated or not.

    Letters are small, and hyphens are spaces.

    Args:
        form: A form as a glossary lists it.
        language: The form's language.
    """
    choices = [
        _list_spellings(word, language) if place < MUTATED else (word,)
        for place, word in enumerate(_split_form(form))
    ]
    return (" ".join(choice) for choice in product(*choices))


class TermDetector:
    """Tells whether a text has any form of a term.

    Unlike a finder it does not say where, and it finds a term even within a longer term.

    Args:
        forms: The term's forms, as a glossary lists them.
        language: Their language.
    """

    def __init__(self, forms: Iterable[str], language: Code) -> None:
        self._forms = tuple(
            dict.fromkeys(
                _separate_words(spelled) for form in forms for spelled in list_forms(form, language)
            )
        )

    def has_term(self, text: str) -> bool:
        """Whether the text has one of the forms, as whole words."""
        words = _separate_words(text)
        return any(form in words for form in self._forms)


def _separate_words(text: str) -> str:
    """Returns the words of a text in small letters, with a space on either side of each."""
    return f" {' '.join(WORD.findall(_lower(text)))} "


def cut_at_borrowed(text: str, pattern: re.Pattern[str], language: Code) -> tuple[Segment, ...]:
    """Cuts a translation at words in another language, which a pattern finds."""
    cut, start = [], 0
    for match in pattern.finditer(text):
        if match.start() > start:
            cut.append(Segment(text[start : match.start()]))
        cut.append(Segment(match[0], language=language))
        start = match.end()
    if start < len(text):
        cut.append(Segment(text[start:]))
    return tuple(cut)


class TermFinder:
    """Finds all terms of a list in texts of one language.

    One regular expression has a group for each form, the longest form first, because the first
    group that matches wins: *supported employment* must not be found as *employment*. A lookahead
    on first letters skips most words at once, which matters as every text is searched when a site
    is built.

    Args:
        terms: The terms.
        language: Which of their forms to look for.
    """

    def __init__(self, terms: Iterable[Term | TermbaseEntry], language: Code) -> None:
        self._elsewhere: dict[str, frozenset[str]] = {}
        self._entries: dict[str, Address] = {}
        owners: dict[str, str] = {}
        for term in terms:
            self._elsewhere[term.id] = frozenset(getattr(term, "not_in", ()))
            self._entries[term.id] = make_term_address(term.id)
            for form in term.forms.get(language, ()):
                owners.setdefault(form, term.id)
        longest_first = sorted(owners, key=len, reverse=True)
        self._terms = [owners[form] for form in longest_first]
        choices = "|".join(f"({_make_pattern(form, language)})" for form in longest_first)
        # The first letters of all forms, mutated ones too, for the lookahead.
        beginnings = (word for form in longest_first for word in _split_form(form)[:1])
        spelled = (spelling for word in beginnings for spelling in _list_spellings(word, language))
        first = "".join(sorted({re.escape(one[0]) for one in spelled if one}))
        self._find = _make_finder(rf"\b(?=[{first or 'a'}])(?:{choices})(?!\w)")

    def find_occurrences(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """Every form of a term in a text, with the term's id; repeats and exceptions too."""
        for match in self._find(text) if self._terms else ():
            yield match, self._terms[(match.lastindex or 1) - 1]

    def cut_at_terms(self, text: Text, words: str) -> tuple[Segment, ...]:
        """Cuts a text at the first occurrence of each term.

        Args:
            text: The text. A term is not marked in texts that its entry excepts, nor in its own
                entry.
            words: Its words in the finder's language.

        Returns:
            Segments that joined give the words.
        """
        cut, start = [], 0
        for match, term in self.find_terms(text, words):
            if match.start() > start:
                cut.append(Segment(words[start : match.start()]))
            cut.append(Segment(words[match.start() : match.end()], term))
            start = match.end()
        if start < len(words):
            cut.append(Segment(words[start:]))
        return tuple(cut)

    def find_terms(self, text: Text, words: str) -> Iterator[tuple[re.Match[str], str]]:
        """Yields the first occurrence of each term that is marked in a text, with the term's id.

        Args:
            text: The text.
            words: Its words in the finder's language.
        """
        met = set[str]()
        for match, term in self.find_occurrences(words):
            is_own = text.address == self._entries[term]
            if term not in met and not is_own and text.id not in self._elsewhere[term]:
                met.add(term)
                yield match, term


@lru_cache(8)
def _make_finder(pattern: str) -> Callable[[str], tuple[re.Match[str], ...]]:
    """Returns what finds a pattern in texts, and keeps what it found.

    While a suite is edited, the same texts are sought through again and again for the same terms.
    """
    find = re.compile(pattern).finditer
    return lru_cache(2**16)(lambda text: tuple(find(_lower(text))))


def _split_form(form: str) -> list[str]:
    """Splits a form into words in small letters."""
    return [word for word in BETWEEN.split(_lower(form)) if word]


def _list_spellings(word: str, language: Code) -> tuple[str, ...]:
    """Returns the forms that a word may take in a text: in Welsh, its mutations."""
    return find_definition(language).mutated(word)


def _make_pattern(form: str, language: Code) -> str:
    """Returns a pattern for a form in small letters, each word of it mutated or not."""
    words = (_list_spellings(word, language) for word in _split_form(form))
    return "[ -]".join(f"(?:{'|'.join(map(_escape, spellings))})" for spellings in words)


def _escape(word: str) -> str:
    """Escapes a word for a pattern that takes straight and curly apostrophes alike."""
    return re.sub("['’]", "['’]", re.escape(word))


def _lower(text: str) -> str:
    """Returns a text in small letters, of the same length: a letter that would become two stays."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def find_uses(suite: Suite) -> Mapping[str, tuple[TextId, ...]]:
    """Returns the running texts that use each glossary term, by the term's id.

    Every running text is read for it, and most edits change none of the uses. So whoever asks is
    known to have read ``USES``, which counts as changed where they differ.
    """
    read_again((USES,))
    return _find_uses(suite)


@lru_cache(4)  # a check and the catalogue both ask, and a run seldom has two suites
def _find_uses(suite: Suite) -> Mapping[str, tuple[TextId, ...]]:
    finder = TermFinder(suite.glossary.terms, suite.languages.source)
    found: dict[str, list[TextId]] = {}
    for text in suite.texts.values():
        if text.running:
            for _, term in finder.find_terms(text, text.words):
                found.setdefault(term, []).append(text.id)
    return {term: tuple(texts) for term, texts in found.items()}
