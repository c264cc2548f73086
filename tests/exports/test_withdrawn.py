"""Statements that a revision took out: a document has them where the page has them."""

from itertools import chain

import pytest
from docx.document import Document

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.documents import pdf, word
from generator.exports.documents.word import word_styles
from generator.ids import Code, SectionKind
from generator.model.states import State
from generator.pages.sections import explain_withdrawal, make_section_views
from tests.exports.books import book, urns
from tests.exports.pdfs import Pdf
from tests.exports.readers import document
from tests.projects import LANGUAGES

STYLES: dict[SectionKind, str] = {
    "criteria": word_styles.CRITERION,
    "knowledge": word_styles.KNOWLEDGE,
}
STATEMENTS = (*STYLES.values(), word_styles.STATEMENT, word_styles.PART, word_styles.WITHDRAWN)


each = pytest.mark.parametrize("language", LANGUAGES)


def written(held: Book) -> Document:
    """A book as a Word document."""
    return document(word.to_bytes(held))


def on_the_page(held: Book, urn: str) -> list[tuple[str, str]]:
    """The statements of a standard's page in order: the style each is to have, and its words."""
    found = []
    standard = held.catalogue.standards[urn]
    for section in make_section_views(held.site, standard):
        style = STYLES.get(section.kind, word_styles.STATEMENT)
        for one in section.statements:
            words = one.shown
            drafted = one.words and words.language == "cy" and words.state is State.DRAFT
            mark = f" ({held.interface('draft').text})" if drafted else ""
            found.append(
                (style if one.words else word_styles.WITHDRAWN, f"{one.code}\t{words.text}{mark}")
            )
    return found


def in_the_document(held: Document) -> list[tuple[str, str]]:
    """The statements of a Word document in order: the style, and the words."""
    return [
        (str(one.style.name), one.text)
        for one in held.paragraphs
        if one.style and one.style.name in STATEMENTS
    ]


@each
def test_word_has_every_statement_of_the_page_in_order_withdrawn_ones_too(
    catalogue: Catalogue, language: Code
) -> None:
    codes = []
    for urn in urns(catalogue, "2020"):
        held = book(catalogue, (language,), "2020", urn)
        found = in_the_document(written(held))
        assert found == on_the_page(held, urn)
        codes += [words.split("\t")[0] for style, words in found if style == word_styles.WITHDRAWN]
    assert codes == ["P2", "P6", "K2"]


@each
def test_the_set_has_them_as_each_standard_does(catalogue: Catalogue, language: Code) -> None:
    held = book(catalogue, (language,), "2020")
    on_the_pages = [on_the_page(held, urn) for urn in urns(catalogue, "2020")]
    assert in_the_document(written(held)) == list(chain.from_iterable(on_the_pages))


def test_a_withdrawn_statement_says_what_became_of_it(catalogue: Catalogue) -> None:
    held = written(book(catalogue, ("en",), "2020", "ABC SE02"))
    [(style, words)] = [one for one in in_the_document(held) if one[1].startswith("P2")]
    assert style == word_styles.WITHDRAWN
    assert words == (
        "P2\tWithdrawn: a revision took this statement out, and its code is not used again."
    )


@each
def test_a_pdf_says_the_same_in_the_same_place(catalogue: Catalogue, language: Code) -> None:
    for urn in urns(catalogue, "2020"):
        held = book(catalogue, (language,), "2020", urn)
        text = Pdf(held, pdf.to_bytes(held)).text
        for one in catalogue.standards[urn].withdrawn:
            assert text.count(f"{one.name} {explain_withdrawal(held.site, one).text}") == 1


def test_only_a_document_with_a_withdrawn_statement_has_a_style_for_it(
    catalogue: Catalogue,
) -> None:
    for urn, has in (("ABC SE02", True), ("ABC SE03", True), ("ABC SE01", False)):
        held = written(book(catalogue, ("en",), "2020", urn))
        assert (word_styles.WITHDRAWN in [one.name for one in held.styles]) is has
