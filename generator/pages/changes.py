"""What each release changed, newest first: ``/changes/``."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from babel.dates import format_date

from generator import ids
from generator.catalogue.downloads import CHANGES
from generator.catalogue.menu_sections import ABOUT
from generator.catalogue.site_in_language import Site
from generator.comparing.changes import Change, ChangeKind, Subject
from generator.comparing.history import make_history
from generator.comparing.past_releases import PastRelease
from generator.comparing.rewording import Rewording, compare_words
from generator.ids import ENGLISH, Address, Code
from generator.languages.known_languages import find_definition
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.changed_things import EDITION, Thing, name_changed_thing
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page

TOGETHER = (ChangeKind.OFFICIAL, ChangeKind.REVIEWED, ChangeKind.DRAFTED, ChangeKind.BEHIND)
"""What is told of many texts in one line: only which they are."""


class ChangeView(NamedTuple):
    """One change.

    Attributes:
        about: What it is about.
        what: What became of it.
        to: The statements that say it now, where it moved.
        words: What was added or withdrawn; None where nothing was.
        rewording: How one text became another; None where none did.
    """

    about: Thing
    what: Wording
    to: tuple[Thing, ...]
    words: Wording | None
    rewording: Rewording | None


class TogetherView(NamedTuple):
    """Several texts of which the same became."""

    what: Wording
    things: tuple[Thing, ...]


class PartView(NamedTuple):
    """What changed in the standards, in this project's own words, or in a translation."""

    heading: Wording
    changes: tuple[ChangeView, ...]
    together: tuple[TogetherView, ...]


class ReleaseView(NamedTuple):
    """A release.

    Attributes:
        version: ``0.1.0``.
        name: What it is called.
        address: Where this page tells of it.
        date: Its day.
        day: The same in words.
        site: Where the site as it was then stands; empty where that is not known.
        holds: How much stood in it.
        first: Whether there was none before it.
        parts: What it changed.
        unchanged: That it changed nothing; None of the first, and where it changed anything.
    """

    version: str
    name: Wording
    address: Address
    date: date
    day: str
    site: str
    holds: tuple[Wording, ...]
    first: bool
    parts: tuple[PartView, ...]
    unchanged: Wording | None


def make_pages(site: Site) -> Iterator[Page]:
    """The one page, before the first release too."""
    interface = site.language.interface
    yield make_page(
        site,
        "changes.md",
        ids.make_changes_address().path,
        interface("Changes"),
        interface(
            "What each release of this site changed in the standards, statement by statement."
        ),
        releases=list_releases(site),
        list_of_releases=ids.make_releases_address(),
        feed=find_feed(site),
        data_file=CHANGES if site.has_data else "",
    )


KIND = PageKind(make_pages, MenuPlace(ABOUT))

FEED = "changes.xml"
"""The name of the feed in the folder of each language."""


def find_feed(site: Site) -> str:
    """The address of the feed; empty where there is none, for want of a release or of an address.

    What a feed tells of is known by whole addresses, which readers come from elsewhere with.
    """
    if not (site.address and site.catalogue.suite.releases):
        return ""
    return f"{site.address}{site.language.folder}{FEED}"


def list_releases(site: Site) -> tuple[ReleaseView, ...]:
    """Every release, the newest first."""
    known = make_history(site.catalogue.suite).releases
    return tuple(
        view_release(site, past_release, first=past_release is known[0])
        for past_release in reversed(known)
    )


def view_release(site: Site, release: PastRelease, *, first: bool) -> ReleaseView:
    """A release with all that it changed."""
    parts = tuple(_view_parts(site, release))
    unchanged = site.language.interface(
        "Nothing changed in the standards, in this project’s notes and mappings, or in "
        "translations."
    )
    return ReleaseView(
        release.version,
        site.language.interface("Release %(version)s", version=release.version),
        ids.make_release_address(release.version),
        release.day,
        format_day(site.language, release.day),
        find_former_site(site, release.version),
        _word_contents(site.language, release),
        first,
        parts,
        None if first or parts else unchanged,
    )


def format_day(language: Language, day: date) -> str:
    """A day as people write it in a language."""
    return str(format_date(day, "long", locale=find_definition(language.code).locale))


def find_former_site(site: Site, version: str) -> str:
    """Where the site of a release stays; empty where nobody knows where any of it stands."""
    root = site.address
    return f"{root}{ids.RELEASES}/{version}/{site.language.folder}" if root else ""


