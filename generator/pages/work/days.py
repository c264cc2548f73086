"""Says how dates are written in each language, for scripts: not every browser knows Welsh."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from babel import Locale
from babel.dates import get_month_names

from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.pages.work.documents import DocumentLanguages

PLACES = {"d": "{day}", "dd": "{day}", "M": "{month}", "MMMM": "{month}", "y": "{year}"}
"""What each letter of a Unicode date pattern becomes in a pattern for scripts."""

LETTERS_OR_QUOTED = re.compile(r"'([^']*)'|([A-Za-z]+)")


class DaysView(NamedTuple):
    """How dates are written in a language.

    Attributes:
        language: The language.
        pattern: A pattern with ``{day}``, ``{month}`` and ``{year}``.
        months: The names of the months within a date, from January.
    """

    language: Code
    pattern: str
    months: tuple[str, ...]


def make_days_views(languages: DocumentLanguages) -> Iterator[DaysView]:
    """Yields how dates are written in each language."""
    for language in languages.all:
        locale = Locale.parse(find_definition(language.code).locale)
        pattern = str(locale.date_formats["long"].pattern)
        names = get_month_names("wide", "format", locale)
        yield DaysView(
            language.code,
            LETTERS_OR_QUOTED.sub(lambda found: PLACES.get(found[2], found[1] or ""), pattern),
            tuple(names[month] for month in range(1, 13)),
        )
