"""The sheet of the texts that are no statements."""

from dataclasses import dataclass

from generator.catalogue.dictionary import Meaning
from generator.exports.data.models import (
    StandardData,
    StatementData,
    SuiteData,
)
from generator.exports.data.standard_lines import StandardLine, list_lines
from generator.exports.tables.csv_columns import explain_line_column
from generator.exports.tables.sheet_columns import (
    FIGURE,
    NAME,
    SHORT,
    WIDE,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    make_address_columns,
    make_main_text_columns,
    make_other_text_columns,
    make_standard_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet
from generator.languages.language import translatable as _


@dataclass(frozen=True)
class _LineRow:
    """A row: a text of a standard that is no statement."""

    standard: StandardData
    line: StandardLine


def make_sections_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    """Makes the sheet with a row for each text of a standard that is no statement."""
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
