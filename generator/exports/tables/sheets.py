"""The sheets of the workbook: their columns and rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, NamedTuple

from generator.catalogue.dictionary import Meaning
from generator.exports.book import Book
from generator.exports.data.models import (
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
from generator.exports.data.standard_data import KINDS
from generator.exports.data.standard_lines import StandardLine, is_plain, list_lines
from generator.exports.data.suite_data import make_suite_data
from generator.exports.tables.csv_columns import explain_line_column
from generator.exports.tables.further_columns import (
    make_fact_columns,
    make_moved_here_columns,
    make_part_columns,
)
from generator.exports.tables.sheet_columns import (
    FIGURE,
    NAME,
    NARROW,
    SHORT,
    WIDE,
    Cell,
    ColumnWords,
    SheetColumn,
    WordsByLanguage,
    find_field_meaning,
    join_in_cell,
    join_lines,
    make_address_columns,
    make_counterpart_column,
    make_edition_column,
    make_main_text_columns,
    make_meaning_columns,
    make_note_columns,
    make_other_text_columns,
    make_standard_columns,
    name_counterparts,
)
from generator.ids import Code
from generator.languages.language import translatable as _


@dataclass(frozen=True)
class WorkbookSheet:
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

    name: WordsByLanguage
    about: WordsByLanguage
    table: str
    named_by: int
    columns: tuple[SheetColumn, ...]
    further: tuple[SheetColumn, ...]
    rows: tuple[Any, ...]

    @property
    def all_columns(self) -> tuple[SheetColumn, ...]:
        """Its columns, those that are printed first."""
        return *self.columns, *self.further

    def arrange_for(self, language: Code) -> "WorkbookSheet":
        """Returns the sheet with only one language printed; the others' columns come last.

        The columns of several languages would have letters of three points on a sheet of paper.
        """
        printed = tuple(one for one in self.columns if one.language in ("", language))
        others = tuple(one for one in self.columns if one not in printed)
        return replace(self, columns=printed, further=(*others, *self.further))


def make_sheets(book: Book) -> tuple[WorkbookSheet, ...]:
    """Makes every sheet of a workbook that has a row, except the one about the file."""
    suite, speaker = make_suite_data(book), ColumnWords(book)
    more = not all(map(is_plain, suite.standards))
    filled = (
        _make_statements_sheet(suite, speaker),
        _make_standards_sheet(suite, speaker, len(book.catalogue.editions), more=more),
        _make_functions_sheet(suite, speaker),
        _make_mapping_sheet(suite, speaker),
        _make_values_sheet(suite, speaker),
        _make_glossary_sheet(suite, speaker),
        *((_make_sections_sheet(suite, speaker),) if more else ()),
    )
    filled = tuple(sheet.arrange_for(book.language) for sheet in filled if sheet.rows)
    return (*filled, _make_columns_sheet(filled, speaker).arrange_for(book.language))


@dataclass(frozen=True)
class _StatementRow:
    """A row: a statement and its standard."""

    standard: StandardData
    statement: StatementData


@dataclass(frozen=True)
class _MappingRow:
    """A row of the published mapping: a function, and a standard that serves it."""

    function: FunctionData
    urn: str

    @property
    def printed(self) -> Words | None:
        """The standard's title in the mapping table, if that differs from its own."""
        titles = {one.standard: one.title for one in self.function.printed}
        return titles.get(self.urn)


