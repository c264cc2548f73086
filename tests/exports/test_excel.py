"""The workbook, taken apart again."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from itertools import chain

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.tables import excel
from generator.exports.tables.cells import EDITING_IS_OFF, ENABLE_EDITING
from generator.exports.tables.sheet_columns import ColumnWords
from generator.ids import SectionKind
from generator.model.states import State
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.exports import readers
from tests.exports.books import BOTH, EDITIONS, book, statements, urns
from tests.exports.readers import by_heads, rows_of
from tests.hostile_texts import filled_with
from tests.small import EXAMPLE
from tests.variants import with_functions, without_statements

URN, EDITION, CODE = range(3)
ENGLISH, WELSH = "Statement / Datganiad (English)", "Statement / Datganiad (Cymraeg)"
STATE = "Statement / Datganiad: State of the Welsh / Cyflwr y Gymraeg"

PAPER = (297 - 2 * 0.4 * 25.4) * 72 / 25.4
"""How wide the print on a sheet of A4 is, in points."""


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
    states = ColumnWords(suite_book).states
    found = [
        (
            row["Reference (URN) / Cyfeirnod (URN)"],
            row["Code / Cod"],
            row[ENGLISH],
            row[WELSH] or "",
            row[STATE],
        )
        for row in by_heads(workbook.worksheets[1])
    ]
    assert found == [(*rest, str(states[state])) for *rest, state in statements(catalogue)]


def test_every_standard_is_there_and_says_where_its_statements_are_not_held(
    catalogue: Catalogue, workbook: Workbook
) -> None:
    rows = by_heads(workbook.worksheets[2])
    urn, edition = "Reference (URN) / Cyfeirnod (URN)", "Edition / Argraffiad"
    assert {str(row[urn]): row[edition] for row in rows} == {
        urn: int(standard.edition) for urn, standard in catalogue.standards.items()
    }
    for row in rows:
        standard = catalogue.standards[str(row[urn])]
        assert row["Title / Teitl (English)"] == standard.title.words
        assert row["Overview / Trosolwg (English)"] == "\n".join(
            paragraph.words for paragraph in standard.overview
        )
        counts = [
            row["Performance criteria / Meini prawf perfformiad"],
            row["Knowledge statements / Datganiadau gwybodaeth"],
        ]
        kinds: tuple[SectionKind, ...] = ("criteria", "knowledge")
        wanted = [
            "Not held" if kind in standard.not_held else len(standard.list_statements(kind))
            for kind in kinds
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
    assert [row[:2] for row in glossary] == [
        (term.term, term.definition) for term in suite.glossary.terms
    ]


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


def test_the_first_sheet_says_what_to_do_in_both_languages_where_excel_lets_nobody_edit(
    suite_book: Book, workbook: Workbook
) -> None:
    said = rows_of(workbook.worksheets[0])
    for site in suite_book.sites.values():
        interface = site.language.interface
        line = (interface(EDITING_IS_OFF).text, interface(ENABLE_EDITING).text)
        assert line in {row[:2] for row in said}


def test_heads_stay_in_sight_and_on_paper_and_texts_are_wrapped(workbook: Workbook) -> None:
    for page in workbook.worksheets[1:]:
        assert page.freeze_panes.endswith("2")
        assert page.print_title_rows == "$1:$1"
        assert all(cell.alignment.wrap_text for row in page.iter_rows() for cell in row)


def test_each_sheet_is_a_table_whose_heads_differ_and_are_those_of_its_cells(
    workbook: Workbook,
) -> None:
    """Excel calls the file broken where they don't."""
    names = []
    for page in workbook.worksheets[1:]:
        [table] = page.tables.values()
        heads = [str(cell.value) for cell in page[1]]
        assert table.ref == table.autoFilter.ref == page.dimensions
        assert [column.name for column in table.tableColumns] == heads
        assert len({head.casefold() for head in heads}) == len(heads)
        assert not page.auto_filter.ref, "the table has its own"
        names.append(table.displayName)
    named = ["Statements", "Standards", "Functions", "Mapping", "Values", "Glossary", "Sections"]
    assert names == [*named, "Columns"]


