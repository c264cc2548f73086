"""A set in large print: the same words, none of them small."""

from collections.abc import Iterator
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents import pdf
from tests.exports.books import book, printed
from tests.exports.pdfs import Pdf
from tests.projects import LANGUAGES

SMALLEST = 16
"""How high no letter is less than, in points."""


@pytest.fixture(scope="module", params=LANGUAGES)
def large(request: pytest.FixtureRequest, catalogue: Catalogue) -> Pdf:
    """The edition that has something of every kind, in one language after the other."""
    held = book(catalogue, (request.param,), "2020")
    return Pdf(held, pdf.typeset_large_print(held))


def test_it_has_every_text_of_its_standards_in_order(large: Pdf) -> None:
    place = 0
    for standard in large.book.standards:
        for text in (standard.title, *standard.overview):
            place = large.text.index(large.words_of(text), place)
        for statement in standard.statements:
            before = printed(large.book.catalogue, statement.reference)
            place = large.text.index(f" {before} {large.words_of(statement.text)}", place)


def test_it_says_which_standards_serve_a_function_and_the_other_way_round(large: Pdf) -> None:
    for function in large.book.catalogue.list_functions("2020"):
        process = f"{function.code}. {large.words_of(function.process)}"
        assert large.text.count(process) >= 2, "in its lane, and over what serves it"
    title = large.words_of(large.book.catalogue.standards["ABC SE02"].title)
    assert f"ABC SE02 {title}: B, D" in large.text


def test_no_letter_is_smaller_than_sixteen_points(large: Pdf) -> None:
    sizes = {size for page in large.reader.pages for size in _sizes(page)}
    assert min(sizes) >= SMALLEST
    assert max(sizes) > 2 * SMALLEST


def _sizes(page: Any) -> Iterator[float]:
    """The size of each stretch of letters on a page, as large as it is shown."""
    found: list[float] = []

    def visit(text: str, moved: Any, placed: Any, _font: Any, size: float) -> None:
        if text.strip():
            found.append(round(size * abs(placed[3] * moved[3]), 1))

    page.extract_text(visitor_text=visit)
    yield from found


def test_it_is_tagged_as_the_others_are_and_stands_upright_on_every_page(large: Pdf) -> None:
    root: Any = large.reader.trailer["/Root"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()
    assert all(page.mediabox.height > page.mediabox.width for page in large.reader.pages)