def _make_statements_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
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
    return WorkbookSheet(
        interface("Statements"),
        about,
        "Statements",
        3,
        (
            *make_standard_columns(speaker, lambda row: row.standard),
            SheetColumn(
                str(interface("Code")),
                FIGURE,
                lambda row: row.statement.code,
                find_field_meaning(StatementData, "code"),
            ),
            SheetColumn(
                str(interface("Kind")),
                NAME,
                lambda row: kinds[row.statement.kind],
                find_field_meaning(StatementData, "kind"),
            ),
            *make_main_text_columns(
                speaker,
                interface("Statement"),
                find_field_meaning(StatementData, "text"),
                lambda row: row.statement.text,
            ),
            SheetColumn(
                str(interface("Functions")),
                NAME,
                lambda row: join_in_cell(row.standard.letters),
                find_field_meaning(StandardData, "functions"),
            ),
            SheetColumn(
                str(interface("Values")),
                NARROW,
                lambda row: join_in_cell(row.statement.values),
                find_field_meaning(StatementData, "values"),
                ours=True,
            ),
            make_counterpart_column(speaker, lambda row: row.standard),
        ),
        (
            *make_moved_here_columns(suite, speaker),
            *make_note_columns(speaker, lambda row: row.statement.notes),
            *make_other_text_columns(
                speaker,
                interface("Standard"),
                find_field_meaning(StandardData, "title"),
                lambda row: row.standard.title,
            ),
            *make_address_columns(speaker, lambda row: row.statement.address),
            *(make_part_columns(speaker) if sections else ()),
        ),
        tuple(
            _StatementRow(standard, statement)
            for standard in suite.standards
            for statement in standard.statements
        ),
    )


@dataclass(frozen=True)
class _LineRow:
    """A row: a text of a standard that is no statement."""

    standard: StandardData
    line: StandardLine


def _make_sections_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
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
    return WorkbookSheet(
        interface("Sections"),
        interface("A row for each text of a standard that is no statement."),
        "Sections",
        2,
        (
            *make_standard_columns(speaker, lambda row: row.standard),
            *make_other_text_columns(
                speaker,
                interface("Section"),
                explain_line_column("section"),
                lambda row: row.line.section,
                SHORT,
            ),
            *make_other_text_columns(
                speaker,
                interface("Heading"),
                explain_line_column("heading"),
                lambda row: row.line.heading,
                SHORT,
            ),
            SheetColumn(
                str(interface("Code as printed")),
                FIGURE,
                lambda row: row.line.printed,
                explain_line_column("printed_code"),
            ),
            SheetColumn(
                str(interface("Kind")),
                NAME,
                lambda row: str(kinds[row.line.kind]),
                find_field_meaning(StatementData, "kind"),
            ),
            *make_main_text_columns(
                speaker,
                interface("Text"),
                Meaning(_("The words of the text")),
                lambda row: row.line.text,
                WIDE,
            ),
        ),
        tuple(make_address_columns(speaker, lambda row: row.line.address)),
        tuple(
            _LineRow(standard, line)
            for standard in suite.standards
            for line in list_lines(standard)
            if not line.statement
        ),
    )


def _make_standards_sheet(
    suite: SuiteData, speaker: ColumnWords, editions: int, *, more: bool
) -> WorkbookSheet:
    interface = speaker.interface
    not_held = str(interface("Not held"))

    def count_statements(row: StandardData, kind: str) -> Cell:
        if not row.held or any(KINDS.get(one) == kind for one in row.not_held):
            return not_held
        return sum(one.kind == kind and not one.within for one in row.statements)

    def list_values(row: StandardData) -> tuple[int, ...]:
        """Those that it or any statement of it puts into practice."""
        return tuple(sorted({*row.values, *(n for one in row.statements for n in one.values)}))

    def join_notes(row: StandardData) -> Words | None:
        return join_lines(tuple(note for _name, note in name_counterparts(row.counterparts)))

    return WorkbookSheet(
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
            *make_standard_columns(speaker, lambda row: row),
            *make_main_text_columns(
                speaker,
                interface("Title"),
                find_field_meaning(StandardData, "title"),
                lambda row: row.title,
                SHORT,
            ),
            *make_main_text_columns(
                speaker,
                interface("Overview"),
                find_field_meaning(StandardData, "overview"),
                lambda row: join_lines(row.overview),
                WIDE,
            ),
            SheetColumn(
                str(interface("Performance criteria")),
                NAME,
                lambda row: count_statements(row, "performance criterion"),
                Meaning(_("How many performance criteria the standard has")),
            ),
            SheetColumn(
                str(interface("Knowledge statements")),
                NAME,
                lambda row: count_statements(row, "knowledge statement"),
                Meaning(_("How many knowledge statements the standard has")),
            ),
        ),
        (
            SheetColumn(
                str(interface("Functions")),
                NAME,
                lambda row: join_in_cell(row.letters),
                find_field_meaning(StandardData, "functions"),
            ),
            SheetColumn(
                str(interface("Values")),
                NAME,
                lambda row: join_in_cell(list_values(row)),
                Meaning(
                    _(
                        "The values that the standard or any statement of it puts into practice, "
                        "by their numbers, as this project reads them"
                    )
                ),
                ours=True,
            ),
            make_counterpart_column(speaker, lambda row: row),
            *make_other_text_columns(
                speaker,
                interface("What changed"),
                find_field_meaning(CounterpartData, "note"),
                join_notes,
                ours=True,
            ),
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
            *(make_fact_columns(speaker) if more else ()),
        ),
        suite.standards,
    )


