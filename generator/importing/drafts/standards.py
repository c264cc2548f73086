"""A standard as it was found → a standard as the model has it, in the short form or the long."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ids
from generator.ids import SectionKind
from generator.importing.characters import BULLETS
from generator.importing.result import (
    ImportedBlock,
    ImportedField,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
    ImportedTerm,
)
from generator.importing.vocabulary import WORDS, one_of

SHORT: tuple[tuple[SectionKind, ids.ShortFormKey], ...] = (
    ("criteria", "performance_criteria"),
    ("knowledge", "knowledge"),
)
VALIDITY = one_of(words.drafts.validity for words in WORDS)

LeadIns = Mapping[str, str]
"""The words before the statements of an edition's standards, by the key of the short form."""


@dataclass(frozen=True)
class Draft:
    """A standard in the form of its file.

    Attributes:
        value: What the file holds.
        short: Whether it is in the short form.
        told: What of it has no place in the model, or was changed, in a sentence each.
    """

    value: dict[str, Any]
    short: bool
    told: tuple[str, ...] = ()


@dataclass
class _Names:
    """The ids of a standard's statements: each is given once."""

    taken: set[str] = field(default_factory=set)

    def of(self, statement: ImportedStatement, kind: SectionKind) -> str:
        """The id of a statement: its code where that may be one, else the next number that may."""
        wanted = statement.code.lower()
        if not re.fullmatch(ids.STATEMENT_ID, wanted) or wanted in self.taken:
            letter = ids.LETTERS.get(kind, kind[0]).lower()
            numbers = (int(one[1:]) for one in self.taken if re.fullmatch(f"{letter}[0-9]+", one))
            wanted = f"{letter}{max(numbers, default=0) + 1}"
        self.taken.add(wanted)
        return wanted


def lead_ins(standards: Iterable[ImportedStandard]) -> LeadIns:
    """Returns the words that most standards of an edition have before their statements.

    Of two that differ by a colon, that with one counts.
    """
    found: dict[str, str] = {}
    for kind, key in SHORT:
        words = Counter(
            section.lead_in
            for standard in standards
            for section in standard.of_kind(kind)
            if section.lead_in
        )
        if words:
            found[key] = max(words, key=lambda one: (words[one], one.endswith(":")))
    return found if len(found) == len(SHORT) else {}


def draft(standard: ImportedStandard, before: LeadIns, source: str | None = None) -> Draft:
    """Returns a standard in the form of its file.

    Args:
        standard: The standard.
        before: The words before the statements, as its edition has them.
        source: Where its text is kept, where that is not the source of its edition.
    """
    told: list[str] = []
    value: dict[str, Any] = {"urn": standard.urn, "title": standard.title}
    if source:
        value["source"] = source
    short = _fits_the_short_form(standard, before)
    if short:
        value.update(_short(standard))
        told += _without_colon(standard, before)
    else:
        value["sections"] = list(_sections(standard, told))
    fields = metadata(standard.metadata)
    status = _status(standard.metadata)
    if status:
        value["status"] = status
    if fields:
        value["metadata"] = fields
    return Draft(value, short, tuple(told))


def _status(fields: Iterable[ImportedField]) -> str | None:
    """The state of a standard that is not current, as far as it is printed."""
    states = {said: state for words in WORDS for said, state in words.drafts.current.items()}
    printed = (one.text.lower() for one in fields if VALIDITY.fullmatch(one.label))
    return next((states[said] for said in printed if said in states), None)


def metadata(fields: Iterable[ImportedField]) -> list[dict[str, Any]]:
    """Returns what is printed of the publisher's information; a label that comes again once."""
    found: dict[str, list[str]] = {}
    labels: dict[str, str] = {}
    for one in fields:
        if any(one.values):
            labels.setdefault(ids.slug(one.label), one.label)
            found.setdefault(ids.slug(one.label), []).extend(filter(None, one.values))
    return [
        {"label": labels[key], "text": texts[0]}
        if len(texts) == 1
        else {"label": labels[key], "texts": texts}
        for key, texts in found.items()
    ]


def _fits_the_short_form(standard: ImportedStandard, before: LeadIns) -> bool:
    """Whether the short form says all: an overview, criteria from P1 on, knowledge from K1 on.

    A number that is not printed was perhaps withdrawn, perhaps never given: the short form would
    have to say which.
    """
    if [one.kind for one in standard.sections] != ["overview", "criteria", "knowledge"]:
        return False
    overview, *others = standard.sections
    if not all(map(_has_its_heading, standard.sections)):
        return False
    plain = all(
        isinstance(one, ImportedParagraph) and not one.label and not one.items
        for one in overview.blocks
    )
    if not plain or not overview.blocks or overview.lead_in:
        return False
    return all(
        _has_its_codes(section, key) and _colonless(section.lead_in) == _colonless(before.get(key))
        for section, (_, key) in zip(others, SHORT, strict=True)
    )


