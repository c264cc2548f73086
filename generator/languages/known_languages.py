"""Finds a language by its code: one with a module of its own, or any other that Babel knows."""

from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from generator.ids import Code
from generator.languages import english, welsh
from generator.languages.language_definition import LanguageDefinition
from generator.reading.straight_marks import TypographicMarks

OWN = {
    language_definition.code: language_definition
    for language_definition in (english.DEFINITION, welsh.DEFINITION)
}
"""The languages with a module of their own. For a new one, write a module like ``welsh``."""


def is_known(code: Code) -> bool:
    """Whether the program or Babel knows the language."""
    return code in OWN or _parse_locale(code) is not None


@cache
def find_definition(code: Code) -> LanguageDefinition:
    """Returns a language by its code; one without a module of its own is as Babel knows it.

    The search compares words of such a language as they are written, or by a stemmer of
    ``site/search/stemmers``. Its alphabet is the Latin one.
    """
    if code in OWN:
        return OWN[code]
    locale = _parse_locale(code)
    if locale is None:  # the checks report it, and need some language to go on
        return LanguageDefinition(code, code, code, english.DEFINITION.locale)
    own_name = locale.get_display_name(locale) or code
    return LanguageDefinition(
        code=code,
        own_name=own_name[0].upper() + own_name[1:],
        english_name=locale.get_display_name(english.DEFINITION.code) or code,
        locale=_add_territory(code),
    )


def list_marks() -> Mapping[Code, TypographicMarks]:
    """Returns the marks of each language that is set with curly ones."""
    return {
        code: language_definition.marks
        for code, language_definition in OWN.items()
        if language_definition.marks
    }


def _parse_locale(code: Code) -> Locale | None:
    """Returns Babel's locale, or None if it has none."""
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def _add_territory(code: Code) -> str:
    """Returns a locale with the territory in which most speakers live: ``gd`` → ``gd_GB``."""
    likely: str = get_global("likely_subtags").get(code, code)
    language, *_, territory = likely.split("_")
    return f"{language}_{territory}" if territory != language else language
