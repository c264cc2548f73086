"""The sections of a standard in the long form: what each holds, in printed order."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from generator.ids import SectionKind
from generator.model.base import Reference, StatementId, StrictModel, Text

NOT_HELD = "not held"
"""The value that stands in place of statements which our source does not hold."""

Code = Annotated[
    Reference | None,
    Field(description="As printed, whatever that is: P1, 1., 1.1, a; left out where nothing is"),
]


class Heading(StrictModel):
    """A heading within a section."""

    heading: Text
    level: Literal[1, 2] = Field(
        default=1, description="2 where it stands within what another heading begins"
    )
    lead_in: Text | None = Field(
        default=None, description="The words before what follows, where it has its own"
    )


class Paragraph(StrictModel):
    """A paragraph."""

    paragraph: Text


class ListEntry(StrictModel):
    """An entry of a list that is no statement."""

    code: Code = None
    text: Text
    items: tuple["ListEntry", ...] = Field(default=(), description="Entries within it")


class List(StrictModel):
    """A list of what are no statements: with codes, where they are printed, or with bullets."""

    list: Annotated[tuple[ListEntry, ...], Field(min_length=1)]


class Statement(StrictModel):
    """A statement, or a part of one."""

    id: StatementId = Field(
        description="Its address for ever, whatever its code: p1, and of a part of it p1-1; the "
        "reference has it in capitals, ABC SE03 P1-1"
    )
    code: Code = None
    text: Text
    items: tuple["Statement", ...] = Field(
        default=(), description="Its parts, which are printed as a list below it"
    )

    def walk(self) -> Iterator["Statement"]:
        """Yields the statement, and then its parts, in printed order."""
        yield self
        for item in self.items:
            yield from item.walk()


class Definition(StrictModel):
    """A term that a standard explains itself."""

    term: Text
    definition: Text


_BY_KEY: dict[str, type[StrictModel]] = {
    "heading": Heading,
    "paragraph": Paragraph,
    "list": List,
    "term": Definition,
    "definition": Definition,
    "id": Statement,
    "text": Statement,
    "code": Statement,
    "items": Statement,
}
"""The class of a block by the first of these keys that it has."""


def _name_block_kind(value: Any) -> str:
    """Returns the name of the class that a block's keys ask for, which pydantic uses as its tag.

    A wrong block is thus reported as what it was most likely meant to be.
    """
    if isinstance(value, StrictModel):
        return type(value).__name__
    keys = value if isinstance(value, dict) else ()
    return next((kind.__name__ for key, kind in _BY_KEY.items() if key in keys), "Paragraph")


Block = Annotated[
    Annotated[Heading, Tag("Heading")]
    | Annotated[Paragraph, Tag("Paragraph")]
    | Annotated[List, Tag("List")]
    | Annotated[Statement, Tag("Statement")]
    | Annotated[Definition, Tag("Definition")],
    Discriminator(_name_block_kind),
]

Blocks = Annotated[
    Annotated[tuple[Block, ...], Field(min_length=1), Tag("blocks")]
    | Annotated[Literal["not held"], Tag(NOT_HELD)],
    Discriminator(lambda value: NOT_HELD if isinstance(value, str) else "blocks"),
]


class StandardSection(StrictModel):
    """A section of a standard, as printed."""

    kind: SectionKind
    heading: Text | None = Field(
        default=None, description="As printed; without one, the site's own words for its kind"
    )
    lead_in: Text | None = Field(default=None, description="The words before what it holds")
    blocks: Blocks = Field(
        description="What it holds, in printed order: headings, paragraphs, lists, statements, "
        "terms; or: not held"
    )

    @property
    def held(self) -> bool:
        """Whether our source holds the section's content."""
        return not isinstance(self.blocks, str)

    @property
    def parts(self) -> tuple[Block, ...]:
        """The section's blocks; empty if they are not held."""
        return () if isinstance(self.blocks, str) else self.blocks

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The section's statements, without the parts of statements."""
        return tuple(part for part in self.parts if isinstance(part, Statement))
