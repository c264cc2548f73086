"""The sheet of the statements."""

from dataclasses import dataclass

from generator.exports.data.models import (
    StandardData,
    StatementData,
    SuiteData,
)
from generator.exports.tables.further_columns import (
    make_moved_here_column,
    make_part_columns,
)
from generator.exports.tables.sheet_columns import (
    FIGURE,
    NAME,
    NARROW,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    join_in_cell,
    make_address_columns,
    make_counterpart_column,
    make_main_text_columns,
    make_note_columns,
    make_other_text_columns,
    make_standard_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet


@dataclass(frozen=True)
class _StatementRow:
    """A row: a statement and its standard."""

    standard: StandardData
    statement: StatementData


def make_statements_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    """Makes the sheet with a row for each statement, and for each part of one."""
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
            make_moved_here_column(speaker),
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