def _make_functions_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    interface = speaker.interface
    return WorkbookSheet(
        interface("Functions"),
        interface("A row for each stage of the functional process."),
        "Functions",
        2,
        (
            make_edition_column(speaker, lambda row: row.edition),
            SheetColumn(
                str(interface("Function")),
                NAME,
                lambda row: row.code,
                find_field_meaning(FunctionData, "code"),
            ),
            *make_main_text_columns(
                speaker,
                interface("Wording of the process"),
                find_field_meaning(FunctionData, "process"),
                lambda row: row.process,
                WIDE,
            ),
            *make_other_text_columns(
                speaker,
                interface("Wording of the mapping table, where it differs"),
                find_field_meaning(FunctionData, "table"),
                lambda row: row.table,
                SHORT,
            ),
            SheetColumn(
                str(interface("Whose stage it is")),
                NAME,
                lambda row: str(speaker.lanes[row.lane]) if row.lane else "",
                find_field_meaning(FunctionData, "lane"),
                ours=True,
            ),
            SheetColumn(
                str(interface("Standards")),
                SHORT,
                lambda row: join_in_cell(row.standards),
                find_field_meaning(FunctionData, "standards"),
            ),
        ),
        (
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
        ),
        suite.functions,
    )


def _make_mapping_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    interface = speaker.interface
    others = {one.id: one for one in suite.signposted}
    titles = {one.id: one.title for one in suite.standards} | {
        urn: one.title for urn, one in others.items()
    }

    def find_signposted_text(row: _MappingRow, name: str) -> Words | None:
        """What is said of a signposted standard; nothing of the suite's own."""
        found: Words | None = getattr(others.get(row.urn), name, None)
        return found

    return WorkbookSheet(
        interface("Mapping"),
        interface("A row for each standard that serves a function, in the order of the table."),
        "Mapping",
        3,
        (
            make_edition_column(speaker, lambda row: row.function.edition),
            SheetColumn(
                str(interface("Function")),
                NAME,
                lambda row: row.function.code,
                find_field_meaning(FunctionData, "code"),
            ),
            SheetColumn(
                str(interface("Reference (URN)")),
                NAME,
                lambda row: row.urn,
                find_field_meaning(SignpostedData, "id"),
            ),
            *make_other_text_columns(
                speaker,
                interface("Title"),
                find_field_meaning(SignpostedData, "title"),
                lambda row: titles[row.urn],
                SHORT,
            ),
            *make_other_text_columns(
                speaker,
                interface("Wording of the process"),
                find_field_meaning(FunctionData, "process"),
                lambda row: row.function.process,
                SHORT,
            ),
            *make_other_text_columns(
                speaker,
                interface("Title in the mapping table, where it differs"),
                find_field_meaning(PrintedTitleData, "title"),
                lambda row: row.printed,
                SHORT,
            ),
            *make_other_text_columns(
                speaker,
                interface("Signposted suite"),
                find_field_meaning(SignpostedData, "suite"),
                lambda row: find_signposted_text(row, "suite"),
                SHORT,
            ),
        ),
        tuple(
            make_other_text_columns(
                speaker,
                interface("Its owner"),
                find_field_meaning(SignpostedData, "owner"),
                lambda row: find_signposted_text(row, "owner"),
            )
        ),
        tuple(
            _MappingRow(function, urn) for function in suite.functions for urn in function.standards
        ),
    )


