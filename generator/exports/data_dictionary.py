"""Makes the dictionary of the data from what each format says of its own fields.

Examples are values of this suite, except unreviewed translations.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.dictionary import (
    Dictionary,
    Field,
    FieldExample,
    FieldType,
    Meaning,
    RecordType,
)
from generator.exports.book import Book, Release
from generator.exports.data.changes_data import make_changes_data
from generator.exports.data.fields import cut_example, describe_objects
from generator.exports.data.models import name_state_field
from generator.exports.data.suite_data import make_suite_data
from generator.exports.tables import csv_columns, csv_file
from generator.exports.tables.sheet_columns import SheetColumn
from generator.exports.tables.sheets import make_sheets
from generator.exports.tables.sheets.workbook_sheet import WorkbookSheet
from generator.ids import Code
from generator.model.states import State


def make_dictionary(
    catalogue: Catalogue, release: Release, code: Code, *, show_drafts: bool
) -> Dictionary:
    """Makes the dictionary of all fields, with examples from the suite.

    Args:
        catalogue: Everything that the suite holds.
        release: What the files are part of.
        code: The language in which the sheets of the workbook are named.
        show_drafts: Whether translations that nobody has reviewed may stand in examples.
    """
    languages = catalogue.suite.languages
    whole = Book(catalogue, release, languages.codes, show_drafts=show_drafts)
    in_one = Book(catalogue, release, (code,), show_drafts=show_drafts)
    changes = make_changes_data(whole) if catalogue.suite.releases else None
    return Dictionary(
        describe_objects(whole, make_suite_data(whole), changes),
        tuple(_list_csv_fields(whole)),
        tuple(map(Meaning, csv_columns.RULES)),
        tuple(_describe_sheet(sheet, code) for sheet in make_sheets(in_one)),
    )


def _list_csv_fields(whole: Book) -> Iterator[Field]:
    """Yields the columns of the CSV files, those last that only some tables have."""
    tables = [csv_file.make_table(whole.take_edition(year)) for year in whole.years]
    columns = {column for held, _rows in tables for column in held}
    usual = csv_columns.list_columns(whole.catalogue.suite.languages)
    examples = _find_first_cells(tables, whole.translations)
    for column in (*usual, *csv_columns.MORE, *csv_columns.MOVED):
        if column not in columns:
            continue
        _name, _, code = column.name.rpartition("_")
        words = column.name.startswith(("text_", "title_", "rights_")) and code in whole.languages
        text = examples.get(column.name, "")
        yield Field(
            column.name,
            FieldType(column.type, choices=column.choices),
            column.meaning,
            FieldExample(cut_example(text), code if words else "") if text else None,
            may_lack=any(column not in held for held, _rows in tables),
        )


def _find_first_cells(
    tables: Iterable[csv_file.Table], translations: Iterable[Code]
) -> Mapping[str, str]:
    """Returns the first cell of each column that is neither empty nor a draft."""
    found: dict[str, str] = {}
    for columns, rows in tables:
        names = {column.name for column in columns}
        for row in rows:
            drafts = _find_drafts(row, translations)
            found |= {
                name: cell
                for name, cell in row.items()
                if cell and name in names and name not in found and name not in drafts
            }
    return found


def _find_drafts(row: Mapping[str, str], translations: Iterable[Code]) -> frozenset[str]:
    """Returns the names of a row's cells that are unreviewed translations."""
    names = (
        (f"{text}_{code}", f"{before}{name_state_field(code)}_state")
        for code in translations
        for text, before in (("title", "title_"), ("text", ""))
    )
    return frozenset(text for text, state in names if row.get(state) == State.DRAFT)


def _describe_sheet(sheet: WorkbookSheet, code: Code) -> RecordType:
    """Describes a sheet of the workbook, with its columns named in one language."""
    fields = tuple(_describe_column(column, sheet.rows, code) for column in sheet.all_columns)
    return RecordType(sheet.name.english, Meaning(sheet.about.english), fields)


def _describe_column(column: SheetColumn, rows: tuple[Any, ...], code: Code) -> Field:
    """Explains a column of a sheet, with the first cell in which anything stands."""
    shown = (row for row in rows if not _is_draft(column, row, code))
    cells = [cell for cell in map(column.cell, shown) if cell]
    cell = cells[0] if cells else ""
    return Field(
        column.heading,
        FieldType(_find_type(cells)),
        column.meaning,
        FieldExample(cut_example(str(cell)), code if column.words else "") if cell else None,
        ours=column.ours,
    )


def _find_type(cells: Iterable[str | int]) -> str:
    """Returns the type of a column: a count that is not held is told in words among numbers."""
    types = {"integer" if isinstance(cell, int) else "string" for cell in cells}
    return "mixed" if len(types) > 1 else next(iter(types), "string")


def _is_draft(column: SheetColumn, row: Any, code: Code) -> bool:
    """Whether a cell is an unreviewed translation."""
    words = column.words(row) if column.words else None
    translated = words.translations.get(code) if words else None
    return translated is not None and translated.state is State.DRAFT
