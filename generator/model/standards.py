"""An edition of the standards and a standard, as their files have them."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
    field_validator,
)
from pydantic.json_schema import SkipJsonSchema

from generator import ids
from generator.model.base import (
    EditionName,
    FunctionCode,
    Known,
    Metadatum,
    Notes,
    Reference,
    References,
    Slug,
    StandardNote,
    StrictModel,
    Text,
    list_references,
    require_either,
)
from generator.model.sections import NOT_HELD, StandardSection

Statements = Annotated[
    Annotated[Mapping[str, Text], Tag("statements")]
    | Annotated[Literal["not held"], Tag(NOT_HELD)],
    Discriminator(lambda value: NOT_HELD if isinstance(value, str) else "statements"),
]


class MovedStatement(StrictModel):
    """A statement that a revision took out because it stands elsewhere now."""

    id: Reference = Field(description="What it was cited by behind the URN: P4")
    moved_to: References = Field(
        description="The statement that says it now, such as ABC SE03 P7, or a list of several"
    )


Gone = Annotated[
    Annotated[Reference, Tag("id")] | Annotated[MovedStatement, Tag("MovedStatement")],
    Discriminator(
        lambda value: "MovedStatement" if isinstance(value, dict | StrictModel) else "id"
    ),
]
"""A withdrawn statement: its name, or its name with the statements that replace it."""


def name_statement(gone: Gone) -> str:
    """Returns the name of a withdrawn statement, as it was cited behind its URN: ``P4``."""
    return gone.id if isinstance(gone, MovedStatement) else gone


SHORT_FORM = ("overview", *ids.SHORT_FORM)
"""The keys of the short form, in printed order."""


EditionState = Literal["in force", "superseded", "consultation"]
"""Whether an edition is in force, superseded by another, or in consultation."""

Day = Annotated[str, StringConstraints(pattern=ids.DAY)]


class History(StrictModel):
    """A version that a standard had."""

    version: Reference = Field(description="Without the word: 1")
    date: Annotated[str, StringConstraints(pattern=ids.DATE)] | None = Field(
        default=None, description="As far as it is known: 2015, 2015-05 or 2015-05-31"
    )
    text: Text | None = Field(default=None, description="What is printed of it")


class Standard(StrictModel):
    """One standard, to the letter of its publisher.

    It has either the three keys of the short form or ``sections:``, the long form.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"required": ["sections"]},
            "then": {"not": {"anyOf": [{"required": [key]} for key in SHORT_FORM]}},
            "else": {"required": list(SHORT_FORM)},
        }
    )

    urn: Reference = Field(description="The published reference, such as ABC SE03")
    title: Text
    source: Reference | None = Field(
        default=None,
        description="The published text that it was transcribed from, if not its edition's",
    )
    sections: Annotated[tuple[StandardSection, ...], Field(min_length=1)] | SkipJsonSchema[None] = (
        Field(
            default=None,
            description="All that it says, in printed order: instead of overview:, "
            "performance_criteria: and knowledge:",
        )
    )
    overview: Annotated[tuple[Text, ...], Field(min_length=1)] | SkipJsonSchema[None] = Field(
        default=None, validate_default=True, description="Its paragraphs"
    )
    performance_criteria: Statements | SkipJsonSchema[None] = Field(
        default=None,
        validate_default=True,
        description="Each statement under its published code, or: not held",
    )
    knowledge: Statements | SkipJsonSchema[None] = Field(
        default=None,
        validate_default=True,
        description="Each statement under its published code, or: not held",
    )
    withdrawn: tuple[Gone, ...] = Field(
        default=(),
        description="Statements that a revision took out, each by its id, such as P4, or with "
        "moved_to: too; their ids are not used again",
    )
    level: Reference | None = Field(default=None, description="Its level, without the word: 3")
    status: Literal["draft", "current", "legacy"] | None = Field(
        default=None, description="Its state among its publisher's standards, if it has one"
    )
    version: Reference | None = Field(default=None, description="Its version, without the word: 2")
    suites: tuple[Text, ...] = Field(
        default=(), description="The suites that it stands in, as printed, if it names them"
    )
    second_codes: tuple[Reference, ...] = Field(
        default=(), description="Further references that are printed for it, such as a former one"
    )
    history: tuple[History, ...] = Field(default=(), description="Its versions, in printed order")
    metadata: tuple[Metadatum, ...] = Field(
        default=(), description="What the standard prints about itself; left out where it does not"
    )
    notes: tuple[StandardNote, ...] = Field(default=(), description="This project's remarks")
    group: Slug | None = Field(
        default=None, description="The group that it stands in, of those that its edition lists"
    )

    @field_validator(*SHORT_FORM)
    @classmethod
    def _require_either_form(cls, value: Any, info: ValidationInfo) -> Any:
        """Requires the keys of the short form or ``sections``, and not both."""
        return require_either(info, "sections", value)

    @property
    def held(self) -> bool:
        """Whether our source holds any statement of this standard, or the standard has none."""
        kinds = (getattr(self, kind) for kind in ids.SHORT_FORM)
        parts = [*kinds, *(section.blocks for section in self.sections or ())]
        return bool(self.statements) or NOT_HELD not in parts

    @property
    def gone(self) -> dict[str, tuple[str, ...]]:
        """The names of withdrawn statements, each with the references that replace it, if any."""
        return {
            name_statement(withdrawn_statement): list_references(withdrawn_statement.moved_to)
            if isinstance(withdrawn_statement, MovedStatement)
            else ()
            for withdrawn_statement in self.withdrawn
        }

    @property
    def statements(self) -> dict[str, str]:
        """The text of each statement by its name, ``P4`` or ``P1-2``, in printed order."""
        found: dict[str, str] = {}
        for kind in ids.SHORT_FORM:
            listed = getattr(self, kind)
            found.update(listed if isinstance(listed, Mapping) else {})
        for section in self.sections or ():
            for statement in section.statements:
                found.update((one.id.upper(), one.text) for one in statement.walk())
        return found


