"""The workbook, taken apart again."""

import io
import zipfile
from datetime import datetime
from itertools import chain

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.tables import excel
from generator.exports.tables.columns import Speaker
from generator.ids import SectionKind
from generator.model.states import State
from generator.suite.suite import Suite
from tests.exports import readers
from tests.exports.books import BOTH, EDITIONS, book, statements, urns
from tests.exports.readers import rows_of
from tests.hostile_texts import filled_with
from tests.variants import without_statements

URN, EDITION, CODE, KIND, ENGLISH, WELSH, STATE = range(7)


def opened(held: Book) -> Workbook:
    """The workbook of a book."""
    return readers.workbook(excel.to_bytes(held))


@pytest.fixture(scope="module")
def suite_book(catalogue: Catalogue) -> Book:
    """The whole suite."""
    return book(catalogue)


@pytest.fixture(scope="module")
def workbook(suite_book: Book) -> Workbook:
    """Its workbook."""
    return opened(suite_book)


def test_every_statement_stands_in_order_word_for_word_in_both_languages_with_its_state(
    catalogue: Catalogue, suite_book: Book, workbook: Workbook
) -> None:
    states = Speaker(suite_book).states
    found = [
        (row[URN], row[CODE], row[ENGLISH], row[WELSH] or "", row[STATE])
        for row in rows_of(workbook.worksheets[1])
    ]
    assert found == [(*rest, str(states[state])) for *rest, state in statements(catalogue)]


def test_every_standard_is_there_and_says_where_its_statements_are_not_held(
    catalogue: Catalogue, workbook: Workbook
) -> None:
    rows = rows_of(workbook.worksheets[2])
    assert {str(row[URN]): row[EDITION] for row in rows} == {
        urn: int(standard.edition) for urn, standard in catalogue.standards.items()
    }
    for row in rows:
        standard = catalogue.standards[str(row[URN])]
        assert row[2] == standard.title.words
        assert row[5] == "\n".join(paragraph.words for paragraph in standard.overview)
        counts = [row[8], row[9]]
        kinds: tuple[SectionKind, ...] = ("criteria", "knowledge")
        wanted = [
            "Not held" if kind in standard.not_held else len(standard.of(kind)) for kind in kinds
        ]
        said = [one if isinstance(one, int) else str(one).split(" / ")[0] for one in counts]
        assert said == wanted


def test_functions_mapping_values_and_glossary_have_a_sheet_each(
    catalogue: Catalogue, workbook: Workbook
) -> None:
    suite = catalogue.suite
    functions, mapping, values, glossary = map(rows_of, workbook.worksheets[3:7])
    listed = list(chain.from_iterable(suite.mapping.functions.values()))
    assert [row[2] for row in functions] == [function.process for function in listed]
    assert [(row[1], row[2]) for row in mapping] == [
        (function.code, row.urn) for function in listed for row in function.maps_to
    ]
    assert [(row[0], row[1], row[2]) for row in values] == [
        (int(year), value.number, "\n".join([value.text, *value.points]))
        for year, listed in sorted(suite.values.root.items())
        for value in listed.values
    ]
    assert [row[0] for row in glossary] == [term.term for term in suite.glossary.terms]
    assert [row[3] for row in glossary] == [term.definition for term in suite.glossary.terms]


def test_what_this_project_adds_is_marked_in_its_heading(workbook: Workbook) -> None:
    for page, added in ((1, {"Values", "Counterpart", "Note"}), (5, {"Put into practice by"})):
        headings = [str(cell.value) for cell in workbook.worksheets[page][1]]
        ours = [heading for heading in headings if "(This project" in heading]
        begins = {name for name in added for heading in headings if heading.startswith(name)}
        assert begins == added
        for heading in headings:
            assert (heading in ours) == heading.startswith((*added, "Note"))


def test_the_first_sheet_says_what_the_file_is_in_both_languages(
    catalogue: Catalogue, workbook: Workbook
) -> None:
    lines = list(workbook.worksheets[0].iter_rows(values_only=True))
    for languages in (BOTH, ("cy", "en")):
        for line in book(catalogue, languages).imprint:
            assert (line.label.text, line.text) in lines
    leads = [
        cell.hyperlink.location
        for [cell] in workbook.worksheets[0].iter_rows(max_col=1)
        if cell.hyperlink
    ]
    names = [openpyxl.utils.quote_sheetname(page.title) for page in workbook.worksheets[1:]]
    assert leads == [f"{name}!A1" for name in names] * 2


