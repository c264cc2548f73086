"""Writes the chapters of a Word document, except those of standards."""

from collections.abc import Iterator

from docx.text.paragraph import Paragraph

from generator.exports.documents.chapters import (
    About,
    Glossary,
    Introduction,
    MappingTable,
    Matrix,
    Picture,
    Process,
    Related,
    Standard,
    StandardsList,
    TitlePage,
    UnmappedProcess,
    Values,
)
from generator.exports.documents.word import styles
from generator.exports.documents.word.standard import banner, functions, link, listed, printed
from generator.exports.documents.word.writer import Marked, Part, Writer
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.process_map import FunctionView, RowView

LETTER = 520
"""How wide the column of a function's letter is."""


def title_page(writer: Writer, page: TitlePage) -> None:
    """Writes the cover."""
    writer.paragraph(styles.SUBTITLE, page.suite)
    writer.paragraph(styles.TITLE, page.title)
    writer.paragraph(styles.SUBTITLE, page.reference)
    version = writer.content.version
    parts: list[Part] = [page.complete, ", ", page.language]
    parts += [" · ", version] if version else []
    writer.paragraph(styles.BODY, *parts)
    banner(writer, page.banner)


def about(writer: Writer, chapter: About) -> Paragraph:
    """Writes the chapter about the document and its edition; returns its heading."""
    heading = writer.heading(1, chapter.heading)
    for line in chapter.imprint:
        leads = Marked(line.text, styles.LINK, line.address) if line.address else line.text
        writer.hanging(styles.IMPRINT, Marked(line.label, styles.LABEL), leads)
    for notice in chapter.notices:
        writer.paragraph(styles.BODY, notice)
    if chapter.printed:
        printed(writer, chapter.printed, 2)
    return heading


def sentences(said: tuple[Wording, ...]) -> Iterator[Part]:
    """Yields sentences with a space between them."""
    for number, one in enumerate(said):
        if number:
            yield " "
        yield one


def introduction(writer: Writer, chapter: Introduction) -> None:
    """Writes the publisher's introduction."""
    writer.heading(1, Marked(chapter.heading, place=chapter.place))
    writer.paragraph(styles.LEAD_IN, chapter.lead)
    for section in chapter.sections:
        writer.heading(section.level, section.title)
        for block in section.blocks:
            if block.paragraph:
                writer.paragraph(styles.BODY, block.paragraph)
            functions(writer, block.functions)
        writer.notes(section.notes)


def process(writer: Writer, chapter: Process | UnmappedProcess) -> None:
    """Writes the functions and their mapping, both ways, or what counterparts serve."""
    writer.heading(1, chapter.heading).paragraph_format.page_break_before = True
    if isinstance(chapter, UnmappedProcess):
        _unmapped(writer, chapter)
        return
    writer.paragraph(styles.BODY, *sentences(chapter.about))
    if chapter.picture:
        _lanes(writer, chapter.picture)
    _mapping(writer, chapter.mapping)
    _matrix(writer, chapter.matrix)


def values(writer: Writer, chapter: Values) -> None:
    """Writes the values, and what puts each into practice."""
    writer.heading(1, chapter.heading).paragraph_format.page_break_before = True
    for lead in chapter.leads:
        writer.paragraph(styles.LEAD_IN, lead)
    writer.heading(2, chapter.title)
    for value in chapter.values:
        writer.hanging(
            styles.VALUE, Marked(f"{value.number}.", styles.CODE, place=value.address), value.text
        )
        for point in value.points:
            writer.paragraph(styles.POINT, point)
        writer.notes(value.notes)
        if value.practised_by:
            label = writer.content.labels.practised
            parts: list[Part] = [writer.ours(), " ", label]
            for number, group in enumerate(value.practised_by):
                parts += [";"] if number else []
                parts += [" ", writer.leads(group.standard.urn, group.standard.address)]
                codes = listed(writer, group.statements)
                parts += [" ", *codes] if codes else []
            writer.paragraph(styles.NOTE, *parts)


def standards(writer: Writer, chapter: StandardsList, listed: tuple[Standard, ...]) -> None:
    """Writes the list of standards, with the number of statements in each."""
    writer.heading(1, chapter.heading).paragraph_format.page_break_before = True
    if chapter.none_held:
        writer.paragraph(styles.BODY, chapter.none_held)
    for one in listed:
        if one.begins:
            writer.heading(2, one.begins)
        parts: list[Part] = [writer.leads(one.urn, one.place, styles.URN), " ", one.title]
        for number, words in enumerate(one.counts):
            parts += [" " if number else ". ", words]
        writer.paragraph(styles.BULLET, *parts)


