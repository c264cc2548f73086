"""What each release changed, as data."""

from typing import Literal

from pydantic import Field

from generator.exports.data.models.text_models import Addresses, Data, Imprint, find_meaning
from generator.ids import Code
from generator.languages.language import translatable as _

Became = Literal[
    "added",
    "withdrawn",
    "moved",
    "reworded",
    "crossed",
    "mapped",
    "changed",
    "official",
    "reviewed",
    "drafted",
    "behind",
]


class ChangeData(Data):
    """One change that a release made."""

    about: str = Field(
        description=_("What the change is about: a statement, a standard, a value or the like")
    )
    part: Literal["standards", "project", "translation"] = Field(
        description=_("Whose words changed: the publisher’s, this project’s or a translation’s")
    )
    became: Became = Field(
        description=_(
            "What became of it. crossed: its counterpart is another; mapped: what it is mapped to "
            "is another; official, reviewed, drafted: its translation is so now; behind: its "
            "translation is of an earlier text"
        )
    )
    language: Code | None = Field(description=_("The language of a translation that changed"))
    before: str | None = Field(description=_("What it said before, or what was stated of it"))
    after: str | None = Field(description=_("What it says since, or what is stated of it"))
    to: tuple[str, ...] = Field(description=_("The statements that it moved to, where it moved"))
    address: Addresses | None = Field(
        description=_("Where it stands on the site; null where it is gone")
    )


class ReleaseData(Data):
    """A release, and what it changed."""

    version: str = Field(description=_("The version of the release"))
    date: str = Field(description=_("The day of the release"))
    site: str | None = Field(
        description=_("Where the site of the release stays, so far as that is known")
    )
    address: Addresses = Field(description=_("Where the site tells what the release changed"))
    changes: tuple[ChangeData, ...] = Field(
        description=_("What it changed; nothing, of the first release")
    )


class ChangesData(Data):
    """What each release changed."""

    form: str = Field(description=find_meaning(Imprint, "form"))
    releases: tuple[ReleaseData, ...] = Field(description=_("The releases, the newest first"))
