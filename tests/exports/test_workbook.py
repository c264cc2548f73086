"""The workbook of an edition: taken apart, filled in, and counted by a program of spreadsheets."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from pathlib import Path

import ironcalc
import openpyxl.workbook
import pytest
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.catalogue.catalogue import Catalogue
from generator.exports.forms import workbook
from generator.exports.forms.rating_states import StateNames, name_states
from generator.exports.forms.team_sheets import BEFORE, INITIALS, PEOPLE
from generator.exports.tables.cells import EDITING_IS_OFF, ENABLE_EDITING
from generator.ids import Code
from tests.exports import readers
from tests.exports.books import book, statements
from tests.hostile_texts import filled_with
from tests.projects import LANGUAGES

YEAR = "2020"
HOW, MYSELF, OPEN, TEAM, GAPS = range(5)
MANY = 100
"""More rows than the sample has statements in an edition."""

PAPER = (297 - 2 * 0.4 * 25.4) * 72 / 25.4
"""How wide the print on a sheet of A4 is, in points."""

Cells = Callable[[int, int, int], str]
"""What stands in a cell after all is counted, by its sheet, row and column, from 0, 1 and 1."""


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Code:
    """One language after the other."""
    found: Code = request.param
    return found


@pytest.fixture(scope="module")
def content(catalogue: Catalogue, language: Code) -> bytes:
    """The workbook of an edition, in that language."""
    return workbook.to_bytes(book(catalogue, (language,), YEAR))


@pytest.fixture(scope="module")
def pages(content: bytes) -> list[Worksheet]:
    """Its sheets."""
    found: list[Worksheet] = readers.workbook(content).worksheets
    return found


@pytest.fixture(scope="module")
def named(catalogue: Catalogue, language: Code) -> StateNames:
    """The four states in that language."""
    return name_states(book(catalogue, (language,), YEAR))


def filled_in(content: bytes, folder: Path, cells: Mapping[tuple[int, int, int], str]) -> Cells:
    """Fills cells of a workbook in, and has all of it counted.

    IronCalc takes an empty cell that has a border for a nought, as no other program does.
    """
    file = folder / "workbook.xlsx"
    file.write_bytes(content)
    model = ironcalc.load_from_xlsx(str(file), "en", "UTC", "en")
    model.range_clear_contents(TEAM, INITIALS, BEFORE + 1, MANY, BEFORE + PEOPLE)
    for (sheet, row, column), text in cells.items():
        model.set_user_input(sheet, row, column, text)
    model.evaluate()

    def counted(sheet: int, row: int, column: int) -> str:
        return str(model.get_formatted_cell_value(sheet, row, column))

    return counted


def test_there_is_a_row_for_each_statement_with_its_reference_and_the_words_of_the_standard(
    catalogue: Catalogue, language: Code, pages: list[Worksheet]
) -> None:
    found = [row[:3] for row in readers.rows_of(pages[MYSELF])]
    assert found == [(one.id, one.urn, one.marked(language)) for one in statements(catalogue, YEAR)]
    team = [row[:2] for row in readers.rows_of(pages[TEAM])][1:]
    assert team == [(one.id, one.marked(language)) for one in statements(catalogue, YEAR)]


def test_the_states_are_those_of_the_guidance(catalogue: Catalogue) -> None:
    assert [one.text for one in name_states(book(catalogue, ("en",), YEAR))] == [
        "I do this and can show it",
        "I do this with help",
        "Not yet",
        "Not part of my role",
    ]


@pytest.mark.parametrize(("sheet", "first", "last"), [(MYSELF, "D2", "D21"), (TEAM, "F3", "Y22")])
def test_a_state_is_chosen_from_a_list_of_the_four(
    pages: list[Worksheet], named: StateNames, sheet: int, first: str, last: str
) -> None:
    [validation] = pages[sheet].data_validations.dataValidation
    assert str(validation.sqref) == f"{first}:{last}"
    assert validation.type == "list"
    assert validation.showErrorMessage
    place = validation.formula1.rpartition("!")[2].replace("$", "")
    assert [cell.value for [cell] in pages[HOW][place]] == [one.text for one in named]


def test_what_is_open_is_counted_by_standard_and_by_function(
    catalogue: Catalogue, content: bytes, named: StateNames, tmp_path: Path
) -> None:
    chosen = [*(one.text for one in named), ""]
    given = dict(zip(statements(catalogue, YEAR), cycle(chosen), strict=False))
    answers = {(MYSELF, row, 4): text for row, text in enumerate(given.values(), 2) if text}
    counted = filled_in(content, tmp_path, answers)

    def row_of(*urns: str) -> list[str]:
        """The counts that a row must have of some standards."""
        found = Counter(text for one, text in given.items() if one.urn in urns)
        each = [found[text] for text in chosen]
        return [str(number) for number in (sum(each), *each, each[1] + each[2] + each[4])]

    def rows(first: int) -> Iterator[list[str]]:
        """The rows of counts from one on, each behind its name."""
        while name := counted(OPEN, first, 1):
            yield [name, *(counted(OPEN, first, column) for column in range(3, 10))]
            first += 1

    standards = list(dict.fromkeys(one.urn for one in given))
    *of_standards, (_, *whole) = rows(2)
    assert of_standards == [[urn, *row_of(urn)] for urn in standards]
    assert whole == row_of(*standards)
    serves = {
        one.code: {row.urn for row in one.maps_to if row.urn in standards}
        for one in catalogue.list_functions(YEAR)
    }
    of_functions = list(rows(len(standards) + 5))
    assert of_functions == [[code, *row_of(*urns)] for code, urns in serves.items() if urns]
    assert len(of_functions) > 3


def test_a_team_sees_first_what_the_fewest_can_show_and_last_what_is_nobodys_role(
    catalogue: Catalogue, content: bytes, named: StateNames, tmp_path: Path
) -> None:
    """Anna can show all but the first three; Bryn the first and the last; a third is nameless."""
    listed = [one.id for one in statements(catalogue, YEAR)]
    initials = {(TEAM, INITIALS, BEFORE + 1): "AN", (TEAM, INITIALS, BEFORE + 2): "BR"}
    anna = dict.fromkeys(listed[3:], named.shows)
    anna |= {listed[0]: named.not_in_role, listed[1]: named.not_yet, listed[2]: named.with_help}
    bryn = dict.fromkeys(listed, named.not_in_role)
    bryn |= {listed[1]: named.shows, listed[-1]: named.shows}
    third = {listed[-1]: named.shows}
    counted = filled_in(
        content,
        tmp_path,
        initials
        | {
            (TEAM, INITIALS + 1 + listed.index(reference), BEFORE + number): state.text
            for number, person in enumerate((anna, bryn, third), 1)
            for reference, state in person.items()
        },
    )
    found = [
        tuple(counted(GAPS, row, column) for column in (1, 3, 4, 5, 6))
        for row in range(2, len(listed) + 2)
    ]
    assert found == [
        (listed[2], "0", "1", "0", ""),
        (listed[1], "1", "0", "1", "BR"),
        *((reference, "1", "0", "0", "AN") for reference in listed[3:-1]),
        (listed[-1], "3", "0", "0", "AN BR 3"),
        (listed[0], "0", "0", "0", ""),
    ]


def test_a_team_may_have_twenty_people(pages: list[Worksheet]) -> None:
    heads = [cell.value for cell in pages[TEAM][1]][BEFORE : BEFORE + PEOPLE]
    assert heads == [str(number) for number in range(1, 21)]


def printed_columns(page: Worksheet) -> Iterator[str]:
    """The columns of a sheet that are printed."""
    area = page.print_area.replace("$", "").rpartition("!")[2] if page.print_area else ""
    last = area.rpartition(":")[2].rstrip("0123456789") or get_column_letter(page.max_column)
    for number in range(1, column_index_from_string(last) + 1):
        yield get_column_letter(number)


def test_paper_is_a4_with_heads_on_each_page_and_letters_of_nine_points_at_least(
    pages: list[Worksheet],
) -> None:
    """A column is as many figures wide as it says, of 7 pixels, and has 5 pixels besides."""
    for page in pages:
        assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
        letters = min(cell.font.size for row in page.iter_rows() for cell in row if cell.value)
        if page is not pages[HOW]:
            assert page.print_title_rows
            assert page.freeze_panes
        widths = [page.column_dimensions[letter].width for letter in printed_columns(page)]
        wide = sum(7 * width + 5 for width in widths) * 72 / 96
        fitted = page.sheet_properties.pageSetUpPr.fitToPage
        assert letters * min(1, PAPER / wide if fitted else 1) >= 9, page.title
    assert pages[TEAM].print_title_cols == "$A:$A"


def test_what_one_fills_in_about_oneself_is_a_table(pages: list[Worksheet]) -> None:
    [table] = pages[MYSELF].tables.values()
    assert table.ref == table.autoFilter.ref == pages[MYSELF].dimensions
    assert [one.name for one in table.tableColumns] == [cell.value for cell in pages[MYSELF][1]]


def test_its_title_says_in_its_own_language_that_it_is_a_workbook(
    catalogue: Catalogue, language: Code, content: bytes
) -> None:
    about = readers.workbook(content).properties
    called = {"en": "Workbook", "cy": "Llyfr gwaith"}[language]
    assert about.title == f"{called}: {catalogue.suite.facts.name[language]}"
    assert about.language == f"{language}-GB"


def test_it_says_what_it_is_and_that_a_later_edition_has_taken_its_place(
    catalogue: Catalogue, language: Code, pages: list[Worksheet]
) -> None:
    held = book(catalogue, (language,), YEAR)
    said = [row[1] for row in pages[HOW].iter_rows(values_only=True)]
    for line in held.imprint:
        assert f"{line.label.text}: {line.text}" in said
    replaced = "The %(edition)s revision has replaced this edition."
    assert held.interface(replaced, edition="2025").text in said


def test_its_first_sheet_says_what_to_do_where_excel_lets_nobody_edit(
    catalogue: Catalogue, language: Code, pages: list[Worksheet]
) -> None:
    interface = book(catalogue, (language,), YEAR).interface
    line = interface(EDITING_IS_OFF).text, interface(ENABLE_EDITING).text
    assert line in list(pages[HOW].iter_rows(max_col=2, values_only=True))


def test_standards_that_are_not_held_are_named_and_have_no_rows(catalogue: Catalogue) -> None:
    read: openpyxl.workbook.Workbook = readers.workbook(
        workbook.to_bytes(book(catalogue, ("en",), "2025"))
    )
    wanting = [one.urn for one in catalogue.list_standards("2025") if not one.held]
    named = [row[0] for row in read.worksheets[HOW].iter_rows(values_only=True)]
    assert wanting
    assert [name for name in named if name in catalogue.standards] == wanting
    counted = {row[0] for row in readers.rows_of(read.worksheets[OPEN])}
    assert not counted & set(wanting)


def test_a_text_that_looks_like_a_formula_stays_text(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    catalogue = Catalogue(filled_with("=1+1", tmp_path_factory.mktemp("text") / "project"))
    read = readers.workbook(workbook.to_bytes(book(catalogue, ("en",), YEAR)))
    for page in read.worksheets[:2]:
        assert not [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    found = [row[2] for row in readers.rows_of(read.worksheets[MYSELF])]
    assert found == [one.english for one in statements(catalogue, YEAR)]
    assert "=1+1" in found


def test_it_is_the_same_bytes_at_every_build(
    catalogue: Catalogue, language: Code, content: bytes
) -> None:
    assert workbook.to_bytes(book(catalogue, (language,), YEAR)) == content
