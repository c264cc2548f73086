"""Every text of a release, by its id as the changelog names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.exports.published import (
    EditionData,
    PrintedData,
    StandardData,
    SuiteData,
    Words,
)


class Part(StrEnum):
    """Whose words changed: the headings of an entry in the changelog."""

    STANDARDS = "The standards"
    OURS = "This project's own"
    WELSH = "Welsh"


@dataclass(frozen=True)
class Item:
    """A text.

    Attributes:
        words: Its words.
        part: Whose they are.
        within: What it comes and goes with: the standard of a statement.
    """

    words: Words
    part: Part = Part.STANDARDS
    within: str = ""


def items(data: SuiteData) -> Iterator[tuple[str, Item]]:
    """Every text by its id, as an entry names it."""
    for edition in data.editions:
        yield from _of_edition(edition)
    for standard in data.standards:
        yield from _of_standard(standard)
    for function in data.functions:
        name = f"function {function.id}"
        yield name, Item(function.process)
        if function.table:
            yield f"{name} in the mapping table", Item(function.table, within=name)
        for printed in function.printed:
            yield f"{name}, title of {printed.standard}", Item(printed.title, within=name)
        yield from _notes(name, function.notes)
    for value in data.values:
        yield value.id, Item(value.text)
        for number, point in enumerate(value.points, 1):
            yield f"{value.id} point {number}", Item(point, within=value.id)
        yield from _notes(value.id, value.notes)
    for term in data.glossary:
        name = f"glossary term {term.id}"
        yield name, Item(term.term)
        yield f"{name} definition", Item(term.definition, within=name)
        yield from _notes(name, term.notes)
    yield from _of_others(data)


def _of_edition(edition: EditionData) -> Iterator[tuple[str, Item]]:
    name = f"edition {edition.id}"
    yield name, Item(edition.title)
    if edition.lead_in:
        for kind, lead_in in edition.lead_in:
            yield f"{name} lead-in to {kind.replace('_', ' ')}", Item(lead_in, within=name)
    if edition.values_title:
        yield f"{name} title of its values", Item(edition.values_title, within=name)
    for section in edition.introduction:
        owner = f"{name} introduction {section.id}"
        yield owner, Item(section.title, within=name)
        for number, block in enumerate(section.blocks, 1):
            if block.text:
                yield f"{owner} {number}", Item(block.text, within=owner)
        yield from _notes(owner, section.notes)
    yield from _printed(name, edition.metadata)


def _of_standard(standard: StandardData) -> Iterator[tuple[str, Item]]:
    yield standard.id, Item(standard.title)
    for number, paragraph in enumerate(standard.overview, 1):
        yield f"{standard.id} overview {number}", Item(paragraph, within=standard.id)
    for statement in standard.statements:
        yield statement.id, Item(statement.text, within=standard.id)
        yield from _notes(statement.id, statement.notes)
    yield from _notes(standard.id, standard.notes)
    yield from _printed(standard.id, standard.metadata)
    for counterpart in standard.counterparts:
        if standard.edition < counterpart.edition:
            yield f"crosswalk {standard.id}", Item(counterpart.note, Part.OURS, standard.id)


def _of_others(data: SuiteData) -> Iterator[tuple[str, Item]]:
    """Standards and suites of others, and links."""
    for signposted in data.signposted:
        yield signposted.id, Item(signposted.title)
        yield f"{signposted.id} suite", Item(signposted.suite, within=signposted.id)
        yield f"{signposted.id} owner", Item(signposted.owner, within=signposted.id)
    for suite in data.suites:
        name = f"suite {suite.id}"
        yield name, Item(suite.name)
        yield f"{name} summary", Item(suite.summary, within=name)
        yield from _notes(name, suite.notes)
    for link in data.links:
        name = f"link {link.id}"
        yield name, Item(link.label)
        if link.note:
            yield f"{name} note", Item(link.note, Part.OURS, name)


def _printed(owner: str, printed: Iterable[PrintedData]) -> Iterator[tuple[str, Item]]:
    """What an edition or a standard prints about itself, by its English label."""
    for one in printed:
        yield f"{owner}, {one.label.en}", Item(one.text, within=owner)


def _notes(owner: str, notes: tuple[Words, ...]) -> Iterator[tuple[str, Item]]:
    for number, note in enumerate(notes, 1):
        yield f"{owner} note {number}", Item(note, Part.OURS, owner)
