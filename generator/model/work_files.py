"""The files that readers save of their work with the standards: a role, a record, a team.

They are made and read in the browser, and never come to a server. The models state the form that
the tools of the site share with files saved on another day. Their JSON Schemas are published, and
compiled into the script that checks a file in the browser. Unknown keys are allowed and kept,
because a later version may add some. The limits are far beyond any real use, and stop only files
that were made to do harm.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from generator import ids

MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z$"
"""The pattern of a moment in UTC, as JavaScript writes it: ``2026-11-29T16:53:58.123Z``."""

DAY = r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?$"
"""The pattern of a day, as an HTML date field has it: empty if none is chosen."""

PART_ID = r"^[A-Za-z0-9_-]{1,64}$"
"""The pattern of the permanent id by which two copies of a part are matched and merged: a UUID."""

Line = Annotated[str, StringConstraints(max_length=1_000)]
Words = Annotated[str, StringConstraints(max_length=20_000)]
Cited = Annotated[
    str,
    StringConstraints(min_length=1, max_length=100),
    Field(description="The reference of a statement, as it is cited"),
]
Moment = Annotated[
    str, StringConstraints(pattern=MOMENT), Field(description="When it was last changed, in UTC")
]
Day = Annotated[
    str,
    StringConstraints(pattern=DAY),
    Field(description="On which day; empty where none is chosen"),
]
PartId = Annotated[
    str,
    StringConstraints(pattern=PART_ID),
    Field(description="What it is known by for ever, by which two copies know each other"),
]

FORM = "What kind of file it is"

Need = Literal["day_one", "learned", "somebody_else"]
"""How a role needs a statement. A statement it does not need is not in its file."""

RatingState = Annotated[
    Literal["shows", "with_help", "not_yet", "not_in_role"],
    Field(description="Where somebody stands with the statement"),
]
"""Where somebody stands with a statement."""

EntryKind = Literal["observed", "product", "testimony", "reflection", "discussion"]
"""The kind of evidence that an entry is."""

Citations = Annotated[
    tuple[Cited, ...],
    Field(max_length=10_000, description="The statements that it is about, by their references"),
]


class OpenModel(BaseModel):
    """What all parts of such a file share: what it does not know, it keeps."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


class DatedPart(OpenModel):
    """A part of which two copies can be merged."""

    changed: Moment = Field(description="When it was last changed: of two copies the later counts")
    deleted: bool = Field(
        default=False, description="Whether it was taken out: kept, so that no copy brings it back"
    )


class IdentifiedPart(DatedPart):
    """A part that has an id, by which its copies know each other."""

    id: PartId
    earlier: Annotated[tuple[Moment, ...], Field(max_length=100)] = Field(
        default=(),
        description="When it was changed before: a copy that was changed then is an older one",
    )


class StatedThen(OpenModel):
    """A statement that the file mentions, as it stood when the file was made."""

    reference: Cited = Field(description="The reference that is cited: ABC SE04 P8")
    words: Words = Field(description="Its words in the language of the standards, as they stood")


class Needed(StatedThen):
    """A statement that a role needs."""

    need: Need = Field(description="How the role needs it")
    who: Line | None = Field(default=None, description="Who does it, where somebody else does")


class Rated(OpenModel):
    """Where somebody stands with a statement."""

    reference: Cited
    state: RatingState
    changed: Moment | None = Field(
        default=None, description="When that was last changed, in UTC; null where it is not known"
    )


class RatedBefore(OpenModel):
    """Where somebody stood with a statement at a moment."""

    state: RatingState
    changed: Moment
    deleted: bool = Field(default=False, description="Whether it was taken out")


class Rating(DatedPart):
    """Where somebody stands and since when, so that two copies can be merged."""

    reference: Cited
    state: RatingState
    earlier: Annotated[tuple[RatedBefore, ...], Field(max_length=100)] = Field(
        default=(), description="Where they stood before, the first first"
    )


class SecondVoice(Rating):
    """Where a supervisor or an assessor sees somebody: beside their own view, never averaged."""

    name: Line = Field(description="Whose view it is")
    date: Day


class Entry(IdentifiedPart):
    """Something that was done, which shows one statement or several."""

    date: Day
    kind: EntryKind = Field(description="What kind of evidence it is")
    what: Words = Field(description="What was done")
    kept_at: Line = Field(description="Where the proof is kept")
    statements: Citations


class Action(IdentifiedPart):
    """Something that is to be done."""

    text: Words = Field(description="What is to be done")
    due: Day | None = Field(default=None, description="By which day; null where none is set")
    done: bool | Day | None = Field(
        default=None, description="Whether it is done, or the day on which it was"
    )


class Sheet(OpenModel):
    """A supervision sheet that was made: the next one says what is new since."""

    id: PartId
    date: Day | Moment = Field(description="When it was made")


