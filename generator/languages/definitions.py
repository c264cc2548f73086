"""Every language by its code: those with an entry of their own, and any other that Babel knows."""

from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from generator.ids import Code
from generator.languages import english, welsh
from generator.languages.definition import Definition
from generator.reading.straight_marks import Marks

OWN = {one.code: one for one in (english.DEFINITION, welsh.DEFINITION)}
"""The languages with an entry of their own. For a new one, write a module like ``welsh``."""


def is_known(code: Code) -> bool:
    """Whether there is such a language, as far as is known here."""
    return code in OWN or _locale(code) is not None


@cache
def definition(code: Code) -> Definition:
    """Returns a language; one without an entry of its own as Babel knows it.

    Of such a language the search hears words as they are written, or by the rules of a stemmer in
    ``site/search/stemmers``, and the order is that of the Latin alphabet.
    """
    if code in OWN:
        return OWN[code]
    locale = _locale(code)
    if locale is None:  # which the checks report, and go on
        return Definition(code, code, code, english.DEFINITION.locale)
    own_name = locale.get_display_name(locale) or code
    return Definition(
        code=code,
        own_name=own_name[0].upper() + own_name[1:],
        english_name=locale.get_display_name(english.DEFINITION.code) or code,
        locale=_with_territory(code),
    )


def marks() -> Mapping[Code, Marks]:
    """The marks of each language that has curly ones where texts might have straight ones."""
    return {code: one.marks for code, one in OWN.items() if one.marks}


def _locale(code: Code) -> Locale | None:
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def _with_territory(code: Code) -> str:
    """The language as most of those write it who speak it: ``gd_GB``."""
    likely: str = get_global("likely_subtags").get(code, code)
    language, *_, territory = likely.split("_")
    return f"{language}_{territory}" if territory != language else language
