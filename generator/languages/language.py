"""Finds the words for a text on the pages of one language, and the state of those words.

If a text has no translation, its own words are shown and marked with their language: no page has
words of another language without ``lang``.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from generator.ids import ENGLISH, Code
from generator.languages import interface_words
from generator.languages.known_languages import find_definition
from generator.languages.terms import Segment, TermFinder, cut_at_borrowed
from generator.model import Glossary
from generator.model.states import State
from generator.reading.translations import Translation, Translations
from generator.suite.languages import Languages
from generator.suite.suite import Suite
from generator.suite.text import QUOTATION, Text

SOURCE = "%(source)s"
"""The placeholder by which words of the interface name the language that is translated from."""


def translatable(english: str) -> str:
    """Marks words of the interface where no language is known yet, as in a declaration.

    Like words in ``interface()`` and ``_()``, they join the catalogue. Whoever shows them looks
    them up with ``Language.interface``.

    Args:
        english: The words, as a literal: Babel finds the call in the source code.

    Returns:
        The same words.
    """
    return english


class Wording(NamedTuple):
    """Words in a language, with their state.

    Attributes:
        text: The words.
        language: Their language, which may not be the page's.
        state: How far they may be relied on.
        segments: The words cut at glossary terms and words of another language; empty if uncut.
        interface: Whether they are the interface's: a page marks drafts of those once, not each.
    """

    text: str
    language: Code
    state: State
    segments: tuple[Segment, ...] = ()
    interface: bool = False

    @property
    def is_marked_draft(self) -> bool:
        """Whether they are a draft that is marked each time: the interface's are marked once."""
        return self.state is State.DRAFT and not self.interface

    def __mod__(self, values: Mapping[str, object]) -> "Wording":
        """Puts values into the placeholders of the words, such as ``%(urn)s``."""
        return self._replace(text=self.text % values)


