"""The columns that several sheets of the workbook share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic import BaseModel

from generator.catalogue.coverage import STATES
from generator.catalogue.dictionary import Meaning
from generator.exports.book import Book
from generator.exports.data.json_schema import RELIED_ON
from generator.exports.data.models import (
    REMARKS,
    WHERE,
    Addresses,
    CounterpartData,
    StandardData,
    Translated,
    Words,
    find_meaning,
)
from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.languages.language import translatable as _
from generator.model.states import State
from generator.pages.coverage import name_states
from generator.pages.process_map import list_lanes

Cell = str | int

FIGURE, NARROW, NAME, SHORT, WIDE, TEXT = 9, 12, 15, 26, 40, 50
"""Widths of columns, in characters: what is printed of a sheet has room beside one another."""


@dataclass(frozen=True)
class WordsByLanguage:
    """Words in each language of a workbook.

    Attributes:
        each: The words by language.
        english: What they are words for, where they are the interface's own.
    """

    each: dict[Code, str]
    english: str = ""

    def __str__(self) -> str:
        """All of them in one line, what is the same in several languages once."""
        return " / ".join(dict.fromkeys(self.each.values()))


@dataclass(frozen=True)
class SheetColumn:
    """A column of a sheet.

    Attributes:
        heading: What stands over it.
        width: How wide it is, in characters.
        cell: From a row to what stands in it; nothing is an empty text.
        meaning: What it holds.
        ours: Whether this project adds what it holds.
        leads: Whether it holds addresses.
        words: From a row to the text in it, where it holds texts.
        language: The language that it is in, or that it tells the state of; empty where its words
            are for the readers of any.
    """

    heading: str
    width: int
    cell: Callable[[Any], Cell]
    meaning: Meaning
    ours: bool = False
    leads: bool = False
    words: Callable[[Any], Words | None] | None = None
    language: Code = ""


class ColumnWords:
    """Says words in each language of a book.

    Args:
        book: The book.

    Attributes:
        states: What the states of translations are called.
        lanes: What the lanes of the process are called.
        drafts: How each translation is marked that nobody has reviewed.
    """

    def __init__(self, book: Book) -> None:
        self._sites = {code: book.sites[code] for code in book.languages}
        self.states = {
            state: WordsByLanguage(
                {c: name_states(s.language)[state].text for c, s in self._sites.items()}
            )
            for state in name_states(book.site.language)
        }
        self.lanes = {
            lane: WordsByLanguage(
                {code: list_lanes(site)[lane].words.text for code, site in self._sites.items()}
            )
            for lane in list_lanes(book.site)
        }
        self.drafts = {
            code: book.sites[code].language.interface("draft").text for code in book.translations
        }

    @property
    def languages(self) -> tuple[Code, ...]:
        """The languages, the leading one first."""
        return tuple(self._sites)

    def about(self, english: str, translation: Code) -> WordsByLanguage:
        """Returns words of the interface that name a translation's language."""
        return WordsByLanguage(
            {c: s.language.about(english, translation).text for c, s in self._sites.items()}
        )

    def explain(self, meaning: Meaning, code: Code) -> str:
        """Returns the meaning of a column in one language."""
        return meaning.say(self._sites[code].language).text

    def interface(self, english: str, **values: object) -> WordsByLanguage:
        """Returns words of the interface, with values filled in."""
        words = {code: site.language.interface(english) for code, site in self._sites.items()}
        return WordsByLanguage(
            {code: text.text % values if values else text.text for code, text in words.items()},
            english,
        )


def make_standard_columns(
    speaker: ColumnWords, standard: Callable[[Any], StandardData]
) -> Iterator[SheetColumn]:
    """Yields the columns that name the standard of a row."""
    yield SheetColumn(
        str(speaker.interface("Reference (URN)")),
        NAME,
        lambda row: standard(row).id,
        find_field_meaning(StandardData, "id"),
    )
    yield make_edition_column(speaker, lambda row: standard(row).edition)


def make_edition_column(speaker: ColumnWords, year: Callable[[Any], str]) -> SheetColumn:
    """Returns the column with the edition of a row."""
    heading = str(speaker.interface("Edition"))
    return SheetColumn(
        heading, NARROW, lambda row: int(year(row)), find_field_meaning(StandardData, "edition")
    )


def find_field_meaning(model: type[BaseModel], field: str) -> Meaning:
    """Returns the meaning of a column that holds what a field of the JSON holds."""
    return Meaning(find_meaning(model, field))


def make_main_text_columns(
    speaker: ColumnWords,
    heading: WordsByLanguage,
    meaning: Meaning,
    text: Callable[[Any], Words | None],
    width: int = TEXT,
) -> Iterator[SheetColumn]:
    """Yields the columns of a row's main text: each language, and the states of translations."""

    def format_text(row: Any, code: Code) -> str:
        found = text(row)
        return (found.find_text(code) or "") if found else ""

    def name_state(row: Any, code: Code) -> str:
        found = text(row)
        return str(speaker.states[found.translations[code].state]) if found else ""

    for code in speaker.languages:
        cell = partial(format_text, code=code)
        yield SheetColumn(
            _find_heading(heading, code), width, cell, meaning, words=text, language=code
        )
    for code in speaker.drafts:
        state = speaker.about("State of the %(language)s", code)
        name = f"{heading}: {state}"
        yield SheetColumn(
            name, NAME, partial(name_state, code=code), Meaning(RELIED_ON, code), language=code
        )


