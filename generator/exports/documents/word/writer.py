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
from generator.exports.documents.chapters import Document as Content
from generator.exports.documents.places import places
from generator.exports.documents.word import styles
from generator.exports.documents.word.element import element
from generator.ids import Address
from generator.languages.definitions import definition
from generator.languages.language import Wording
from generator.languages.terms import Segment
from generator.model.states import State


@dataclass(frozen=True)
class Marked:
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

Part = Wording | Marked | str
"""Of what a paragraph is made; words by themselves are codes and the like, in no language."""


@dataclass(frozen=True)
class Heading:
    """A heading with its entry in the table of contents."""

    level: int
    paragraph: Paragraph
    bookmark: str


class Writer:
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
        self.headings: list[Heading] = []
        self._bookmarks = 0
        self._places = {place.location for place, _ in places(book, content.body)}
        self._last: Paragraph | None = None
        withdrawn = any(standard.withdrawn for standard in book.standards)
        long_form = any(not one.short for standard in book.standards for one in standard.sections)
        styles.dress(
            self.document,
            self.language,
            withdrawn=withdrawn,
            sections=long_form,
            proposed=bool(book.edition.consultation),
        )
        self._set_paper(self.document.sections[0])

    def paragraph(self, style: str, *parts: Part) -> Paragraph:
        """Adds a paragraph; a note is kept on the page of what it is about."""
        if style == styles.NOTE and self._last:
            self._last.paragraph_format.keep_with_next = True
        self._last = _styled(self.document.add_paragraph(), style)
        return self.fill(self._last, *parts)

    def heading(self, level: int, *parts: Part) -> Paragraph:
        """Adds a heading; ``level`` counts from 1."""
        paragraph = _styled(self.document.add_paragraph(), styles.HEADINGS[level - 1])
        name = f"_Toc{len(self.headings) + 1:08}"
        with self._bookmark(paragraph, name):
            self.fill(paragraph, *parts)
        self.headings.append(Heading(level, paragraph, name))
        return paragraph

    def notes(self, notes: Iterable[Wording]) -> None:
        """Adds notes of this project."""
        for words in notes:
            self.paragraph(styles.NOTE, *self.note(words))

    def note(self, words: Wording) -> tuple[Part, ...]:
        """Returns the parts of a note of this project."""
        return Marked(self.content.labels.note, styles.LABEL), " ", words

    def ours(self) -> Marked:
        """Returns the mark of what this project adds."""
        return Marked(self.content.labels.ours, styles.OURS)

    def hanging(self, style: str, code: Part, *parts: Part) -> Paragraph:
        """Adds a paragraph with a code in its margin."""
        return self.paragraph(style, code, "\t", *parts)

    def section(self) -> Section:
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
        if end.getprevious() is before and before.style != styles.identifier(styles.CONTENTS):
            before.get_or_add_pPr().append(end.pPr.find(qn("w:sectPr")))
            end.getparent().remove(end)

    def table(
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
        table = self.document.add_table(rows=1, cols=len(head), style=styles.TABLE)
        table.autofit = False
        properties = table._tbl.tblPr
        properties.append(element("tblCaption", val=name.text))
        for cell, part in zip(table.rows[0].cells, head, strict=True):
            self._fill_cell(cell, styles.CELL_HEADING, ((part,),))
        table.rows[0]._tr.get_or_add_trPr().extend((element("cantSplit"), element("tblHeader")))
        for content in rows:
            row = table.add_row()
            row._tr.get_or_add_trPr().append(element("cantSplit"))
            for cell, paragraphs in zip(row.cells, content, strict=True):
                self._fill_cell(cell, styles.CELL, paragraphs)
        for grid, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
            grid.set(qn("w:w"), str(width))
        for row in table.rows:
            for cell, width in zip(row._tr.tc_lst, widths, strict=True):
                cell.get_or_add_tcPr().get_or_add_tcW().set(qn("w:w"), str(width))
        for row in table.rows[0 if is_whole else -LAST_ROWS : -1]:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
        self.paragraph(styles.BODY)

    def fill(self, paragraph: Paragraph, *parts: Part) -> Paragraph:
        """Adds words to a paragraph, and returns it."""
        for part in parts:
            marked = part if isinstance(part, Marked) else Marked(part)
            before = len(paragraph.runs)
            with self._bookmark(paragraph, self._name_of(marked.place)):
                if isinstance(marked.words, str):
                    self._run(paragraph, marked.words, marked.style)
                else:
                    self._say(paragraph, marked.words, marked.style)
            if address := self._leads(marked.address):
                runs = [run._r for run in paragraph.runs[before:]]
                paragraph._p.append(self._link(address, runs))
        return paragraph

    def leads(self, words: Wording | str, to: Address, style: str = "") -> Marked:
        """Returns words as a link to a place of the suite, or in a style if it can't be linked."""
        return Marked(words, styles.LINK, to) if self._leads(to) else Marked(words, style)

    def _leads(self, to: Address | str) -> str:
        """Returns the target of a link: an address, a bookmark after ``#``, or nothing."""
        if isinstance(to, str):
            return to
        if to.location in self._places:
            return f"#{self._name_of(to)}"
        url = self.book.url(to, self.language)
        return url if url.startswith("http") else ""

    def _name_of(self, place: Address | None) -> str:
        """Returns the bookmark of a place, in the letters and length that Word allows."""
        if not place or place.location not in self._places:
            return ""
        named = "_" + BETWEEN.sub("_", place.location).strip("_")
        if len(named) <= LONGEST_BOOKMARK:
            return named
        rest = sha256(place.location.encode()).hexdigest()[:8]
        return f"{named[: LONGEST_BOOKMARK - 9]}_{rest}"

    def _link(self, address: str, runs: list[Any]) -> Any:
        """Makes a link of some runs, to an address or to a bookmark."""
        link = element("hyperlink", *runs, history="1")
        if address.startswith("#"):
            link.set(qn("w:anchor"), address[1:])
            return link
        part = self.document.part
        external = part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), external)
        return link

    @contextmanager
    def _bookmark(self, paragraph: Paragraph, name: str) -> Iterator[None]:
        """Wraps what is added to a paragraph meanwhile in a bookmark, if it has a name."""
        if not name:
            yield
            return
        self._bookmarks += 1
        number = str(self._bookmarks)
        paragraph._p.append(element("bookmarkStart", id=number, name=name))
        yield
        paragraph._p.append(element("bookmarkEnd", id=number))

    def _say(self, paragraph: Paragraph, wording: Wording, style: str) -> None:
        segments = wording.segments or (Segment(wording.text),)
        for (language, leads), run in groupby(
            segments, lambda one: (one.language or wording.language, one.leads)
        ):
            words = "".join(one.text for one in run)
            self._run(paragraph, words, styles.LINK if leads else style, language)
            if leads and (address := self._leads(leads)):
                paragraph._p.append(self._link(address, [paragraph.runs[-1]._r]))
        drafted = wording.state is State.DRAFT and not wording.interface
        if drafted:
            mark = self.content.labels.draft
            self._run(paragraph, f" ({mark.text})", styles.DRAFT, mark.language)

    def _run(self, paragraph: Paragraph, text: str, style: str, language: str = "") -> None:
        run = paragraph.add_run(text)
        if style:
            run._r.style = styles.identifier(style)
        if language and language != self.language:
            run._r.get_or_add_rPr().append(element("lang", val=definition(language).tag))

    def _fill_cell(self, cell: _Cell, style: str, paragraphs: Iterable[Sequence[Part]]) -> None:
        free = cell.paragraphs[0]
        for number, parts in enumerate(paragraphs):
            self.fill(_styled(cell.add_paragraph() if number else free, style), *parts)
        if not free.runs:
            _styled(free, style)

    def _set_paper(self, section: Section) -> None:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin, section.bottom_margin = Mm(25), Mm(22)


def _styled(paragraph: Paragraph, style: str) -> Paragraph:
    """Sets a paragraph's style, and returns it.

    python-docx would look for the style by its name, and for the one that needs no mention: both
    among all styles, which takes longer than to write the paragraph.
    """
    paragraph._p.style = None if style == styles.BODY else styles.identifier(style)
    return paragraph
