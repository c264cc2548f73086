"""The sheets of the workbook: their columns and rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from generator.catalogue.dictionary import Meaning
from generator.exports.book import Book
from generator.exports.data.lines import Line, is_plain, lines_of
from generator.exports.data.schema import (
    CounterpartData,
    FunctionData,
    PrintedTitleData,
    SignpostedData,
    StandardData,
    StatementData,
    SuiteData,
    TermData,
    ValueData,
    Words,
)
from generator.exports.data.standards import KINDS
from generator.exports.data.suite import suite_data
from generator.exports.tables.columns import (
    FIGURE,
    NAME,
    NARROW,
    SHORT,
    WIDE,
    Cell,
    Column,
    Said,
    Speaker,
    addresses,
    counterpart,
    edition,
    lines,
    listed,
    main_text,
    meanings,
    named,
    notes,
    of,
    other_text,
    whose,
)
from generator.exports.tables.csv_columns import of_line
from generator.exports.tables.further_columns import moved_here, of_parts, of_standards
from generator.ids import Code
from generator.languages.language import translatable as _


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook.

    Attributes:
        name: Its name.
        about: What it holds, in a sentence.
        table: What formulas and programs call its table, whatever the language: ``Statements``.
        named_by: How many columns say which row it is, and stay in sight.
        columns: Its columns that are printed, in each language.
        further: Those that are not.
        rows: Its rows.
    """

    name: Said
    about: Said
    table: str
    named_by: int
    columns: tuple[Column, ...]
    further: tuple[Column, ...]
    rows: tuple[Any, ...]

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Its columns, those that are printed first."""
        return *self.columns, *self.further

    def led_by(self, language: Code) -> "Sheet":
        """Returns the sheet with only one language printed; the others' columns come last.

        The columns of several languages would have letters of three points on a sheet of paper.
        """
        printed = tuple(one for one in self.columns if one.language in ("", language))
        others = tuple(one for one in self.columns if one not in printed)
        return replace(self, columns=printed, further=(*others, *self.further))


def sheets(book: Book) -> tuple[Sheet, ...]:
    """Makes every sheet of a workbook that has a row, except the one about the file."""
    suite, speaker = suite_data(book), Speaker(book)
    more = not all(map(is_plain, suite.standards))
    filled = (
        _statements(suite, speaker),
        _standards(suite, speaker, len(book.catalogue.editions), more=more),
        _functions(suite, speaker),
        _mapping(suite, speaker),
        _values(suite, speaker),
        _glossary(suite, speaker),
        *((_sections(suite, speaker),) if more else ()),
    )
    filled = tuple(sheet.led_by(book.language) for sheet in filled if sheet.rows)
    return (*filled, _columns(filled, speaker).led_by(book.language))


@dataclass(frozen=True)
class _Statement:
    """A row: a statement and its standard."""

    standard: StandardData
    statement: StatementData


@dataclass(frozen=True)
class _Served:
    """A row of the published mapping: a function, and a standard that serves it."""

    function: FunctionData
    urn: str

    @property
    def printed(self) -> Words | None:
        """The standard's title in the mapping table, if that differs from its own."""
        titles = {one.standard: one.title for one in self.function.printed}
        return titles.get(self.urn)


