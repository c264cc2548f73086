"""An edition of the standards, and a standard."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag

from generator import ids
from generator.model.base import (
    EditionName,
    FunctionCode,
    Notes,
    Part,
    Published,
    Reference,
    Slug,
    StandardNote,
    Text,
)

NOT_HELD = "not held"
"""What stands in place of statements that our source does not hold."""

Statements = Annotated[
    Annotated[Mapping[str, Text], Tag("statements")]
    | Annotated[Literal["not held"], Tag(NOT_HELD)],
    Discriminator(lambda value: NOT_HELD if isinstance(value, str) else "statements"),
    Field(description="Each statement under its published code, or: not held"),
]


class Standard(Part):
    """One standard, to the letter of its publisher."""

    urn: Reference = Field(description="The published reference, such as ABC SE03")
    title: Text
    source: Reference | None = Field(
        default=None,
        description="The published text that it was transcribed from, if not its edition's",
    )
    overview: tuple[Text, ...] = Field(min_length=1, description="Its paragraphs")
    performance_criteria: Statements
    knowledge: Statements
    withdrawn: tuple[Reference, ...] = Field(
        default=(), description="Codes that a revision took out; they are never used again"
    )
    metadata: tuple[Published, ...] = Field(
        default=(), description="What the standard prints about itself; left out where it does not"
    )
    notes: tuple[StandardNote, ...] = Field(default=(), description="This project's remarks")
    group: Slug | None = Field(
        default=None, description="The group that it stands in, of those that its edition lists"
    )

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

    functions: tuple[FunctionCode, ...]


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


class Group(Part):
    """Standards of an edition that stand together; each of them names it as its ``group:``."""

    id: Slug = Field(description="Its address among the standards; never changed once published")
    title: Text


class Edition(Part):
    """One edition of the standards: who published it, when, what replaced it."""

    edition: EditionName = Field(description="The year, in quotation marks; the folder's name too")
    title: Text
    urn: Reference | None = Field(default=None, description="The reference of its introduction")
    prefix: Reference | None = Field(
        default=None,
        description="What the URNs of its standards begin with, ABC SE; left out where they begin "
        "otherwise. With a space behind the owner's letters, XYZ SE, XYZSE01 is SE01 for short",
    )
    source: Reference | None = Field(
        default=None, description="The published text that it was transcribed from, if it is kept"
    )
    state: Literal["in force", "superseded"]
    superseded_by: EditionName | None = None
    review_date: Annotated[str, StringConstraints(pattern=ids.MONTH)] | None = Field(
        default=None, description="Year and month by which it was to be reviewed"
    )
    lead_in: LeadIn | None = None
    introduction: tuple[Section, ...]
    groups: tuple[Group, ...] = Field(
        default=(), description="What its standards are grouped by, in order, if they are at all"
    )
    metadata: tuple[Published, ...] = ()
