"""Drafts the sections of a standard in the long form of the model."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ids
from generator.ids import SectionKind
from generator.importing.characters import BULLETS
from generator.importing.result import (
    ImportedBlock,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedSection,
    ImportedStatement,
    ImportedTerm,
)


@dataclass
class _StatementIds:
    """Gives each statement of a standard an id of its own."""

    taken: set[str] = field(default_factory=set)

    def choose_id(self, statement: ImportedStatement, kind: SectionKind) -> str:
        """Returns the id of a statement: its code if that is free, else the next free number."""
        wanted = statement.code.lower()
        if not re.fullmatch(ids.STATEMENT_ID, wanted) or wanted in self.taken:
            letter = ids.LETTERS.get(kind, kind[0]).lower()
            numbers = (int(one[1:]) for one in self.taken if re.fullmatch(f"{letter}[0-9]+", one))
            wanted = f"{letter}{max(numbers, default=0) + 1}"
        self.taken.add(wanted)
        return wanted


def draft_long_form(
    sections: Sequence[ImportedSection], told: list[str]
) -> Iterator[dict[str, Any]]:
    """Yields each section that is not empty.

    Args:
        sections: The sections of a standard, in printed order.
        told: A list that gets a sentence for all that is not written as it is printed.
    """
    names = _StatementIds()
    for section in sections:
        blocks = list(_draft_blocks(section, names, told))
        if not blocks:
            told.append(
                f"nothing stands below the heading “{section.heading}”, so it is not written"
            )
            continue
        value: dict[str, Any] = {"kind": section.kind}
        if section.heading:
            value["heading"] = section.heading
        if section.lead_in:
            value["lead_in"] = section.lead_in
        yield {**value, "blocks": blocks}


def _draft_blocks(
    section: ImportedSection, names: _StatementIds, told: list[str]
) -> Iterator[dict[str, Any]]:
    """Yields the blocks of a section; labelled paragraphs in a row become one list."""
    waiting: list[dict[str, Any]] = []  # entries of one list
    under_first = False
    for number, block in enumerate(section.blocks):
        if isinstance(block, ImportedParagraph) and block.label:
            waiting.append(_draft_list_entry(block))
            continue
        if waiting:
            yield {"list": waiting}
            waiting = []
        if isinstance(block, ImportedHeading):
            below = next(iter(section.blocks[number + 1 :]), None)
            if below is None or (isinstance(below, ImportedHeading) and below.level <= block.level):
                yield from _draft_empty_heading(block, told)
                continue
            level = block.level if under_first else 1
            under_first = True
            yield _draft_heading(block, level)
        else:
            yield from _draft_block(block, section.kind, names)
    if waiting:
        yield {"list": waiting}


def _draft_empty_heading(heading: ImportedHeading, told: list[str]) -> Iterator[dict[str, Any]]:
    """Yields a heading with nothing below it as a paragraph."""
    told.append(f"nothing stands below the heading “{heading.text}”, so it is a paragraph")
    yield {"paragraph": heading.text}
    if heading.lead_in:
        yield {"paragraph": heading.lead_in}


def _draft_heading(block: ImportedHeading, level: int) -> dict[str, Any]:
    """Drafts a heading with its level and lead-in."""
    value: dict[str, Any] = {"heading": block.text}
    if level == 2:
        value["level"] = 2
    if block.lead_in:
        value["lead_in"] = block.lead_in
    return value


def _draft_block(
    block: ImportedBlock, kind: SectionKind, names: _StatementIds
) -> Iterator[dict[str, Any]]:
    """Yields a statement, a term, or a paragraph with its list."""
    if isinstance(block, ImportedStatement):
        name = names.choose_id(block, kind)
        value: dict[str, Any] = {"id": name}
        if block.printed:
            value["code"] = block.printed
        value["text"] = block.text
        if block.items:
            value["items"] = list(_draft_items(block.items, name))
        yield value
    elif isinstance(block, ImportedTerm):
        yield {"term": block.term, "definition": block.definition}
    elif isinstance(block, ImportedParagraph):
        yield {"paragraph": block.text}
        if block.items:
            yield {"list": [_draft_list_entry(imported_item) for imported_item in block.items]}


def _draft_items(items: Sequence[ImportedItem], name: str) -> Iterator[dict[str, Any]]:
    """Yields the sub-items of a statement, with the ids ``p1-1``, ``p1-2`` …"""
    for number, item in enumerate(items, 1):
        own = f"{name}-{number}"
        value: dict[str, Any] = {"id": own, **_draft_code(item.label), "text": item.text}
        if item.items:
            value["items"] = list(_draft_items(item.items, own))
        yield value


def _draft_list_entry(one: ImportedParagraph | ImportedItem) -> dict[str, Any]:
    """Drafts an entry of a list with its own entries."""
    value: dict[str, Any] = {**_draft_code(one.label), "text": one.text}
    if one.items:
        value["items"] = [_draft_list_entry(item) for item in one.items]
    return value


def _draft_code(label: str) -> dict[str, str]:
    """Returns the code of an entry as a mapping; nothing for a bullet."""
    return {} if not label or label in BULLETS or label in "–—*-" else {"code": label}
