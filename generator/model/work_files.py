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
Cited = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Moment = Annotated[str, StringConstraints(pattern=MOMENT)]
Day = Annotated[str, StringConstraints(pattern=DAY)]
PartId = Annotated[str, StringConstraints(pattern=PART_ID)]

Need = Literal["day_one", "learned", "somebody_else"]
"""How a role needs a statement. A statement it does not need is not in its file."""

RatingState = Literal["shows", "with_help", "not_yet", "not_in_role"]
"""Where somebody stands with a statement."""

EntryKind = Literal["observed", "product", "testimony", "reflection", "discussion"]
"""The kind of evidence that an entry is."""

Citations = Annotated[tuple[Cited, ...], Field(max_length=10_000)]


class Kept(BaseModel):
    """What all parts of such a file share: what it does not know, it keeps."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


class Dated(Kept):
    """A part of which two copies can be merged."""

    changed: Moment = Field(description="When it was last changed: of two copies the later counts")
    deleted: bool = Field(
        default=False, description="Whether it was taken out: kept, so that no copy brings it back"
    )


class Part(Dated):
    """A part that has an id, by which its copies know each other."""

    id: PartId
    earlier: Annotated[tuple[Moment, ...], Field(max_length=100)] = Field(
        default=(),
        description="When it was changed before: a copy that was changed then is an older one",
    )


class StatedThen(Kept):
    """A statement that the file mentions, as it stood when the file was made."""

    reference: Cited = Field(description="The reference that is cited: ABC SE04 P8")
    words: Words = Field(description="Its words in the language of the standards, as they stood")


class Needed(StatedThen):
    """A statement that a role needs."""

    need: Need
    who: Line | None = Field(default=None, description="Who does it, where somebody else does")


class Rated(Kept):
    """Where somebody stands with a statement."""

    reference: Cited
    state: RatingState
    changed: Moment | None = None


class RatedBefore(Kept):
    """Where somebody stood with a statement at a moment."""

    state: RatingState
    changed: Moment
    deleted: bool = False


class Rating(Dated):
    """Where somebody stands and since when, so that two copies can be merged."""

    reference: Cited
    state: RatingState
    earlier: Annotated[tuple[RatedBefore, ...], Field(max_length=100)] = Field(
        default=(), description="Where they stood before, the first first"
    )


class SecondVoice(Rating):
    """Where a supervisor or an assessor sees somebody: beside their own view, never averaged."""

    name: Line
    date: Day


class Entry(Part):
    """Something that was done, which shows one statement or several."""

    date: Day
    kind: EntryKind
    what: Words
    kept_at: Line = Field(description="Where the proof is kept")
    statements: Citations


class Action(Part):
    """Something that is to be done."""

    text: Words
    due: Day | None = None
    done: bool | Day | None = Field(
        default=None, description="Whether it is done, or the day on which it was"
    )


class Sheet(Kept):
    """A supervision sheet that was made: the next one says what is new since."""

    id: PartId
    date: Day | Moment


class Person(Part):
    """Somebody in a team, by initials alone."""

    initials: Line
    ratings: Annotated[tuple[Rated, ...], Field(max_length=10_000)]


class Course(Part):
    """What a course covers."""

    title: Line
    statements: Citations


class WorkFile(Kept):
    """What every such file says first: what it is, and of which standards."""

    version: int = Field(ge=1, strict=True, description="Of the form; 1 is the first")
    suite: Annotated[str, StringConstraints(pattern=ids.SLUG, max_length=100)]
    edition: Annotated[str, StringConstraints(pattern=ids.EDITION)]
    id: PartId


class Unsettled(Kept):
    """What two copies say of the same, of which a reader has yet to choose one.

    The other, which was changed later, stands in its place meanwhile.
    """

    entries: Annotated[tuple[Entry, ...], Field(max_length=1_000)] = ()
    ratings: Annotated[tuple[Rating, ...], Field(max_length=1_000)] = ()
    second_voices: Annotated[tuple[SecondVoice, ...], Field(max_length=1_000)] = ()
    actions: Annotated[tuple[Action, ...], Field(max_length=1_000)] = ()


Statements = Annotated[
    tuple[StatedThen, ...],
    Field(max_length=10_000, description="Each statement that the file mentions, once"),
]


class Role(WorkFile):
    """What a role needs of the standards."""

    form: Literal["role"]
    name: Line
    notes: Words = ""
    changed: Moment
    statements: Annotated[tuple[Needed, ...], Field(max_length=10_000)]


class Record(WorkFile):
    """What somebody did, where they stand, and what is next."""

    form: Literal["record"]
    name: Line
    changed: Moment
    statements: Statements
    entries: Annotated[tuple[Entry, ...], Field(max_length=20_000)]
    ratings: Annotated[tuple[Rating, ...], Field(max_length=10_000)]
    second_voices: Annotated[tuple[SecondVoice, ...], Field(max_length=20_000)]
    actions: Annotated[tuple[Action, ...], Field(max_length=10_000)]
    sheets: Annotated[tuple[Sheet, ...], Field(max_length=5_000)]
    unsettled: Unsettled = Unsettled()
    role: Role | None = None


class Ratings(WorkFile):
    """The copy of a record that is made for a team: initials and ratings, nothing else."""

    form: Literal["ratings"]
    initials: Line
    date: Day | Moment
    statements: Statements
    ratings: Annotated[tuple[Rated, ...], Field(max_length=10_000)]


class Team(WorkFile):
    """Who in a team stands where, and what courses cover."""

    form: Literal["team"]
    name: Line
    changed: Moment
    statements: Statements
    people: Annotated[tuple[Person, ...], Field(max_length=500)]
    courses: Annotated[tuple[Course, ...], Field(max_length=500)]
    role: Role | None = None


WORK_FILES: Mapping[str, type[WorkFile]] = {
    "role": Role,
    "record": Record,
    "ratings": Ratings,
    "team": Team,
}
"""The model of each kind of file, by the value of its ``form`` key."""


def work_schema(form: str) -> dict[str, Any]:
    """Returns the JSON Schema of a kind of file, by the value of its ``form`` key."""
    return WORK_FILES[form].model_json_schema()