def _has_its_heading(section: ImportedSection) -> bool:
    """Whether a section is called as the site calls it by itself."""
    known = (words.drafts.headings.get(section.kind) for words in WORDS)
    return section.heading.lower() in known


def _has_its_codes(section: ImportedSection, key: ids.ShortFormKey) -> bool:
    letter = ids.LETTERS[ids.SHORT_FORM[key]]
    codes = [
        one.code
        for one in section.blocks
        if isinstance(one, ImportedStatement) and not one.items and one.printed == one.code
    ]
    running = [f"{letter}{number}" for number in range(1, len(section.blocks) + 1)]
    return bool(codes) and codes == running


def _colonless(words: str | None) -> str:
    return (words or "").rstrip(": ")


def _short(standard: ImportedStandard) -> dict[str, Any]:
    found: dict[str, Any] = {
        "overview": [
            one.text for one in standard.sections[0].blocks if isinstance(one, ImportedParagraph)
        ]
    }
    for kind, key in SHORT:
        found[key] = {one.code: one.text for one in standard.statements(kind)}
    return found


def _without_colon(standard: ImportedStandard, before: LeadIns) -> Iterator[str]:
    for kind, key in SHORT:
        for section in standard.of_kind(kind):
            if section.lead_in != before.get(key):
                yield (
                    f"{standard.urn} prints “{section.lead_in}”, where its edition has "
                    f"“{before.get(key)}”"
                )


def _sections(standard: ImportedStandard, told: list[str]) -> Iterator[dict[str, Any]]:
    names = _Names()
    for section in standard.sections:
        blocks = list(blocks_of(section, names, told))
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


def blocks_of(section: ImportedSection, names: _Names, told: list[str]) -> Iterator[dict[str, Any]]:
    """Yields the blocks of a section in the long form."""
    waiting: list[dict[str, Any]] = []  # entries of one list
    under_first = False
    for number, block in enumerate(section.blocks):
        if isinstance(block, ImportedParagraph) and block.label:
            waiting.append(_list_entry(block))
            continue
        if waiting:
            yield {"list": waiting}
            waiting = []
        if isinstance(block, ImportedHeading):
            below = next(iter(section.blocks[number + 1 :]), None)
            if below is None or (isinstance(below, ImportedHeading) and below.level <= block.level):
                yield from _mere_words(block, told)
                continue
            level = block.level if under_first else 1
            under_first = True
            yield _heading(block, level)
        else:
            yield from _block(block, section.kind, names)
    if waiting:
        yield {"list": waiting}


def _mere_words(heading: ImportedHeading, told: list[str]) -> Iterator[dict[str, Any]]:
    """A heading with nothing below it is kept as a paragraph."""
    told.append(f"nothing stands below the heading “{heading.text}”, so it is a paragraph")
    yield {"paragraph": heading.text}
    if heading.lead_in:
        yield {"paragraph": heading.lead_in}


def _heading(block: ImportedHeading, level: int) -> dict[str, Any]:
    value: dict[str, Any] = {"heading": block.text}
    if level == 2:
        value["level"] = 2
    if block.lead_in:
        value["lead_in"] = block.lead_in
    return value


def _block(block: ImportedBlock, kind: SectionKind, names: _Names) -> Iterator[dict[str, Any]]:
    if isinstance(block, ImportedStatement):
        name = names.of(block, kind)
        value: dict[str, Any] = {"id": name}
        if block.printed:
            value["code"] = block.printed
        value["text"] = block.text
        if block.items:
            value["items"] = list(_parts(block.items, name))
        yield value
    elif isinstance(block, ImportedTerm):
        yield {"term": block.term, "definition": block.definition}
    elif isinstance(block, ImportedParagraph):
        yield {"paragraph": block.text}
        if block.items:
            yield {"list": [_list_entry(one) for one in block.items]}


def _parts(items: Sequence[ImportedItem], name: str) -> Iterator[dict[str, Any]]:
    for number, item in enumerate(items, 1):
        own = f"{name}-{number}"
        value: dict[str, Any] = {"id": own, **_coded(item.label), "text": item.text}
        if item.items:
            value["items"] = list(_parts(item.items, own))
        yield value


def _list_entry(one: ImportedParagraph | ImportedItem) -> dict[str, Any]:
    value: dict[str, Any] = {**_coded(one.label), "text": one.text}
    if one.items:
        value["items"] = [_list_entry(item) for item in one.items]
    return value


def _coded(label: str) -> dict[str, str]:
    """The code of an entry; a bullet is none."""
    return {} if not label or label in BULLETS or label in "–—*-" else {"code": label}
