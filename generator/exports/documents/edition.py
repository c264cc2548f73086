"""The chapters of an edition's complete set, except its standards."""

from generator.exports.book import Book
from generator.exports.documents.chapters import (
    About,
    CompleteSet,
    Introduction,
    Lane,
    MappingTable,
    Matrix,
    Picture,
    Process,
    Related,
    Served,
    StandardsList,
    TitlePage,
    UnmappedProcess,
    Values,
)
from generator.exports.documents.standard import banner, glossary, reference, standard
from generator.languages.definitions import definition
from generator.pages import editions, process_map, related, values
from generator.pages.glossary import explained
from generator.pages.standard import through
from generator.suite.entities.wordbook import ValueList


def complete_set(book: Book, about: About) -> CompleteSet:
    """Makes the complete set of an edition.

    Args:
        book: What the set holds.
        about: What it says of itself.
    """
    interface, year, terms = book.interface, book.year, book.site.terms
    mapped = year in book.catalogue.entities.functions
    return CompleteSet(
        title_page=TitlePage(
            suite=book.site.name,
            title=book.say(book.edition.title),
            reference=reference(book, book.edition.urn),
            complete=interface("The complete set"),
            language=definition(book.language).own_name,
            banner=banner(book),
        ),
        about=about,
        contents=interface("Contents"),
        introduction=_introduction(book),
        process=_process(book) if mapped else _unmapped_process(book),
        values=_values(book, book.catalogue.entities.values.get(year)),
        list=StandardsList(
            interface("Standards"),
            None
            if any(one.held for one in book.standards)
            else interface("We have its titles and overviews, but not its statements."),
        ),
        standards=tuple(standard(book, one) for one in book.standards),
        glossary=glossary(book, terms, explained(book.site)) if terms else None,
        related=_related(book) if mapped else None,
    )


def _introduction(book: Book) -> Introduction:
    return Introduction(
        book.interface("Introduction"),
        book.edition.address,
        book.interface("This is the publisher’s own introduction."),
        tuple(editions.section_view(book.site, one) for one in book.edition.introduction),
    )


def _process(book: Book) -> Process:
    interface, functions = book.interface, book.catalogue.process_of(book.year)
    return Process(
        interface("The functional process"),
        (
            *([said] if (said := process_map.introduction(book.site)) else []),
            interface(
                "The published mapping says which standards serve each stage: the suite’s own, "
                "and signposted ones of other suites."
            ),
        ),
        _picture(book),
        MappingTable(
            interface("Standards for each function: %(edition)s", edition=book.year),
            (
                interface("Function"),
                interface("Standards of this suite"),
                interface("Signposted standards of other suites"),
            ),
            tuple(process_map.function_view(book.site, function) for function in functions),
        ),
        _matrix(book),
    )


def _picture(book: Book) -> Picture | None:
    """Makes the drawing of the process; None if the edition has no lanes."""
    site, year = book.site, book.year
    drawings = process_map.drawing_of(site, year)
    if not drawings:
        return None
    functions = book.catalogue.process_of(year)
    return Picture(
        drawings[0],
        tuple(
            Lane(
                one.lane.words,
                tuple(
                    site.function(function)
                    for function in functions
                    if function.lane == one.lane.id
                ),
            )
            for one in drawings[0].names
        ),
        book.interface(
            "The stages and their order are published; whose stage each one is, is this project’s "
            "reading. Each leads to the standards that serve it."
        ),
    )


def _matrix(book: Book) -> Matrix:
    matrix = process_map.matrix(book.site, book.year)
    return Matrix(
        book.interface("Which standard serves which function"),
        book.interface("Standard"),
        tuple(function.code for function, *_ in matrix.functions),
        tuple((row.standard, row.marks) for row in (*matrix.own, *matrix.signposted)),
    )


def _unmapped_process(book: Book) -> UnmappedProcess | None:
    """Makes what the standards would serve; None where no counterpart serves anything."""
    rows = []
    for one in book.standards:
        views = through(book.site, one)
        served = tuple(
            Served(view.edition if len(views) > 1 else None, view.standard, view.functions)
            for view in views
        )
        rows.append((book.site.standard_link(one), served))
    if not any(served for _standard, served in rows):
        return None
    return UnmappedProcess(
        book.interface("The functional process"),
        book.interface(
            "We do not have the mapping of this edition. By this project’s own reading of the "
            "counterparts, its standards would serve:"
        ),
        tuple(rows),
    )


def _values(book: Book, listed: ValueList | None) -> Values | None:
    """Makes the chapter of values; None if the edition has none."""
    site, interface = book.site, book.interface
    if not listed:
        return None
    views = tuple(values.value_view(site, value) for value in listed.values)
    reading = interface(
        "Which standards and statements put each value into practice is this project’s "
        "own reading, not the publisher’s."
    )
    return Values(
        interface("Values"),
        (
            interface(
                "The values underpin every standard: a competent practitioner applies skills and "
                "knowledge that are informed by them."
            ),
            *([reading] if any(view.practised_by for view in views) else []),
        ),
        site.say(listed.title),
        views,
    )


def _related(book: Book) -> Related:
    interface = book.interface
    return Related(
        interface("Related standards and links"),
        interface("Signposted suites"),
        related.suite_views(book.site, book.year),
        interface("Outside links"),
        (
            *related.about_the_links(book.site),
            interface(
                "What is known of each is this project’s own remark, and nobody has opened them "
                "for this document."
            ),
        ),
        related.link_views(book.site, book.year),
    )
