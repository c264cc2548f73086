"""Fills the Word template with a document. ``word.js`` fills it in the browser, to the same XML."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count
from math import floor
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import unescape

from generator.exports.forms.document import (
    Block,
    Bullets,
    Cell,
    Doc,
    Heading,
    Lines,
    Paragraph,
    Runs,
    Table,
    Tick,
    Write,
)
from generator.exports.reproducible_zip import zipped

TEMPLATE = Path(__file__).with_name("template.xml")
PIECE = re.compile(r'<(piece|part) name="([^"]+)">\s*(.*?)\s*</\1>', re.DOTALL)
BETWEEN = re.compile(r"(?<=[>}])\s+(?=[<{])")
PLACE = re.compile(r"\{(\w+)\}")
NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LINE_BREAK = re.compile(r"\r\n|\r|\n")

LINE_WIDTH = 9412
"""The width of a line, in twentieths of a point."""

LONGEST_NAME = 64
"""The greatest length of a content control's name: with more, Word calls the file broken."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
DOCUMENT = "word/document.xml"
TICKED, NOT_TICKED = "☒", "☐"


class Template(NamedTuple):
    """The template: XML pieces that documents are made of, and the other files of a ``.docx``."""

    pieces: Mapping[str, str]
    parts: Mapping[str, str]


@cache
def template() -> Template:
    """Reads the template. Its pieces are XML with placeholders in braces."""
    found: dict[str, dict[str, str]] = {"piece": {}, "part": {}}
    for kind, name, xml in PIECE.findall(TEMPLATE.read_text(encoding="utf-8")):
        found[kind][unescape(name)] = BETWEEN.sub("", xml)
    return Template(found["piece"], found["part"])


def to_bytes(doc: Doc) -> bytes:
    """Makes the Word file of a document: the same document gives the same bytes."""
    return zipped({name: xml.encode() for name, xml in files(doc).items()})


def files(doc: Doc) -> dict[str, str]:
    """Returns the files inside a ``.docx``, by name."""
    writer = _Writer(doc)
    values = {
        "body": writer.body(),
        "tag": _escaped(writer.tag(doc.languages[0])),
        "title": "",
    }
    titles = {
        "word/footer1.xml": writer.runs(doc.title),
        "docProps/core.xml": _escaped("".join(run.text for run in doc.title)),
    }
    return {
        name: DECLARATION + _filled(xml, values | {"title": titles.get(name, "")})
        for name, xml in template().parts.items()
    }


class _Writer:
    """Writes the body of one document, and numbers its content controls."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._pieces = template().pieces
        self._numbers = count(1)

    def body(self) -> str:
        """Writes the title, the blocks and the imprint."""
        foot = (
            self._paragraph("Imprint" if number else "ImprintFirst", runs)
            for number, runs in enumerate(self._doc.foot)
        )
        return "".join(
            (
                self._paragraph("Title", self._doc.title),
                *map(self._block, self._doc.blocks),
                *foot,
            )
        )

    def tag(self, language: str) -> str:
        """Returns Word's tag of a language: ``cy-GB``."""
        return self._doc.tags.get(language, language)

    def runs(self, runs: Runs) -> str:
        """Writes runs, each draft with its mark."""
        return "".join(self._run(run.text, run.language, run.is_draft, run.is_bold) for run in runs)

    def _run(self, text: str, language: str, is_draft: bool, is_bold: bool) -> str:
        said = self._language(language)
        lines = LINE_BREAK.split(_allowed(text))
        preserved = f'</w:t>{self._pieces["break"]}<w:t xml:space="preserve">'
        run = self._piece(
            "run",
            bold=self._pieces["bold"] if is_bold else "",
            language=said,
            text=preserved.join(map(_escaped, lines)),
        )
        mark = self._doc.marks.get(language or self._doc.languages[0], "") if is_draft else ""
        if not mark:
            return run
        return run + self._piece("draft", language=said, text=_escaped(mark))

    def _language(self, language: str) -> str:
        if not language or language == self._doc.languages[0]:
            return ""
        return self._piece("language", tag=_escaped(self.tag(language)))

    def _block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return self._paragraph(f"Heading{min(max(block.level, 1), 3)}", block.runs)
        if isinstance(block, Paragraph):
            return self._paragraph("Normal", block.runs)
        if isinstance(block, Bullets):
            return "".join(self._paragraph("ListBullet", runs) for runs in block.items)
        if isinstance(block, Lines):
            lines = self._paragraph("WritingLine", ()) * block.number
            return self._paragraph("WritingLabel", block.label) + lines
        return self._table(block)

    def _table(self, table: Table) -> str:
        whole = sum(table.widths)
        widths = [floor(LINE_WIDTH * width / whole) for width in table.widths]
        heads = [_plain(head) for head in table.heads]
        return self._piece(
            "table",
            width=str(sum(widths)),
            columns="".join(self._piece("column", width=str(width)) for width in widths),
            head=self._piece(
                "head",
                cells="".join(
                    self._cell(width, self._paragraph("TableHeading", head))
                    for width, head in zip(widths, table.heads, strict=True)
                ),
            ),
            rows="".join(self._row(row, widths, heads) for row in table.rows),
        )

    def _row(self, row: Iterable[Cell], widths: list[int], heads: list[str]) -> str:
        first, *_ = row = tuple(row)
        name = "" if isinstance(first, Tick | Write) else _plain(first)
        cells = (
            self._cell(width, self._filled_cell(cell, name, head))
            for cell, width, head in zip(row, widths, heads, strict=True)
        )
        return self._piece("row", cells="".join(cells))

    def _filled_cell(self, cell: Cell, name: str, head: str) -> str:
        """Writes what stands in a cell: lines to write on, a box to tick, or words."""
        if isinstance(cell, Write):
            return self._paragraph("TableText", ()) * max(cell.lines, 1)
        if isinstance(cell, Tick):
            said = ": ".join(one for one in (name, _plain(cell.runs) or head) if one)
            tick = self._piece(
                "tick",
                name=_escaped(_allowed(said)[:LONGEST_NAME]),
                id=str(next(self._numbers)),
                checked="1" if cell.is_ticked else "0",
                sign=TICKED if cell.is_ticked else NOT_TICKED,
            )
            behind = self._pieces["space"] + self.runs(cell.runs) if cell.runs else ""
            return self._piece("paragraph", style="TableText", runs=tick + behind)
        return self._paragraph("TableText", cell)

    def _cell(self, width: int, paragraphs: str) -> str:
        return self._piece("cell", width=str(width), paragraphs=paragraphs)

    def _paragraph(self, style: str, runs: Runs) -> str:
        return self._piece("paragraph", style=style, runs=self.runs(runs))

    def _piece(self, name: str, /, **values: str) -> str:
        return _filled(self._pieces[name], values)


def _filled(xml: str, values: Mapping[str, str]) -> str:
    """Fills the placeholders of a piece in one pass: inserted text is never filled again."""
    return PLACE.sub(lambda place: values[place[1]], xml)


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _allowed(text: str) -> str:
    """Removes the characters that XML can't hold."""
    return NOT_IN_XML.sub("", text)


def _escaped(text: str) -> str:
    return (
        _allowed(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )
