"""Each edition beside the one that took its place, and what was reworded: ``/editions/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import ids
from generator.catalogue.catalogue import Revision
from generator.catalogue.in_language import Site, StandardLink
from generator.catalogue.menu_sections import EDITIONS
from generator.comparing.rewording import Rewording, reworded
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Crossing, Value
from generator.model.states import State
from generator.pages.drawings import crossing
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, page

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
    """The one page."""
    language, catalogue = site.language, site.catalogue
    yield page(
        site,
        "comparison.md",
        "editions/index",
        language.interface("The editions side by side"),
        language.interface("What moved and what was retitled between the editions."),
        hide=("navigation", "toc"),
        editions=tuple(
            (catalogue.editions[year], ids.edition_address(year), site.say(f"{year} title"))
            for year in site.newest_first
        ),
        comparisons=comparisons(site),
    )


KIND = PageKind(pages, MenuPlace(EDITIONS, Rank.FIRST))


def comparisons(site: Site) -> tuple[Comparison, ...]:
    """Each edition that another took the place of, compared with it."""
    return tuple(_comparison(site, revision) for revision in site.catalogue.revisions)


def _comparison(site: Site, revision: Revision) -> Comparison:
    before, after, rows = revision.before, revision.after, revision.crosswalk
    earlier, later = (
        tuple(_named(site, urn) for urn in site.catalogue.urns(one)) for one in (before, after)
    )
    pairs = tuple((row.from_, row.to, "number" in row.changed) for row in rows)
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
    number_of = site.catalogue.number_of
    later = {number_of(row.to): row.to for row in rows}
    for row in rows:
        if "number" in row.changed and (same := later.get(number_of(row.from_))):
            return row.from_, same
    return None


def _named(site: Site, urn: str) -> crossing.Named:
    title = f"{urn} title"
    address = ids.standard_address(urn)
    return crossing.Named(urn, address, site.plain(title), site.say(title).language)


def _crossing(site: Site, row: Crossing) -> CrossingView:
    return CrossingView(
        site.standard_link(row.from_),
        site.standard_link(row.to),
        site.changed(row),
        _rewording(site, [f"{row.from_} title"], [f"{row.to} title"]),
        _rewording(site, _overview(site, row.from_), _overview(site, row.to)),
        site.say(f"crosswalk {row.from_}"),
    )


def _overview(site: Site, urn: str) -> list[str]:
    paragraphs = len(site.catalogue.standards[urn].overview)
    return [f"{urn} overview {number + 1}" for number in range(paragraphs)]


def _values(site: Site, before: str, after: str) -> Iterator[ValueView]:
    listed = site.catalogue.suite.values.root
    if before not in listed or after not in listed:
        return
    later = {value.number: value for value in listed[after].values}
    for value in listed[before].values:
        if value.number in later:
            yield ValueView(
                value.number,
                ids.value_address(before, value.number),
                ids.value_address(after, value.number),
                _rewording(site, _texts_of(before, value), _texts_of(after, later[value.number])),
            )


def _texts_of(edition: str, value: Value) -> list[str]:
    owner = f"{edition} value {value.number}"
    return [owner, *(f"{owner} point {number + 1}" for number in range(len(value.points)))]


def _rewording(site: Site, before: list[str], after: list[str]) -> Rewording:
    """How one text became another, each made up of texts of the suite.

    Two languages can't be compared: where one of the texts is in English, the English of both is.
    """
    said = [site.say(identity) for identity in (*before, *after)]
    language = site.language.code
    if any(words.language != language for words in said):
        english = site.catalogue.texts
        texts = [" ".join(english[one].text for one in some) for some in (before, after)]
        return Rewording("en", State.PUBLISHED, reworded(*texts))
    texts = [" ".join(site.say(one).text for one in some) for some in (before, after)]
    states = {words.state for words in said}
    state = State.DRAFT if State.DRAFT in states else State.PUBLISHED
    return Rewording(language, state, reworded(*texts))
