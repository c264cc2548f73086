"""A book → the whole suite as data, part by part."""

from collections.abc import Iterator, Sequence

from generator import ids
from generator.catalogue.catalogue import ValueRef
from generator.exports.book import Book
from generator.exports.data.schema import (
    FORM,
    Addresses,
    BlockData,
    CounterpartData,
    EditionData,
    EditionHead,
    FunctionData,
    Imprint,
    LeadInData,
    LinkData,
    PrintedData,
    PrintedTitleData,
    SectionData,
    SignpostedData,
    StandardData,
    StatementData,
    SuiteData,
    SuiteOfOthersData,
    TermData,
    ValueData,
    Words,
)
from generator.ids import Address
from generator.model import FunctionList, Note, Published, Section, Standard


def suite_data(book: Book) -> SuiteData:
    """The suite as data, or those of its editions that a book holds."""
    catalogue = book.catalogue
    return SuiteData(
        imprint=_imprint(book),
        editions=tuple(_edition(book, year) for year in book.years),
        standards=tuple(standard_data(book, standard) for standard in book.standards),
        functions=tuple(_functions(book)),
        values=tuple(_values(book)),
        glossary=tuple(
            TermData(
                id=term,
                term=words(book, f"glossary {term} term"),
                definition=words(book, f"glossary {term} definition"),
                notes=notes(book, f"glossary {term}", entry.notes),
                address=addresses(book, ids.term_address(term)),
            )
            for term, entry in catalogue.terms.items()
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
        suites=tuple(
            SuiteOfOthersData(
                id=suite.id,
                name=words(book, f"suite {suite.id} name"),
                summary=words(book, f"suite {suite.id} summary"),
                notes=notes(book, f"suite {suite.id}", suite.notes),
            )
            for suite in catalogue.suite.links.suites
        ),
        links=tuple(
            LinkData(
                id=link.id,
                label=words(book, f"link {link.id} label"),
                address=link.address,
                archived=link.archived,
                state=link.state,
                note=words(book, f"link {link.id} note") if link.note else None,
            )
            for link in catalogue.suite.links.links
        ),
    )


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


def edition_head(book: Book, year: str) -> EditionHead:
    """An edition as each of its standards names it."""
    edition = book.catalogue.editions[year]
    return EditionHead(
        id=year,
        reference=edition.urn,
        title=words(book, f"{year} title"),
        state=edition.state,
        superseded_by=edition.superseded_by,
        address=addresses(book, ids.edition_address(year)),
    )


def _edition(book: Book, year: str) -> EditionData:
    edition = book.catalogue.editions[year]
    valued = year in book.catalogue.suite.values.root
    return EditionData(
        **dict(edition_head(book, year)),
        standards=book.catalogue.urns(year),
        lead_in=LeadInData(
            performance_criteria=words(book, f"{year} lead-in performance_criteria"),
            knowledge=words(book, f"{year} lead-in knowledge"),
        )
        if edition.lead_in
        else None,
        values_title=words(book, f"{year} values title") if valued else None,
        introduction=tuple(_section(book, year, section) for section in edition.introduction),
        metadata=printed(book, year, edition.metadata),
    )


def _section(book: Book, year: str, section: Section) -> SectionData:
    owner = f"{year} introduction {section.id}"
    return SectionData(
        id=section.id,
        within=section.within,
        title=words(book, f"{owner} title"),
        blocks=tuple(
            _block(book, year, f"{owner} {number}", block)
            for number, block in enumerate(section.text, 1)
        ),
        notes=notes(book, owner, section.notes),
        address=addresses(book, Address(ids.edition_address(year).path, section.id)),
    )


def _block(book: Book, year: str, identity: str, block: str | FunctionList) -> BlockData:
    if isinstance(block, str):
        return BlockData(text=words(book, identity))
    return BlockData(functions=tuple(f"{year} {code}" for code in block.functions))


def _functions(book: Book) -> Iterator[FunctionData]:
    for year, function in book.catalogue.functions():
        if year not in book.years:
            continue
        owner = f"{year} function {function.code}"
        yield FunctionData(
            id=f"{year} {function.code}",
            edition=year,
            code=function.code,
            process=words(book, f"{owner} process"),
            table=words(book, f"{owner} table") if function.table else None,
            lane=function.lane,
            standards=tuple(row.urn for row in function.maps_to),
            printed=tuple(
                PrintedTitleData(standard=row.urn, title=words(book, f"{owner} {row.urn}"))
                for row in function.maps_to
                if row.printed_title
            ),
            notes=notes(book, owner, function.notes),
            address=addresses(book, ids.function_address(year, function.code)),
        )


def _values(book: Book) -> Iterator[ValueData]:
    for year, listed in book.catalogue.suite.values.root.items():
        for value in listed.values if year in book.years else ():
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
                notes=notes(book, owner, value.notes),
                address=addresses(book, ids.value_address(year, value.number)),
            )


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
            CounterpartData(
                id=one.urn,
                edition=one.edition,
                changed=one.crossing.changed,
                note=words(book, f"crosswalk {one.crossing.from_}"),
            )
            for one in catalogue.counterparts(urn)
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


def words(book: Book, identity: str) -> Words:
    """A text of the suite in both languages, with the state of its Welsh."""
    english = book.catalogue.texts[identity].text
    return Words(en=english, cy=book.welsh(identity), welsh=book.state(identity))


def addresses(book: Book, address: Address) -> Addresses:
    """Where something stands on the site, in either language."""
    return Addresses(en=book.release.url(address, "en"), cy=book.release.url(address, "cy"))


def printed(book: Book, owner: str, printed: tuple[Published, ...]) -> tuple[PrintedData, ...]:
    """What an edition or a standard prints about itself."""
    names = (f"{owner} metadata {ids.slug(one.label)}" for one in printed)
    return tuple(
        PrintedData(label=words(book, f"{name} label"), text=words(book, name)) for name in names
    )


def notes(book: Book, owner: str, notes: Sequence[Note]) -> tuple[Words, ...]:
    """This project's remarks on something, by its id."""
    return tuple(words(book, f"{owner} note {number + 1}") for number in range(len(notes)))
