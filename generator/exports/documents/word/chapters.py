"""The chapters of the set that are not standards."""

from generator.catalogue.catalogue import FunctionRef, ValueRef
from generator.exports.documents.edition import related_chapter
from generator.exports.documents.word import styles
from generator.exports.documents.word.parts import functions, metadata, terms
from generator.exports.documents.word.standard import name
from generator.exports.documents.word.writer import Marked, Part, Writer
from generator.languages.language import Wording
from generator.model import Function, MappingRow
from generator.pages.glossary import explained
from generator.pages.standard import through

LETTER = 520
"""How wide the column of a function's letter is."""


def introduction(writer: Writer) -> None:
    """The publisher's own introduction."""
    book = writer.book
    writer.heading(1, writer.interface("Introduction of %(edition)s", edition=book.year))
    words = writer.interface("What follows is the publisher’s own introduction.")
    writer.paragraph(styles.LEAD_IN, words)
    for section in book.edition.introduction:
        owner = f"{book.year} introduction {section.id}"
        writer.heading(3 if section.within else 2, book.say(f"{owner} title"))
        for number, block in enumerate(section.text, 1):
            if isinstance(block, str):
                writer.paragraph(styles.BODY, book.say(f"{owner} {number}"))
            else:
                listed = tuple(book.site.function(book.year, code) for code in block.functions)
                functions(writer, listed)
        writer.notes(book.site.notes(owner, section.notes))


def process(writer: Writer) -> None:
    """The functions and their mapping, both ways; where that is not held, through counterparts."""
    book = writer.book
    listed = book.catalogue.suite.mapping.functions.get(book.year)
    writer.heading(
        1, writer.interface("The functional process")
    ).paragraph_format.page_break_before = True
    if listed:
        _from_functions(writer, listed)
        _from_standards(writer, listed)
        return
    words = writer.interface(
        "The mapping of this edition is not in our source. Through its counterpart, each of its "
        "standards would serve:"
    )
    writer.paragraph(styles.BODY, words, " ", writer.ours())
    for one in book.standards:
        parts: list[Part] = [*name(writer, one.urn)]
        views = through(book.site, one.urn)
        for view in views:
            edition = f"{view.edition}, " if len(views) > 1 else ""
            letters = ", ".join(function.code for function in view.functions)
            parts.append(f" ({edition}{view.standard.urn}: {letters})")
        writer.paragraph(styles.BULLET, *parts)


def values(writer: Writer) -> None:
    """The values, and what puts each into practice."""
    book = writer.book
    listed = book.catalogue.suite.values.root.get(book.year)
    if not listed:
        return
    heading = writer.heading(1, book.say(f"{book.year} values title"))
    heading.paragraph_format.page_break_before = True
    words = writer.interface(
        "Which standards and statements put each value into practice is this project’s own "
        "reading, not the publisher’s."
    )
    writer.paragraph(styles.LEAD_IN, words)
    for value in listed.values:
        owner = f"{book.year} value {value.number}"
        writer.hanging(styles.VALUE, Marked(f"{value.number}.", styles.CODE), book.say(owner))
        for number in range(len(value.points)):
            writer.paragraph(styles.POINT, book.say(f"{owner} point {number + 1}"))
        writer.notes(book.site.notes(owner, value.notes))
        by = book.catalogue.practised_by(ValueRef(book.year, value.number))
        if by:
            found = (
                " ".join([group.standard.urn, ", ".join(code for code, _ in group.statements)])
                for group in book.site.references(by)
            )
            label = writer.interface("Put into practice by")
            writer.paragraph(
                styles.NOTE, writer.ours(), " ", label, " ", "; ".join(one.strip() for one in found)
            )


def glossary(writer: Writer) -> None:
    """Every entry of the glossary."""
    writer.heading(1, writer.interface("Glossary"))
    if words := explained(writer.book.site):
        writer.paragraph(styles.LEAD_IN, words)
    terms(writer, writer.book.site.terms)


