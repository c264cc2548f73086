"""What a suite of standards is. No input or output here: ``source`` reads, ``suite`` assembles.

Every model is frozen and refuses keys that it doesn't know. The descriptions stand in the JSON
Schemas that editors' programs read from ``schema/``.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, StringConstraints, Tag

from generator import ids

NOT_HELD = "not held"
"""What stands in place of statements that our source does not hold."""

Text = Annotated[str, StringConstraints(min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=ids.SLUG)]
Edition_ = Annotated[str, StringConstraints(pattern=ids.EDITION)]


class Part(BaseModel):
    """What all parts of the model share: frozen, and no unknown key."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Published(Part):
    """A piece of the publisher's information about itself, as printed."""

    label: Text = Field(description="The printed label, such as Date approved")
    text: Text = Field(description="What is printed beside it")


class Note(Part):
    """A remark of this project on the published text, which stays as it is."""

    quote: Text | None = Field(
        default=None, description="The words it is about, as they stand in the text"
    )
    text: Text


class StandardNote(Note):
    """A remark on one text of a standard."""

    about: Text = Field(description="The text it is about: title, overview 1, P3, K5 …")


Notes = Annotated[tuple[Note, ...], Field(description="This project's remarks")]


Statements = Annotated[
    Annotated[Mapping[str, Text], Tag("statements")]
    | Annotated[Literal["not held"], Tag(NOT_HELD)],
    Discriminator(lambda value: NOT_HELD if isinstance(value, str) else "statements"),
    Field(description="Each statement under its published code, or: not held"),
]


class Standard(Part):
    """One standard, to the letter of its publisher."""

    urn: Text = Field(description="The published reference, such as LSI SE03")
    title: Text
    overview: tuple[Text, ...] = Field(min_length=1, description="Its paragraphs")
    performance_criteria: Statements
    knowledge: Statements
    withdrawn: tuple[Text, ...] = Field(
        default=(), description="Codes that a revision took out; they are never used again"
    )
    metadata: tuple[Published, ...] = Field(
        default=(), description="What the standard prints about itself; left out where it does not"
    )
    notes: tuple[StandardNote, ...] = Field(default=(), description="This project's remarks")

    @property
    def held(self) -> bool:
        """Whether our source holds the statements of this standard."""
        return not isinstance(self.performance_criteria, str)

    @property
    def statements(self) -> dict[str, str]:
        """Every statement by its code, performance criteria first; empty where not held."""
        merged: dict[str, str] = {}
        for kind in (self.performance_criteria, self.knowledge):
            if not isinstance(kind, str):
                merged.update(kind)
        return merged


class FunctionList(Part):
    """Stands in an introduction where the text prints a list of functions."""

    functions: tuple[Annotated[str, StringConstraints(pattern=ids.FUNCTION_CODE)], ...]


def _kind_of_block(value: Any) -> str:
    return "paragraph" if isinstance(value, str) else "functions"


Block = Annotated[
    Annotated[Text, Tag("paragraph")] | Annotated[FunctionList, Tag("functions")],
    Discriminator(_kind_of_block),
]


class Section(Part):
    """A section of an edition's introduction."""

    id: Slug = Field(description="Its address on the page; never changed once published")
    title: Text
    within: Slug | None = Field(default=None, description="The section that this one stands in")
    text: tuple[Block, ...] = Field(description="Its paragraphs and lists, in order")
    notes: Notes = ()


class LeadIn(Part):
    """The words before the statements of a standard."""

    performance_criteria: Text
    knowledge: Text


class Edition(Part):
    """One edition of the standards: who published it, when, what replaced it."""

    edition: Edition_ = Field(description="The year, in quotation marks; the folder's name too")
    title: Text
    urn: Text | None = Field(default=None, description="The reference of its introduction")
    prefix: Text = Field(description="What the URNs of its standards begin with: LSI SE")
    source: Text = Field(description="The published text that it was transcribed from")
    state: Literal["in force", "superseded"]
    superseded_by: Edition_ | None = None
    review_date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")] | None = Field(
        default=None, description="Year and month by which it was to be reviewed"
    )
    lead_in: LeadIn | None = None
    introduction: tuple[Section, ...]
    metadata: tuple[Published, ...] = ()


class Forms(Part):
    """The forms in which a term turns up in running text, in each language."""

    en: tuple[Text, ...] = Field(min_length=1)
    cy: tuple[Text, ...] = ()


