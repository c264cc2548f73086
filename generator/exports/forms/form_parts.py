"""Parts that the forms share: texts of an edition, tables of its statements, the imprint."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from generator.exports.book import Book
from generator.exports.forms.work_document import (
    Block,
    Bullets,
    Cell,
    FormHeading,
    FormParagraph,
    FormTable,
    Run,
    Runs,
    WorkDocument,
    WriteCell,
    WritingLines,
)
from generator.languages.known_languages import find_definition
from generator.languages.language import Wording
from generator.languages.terms import Segment
from generator.model.states import State
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Standard

REFERENCE = 17
"""The width of the column of references, in per cent of the table."""


def make_runs(book: Book, *wordings: Wording | str) -> Runs:
    """Makes runs, each in one language; a draft of the standards gets its mark.

    Plain strings are references and the like, in no language.
    """
    found: list[Run] = []
    for wording in wordings:
        if isinstance(wording, str):
            found.append(Run(wording))
            continue
        pieces = [
            Run("".join(text for _, text in run), "" if code == book.language else code)
            for code, run in groupby(
                (
                    (segment.language or wording.language, segment.text)
                    for segment in wording.segments or (Segment(wording.text),)
                ),
                itemgetter(0),
            )
        ]
        if is_marked(book, wording):
            pieces[-1] = pieces[-1]._replace(is_draft=True)
        found += pieces
    return tuple(found)


def is_marked(book: Book, wording: Wording) -> bool:
    """Whether words are a draft that gets a mark. The site's own words get none."""
    return wording.is_marked_draft and wording.language == book.language


def make_form(book: Book, title: Wording, how: tuple[Wording, ...], *blocks: Block) -> WorkDocument:
    """Makes a form: title, how to fill it in, its blocks, and the imprint.

    Args:
        book: The edition.
        title: Its title.
        how: How to fill it in, step by step.
        blocks: What is filled in.
    """
    interface = book.interface
    steps = (
        *say_replaced(book),
        *how,
        interface("In Word, click on a box to tick it. On paper, use a pen."),
        interface(
            "The words of the statements are the standards’ own. Leave them as they are, with "
            "their references, so that everybody speaks of the same."
        ),
    )
    return WorkDocument(
        make_runs(book, title),
        (book.language,),
        (
            FormHeading(1, make_runs(book, interface("How to use this form"))),
            Bullets(tuple(make_runs(book, step) for step in steps)),
            *blocks,
        ),
        tuple(make_foot_lines(book)),
        {code: find_definition(code).tag for code in book.catalogue.suite.languages},
        {book.language: interface("draft").text},
    )


def say_replaced(book: Book) -> tuple[Wording, ...]:
    """Returns the sentence that a later edition has replaced this one; empty if none has."""
    later = book.edition.superseded_by
    said = "The %(edition)s revision has replaced this edition."
    return (book.interface(said, edition=later),) if later else ()


def make_foot_lines(book: Book) -> Iterator[Runs]:
    """Yields the lines of the imprint: edition, version, address, rights, state of translation."""
    for line in book.imprint:
        yield (*make_runs(book, line.label), Run(f": {line.text}"))
    if book.interface("How to use this form").state is State.DRAFT:
        own = book.site.language.about(
            "The %(language)s of this document’s own words is a draft by this project, not yet "
            "reviewed."
        )
        yield make_runs(book, own)


def make_heading(book: Book, words: Wording) -> FormHeading:
    """Makes a heading of a form."""
    return FormHeading(1, make_runs(book, words))


def make_writing_lines(book: Book, words: Wording, count: int = 1) -> WritingLines:
    """Makes ruled lines to write on."""
    return WritingLines(make_runs(book, words), count)


def make_table(
    book: Book,
    heads: tuple[Wording, ...],
    widths: tuple[int, ...],
    rows: tuple[tuple[Cell, ...], ...],
) -> FormTable:
    """Makes a table of a form."""
    return FormTable(tuple(make_runs(book, head) for head in heads), widths, rows)


def make_statement_tables(
    book: Book, heads: tuple[Wording, ...], widths: tuple[int, ...], *filled_in: Cell
) -> Iterator[Block]:
    """Yields a heading and a table for each standard, with a row for each statement.

    Args:
        book: The edition.
        heads: The headings of the columns after the statement.
        widths: Their widths in per cent.
        filled_in: The cells in these columns, the same in each row.
    """
    interface = book.interface
    heads = (interface("Reference"), interface("Statement"), *heads)
    widths = (REFERENCE, 100 - REFERENCE - sum(widths), *widths)
    for standard in book.standards:
        yield FormHeading(2, make_runs(book, f"{standard.urn} ", book.say(standard.title)))
        if not standard.held:
            yield FormParagraph(make_runs(book, say_not_held(book)))
            continue
        yield make_table(
            book,
            heads,
            widths,
            tuple(
                (*make_statement_cells(book, statement), *filled_in)
                for statement in standard.statements
            ),
        )


def make_statement_cells(book: Book, statement: Statement) -> tuple[Runs, Runs]:
    """Returns the first two cells of a row: a statement's reference and its words."""
    return make_runs(book, statement.reference), make_runs(book, book.say(statement.text))


def say_not_held(book: Book) -> Wording:
    """Returns the sentence for a standard whose statements are not held."""
    return book.interface(
        "Not held: we have the title and the overview of this standard, but not its statements."
    )


def make_standards_table(
    book: Book, heads: tuple[Wording, ...], widths: tuple[int, ...], *filled_in: Cell
) -> FormTable:
    """Makes a table with a row for each standard."""
    interface = book.interface

    def make_row(standard: Standard) -> tuple[Cell, ...]:
        return (
            make_runs(book, standard.urn),
            make_runs(book, book.say(standard.title)),
            *filled_in,
        )

    return make_table(
        book,
        (interface("Reference"), interface("Standard"), *heads),
        (REFERENCE, 100 - REFERENCE - sum(widths), *widths),
        tuple(map(make_row, book.standards)),
    )


def make_signature_table(book: Book, *whose: Wording) -> FormTable:
    """Makes a table for signatures, with a row for each signatory."""
    interface = book.interface
    return make_table(
        book,
        (interface("Who"), interface("Name"), interface("Signature"), interface("Date")),
        (25, 30, 28, 17),
        tuple(
            (make_runs(book, wording), WriteCell(2), WriteCell(2), WriteCell(2))
            for wording in whose
        ),
    )


def repeat_row(count: int, *cells: Cell) -> tuple[tuple[Cell, ...], ...]:
    """Repeats a row, to be filled in."""
    return (cells,) * count
