"""Writes the chapter of a standard, as a document of its own or within a set."""

from generator.catalogue.site_in_language import FunctionLink, StandardLink, StatementLink
from generator.exports.documents.chapters import (
    Banner,
    Citation,
    Connections,
    CounterpartEntry,
    PrintedFacts,
    StandardChapter,
    StandardFunctions,
)
from generator.exports.documents.section_parts import (
    ChapterSection,
    EntriesPart,
    EntryPart,
    ParagraphPart,
    SectionPart,
    StatementPart,
    StatementsPart,
    SubHeadingPart,
)
from generator.exports.documents.word import word_styles
from generator.exports.documents.word.word_writer import MarkedWords, Part, WordWriter

KINDS = {
    "performance-criteria": (word_styles.CRITERION, word_styles.CRITERION_CODE),
    "knowledge-and-understanding": (word_styles.KNOWLEDGE, word_styles.KNOWLEDGE_CODE),
}


BANNERS = {
    "in-force": word_styles.IN_FORCE,
    "superseded": word_styles.SUPERSEDED,
    "consultation": word_styles.CONSULTATION,
}


def make_name_parts(standard: StandardChapter, *, is_here: bool = False) -> tuple[Part, ...]:
    """Returns a standard's name in titles and lists: ``ABC SE03``, and its title.

    Args:
        standard: The standard.
        is_here: Whether links to it lead here.
    """
    place = standard.place if is_here else None
    return MarkedWords(standard.urn, word_styles.URN, place=place), " ", standard.title


def link(writer: WordWriter, standard: StandardLink) -> tuple[Part, ...]:
    """A standard as others name it, with a link to where it stands."""
    return (
        writer.make_link_words(standard.urn, standard.address, word_styles.URN),
        " ",
        standard.title,
    )


def write_standard(writer: WordWriter, chapter: StandardChapter, level: int) -> None:
    """Writes a standard and its connections.

    Args:
        writer: Writes it.
        chapter: The standard.
        level: The level of its headings.
    """
    _write_facts(writer, chapter)
    for section in chapter.sections:
        writer.add_heading(level, section.heading)
        _write_section(writer, section, level)
    if chapter.connections:
        _write_connections(writer, chapter.connections, level)
    if chapter.printed:
        write_printed_facts(writer, chapter.printed, level)


def write_official_titles(writer: WordWriter, standard: StandardChapter) -> None:
    """Writes the publisher's own titles in other languages."""
    for label, title in standard.official_titles:
        writer.add_paragraph(word_styles.LEAD_IN, label, " ", title)


def write_banner(writer: WordWriter, view: Banner) -> None:
    """Writes the state of the edition, and the counterparts of a standard."""
    parts: list[Part] = [MarkedWords(view.heading, word_styles.LABEL), "."]
    parts += [" ", view.text] if view.text else []
    for counterpart in view.counterparts:
        parts += [" ", counterpart.lead, " ", *link(writer, counterpart.standard), "."]
    parts += [" ", view.review] if view.review else []
    writer.add_paragraph(BANNERS[view.state], *parts)


def write_citation(writer: WordWriter, view: Citation) -> None:
    """Writes how to cite a standard."""
    parts: list[Part] = [MarkedWords(view.label, word_styles.LABEL), " ", view.text]
    if view.address:
        parts += [", ", MarkedWords(view.address, word_styles.LINK, view.address)]
    writer.add_paragraph(word_styles.BODY, *parts)


def link_codes(writer: WordWriter, statements: tuple[StatementLink, ...]) -> list[Part]:
    """Returns the codes of statements, each a link to its place."""
    parts: list[Part] = []
    for statement in statements:
        parts += [", "] if parts else []
        parts.append(writer.make_link_words(statement.code, statement.address))
    return parts


def write_function_list(writer: WordWriter, listed: tuple[FunctionLink, ...]) -> None:
    """Writes a list of functions."""
    for function_link in listed:
        code = writer.make_link_words(
            f"{function_link.code}.", function_link.address, word_styles.CODE
        )
        writer.add_hanging(word_styles.FUNCTION, code, function_link.process)


def write_printed_facts(writer: WordWriter, table: PrintedFacts, level: int) -> None:
    """Writes what an edition or a standard prints about itself, as a table."""
    writer.add_heading(level, table.heading)
    writer.add_table(
        table.heading,
        table.heads,
        (word_styles.LABEL_WIDTH, word_styles.TEXT_WIDTH - word_styles.LABEL_WIDTH),
        [(((label,),), tuple((text,) for text in texts)) for label, texts in table.lines],
        is_whole=True,
    )
    writer.add_notes(table.notes)


