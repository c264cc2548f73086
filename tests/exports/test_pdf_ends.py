"""How the chapters of a PDF end: no line is alone on the last page, and no page before is empty."""

from dataclasses import replace

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents import pdf
from generator.model.base import Metadatum
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.exports.pdfs import Pdf, read_pages

YEAR = "2015"
LINE = "This is a paragraph that fills about a line of a page in print of the usual size."


def make(suite: Suite, *, is_large: bool) -> Pdf:
    """The English set of the first edition, which has three standards."""
    held = book(Catalogue(suite), ("en",), YEAR)
    return Pdf(held, pdf.typeset_large_print(held) if is_large else pdf.to_bytes(held))


def pages_with(made: Pdf, words: str) -> list[int]:
    """The pages on which some words stand."""
    return [number for number, page in enumerate(made.bodies) if words in page]


def with_links(suite: Suite, count: int) -> Suite:
    """The suite with so many outside links of its first edition, and with no other suites."""
    link = suite.links.links[0]
    links = tuple(
        link.model_copy(update={"id": f"link-{number}", "label": f"Made link {number}"})
        for number in range(count)
    )
    return replace(
        suite,
        links=suite.links.model_copy(update={"printed_in": YEAR, "suites": (), "links": links}),
    )


def test_the_last_link_does_not_stand_alone_on_a_page(suite: Suite) -> None:
    together = []
    for count in range(6, 9):
        made = make(with_links(suite, count), is_large=True)
        pages = [pages_with(made, f"Made link {number} ")[-1] for number in range(count)]
        assert pages[-2] == pages[-1], count
        together.append(pages[0] == pages[-1])
    assert set(together) == {True, False}


def with_introduction(suite: Suite, *paragraphs: str) -> Suite:
    """The suite whose first edition has an introduction of one section of these paragraphs."""
    first, *others = suite.editions
    section = first.edition.introduction[0].model_copy(update={"text": paragraphs, "notes": ()})
    edition = first.edition.model_copy(update={"introduction": (section,)})
    return replace(suite, editions=(replace(first, edition=edition), *others))


def test_the_last_lines_of_an_introduction_do_not_stand_alone_on_a_page(suite: Suite) -> None:
    before, last = f"Next to last. {LINE} {LINE}", f"Last of all. {LINE} {LINE} {LINE}"
    sizes = set()
    for lines in range(26, 30):
        made = make(with_introduction(suite, *[LINE] * lines, before, last), is_large=False)
        assert len(pages_with(made, f"{before} {last}")) == 1, lines
        sizes.add(len(pages_with(made, LINE)))
    assert sizes == {1, 2}


def with_details(suite: Suite, count: int) -> Suite:
    """The suite with a standard of the first edition that prints so many short details and more."""
    short = tuple(Metadatum(label=f"Label {number}", text="short") for number in range(count))
    long = Metadatum(label="Long", text=f"Begin {LINE} {LINE} {LINE} end")
    short += (
        long,
        Metadatum(label="Next to last", text="short"),
        Metadatum(label="Last", text="z"),
    )
    first, *others = suite.standards
    assert first.edition == YEAR
    standard = first.standard.model_copy(update={"metadata": short})
    return replace(suite, standards=(replace(first, standard=standard), *others))


@pytest.fixture(scope="module")
def detailed(suite: Suite) -> list[Pdf]:
    """Sets in large print whose table of details ends at another height of the page each."""
    return [make(with_details(suite, count), is_large=True) for count in range(12, 24, 2)]


def test_how_a_standard_is_cited_does_not_stand_alone_on_a_page(detailed: list[Pdf]) -> None:
    for made in detailed:
        first, *_ = pages_with(made, "To cite this standard:")
        assert "Next to last short Last z To cite this standard:" in made.bodies[first]


def test_a_row_of_details_is_not_broken_over_two_pages(detailed: list[Pdf]) -> None:
    begun = [pages_with(made, "Long Begin")[0] for made in detailed]
    assert begun == [pages_with(made, f"{LINE} end")[0] for made in detailed]
    assert len(set(begun)) > 1


def test_terms_in_large_print_leave_no_page_half_empty(suite: Suite) -> None:
    """Each is higher than half a page: if none were broken, one would stand on each page."""
    term, definition = suite.glossary.terms[0], " ".join([LINE] * 10)
    terms = tuple(
        term.model_copy(update={"id": f"term-{number}", "definition": definition})
        for number in range(8)
    )
    glossary = suite.glossary.model_copy(update={"printed_in": YEAR, "terms": terms})
    made = make(replace(suite, glossary=glossary), is_large=True)
    assert len([page for page in read_pages(made.data) if "a paragraph" in page]) < len(terms)
