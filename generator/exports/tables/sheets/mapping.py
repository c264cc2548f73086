"""The sheet of the published mapping."""

from dataclasses import dataclass

from generator.exports.data.models import (
    FunctionData,
    PrintedTitleData,
    SignpostedData,
    SuiteData,
    Words,
)
from generator.exports.tables.sheet_columns import (
    NAME,
    SHORT,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    make_edition_column,
    make_other_text_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet


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


def make_mapping_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    """Makes the sheet with a row for each standard that serves a function."""
    interface = speaker.interface
    others = {
        signposted_standard.id: signposted_standard for signposted_standard in suite.signposted
    }
    titles = {standard.id: standard.title for standard in suite.standards} | {
        urn: signposted_data.title for urn, signposted_data in others.items()
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
