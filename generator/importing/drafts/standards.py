"""Drafts a standard in the model's short form where that can hold it, else in the long form."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import ids
from generator.ids import SectionKind
from generator.importing.drafts.sections import draft_long_form
from generator.importing.result import (
    ImportedField,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
)
from generator.importing.vocabulary import WORDS, join_patterns

SHORT: tuple[tuple[SectionKind, ids.ShortFormKey], ...] = (
    ("criteria", "performance_criteria"),
    ("knowledge", "knowledge"),
)
"""The kinds of section that the short form has, with their keys."""
VALIDITY = join_patterns(words.drafts.validity for words in WORDS)

LeadIns = Mapping[str, str]
"""The words before the statements of an edition's standards, by the key of the short form."""


@dataclass(frozen=True)
class StandardDraft:
    """The draft of a standard's file.

    Attributes:
        value: The value of the file.
        short: Whether it is in the short form.
        told: What was changed or has no place in the model, in a sentence each.
    """

    value: dict[str, Any]
    short: bool
    told: tuple[str, ...] = ()


def find_lead_ins(standards: Iterable[ImportedStandard]) -> LeadIns:
    """Returns the words that most standards of an edition have before their statements.

    Of two that differ only by a colon, the one with it is taken.
    """
    found: dict[str, str] = {}
    for kind, key in SHORT:
        words = Counter(
            section.lead_in
            for standard in standards
            for section in standard.list_sections(kind)
            if section.lead_in
        )
        if words:
            found[key] = max(words, key=lambda one: (words[one], one.endswith(":")))
    return found if len(found) == len(SHORT) else {}


def draft_standard(
    standard: ImportedStandard, before: LeadIns, source: str | None = None
) -> StandardDraft:
    """Drafts the file of a standard.

    Args:
        standard: The standard.
        before: The words before the statements, as its edition has them.
        source: The file of its text, where that is not its edition's.
    """
    told: list[str] = []
    value: dict[str, Any] = {"urn": standard.urn, "title": standard.title}
    if source:
        value["source"] = source
    short = _can_be_short_form(standard, before)
    if short:
        value.update(_draft_short_form(standard))
        told += _report_lead_in(standard, before)
    else:
        value["sections"] = list(draft_long_form(standard.sections, told))
    fields = draft_metadata(standard.metadata)
    status = _find_status(standard.metadata)
    if status:
        value["status"] = status
    if fields:
        value["metadata"] = fields
    return StandardDraft(value, short, tuple(told))


def _find_status(fields: Iterable[ImportedField]) -> str | None:
    """Returns the printed status of a standard that is not current; None where none is printed."""
    states = {said: state for words in WORDS for said, state in words.drafts.current.items()}
    printed = (field.text.lower() for field in fields if VALIDITY.fullmatch(field.label))
    return next((states[said] for said in printed if said in states), None)


def draft_metadata(fields: Iterable[ImportedField]) -> list[dict[str, Any]]:
    """Returns the printed metadata; the values of a label printed twice are listed under one."""
    found: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    for field in fields:
        if any(field.values):
            labels.setdefault(ids.make_slug(field.label), field.label)
            found.setdefault(ids.make_slug(field.label), []).extend(filter(None, field.values))
    return [
        {"label": labels[key], "text": texts[0]}
        if len(texts) == 1
        else {"label": labels[key], "texts": texts}
        for key, texts in found.items()
    ]


def _can_be_short_form(standard: ImportedStandard, before: LeadIns) -> bool:
    """Tells whether the short form holds all of a standard.

    That needs an overview of plain paragraphs, criteria counted from P1, and knowledge counted from
    K1. A missing number may have been withdrawn or never given, and the short form would have to
    say which.
    """
    if [section.kind for section in standard.sections] != ["overview", "criteria", "knowledge"]:
        return False
    overview, *others = standard.sections
    if not all(map(_has_its_heading, standard.sections)):
        return False
    plain = all(
        isinstance(block, ImportedParagraph) and not block.label and not block.items
        for block in overview.blocks
    )
    if not plain or not overview.blocks or overview.lead_in:
        return False
    return all(
        _has_its_codes(section, key)
        and _strip_colon(section.lead_in) == _strip_colon(before.get(key))
        for section, (_, key) in zip(others, SHORT, strict=True)
    )


def _has_its_heading(section: ImportedSection) -> bool:
    """Tells whether a section has the heading that the site prints by default."""
    known = (words.drafts.headings.get(section.kind) for words in WORDS)
    return section.heading.lower() in known


def _has_its_codes(section: ImportedSection, key: ids.ShortFormKey) -> bool:
    """Tells whether all blocks of a section are statements without sub-items, counted from 1."""
    letter = ids.LETTERS[ids.SHORT_FORM[key]]
    codes = [
        block.code
        for block in section.blocks
        if isinstance(block, ImportedStatement) and not block.items and block.printed == block.code
    ]
    running = [f"{letter}{number}" for number in range(1, len(section.blocks) + 1)]
    return bool(codes) and codes == running


def _strip_colon(words: str | None) -> str:
    """Returns words without a colon at their end."""
    return (words or "").rstrip(": ")


def _draft_short_form(standard: ImportedStandard) -> dict[str, Any]:
    """Drafts overview, criteria and knowledge."""
    found: dict[str, Any] = {
        "overview": [
            block.text
            for block in standard.sections[0].blocks
            if isinstance(block, ImportedParagraph)
        ]
    }
    for kind, key in SHORT:
        found[key] = {
            statement.code: statement.text for statement in standard.list_statements(kind)
        }
    return found


def _report_lead_in(standard: ImportedStandard, before: LeadIns) -> Iterator[str]:
    """Yields a sentence for each lead-in that is printed otherwise than in its edition."""
    for kind, key in SHORT:
        for section in standard.list_sections(kind):
            if section.lead_in != before.get(key):
                yield (
                    f"{standard.urn} prints “{section.lead_in}”, where its edition has "
                    f"“{before.get(key)}”"
                )