def test_heads_stay_in_sight_and_rows_can_be_filtered_and_printed(workbook: Workbook) -> None:
    for page in workbook.worksheets[1:]:
        assert page.freeze_panes.endswith("2")
        assert page.auto_filter.ref == page.dimensions
        assert page.print_title_rows == "$1:$1"
        assert all(cell.alignment.wrap_text for row in page.iter_rows() for cell in row)


def test_addresses_lead_to_the_site_where_it_is_known(workbook: Workbook) -> None:
    first = next(workbook.worksheets[1].iter_rows(min_row=2))
    assert [cell.hyperlink.target for cell in first if cell.hyperlink] == [
        "https://nos.example/standards/old-se01/#p1",
        "https://nos.example/cy/standards/old-se01/#p1",
    ]


@pytest.mark.parametrize("year", EDITIONS)
def test_an_edition_by_itself_has_its_own_statements_and_standards_and_no_others(
    catalogue: Catalogue, year: str
) -> None:
    pages = opened(book(catalogue, edition=year)).worksheets
    found = [(row[URN], row[CODE]) for row in rows_of(pages[1])]
    assert found == [(one.urn, one.code) for one in statements(catalogue, year)]
    assert [row[URN] for row in rows_of(pages[2])] == urns(catalogue, year)


def test_an_edition_without_statements_has_a_table_without_rows(suite: Suite) -> None:
    catalogue = Catalogue(without_statements(suite, "XYZ SE02", "XYZ SE03", "XYZ SE05"))
    pages = opened(book(catalogue, edition="2025")).worksheets
    assert rows_of(pages[1]) == []
    assert len(rows_of(pages[2])) == len(urns(catalogue, "2025"))


def test_welsh_that_nobody_has_reviewed_is_left_out_where_drafts_are(catalogue: Catalogue) -> None:
    page = opened(book(catalogue, show_drafts=False)).worksheets[1]
    reviewed = [one for one in statements(catalogue) if one.state is State.REVIEWED]
    assert reviewed
    found = [(row[URN], row[CODE], row[WELSH]) for row in rows_of(page) if row[WELSH]]
    assert found == [(one.urn, one.code, one.welsh) for one in reviewed]


@pytest.mark.parametrize("text", ["=1+1", "-2+3", "#N/A", "007"])
def test_a_text_that_looks_like_a_formula_or_a_number_stays_text(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalogue = Catalogue(filled_with(text, tmp_path_factory.mktemp("text") / "project"))
    written = excel.to_bytes(book(catalogue))
    for page in readers.workbook(written).worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if cell.value == text:
                    assert cell.data_type == "s"
                    assert cell.quotePrefix == (text[0] in "=+-@")
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
        assert not [name for name in sheets if b"<f>" in archive.read(name)]
        assert text.encode() in archive.read("xl/worksheets/sheet2.xml")


def test_excel_is_not_led_to_read_a_text_as_a_character_by_its_number(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    catalogue = Catalogue(filled_with("_x0041_", tmp_path_factory.mktemp("text") / "project"))
    with zipfile.ZipFile(io.BytesIO(excel.to_bytes(book(catalogue)))) as archive:
        written = archive.read("xl/worksheets/sheet2.xml")
    assert b"_x005F_x0041_" in written
    assert b">_x0041_" not in written


def test_the_file_names_no_author_and_no_other_day_than_its_release(
    suite_book: Book, workbook: Workbook
) -> None:
    about = workbook.properties
    assert about.title == str(workbook.worksheets[0]["A1"].value)
    assert about.description.startswith("The text of the standards belongs to its publishers.")
    assert about.created == about.modified == datetime(2026, 11, 20)
    assert about.version == "0.1.0"
    with zipfile.ZipFile(io.BytesIO(excel.to_bytes(suite_book))) as archive:
        assert b"creator" not in archive.read("docProps/core.xml")
