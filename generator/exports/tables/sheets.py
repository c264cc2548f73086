"""The sheets of the workbook: which columns each has, and what stands in them."""

from dataclasses import dataclass
from typing import Any

from generator.exports.book import Book
from generator.exports.tables import rows_of_suite
from generator.exports.tables.columns import (
    NAME,
    NARROW,
    WIDE,
    Cell,
    Column,
    Said,
    Speaker,
    addresses,
    counterpart,
    listed,
    main_text,
    named,
    notes,
    other_text,
    whose,
)
from generator.exports.tables.rows import StandardRow, Text, lines


@dataclass(frozen=True)
class Sheet:
    """A sheet.

    Attributes:
        name: Its name.
        about: What it holds, in a sentence.
        named_by: How many columns say which row it is, and stay in sight.
        printed: How many columns are printed: all would be too small to read.
        columns: Its columns.
        rows: Its rows.
    """

    name: Said
    about: Said
    named_by: int
    printed: int
    columns: tuple[Column, ...]
    rows: tuple[Any, ...]


def sheets(book: Book) -> tuple[Sheet, ...]:
    """Every sheet of a workbook but the one that says what it is."""
    speaker = Speaker(book)
    return (
        _statements(book, speaker),
        _standards(book, speaker),
        _functions(book, speaker),
        _mapping(book, speaker),
        _values(book, speaker),
        _glossary(book, speaker),
    )


def _statements(book: Book, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    kinds = {
        "performance criterion": str(interface("Performance criterion")),
        "knowledge statement": str(interface("Knowledge statement")),
    }
    return Sheet(
        interface("Statements"),
        interface("A row for each performance criterion (P) and each knowledge statement (K)."),
        3,
        10,
        (
            *whose(speaker, lambda row: row.standard),
            Column(str(interface("Code")), NARROW, lambda row: row.code),
            Column(str(interface("Kind")), NAME, lambda row: kinds[row.kind]),
            *main_text(speaker, interface("Statement"), lambda row: row.text),
            Column(str(interface("Functions")), NARROW, lambda row: listed(row.standard.functions)),
            Column(str(interface("Values")), NARROW, lambda row: listed(row.values), ours=True),
            counterpart(speaker, lambda row: row.standard),
            *notes(speaker),
            *other_text(speaker, interface("Standard"), lambda row: row.standard.title),
            *addresses(speaker),
        ),
        rows_of_suite.statements(book),
    )


def _standards(book: Book, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    not_held = str(interface("Not held"))

    def count(row: StandardRow, number: int) -> Cell:
        return number if row.held else not_held

    def why(row: StandardRow) -> Text:
        return lines(tuple(note for _, note in named(row.counterparts)))

    return Sheet(
        interface("Standards"),
        interface(
            "A row for each standard: title, overview, how many statements it has, and its "
            "counterpart in the other edition."
        )
        if len(book.catalogue.editions) == 2
        else interface("Every standard, by edition."),
        2,
        13,
        (
            *whose(speaker, lambda row: row),
            *main_text(speaker, interface("Title"), lambda row: row.title),
            *main_text(speaker, interface("Overview"), lambda row: lines(row.overview)),
            Column(
                str(interface("Performance criteria")), NAME, lambda row: count(row, row.criteria)
            ),
            Column(
                str(interface("Knowledge statements")), NAME, lambda row: count(row, row.knowledge)
            ),
            Column(str(interface("Functions")), NARROW, lambda row: listed(row.functions)),
            Column(str(interface("Values")), NAME, lambda row: listed(row.values), ours=True),
            counterpart(speaker, lambda row: row),
            *other_text(speaker, interface("What changed"), why, ours=True),
            *notes(speaker),
            *addresses(speaker),
        ),
        rows_of_suite.standards(book),
    )


def _functions(book: Book, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Functions"),
        interface("A row for each stage of the functional process."),
        2,
        9,
        (
            Column(str(interface("Edition")), NARROW, lambda row: int(row.edition)),
            Column(str(interface("Function")), NARROW, lambda row: row.code),
            *main_text(speaker, interface("Wording of the process"), lambda row: row.process),
            *other_text(
                speaker,
                interface("Wording of the mapping table, where it differs"),
                lambda row: row.table,
            ),
            Column(
                str(interface("Whose stage it is")),
                NAME,
                lambda row: str(speaker.lanes[row.lane]) if row.lane else "",
                ours=True,
            ),
            Column(str(interface("Standards")), WIDE, lambda row: listed(row.urns)),
            *notes(speaker),
            *addresses(speaker),
        ),
        rows_of_suite.functions(book),
    )


def _mapping(book: Book, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Mapping"),
        interface("A row for each standard that serves a function, in the order of the table."),
        3,
        13,
        (
            Column(str(interface("Edition")), NARROW, lambda row: int(row.edition)),
            Column(str(interface("Function")), NARROW, lambda row: row.function),
            Column(str(interface("Reference (URN)")), NAME, lambda row: row.urn),
            *other_text(speaker, interface("Title"), lambda row: row.title),
            *other_text(speaker, interface("Wording of the process"), lambda row: row.process),
            *other_text(
                speaker,
                interface("Title in the mapping table, where it differs"),
                lambda row: row.printed,
            ),
            *other_text(speaker, interface("Signposted suite"), lambda row: row.suite),
            *other_text(speaker, interface("Its owner"), lambda row: row.owner),
        ),
        rows_of_suite.mapping(book),
    )


def _values(book: Book, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Values"),
        interface("A row for each value, and what puts it into practice."),
        2,
        6,
        (
            Column(str(interface("Edition")), NARROW, lambda row: int(row.edition)),
            Column(str(interface("Number")), NARROW, lambda row: row.number),
            *main_text(speaker, interface("Value"), lambda row: row.text),
            Column(
                str(interface("Put into practice by")),
                WIDE,
                lambda row: listed(row.practised_by),
                ours=True,
            ),
            *notes(speaker),
            *addresses(speaker),
        ),
        rows_of_suite.values(book),
    )


def _glossary(book: Book, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Glossary"),
        interface("A row for each term that the glossary explains."),
        1,
        6,
        (
            *main_text(speaker, interface("Term"), lambda row: row.term),
            *main_text(speaker, interface("Definition"), lambda row: row.definition),
            *notes(speaker),
            *addresses(speaker),
        ),
        rows_of_suite.terms(book),
    )
