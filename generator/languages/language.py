"""A text and a language → the words that stand on that language's pages, and their state.

Where there is no Welsh the English stands in its place, and says that it is English: a page never
carries words of another language without their own ``lang``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.ids import Code
from generator.languages.definitions import LANGUAGES, other
from generator.languages.terms import Finder, Segment, cut_at_english
from generator.model import Glossary
from generator.model.states import State
from generator.reading.welsh_catalogue import Entry, Translations
from generator.suite.suite import Suite
from generator.suite.text import QUOTATION, Text


def translatable(english: str) -> str:
    """Marks words of the interface where no language is known yet, as in a declaration.

    They join the catalogue with the words that stand in ``interface()`` and ``_()``. Whoever shows
    them asks ``Language.interface`` for them.

    Args:
        english: The words, as a literal: the marker is found in the source.

    Returns:
        The same words.
    """
    return english


@dataclass(frozen=True)
class Wording:
    """Words in a language.

    Attributes:
        text: The words.
        language: The language that they are in, which may not be the page's.
        state: How far they may be relied on.
        segments: The words cut at glossary terms and at English in Welsh; empty where uncut.
        interface: Whether they are the site's own, which a page marks once and not each time.
    """

    text: str
    language: Code
    state: State
    segments: tuple[Segment, ...] = ()
    interface: bool = False

    def __mod__(self, values: Mapping[str, object]) -> "Wording":
        """Puts values into the places that the words keep for them, as in ``%(urn)s``."""
        return replace(self, text=self.text % values)


class Language:
    """One of the two languages of the site.

    Args:
        code: ``en`` or ``cy``.
        translations: The Welsh catalogue.
        glossary: The terms to be found in running text.
        names: The names that stay English within Welsh.
        show_drafts: Whether Welsh that nobody has reviewed may stand on a page.
    """

    def __init__(
        self,
        code: Code,
        translations: Translations,
        glossary: Glossary,
        names: tuple[str, ...] = (),
        *,
        show_drafts: bool = True,
    ) -> None:
        self.code = code
        self.other = other(code)
        self.show_drafts = show_drafts
        self._translations = translations
        self._glossary = glossary
        longest_first = sorted(names, key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    @classmethod
    def of(cls, code: Code, suite: Suite, *, show_drafts: bool = True) -> "Language":
        """A language as a suite has it."""
        names = tuple(name.name for name in suite.termbase.names)
        return cls(code, suite.translations, suite.glossary, names, show_drafts=show_drafts)

    def say(self, text: Text, *, linked: bool = True) -> Wording:
        """The words for a text of the suite.

        Args:
            text: The text.
            linked: Whether glossary terms in it are to be links, if it is running text.
        """
        wording = self._wording(text.id, text.english)
        segments: tuple[Segment, ...] = ()
        if linked and text.running:
            segments = self._finders[wording.language].segments(text, wording.text)
        if wording.language == "cy":
            pattern = QUOTATION if text.quotes else self._names
            segments = tuple(
                part
                for segment in segments or (Segment(wording.text),)
                for part in ((segment,) if segment.term else cut_at_english(segment.text, pattern))
            )
        return replace(wording, segments=segments, interface=text.frame)

    def beside(self, text: Text) -> Wording | None:
        """A text in the other language, for a page that shows both; None where it has but one."""
        entry = self._shown(text.id, text.english)
        if not entry or entry.welsh == text.english:
            return None
        if self.code == "en":
            segments = cut_at_english(entry.welsh, self._names)
            return Wording(entry.welsh, "cy", entry.state, segments)
        return Wording(text.english, "en", State.PUBLISHED)

    @cached_property
    def _finders(self) -> Mapping[Code, Finder]:
        """Made when first needed: whoever wants words of the interface only needs none."""
        return {code: Finder(self._glossary.terms, code) for code in LANGUAGES}

    @property
    def shows_drafts(self) -> bool:
        """Whether pages in this language have Welsh that nobody has reviewed."""
        states = {entry.state for entry in self._translations.entries.values()}
        return self.code == "cy" and self.show_drafts and State.DRAFT in states

    def interface(self, english: str, **values: object) -> Wording:
        """The words for a text of the interface, with values put into it."""
        wording = replace(self._wording("", english), interface=True)
        return wording % values if values else wording

    def official_welsh(self, text: Text) -> Wording | None:
        """The publisher's own Welsh of a text, on pages of either language."""
        entry = self._translations.find(text.id, text.english)
        if entry and entry.state is State.OFFICIAL:
            return Wording(entry.welsh, "cy", entry.state)
        return None

    def _wording(self, identity: str, english: str) -> Wording:
        if self.code == "en":
            return Wording(english, "en", State.PUBLISHED)
        entry = self._shown(identity, english)
        if not entry:
            return Wording(english, "en", State.MISSING)
        if entry.welsh == english:
            # A name is the same in both languages and English; a number is neither.
            language: Code = "en" if self._names.search(english) else "cy"
            return Wording(english, language, State.PUBLISHED)
        return Wording(entry.welsh, "cy", entry.state)

    def _shown(self, identity: str, english: str) -> Entry | None:
        """The Welsh of a text, where there is any that may be shown."""
        entry = self._translations.find(identity, english)
        hidden = entry and entry.state is State.DRAFT and not self.show_drafts
        return None if hidden else entry
