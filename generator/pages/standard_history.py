"""What releases changed of a standard, as its own page tells it."""

from itertools import pairwise
from typing import NamedTuple

from generator import ids
from generator.catalogue.site_in_language import Site
from generator.comparing.changes import find_standard
from generator.comparing.history import make_history
from generator.comparing.past_releases import PastRelease
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.changes import ChangeView, find_former_site, format_day, view_change


class PastView(NamedTuple):
    """A release that changed a standard.

    Attributes:
        release: What it is called.
        address: Where the changes of that release are told.
        day: Its day, in words.
        changes: What became of the standard, or of which of its statements.
        before: What leads to the standard as it was in the release before.
        page: Where that stands; empty where that is not known.
    """

    release: Wording
    address: Address
    day: str
    changes: tuple[ChangeView, ...]
    before: Wording
    page: str


def list_past_changes(site: Site, urn: str) -> tuple[PastView, ...]:
    """Every release that changed a standard which was there before, the newest first."""
    found = []
    interface = site.language.interface
    for before, release in pairwise(make_history(site.catalogue.suite).releases):
        changes = _list_changes(site, urn, release) if urn in before.state.texts else ()
        if changes:
            root = find_former_site(site, before.version)
            found.append(
                PastView(
                    interface("Release %(version)s", version=release.version),
                    ids.make_release_address(release.version),
                    format_day(site.language, release.day),
                    changes,
                    interface("As it was in release %(version)s", version=before.version),
                    root and f"{root}{ids.make_standard_address(urn).location}",
                )
            )
    return tuple(reversed(found))


def _list_changes(site: Site, urn: str, release: PastRelease) -> tuple[ChangeView, ...]:
    """What a release changed of a standard, each text once; of translations the page of changes."""
    told = (
        view_change(site, change, release)
        for change in release.changes
        if find_standard(change.about) == urn and not change.language
    )
    views = {(view.about, view.what): view for view in told}
    return tuple(views.values())
