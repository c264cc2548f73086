"""Makes what each release changed as data: ``/api/v1/changes.json``."""

from typing import Literal

from generator import ids
from generator.comparing.changes import Change, ChangeKind, Subject
from generator.comparing.history import make_history
from generator.exports.book import Book
from generator.exports.data.models import FORM, Became, ChangeData, ChangesData, ReleaseData
from generator.exports.data.text_data import make_addresses
from generator.pages.changed_things import name_changed_thing

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
