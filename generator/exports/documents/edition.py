"""The chapters of an edition's complete set that are not of one standard."""

from generator import ids
from generator.catalogue.catalogue import FunctionRef
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
from generator.languages.definitions import OWN_NAME
from generator.pages import editions, process_map, related, values
from generator.pages.standard import through


def complete_set(book: Book, about: About) -> CompleteSet:
    """An edition from its cover to its last page.

    Args:
        book: What the set holds.
        about: What it says of itself.
    """
    interface, year = book.interface, book.year
    mapped = year in book.catalogue.suite.mapping.functions
    return CompleteSet(
        title_page=TitlePage(
            suite=interface("National Occupational Standards for Supported Employment"),
            title=book.say(f"{year} title"),
            reference=reference(book, book.edition.urn),
            complete=interface("The complete set"),
            language=OWN_NAME[book.language],
            banner=banner(book),
        ),
        about=about,
        contents=interface("Contents"),
        introduction=_introduction(book),
        process=_process(book) if mapped else _unmapped_process(book),
        values=_values(book) if year in book.catalogue.suite.values.root else None,
        list=StandardsList(
            interface("Standards"),
            None
            if any(one.held for one in book.standards)
            else interface("Our source holds its titles and overviews, but not its statements."),
        ),
        standards=tuple(standard(book, one.urn) for one in book.standards),
        glossary=glossary(
            book,
            book.site.terms,
            interface("The terms that the 2012 edition explains, in its own words."),
        ),
        related=_related(book) if mapped else None,
    )


def _introduction(book: Book) -> Introduction:
    return Introduction(
        book.interface("Introduction"),
        ids.edition_address(book.year),
        book.interface("What follows is the publisher’s own introduction."),
        tuple(
            editions.section_view(book.site, book.year, section)
            for section in book.edition.introduction
        ),
    )


def _process(book: Book) -> Process:
    site, year, interface = book.site, book.year, book.interface
    return Process(
        interface("The functional process"),
        interface(
            "Supported employment runs through stages, from engaging an employer to developing a "
            "career. The published mapping says which standards serve each stage: the suite’s own, "
            "and signposted ones of other suites."
        ),
        _picture(book),
        MappingTable(
            interface("From function to standards: %(edition)s", edition=year),
            (
                interface("Function"),
                interface("Standards of this suite"),
                interface("Signposted standards of other suites"),
            ),
            tuple(
                process_map.function_view(site, year, function)
                for function in book.catalogue.suite.mapping.functions[year]
            ),
        ),
        _matrix(book),
    )


def _picture(book: Book) -> Picture | None:
    """The process as it is drawn; None where the edition says of no function whose it is."""
    site, year = book.site, book.year
    drawings = process_map.drawing_of(site, year)
    if not drawings:
        return None
    functions = book.catalogue.suite.mapping.functions[year]
    return Picture(
        drawings[0],
        tuple(
            Lane(
                one.words,
                tuple(
                    site.function(year, function.code)
                    for function in functions
                    if function.lane == one.lane
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
    catalogue, year = book.catalogue, book.year
    codes = tuple(function.code for function in catalogue.suite.mapping.functions[year])
    rows = []
    for urn in (*catalogue.urns(year), *catalogue.signposted):
        served = catalogue.functions_of(urn)
        marks = tuple(FunctionRef(year, code) in served for code in codes)
        if any(marks):
            rows.append((book.site.standard_link(urn), marks))
    return Matrix(
        book.interface("Which standard serves which function"),
        book.interface("Standard"),
        codes,
        tuple(rows),
    )


def _unmapped_process(book: Book) -> UnmappedProcess:
    rows = []
    for one in book.standards:
        views = through(book.site, one.urn)
        served = tuple(
            Served(view.edition if len(views) > 1 else None, view.standard, view.functions)
            for view in views
        )
        rows.append((book.site.standard_link(one.urn), served))
    return UnmappedProcess(
        book.interface("The functional process"),
        book.interface(
            "The mapping of this edition is not in our source. Through its counterpart, each of "
            "its standards would serve:"
        ),
        tuple(rows),
    )


def _values(book: Book) -> Values:
    site, year, interface = book.site, book.year, book.interface
    return Values(
        interface("Values"),
        (
            interface(
                "The values underpin every standard: a competent practitioner applies skills and "
                "knowledge that are informed by them."
            ),
            interface(
                "Which standards and statements put each value into practice is this project’s "
                "own reading, not the publisher’s."
            ),
        ),
        site.say(f"{year} values title"),
        tuple(
            values.value_view(site, year, value)
            for value in book.catalogue.suite.values.root[year].values
        ),
    )


def _related(book: Book) -> Related:
    interface = book.interface
    return Related(
        interface("Related standards and links"),
        interface("Signposted suites"),
        related.suite_views(book.site),
        interface("Outside links"),
        interface(
            "The 2012 edition prints these addresses. Several belong to bodies that have moved or "
            "no longer exist. What is known of each is this project’s own remark, and nobody has "
            "opened them for this document."
        ),
        related.link_views(book.site),
    )
