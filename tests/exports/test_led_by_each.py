"""Files that a translation leads in: what they are called, and which language comes first."""

from dataclasses import replace

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports import FORMATS, FORMS, list_exports
from generator.exports.book import Book, Release
from generator.exports.tables import excel
from tests.exports import readers
from tests.made_pages import pages_of
from tests.projects import DAY, SUITE

RELEASE = Release("", DAY)
PLATFORMS = ("case.json", "case-1.0.json", "moodle.csv", "matrix")
[EXCEL] = (one for one in FORMATS if one.led_by_each)


@pytest.fixture(scope="module")
def welsh_names(catalogue: Catalogue) -> Catalogue:
    """The sample, whose files have a Welsh name too."""
    facts = catalogue.suite.facts.model_copy(update={"file_names": {"cy": "safonau-enghreifftiol"}})
    return Catalogue(replace(catalogue.suite, facts=facts))


def names(catalogue: Catalogue) -> set[str]:
    """The names of all files of a release."""
    return {export.path for export in list_exports(catalogue, RELEASE)}


def test_a_file_that_welsh_leads_in_has_the_welsh_name_of_the_suite(
    catalogue: Catalogue, welsh_names: Catalogue
) -> None:
    assert names(welsh_names) - names(catalogue) == {
        "safonau-enghreifftiol-cy.xlsx",
        *(
            f"safonau-enghreifftiol-{year}-cy.{ending}"
            for year in catalogue.editions
            for ending in (
                *("pdf", "print-bras.pdf", "docx"),
                *PLATFORMS,
                *(one.ending for one in FORMS),
            )
        ),
    }
    assert names(catalogue) - names(welsh_names) == {
        name.replace("safonau-enghreifftiol", SUITE)
        for name in names(welsh_names) - names(catalogue)
    }


def test_large_print_is_called_so_in_the_language_of_the_file(catalogue: Catalogue) -> None:
    large = {name for name in names(catalogue) if name.endswith(("large-print.pdf", "bras.pdf"))}
    assert large == {
        name
        for year in catalogue.editions
        for name in (f"{SUITE}-{year}-en.large-print.pdf", f"{SUITE}-{year}-cy.print-bras.pdf")
    }


def test_there_is_a_workbook_for_the_readers_of_each_language(catalogue: Catalogue) -> None:
    books = [one.book for one in list_exports(catalogue, RELEASE) if one.format == EXCEL]
    assert [(book.name, book.languages) for book in books] == [
        (SUITE, ("en", "cy")),
        (f"{SUITE}-cy", ("cy", "en")),
    ]


def test_a_workbook_that_welsh_leads_in_has_the_welsh_first(catalogue: Catalogue) -> None:
    workbook = readers.workbook(excel.to_bytes(Book(catalogue, RELEASE, ("cy", "en"))))
    assert workbook.sheetnames[1] == "Datganiadau · Statements"
    heads = [str(cell.value) for cell in workbook.worksheets[1][1]]
    said = [head for head in heads if head.startswith("Datganiad / Statement (")]
    assert said == ["Datganiad / Statement (Cymraeg)", "Datganiad / Statement (English)"]
    assert workbook.worksheets[0]["A1"].value == catalogue.suite.facts.name["cy"]


def test_the_example_for_python_prints_the_language_of_its_page(catalogue: Catalogue) -> None:
    pages = pages_of(catalogue.suite)
    printed = 'print(statement["id"], statement["text"]["cy"] or statement["text"]["en"])'
    assert printed in pages["cy/downloads/index"].markdown
    assert 'print(statement["id"], statement["text"]["en"])' in pages["en/downloads/index"].markdown