def _make_values_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    interface = speaker.interface
    return WorkbookSheet(
        interface("Values"),
        interface("A row for each value, and what puts it into practice."),
        "Values",
        2,
        (
            make_edition_column(speaker, lambda row: row.edition),
            SheetColumn(
                str(interface("Number")),
                NARROW,
                lambda row: row.number,
                find_field_meaning(ValueData, "number"),
            ),
            *make_main_text_columns(
                speaker,
                interface("Value"),
                Meaning(_("The words of the value, and the points that are listed below it")),
                lambda row: join_lines((row.text, *row.points)),
            ),
            SheetColumn(
                str(interface("Put into practice by")),
                WIDE,
                lambda row: join_in_cell(row.practised_by),
                find_field_meaning(ValueData, "practised_by"),
                ours=True,
            ),
        ),
        (
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
        ),
        tuple(sorted(suite.values, key=lambda one: one.edition)),
    )


def _make_definition_columns(suite: SuiteData, speaker: ColumnWords) -> Iterator[SheetColumn]:
    """Yields the column of each edition that defines any term differently."""
    for year in sorted({year for term in suite.glossary for year in term.editions}):
        heading = speaker.interface("Definition in the %(edition)s edition", edition=year)
        yield from make_other_text_columns(
            speaker,
            heading,
            find_field_meaning(TermData, "editions"),
            partial(_find_definition, year=year),
        )


def _find_definition(term: TermData, year: str) -> Words | None:
    return term.editions.get(year)


def _make_glossary_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    interface = speaker.interface
    return WorkbookSheet(
        interface("Glossary"),
        interface("A row for each term that the glossary explains."),
        "Glossary",
        1,
        (
            *make_main_text_columns(
                speaker,
                interface("Term"),
                find_field_meaning(TermData, "term"),
                lambda row: row.term,
                SHORT,
            ),
            *make_main_text_columns(
                speaker,
                interface("Definition"),
                find_field_meaning(TermData, "definition"),
                lambda row: row.definition,
            ),
        ),
        (
            *_make_definition_columns(suite, speaker),
            *make_note_columns(speaker, lambda row: row.notes),
            *make_address_columns(speaker, lambda row: row.address),
        ),
        suite.glossary,
    )


class _ColumnRow(NamedTuple):
    """A column, and the sheet that it is in."""

    sheet: WorkbookSheet
    column: SheetColumn


def _make_columns_sheet(filled: tuple[WorkbookSheet, ...], speaker: ColumnWords) -> WorkbookSheet:
    """What each column of the other sheets holds."""
    interface = speaker.interface
    return WorkbookSheet(
        interface("Columns"),
        interface("A row for each column of the other sheets: what it holds."),
        "Columns",
        2,
        (
            SheetColumn(
                str(interface("Sheet")),
                NAME,
                lambda row: str(row.sheet.name),
                Meaning(_("The sheet that the column is in")),
            ),
            SheetColumn(
                str(interface("Column")),
                WIDE,
                lambda row: row.column.heading,
                Meaning(_("What stands over the column")),
            ),
            *make_meaning_columns(speaker, lambda row: row.column.meaning),
        ),
        (),
        tuple(_ColumnRow(sheet, column) for sheet in filled for column in sheet.all_columns),
    )