class FunctionList(StrictModel):
    """Stands in an introduction where the text prints a list of functions."""

    functions: tuple[FunctionCode, ...]


def _name_block_kind(value: Any) -> str:
    """Returns the tag of a block: a paragraph is a text, a list of functions has keys."""
    return "paragraph" if isinstance(value, str) else "functions"


Block = Annotated[
    Annotated[Text, Tag("paragraph")] | Annotated[FunctionList, Tag("functions")],
    Discriminator(_name_block_kind),
]


class Section(StrictModel):
    """A section of an edition's introduction."""

    id: Slug = Field(description="Its address on the page; never changed once published")
    title: Text
    within: Slug | None = Field(default=None, description="The section that this one stands in")
    text: tuple[Block, ...] = Field(description="Its paragraphs and lists, in order")
    notes: Notes = ()


class LeadIn(StrictModel):
    """The words before the statements of a standard."""

    performance_criteria: Text
    knowledge: Text


class Group(StrictModel):
    """Standards of an edition that stand together; each of them names it as its ``group:``."""

    id: Slug = Field(description="Its address among the standards; never changed once published")
    title: Text


class Consultation(StrictModel):
    """When everybody may say what they think of an edition that is proposed, and where."""

    from_: Day = Field(alias="from", description="The first day")
    until: Day = Field(description="The last day")
    comments: Known = Field(
        default=None,
        description="Where to comment, an e-mail address or a page; without it, the contact of "
        "the suite",
    )


class Edition(StrictModel):
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
    state: EditionState
    superseded_by: EditionName | None = None
    consultation: Consultation | None = Field(
        default=None, description="When it is in consultation, where its state says so"
    )
    review_date: Annotated[str, StringConstraints(pattern=ids.MONTH)] | None = Field(
        default=None, description="Year and month by which it was to be reviewed"
    )
    lead_in: LeadIn | None = None
    introduction: tuple[Section, ...]
    groups: tuple[Group, ...] = Field(
        default=(), description="What its standards are grouped by, in order, if they are at all"
    )
    metadata: tuple[Metadatum, ...] = ()