def make_other_text_columns(
    speaker: ColumnWords,
    heading: WordsByLanguage,
    meaning: Meaning,
    text: Callable[[Any], Words | None],
    width: int = WIDE,
    *,
    ours: bool = False,
) -> Iterator[SheetColumn]:
    """Yields the columns of another text, one for each language; drafts are marked."""

    def format_text(row: Any, code: Code) -> str:
        found = text(row)
        words = found.find_text(code) if found else None
        if not found or not words:
            return ""
        translated = found.translations.get(code)
        drafted = translated and translated.state is State.DRAFT
        return f"{words} ({speaker.drafts[code]})" if drafted else words

    for code in speaker.languages:
        cell = partial(format_text, code=code)
        yield SheetColumn(
            _find_heading(heading, code), width, cell, meaning, ours, words=text, language=code
        )


def _find_heading(heading: WordsByLanguage, code: Code) -> str:
    """Returns the heading of a column for one language."""
    return f"{heading} ({find_definition(code).own_name})"


def make_counterpart_column(
    speaker: ColumnWords, standard: Callable[[Any], StandardData]
) -> SheetColumn:
    """Returns the column of a standard's counterparts, by this project's reading."""
    return SheetColumn(
        str(speaker.interface("Counterpart")),
        NAME,
        lambda row: join_in_cell(
            tuple(name for name, _note in name_counterparts(standard(row).counterparts))
        ),
        find_field_meaning(StandardData, "counterparts"),
        ours=True,
    )


def name_counterparts(counterparts: tuple[CounterpartData, ...]) -> Iterator[tuple[str, Words]]:
    """Yields counterparts with a text on each, named with their edition if there are several."""
    for counterpart in counterparts:
        if len(counterparts) == 1:
            yield counterpart.id, counterpart.note
        else:
            name = f"{counterpart.id} ({counterpart.edition})"
            yield name, _join_texts((counterpart.note,), partial(_add_name, name))


def _add_name(name: str, texts: list[str]) -> str:
    return f"{name}: {texts[0]}"


def join_lines(texts: tuple[Words, ...]) -> Words | None:
    """Joins texts, each on its own line; None for no text.

    Its state is the least reliable of the texts'. It is translated only if every text is.
    """
    return _join_texts(texts, "\n".join) if texts else None


def _join_texts(texts: tuple[Words, ...], join: Callable[[list[str]], str]) -> Words:
    first = texts[0]
    translations = {}
    for code in first.translations:
        each = [text.translations[code] for text in texts]
        said = [one.text for one in each if one.text]
        translations[code] = Translated(
            text=join(said) if len(said) == len(texts) else None,
            state=max((one.state for one in each), key=STATES.index),
        )
    return Words(
        language=first.language,
        source=join([text.source for text in texts]),
        translations=translations,
    )


def make_note_columns(
    speaker: ColumnWords, written: Callable[[Any], tuple[Words, ...]]
) -> Iterator[SheetColumn]:
    """Yields the columns of this project's notes, one for each language."""
    heading = speaker.interface("Note")
    return make_other_text_columns(
        speaker, heading, Meaning(REMARKS), lambda row: join_lines(written(row)), ours=True
    )


def make_meaning_columns(
    speaker: ColumnWords, meaning: Callable[[Any], Meaning]
) -> Iterator[SheetColumn]:
    """Yields the columns with the meaning of another column, one for each language."""

    def format_meaning(row: Any, code: Code) -> str:
        return speaker.explain(meaning(row), code)

    for code in speaker.languages:
        yield SheetColumn(
            _find_heading(speaker.interface("Meaning"), code),
            TEXT,
            partial(format_meaning, code=code),
            Meaning(_("What the column holds")),
            language=code,
        )


def make_address_columns(
    speaker: ColumnWords, address: Callable[[Any], Addresses]
) -> Iterator[SheetColumn]:
    """Yields the columns of addresses, one for each language."""
    heading = speaker.interface("Address")
    for code in speaker.languages:
        yield SheetColumn(
            _find_heading(heading, code),
            TEXT,
            partial(_find_url, address, code=code),
            Meaning(WHERE),
            leads=True,
            language=code,
        )


def _find_url(address: Callable[[Any], Addresses], row: Any, code: Code) -> str:
    return address(row).root[code]


def join_in_cell(parts: tuple[object, ...]) -> Cell:
    """Joins values in one cell; a single number stays one, or Excel would warn of it."""
    [first, *others] = parts or ("",)
    if isinstance(first, int) and not others:
        return first
    return ", ".join(map(str, parts))
