"""A standard as data, with its statements."""

from generator import ids
from generator.exports.book import Book
from generator.exports.data_parts import addresses, notes, printed, words
from generator.exports.published import CounterpartData, StandardData, StatementData, Words
from generator.model import Crossing, Standard


def standard_data(book: Book, standard: Standard) -> StandardData:
    """A standard as data."""
    catalogue, urn = book.catalogue, standard.urn
    practices = catalogue.practices_of(urn)
    values: dict[str, list[int]] = {}
    for practice in practices:
        for code in practice.codes:
            values.setdefault(code, []).append(practice.value.number)
    return StandardData(
        id=urn,
        edition=catalogue.edition_of[urn],
        title=words(book, f"{urn} title"),
        overview=tuple(
            words(book, f"{urn} overview {number + 1}") for number in range(len(standard.overview))
        ),
        held=standard.held,
        statements=tuple(
            StatementData(
                id=f"{urn} {code}",
                code=code,
                kind="performance criterion" if code.startswith("P") else "knowledge statement",
                text=words(book, f"{urn} {code}"),
                values=tuple(values.get(code, ())),
                notes=_notes_on(book, standard, code),
                address=addresses(book, ids.standard_address(urn, code)),
            )
            for code in standard.statements
        ),
        withdrawn=standard.withdrawn,
        functions=tuple(f"{one.edition} {one.code}" for one in catalogue.functions_of(urn)),
        values=tuple(one.value.number for one in practices if not one.codes),
        counterparts=tuple(
            _counterpart(book, urn, crossing) for crossing in catalogue.counterparts(urn)
        ),
        notes=_notes_on(book, standard, None),
        metadata=printed(book, urn, standard.metadata),
        address=addresses(book, ids.standard_address(urn)),
    )


def _notes_on(book: Book, standard: Standard, code: str | None) -> tuple[Words, ...]:
    """The notes on one statement, or on whatever else a standard says."""
    found_notes = notes(book, standard.urn, standard.notes)
    return tuple(
        found
        for found, note in zip(found_notes, standard.notes, strict=True)
        if (note.about == code if code else note.about not in standard.statements)
    )


def _counterpart(book: Book, urn: str, crossing: Crossing) -> CounterpartData:
    other = crossing.other(urn)
    return CounterpartData(
        id=other,
        edition=book.catalogue.edition_of[other],
        changed=crossing.changed,
        note=words(book, f"crosswalk {crossing.from_}"),
    )