def related(writer: Writer) -> None:
    """What the introduction points to: suites of other standards, and addresses."""
    chapter = related_chapter(writer.book)
    writer.heading(1, chapter["heading"])
    writer.heading(2, chapter["suites_heading"])
    for suite in chapter["suites"]:
        writer.paragraph(styles.TERM, suite.name)
        writer.paragraph(styles.DEFINITION, suite.summary)
        writer.notes(suite.notes)
    writer.heading(2, chapter["links_heading"])
    writer.paragraph(styles.LEAD_IN, chapter["links_lead"], " ", writer.ours())
    for one in chapter["links"]:
        writer.paragraph(styles.TERM, one.label)
        shown = writer.paragraph(styles.DEFINITION)
        writer.link(shown, one.link.address, one.link.address)
        writer.fill(shown, " (")
        writer.link(shown, writer.interface("archived form"), one.link.archived)
        writer.fill(shown, ")")
        remark = (" ", one.note) if one.note else ()
        writer.paragraph(styles.NOTE, one.state, *remark)


def about_itself(writer: Writer) -> None:
    """What the edition prints about itself."""
    book = writer.book
    if book.edition.metadata:
        heading = writer.interface("What the edition prints about itself")
        writer.heading(1, heading)
        metadata(writer, heading, book.site.metadata(book.year, book.edition.metadata))


def _from_functions(writer: Writer, listed: tuple[Function, ...]) -> None:
    title = writer.interface("From function to standards: %(edition)s", edition=writer.book.year)
    writer.heading(2, title)
    width = styles.TEXT_WIDTH // 3
    head = (
        writer.interface("Function"),
        writer.interface("Standards"),
        writer.interface("Signposted standards of other suites"),
    )
    rows = [_row(writer, function) for function in listed]
    writer.table(title, head, (width, width, width), rows)
    for function in listed:
        owner = f"{writer.book.year} function {function.code}"
        letter = Marked(f"{function.code}.", styles.CODE)
        for words in writer.book.site.notes(owner, function.notes):
            writer.paragraph(styles.NOTE, letter, " ", *writer.note(words))


def _row(writer: Writer, function: Function) -> tuple[list[tuple[Part, ...]], ...]:
    """A function, its standards, and the signposted ones."""
    book = writer.book
    owner = f"{book.year} function {function.code}"
    letter = Marked(f"{function.code}.", styles.CODE)
    first: list[tuple[Part, ...]] = [(letter, " ", book.say(f"{owner} process"))]
    if function.table:
        words = writer.interface("In the mapping table:")
        first.append((words, " ", book.say(f"{owner} table")))
    own = [row for row in function.maps_to if row.urn in book.catalogue.standards]
    other = [row for row in function.maps_to if row.urn in book.catalogue.signposted]
    return (
        first,
        [_served(writer, owner, row) for row in own],
        [_signposted(writer, row.urn) for row in other],
    )


def _served(writer: Writer, owner: str, row: MappingRow) -> tuple[Part, ...]:
    if not row.printed_title:
        return name(writer, row.urn)
    words = writer.interface("in the mapping table:")
    printed = writer.book.say(f"{owner} {row.urn}")
    return (*name(writer, row.urn), " (", words, " ", printed, ")")


def _signposted(writer: Writer, urn: str) -> tuple[Part, ...]:
    suite, owner = (writer.book.say(f"{urn} {key}") for key in ("suite", "owner"))
    return (*name(writer, urn), " (", suite, "; ", writer.interface("owner:"), " ", owner, ")")


def _from_standards(writer: Writer, listed: tuple[Function, ...]) -> None:
    book = writer.book
    title: Wording = writer.interface("Which standard serves which function")
    writer.heading(2, title)
    codes = [function.code for function in listed]
    urns = [*book.catalogue.urns(book.year), *book.catalogue.signposted]
    rows = []
    for urn in urns:
        served = book.catalogue.functions_of(urn)
        marks = [[(code,)] if FunctionRef(book.year, code) in served else [("",)] for code in codes]
        if any(mark != [("",)] for mark in marks):
            rows.append(([name(writer, urn)], *marks))
    first = styles.TEXT_WIDTH - LETTER * len(codes)
    widths = (first, *(LETTER for _ in codes))
    writer.table(title, (writer.interface("Standard"), *codes), widths, rows)