class Language:
    """One of the languages of a site.

    Args:
        code: Its code.
        languages: All languages of the site.
        translations: The suite's catalogues, by language.
        glossary: The terms to be found in running text.
        names: Names that translations keep in the language of the source.
        show_drafts: Whether translations that nobody has reviewed are shown.
        own: The interface's words in this language; by default, from the program's catalogue.
    """

    def __init__(
        self,
        code: Code,
        languages: Languages,
        translations: Mapping[Code, Translations],
        glossary: Glossary,
        names: tuple[str, ...] = (),
        *,
        show_drafts: bool = True,
        own: Translations | None = None,
    ) -> None:
        self.code = code
        self.languages = languages
        self.show_drafts = show_drafts
        self._translations = translations
        self._given = own
        self._glossary = glossary
        longest_first = sorted(names, key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
        self._interface: dict[str, Wording] = {}

    @classmethod
    def of(cls, code: Code, suite: Suite, *, show_drafts: bool = True) -> "Language":
        """Makes a language for a suite."""
        names = tuple(name.name for name in suite.termbase.names)
        return cls(
            code,
            suite.languages,
            suite.translations,
            suite.glossary,
            names,
            show_drafts=show_drafts,
        )

    @property
    def is_source(self) -> bool:
        """Whether it is the language of the suite's files, which is at the root of the site."""
        return self.code == self.languages.source

    @property
    def folder(self) -> str:
        """Its folder on the site; empty for the language at the root."""
        return self.languages.name_folder(self.code)

    @property
    def other(self) -> Code | None:
        """The language that its pages show beside their own; None if there is none."""
        return self.languages.find_beside(self.code)

    @property
    def translation(self) -> Code:
        """The translation that its pages speak of: itself, or the one that they show beside it."""
        return (self.other if self.is_source else None) or self.code

    def say(self, text: Text, *, linked: bool = True) -> Wording:
        """Returns the words for a text of the suite.

        Args:
            text: The text.
            linked: Whether glossary terms in it are to be links, if it is running text.
        """
        words, language, state = self._find_words(text)
        segments: tuple[Segment, ...] = ()
        if linked and text.running:
            segments = self._finders[language].cut_at_terms(text, words)
        if language != self.languages.source:
            pattern = QUOTATION if text.quotes else self._names
            segments = tuple(
                part
                for segment in segments or (Segment(words),)
                for part in ((segment,) if segment.term else self._cut(segment.text, pattern))
            )
        return Wording(words, language, state, segments, text.frame)

    def say_beside(self, text: Text) -> Wording | None:
        """Returns a text in the other language of its pages; None if there are no other words."""
        translation = self.translation
        entry = self._find_shown(text, translation)
        if not entry or entry.words == text.words:
            return None
        if self.is_source:
            segments = self._cut(entry.words, self._names)
            return Wording(entry.words, translation, entry.state, segments)
        return Wording(text.words, self.languages.source, State.PUBLISHED)

    def _cut(self, words: str, pattern: re.Pattern[str]) -> tuple[Segment, ...]:
        """Cuts a translation at words that are in the language of the source."""
        return cut_at_borrowed(words, pattern, self.languages.source)

    @cached_property
    def _finders(self) -> Mapping[Code, TermFinder]:
        """A finder of terms for each language, made when first needed: the interface needs none."""
        return {code: TermFinder(self._glossary.terms, code) for code in self.languages}

    @cached_property
    def shows_drafts(self) -> bool:
        """Whether pages in this language show any translation that nobody has reviewed."""
        held = (self._own, self._translations.get(self.code, Translations()))
        states = {entry.state for one in held for entry in one.entries.values()}
        return self.show_drafts and State.DRAFT in states

    def interface(self, english: str, **values: object) -> Wording:
        """Returns words of the interface, with values put into them."""
        wording = self._interface.get(english)
        if not wording:
            wording = self._interface[english] = self._make_interface_wording(english)
        return wording % values if values else wording

    def about(self, english: str, translation: Code | None = None, **values: object) -> Wording:
        """Returns words of the interface that speak of a translation.

        The English names the translation's language as ``%(language)s`` and the source as
        ``%(source)s``. The words in any other language are about that language itself, made from
        English, because its grammar asks for other forms of each name. If they do not fit, the
        English is returned.

        Args:
            english: The words.
            translation: The translation; by default, the one that this language's pages speak of.
            values: Further values for the words.
        """
        spoken_of, source = translation or self.translation, self.languages.source
        fits = spoken_of == self.code and (SOURCE not in english or source == ENGLISH)
        if fits or self.code == ENGLISH:
            words = self.interface(english)
        else:
            words = Wording(english, ENGLISH, State.MISSING, interface=True)
        names = {
            "language": find_definition(spoken_of).english_name,
            "source": find_definition(source).english_name,
        }
        return words % {**names, **values}

    def list_official(self, text: Text) -> tuple[Wording, ...]:
        """Returns the publisher's own translations of a text, in any language."""
        found = (
            (code, self._translations[code].find(text.id, text.words))
            for code in self.languages.translations
        )
        return tuple(
            Wording(entry.words, code, entry.state)
            for code, entry in found
            if entry and entry.state is State.OFFICIAL
        )

    def _find_words(self, text: Text) -> tuple[str, Code, State]:
        """Returns the words for a text, their language and state: its translation if one is shown.

        They are no wording yet: pages ask for thousands, and to make each twice takes its time.
        """
        source = self.languages.source
        if self.is_source:
            return text.words, source, State.PUBLISHED
        entry = self._find_shown(text, self.code)
        if not entry:
            return text.words, source, State.MISSING
        return self._read_translation(entry, text.words, source)

    def _make_interface_wording(self, english: str) -> Wording:
        """Returns the words of the interface for some English."""
        if self.code == ENGLISH:
            return Wording(english, ENGLISH, State.PUBLISHED, interface=True)
        entry = self._hide_draft(self._own.find("", english))
        if not entry:
            return Wording(english, ENGLISH, State.MISSING, interface=True)
        return Wording(*self._read_translation(entry, english, ENGLISH), interface=True)

    def _read_translation(
        self, entry: Translation, words: str, source: Code
    ) -> tuple[str, Code, State]:
        """Returns the words of a translation, their language and state."""
        if entry.words == words:
            # Words that are the same in both languages: a name is in the source's language, and a
            # number belongs to neither, so it takes the page's.
            language = source if self._names.search(words) else self.code
            return words, language, State.PUBLISHED
        return entry.words, self.code, entry.state

    @property
    def _own(self) -> Translations:
        """The interface's words in this language."""
        return interface_words.read(self.code)[0] if self._given is None else self._given

    def _find_shown(self, text: Text, code: Code) -> Translation | None:
        """Returns the translation of a text, if there is one that may be shown."""
        held = self._translations.get(code)
        return self._hide_draft(held.find(text.id, text.words)) if held else None

    def _hide_draft(self, entry: Translation | None) -> Translation | None:
        """Returns a translation unless it is a draft and drafts are hidden."""
        hidden = entry and entry.state is State.DRAFT and not self.show_drafts
        return None if hidden else entry