class Term(Part):
    """A glossary entry."""

    id: Slug = Field(description="Its address in the glossary; never changed once published")
    term: Text
    definition: Text
    forms: Forms
    not_in: tuple[Text, ...] = Field(
        default=(), description="Ids of texts that use one of the forms in another sense"
    )
    notes: Notes = ()


class Glossary(Part):
    """``glossary.yaml``."""

    terms: tuple[Term, ...]


class Value(Part):
    """One of the values that underpin the standards."""

    number: int = Field(ge=1, strict=True)
    text: Text
    points: tuple[Text, ...] = ()
    notes: Notes = ()


class ValueList(Part):
    """The values of one edition."""

    title: Text
    values: tuple[Value, ...]


class Values(RootModel[Mapping[Edition_, ValueList]]):
    """``values.yaml``: the values by edition."""

    model_config = ConfigDict(frozen=True)


class MappingRow(Part):
    """A row of the published mapping table: one standard that serves a function."""

    urn: Text
    printed_title: Text | None = Field(
        default=None, description="The title in the table, where it differs from the standard's"
    )


class Function(Part):
    """A stage of the functional process."""

    code: Annotated[str, StringConstraints(pattern=ids.FUNCTION_CODE)]
    process: Text = Field(description="Its wording in the list of the process")
    table: Text | None = Field(
        default=None, description="Its wording in the mapping table, where that differs"
    )
    maps_to: tuple[MappingRow, ...]
    notes: Notes = ()


class Signposted(Part):
    """A standard of another suite."""

    urn: Text
    title: Text
    suite: Text
    owner: Text


class Crossing(Part):
    """What became of a standard in the next edition."""

    from_: Text = Field(alias="from")
    to: Text
    changed: tuple[Literal["number", "title", "overview"], ...]
    note: Text


class ValueInPractice(Part):
    """This project's view of what puts a value into practice."""

    value: int = Field(ge=1, strict=True)
    by: tuple[Text, ...] = Field(min_length=1, description="Standards or statements")


class MappingFile(Part):
    """``mapping.yaml``: what refers to what."""

    functions: Mapping[Edition_, tuple[Function, ...]]
    signposted: tuple[Signposted, ...] = ()
    crosswalk: tuple[Crossing, ...] = ()
    values_in_practice: Mapping[Edition_, tuple[ValueInPractice, ...]] = {}


class SignpostedSuite(Part):
    """A suite of other standards that the introduction points to."""

    id: Slug
    name: Text
    summary: Text
    notes: Notes = ()


class OutsideLink(Part):
    """An address outside this site, as printed, and what is known of it."""

    id: Slug
    label: Text
    address: Text
    state: Literal["continues", "moved", "closed", "not known"] = Field(
        description="What this project knows of the body behind the address"
    )
    archived: Text
    note: Text | None = None


class Links(Part):
    """``links.yaml``: other suites and outside links."""

    suites: tuple[SignpostedSuite, ...] = ()
    links: tuple[OutsideLink, ...] = ()


class Talk(Part):
    """The talk that the evidence was taken from."""

    title: Text
    author: Text
    occasion: Text
    address: Text


class Study(Part):
    """A study that the talk cites."""

    id: Slug
    authors: Text
    year: int = Field(strict=True)
    title: Text | None = None


class Finding(Part):
    """What research found, in this project's words."""

    id: Slug
    heading: Text
    text: Text
    studies: tuple[Slug, ...] = Field(min_length=1)


class Task(Part):
    """A main task of a job coach, and the statements that answer it."""

    id: Slug
    published: Text = Field(description="The task as the talk words it")
    task: Text = Field(description="The task in plain words")
    why: Text
    statements: tuple[Text, ...] = Field(min_length=1)


class Evidence(Part):
    """``evidence.yaml``: research on what makes a good job coach."""

    source: Talk
    studies: tuple[Study, ...]
    findings: tuple[Finding, ...]
    tasks: tuple[Task, ...]


FILES: dict[str, type[BaseModel]] = {
    "glossary": Glossary,
    "values": Values,
    "mapping": MappingFile,
    "links": Links,
    "evidence": Evidence,
    "edition": Edition,
    "standard": Standard,
}
"""Each kind of file and what it must hold; the names are those of the schemas too."""
