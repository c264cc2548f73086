"""What each release changed: a file of ``releases/``, written by ``make history``.

The first says all that was released, each later one what changed since the release before it. Read
in the order of their versions, they give what stood in every release.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from generator import ids
from generator.model.base import Language, Reference, StrictModel
from generator.model.states import State

FORM: Literal["v1"] = "v1"
"""The version of this form."""

Version = Annotated[str, StringConstraints(pattern=ids.VERSION_IN_FULL)]
Day = Annotated[str, StringConstraints(pattern=ids.DAY)]


def _make_optional(default: Any, description: str) -> Any:
    """A field that is left out where it says nothing."""
    return Field(default=default, exclude_if=lambda value: not value, description=description)


class Rendering(StrictModel):
    """A text in a translation, as it stood."""

    state: State
    text: str | None = _make_optional(None, "The words; left out where there are none to be shown")


class Added(StrictModel):
    """A text that was not there before."""

    what: Literal["added"]
    about: Reference = Field(description="The id of the text: ABC SE04 P8, 2020 value 3")
    text: str
    ours: bool = _make_optional(False, "Whether this project wrote it: a remark, not the standards")
    within: str = _make_optional("", "What it comes and goes with: the standard of a statement")
    series: str = _make_optional(
        "", "The list in which its place is its id, if it has none of its own"
    )
    translations: Mapping[Language, Rendering] = _make_optional({}, "The text in each translation")


class Withdrawn(StrictModel):
    """A text that is gone, or a code of a statement that no release has."""

    what: Literal["withdrawn"]
    about: Reference = Field(description="What its id was")
    text: str | None = _make_optional(None, "What it said; left out of what no release has")
    to: tuple[Reference, ...] = _make_optional((), "The statements that say it now, where it moved")


class Renumbered(StrictModel):
    """A text of a list that has another place in it, and so another id."""

    what: Literal["renumbered"]
    about: Reference = Field(description="What its id was")
    now: Reference = Field(description="What its id is")


class Reworded(StrictModel):
    """A text in other words."""

    what: Literal["reworded"]
    about: Reference
    before: str
    after: str


class Translated(StrictModel):
    """A translation in other words, or in another state."""

    what: Literal["translated"]
    about: Reference
    language: Language
    before: Rendering | None = _make_optional(None, "Left out where nothing was known of it")
    after: Rendering | None = _make_optional(None, "Left out where nothing is known of it any more")


class Stated(StrictModel):
    """What is said of something beyond its words: its mapping, its crosswalk, its terms, facts."""

    what: Literal["mapped", "crossed", "stated", "uses"]
    about: Reference
    ours: bool = _make_optional(False, "Whether it is by this project's reading")
    before: tuple[str, ...] = _make_optional((), "What was said")
    after: tuple[str, ...] = _make_optional((), "What is said")


Entry = Annotated[
    Added | Withdrawn | Renumbered | Reworded | Translated | Stated, Field(discriminator="what")
]


class ReleaseFile(StrictModel):
    """A file of ``releases/``: what a release changed of the one before it."""

    form: Literal["v1"] = Field(description="The version of this form")
    version: Version
    date: Day = Field(description="The day of the release")
    entries: tuple[Entry, ...]
    positions: Mapping[str, tuple[Reference, ...]] = _make_optional(
        {}, "The statements that got a place in positions.txt, by edition, in order"
    )
