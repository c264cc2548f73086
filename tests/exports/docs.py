"""A document for work with something of every kind, as Python has it and as a page's scripts do."""

from typing import Any

from generator.exports.forms.work_document import (
    Block,
    Bullets,
    Cell,
    FormHeading,
    FormParagraph,
    FormTable,
    Run,
    Runs,
    TickCell,
    WorkDocument,
    WriteCell,
    WritingLines,
)

HOSTILE = (
    "<script>alert(1)</script>",
    "]]>",
    "a\x00b\x0bc\x1bd\ufffee",
    "__proto__",
    "{body} and {text}",
    "</w:t></w:r>",
    "&amp; \"quoted\" 'and' _x0041_",
    "$& $1 $`",
    "one line\nand another",
)
"""Texts that a file or a page may take for something else than text."""

DOC = WorkDocument(
    title=(Run("A person <specification>"),),
    languages=("en", "cy"),
    blocks=(
        FormHeading(1, (Run("The work"),)),
        FormHeading(2, (Run("Every day", is_bold=True),)),
        FormParagraph((Run("Words. "), Run("Geiriau", "cy", is_draft=True), Run(" & more", "en"))),
        Bullets(((Run("first"),), (Run("second", "__proto__"),))),
        WritingLines((Run("Name"),), 2),
        FormTable(
            ((Run("Statement"),), (Run("I do this"),), (Run("Evidence"),)),
            (3, 1, 2),
            (
                ((Run("SE01 P1"),), TickCell(), WriteCell(2)),
                ((Run("SE01 P2"),), TickCell(is_ticked=True, runs=(Run("once"),)), WriteCell()),
                (TickCell(), (Run("x" * 80),), TickCell()),
            ),
        ),
        *(FormParagraph((Run(text, is_draft=True),)) for text in HOSTILE),
        FormTable(
            tuple((Run(text),) for text in HOSTILE),
            tuple(range(1, len(HOSTILE) + 1)),
            (tuple(TickCell(runs=(Run(text),)) for text in HOSTILE),),
        ),
    ),
    foot=((Run("Edition: 2020"),), (Run("Whose text it is", is_bold=True),)),
    tags={"en": "en-GB", "cy": "cy-GB"},
    marks={"cy": "drafft"},
)


def as_scripts_have_it(doc: WorkDocument) -> dict[str, Any]:
    """A document as ``documents.js`` takes it."""
    return {
        "title": _runs(doc.title),
        "languages": list(doc.languages),
        "blocks": [_block(block) for block in doc.blocks],
        "foot": [_runs(line) for line in doc.foot],
        "tags": dict(doc.tags),
        "marks": dict(doc.marks),
    }


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [
        {
            "text": run.text,
            **({"language": run.language} if run.language else {}),
            **({"isDraft": True} if run.is_draft else {}),
            **({"bold": True} if run.is_bold else {}),
        }
        for run in runs
    ]


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, FormHeading):
        return {"kind": "heading", "level": block.level, "runs": _runs(block.runs)}
    if isinstance(block, FormParagraph):
        return {"kind": "paragraph", "runs": _runs(block.runs)}
    if isinstance(block, Bullets):
        return {"kind": "list", "items": [_runs(item) for item in block.items]}
    if isinstance(block, WritingLines):
        return {"kind": "lines", "label": _runs(block.label), "count": block.number}
    return {
        "kind": "table",
        "heads": [_runs(head) for head in block.heads],
        "widths": list(block.widths),
        "rows": [[_cell(cell) for cell in row] for row in block.rows],
    }


def _cell(cell: Cell) -> Any:
    if isinstance(cell, TickCell):
        return {"tick": cell.is_ticked, "runs": _runs(cell.runs)}
    if isinstance(cell, WriteCell):
        return {"write": cell.lines}
    return _runs(cell)
