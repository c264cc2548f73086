"""The Word forms of an edition, taken apart again."""

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import Download
from generator.catalogue.site_in_language import Site
from generator.exports import FORMS, list_exports
from generator.exports.book import Book
from generator.exports.forms import word_forms
from generator.exports.forms.rating_states import name_states
from generator.exports.forms.word_template import to_bytes
from generator.ids import Code
from generator.languages.language import Language
from generator.pages import downloads
from generator.suite.suite import Suite
from tests.exports.books import RELEASE, book, statements, urns
from tests.exports.readers import document, first_two_of_each_row, in_style
from tests.projects import DAY, LANGUAGES
from tests.variants import without_statements

YEAR = "2020"
WITH_STATEMENTS = {
    "person specification": (word_forms.make_person_specification, 2),
    "induction plan": (word_forms.make_induction_plan, 1),
    "evidence record": (word_forms.make_evidence_record, 1),
}
"""The forms that have a row for each statement, and how many boxes it has."""

ALL = {name: make for name, (make, _) in WITH_STATEMENTS.items()} | {
    "supervision sheet": word_forms.make_supervision_sheet
}
each_form = pytest.mark.parametrize("form", ALL)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def opened(form: str, held: Book) -> Document:
    """A form of a book."""
    return document(to_bytes(ALL[form](held)))


def boxes(element: object) -> list[str]:
    """The names of the boxes to tick in a part of a document."""
    return [one.get(qn("w:val")) for one in element.iter(qn("w:alias"))]  # type: ignore[attr-defined]


@each_language
@pytest.mark.parametrize("form", WITH_STATEMENTS)
def test_a_form_has_each_statement_word_for_word_and_boxes_beside_it(
    catalogue: Catalogue, form: str, language: Code
) -> None:
    read = opened(form, book(catalogue, (language,), YEAR))
    wanted = {one.id: one.marked(language) for one in statements(catalogue, YEAR)}
    found = [row for table in read.tables for row in first_two_of_each_row(table)]
    assert [row for row in found if row[0] in wanted] == list(wanted.items())
    number = WITH_STATEMENTS[form][1]
    named = [one.partition(":")[0] for one in boxes(read.element.body)]
    assert [one for one in named if one in wanted] == [one for one in wanted for _ in range(number)]


@each_form
def test_every_table_is_one_whose_heads_are_repeated(catalogue: Catalogue, form: str) -> None:
    for table in opened(form, book(catalogue, ("en",), YEAR)).tables:
        head, *rows = table._tbl.tr_lst
        assert len(list(head.iter(qn("w:tblHeader")))) == 1
        assert rows
        assert not [one for row in rows for one in row.iter(qn("w:tblHeader"))]
        assert "".join(str(text.text) for text in head.iter(qn("w:t")))


@each_language
@each_form
def test_a_form_says_how_it_is_used_in_a_few_lines_and_what_it_is_at_its_end(
    catalogue: Catalogue, form: str, language: Code
) -> None:
    held = book(catalogue, (language,), YEAR)
    read = opened(form, held)
    steps = in_style(read, "List Bullet")
    assert 4 <= len(steps) <= 8
    assert sum(map(len, steps)) < 1200
    replaced = held.interface("The %(edition)s revision has replaced this edition.", edition="2025")
    assert steps[0] == replaced.text
    foot = in_style(read, "Imprint First", "Imprint")
    assert foot[: len(held.imprint)] == [f"{one.label.text}: {one.text}" for one in held.imprint]
    assert [one.text for one in read.paragraphs][-len(foot) :] == foot
    assert len(foot) - len(held.imprint) == (language == "cy")


def test_a_form_is_in_its_language_and_quotes_the_english_as_such(catalogue: Catalogue) -> None:
    read = opened("evidence record", book(catalogue, ("cy",), YEAR))
    [default] = read.styles.element.iter(qn("w:rPrDefault"))
    assert [one.get(qn("w:val")) for one in default.iter(qn("w:lang"))] == ["cy-GB"]
    english = {one.english for one in statements(catalogue, YEAR) if not one.welsh}
    marked = {
        "".join(str(text.text) for text in run.iter(qn("w:t")))
        for run in read.element.body.iter(qn("w:r"))
        if [one.get(qn("w:val")) for one in run.iter(qn("w:lang"))] == ["en-GB"]
    }
    assert english
    assert english <= marked


def test_the_supervision_sheet_has_the_four_states_to_tick_and_every_standard(
    catalogue: Catalogue,
) -> None:
    held = book(catalogue, ("en",), YEAR)
    read = opened("supervision sheet", held)
    assert [cell.text for cell in read.tables[0].rows[0].cells][2:] == [
        one.text for one in name_states(held)
    ]
    listed = [row[0] for row in first_two_of_each_row(read.tables[-1])]
    assert listed[1:] == urns(catalogue, YEAR)


def test_the_job_description_goes_by_the_functions_where_these_are_held(
    catalogue: Catalogue,
) -> None:
    """The edition of 2025 has none."""
    with_them = opened("person specification", book(catalogue, ("en",), YEAR)).tables[0]
    assert [row[0][0] for row in first_two_of_each_row(with_them)][1:] == [
        one.code for one in catalogue.list_functions(YEAR)
    ]
    without = opened("person specification", book(catalogue, ("en",), "2025")).tables[0]
    assert len(without.columns) == 1


def test_a_standard_that_is_not_held_says_so(catalogue: Catalogue) -> None:
    held = book(catalogue, ("en",), "2025")
    wanting = [one for one in catalogue.list_standards("2025") if not one.held]
    said = in_style(opened("induction plan", held), "Normal")
    assert wanting
    assert len([one for one in said if one.startswith("Not held:")]) == len(wanting)


def test_an_edition_without_statements_has_no_forms_and_the_downloads_page_says_so(
    suite: Suite, catalogue: Catalogue
) -> None:
    bare = Catalogue(without_statements(suite, "XYZ SE02", "XYZ SE03", "XYZ SE05"))
    years = {
        (one.format.name, one.book.year)
        for one in list_exports(bare, RELEASE)
        if one.format.is_form
    }
    assert years == {(form.name, year) for form in FORMS for year in ("2015", "2020")}
    said = "We have no statements of the 2025 edition."
    assert said in downloads_page(bare)
    assert said not in downloads_page(catalogue)


def downloads_page(catalogue: Catalogue) -> str:
    """The page of downloads of a release."""
    site = Site(catalogue, Language.of("en", catalogue.suite), DAY)
    site.downloads = tuple(
        Download(one.path, one.format, 1, one.book.languages, one.book.year)
        for one in list_exports(catalogue, RELEASE)
        if one.format.is_form
    )
    [page] = downloads.make_pages(site)
    return page.markdown
