"""The columns of the workbook that several of its sheets have, and its two languages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalogue.coverage import STATES
from generator.exports.book import Book
from generator.exports.data.schema import Addresses, CounterpartData, StandardData, Words
from generator.ids import Code
from generator.languages.definitions import OWN_NAME
from generator.model.states import State
from generator.pages.process_map import lanes
from generator.pages.welsh import state_names

Cell = str | int

NARROW, NAME, WIDE, TEXT = 11, 17, 42, 54
"""Widths of columns, in characters."""


@dataclass(frozen=True)
class Said:
    """Words in each language of a workbook, for whoever reads one of them.

    Attributes:
        each: The words by language.
    """

    each: dict[Code, str]

    def __str__(self) -> str:
        """All of them in one line, what is the same in both languages once."""
        return " / ".join(dict.fromkeys(self.each.values()))


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes:
        heading: What stands over it.
        width: How wide it is, in characters.
        cell: From a row to what stands in it; nothing is an empty text.
        ours: Whether this project adds what it holds.
        leads: Whether it holds addresses.
    """

    heading: str
    width: int
    cell: Callable[[Any], Cell]
    ours: bool = False
    leads: bool = False


class Speaker:
    """Speaks each language of a book at once.

    Args:
        book: The book.

    Attributes:
        states: What the states of the Welsh are called.
        lanes: What the lanes of the process are called.
        draft: How Welsh is marked that nobody has reviewed.
    """

    def __init__(self, book: Book) -> None:
        self._sites = {code: book.sites[code] for code in book.languages}
        self.states = {
            state: Said({c: state_names(s.language)[state].text for c, s in self._sites.items()})
            for state in state_names(book.site.language)
        }
        self.lanes = {
            lane: Said({code: lanes(site)[lane].words.text for code, site in self._sites.items()})
            for lane in lanes(book.site)
        }
        self.draft = book.sites["cy"].language.interface("draft").text

    @property
    def languages(self) -> tuple[Code, ...]:
        """The languages."""
        return tuple(self._sites)

    def interface(self, english: str) -> Said:
        """The words for a text of the interface."""
        return Said(
            {code: site.language.interface(english).text for code, site in self._sites.items()}
        )


def whose(speaker: Speaker, standard: Callable[[Any], StandardData]) -> Iterator[Column]:
    """Which standard a row is of."""
    interface = speaker.interface
    yield Column(str(interface("Reference (URN)")), NAME, lambda row: standard(row).id)
    yield Column(str(interface("Edition")), NARROW, lambda row: int(standard(row).edition))


def main_text(speaker: Speaker, heading: Said, text: Callable[[Any], Words]) -> Iterator[Column]:
    """What a row is about, in either language, and the state of its Welsh."""
    yield Column(f"{heading} ({OWN_NAME['en']})", TEXT, lambda row: text(row).en)
    yield Column(f"{heading} ({OWN_NAME['cy']})", TEXT, lambda row: text(row).cy or "")
    yield Column(
        f"{heading}: {speaker.interface('State of the Welsh')}",
        NAME,
        lambda row: str(speaker.states[text(row).welsh]),
    )


def other_text(
    speaker: Speaker, heading: Said, text: Callable[[Any], Words | None], *, ours: bool = False
) -> Iterator[Column]:
    """Whatever else it says, in either language; a draft with its mark, as on the site."""

    def english(row: Any) -> str:
        found = text(row)
        return found.en if found else ""

    def welsh(row: Any) -> str:
        found = text(row)
        if not found or not found.cy:
            return ""
        return f"{found.cy} ({speaker.draft})" if found.welsh is State.DRAFT else found.cy

    yield Column(f"{heading} ({OWN_NAME['en']})", WIDE, english, ours)
    yield Column(f"{heading} ({OWN_NAME['cy']})", WIDE, welsh, ours)


def counterpart(speaker: Speaker, standard: Callable[[Any], StandardData]) -> Column:
    """The column of a standard's counterparts, by this project's reading."""
    return Column(
        str(speaker.interface("Counterpart")),
        NAME,
        lambda row: listed(tuple(name for name, _ in named(standard(row).counterparts))),
        ours=True,
    )


def named(counterparts: tuple[CounterpartData, ...]) -> Iterator[tuple[str, Words]]:
    """Counterparts and what is said of each; of several each with its edition."""
    for one in counterparts:
        if len(counterparts) == 1:
            yield one.id, one.note
        else:
            name = f"{one.id} ({one.edition})"
            welsh = f"{name}: {one.note.cy}" if one.note.cy else None
            yield name, Words(en=f"{name}: {one.note.en}", cy=welsh, welsh=one.note.welsh)


def lines(texts: tuple[Words, ...]) -> Words:
    """Several texts as one, each on a line of its own.

    Its state is the least reliable of the texts'. It has Welsh only if every text has.
    """
    welsh = [one.cy for one in texts if one.cy]
    return Words(
        en="\n".join(one.en for one in texts),
        cy="\n".join(welsh) if len(welsh) == len(texts) else None,
        welsh=max((one.welsh for one in texts), key=STATES.index, default=State.MISSING),
    )


def notes(speaker: Speaker, written: Callable[[Any], tuple[Words, ...]]) -> Iterator[Column]:
    """The columns of this project's notes, one a language."""
    heading = speaker.interface("Note")
    return other_text(speaker, heading, lambda row: lines(written(row)), ours=True)


def addresses(speaker: Speaker, address: Callable[[Any], Addresses]) -> Iterator[Column]:
    """The columns of addresses, one a language."""
    heading = speaker.interface("Address")
    for code in speaker.languages:
        yield Column(
            f"{heading} ({OWN_NAME[code]})",
            TEXT,
            lambda row, code=code: getattr(address(row), code),  # type: ignore[misc]
            leads=True,
        )


def listed(parts: tuple[object, ...]) -> Cell:
    """Parts of a list in one cell; a number alone stays one, or Excel would warn of it."""
    [first, *others] = parts or ("",)
    if isinstance(first, int) and not others:
        return first
    return ", ".join(map(str, parts))
