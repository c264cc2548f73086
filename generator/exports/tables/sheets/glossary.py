"""The sheet of the glossary."""

from collections.abc import Iterator
from functools import partial

from generator.exports.data.models import (
    SuiteData,
    TermData,
    Words,
)
from generator.exports.tables.sheet_columns import (
    SHORT,
    ColumnWords,
    SheetColumn,
    find_field_meaning,
    make_address_columns,
    make_main_text_columns,
    make_note_columns,
    make_other_text_columns,
)
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet


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


def make_glossary_sheet(suite: SuiteData, speaker: ColumnWords) -> WorkbookSheet:
    """Makes the sheet with a row for each term."""
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
