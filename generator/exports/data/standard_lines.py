"""A standard as a list of lines, for tables: every text in printed order, with its kind.

A standard in the short form has a line for each statement and no others.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.exports.data.models import (
    Addresses,
    ListEntryData,
    StandardBlockData,
    StandardData,
    StandardSectionData,
    StatementData,
    Words,
)


@dataclass(frozen=True)
class StandardLine:
    """One line of a standard.

    Attributes:
        kind: Its kind: ``skill``, ``list entry``, ``definition``, ``suite`` …
        text: Its words; None if it has only a code.
        address: Its address on the site.
        printed: The code printed before it; for a version its name and date.
        section: The heading of its section; None if none is printed.
        heading: The heading above it within the section, or its label.
        statement: Its statement; None if it is none.
    """

    kind: str
    text: Words | None
    address: Addresses
    printed: str = ""
    section: Words | None = None
    heading: Words | None = None
    statement: StatementData | None = None


def is_plain(standard: StandardData) -> bool:
    """Whether a standard has only an overview, statements, and labels with one value each."""
    more = (
        *(standard.sections, standard.level, standard.status, standard.version, standard.suites),
        *(
            standard.second_codes,
            standard.history,
            *(printed_data.further for printed_data in standard.metadata),
        ),
    )
    return not any(more)


def list_lines(standard: StandardData) -> Iterator[StandardLine]:
    """Yields the lines of a standard in printed order."""
    statements = {statement.id: statement for statement in standard.statements}
    if not standard.sections:
        yield from map(_make_statement_line, standard.statements)
    for section in standard.sections:
        yield from _list_section_lines(section, statements)
    if not is_plain(standard):
        yield from _list_printed_lines(standard)


def _make_statement_line(one: StatementData) -> StandardLine:
    return StandardLine(one.kind, one.text, one.address, one.code_as_printed, statement=one)


def _list_section_lines(
    section: StandardSectionData, statements: dict[str, StatementData]
) -> Iterator[StandardLine]:
    """Yields the lines of a section: heading, words that lead in, then each of its blocks."""
    here = StandardLine(
        "section heading", section.heading, section.address, section=section.heading
    )
    if section.heading:
        yield here
    if section.lead_in:
        yield replace(here, kind="lead-in", text=section.lead_in)
    for block in section.blocks:
        if block.heading and block.address:
            here = replace(here, heading=block.heading, address=block.address)
            yield replace(here, kind="heading", text=block.heading)
            if block.lead_in:
                yield replace(here, kind="lead-in", text=block.lead_in)
        elif block.statement:
            parts = [
                statement
                for statement in statements.values()
                if statement.id == block.statement or statement.id.startswith(f"{block.statement}-")
            ]
            for part in parts:
                yield replace(
                    _make_statement_line(part), section=section.heading, heading=here.heading
                )
        else:
            yield from _list_block_lines(block, here)


def _list_block_lines(block: StandardBlockData, here: StandardLine) -> Iterator[StandardLine]:
    """Yields the lines of a block that is neither a heading nor a statement."""
    texts = {
        "paragraph": block.paragraph,
        "term": block.term,
        "definition": block.definition,
    }
    for kind, text in texts.items():
        if text:
            yield replace(here, kind=kind, text=text)
    yield from _list_entry_lines(block.entries, here)


def _list_entry_lines(
    entries: tuple[ListEntryData, ...], here: StandardLine
) -> Iterator[StandardLine]:
    """Yields the entries of a list, each before those within it."""
    for entry in entries:
        yield replace(here, kind="list entry", text=entry.text, printed=entry.code)
        yield from _list_entry_lines(entry.items, here)


def _list_printed_lines(standard: StandardData) -> Iterator[StandardLine]:
    """Yields what a standard prints about itself, except figures and bare codes."""
    for suite in standard.suites:
        yield StandardLine("suite", suite, standard.address)
    for version_data in standard.history:
        name = ", ".join(filter(None, (version_data.version, version_data.date)))
        yield StandardLine("version", version_data.text, standard.address, name)
    for label in standard.metadata:
        here = StandardLine("heading", label.label, standard.address, heading=label.label)
        yield here
        for text in label.texts:
            yield replace(here, kind="printed", text=text)
