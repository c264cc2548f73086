"""Each edition beside the one that took its place, and what was reworded: ``/editions/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.catalogue.catalogue import Revision
from generator.catalogue.in_language import Site, StandardLink
from generator.catalogue.menu_sections import EDITIONS
from generator.comparing.rewording import Rewording, reworded
from generator.ids import Address
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.drawings import crossing
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, page
from generator.suite.entities.mapping import Crossing
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

PARTS = ("crosswalk", "words", "words-of-values")
"""What the parts of a comparison are called in addresses."""


@dataclass(frozen=True)
class CrossingView:
    """A standard in both editions, and how its words changed."""

    before: StandardLink
    after: StandardLink
    changed: tuple[Wording, ...]
    title: Rewording
    overview: Rewording
    note: Wording


@dataclass(frozen=True)
class ValueView:
    """A value that has the same number in both editions, and how its words changed."""

    number: int
    before: Address
    after: Address
    text: Rewording


@dataclass(frozen=True)
class Comparison:
    """An edition and the one that took its place.

    Attributes:
        anchors: Where its parts stand on the page, by what they are called in the first comparison.
        renumbered: How many standards the revision gave another number.
        mistaken: Two standards that have the same number, but are different ones; None where no
            standard got the number that another had.
    """

    before: str
    after: str
    anchors: Mapping[str, str]
    renumbered: int
    mistaken: tuple[str, str] | None
    drawing: tuple[crossing.Drawing, ...]
    crossings: tuple[CrossingView, ...]
    values: tuple[ValueView, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page, where there are several editions."""
    language, catalogue = site.language, site.catalogue
    if len(catalogue.editions) == 1:
        return
    yield page(
        site,
        "comparison.md",
        "editions/index",
        language.interface("The editions side by side"),
        language.interface("What moved and what was retitled between the editions."),
        hide=("navigation", "toc"),
        editions=tuple(
            (edition, edition.address, site.say(edition.title))
            for edition in catalogue.newest_first
        ),
        comparisons=comparisons(site),
    )


KIND = PageKind(pages, MenuPlace(EDITIONS, Rank.FIRST))


def comparisons(site: Site) -> tuple[Comparison, ...]:
    """Each edition that another took the place of, compared with it."""
    return tuple(_comparison(site, revision) for revision in site.catalogue.revisions)


def _comparison(site: Site, revision: Revision) -> Comparison:
    before, after, rows = revision.before.year, revision.after.year, revision.crosswalk
    earlier, later = (
        tuple(_named(site, one) for one in site.catalogue.standards_of(year))
        for year in (before, after)
    )
    pairs = tuple((row.before, row.after, "number" in row.changed) for row in rows)
    return Comparison(
        before,
        after,
        {part: site.comparison_address(part, before).anchor for part in PARTS},
        sum("number" in row.changed for row in rows),
        _mistaken(site, rows),
        tuple(crossing.drawn(earlier, later, pairs, titled=titled) for titled in (True, False)),
        tuple(_crossing(site, row) for row in rows),
        tuple(_values(site, before, after)),
    )


def _mistaken(site: Site, rows: tuple[Crossing, ...]) -> tuple[str, str] | None:
    """Two standards of one number that are different ones; None where no number moved."""
    number = {urn: standard.number for urn, standard in site.catalogue.standards.items()}
    later = {number[row.after]: row.after for row in rows}
    for row in rows:
        if "number" in row.changed and (same := later.get(number[row.before])):
            return row.before, same
    return None


def _named(site: Site, standard: Standard) -> crossing.Named:
    title = standard.title
    return crossing.Named(
        standard.urn, standard.address, site.plain(title), site.say(title).language
    )


def _crossing(site: Site, row: Crossing) -> CrossingView:
    before, after = (site.catalogue.standards[urn] for urn in (row.before, row.after))
    return CrossingView(
        site.standard_link(before),
        site.standard_link(after),
        site.changed(row),
        _rewording(site, (before.title,), (after.title,)),
        _rewording(site, before.overview, after.overview),
        site.say(row.note),
    )


def _values(site: Site, before: str, after: str) -> Iterator[ValueView]:
    later = {value.number: value for value in site.catalogue.values_of(after)}
    for value in site.catalogue.values_of(before):
        if other := later.get(value.number):
            words = _rewording(site, value.running, other.running)
            yield ValueView(value.number, value.address, other.address, words)


def _rewording(site: Site, before: tuple[Text, ...], after: tuple[Text, ...]) -> Rewording:
    """How one text became another, each made up of texts of the suite.

    Two languages can't be compared: where one text is not translated, the source of both is.
    """
    said = [site.say(text, linked=False) for text in (*before, *after)]
    language = site.language.code
    if any(words.language != language for words in said):
        texts = [" ".join(text.words for text in some) for some in (before, after)]
        source = site.language.languages.source
        return Rewording(source, State.PUBLISHED, reworded(*texts))
    words = [one.text for one in said]
    texts = [" ".join(words[: len(before)]), " ".join(words[len(before) :])]
    state = State.DRAFT if State.DRAFT in {one.state for one in said} else State.PUBLISHED
    return Rewording(language, state, reworded(*texts))
