"""Finds glossary terms in running text: the longest first, each term once in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Glossary


@dataclass(frozen=True)
class Segment:
    """A stretch of a text.

    Attributes:
        text: Its words.
        term: The id of the glossary term that they are a form of, or None.
        quoted: Whether they are a quotation from the English text.
    """

    text: str
    term: str | None = None
    quoted: bool = False


def spelling(form: str) -> str:
    """A form without what its spelling may vary in: capitals, and hyphens for spaces."""
    return form.casefold().replace("-", " ")


QUOTATION = re.compile(r"(?<=“)[^”]+(?=”)")


def quotations(text: str) -> tuple[Segment, ...]:
    """Cuts a note at the words that it quotes, which are English in a note of any language."""
    cut, start = [], 0
    for found in QUOTATION.finditer(text):
        cut += [Segment(text[start : found.start()]), Segment(found[0], quoted=True)]
        start = found.end()
    return (*cut, Segment(text[start:]))


class Finder:
    """Knows the forms of every term in one language.

    Args:
        glossary: The terms.
        language: ``en`` or ``cy``: which of their forms to look for.
    """

    def __init__(self, glossary: Glossary, language: str) -> None:
        self._terms: dict[str, str] = {}
        self._elsewhere: dict[str, frozenset[str]] = {}
        for term in glossary.terms:
            self._elsewhere[term.id] = frozenset(term.not_in)
            for form in getattr(term.forms, language):
                self._terms.setdefault(spelling(form), term.id)
        longest_first = sorted(self._terms, key=len, reverse=True)
        choices = (re.escape(form).replace(r"\ ", "[ -]") for form in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)", re.IGNORECASE)

    def occurrences(self, text: str) -> Iterator[tuple[re.Match[str], str]]:
        """Every form of a term in a text, with the term's id; repeats and exceptions too."""
        if self._terms:
            for found in self._pattern.finditer(text):
                # A letter may match another that it is not the same as: ı and i.
                if term := self._terms.get(spelling(found[0])):
                    yield found, term

    def segments(self, identity: str, text: str) -> tuple[Segment, ...]:
        """Cuts a text where a term first turns up.

        Args:
            identity: The id of the text: a term isn't sought where its entry excepts this id,
                nor in its own entry.
            text: The text in the finder's language.

        Returns:
            Segments which joined give the text.
        """
        cut, start, met = [], 0, set[str]()
        for found, term in self.occurrences(text):
            own = identity.startswith(f"glossary {term} ")
            if term in met or own or identity in self._elsewhere[term]:
                continue
            met.add(term)
            if found.start() > start:
                cut.append(Segment(text[start : found.start()]))
            cut.append(Segment(found[0], term))
            start = found.end()
        if start < len(text):
            cut.append(Segment(text[start:]))
        return tuple(cut)
