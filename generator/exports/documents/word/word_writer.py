"""Writes paragraphs, headings and tables into a Word document, every word in its language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from docx import Document
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from generator.exports.book import Book
from generator.exports.documents.chapters import BookDocument as Content
from generator.exports.documents.places import list_places
from generator.exports.documents.word import word_styles
from generator.exports.documents.word.xml_elements import make_element
from generator.ids import Address
from generator.languages.known_languages import find_definition
from generator.languages.language import Wording
from generator.languages.terms import Segment


@dataclass(frozen=True)
class MarkedWords:
    """Words with a style of their own, or a link.

    Attributes:
        words: The words.
        style: The name of the style of letters.
        address: Where they lead: a place of the suite, or an address elsewhere.
        place: The place that they are themselves.
    """

    words: Wording | str
    style: str = ""
    address: Address | str = ""
    place: Address | None = None


BETWEEN = re.compile(r"[^0-9A-Za-z]+")
LONGEST_BOOKMARK = 40

LAST_ROWS = 3
"""How many rows at the end of a table stay on a page together."""

Part = Wording | MarkedWords | str
"""Of what a paragraph is made; words by themselves are codes and the like, in no language."""


@dataclass(frozen=True)
class ContentsHeading:
    """A heading with its entry in the table of contents."""

    level: int
    paragraph: Paragraph
    bookmark: str


class WordWriter:
    """Writes one Word document.

    Args:
        book: What it holds.
        content: What it says.

    Attributes:
        headings: What has become of its headings so far.
    """

    def __init__(self, book: Book, content: Content) -> None:
        self.book = book
        self.content = content
        self.language = book.language
        self.document = Document()
        self.headings: list[ContentsHeading] = []
        self._bookmarks = 0
        self._places = {place.location for place, _ in list_places(book, content.body)}
        self._last: Paragraph | None = None
        withdrawn = any(standard.withdrawn for standard in book.standards)
        long_form = any(
            not section.short for standard in book.standards for section in standard.sections
        )
        word_styles.dress(
            self.document,
            self.language,
            withdrawn=withdrawn,
            sections=long_form,
            proposed=bool(book.edition.consultation),
        )
        self._set_paper(self.document.sections[0])

    def add_paragraph(self, style: str, *parts: Part) -> Paragraph:
        """Adds a paragraph; a note is kept on the page of what it is about."""
        if style == word_styles.NOTE and self._last:
            self._last.paragraph_format.keep_with_next = True
        self._last = _set_style(self.document.add_paragraph(), style)
        return self.fill(self._last, *parts)

    def add_heading(self, level: int, *parts: Part) -> Paragraph:
        """Adds a heading; ``level`` counts from 1."""
        paragraph = _set_style(self.document.add_paragraph(), word_styles.HEADINGS[level - 1])
        name = f"_Toc{len(self.headings) + 1:08}"
        with self._add_bookmark(paragraph, name):
            self.fill(paragraph, *parts)
        self.headings.append(ContentsHeading(level, paragraph, name))
        return paragraph

    def add_notes(self, notes: Iterable[Wording]) -> None:
        """Adds notes of this project."""
        for words in notes:
            self.add_paragraph(word_styles.NOTE, *self.make_note(words))

    def make_note(self, words: Wording) -> tuple[Part, ...]:
        """Returns the parts of a note of this project."""
        return MarkedWords(self.content.labels.note, word_styles.LABEL), " ", words

    def make_our_mark(self) -> MarkedWords:
        """Returns the mark of what this project adds."""
        return MarkedWords(self.content.labels.ours, word_styles.OURS)

    def add_hanging(self, style: str, code: Part, *parts: Part) -> Paragraph:
        """Adds a paragraph with a code in its margin."""
        return self.add_paragraph(style, code, "\t", *parts)

    def begin_section(self) -> Section:
        """Begins a section on a new page, with its own header and footer."""
        section: Section = self.document.add_section(WD_SECTION.NEW_PAGE)
        self._end_section_with_its_last_paragraph()
        section.different_first_page_header_footer = False
        section.footer.is_linked_to_previous = False
        return section

    def _end_section_with_its_last_paragraph(self) -> None:
        """Does without the empty paragraph that python-docx ends a section with.

        On a page that is just full it would have a page of its own. The list of contents is yet to
        come behind its heading, and keeps it.
        """
        [*_, before, end] = self.document.element.body.p_lst
        if end.getprevious() is before and before.style != word_styles.make_style_id(
            word_styles.CONTENTS
        ):
            before.get_or_add_pPr().append(end.pPr.find(qn("w:sectPr")))
            end.getparent().remove(end)

    def add_table(
        self,
        name: Wording,
        head: Sequence[Part],
        widths: Sequence[int],
        rows: Sequence[Any],
        *,
        is_whole: bool = False,
    ) -> None:
        """Adds a table.

        Args:
            name: What it is, for whoever hears it.
            head: What stands in its first row, which is repeated on each page.
            widths: How wide the columns are.
            rows: Its other rows: cells of paragraphs of parts.
            is_whole: Whether it stays on one page, rather than its last three rows alone.
        """
        table = self.document.add_table(rows=1, cols=len(head), style=word_styles.TABLE)
        table.autofit = False
        properties = table._tbl.tblPr
        properties.append(make_element("tblCaption", val=name.text))
        for cell, part in zip(table.rows[0].cells, head, strict=True):
            self._fill_cell(cell, word_styles.CELL_HEADING, ((part,),))
        table.rows[0]._tr.get_or_add_trPr().extend(
            (make_element("cantSplit"), make_element("tblHeader"))
        )
        for content in rows:
            row = table.add_row()
            row._tr.get_or_add_trPr().append(make_element("cantSplit"))
            for cell, paragraphs in zip(row.cells, content, strict=True):
                self._fill_cell(cell, word_styles.CELL, paragraphs)
        for grid, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            grid.set(qn("w:w"), str(width))
        for row in table.rows:
            for cell, width in zip(row._tr.tc_lst, widths, strict=True):
                cell.get_or_add_tcPr().get_or_add_tcW().set(qn("w:w"), str(width))
        for row in table.rows[0 if is_whole else -LAST_ROWS : -1]:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
        self.add_paragraph(word_styles.BODY)

    def fill(self, paragraph: Paragraph, *parts: Part) -> Paragraph:
        """Adds words to a paragraph, and returns it."""
        for part in parts:
            marked = part if isinstance(part, MarkedWords) else MarkedWords(part)
            before = len(paragraph.runs)
            with self._add_bookmark(paragraph, self._name_bookmark(marked.place)):
                if isinstance(marked.words, str):
                    self._add_run(paragraph, marked.words, marked.style)
                else:
                    self._say(paragraph, marked.words, marked.style)
            if address := self._find_target(marked.address):
                runs = [run._r for run in paragraph.runs[before:]]
                paragraph._p.append(self._make_link(address, runs))
        return paragraph

    def make_link_words(self, words: Wording | str, to: Address, style: str = "") -> MarkedWords:
        """Returns words as a link to a place of the suite, or in a style if it can't be linked."""
        return (
            MarkedWords(words, word_styles.LINK, to)
            if self._find_target(to)
            else MarkedWords(words, style)
        )

    def _find_target(self, to: Address | str) -> str:
        """Returns the target of a link: an address, a bookmark after ``#``, or nothing."""
        if isinstance(to, str):
            return to
        if to.location in self._places:
            return f"#{self._name_bookmark(to)}"
        url = self.book.make_url(to, self.language)
        return url if url.startswith("http") else ""

    def _name_bookmark(self, place: Address | None) -> str:
        """Returns the bookmark of a place, in the letters and length that Word allows."""
        if not place or place.location not in self._places:
            return ""
        named = "_" + BETWEEN.sub("_", place.location).strip("_")
        if len(named) <= LONGEST_BOOKMARK:
            return named
        rest = sha256(place.location.encode()).hexdigest()[:8]
        return f"{named[: LONGEST_BOOKMARK - 9]}_{rest}"

    def _make_link(self, address: str, runs: list[Any]) -> Any:
        """Makes a link of some runs, to an address or to a bookmark."""
        link = make_element("hyperlink", *runs, history="1")
        if address.startswith("#"):
            link.set(qn("w:anchor"), address[1:])
            return link
        part = self.document.part
        external = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), external)
        return link

    @contextmanager
    def _add_bookmark(self, paragraph: Paragraph, name: str) -> Iterator[None]:
        """Wraps what is added to a paragraph meanwhile in a bookmark, if it has a name."""
        if not name:
            yield
            return
        self._bookmarks += 1
        number = str(self._bookmarks)
        paragraph._p.append(make_element("bookmarkStart", id=number, name=name))
        yield
        paragraph._p.append(make_element("bookmarkEnd", id=number))

    def _say(self, paragraph: Paragraph, wording: Wording, style: str) -> None:
        segments = wording.segments or (Segment(wording.text),)
        for (language, leads), run in groupby(
            segments, lambda one: (one.language or wording.language, one.leads)
        ):
            words = "".join(segment.text for segment in run)
            self._add_run(paragraph, words, word_styles.LINK if leads else style, language)
            if leads and (address := self._find_target(leads)):
                paragraph._p.append(self._make_link(address, [paragraph.runs[-1]._r]))
        if wording.is_marked_draft:
            mark = self.content.labels.draft
            self._add_run(paragraph, f" ({mark.text})", word_styles.DRAFT, mark.language)

    def _add_run(self, paragraph: Paragraph, text: str, style: str, language: str = "") -> None:
        run = paragraph.add_run(text)
        if style:
            run._r.style = word_styles.make_style_id(style)
        if language and language != self.language:
            run._r.get_or_add_rPr().append(make_element("lang", val=find_definition(language).tag))

    def _fill_cell(self, cell: _Cell, style: str, paragraphs: Iterable[Sequence[Part]]) -> None:
        free = cell.paragraphs[0]
        for number, parts in enumerate(paragraphs):
            self.fill(_set_style(cell.add_paragraph() if number else free, style), *parts)
        if not free.runs:
            _set_style(free, style)

    def _set_paper(self, section: Section) -> None:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin, section.bottom_margin = Mm(25), Mm(22)


def _set_style(paragraph: Paragraph, style: str) -> Paragraph:
    """Sets a paragraph's style, and returns it.

    python-docx would look for the style by its name, and for the one that needs no mention: both
    among all styles, which takes longer than to write the paragraph.
    """
    paragraph._p.style = None if style == word_styles.BODY else word_styles.make_style_id(style)
    return paragraph
