"""Writes the chapter of a standard, as a document of its own or within a set."""

from generator.catalogue.in_language import FunctionLink, StandardLink, StatementLink
from generator.exports.documents.chapters import (
    Banner,
    Citation,
    Connections,
    Counterpart,
    Functions,
    Printed,
    Standard,
)
from generator.exports.documents.sections import (
    Entries,
    Entry,
    Paragraph,
    Section,
    SectionPart,
    Statement,
    Statements,
    SubHeading,
)
from generator.exports.documents.word import styles
from generator.exports.documents.word.writer import Marked, Part, Writer

KINDS = {
    "performance-criteria": (styles.CRITERION, styles.CRITERION_CODE),
    "knowledge-and-understanding": (styles.KNOWLEDGE, styles.KNOWLEDGE_CODE),
}


BANNERS = {
    "in-force": styles.IN_FORCE,
    "superseded": styles.SUPERSEDED,
    "consultation": styles.CONSULTATION,
}


def name(standard: Standard, *, is_here: bool = False) -> tuple[Part, ...]:
    """Returns a standard's name in titles and lists: ``ABC SE03``, and its title.

    Args:
        standard: The standard.
        is_here: Whether links to it lead here.
    """
    place = standard.place if is_here else None
    return Marked(standard.urn, styles.URN, place=place), " ", standard.title


def link(writer: Writer, standard: StandardLink) -> tuple[Part, ...]:
    """A standard as others name it, with a link to where it stands."""
    return writer.leads(standard.urn, standard.address, styles.URN), " ", standard.title


def standard(writer: Writer, chapter: Standard, level: int) -> None:
    """Writes a standard and its connections.

    Args:
        writer: Writes it.
        chapter: The standard.
        level: The level of its headings.
    """
    _facts(writer, chapter)
    for section in chapter.sections:
        writer.heading(level, section.heading)
        _section(writer, section, level)
    if chapter.connections:
        _connections(writer, chapter.connections, level)
    if chapter.printed:
        printed(writer, chapter.printed, level)


def official_titles(writer: Writer, standard: Standard) -> None:
    """Writes the publisher's own titles in other languages."""
    for label, title in standard.official_titles:
        writer.paragraph(styles.LEAD_IN, label, " ", title)


def banner(writer: Writer, view: Banner) -> None:
    """Writes the state of the edition, and the counterparts of a standard."""
    parts: list[Part] = [Marked(view.heading, styles.LABEL), "."]
    parts += [" ", view.text] if view.text else []
    for one in view.counterparts:
        parts += [" ", one.lead, " ", *link(writer, one.standard), "."]
    parts += [" ", view.review] if view.review else []
    writer.paragraph(BANNERS[view.state], *parts)


def citation(writer: Writer, view: Citation) -> None:
    """Writes how to cite a standard."""
    parts: list[Part] = [Marked(view.label, styles.LABEL), " ", view.text]
    if view.address:
        parts += [", ", Marked(view.address, styles.LINK, view.address)]
    writer.paragraph(styles.BODY, *parts)


def listed(writer: Writer, statements: tuple[StatementLink, ...]) -> list[Part]:
    """Returns the codes of statements, each a link to its place."""
    parts: list[Part] = []
    for one in statements:
        parts += [", "] if parts else []
        parts.append(writer.leads(one.code, one.address))
    return parts


def functions(writer: Writer, listed: tuple[FunctionLink, ...]) -> None:
    """Writes a list of functions."""
    for one in listed:
        code = writer.leads(f"{one.code}.", one.address, styles.CODE)
        writer.hanging(styles.FUNCTION, code, one.process)


def printed(writer: Writer, table: Printed, level: int) -> None:
    """Writes what an edition or a standard prints about itself, as a table."""
    writer.heading(level, table.heading)
    writer.table(
        table.heading,
        table.heads,
        (styles.LABEL_WIDTH, styles.TEXT_WIDTH - styles.LABEL_WIDTH),
        [(((label,),), tuple((text,) for text in texts)) for label, texts in table.lines],
        is_whole=True,
    )
    writer.notes(table.notes)


