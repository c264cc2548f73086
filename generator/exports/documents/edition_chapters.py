"""The chapters of an edition's complete set, except its standards."""

from generator.exports.book import Book
from generator.exports.documents.chapters import (
    AboutChapter,
    CompleteSet,
    IntroductionChapter,
    LaneStages,
    MappingTable,
    Matrix,
    ProcessChapter,
    ProcessPicture,
    RelatedChapter,
    ServedFunctions,
    StandardsListChapter,
    TitlePage,
    UnmappedProcessChapter,
    ValuesChapter,
)
from generator.exports.documents.standard_chapter import (
    make_banner,
    make_glossary,
    make_reference,
    make_standard_chapter,
)
from generator.languages.known_languages import find_definition
from generator.pages import editions, process_map, related_standards, values
from generator.pages.glossary import explain_source
from generator.pages.standard import find_mapped_counterparts
from generator.suite.entities.wordbook import ValueList


def make_complete_set(book: Book, about: AboutChapter) -> CompleteSet:
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
            reference=make_reference(book, book.edition.urn),
            complete=interface("The complete set"),
            language=find_definition(book.language).own_name,
            banner=make_banner(book),
        ),
        about=about,
        contents=interface("Contents"),
        introduction=_make_introduction(book),
        process=_make_process(book) if mapped else _make_unmapped_process(book),
        values=_make_values(book, book.catalogue.entities.values.get(year)),
        list=StandardsListChapter(
            interface("Standards"),
            None
            if any(standard.held for standard in book.standards)
            else interface("We have its titles and overviews, but not its statements."),
        ),
        standards=tuple(make_standard_chapter(book, standard) for standard in book.standards),
        glossary=make_glossary(book, terms, explain_source(book.site)) if terms else None,
        related=_make_related(book) if mapped else None,
    )


def _make_introduction(book: Book) -> IntroductionChapter:
    return IntroductionChapter(
        book.interface("Introduction"),
        book.edition.address,
        book.interface("This is the publisher’s own introduction."),
        tuple(
            editions.make_section_view(book.site, section) for section in book.edition.introduction
        ),
    )


def _make_process(book: Book) -> ProcessChapter:
    interface, functions = book.interface, book.catalogue.list_functions(book.year)
    return ProcessChapter(
        interface("The functional process"),
        (
            *([said] if (said := process_map.introduce_process(book.site)) else []),
            interface(
                "The published mapping says which standards serve each stage: the suite’s own, "
                "and signposted ones of other suites."
            ),
        ),
        _make_picture(book),
        MappingTable(
            interface("Standards for each function: %(edition)s", edition=book.year),
            (
                interface("Function"),
                interface("Standards of this suite"),
                interface("Signposted standards of other suites"),
            ),
            tuple(process_map.make_function_view(book.site, function) for function in functions),
        ),
        _make_matrix(book),
    )


def _make_picture(book: Book) -> ProcessPicture | None:
    """Makes the drawing of the process; None if the edition has no lanes."""
    site, year = book.site, book.year
    drawings = process_map.draw_process(site, year)
    if not drawings:
        return None
    functions = book.catalogue.list_functions(year)
    return ProcessPicture(
        drawings[0],
        tuple(
            LaneStages(
                name.lane.words,
                tuple(
                    site.link_function(function)
                    for function in functions
                    if function.lane == name.lane.id
                ),
            )
            for name in drawings[0].names
        ),
        book.interface(
            "The stages and their order are published; whose stage each one is, is this project’s "
            "reading. Each leads to the standards that serve it."
        ),
    )


def _make_matrix(book: Book) -> Matrix:
    matrix = process_map.make_matrix(book.site, book.year)
    return Matrix(
        book.interface("Which standard serves which function"),
        book.interface("Standard"),
        tuple(function.code for function, *_ in matrix.functions),
        tuple((row.standard, row.marks) for row in (*matrix.own, *matrix.signposted)),
    )


def _make_unmapped_process(book: Book) -> UnmappedProcessChapter | None:
    """Makes what the standards would serve; None where no counterpart serves anything."""
    rows = []
    for standard in book.standards:
        views = find_mapped_counterparts(book.site, standard)
        served = tuple(
            ServedFunctions(view.edition if len(views) > 1 else None, view.standard, view.functions)
            for view in views
        )
        rows.append((book.site.link_standard(standard), served))
    if not any(served for _standard, served in rows):
        return None
    return UnmappedProcessChapter(
        book.interface("The functional process"),
        book.interface(
            "We do not have the mapping of this edition. By this project’s own reading of the "
            "counterparts, its standards would serve:"
        ),
        tuple(rows),
    )


def _make_values(book: Book, listed: ValueList | None) -> ValuesChapter | None:
    """Makes the chapter of values; None if the edition has none."""
    site, interface = book.site, book.interface
    if not listed:
        return None
    views = tuple(values.make_value_view(site, value) for value in listed.values)
    reading = interface(
        "Which standards and statements put each value into practice is this project’s "
        "own reading, not the publisher’s."
    )
    return ValuesChapter(
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


def _make_related(book: Book) -> RelatedChapter:
    interface = book.interface
    return RelatedChapter(
        interface("Related standards and links"),
        interface("Signposted suites"),
        related_standards.make_suite_views(book.site, book.year),
        interface("Outside links"),
        (
            *related_standards.describe_links(book.site),
            interface(
                "What is known of each is this project’s own remark, and nobody has opened them "
                "for this document."
            ),
        ),
        related_standards.make_link_views(book.site, book.year),
    )
