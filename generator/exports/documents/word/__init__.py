"""Word: the complete set of an edition, or one standard, in one language, to be worked with.

``styles`` says what it looks like, ``writer`` writes in those styles, the other modules say what
stands in it.
"""

from generator.exports.book import Book
from generator.exports.documents.word import chapters, front, styles
from generator.exports.documents.word.standard import name, standard, state_of_edition, used_terms
from generator.exports.documents.word.writer import Writer


def made(book: Book) -> bytes:
    """A book as a Word document."""
    writer = Writer(book)
    if book.urn:
        return _standard(writer, book.urn)
    return _set(writer)


def _standard(writer: Writer, urn: str) -> bytes:
    book = writer.book
    reference = writer.interface("%(urn)s, edition of %(edition)s", urn=urn, edition=book.year)
    front.head_and_foot(writer, writer.document.sections[0], reference, *name(writer, urn))
    writer.paragraph(styles.TITLE, *name(writer, urn))
    state_of_edition(writer, urn)
    front.state_of_drafts(writer)
    standard(writer, urn, 1)
    used_terms(writer, urn, 1)
    writer.heading(1, writer.interface("About this document"))
    front.imprint(writer)
    return front.packed(writer, f"{urn} {book.site.plain(f'{urn} title')}", reference.text)


def _set(writer: Writer) -> bytes:
    book = writer.book
    title = book.say(f"{book.year} title")
    edition = writer.interface("Edition of %(edition)s", edition=book.year)
    whole = edition
    if book.edition.urn:
        whole = writer.interface(
            "%(urn)s, edition of %(edition)s", urn=book.edition.urn, edition=book.year
        )
    cover = writer.document.sections[0]
    cover.different_first_page_header_footer = True
    front.head_and_foot(writer, cover, whole, title)
    writer.paragraph(styles.TITLE, title)
    writer.paragraph(styles.SUBTITLE, whole)
    front.state(writer)
    front.state_of_drafts(writer)
    front.imprint(writer)
    heading = writer.paragraph(styles.CONTENTS, writer.interface("Contents"))
    heading.paragraph_format.page_break_before = True
    front.head_and_foot(writer, writer.section(), whole, title)
    chapters.introduction(writer)
    chapters.process(writer)
    chapters.values(writer)
    for one in book.standards:
        reference = writer.interface(
            "%(urn)s, edition of %(edition)s", urn=one.urn, edition=book.year
        )
        front.head_and_foot(writer, writer.section(), reference, title)
        writer.heading(1, *name(writer, one.urn))
        standard(writer, one.urn, 2)
    front.head_and_foot(writer, writer.section(), whole, title)
    chapters.glossary(writer)
    if book.year in book.catalogue.suite.mapping.functions:
        chapters.related(writer)
    chapters.about_itself(writer)
    front.contents(writer, heading)
    return front.packed(writer, book.site.plain(f"{book.year} title"), whole.text)