def _facts(writer: Writer, chapter: Standard) -> None:
    """Writes status, version and level on one line."""
    parts: list[Part] = []
    for label, texts in chapter.facts:
        parts += [" · "] if parts else []
        parts += [Marked(label, styles.LABEL), " "]
        for number, text in enumerate(texts):
            parts += [", ", text] if number else [text]
    if parts:
        writer.paragraph(styles.BODY, *parts)


def _section(writer: Writer, section: Section, level: int) -> None:
    if section.not_held:
        parts: list[Part] = [section.not_held]
        for one in section.elsewhere:
            parts += [" ", one.lead, " ", writer.leads(one.urn, one.address, styles.URN), "."]
        writer.paragraph(styles.BODY, *parts)
    if section.lead_in:
        writer.paragraph(styles.LEAD_IN, section.lead_in)
    for part in section.parts:
        _part(writer, part, section.name, level)
    writer.notes(section.notes)


def _part(writer: Writer, part: SectionPart, section: str, level: int) -> None:
    if isinstance(part, SubHeading):
        writer.heading(level + part.level, part.words)
        if part.lead_in:
            writer.paragraph(styles.LEAD_IN, part.lead_in)
    elif isinstance(part, Paragraph):
        writer.paragraph(styles.BODY, part.words)
    elif isinstance(part, Entries):
        for entry in part.entries:
            _entry(writer, entry, 0)
    elif isinstance(part, Statements):
        for statement in part.statements:
            _statement(writer, statement, section, 0)
    else:
        for term, definition in part.definitions:
            writer.paragraph(styles.TERM, term)
            writer.paragraph(styles.DEFINITION, definition)


def _entry(writer: Writer, entry: Entry, depth: int) -> None:
    """Writes an entry of a list with those within it, indented by depth."""
    if entry.code:
        code = Marked(entry.code, styles.CODE)
        paragraph = writer.hanging(styles.ENTRY_OF_LIST, code, entry.words)
    else:
        paragraph = writer.paragraph(styles.BULLET, entry.words)
    styles.indent(paragraph, depth)
    for item in entry.items:
        _entry(writer, item, depth + 1)


def _statement(writer: Writer, statement: Statement, section: str, depth: int) -> None:
    """Writes a statement with its parts, indented by depth."""
    style, code_style = KINDS.get(section, (styles.STATEMENT, styles.CODE))
    own = styles.WITHDRAWN if statement.withdrawn else styles.PART if depth else style
    code = Marked(statement.code or styles.UNCODED, code_style, place=statement.address)
    here: list[Part] = [" ", statement.moved_here] if statement.moved_here else []
    styles.indent(writer.hanging(own, code, statement.words, *here), depth)
    writer.notes(statement.notes)
    for item in statement.items:
        _statement(writer, item, section, depth + 1)


def _connections(writer: Writer, view: Connections, level: int) -> None:
    writer.heading(level, view.heading)
    if view.functions:
        _functions(writer, view.functions, level + 1)
    if view.counterparts:
        writer.heading(level + 1, view.counterparts_heading, " ", writer.ours())
    for one in view.counterparts:
        _counterpart(writer, one)
    if view.practices:
        writer.heading(level + 1, view.practices_heading, " ", writer.ours())
    for practice in view.practices:
        number = writer.leads(f"{practice.number}.", practice.address, styles.CODE)
        codes = listed(writer, practice.statements)
        parts: list[Part] = [practice.text, *((" (", *codes, ")") if codes else ())]
        writer.hanging(styles.VALUE, number, *parts)


def _functions(writer: Writer, served: Functions, level: int) -> None:
    writer.heading(level, served.heading)
    functions(writer, served.functions)
    if served.not_held:
        writer.paragraph(styles.BODY, served.not_held)
    for one in served.through:
        writer.paragraph(styles.LEAD_IN, writer.ours(), " ", one.lead)
        functions(writer, one.functions)


def _counterpart(writer: Writer, one: Counterpart) -> None:
    parts: list[Part] = [f"{one.edition}: ", *link(writer, one.standard), ". "]
    for number, changed in enumerate(one.changed):
        parts += [", ", changed] if number else [writer.content.labels.changed, " ", changed]
    if one.changed:
        parts.append(". ")
    if one.together:
        parts += [one.together, " "]
    if one.note:
        parts.append(one.note)
    writer.paragraph(styles.BULLET, *parts)
