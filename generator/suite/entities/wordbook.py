"""Terms of the glossary, and the values of editions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import ids, model
from generator.ids import Address
from generator.suite.text import Note, Origin, Text, TextKind


@dataclass(frozen=True, eq=False)
class Term:
    """A term of the glossary, with its forms in each language.

    Attributes:
        definition: Its wording in all editions without one of their own.
        printed_in: The edition that is known to print that; None if it is not known.
        editions: The wordings of editions that have their own, by year.
    """

    id: str
    address: Address
    term: Text
    definition: Text
    printed_in: str | None
    editions: Mapping[str, Text]
    notes: tuple[Note, ...]
    forms: model.Forms

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts."""
        return self.definition, *self.editions.values()

    def find_definition(self, edition: str | None) -> Text:
        """Returns its wording in an edition; if none is named, the common one."""
        return self.editions.get(edition or "", self.definition)


@dataclass(frozen=True, eq=False)
class Value:
    """A value of an edition."""

    edition: str
    number: int
    address: Address
    text: Text
    points: tuple[Text, ...]
    notes: tuple[Note, ...]

    @property
    def reference(self) -> str:
        """Its citation: ``2020 value 3``."""
        return self.text.id

    @property
    def running(self) -> tuple[Text, ...]:
        """Its running texts: the text and its points."""
        return self.text, *self.points


@dataclass(frozen=True, eq=False)
class ValueList:
    """The values of an edition."""

    edition: str
    title: Text
    values: tuple[Value, ...]


def make_terms(glossary: model.Glossary) -> Iterator[Term]:
    """Makes the terms of the glossary."""
    for number, said in enumerate(glossary.terms):
        address = ids.make_term_address(said.id)
        keys = ("terms", number)
        here = Origin(f"glossary {said.id}", "glossary.yaml", keys, address, TextKind.GLOSSARY)
        yield Term(
            said.id,
            address,
            here.make_text("term", said.term, "term"),
            here.make_text("definition", said.definition, "definition", running=True),
            said.printed_in or glossary.printed_in,
            {
                year: here.make_text(
                    f"definition {year}",
                    other.definition,
                    "editions",
                    year,
                    "definition",
                    running=True,
                )
                for year, other in sorted(said.editions.items())
            },
            here.make_notes(said.notes),
            said.forms,
        )


def make_value_list(edition: str, said: model.ValueList) -> ValueList:
    """Makes the values of an edition."""
    here = Origin(
        edition, "values.yaml", (edition,), ids.make_values_address(edition), TextKind.VALUE
    )
    return ValueList(
        edition,
        here.make_text("values title", said.title, "title"),
        tuple(_make_value(here, number, value) for number, value in enumerate(said.values)),
    )


def _make_value(edition: Origin, number: int, said: model.Value) -> Value:
    """Makes a value."""
    address = ids.make_value_address(edition.name, said.number)
    here = edition.make_part(f"value {said.number}", "values", number, address=address)
    return Value(
        edition.name,
        said.number,
        address,
        here.make_text("", said.text, "text", running=True),
        here.make_numbered("point", said.points, "points"),
        here.make_notes(said.notes),
    )
