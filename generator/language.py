"""A text and a language → the words that stand on that language's pages, and their state.

Where there is no Welsh the English stands in its place, and says that it is English: a page never
carries words of another language without their own ``lang``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from generator.model import Glossary
from generator.terms import Finder, Segment, quotations
from generator.translations import State, Translations

Code = Literal["en", "cy"]
LANGUAGES: tuple[Code, ...] = ("en", "cy")
OWN_NAME: Mapping[Code, str] = {"en": "English", "cy": "Cymraeg"}
"""What each language calls itself."""

QUOTES_ENGLISH = re.compile(r" note( \d+)?$|^crosswalk ")
"""Ids of texts that speak of the English text's own words."""


def other(code: Code) -> Code:
    """The other one of the two languages."""
    return "cy" if code == "en" else "en"


@dataclass(frozen=True)
class Wording:
    """Words in a language.

    Attributes:
        text: The words.
        language: The language that they are in, which may not be the page's.
        state: How far they may be relied on.
        segments: The words cut at glossary terms and quotations; empty where none were sought.
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
    """

    def __init__(self, code: Code, translations: Translations, glossary: Glossary) -> None:
        self.code = code
        self.other = other(code)
        self._translations = translations
        self._finders = {language: Finder(glossary, language) for language in LANGUAGES}

    def say(self, identity: str, english: str, *, running: bool = False) -> Wording:
        """The words for a text of the suite.

        Args:
            identity: The id of the text.
            english: The text as published.
            running: Whether to look for glossary terms in it.
        """
        wording = self._wording(identity, english)
        if wording.language != "en" and QUOTES_ENGLISH.search(identity):
            return replace(wording, segments=quotations(wording.text))
        if not running:
            return wording
        segments = self._finders[wording.language].segments(identity, wording.text)
        return replace(wording, segments=segments)

    def interface(self, english: str, **values: object) -> Wording:
        """The words for a text of the interface, with values put into it."""
        wording = replace(self._wording("", english), interface=True)
        return wording % values if values else wording

    def official_welsh(self, identity: str, english: str) -> Wording | None:
        """The publisher's own Welsh of a text, on pages of either language."""
        entry = self._translations.find(identity, english)
        if entry and entry.state is State.OFFICIAL:
            return Wording(entry.welsh, "cy", entry.state)
        return None

    def _wording(self, identity: str, english: str) -> Wording:
        if self.code == "en":
            return Wording(english, "en", State.PUBLISHED)
        entry = self._translations.find(identity, english)
        if entry:
            return Wording(entry.welsh, "cy", entry.state)
        return Wording(english, "en", State.MISSING)