class Person(IdentifiedPart):
    """Somebody in a team, by initials alone."""

    initials: Line = Field(description="The initials, and nothing else")
    ratings: Annotated[tuple[Rated, ...], Field(max_length=10_000)] = Field(
        description="Where they stand, statement by statement"
    )


class Course(IdentifiedPart):
    """What a course covers."""

    title: Line = Field(description="What the course is called")
    statements: Citations


class WorkFile(OpenModel):
    """What every such file says first: what it is, and of which standards."""

    version: int = Field(ge=1, strict=True, description="Of the form; 1 is the first")
    suite: Annotated[str, StringConstraints(pattern=ids.SLUG, max_length=100)] = Field(
        description="The id of the suite that it is about"
    )
    edition: Annotated[str, StringConstraints(pattern=ids.EDITION)] = Field(
        description="The edition that it is about, by its year"
    )
    id: PartId


class Unsettled(OpenModel):
    """What two copies say of the same, of which a reader has yet to choose one.

    The other, which was changed later, stands in its place meanwhile.
    """

    entries: Annotated[tuple[Entry, ...], Field(max_length=1_000)] = Field(
        default=(), description="Of what was done"
    )
    ratings: Annotated[tuple[Rating, ...], Field(max_length=1_000)] = Field(
        default=(), description="Of where somebody stands"
    )
    second_voices: Annotated[tuple[SecondVoice, ...], Field(max_length=1_000)] = Field(
        default=(), description="Of how others see them"
    )
    actions: Annotated[tuple[Action, ...], Field(max_length=1_000)] = Field(
        default=(), description="Of what is to be done"
    )


Statements = Annotated[
    tuple[StatedThen, ...],
    Field(max_length=10_000, description="Each statement that the file mentions, once"),
]


class Role(WorkFile):
    """What a role needs of the standards."""

    form: Literal["role"] = Field(description=FORM)
    name: Line = Field(description="What the role is called")
    notes: Words = Field(default="", description="What else is to be said of the role")
    changed: Moment
    statements: Annotated[tuple[Needed, ...], Field(max_length=10_000)] = Field(
        description="The statements that it needs, and how"
    )


class Record(WorkFile):
    """What somebody did, where they stand, and what is next."""

    form: Literal["record"] = Field(description=FORM)
    name: Line = Field(description="Whose record it is")
    changed: Moment
    statements: Statements
    entries: Annotated[tuple[Entry, ...], Field(max_length=20_000)] = Field(
        description="What was done, and which statements it shows"
    )
    ratings: Annotated[tuple[Rating, ...], Field(max_length=10_000)] = Field(
        description="Where they stand, statement by statement"
    )
    second_voices: Annotated[tuple[SecondVoice, ...], Field(max_length=20_000)] = Field(
        description="Where others see them, statement by statement"
    )
    actions: Annotated[tuple[Action, ...], Field(max_length=10_000)] = Field(
        description="What is to be done"
    )
    sheets: Annotated[tuple[Sheet, ...], Field(max_length=5_000)] = Field(
        description="The supervision sheets that were made"
    )
    unsettled: Unsettled = Field(
        default=Unsettled(), description="What two copies say apart, and is yet to be chosen"
    )
    role: Role | None = Field(
        default=None, description="The role that it is kept for; null where it is for none"
    )


class Ratings(WorkFile):
    """The copy of a record that is made for a team: initials and ratings, nothing else."""

    form: Literal["ratings"] = Field(description=FORM)
    initials: Line = Field(description="The initials of whose ratings these are")
    date: Day | Moment = Field(description="When the copy was made")
    statements: Statements
    ratings: Annotated[tuple[Rated, ...], Field(max_length=10_000)] = Field(
        description="Where they stand, statement by statement"
    )


class Team(WorkFile):
    """Who in a team stands where, and what courses cover."""

    form: Literal["team"] = Field(description=FORM)
    name: Line = Field(description="What the team is called")
    changed: Moment
    statements: Statements
    people: Annotated[tuple[Person, ...], Field(max_length=500)] = Field(
        description="Who is in the team"
    )
    courses: Annotated[tuple[Course, ...], Field(max_length=500)] = Field(
        description="The courses that the team may take"
    )
    role: Role | None = Field(
        default=None, description="The role that all of them have; null where there is none"
    )


WORK_FILES: Mapping[str, type[WorkFile]] = {
    "role": Role,
    "record": Record,
    "ratings": Ratings,
    "team": Team,
}
"""The model of each kind of file, by the value of its ``form`` key."""


def make_work_schema(form: str) -> dict[str, Any]:
    """Returns the JSON Schema of a kind of file, by the value of its ``form`` key."""
    return WORK_FILES[form].model_json_schema()
