"""What each release changed, as data: ``/api/v1/changes.json``."""

from typing import Literal

from pydantic import Field

from generator import ids
from generator.comparing.changes import Change, ChangeKind, Subject
from generator.comparing.history import make_history
from generator.exports.book import Book
from generator.exports.data.models import FORM, Addresses, Data
from generator.exports.data.text_data import make_addresses
from generator.ids import Code
from generator.pages.changed_things import name_changed_thing

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

BECAME: dict[ChangeKind, Became] = {
    ChangeKind.ADDED: "added",
    ChangeKind.WITHDRAWN: "withdrawn",
    ChangeKind.MOVED: "moved",
    ChangeKind.REWORDED: "reworded",
    ChangeKind.CROSSED: "crossed",
    ChangeKind.REMAPPED: "mapped",
    ChangeKind.CHANGED: "changed",
    ChangeKind.OFFICIAL: "official",
    ChangeKind.REVIEWED: "reviewed",
    ChangeKind.DRAFTED: "drafted",
    ChangeKind.BEHIND: "behind",
}


class ChangeData(Data):
    """One change."""

    about: str = Field(description="What it is about: ABC SE04 P8, 2020 value 3")
    part: Literal["standards", "project", "translation"] = Field(
        description="Whose words changed: the publisher's, this project's, or a translation's"
    )
    became: Became = Field(
        description="What became of it. crossed: another row of the crosswalk; mapped: what it is "
        "mapped to; official, reviewed, drafted: its translation is so now; behind: its "
        "translation is of an earlier text"
    )
    language: Code | None = Field(description="Of a translation, its language")
    before: str | None = Field(description="What it said, or what was said of it")
    after: str | None = Field(description="What it says, or what is said of it")
    to: tuple[str, ...] = Field(description="Where it moved, the statements that say it now")
    address: Addresses | None = Field(description="Where it stands; null where it is gone")


class ReleaseData(Data):
    """A release."""

    version: str = Field(description="0.1.0")
    date: str = Field(description="Its day, 2026-11-22")
    site: str | None = Field(description="Where its site stays; null where that is not known")
    address: Addresses = Field(description="Where its changes are told")
    changes: tuple[ChangeData, ...] = Field(description="Nothing of the first release")


class ChangesData(Data):
    """What each release changed."""

    form: str = Field(description="The version of this form")
    releases: tuple[ReleaseData, ...] = Field(description="The newest first")


def make_changes_data(book: Book) -> ChangesData:
    """Makes the data of what each release changed."""
    root = book.release.address
    return ChangesData(
        form=FORM,
        releases=tuple(
            ReleaseData(
                version=release.version,
                date=release.day.isoformat(),
                site=f"{root}{ids.RELEASES}/{release.version}/" if root else None,
                address=make_addresses(book, ids.make_release_address(release.version)),
                changes=tuple(_make_change_data(book, change) for change in release.changes),
            )
            for release in reversed(make_history(book.catalogue.suite).releases)
        ),
    )


def _make_change_data(book: Book, change: Change) -> ChangeData:
    place = name_changed_thing(book.site, change.about).address
    part: Literal["standards", "project"] = (
        "standards" if change.part is Subject.STANDARDS else "project"
    )
    return ChangeData(
        about=change.about,
        part="translation" if change.language else part,
        became=BECAME[change.what],
        language=change.language or None,
        before=change.before or None,
        after=change.after or None,
        to=change.to,
        address=make_addresses(book, place) if place else None,
    )