@pytest.mark.parametrize("languages", [BOTH, ("cy", "en")], ids=["English", "Welsh"])
def test_what_is_printed_is_in_one_language_with_letters_of_nine_points_at_least(
    catalogue: Catalogue, languages: tuple[str, ...]
) -> None:
    """A column is as many figures wide as it says, of 7 pixels, and has 5 pixels besides."""
    own, other = ("(English)", "(Cymraeg)") if languages == BOTH else ("(Cymraeg)", "(English)")
    for page in opened(book(catalogue, languages)).worksheets[1:]:
        area = page.print_area.rpartition("!")[2].replace("$", "")
        head, *_ = page[area]
        heads = [str(cell.value) for cell in head]
        assert any(own in one for one in heads)
        assert not [one for one in heads if other in one]
        widths = [page.column_dimensions[cell.column_letter].width for cell in head]
        wide = sum(7 * width + 5 for width in widths) * 72 / 96
        smallest = min(cell.font.size for row in page[area] for cell in row)
        assert page.page_setup.orientation == "landscape"
        assert smallest * min(1, PAPER / wide) >= 9, page.title


def test_the_first_sheet_leads_to_where_the_suite_is_published(workbook: Workbook) -> None:
    cells = [cell for row in workbook.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    assert [one.value for one in cells if one.hyperlink.target] == ["https://nos.example/"] * 2


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


def test_an_edition_without_statements_has_no_sheet_of_them(suite: Suite) -> None:
    catalogue = Catalogue(without_statements(suite, "XYZ SE02", "XYZ SE03", "XYZ SE05"))
    pages = opened(book(catalogue, edition="2025")).worksheets
    assert pages[1].title == "Standards · Safonau"
    assert [row[URN] for row in rows_of(pages[1])] == urns(catalogue, "2025")


def test_welsh_that_nobody_has_reviewed_is_left_out_where_drafts_are(catalogue: Catalogue) -> None:
    page = opened(book(catalogue, show_drafts=False)).worksheets[1]
    reviewed = [one for one in statements(catalogue) if one.state is State.REVIEWED]
    assert reviewed
    names = ("Reference (URN)", "Code", "Statement (Cymraeg)")  # the words of the site are drafts
    found = [tuple(row[name] for name in names) for row in by_heads(page)]
    assert [row for row in found if row[-1]] == [(one.urn, one.code, one.welsh) for one in reviewed]


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


def test_no_sheet_is_empty(suite: Suite) -> None:
    workbook = opened(book(Catalogue(with_functions(suite, {}))))
    names = [sheet.title for sheet in workbook.worksheets]
    assert "Values · Gwerthoedd" in names
    assert not {"Functions · Swyddogaethau", "Mapping · Mapio"} & set(names)
    assert all(sheet.max_row > 1 for sheet in workbook.worksheets)


def test_a_small_suite_has_no_column_in_which_nothing_stands() -> None:
    small = opened(book(Catalogue(load_sound(EXAMPLE)), ("en",)))
    about, *tables = small.worksheets
    for sheet in tables:
        for heading, *cells in sheet.iter_cols(values_only=True):
            assert any(cell is not None for cell in cells), (sheet.title, heading)
    headings = {str(cell.value) for sheet in tables for cell in sheet[1]}
    assert {"Statement (English)", "Address (English)", "Code"} <= headings
    told = {str(row[0]) for row in about.iter_rows(values_only=True)}
    assert "This project" not in told  # which adds nothing


def test_a_text_has_its_column_in_a_language_that_it_is_not_translated_into(suite: Suite) -> None:
    untranslated = replace(suite.translations["cy"], entries={})
    workbook = opened(book(Catalogue(replace(suite, translations={"cy": untranslated}))))
    rows = by_heads(workbook.worksheets[1])
    assert {row[WELSH] for row in rows} == {None}
    assert all(row[ENGLISH] for row in rows)
