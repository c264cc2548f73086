"""PDF and Word say the same words in the same order, whatever either looks like."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from docx.document import Document
from docx.table import Table

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.documents import pdf, word
from generator.exports.documents.book_document import make_document
from generator.exports.documents.chapters import CompleteSet, ProcessChapter
from generator.exports.documents.word import word_styles
from generator.ids import Code
from generator.model.states import State
from tests.exports import readers
from tests.exports.books import EDITIONS, book
from tests.exports.pdfs import Pdf

TITLE_PAGE = ""
"""The name of what stands before the first heading."""

WORD = re.compile(r"\w+")
"""Signs between words are layout: Word has in one line what PDF has in two."""

Chapters = dict[str, list[str]]

each = pytest.mark.parametrize(
    ("language", "show_drafts"),
    [("en", True), ("cy", True), ("cy", False)],
    ids=["English", "Welsh", "Welsh without drafts"],
)


def of_pdf(held: Pdf) -> Chapters:
    """The chapters of a set: each begins a page, by the name of a bookmark."""
    urns = tuple(f"{standard.urn} " for standard in held.book.standards)
    begun = [(0, TITLE_PAGE)] + [
        (page, title)
        for depth, title, page in held.titles
        if depth == 1 or (depth == 2 and title.startswith(urns))
    ]
    return {
        title: WORD.findall(" ".join(held.bodies[page:after]))
        for (page, title), (after, _) in pairwise([*begun, (len(held.bodies), "")])
    }


def of_word(held: Document) -> Chapters:
    """The chapters of a set, by its largest headings."""
    found: Chapters = {TITLE_PAGE: []}
    title = TITLE_PAGE
    for style, text in paragraphs(held):
        if style in (word_styles.HEADINGS[0], word_styles.CONTENTS):
            title = text
            found[title] = []
        found[title] += WORD.findall(text)
    return found


def paragraphs(held: Document) -> Iterator[tuple[str, str]]:
    """The style and the words of every paragraph, those of tables row by row."""
    for part in held.iter_inner_content():
        cells = [cell for row in part.rows for cell in row.cells] if isinstance(part, Table) else []
        for one in [one for cell in cells for one in cell.paragraphs] if cells else [part]:
            assert not isinstance(one, Table)
            yield str(one.style and one.style.name), one.text


def both(held: Book) -> tuple[Chapters, Chapters]:
    """The chapters of a set in either form; the lists of contents, which have none, left out."""
    contents = held.interface("Contents").text
    in_pdf = of_pdf(Pdf(held, pdf.to_bytes(held)))
    in_word = of_word(readers.document(word.to_bytes(held)))
    for chapters in (in_pdf, in_word):
        del chapters[contents]
    body = make_document(held).body
    assert isinstance(body, CompleteSet)
    if isinstance(body.process, ProcessChapter) and body.process.picture:
        before = body.process.about[-1].text
        after = body.process.picture.caption.text
        for chapters in (in_pdf, in_word):
            name = body.process.heading.text
            chapters[name] = in_no_order(chapters[name], WORD.findall(before), WORD.findall(after))
    return in_pdf, in_word


def in_no_order(words: list[str], before: list[str], after: list[str]) -> list[str]:
    """Words with the letters of those between two sentences in no order: a drawing has its own."""
    begin, end = place_of(before, words) + len(before), place_of(after, words)
    return [*words[:begin], *sorted("".join(words[begin:end])), *words[end:]]


def joined(words: list[str]) -> str:
    """Words without what parts them: a PDF breaks addresses over lines, and a line may end them."""
    return "".join(words)


def place_of(part: list[str], words: list[str]) -> int:
    """Where a part of some words begins."""
    [place] = [n for n in range(len(words)) if words[n : n + len(part)] == part]
    return place


@pytest.mark.parametrize("year", EDITIONS)
@each
def test_a_complete_set_says_the_same_in_every_chapter(
    catalogue: Catalogue, language: Code, show_drafts: bool, year: str
) -> None:
    held = book(catalogue, (language,), year, show_drafts=show_drafts)
    in_pdf, in_word = both(held)
    assert list(in_pdf) == list(in_word)
    assert len(in_pdf) > len(held.standards) + 4
    for name, words in in_pdf.items():
        assert words, name
        assert joined(words) == joined(in_word[name]), name


@each
def test_a_standard_by_itself_says_the_same(
    catalogue: Catalogue, language: Code, show_drafts: bool
) -> None:
    for urn, standard in catalogue.standards.items():
        held = book(catalogue, (language,), standard.edition, urn, show_drafts=show_drafts)
        in_pdf = WORD.findall(Pdf(held, pdf.to_bytes(held)).text)
        in_word = [
            found
            for _, text in paragraphs(readers.document(word.to_bytes(held)))
            for found in WORD.findall(text)
        ]
        assert joined(in_pdf) == joined(in_word), urn


def test_the_sample_has_a_text_in_every_state(catalogue: Catalogue) -> None:
    """So that what is the same is so whatever the state of a text."""
    welsh: Mapping[str, State] = {
        name: catalogue.suite.find_state(text, "cy") for name, text in catalogue.suite.texts.items()
    }
    assert set(welsh.values()) == set(State) - {State.PUBLISHED}
