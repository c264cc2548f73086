"""A book → its tables, for every format that is made of tables."""

from collections.abc import Iterator

from generator import ids
from generator.catalogue.catalogue import ValueRef
from generator.exports.book import Book
from generator.exports.tables.rows import (
    Addresses,
    Counterpart,
    FunctionRow,
    Kind,
    MappingRow,
    StandardRow,
    StatementRow,
    TermRow,
    Text,
    ValueRow,
    lines,
)
from generator.ids import Address
from generator.languages.definitions import LANGUAGES
from generator.model import Function, Note


def text(book: Book, identity: str) -> Text:
    """A text of the suite by its id."""
    english = book.catalogue.texts[identity].text
    return Text(english, book.welsh(identity) or "", book.state(identity))


def standards(book: Book) -> tuple[StandardRow, ...]:
    """The standards that a book holds, in order."""
    return tuple(_standard(book, standard.urn) for standard in book.standards)


def statements(book: Book) -> tuple[StatementRow, ...]:
    """The statements of its standards, in order."""
    return tuple(row for standard in standards(book) for row in statements_of(book, standard))


def functions(book: Book) -> tuple[FunctionRow, ...]:
    """The functions of its editions, in the order of the process."""
    return tuple(
        FunctionRow(
            year,
            function.code,
            text(book, f"{year} function {function.code} process"),
            text(book, f"{year} function {function.code} table") if function.table else None,
            function.lane,
            tuple(row.urn for row in function.maps_to),
            _notes(book, f"{year} function {function.code}", function.notes),
            _addresses(book, ids.function_address(year, function.code)),
        )
        for year, function in _functions(book)
    )


def mapping(book: Book) -> tuple[MappingRow, ...]:
    """The mapping table of its editions, as printed."""
    return tuple(
        MappingRow(
            year,
            function.code,
            text(book, f"{owner} process"),
            row.urn,
            text(book, f"{row.urn} title"),
            text(book, f"{owner} {row.urn}") if row.printed_title else None,
            text(book, f"{row.urn} suite") if row.urn in book.catalogue.signposted else None,
            text(book, f"{row.urn} owner") if row.urn in book.catalogue.signposted else None,
        )
        for year, function in _functions(book)
        for owner in (f"{year} function {function.code}",)
        for row in function.maps_to
    )


def values(book: Book) -> tuple[ValueRow, ...]:
    """The values of its editions."""
    listed = book.catalogue.suite.values.root
    return tuple(
        ValueRow(
            year,
            value.number,
            lines(
                (
                    text(book, owner),
                    *(text(book, f"{owner} point {n + 1}") for n in range(len(value.points))),
                )
            ),
            book.catalogue.practised_by(ValueRef(year, value.number)),
            _notes(book, owner, value.notes),
            _addresses(book, ids.value_address(year, value.number)),
        )
        for year in book.years
        if year in listed
        for value in listed[year].values
        for owner in (f"{year} value {value.number}",)
    )


def terms(book: Book) -> tuple[TermRow, ...]:
    """The glossary."""
    return tuple(
        TermRow(
            term.id,
            text(book, f"glossary {term.id} term"),
            text(book, f"glossary {term.id} definition"),
            _notes(book, f"glossary {term.id}", term.notes),
            _addresses(book, ids.term_address(term.id)),
        )
        for term in book.catalogue.terms.values()
    )


def _functions(book: Book) -> Iterator[tuple[str, Function]]:
    return ((year, one) for year, one in book.catalogue.functions() if year in book.years)


def _standard(book: Book, urn: str) -> StandardRow:
    catalogue = book.catalogue
    standard = catalogue.standards[urn]
    codes = list(standard.statements)
    criteria = sum(_kind(code) == "performance criterion" for code in codes)
    on_statements = [note.about in codes for note in standard.notes]
    notes = _notes(book, urn, standard.notes)
    return StandardRow(
        urn,
        catalogue.edition_of[urn],
        text(book, f"{urn} title"),
        tuple(text(book, f"{urn} overview {n + 1}") for n in range(len(standard.overview))),
        standard.held,
        criteria,
        len(codes) - criteria,
        tuple(function.code for function in catalogue.functions_of(urn)),
        tuple(practice.value.number for practice in catalogue.practices_of(urn)),
        tuple(
            Counterpart(one.urn, one.edition, text(book, f"crosswalk {one.crossing.from_}"))
            for one in catalogue.counterparts(urn)
        ),
        tuple(note for note, other in zip(notes, on_statements, strict=True) if not other),
        _addresses(book, ids.standard_address(urn)),
    )


def statements_of(book: Book, row: StandardRow) -> tuple[StatementRow, ...]:
    """The statements of one standard; none where they are not held."""
    standard = book.catalogue.standards[row.urn]
    notes = _notes(book, row.urn, standard.notes)
    practices = book.catalogue.practices_of(row.urn)
    return tuple(
        StatementRow(
            row,
            code,
            _kind(code),
            text(book, f"{row.urn} {code}"),
            tuple(one.value.number for one in practices if code in one.codes),
            tuple(
                note
                for note, about in zip(notes, standard.notes, strict=True)
                if about.about == code
            ),
            _addresses(book, ids.standard_address(row.urn, code)),
        )
        for code in standard.statements
    )


def _kind(code: str) -> Kind:
    return "performance criterion" if code.startswith("P") else "knowledge statement"


def _notes(book: Book, owner: str, notes: tuple[Note, ...]) -> tuple[Text, ...]:
    return tuple(text(book, f"{owner} note {number + 1}") for number in range(len(notes)))


def _addresses(book: Book, address: Address) -> Addresses:
    return {code: book.release.url(address, code) for code in LANGUAGES}