def _write_facts(writer: WordWriter, chapter: StandardChapter) -> None:
    """Writes status, version and level on one line."""
    parts: list[Part] = []
    for label, texts in chapter.facts:
        parts += [" · "] if parts else []
        parts += [MarkedWords(label, word_styles.LABEL), " "]
        for number, text in enumerate(texts):
            parts += [", ", text] if number else [text]
    if parts:
        writer.add_paragraph(word_styles.BODY, *parts)


def _write_section(writer: WordWriter, section: ChapterSection, level: int) -> None:
    if section.not_held:
        parts: list[Part] = [section.not_held]
        for pointer in section.elsewhere:
            parts += [
                " ",
                pointer.lead,
                " ",
                writer.make_link_words(pointer.urn, pointer.address, word_styles.URN),
                ".",
            ]
        writer.add_paragraph(word_styles.BODY, *parts)
    if section.lead_in:
        writer.add_paragraph(word_styles.LEAD_IN, section.lead_in)
    for part in section.parts:
        _write_part(writer, part, section.name, level)
    writer.add_notes(section.notes)


def _write_part(writer: WordWriter, part: SectionPart, section: str, level: int) -> None:
    if isinstance(part, SubHeadingPart):
        writer.add_heading(level + part.level, part.words)
        if part.lead_in:
            writer.add_paragraph(word_styles.LEAD_IN, part.lead_in)
    elif isinstance(part, ParagraphPart):
        writer.add_paragraph(word_styles.BODY, part.words)
    elif isinstance(part, EntriesPart):
        for entry in part.entries:
            _write_entry(writer, entry, 0)
    elif isinstance(part, StatementsPart):
        for statement in part.statements:
            _write_statement(writer, statement, section, 0)
    else:
        for term, definition in part.definitions:
            writer.add_paragraph(word_styles.TERM, term)
            writer.add_paragraph(word_styles.DEFINITION, definition)


def _write_entry(writer: WordWriter, entry: EntryPart, depth: int) -> None:
    """Writes an entry of a list with those within it, indented by depth."""
    if entry.code:
        code = MarkedWords(entry.code, word_styles.CODE)
        paragraph = writer.add_hanging(word_styles.ENTRY_OF_LIST, code, entry.words)
    else:
        paragraph = writer.add_paragraph(word_styles.BULLET, entry.words)
    word_styles.indent(paragraph, depth)
    for item in entry.items:
        _write_entry(writer, item, depth + 1)


def _write_statement(
    writer: WordWriter, statement: StatementPart, section: str, depth: int
) -> None:
    """Writes a statement with its parts, indented by depth."""
    style, code_style = KINDS.get(section, (word_styles.STATEMENT, word_styles.CODE))
    own = word_styles.WITHDRAWN if statement.withdrawn else word_styles.PART if depth else style
    code = MarkedWords(statement.code or word_styles.UNCODED, code_style, place=statement.address)
    here: list[Part] = [" ", statement.moved_here] if statement.moved_here else []
    word_styles.indent(writer.add_hanging(own, code, statement.words, *here), depth)
    writer.add_notes(statement.notes)
    for item in statement.items:
        _write_statement(writer, item, section, depth + 1)


def _write_connections(writer: WordWriter, view: Connections, level: int) -> None:
    writer.add_heading(level, view.heading)
    if view.functions:
        _write_functions(writer, view.functions, level + 1)
    if view.counterparts:
        writer.add_heading(level + 1, view.counterparts_heading, " ", writer.make_our_mark())
    for counterpart in view.counterparts:
        _write_counterpart(writer, counterpart)
    if view.practices:
        writer.add_heading(level + 1, view.practices_heading, " ", writer.make_our_mark())
    for practice in view.practices:
        number = writer.make_link_words(f"{practice.number}.", practice.address, word_styles.CODE)
        codes = link_codes(writer, practice.statements)
        parts: list[Part] = [practice.text, *((" (", *codes, ")") if codes else ())]
        writer.add_hanging(word_styles.VALUE, number, *parts)


def _write_functions(writer: WordWriter, served: StandardFunctions, level: int) -> None:
    writer.add_heading(level, served.heading)
    write_function_list(writer, served.functions)
    if served.not_held:
        writer.add_paragraph(word_styles.BODY, served.not_held)
    for one in served.through:
        writer.add_paragraph(word_styles.LEAD_IN, writer.make_our_mark(), " ", one.lead)
        write_function_list(writer, one.functions)


def _write_counterpart(writer: WordWriter, one: CounterpartEntry) -> None:
    parts: list[Part] = [f"{one.edition}: ", *link(writer, one.standard), ". "]
    for number, changed in enumerate(one.changed):
        parts += [", ", changed] if number else [writer.content.labels.changed, " ", changed]
    if one.changed:
        parts.append(". ")
    if one.together:
        parts += [one.together, " "]
    if one.note:
        parts.append(one.note)
    writer.add_paragraph(word_styles.BULLET, *parts)
