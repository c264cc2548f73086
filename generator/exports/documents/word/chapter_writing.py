"""Writes the chapters of a Word document, except those of standards."""

from collections.abc import Iterator

from docx.text.paragraph import Paragraph

from generator.exports.documents.chapters import (
    AboutChapter,
    GlossaryChapter,
    IntroductionChapter,
    MappingTable,
    Matrix,
    ProcessChapter,
    ProcessPicture,
    RelatedChapter,
    StandardChapter,
    StandardsListChapter,
    TitlePage,
    UnmappedProcessChapter,
    ValuesChapter,
)
from generator.exports.documents.word import word_styles
from generator.exports.documents.word.standard_writing import (
    link,
    link_codes,
    write_banner,
    write_function_list,
    write_printed_facts,
)
from generator.exports.documents.word.word_writer import MarkedWords, Part, WordWriter
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.process_map import FunctionView, ServingStandardView

LETTER = 520
"""How wide the column of a function's letter is."""


def write_title_page(writer: WordWriter, page: TitlePage) -> None:
    """Writes the cover."""
    writer.add_paragraph(word_styles.SUBTITLE, page.suite)
    writer.add_paragraph(word_styles.TITLE, page.title)
    writer.add_paragraph(word_styles.SUBTITLE, page.reference)
    version = writer.content.version
    parts: list[Part] = [page.complete, ", ", page.language]
    parts += [" · ", version] if version else []
    writer.add_paragraph(word_styles.BODY, *parts)
    write_banner(writer, page.banner)


def write_about(writer: WordWriter, chapter: AboutChapter) -> Paragraph:
    """Writes the chapter about the document and its edition; returns its heading."""
    heading = writer.add_heading(1, chapter.heading)
    for line in chapter.imprint:
        leads = (
            MarkedWords(line.text, word_styles.LINK, line.address) if line.address else line.text
        )
        writer.add_hanging(word_styles.IMPRINT, MarkedWords(line.label, word_styles.LABEL), leads)
    for notice in chapter.notices:
        writer.add_paragraph(word_styles.BODY, notice)
    if chapter.printed:
        write_printed_facts(writer, chapter.printed, 2)
    return heading


def separate_sentences(said: tuple[Wording, ...]) -> Iterator[Part]:
    """Yields sentences with a space between them."""
    for number, wording in enumerate(said):
        if number:
            yield " "
        yield wording


def write_introduction(writer: WordWriter, chapter: IntroductionChapter) -> None:
    """Writes the publisher's introduction."""
    writer.add_heading(1, MarkedWords(chapter.heading, place=chapter.place))
    writer.add_paragraph(word_styles.LEAD_IN, chapter.lead)
    for section in chapter.sections:
        writer.add_heading(section.level, section.title)
        for block in section.blocks:
            if block.paragraph:
                writer.add_paragraph(word_styles.BODY, block.paragraph)
            write_function_list(writer, block.functions)
        writer.add_notes(section.notes)


def write_process(writer: WordWriter, chapter: ProcessChapter | UnmappedProcessChapter) -> None:
    """Writes the functions and their mapping, both ways, or what counterparts serve."""
    writer.add_heading(1, chapter.heading).paragraph_format.page_break_before = True
    if isinstance(chapter, UnmappedProcessChapter):
        _write_unmapped_process(writer, chapter)
        return
    writer.add_paragraph(word_styles.BODY, *separate_sentences(chapter.about))
    if chapter.picture:
        _write_lanes(writer, chapter.picture)
    _write_mapping_table(writer, chapter.mapping)
    _write_matrix(writer, chapter.matrix)


def write_values(writer: WordWriter, chapter: ValuesChapter) -> None:
    """Writes the values, and what puts each into practice."""
    writer.add_heading(1, chapter.heading).paragraph_format.page_break_before = True
    for lead in chapter.leads:
        writer.add_paragraph(word_styles.LEAD_IN, lead)
    writer.add_heading(2, chapter.title)
    for value in chapter.values:
        writer.add_hanging(
            word_styles.VALUE,
            MarkedWords(f"{value.number}.", word_styles.CODE, place=value.address),
            value.text,
        )
        for point in value.points:
            writer.add_paragraph(word_styles.POINT, point)
        writer.add_notes(value.notes)
        if value.practised_by:
            label = writer.content.labels.practised
            parts: list[Part] = [writer.make_our_mark(), " ", label]
            for number, group in enumerate(value.practised_by):
                parts += [";"] if number else []
                parts += [" ", writer.make_link_words(group.standard.urn, group.standard.address)]
                codes = link_codes(writer, group.statements)
                parts += [" ", *codes] if codes else []
            writer.add_paragraph(word_styles.NOTE, *parts)


def write_standards_list(
    writer: WordWriter, chapter: StandardsListChapter, listed: tuple[StandardChapter, ...]
) -> None:
    """Writes the list of standards, with the number of statements in each."""
    writer.add_heading(1, chapter.heading).paragraph_format.page_break_before = True
    if chapter.none_held:
        writer.add_paragraph(word_styles.BODY, chapter.none_held)
    for standard_chapter in listed:
        if standard_chapter.begins:
            writer.add_heading(2, standard_chapter.begins)
        parts: list[Part] = [
            writer.make_link_words(standard_chapter.urn, standard_chapter.place, word_styles.URN),
            " ",
            standard_chapter.title,
        ]
        for number, words in enumerate(standard_chapter.counts):
            parts += [" " if number else ". ", words]
        writer.add_paragraph(word_styles.BULLET, *parts)


