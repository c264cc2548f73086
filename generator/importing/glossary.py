"""Reads the terms of a glossary, whether set in a table, in bold, or before a colon."""

import re
from collections.abc import Sequence

from generator.importing.characters import clean
from generator.importing.codes import split_mark
from generator.importing.layout import Paragraph
from generator.importing.result import ImportedBlock, ImportedParagraph, ImportedTerm
from generator.importing.tables import CellPair, FlatBlock

LONGEST_TERM = 80
BEFORE_COLON = re.compile(r"(?:[•*-] )?([^:.;]{1,80}?)(?:: | [–—-] )(\S.*)")


def find_terms(flat: Sequence[FlatBlock]) -> list[ImportedBlock]:
    """Returns the terms of a glossary, and the paragraphs that hold none.

    A paragraph that stands out is a term, and the next one its definition. Further paragraphs
    without a term continue the definition before them.
    """
    blocks: list[ImportedBlock] = []
    waiting: Paragraph | None = None
    for one in flat:
        if isinstance(one, CellPair):
            right = " ".join(each.text for each in one.right)
            blocks.append(ImportedTerm(one.name.rstrip(" :"), clean(right), one.left[0].place))
            continue
        if not isinstance(one, Paragraph) or not one.text:
            continue
        if waiting is not None:
            blocks.append(ImportedTerm(waiting.text.rstrip(" :"), one.text, waiting.place))
            waiting = None
        elif imported_term := find_term(one):
            blocks.append(imported_term)
        elif one.stands_out and len(one.text) < LONGEST_TERM:
            waiting = one
        else:
            blocks = _extend_definition(blocks, one)
    if waiting is not None:
        blocks.append(ImportedParagraph(waiting.text, place=waiting.place))
    return blocks


def _extend_definition(blocks: list[ImportedBlock], one: Paragraph) -> list[ImportedBlock]:
    """Adds a paragraph without a term to the definition before it, or keeps it as a paragraph."""
    last = blocks[-1] if blocks else None
    if isinstance(last, ImportedTerm):
        longer = ImportedTerm(last.term, clean(f"{last.definition} {one.text}"), last.place)
        return [*blocks[:-1], longer]
    mark, rest = split_mark(one)
    words = rest.text if mark else one.text
    return [*blocks, ImportedParagraph(words, mark.label if mark else "", place=one.place)]


def find_term(paragraph: Paragraph) -> ImportedTerm | None:
    """Returns the term that a paragraph begins with, and its definition; None where it has none."""
    bold = ""
    for at, run in enumerate(paragraph.runs):
        if not run.bold and clean(run.text).strip(" :"):
            rest = clean("".join(one.text for one in paragraph.runs[at:])).lstrip(" :–—-")
            if clean(bold) and rest:
                return ImportedTerm(clean(bold).rstrip(" :–—-"), rest, paragraph.place)
            break
        bold += run.text
    if paragraph.bold:
        return None
    match = BEFORE_COLON.fullmatch(paragraph.text)
    return ImportedTerm(match.group(1), match.group(2), paragraph.place) if match else None