def glossary(writer: Writer, chapter: Glossary) -> None:
    """Writes the entries of the glossary."""
    writer.heading(1, chapter.heading)
    if chapter.lead:
        writer.paragraph(styles.LEAD_IN, chapter.lead)
    for one in chapter.terms:
        writer.paragraph(styles.TERM, Marked(one.term, place=one.address))
        if one.in_source:
            label = writer.content.labels.in_source
            writer.paragraph(styles.IN_SOURCE, label, " ", one.in_source)
        writer.paragraph(styles.DEFINITION, one.definition)
        writer.notes(one.notes)


def related(writer: Writer, chapter: Related) -> None:
    """Writes the other suites and addresses that the introduction points to."""
    writer.heading(1, chapter.heading)
    writer.heading(2, chapter.suites_heading)
    for suite in chapter.suites:
        writer.paragraph(styles.TERM, suite.name)
        writer.paragraph(styles.DEFINITION, suite.summary)
        writer.notes(suite.notes)
    writer.heading(2, chapter.links_heading)
    writer.paragraph(styles.LEAD_IN, *sentences(chapter.links_lead), " ", writer.ours())
    for one in chapter.links:
        address = Marked(one.link.address, styles.LINK, one.link.address)
        archived = Marked(writer.content.labels.archived, styles.LINK, one.link.archived)
        writer.paragraph(styles.TERM, one.label)
        writer.paragraph(styles.DEFINITION, address, " (", archived, ")")
        writer.paragraph(styles.NOTE, one.state, *((" ", one.note) if one.note else ()))


def _unmapped(writer: Writer, chapter: UnmappedProcess) -> None:
    writer.paragraph(styles.BODY, chapter.lead, " ", writer.ours())
    for standard, through in chapter.rows:
        writer.paragraph(styles.BULLET, *link(writer, standard))
        for one in through:
            edition = f"{one.edition}, " if one.edition else ""
            parts: list[Part] = [f"{edition}{one.standard.urn}:"]
            for number, function in enumerate(one.functions):
                parts += [";"] if number else []
                parts += [f" {function.code}. ", function.process]
            writer.paragraph(styles.POINT, *parts)


def _lanes(writer: Writer, picture: Picture) -> None:
    """Writes in words what the PDF draws: each lane, its stages, and links to their standards."""
    for lane in picture.lanes:
        parts: list[Part] = [lane.name, ":"]
        for number, stage in enumerate(lane.stages):
            letter = writer.leads(f"{stage.code}.", stage.address, styles.CODE)
            parts += [";"] if number else []
            parts += [" ", letter, " ", stage.process]
        writer.paragraph(styles.BULLET, *parts)
    writer.paragraph(styles.LEAD_IN, picture.caption, " ", writer.ours())


def _mapping(writer: Writer, table: MappingTable) -> None:
    writer.heading(2, table.heading)
    width = styles.TEXT_WIDTH // 3
    rows = [
        (
            _function(writer, one),
            [_served(writer, row) for row in one.own],
            [_served(writer, row) for row in one.signposted],
        )
        for one in table.functions
    ]
    writer.table(table.heading, table.heads, (width, width, width), rows)


def _function(writer: Writer, view: FunctionView) -> list[tuple[Part, ...]]:
    """Returns the first cell of a row: a function in both wordings, with its notes."""
    letter = Marked(f"{view.code}.", styles.CODE, place=Address("map", view.anchor))
    found: list[tuple[Part, ...]] = [(letter, " ", view.process)]
    if view.table:
        found.append((writer.content.labels.in_table, " ", view.table))
    return found + [writer.note(words) for words in view.notes]


def _served(writer: Writer, row: RowView) -> tuple[Part, ...]:
    labels, parts = writer.content.labels, link(writer, row.standard)
    if row.printed_title:
        parts += (" (", labels.title_in_table, " ", row.printed_title, ")")
    if row.suite and row.owner:
        parts += (" (", row.suite, "; ", labels.owner, " ", row.owner, ")")
    return parts


def _matrix(writer: Writer, matrix: Matrix) -> None:
    writer.heading(2, matrix.heading)
    rows = [
        (
            [link(writer, standard)],
            *(
                [(code if serves else "",)]
                for code, serves in zip(matrix.codes, marks, strict=True)
            ),
        )
        for standard, marks in matrix.rows
    ]
    first = styles.TEXT_WIDTH - LETTER * len(matrix.codes)
    widths = (first, *(LETTER for _ in matrix.codes))
    writer.table(matrix.heading, (matrix.corner, *matrix.codes), widths, rows)