def write_glossary(writer: WordWriter, chapter: GlossaryChapter) -> None:
    """Writes the entries of the glossary."""
    writer.add_heading(1, chapter.heading)
    if chapter.lead:
        writer.add_paragraph(word_styles.LEAD_IN, chapter.lead)
    for term in chapter.terms:
        writer.add_paragraph(word_styles.TERM, MarkedWords(term.term, place=term.address))
        if term.in_source:
            label = writer.content.labels.in_source
            writer.add_paragraph(word_styles.IN_SOURCE, label, " ", term.in_source)
        writer.add_paragraph(word_styles.DEFINITION, term.definition)
        writer.add_notes(term.notes)


def write_related(writer: WordWriter, chapter: RelatedChapter) -> None:
    """Writes the other suites and addresses that the introduction points to."""
    writer.add_heading(1, chapter.heading)
    writer.add_heading(2, chapter.suites_heading)
    for suite in chapter.suites:
        writer.add_paragraph(word_styles.TERM, suite.name)
        writer.add_paragraph(word_styles.DEFINITION, suite.summary)
        writer.add_notes(suite.notes)
    writer.add_heading(2, chapter.links_heading)
    writer.add_paragraph(
        word_styles.LEAD_IN, *separate_sentences(chapter.links_lead), " ", writer.make_our_mark()
    )
    for one in chapter.links:
        address = MarkedWords(one.link.address, word_styles.LINK, one.link.address)
        archived = MarkedWords(writer.content.labels.archived, word_styles.LINK, one.link.archived)
        writer.add_paragraph(word_styles.TERM, one.label)
        writer.add_paragraph(word_styles.DEFINITION, address, " (", archived, ")")
        writer.add_paragraph(word_styles.NOTE, one.state, *((" ", one.note) if one.note else ()))


def _write_unmapped_process(writer: WordWriter, chapter: UnmappedProcessChapter) -> None:
    writer.add_paragraph(word_styles.BODY, chapter.lead, " ", writer.make_our_mark())
    for standard, through in chapter.rows:
        writer.add_paragraph(word_styles.BULLET, *link(writer, standard))
        for one in through:
            edition = f"{one.edition}, " if one.edition else ""
            parts: list[Part] = [f"{edition}{one.standard.urn}:"]
            for number, function in enumerate(one.functions):
                parts += [";"] if number else []
                parts += [f" {function.code}. ", function.process]
            writer.add_paragraph(word_styles.POINT, *parts)


def _write_lanes(writer: WordWriter, picture: ProcessPicture) -> None:
    """Writes in words what the PDF draws: each lane, its stages, and links to their standards."""
    for lane in picture.lanes:
        parts: list[Part] = [lane.name, ":"]
        for number, stage in enumerate(lane.stages):
            letter = writer.make_link_words(f"{stage.code}.", stage.address, word_styles.CODE)
            parts += [";"] if number else []
            parts += [" ", letter, " ", stage.process]
        writer.add_paragraph(word_styles.BULLET, *parts)
    writer.add_paragraph(word_styles.LEAD_IN, picture.caption, " ", writer.make_our_mark())


def _write_mapping_table(writer: WordWriter, table: MappingTable) -> None:
    writer.add_heading(2, table.heading)
    width = word_styles.TEXT_WIDTH // 3
    rows = [
        (
            _make_function_cell(writer, function),
            [_make_standard_cell(writer, row) for row in function.own],
            [_make_standard_cell(writer, row) for row in function.signposted],
        )
        for function in table.functions
    ]
    writer.add_table(table.heading, table.heads, (width, width, width), rows)


def _make_function_cell(writer: WordWriter, view: FunctionView) -> list[tuple[Part, ...]]:
    """Returns the first cell of a row: a function in both wordings, with its notes."""
    letter = MarkedWords(f"{view.code}.", word_styles.CODE, place=Address("map", view.anchor))
    found: list[tuple[Part, ...]] = [(letter, " ", view.process)]
    if view.table:
        found.append((writer.content.labels.in_table, " ", view.table))
    return found + [writer.make_note(words) for words in view.notes]


def _make_standard_cell(writer: WordWriter, row: ServingStandardView) -> tuple[Part, ...]:
    labels, parts = writer.content.labels, link(writer, row.standard)
    if row.printed_title:
        parts += (" (", labels.title_in_table, " ", row.printed_title, ")")
    if row.suite and row.owner:
        parts += (" (", row.suite, "; ", labels.owner, " ", row.owner, ")")
    return parts


def _write_matrix(writer: WordWriter, matrix: Matrix) -> None:
    writer.add_heading(2, matrix.heading)
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
    first = word_styles.TEXT_WIDTH - LETTER * len(matrix.codes)
    widths = (first, *(LETTER for _ in matrix.codes))
    writer.add_table(matrix.heading, (matrix.corner, *matrix.codes), widths, rows)
