"""Word: the complete set of an edition, or one standard, in one language, to be worked with.

``styles`` says what it looks like, ``writer`` writes in those styles; ``front``, ``chapters`` and
``standard`` set the chapters of a document, which say what stands in it.
"""

from generator.exports.book import Book
from generator.exports.documents.chapters import CompleteSet, SingleStandard
from generator.exports.documents.document import document
from generator.exports.documents.word import chapters, front, styles
from generator.exports.documents.word.front import head_and_foot
from generator.exports.documents.word.standard import banner, citation, name, official_titles
from generator.exports.documents.word.standard import standard as set_standard
from generator.exports.documents.word.writer import Writer


def to_bytes(book: Book) -> bytes:
    """Makes the Word file of a book."""
    writer = Writer(book, document(book))
    body = writer.content.body
    if isinstance(body, SingleStandard):
        _standard(writer, body)
    else:
        _set(writer, body)
    return front.packed(writer)


def _standard(writer: Writer, body: SingleStandard) -> None:
    standard = body.standard
    head_and_foot(writer, writer.document.sections[0], standard.reference, *name(standard))
    writer.paragraph(styles.SUBTITLE, body.suite)
    writer.paragraph(styles.TITLE, *name(standard, is_here=True))
    official_titles(writer, standard)
    banner(writer, body.banner)
    set_standard(writer, standard, 1)
    if body.glossary:
        chapters.glossary(writer, body.glossary)
    chapters.about(writer, body.about)
    citation(writer, standard.citation)


def _set(writer: Writer, body: CompleteSet) -> None:
    reference, title = writer.content.reference, body.title_page.title
    cover = writer.document.sections[0]
    cover.different_first_page_header_footer = True
    head_and_foot(writer, cover, reference, title)
    chapters.title_page(writer, body.title_page)
    chapters.about(writer, body.about).paragraph_format.page_break_before = True
    contents = writer.paragraph(styles.CONTENTS, body.contents)
    contents.paragraph_format.page_break_before = True
    head_and_foot(writer, writer.section(), reference, title)
    chapters.introduction(writer, body.introduction)
    if body.process:
        chapters.process(writer, body.process)
    if body.values:
        chapters.values(writer, body.values)
    chapters.standards(writer, body.list, body.standards)
    for one in body.standards:
        head_and_foot(writer, writer.section(), one.reference, title)
        writer.heading(1, *name(one, is_here=True))
        official_titles(writer, one)
        set_standard(writer, one, 2)
        citation(writer, one.citation)
    if body.glossary or body.related:
        head_and_foot(writer, writer.section(), reference, title)
    if body.glossary:
        chapters.glossary(writer, body.glossary)
    if body.related:
        chapters.related(writer, body.related)
    front.contents(writer, contents)
