"""The CSV files, read again as any program would."""

import re
from collections.abc import Iterable

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.tables import csv_file
from generator.exports.tables.csv_columns import MORE, MOVED, CsvColumn, list_columns
from generator.exports.tables.csv_file import guard_cell, unguard_cell
from generator.suite.languages import Languages
from tests.exports.books import book, statements
from tests.exports.readers import csv_rows
from tests.projects import LANGUAGES


def rows_of(held: Book) -> list[dict[str, str]]:
    """The rows of the file of a book."""
    return csv_rows(csv_file.to_bytes(held))


@pytest.fixture(scope="module")
def rows(catalogue: Catalogue) -> list[dict[str, str]]:
    """The rows of every edition's file."""
    return [
        row
        for edition in sorted(catalogue.editions)
        for row in rows_of(book(catalogue, edition=edition))
    ]


def test_every_statement_stands_in_order_word_for_word_in_both_languages_with_its_state(
    catalogue: Catalogue, rows: list[dict[str, str]]
) -> None:
    known = ("urn", "code", "text_en", "text_cy", "welsh_state")
    found = [tuple(row[name] for name in known) for row in rows if row["code"]]
    assert found == statements(catalogue)


def test_a_standard_whose_statements_are_not_held_has_a_row_that_says_so(
    catalogue: Catalogue, rows: list[dict[str, str]]
) -> None:
    wanting = [urn for urn, standard in catalogue.standards.items() if not standard.held]
    silent = [row for row in rows if row["kind"].endswith("not held")]
    assert [(row["urn"], row["kind"]) for row in silent] == [
        ("XYZ SE01", "not held"),
        ("XYZ SE03", "knowledge statement, not held"),
        ("XYZ SE04", "not held"),
    ]
    assert set(wanting) == {row["urn"] for row in silent if row["kind"] == "not held"}
    assert {row["text_en"] + row["text_cy"] + row["welsh_state"] for row in silent} == {""}
    assert all(row["title_en"] and row["address_en"] for row in silent)


def test_every_row_says_whose_the_text_is_and_of_which_edition_version_and_day(
    catalogue: Catalogue, rows: list[dict[str, str]]
) -> None:
    for row in rows:
        assert row["edition"] == catalogue.standards[row["urn"]].edition
        assert row["edition_state"] == catalogue.editions[row["edition"]].state
        assert (row["version"], row["date"]) == ("0.1.0", "2026-11-20")
        assert row["rights_en"].startswith("The text of the standards belongs to its publishers.")
        assert row["rights_cy"].startswith("Eiddo ei gyhoeddwyr yw testun y safonau.")


def test_a_statement_has_its_functions_its_values_its_counterpart_and_its_addresses(
    rows: list[dict[str, str]],
) -> None:
    [row] = [row for row in rows if (row["urn"], row["code"]) == ("ABC SE01", "P1")]
    assert row["functions"] == "A;C"
    assert row["values_by_project"] == "1"
    assert row["counterparts_by_project"] == "XYZ SE01;OLD SE02"
    assert row["kind"] == "performance criterion"
    assert row["address_en"] == "https://nos.example/standards/abc-se01/#p1"
    assert row["address_cy"] == "https://nos.example/cy/standards/abc-se01/#p1"


def test_welsh_that_nobody_has_reviewed_is_left_out_where_drafts_are(catalogue: Catalogue) -> None:
    found = rows_of(book(catalogue, edition="2020", show_drafts=False))
    assert all(row["text_en"] for row in found)
    shown = {row["welsh_state"]: bool(row["text_cy"]) for row in found}
    assert shown == {"draft": False, "reviewed": True, "outdated": False, "missing": False}
    titles = {row["title_welsh_state"]: bool(row["title_cy"]) for row in found}
    assert titles == {"draft": False, "reviewed": True, "missing": False}


def test_excel_knows_the_file_as_unicode_and_its_lines_end_as_the_standard_for_csv_says(
    catalogue: Catalogue,
) -> None:
    written = csv_file.to_bytes(book(catalogue, edition="2020"))
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.endswith(b"\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", written)


def names(columns: Iterable[CsvColumn]) -> tuple[str, ...]:
    """The names of columns."""
    return tuple(column.name for column in columns)


def test_the_columns_have_the_names_that_programs_know() -> None:
    assert names(list_columns(Languages(LANGUAGES))) == (
        *("urn", "edition", "edition_state", "title_en", "title_cy", "title_welsh_state"),
        *("code", "kind", "text_en", "text_cy", "welsh_state"),
        *("functions", "values_by_project", "counterparts_by_project"),
        *("address_en", "address_cy", "version", "date", "rights_en", "rights_cy"),
    )
    assert names((*MORE, *MOVED)) == (
        *("printed_code", "part_of", "section", "heading"),
        *("status", "version_printed", "level", "second_codes", "moved_from"),
    )


def test_only_a_table_with_more_than_statements_has_more_columns(catalogue: Catalogue) -> None:
    usual = list_columns(Languages(LANGUAGES))
    for year, more in (("2015", MORE), ("2020", ()), ("2025", MORE)):
        assert tuple(rows_of(book(catalogue, edition=year))[0]) == names((*usual, *more))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 20",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "'=1",
        "''-1",
        "＝1",
        "'quoted' words",
        "words = more",
        "",
    ],
)
def test_a_text_that_a_spreadsheet_would_run_is_guarded_and_can_be_had_back(text: str) -> None:
    cell = guard_cell(text)
    assert unguard_cell(cell) == text
    assert not re.match(r"\s*[=+\-@＝]", cell)
