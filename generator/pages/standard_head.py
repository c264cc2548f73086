"""Makes the head of a standard's page: whether it is in force, and links to its parts."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.downloads import FilesView
from generator.pages.edition_states import summarise_state
from generator.pages.sections import SectionView, list_words
from generator.pages.work.record import PATH as RECORD
from generator.pages.work.role import PATH as ROLE
from generator.suite.entities.standards import Edition, Standard

TO_READ = ("Word", "PDF")
"""The formats that the head of a standard's page offers; its other files stand further down."""

FOLDED_FROM = 150
"""The length of an overview with its remarks, in characters, from which a phone shows only the
first lines until asked."""


class StandingView(NamedTuple):
    """Whether a standard is in force.

    Attributes:
        status: Its edition with its state, in a few words.
        style: The name of the state in style sheets.
        instead: What is in force instead, with links; None where it is in force, or nothing is.
    """

    status: Wording
    style: str
    instead: Wording | None


class JumpView(NamedTuple):
    """A link to a section of the page.

    Attributes:
        address: The section.
        name: Its name.
        said: How many statements it has, or that they are not held; empty for one of text.
    """

    address: Address
    name: Wording
    said: Wording | int | str


def make_standing_view(site: Site, standard: Standard, edition: Edition) -> StandingView:
    """Returns whether a standard is in force, and what is instead."""
    style = "consultation" if edition.consultation else edition.state.replace(" ", "-")
    return StandingView(
        summarise_state(site.language, edition), style, _explain_instead(site, standard, edition)
    )


def _explain_instead(site: Site, standard: Standard, edition: Edition) -> Wording | None:
    """Returns what is in force instead of a standard; None where nothing is."""
    found = {} if edition.state == "in force" else dict(_find_what_counts(site, standard))
    if not found:
        return None
    named = ", ".join(found)
    if edition.consultation:
        words = site.language.interface("in force now: %(standards)s", standards=named)
    else:
        words = site.language.interface("now %(standards)s", standards=named)
    return site.with_links(words, found)


def _find_what_counts(site: Site, standard: Standard) -> Iterator[tuple[str, Address]]:
    """Yields what a standard became in the edition in force, over the editions between."""
    proposed = site.catalogue.editions[standard.edition].consultation
    for counterpart in site.catalogue.find_counterparts(standard):
        state = site.catalogue.editions[counterpart.standard.edition].state
        if state == "in force":
            yield counterpart.standard.urn, counterpart.standard.address
        elif counterpart.later and state == "superseded" and not proposed:
            yield from _find_what_counts(site, counterpart.standard)


def link_tools(site: Site, standard: Standard) -> tuple[tuple[Address, Wording], ...]:
    """Returns links from a standard to the tools that use its statements; none where it has none.

    The statements stand behind the ``#`` of the address, which no server sees and only scripts
    read.
    """
    if not standard.statements:
        return ()
    wanted = f"add={quote(standard.urn)}"
    interface = site.language.interface
    return (
        (Address(ROLE, wanted), interface("Add to my role")),
        (Address(RECORD, wanted), interface("to my record")),
    )


def list_jumps(
    site: Site, sections: tuple[SectionView, ...], *, files: bool
) -> tuple[JumpView, ...]:
    """Returns links to the sections of a standard, and to its files."""
    return tuple(_make_jumps(site, sections, files=files))


def _make_jumps(
    site: Site, sections: tuple[SectionView, ...], *, files: bool
) -> Iterator[JumpView]:
    """Yields the same links one by one."""
    interface = site.language.interface
    short = {"criteria": interface("Criteria"), "knowledge": interface("Knowledge")}
    for view in sections:
        said: Wording | int | str = (
            len([statement for statement in view.statements if statement.words]) or ""
        )
        if not view.held:
            said = interface("not held")
        yield JumpView(view.address, short.get(view.kind, view.heading.text), said)
    if files:
        yield JumpView(Address(sections[0].address.path, "files"), interface("Files"), "")


def list_files_to_read(files: tuple[FilesView, ...]) -> tuple[tuple[Wording, str], ...]:
    """Returns the files of a standard to read, in the page's language: the format, and the path."""
    return tuple((file.holds, file.files[0].path) for file in files if file.holds.text in TO_READ)


def is_folded(section: SectionView, sections: tuple[SectionView, ...]) -> bool:
    """Tells whether a phone shows only the first lines of a section before statements."""
    if section.kind != "overview" or not any(one.statements for one in sections):
        return False
    texts = (*(both.text for both in list_words(section.parts)), *section.notes)
    return sum(len(text.text) for text in texts) > FOLDED_FROM
