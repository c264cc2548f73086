"""The suite as JSON, and one standard as JSON: what programs elsewhere read."""

import json
from collections.abc import Iterator

from generator import ids
from generator.catalogue import ValueRef
from generator.exports.book import Book
from generator.exports.published import (
    FORM,
    Addresses,
    CounterpartData,
    Data,
    EditionData,
    FunctionData,
    Imprint,
    SignpostedData,
    StandardData,
    StatementData,
    SuiteData,
    TermData,
    ValueData,
    Words,
)
from generator.ids import Address
from generator.language import Wording
from generator.model import Crossing, Standard
from generator.translations import State


def made(book: Book) -> bytes:
    """The whole suite as JSON."""
    return written(suite_data(book))


def schema(model: type[Data] = SuiteData) -> bytes:
    """The JSON Schema of what is published."""
    text = json.dumps(model.model_json_schema(), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def written(data: Data) -> bytes:
    """Data as the bytes of a file, the same each time."""
    return f"{data.model_dump_json(indent=1)}\n".encode()


def suite_data(book: Book) -> SuiteData:
    """The whole suite as data."""
    catalogue = book.catalogue
    return SuiteData(
        imprint=_imprint(book),
        editions=tuple(_edition(book, year) for year in book.years),
        standards=tuple(_standard(book, standard) for standard in book.standards),
        functions=tuple(_functions(book)),
        values=tuple(_values(book)),
        glossary=tuple(
            TermData(
                id=term,
                term=words(book, f"glossary {term} term"),
                definition=words(book, f"glossary {term} definition"),
                address=_addresses(book, ids.term_address(term)),
            )
            for term in catalogue.terms
        ),
        signposted=tuple(
            SignpostedData(
                id=urn,
                title=words(book, f"{urn} title"),
                suite=words(book, f"{urn} suite"),
                owner=words(book, f"{urn} owner"),
            )
            for urn in catalogue.signposted
        ),
    )


def words(book: Book, identity: str) -> Words:
    """A text of the suite in both languages, with the state of its Welsh."""
    english = book.catalogue.texts[identity].text
    welsh: Wording = book.say(identity, "cy")
    shown = welsh.language == "cy" or welsh.state is State.PUBLISHED
    return Words(en=english, cy=welsh.text if shown else None, welsh=welsh.state)


def _imprint(book: Book) -> Imprint:
    release = book.release
    whose = book.sites["en"].language.interface(
        "The text of the standards belongs to its publishers. What this project adds is marked "
        "as its own."
    )
    return Imprint(
        form=FORM,
        version=release.version or None,
        date=release.day.isoformat(),
        site=release.address or None,
        rights=whose.text,
    )


def _addresses(book: Book, address: Address) -> Addresses:
    return Addresses(en=book.release.url(address, "en"), cy=book.release.url(address, "cy"))


def _edition(book: Book, year: str) -> EditionData:
    edition = book.catalogue.editions[year]
    return EditionData(
        id=year,
        reference=edition.urn,
        title=words(book, f"{year} title"),
        state=edition.state,
        superseded_by=edition.superseded_by,
        standards=book.catalogue.urns(year),
        address=_addresses(book, ids.edition_address(year)),
    )


def _standard(book: Book, standard: Standard) -> StandardData:
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
                notes=_notes(book, standard, code),
                address=_addresses(book, ids.standard_address(urn, code)),
            )
            for code in standard.statements
        ),
        withdrawn=standard.withdrawn,
        functions=tuple(f"{one.edition} {one.code}" for one in catalogue.functions_of(urn)),
        values=tuple(one.value.number for one in practices if not one.codes),
        counterparts=tuple(
            _counterpart(book, urn, crossing) for crossing in catalogue.counterparts(urn)
        ),
        notes=_notes(book, standard, None),
        address=_addresses(book, ids.standard_address(urn)),
    )


def _notes(book: Book, standard: Standard, code: str | None) -> tuple[Words, ...]:
    """The notes on one statement, or on whatever else a standard says."""
    return tuple(
        words(book, f"{standard.urn} note {number}")
        for number, note in enumerate(standard.notes, 1)
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


def _functions(book: Book) -> Iterator[FunctionData]:
    for year, function in book.catalogue.functions():
        owner = f"{year} function {function.code}"
        yield FunctionData(
            id=f"{year} {function.code}",
            edition=year,
            code=function.code,
            process=words(book, f"{owner} process"),
            table=words(book, f"{owner} table") if function.table else None,
            lane=function.lane,
            standards=tuple(row.urn for row in function.maps_to),
            address=_addresses(book, ids.function_address(year, function.code)),
        )


def _values(book: Book) -> Iterator[ValueData]:
    for year, listed in book.catalogue.suite.values.root.items():
        for value in listed.values:
            owner = f"{year} value {value.number}"
            yield ValueData(
                id=owner,
                edition=year,
                number=value.number,
                text=words(book, owner),
                points=tuple(
                    words(book, f"{owner} point {number + 1}")
                    for number in range(len(value.points))
                ),
                practised_by=book.catalogue.practised_by(ValueRef(year, value.number)),
                address=_addresses(book, ids.value_address(year, value.number)),
            )