def _word_contents(language: Language, release: PastRelease) -> tuple[Wording, ...]:
    """How much stood in a release."""
    texts, facts = release.state.texts, release.state.facts
    editions = sum(
        bool(EDITION.fullmatch(about)) for about, what in facts if what is ChangeKind.CHANGED
    )
    urns = {
        about for about, what in facts if what is ChangeKind.CHANGED and ids.URN.fullmatch(about)
    }
    statements = sum(
        text.within in urns and ids.split_reference(name)[0] == text.within
        for name, text in texts.items()
    )
    interface = language.interface
    return (
        interface("Editions: %(number)s.", number=editions),
        interface("Standards: %(number)s.", number=len(urns)),
        interface("Statements: %(number)s.", number=statements),
    )


def _view_parts(site: Site, release: PastRelease) -> Iterator[PartView]:
    interface = site.language.interface
    headings = {
        Subject.STANDARDS: interface("The standards"),
        Subject.OURS: interface("This project’s own"),
    }
    by_what = sorted(release.changes, key=lambda change: list(ChangeKind).index(change.what))
    for part in Subject:
        of_part = [change for change in by_what if change.part is part]
        for code in dict.fromkeys(change.language for change in of_part):
            found = [change for change in of_part if change.language == code]
            heading = headings[part] if part in headings else _name_of(site.language, code)
            yield PartView(
                heading,
                tuple(
                    view_change(site, change, release)
                    for change in found
                    if change.what not in TOGETHER
                ),
                tuple(
                    _group_changes(site, [change for change in found if change.what in TOGETHER])
                ),
            )


def _name_of(language: Language, code: Code) -> Wording:
    """What a translation is called over its changes."""
    own = (
        find_definition(code).own_name
        if code == language.code
        else find_definition(code).english_name
    )
    return Wording(own, code if code == language.code else ENGLISH, State.PUBLISHED)


def view_change(site: Site, change: Change, release: PastRelease) -> ChangeView:
    """A change as pages and feeds tell it."""
    source = change.language or site.language.languages.source
    words, rewording = None, None
    if change.what in (ChangeKind.ADDED, ChangeKind.WITHDRAWN):
        words = _word_change(site, change, release)
    elif change.what in (ChangeKind.REWORDED, ChangeKind.MOVED):
        if change.before:
            rewording = Rewording(source, compare_words(change.before, change.after))
    elif change.before or change.after:
        rewording = Rewording(ENGLISH, compare_words(change.before, change.after))
    to = tuple(name_changed_thing(site, reference) for reference in change.to)
    what = list_outcomes(site.language)[change.what]
    return ChangeView(name_changed_thing(site, change.about), what, to, words, rewording)


def _word_change(site: Site, change: Change, release: PastRelease) -> Wording:
    """What was added, in the language of the page where it was translated then; what is gone."""
    code, source = site.language.code, site.language.languages.source
    text = release.state.texts.get(change.about) if change.what is ChangeKind.ADDED else None
    held = text.translations.get(code) if text else None
    if held and held.words and (site.language.show_drafts or held.state is not State.DRAFT):
        return Wording(held.words, code, held.state)
    return Wording(change.after or change.before, source, State.PUBLISHED)


def list_outcomes(language: Language) -> dict[ChangeKind, Wording]:
    """What became of something, in a word or two."""
    interface = language.interface
    return {
        ChangeKind.ADDED: interface("added"),
        ChangeKind.WITHDRAWN: interface("withdrawn"),
        ChangeKind.MOVED: interface("moved to"),
        ChangeKind.REWORDED: interface("reworded"),
        ChangeKind.CROSSED: interface("counterpart changed"),
        ChangeKind.REMAPPED: interface("mapped anew"),
        ChangeKind.CHANGED: interface("changed"),
        ChangeKind.OFFICIAL: interface("Official now"),
        ChangeKind.REVIEWED: interface("Reviewed now"),
        ChangeKind.DRAFTED: interface("Drafts of this project"),
        ChangeKind.BEHIND: interface("No longer up to date, so not shown"),
    }


def _group_changes(site: Site, changes: Iterable[Change]) -> Iterator[TogetherView]:
    for what, group in groupby(changes, lambda change: change.what):
        things = tuple(dict.fromkeys(name_changed_thing(site, change.about) for change in group))
        yield TogetherView(list_outcomes(site.language)[what], things)