def _statements(suite: SuiteData, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    kinds = {
        "performance criterion": str(interface("Performance criterion")),
        "knowledge statement": str(interface("Knowledge statement")),
        "skill": str(interface("Skill")),
        "behaviour": str(interface("Behaviour")),
        "value": str(interface("Value")),
        "statement": str(interface("Statement")),
    }
    sections = any(standard.sections for standard in suite.standards)
    about = interface("A row for each performance criterion (P) and each knowledge statement (K).")
    if sections:
        about = interface("A row for each statement, and for each part of one.")
    return Sheet(
        interface("Statements"),
        about,
        "Statements",
        3,
        (
            *whose(speaker, lambda row: row.standard),
            Column(
                str(interface("Code")),
                FIGURE,
                lambda row: row.statement.code,
                of(StatementData, "code"),
            ),
            Column(
                str(interface("Kind")),
                NAME,
                lambda row: kinds[row.statement.kind],
                of(StatementData, "kind"),
            ),
            *main_text(
                speaker,
                interface("Statement"),
                of(StatementData, "text"),
                lambda row: row.statement.text,
            ),
            Column(
                str(interface("Functions")),
                NAME,
                lambda row: listed(row.standard.letters),
                of(StandardData, "functions"),
            ),
            Column(
                str(interface("Values")),
                NARROW,
                lambda row: listed(row.statement.values),
                of(StatementData, "values"),
                ours=True,
            ),
            counterpart(speaker, lambda row: row.standard),
        ),
        (
            *moved_here(suite, speaker),
            *notes(speaker, lambda row: row.statement.notes),
            *other_text(
                speaker,
                interface("Standard"),
                of(StandardData, "title"),
                lambda row: row.standard.title,
            ),
            *addresses(speaker, lambda row: row.statement.address),
            *(of_parts(speaker) if sections else ()),
        ),
        tuple(
            _Statement(standard, statement)
            for standard in suite.standards
            for statement in standard.statements
        ),
    )


@dataclass(frozen=True)
class _Line:
    """A row: a text of a standard that is no statement."""

    standard: StandardData
    line: Line


def _sections(suite: SuiteData, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    kinds = {
        "section heading": interface("Heading of a section"),
        "heading": interface("Heading"),
        "lead-in": interface("Lead-in"),
        "paragraph": interface("Paragraph"),
        "list entry": interface("Entry of a list"),
        "term": interface("Term"),
        "definition": interface("Definition"),
        "suite": interface("Suite"),
        "version": interface("Version"),
        "printed": interface("As printed"),
    }
    return Sheet(
        interface("Sections"),
        interface("A row for each text of a standard that is no statement."),
        "Sections",
        2,
        (
            *whose(speaker, lambda row: row.standard),
            *other_text(
                speaker,
                interface("Section"),
                of_line("section"),
                lambda row: row.line.section,
                SHORT,
            ),
            *other_text(
                speaker,
                interface("Heading"),
                of_line("heading"),
                lambda row: row.line.heading,
                SHORT,
            ),
            Column(
                str(interface("Code as printed")),
                FIGURE,
                lambda row: row.line.printed,
                of_line("printed_code"),
            ),
            Column(
                str(interface("Kind")),
                NAME,
                lambda row: str(kinds[row.line.kind]),
                of(StatementData, "kind"),
            ),
            *main_text(
                speaker,
                interface("Text"),
                Meaning(_("The words of the text")),
                lambda row: row.line.text,
                WIDE,
            ),
        ),
        tuple(addresses(speaker, lambda row: row.line.address)),
        tuple(
            _Line(standard, line)
            for standard in suite.standards
            for line in lines_of(standard)
            if not line.statement
        ),
    )


def _standards(suite: SuiteData, speaker: Speaker, editions: int, *, more: bool) -> Sheet:
    interface = speaker.interface
    not_held = str(interface("Not held"))

    def count(row: StandardData, kind: str) -> Cell:
        if not row.held or any(KINDS.get(one) == kind for one in row.not_held):
            return not_held
        return sum(one.kind == kind and not one.within for one in row.statements)

    def values(row: StandardData) -> tuple[int, ...]:
        """Those that it or any statement of it puts into practice."""
        return tuple(sorted({*row.values, *(n for one in row.statements for n in one.values)}))

    def why(row: StandardData) -> Words | None:
        return lines(tuple(note for _name, note in named(row.counterparts)))

    return Sheet(
        interface("Standards"),
        interface(
            "A row for each standard: title, overview, how many statements it has, and its "
            "counterpart in the other edition."
        )
        if editions == 2
        else interface("Every standard, by edition."),
        "Standards",
        2,
        (
            *whose(speaker, lambda row: row),
            *main_text(
                speaker,
                interface("Title"),
                of(StandardData, "title"),
                lambda row: row.title,
                SHORT,
            ),
            *main_text(
                speaker,
                interface("Overview"),
                of(StandardData, "overview"),
                lambda row: lines(row.overview),
                WIDE,
            ),
            Column(
                str(interface("Performance criteria")),
                NAME,
                lambda row: count(row, "performance criterion"),
                Meaning(_("How many performance criteria the standard has")),
            ),
            Column(
                str(interface("Knowledge statements")),
                NAME,
                lambda row: count(row, "knowledge statement"),
                Meaning(_("How many knowledge statements the standard has")),
            ),
        ),
        (
            Column(
                str(interface("Functions")),
                NAME,
                lambda row: listed(row.letters),
                of(StandardData, "functions"),
            ),
            Column(
                str(interface("Values")),
                NAME,
                lambda row: listed(values(row)),
                Meaning(
                    _(
                        "The values that the standard or any statement of it puts into practice, "
                        "by their numbers, as this project reads them"
                    )
                ),
                ours=True,
            ),
            counterpart(speaker, lambda row: row),
            *other_text(
                speaker, interface("What changed"), of(CounterpartData, "note"), why, ours=True
            ),
            *notes(speaker, lambda row: row.notes),
            *addresses(speaker, lambda row: row.address),
            *(of_standards(speaker) if more else ()),
        ),
        suite.standards,
    )


def _functions(suite: SuiteData, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Functions"),
        interface("A row for each stage of the functional process."),
        "Functions",
        2,
        (
            edition(speaker, lambda row: row.edition),
            Column(
                str(interface("Function")), NAME, lambda row: row.code, of(FunctionData, "code")
            ),
            *main_text(
                speaker,
                interface("Wording of the process"),
                of(FunctionData, "process"),
                lambda row: row.process,
                WIDE,
            ),
            *other_text(
                speaker,
                interface("Wording of the mapping table, where it differs"),
                of(FunctionData, "table"),
                lambda row: row.table,
                SHORT,
            ),
            Column(
                str(interface("Whose stage it is")),
                NAME,
                lambda row: str(speaker.lanes[row.lane]) if row.lane else "",
                of(FunctionData, "lane"),
                ours=True,
            ),
            Column(
                str(interface("Standards")),
                SHORT,
                lambda row: listed(row.standards),
                of(FunctionData, "standards"),
            ),
        ),
        (
            *notes(speaker, lambda row: row.notes),
            *addresses(speaker, lambda row: row.address),
        ),
        suite.functions,
    )


def _mapping(suite: SuiteData, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    others = {one.id: one for one in suite.signposted}
    titles = {one.id: one.title for one in suite.standards} | {
        urn: one.title for urn, one in others.items()
    }

    def other(row: _Served, name: str) -> Words | None:
        """What is said of a signposted standard; nothing of the suite's own."""
        found: Words | None = getattr(others.get(row.urn), name, None)
        return found

    return Sheet(
        interface("Mapping"),
        interface("A row for each standard that serves a function, in the order of the table."),
        "Mapping",
        3,
        (
            edition(speaker, lambda row: row.function.edition),
            Column(
                str(interface("Function")),
                NAME,
                lambda row: row.function.code,
                of(FunctionData, "code"),
            ),
            Column(
                str(interface("Reference (URN)")),
                NAME,
                lambda row: row.urn,
                of(SignpostedData, "id"),
            ),
            *other_text(
                speaker,
                interface("Title"),
                of(SignpostedData, "title"),
                lambda row: titles[row.urn],
                SHORT,
            ),
            *other_text(
                speaker,
                interface("Wording of the process"),
                of(FunctionData, "process"),
                lambda row: row.function.process,
                SHORT,
            ),
            *other_text(
                speaker,
                interface("Title in the mapping table, where it differs"),
                of(PrintedTitleData, "title"),
                lambda row: row.printed,
                SHORT,
            ),
            *other_text(
                speaker,
                interface("Signposted suite"),
                of(SignpostedData, "suite"),
                lambda row: other(row, "suite"),
                SHORT,
            ),
        ),
        tuple(
            other_text(
                speaker,
                interface("Its owner"),
                of(SignpostedData, "owner"),
                lambda row: other(row, "owner"),
            )
        ),
        tuple(_Served(function, urn) for function in suite.functions for urn in function.standards),
    )


def _values(suite: SuiteData, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Values"),
        interface("A row for each value, and what puts it into practice."),
        "Values",
        2,
        (
            edition(speaker, lambda row: row.edition),
            Column(
                str(interface("Number")), NARROW, lambda row: row.number, of(ValueData, "number")
            ),
            *main_text(
                speaker,
                interface("Value"),
                Meaning(_("The words of the value, and the points that are listed below it")),
                lambda row: lines((row.text, *row.points)),
            ),
            Column(
                str(interface("Put into practice by")),
                WIDE,
                lambda row: listed(row.practised_by),
                of(ValueData, "practised_by"),
                ours=True,
            ),
        ),
        (
            *notes(speaker, lambda row: row.notes),
            *addresses(speaker, lambda row: row.address),
        ),
        tuple(sorted(suite.values, key=lambda one: one.edition)),
    )


def _definitions(suite: SuiteData, speaker: Speaker) -> Iterator[Column]:
    """Yields the column of each edition that defines any term differently."""
    for year in sorted({year for term in suite.glossary for year in term.editions}):
        heading = speaker.interface("Definition in the %(edition)s edition", edition=year)
        yield from other_text(
            speaker, heading, of(TermData, "editions"), partial(_definition_in, year=year)
        )


def _definition_in(term: TermData, year: str) -> Words | None:
    return term.editions.get(year)


def _glossary(suite: SuiteData, speaker: Speaker) -> Sheet:
    interface = speaker.interface
    return Sheet(
        interface("Glossary"),
        interface("A row for each term that the glossary explains."),
        "Glossary",
        1,
        (
            *main_text(
                speaker, interface("Term"), of(TermData, "term"), lambda row: row.term, SHORT
            ),
            *main_text(
                speaker,
                interface("Definition"),
                of(TermData, "definition"),
                lambda row: row.definition,
            ),
        ),
        (
            *_definitions(suite, speaker),
            *notes(speaker, lambda row: row.notes),
            *addresses(speaker, lambda row: row.address),
        ),
        suite.glossary,
    )


class _Explained(NamedTuple):
    """A column, and the sheet that it is in."""

    sheet: Sheet
    column: Column


def _columns(filled: tuple[Sheet, ...], speaker: Speaker) -> Sheet:
    """What each column of the other sheets holds."""
    interface = speaker.interface
    return Sheet(
        interface("Columns"),
        interface("A row for each column of the other sheets: what it holds."),
        "Columns",
        2,
        (
            Column(
                str(interface("Sheet")),
                NAME,
                lambda row: str(row.sheet.name),
                Meaning(_("The sheet that the column is in")),
            ),
            Column(
                str(interface("Column")),
                WIDE,
                lambda row: row.column.heading,
                Meaning(_("What stands over the column")),
            ),
            *meanings(speaker, lambda row: row.column.meaning),
        ),
        (),
        tuple(_Explained(sheet, column) for sheet in filled for column in sheet.all_columns),
    )
