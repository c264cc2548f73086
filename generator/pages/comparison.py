"""Each edition beside the one that took its place, and what was reworded: ``/editions/``."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

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
from generator.suite.entities.standards import Standard, differences
from generator.suite.text import Text

Pair = tuple[Standard, Standard]
"""A standard, and one that it became."""

PARTS = ("crosswalk", "words", "words-of-values")
"""What the parts of a comparison are called in addresses."""


class CrossingView(NamedTuple):
    """A standard in both editions, and how its words changed.

    Attributes:
        together: That standards were split or merged; None where they were not, and where that
            follows with another pair of the same row of the crosswalk.
        note: What this project says of that row; None where it follows with another pair.
    """

    before: StandardLink
    after: StandardLink
    changed: tuple[Wording, ...]
    title: Rewording
    overview: Rewording
    together: Wording | None
    note: Wording | None


class ValueView(NamedTuple):
    """A value that has the same number in both editions, and how its words changed."""

    number: int
    before: Address
    after: Address
    text: Rewording


class Comparison(NamedTuple):
    """An edition and the one that took its place.

    Attributes:
        proposed: Whether that one is in consultation, and is only to take it.
        borrowed: Whether it shows the published words in another language than the page's.
        anchors: Where its parts stand on the page, by what they are called in the first comparison.
        renumbered: How many standards the revision gave another number.
        mistaken: Two standards that have the same number, but are different ones; None where no
            standard got the number that another had.
    """

    before: str
    after: str
    proposed: bool
    borrowed: bool
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
    pairs = tuple(pair for row in rows for pair in _pairs(site, row))
    crossings = tuple(view for row in rows for view in _crossings(site, row))
    values = tuple(_values(site, before, after))
    compared = [
        *(text for view in crossings for text in (view.title, view.overview)),
        *(view.text for view in values),
    ]
    drawn = tuple((one.urn, other.urn, one.number != other.number) for one, other in pairs)
    return Comparison(
        before,
        after,
        bool(revision.after.consultation),
        any(text.language != site.language.code for text in compared),
        {part: site.comparison_address(part, before).anchor for part in PARTS},
        len(_renumbered(pairs)),
        _mistaken(pairs),
        tuple(crossing.drawn(earlier, later, drawn, titled=titled) for titled in (True, False)),
        crossings,
        values,
    )


def _pairs(site: Site, row: Crossing) -> Iterator[Pair]:
    """Each standard of a row with each that it became."""
    standards = site.catalogue.standards
    return ((standards[one], standards[other]) for one, other in row.pairs)


def _renumbered(pairs: tuple[Pair, ...]) -> tuple[Standard, ...]:
    """The standards of which nothing that they became kept the number."""
    kept = {one for one, other in pairs if one.number == other.number}
    return tuple(dict.fromkeys(one for one, _ in pairs if one not in kept))


def _mistaken(pairs: tuple[Pair, ...]) -> tuple[str, str] | None:
    """Two standards of one number that are different ones; None where no number moved."""
    later = {other.number: other.urn for _, other in pairs}
    same = ((one.urn, later.get(one.number)) for one in _renumbered(pairs))
    return next(((one, other) for one, other in same if other), None)


def _named(site: Site, standard: Standard) -> crossing.Named:
    title = standard.title
    return crossing.Named(
        standard.urn, standard.address, site.plain(title), site.say(title).language
    )


def _crossings(site: Site, row: Crossing) -> Iterator[CrossingView]:
    pairs = tuple(_pairs(site, row))
    for before, after in pairs:
        last = (before, after) == pairs[-1]
        yield CrossingView(
            site.standard_link(before),
            site.standard_link(after),
            site.changed(differences(before, after)),
            _rewording(site, (before.title,), (after.title,)),
            _rewording(site, before.overview, after.overview),
            site.together(row) if last else None,
            site.say(row.note) if last else None,
        )


def _values(site: Site, before: str, after: str) -> Iterator[ValueView]:
    later = {value.number: value for value in site.catalogue.values_of(after)}
    for value in site.catalogue.values_of(before):
        if other := later.get(value.number):
            words = _rewording(site, value.running, other.running)
            yield ValueView(value.number, value.address, other.address, words)


def _rewording(site: Site, before: tuple[Text, ...], after: tuple[Text, ...]) -> Rewording:
    """How one text became another, each made up of texts of the suite.

    It is the published words that changed. Two translations of ours may differ where those did not,
    or be the same where they did: so these are compared where all are the publisher's.
    """
    language, source = site.language.code, site.language.languages.source
    said = [site.say(text, linked=False) for text in (*before, *after)]
    if language != source and all(one.state is State.OFFICIAL for one in said):
        words = [one.text for one in said]
    else:
        language, words = source, [text.words for text in (*before, *after)]
    texts = [" ".join(words[: len(before)]), " ".join(words[len(before) :])]
    return Rewording(language, reworded(*texts))
