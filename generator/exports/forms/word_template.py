"""Fills the Word template with a document. ``word.js`` fills it in the browser, to the same XML."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count
from math import floor
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import unescape

from generator.exports.forms.work_document import (
    Block,
    Bullets,
    Cell,
    FormHeading,
    FormParagraph,
    FormTable,
    Runs,
    TickCell,
    WorkDocument,
    WriteCell,
    WritingLines,
)
from generator.exports.reproducible_zip import pack_zip

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
def read_template() -> Template:
    """Reads the template. Its pieces are XML with placeholders in braces."""
    found: dict[str, dict[str, str]] = {"piece": {}, "part": {}}
    for kind, name, xml in PIECE.findall(TEMPLATE.read_text(encoding="utf-8")):
        found[kind][unescape(name)] = BETWEEN.sub("", xml)
    return Template(found["piece"], found["part"])


def to_bytes(doc: WorkDocument) -> bytes:
    """Makes the Word file of a document: the same document gives the same bytes."""
    return pack_zip({name: xml.encode() for name, xml in make_files(doc).items()})


def make_files(doc: WorkDocument) -> dict[str, str]:
    """Returns the files inside a ``.docx``, by name."""
    writer = _BodyWriter(doc)
    values = {
        "body": writer.write_body(),
        "tag": _escape(writer.find_tag(doc.languages[0])),
        "title": "",
    }
    titles = {
        "word/footer1.xml": writer.write_runs(doc.title),
        "docProps/core.xml": _escape("".join(run.text for run in doc.title)),
    }
    return {
        name: DECLARATION + _fill(xml, values | {"title": titles.get(name, "")})
        for name, xml in read_template().parts.items()
    }


class _BodyWriter:
    """Writes the body of one document, and numbers its content controls."""

    def __init__(self, doc: WorkDocument) -> None:
        self._doc = doc
        self._pieces = read_template().pieces
        self._numbers = count(1)

    def write_body(self) -> str:
        """Writes the title, the blocks and the imprint."""
        foot = (
            self._write_paragraph("Imprint" if number else "ImprintFirst", runs)
            for number, runs in enumerate(self._doc.foot)
        )
        return "".join(
            (
                self._write_paragraph("Title", self._doc.title),
                *map(self._write_block, self._doc.blocks),
                *foot,
            )
        )

    def find_tag(self, language: str) -> str:
        """Returns Word's tag of a language: ``cy-GB``."""
        return self._doc.tags.get(language, language)

    def write_runs(self, runs: Runs) -> str:
        """Writes runs, each draft with its mark."""
        return "".join(
            self._write_run(run.text, run.language, run.is_draft, run.is_bold) for run in runs
        )

    def _write_run(self, text: str, language: str, is_draft: bool, is_bold: bool) -> str:
        said = self._write_language(language)
        lines = LINE_BREAK.split(_drop_forbidden(text))
        preserved = f'</w:t>{self._pieces["break"]}<w:t xml:space="preserve">'
        run = self._fill_piece(
            "run",
            bold=self._pieces["bold"] if is_bold else "",
            language=said,
            text=preserved.join(map(_escape, lines)),
        )
        mark = self._doc.marks.get(language or self._doc.languages[0], "") if is_draft else ""
        if not mark:
            return run
        return run + self._fill_piece("draft", language=said, text=_escape(mark))

    def _write_language(self, language: str) -> str:
        if not language or language == self._doc.languages[0]:
            return ""
        return self._fill_piece("language", tag=_escape(self.find_tag(language)))

    def _write_block(self, block: Block) -> str:
        if isinstance(block, FormHeading):
            return self._write_paragraph(f"Heading{min(max(block.level, 1), 3)}", block.runs)
        if isinstance(block, FormParagraph):
            return self._write_paragraph("Normal", block.runs)
        if isinstance(block, Bullets):
            return "".join(self._write_paragraph("ListBullet", runs) for runs in block.items)
        if isinstance(block, WritingLines):
            lines = self._write_paragraph("WritingLine", ()) * block.number
            return self._write_paragraph("WritingLabel", block.label) + lines
        return self._write_table(block)

    def _write_table(self, table: FormTable) -> str:
        whole = sum(table.widths)
        widths = [floor(LINE_WIDTH * width / whole) for width in table.widths]
        heads = [_join_texts(head) for head in table.heads]
        return self._fill_piece(
            "table",
            width=str(sum(widths)),
            columns="".join(self._fill_piece("column", width=str(width)) for width in widths),
            head=self._fill_piece(
                "head",
                cells="".join(
                    self._write_cell(width, self._write_paragraph("TableHeading", head))
                    for width, head in zip(widths, table.heads, strict=True)
                ),
            ),
            rows="".join(self._write_row(row, widths, heads) for row in table.rows),
        )

    def _write_row(self, row: Iterable[Cell], widths: list[int], heads: list[str]) -> str:
        first, *_ = row = tuple(row)
        name = "" if isinstance(first, TickCell | WriteCell) else _join_texts(first)
        cells = (
            self._write_cell(width, self._write_content(cell, name, head))
            for cell, width, head in zip(row, widths, heads, strict=True)
        )
        return self._fill_piece("row", cells="".join(cells))

    def _write_content(self, cell: Cell, name: str, head: str) -> str:
        """Writes what stands in a cell: lines to write on, a box to tick, or words."""
        if isinstance(cell, WriteCell):
            return self._write_paragraph("TableText", ()) * max(cell.lines, 1)
        if isinstance(cell, TickCell):
            said = ": ".join(one for one in (name, _join_texts(cell.runs) or head) if one)
            tick = self._fill_piece(
                "tick",
                name=_escape(_drop_forbidden(said)[:LONGEST_NAME]),
                id=str(next(self._numbers)),
                checked="1" if cell.is_ticked else "0",
                sign=TICKED if cell.is_ticked else NOT_TICKED,
            )
            behind = self._pieces["space"] + self.write_runs(cell.runs) if cell.runs else ""
            return self._fill_piece("paragraph", style="TableText", runs=tick + behind)
        return self._write_paragraph("TableText", cell)

    def _write_cell(self, width: int, paragraphs: str) -> str:
        return self._fill_piece("cell", width=str(width), paragraphs=paragraphs)

    def _write_paragraph(self, style: str, runs: Runs) -> str:
        return self._fill_piece("paragraph", style=style, runs=self.write_runs(runs))

    def _fill_piece(self, name: str, /, **values: str) -> str:
        return _fill(self._pieces[name], values)


def _fill(xml: str, values: Mapping[str, str]) -> str:
    """Fills the placeholders of a piece in one pass: inserted text is never filled again."""
    return PLACE.sub(lambda place: values[place[1]], xml)


def _join_texts(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _drop_forbidden(text: str) -> str:
    """Removes the characters that XML can't hold."""
    return NOT_IN_XML.sub("", text)


def _escape(text: str) -> str:
    return (
        _drop_forbidden(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )
