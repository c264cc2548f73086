"""Word: the complete set of an edition, or one standard, in one language, to be worked with.

``word_styles`` says what it looks like, ``writer`` writes in those styles; ``front_matter``,
``chapters`` and ``standard`` set the chapters of a document, which say what stands in it.
"""

from generator.exports.book import Book
from generator.exports.documents.book_document import make_document
from generator.exports.documents.chapters import CompleteSet, SingleStandard
from generator.exports.documents.word import chapter_writing, front_matter, word_styles
from generator.exports.documents.word.front_matter import write_head_and_foot
from generator.exports.documents.word.standard_writing import (
    make_name_parts,
    write_banner,
    write_citation,
    write_official_titles,
)
from generator.exports.documents.word.standard_writing import write_standard as set_standard
from generator.exports.documents.word.word_writer import WordWriter


def to_bytes(book: Book) -> bytes:
    """Makes the Word file of a book."""
    writer = WordWriter(book, make_document(book))
    body = writer.content.body
    if isinstance(body, SingleStandard):
        _write_single_standard(writer, body)
    else:
        _write_complete_set(writer, body)
    return front_matter.pack_document(writer)


def _write_single_standard(writer: WordWriter, body: SingleStandard) -> None:
    standard = body.standard
    write_head_and_foot(
        writer, writer.document.sections[0], standard.reference, *make_name_parts(standard)
    )
    writer.add_paragraph(word_styles.SUBTITLE, body.suite)
    writer.add_paragraph(word_styles.TITLE, *make_name_parts(standard, is_here=True))
    write_official_titles(writer, standard)
    write_banner(writer, body.banner)
    set_standard(writer, standard, 1)
    if body.glossary:
        chapter_writing.write_glossary(writer, body.glossary)
    chapter_writing.write_about(writer, body.about)
    write_citation(writer, standard.citation)


def _write_complete_set(writer: WordWriter, body: CompleteSet) -> None:
    reference, title = writer.content.reference, body.title_page.title
    cover = writer.document.sections[0]
    cover.different_first_page_header_footer = True
    write_head_and_foot(writer, cover, reference, title)
    chapter_writing.write_title_page(writer, body.title_page)
    chapter_writing.write_about(writer, body.about).paragraph_format.page_break_before = True
    contents = writer.add_paragraph(word_styles.CONTENTS, body.contents)
    contents.paragraph_format.page_break_before = True
    write_head_and_foot(writer, writer.begin_section(), reference, title)
    chapter_writing.write_introduction(writer, body.introduction)
    if body.process:
        chapter_writing.write_process(writer, body.process)
    if body.values:
        chapter_writing.write_values(writer, body.values)
    chapter_writing.write_standards_list(writer, body.list, body.standards)
    for standard in body.standards:
        write_head_and_foot(writer, writer.begin_section(), standard.reference, title)
        writer.add_heading(1, *make_name_parts(standard, is_here=True))
        write_official_titles(writer, standard)
        set_standard(writer, standard, 2)
        write_citation(writer, standard.citation)
    if body.glossary or body.related:
        write_head_and_foot(writer, writer.begin_section(), reference, title)
    if body.glossary:
        chapter_writing.write_glossary(writer, body.glossary)
    if body.related:
        chapter_writing.write_related(writer, body.related)
    front_matter.write_contents(writer, contents)
