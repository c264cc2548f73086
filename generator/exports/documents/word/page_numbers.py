"""Finds on which page each heading of a Word document is.

Word knows this only once it has laid the document out, which a reader has to ask for. So Typst sets
the same paragraphs as Word will: in the embedded typeface, with the same line heights and spaces,
and with the same things kept together. Each chapter begins a page, so that small differences from
Word change a number only if a page is just full.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from generator.exports.documents.typefaces import load_typst_fonts
from generator.exports.documents.word import embedded_typeface, word_styles

TEMPLATE = Path(__file__).with_name("pages.typ")
TWIPS = 20
"""How many twentieths of a point a point has."""

BULLET = {"text": "•", "bold": False, "size": word_styles.NORMAL / 2}


def find_pages(document: Document) -> dict[str, int]:
    """Returns the page of each heading, by its bookmark.

    Args:
        document: A document with nothing more to come, but for the numbers in its contents.
    """
    import typst  # a release is made with it, a site without

    section = document.sections[0]
    paper = ("page_width", "page_height", "top_margin", "bottom_margin", "left_margin")
    mirror = {
        "typeface": embedded_typeface.NAME,
        "paper": [getattr(section, name).pt for name in paper],
        "parts": list(_list_layout_parts(document.element.body)),
    }
    found = typst.query(
        TEMPLATE,
        "<pages>",
        field="value",
        one=True,
        root=TEMPLATE.parent,
        font_paths=load_typst_fonts(),
        sys_inputs={"document": json.dumps(mirror, ensure_ascii=False)},
    )
    return dict(json.loads(found))


def _list_layout_parts(body: Any) -> Iterator[dict[str, Any]]:
    """Yields paragraphs, tables and page ends in order."""
    before = 0.0
    for block in _walk_blocks(body):
        if block.tag == qn("w:tbl"):
            yield {"kind": "table", "above": before, **_describe_table(block)}
            before = 0.0
            continue
        paragraph = _describe_paragraph(block, before)
        if block.pPr is not None and block.pPr.find(qn("w:pageBreakBefore")) is not None:
            yield {"kind": "page"}
        yield paragraph
        before = paragraph["after"]
        if block.pPr is not None and block.pPr.find(qn("w:sectPr")) is not None:
            yield {"kind": "page"}
            before = 0.0


def _walk_blocks(body: Any) -> Iterator[Any]:
    """Yields the paragraphs and tables of a body, including those in the table of contents."""
    for one in body:
        if one.tag == qn("w:sdt"):
            yield from one.find(qn("w:sdtContent"))
        elif one.tag in (qn("w:p"), qn("w:tbl")):
            yield one


def _describe_table(table: Any) -> dict[str, Any]:
    widths = [int(one.get(qn("w:w"))) / TWIPS for one in table.tblGrid.gridCol_lst]
    rows = [[list(_list_layout_parts(cell)) for cell in row.tc_lst] for row in table.tr_lst]
    return {"widths": widths, "rows": rows}


def _describe_paragraph(paragraph: Any, above: float) -> dict[str, Any]:
    """Returns a paragraph with the space above it, the sum of what both paragraphs ask for."""
    style = word_styles.find_style(paragraph.style)
    properties = paragraph.pPr
    moved = properties.ind.left if properties is not None and properties.ind is not None else None
    size = (style.size or word_styles.NORMAL) / 2
    code, runs = _split_at_tab(paragraph, style)
    if style.listed:
        code = [BULLET]
    named = [one.get(qn("w:name")) for one in paragraph.findall(qn("w:bookmarkStart"))]
    return {
        "kind": "paragraph",
        "size": size,
        "line": word_styles.measure_line(style.size or word_styles.NORMAL) / TWIPS,
        "above": above + style.before / TWIPS,
        "after": style.after / TWIPS,
        "within": (style.within if moved is None else moved.twips) / TWIPS,
        "hangs": style.hangs / TWIPS,
        "joined": style.joined or (properties is not None and bool(properties.keepNext_val)),
        "kept": style.level is not None,
        "heading": named[0] if style.level is not None and named else None,
        "code": code,
        "runs": runs,
    }


def _split_at_tab(paragraph: Any, style: word_styles.WordStyle) -> tuple[list[Any], list[Any]]:
    """Splits the words of a paragraph with a hanging code at its tab: the code, and the rest."""
    code: list[Any] = []
    runs: list[Any] = []
    for run in paragraph.iter(qn("w:r")):
        own = word_styles.find_style(run.style)
        look = {
            "bold": style.bold or own.bold,
            "size": (own.size or style.size or word_styles.NORMAL) / 2,
        }
        for part in run:
            if part.tag == qn("w:tab") and style.hangs:
                code, runs = runs, []
            elif part.tag == qn("w:t") and part.text:
                runs.append({"text": part.text, **look})
    return code, runs
