"""Makes the page that compares each edition with its successor: ``/editions/``."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.catalogue.catalogue import Revision
from generator.catalogue.menu_sections import EDITIONS
from generator.catalogue.site_in_language import Site, StandardLink
from generator.comparing.rewording import Rewording, compare_words
from generator.ids import Address
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.drawings import crosswalk
from generator.pages.menu_place import MenuPlace, Rank
from generator.pages.page import Page, PageKind, make_page
from generator.suite.entities.mapping import Crossing
from generator.suite.entities.standards import Standard, find_differences
from generator.suite.text import Text

StandardPair = tuple[Standard, Standard]
"""A standard, and one it became."""

PARTS = ("crosswalk", "words", "words-of-values")
"""The anchors of the parts of a comparison."""


class CrossingView(NamedTuple):
    """A standard and its counterpart, with how the words changed.

    Attributes:
        before: The standard of the earlier edition.
        after: Its counterpart.
        changed: What changed, in words.
        title: How the title changed.
        overview: How the overview changed.
        together: That standards were split or merged; None where they were not, and where another
            pair of the same row of the crosswalk says it.
        note: This project's note on that row; None where another pair has it.
    """

    before: StandardLink
    after: StandardLink
    changed: tuple[Wording, ...]
    title: Rewording
    overview: Rewording
    together: Wording | None
    note: Wording | None


class ValueRewordingView(NamedTuple):
    """A value with the same number in both editions, and how its words changed."""

    number: int
    before: Address
    after: Address
    text: Rewording


class EditionComparison(NamedTuple):
    """An edition and its successor.

    Attributes:
        before: The year of the edition.
        after: The year of its successor.
        proposed: Whether the successor is still in consultation.
        borrowed: Whether published words are shown in another language than the page's.
        anchors: The anchors of its parts, by those of the first comparison on the page.
        renumbered: How many standards got another number.
        mistaken: Two different standards with the same number; None where no number was used again.
        drawing: The drawing of all counterparts, wide and narrow.
        crossings: Each standard with each counterpart.
        values: The values that both editions have.
    """

    before: str
    after: str
    proposed: bool
    borrowed: bool
    anchors: Mapping[str, str]
    renumbered: int
    mistaken: tuple[str, str] | None
    drawing: tuple[crosswalk.CrosswalkDrawing, ...]
    crossings: tuple[CrossingView, ...]
    values: tuple[ValueRewordingView, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """Yields the page where there are several editions."""
    language, catalogue = site.language, site.catalogue
    if len(catalogue.editions) == 1:
        return
    yield make_page(
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
        comparisons=compare_editions(site),
    )


KIND = PageKind(make_pages, MenuPlace(EDITIONS, Rank.FIRST))


def compare_editions(site: Site) -> tuple[EditionComparison, ...]:
    """Compares each edition with its successor."""
    return tuple(_compare_revision(site, revision) for revision in site.catalogue.revisions)


def _compare_revision(site: Site, revision: Revision) -> EditionComparison:
    """Compares two editions."""
    before, after, rows = revision.before.year, revision.after.year, revision.crosswalk
    earlier, later = (
        tuple(
            _make_drawn_standard(site, standard) for standard in site.catalogue.list_standards(year)
        )
        for year in (before, after)
    )
    pairs = tuple(pair for row in rows for pair in _pair_standards(site, row))
    crossings = tuple(view for row in rows for view in _make_crossing_views(site, row))
    values = tuple(_make_value_views(site, before, after))
    compared = [
        *(text for view in crossings for text in (view.title, view.overview)),
        *(view.text for view in values),
    ]
    drawn = tuple(
        (standard.urn, other.urn, standard.number != other.number) for standard, other in pairs
    )
    return EditionComparison(
        before,
        after,
        bool(revision.after.consultation),
        any(text.language != site.language.code for text in compared),
        {part: site.make_comparison_address(part, before).anchor for part in PARTS},
        len(_find_renumbered(pairs)),
        _find_mistaken(pairs),
        tuple(
            crosswalk.draw_crosswalk(earlier, later, drawn, titled=titled)
            for titled in (True, False)
        ),
        crossings,
        values,
    )


def _pair_standards(site: Site, row: Crossing) -> Iterator[StandardPair]:
    """Yields each standard of a row of the crosswalk with each one it became."""
    standards = site.catalogue.standards
    return ((standards[one], standards[other]) for one, other in row.pairs)


def _find_renumbered(pairs: tuple[StandardPair, ...]) -> tuple[Standard, ...]:
    """Returns the standards whose number none of their successors kept."""
    kept = {standard for standard, other in pairs if standard.number == other.number}
    return tuple(dict.fromkeys(standard for standard, _ in pairs if standard not in kept))


def _find_mistaken(pairs: tuple[StandardPair, ...]) -> tuple[str, str] | None:
    """Returns two different standards with the same number; None where no number was used again."""
    later = {other.number: other.urn for _, other in pairs}
    same = ((standard.urn, later.get(standard.number)) for standard in _find_renumbered(pairs))
    return next(((one, other) for one, other in same if other), None)


def _make_drawn_standard(site: Site, standard: Standard) -> crosswalk.DrawnStandard:
    """Returns a standard as the drawing needs it."""
    title = standard.title
    return crosswalk.DrawnStandard(
        standard.urn, standard.address, site.say_plainly(title), site.say(title).language
    )


def _make_crossing_views(site: Site, row: Crossing) -> Iterator[CrossingView]:
    """Yields the pairs of a row of the crosswalk; the last one has the notes on the row."""
    pairs = tuple(_pair_standards(site, row))
    for before, after in pairs:
        last = (before, after) == pairs[-1]
        yield CrossingView(
            site.link_standard(before),
            site.link_standard(after),
            site.describe_changes(find_differences(before, after)),
            _compare_wordings(site, (before.title,), (after.title,)),
            _compare_wordings(site, before.overview, after.overview),
            site.describe_crossing(row) if last else None,
            site.say(row.note) if last else None,
        )


def _make_value_views(site: Site, before: str, after: str) -> Iterator[ValueRewordingView]:
    """Yields the values that have the same number in both editions."""
    later = {value.number: value for value in site.catalogue.list_values(after)}
    for value in site.catalogue.list_values(before):
        if other := later.get(value.number):
            words = _compare_wordings(site, value.running, other.running)
            yield ValueRewordingView(value.number, value.address, other.address, words)


def _compare_wordings(site: Site, before: tuple[Text, ...], after: tuple[Text, ...]) -> Rewording:
    """Returns how one text became another; each may consist of several texts of the suite.

    The published words are compared. Two translations of ours may differ where those did not, or
    agree where they did; so translations are compared only if all are the publisher's own.
    """
    language, source = site.language.code, site.language.languages.source
    said = [site.say(text, linked=False) for text in (*before, *after)]
    if language != source and all(wording.state is State.OFFICIAL for wording in said):
        words = [wording.text for wording in said]
    else:
        language, words = source, [text.words for text in (*before, *after)]
    texts = [" ".join(words[: len(before)]), " ".join(words[len(before) :])]
    return Rewording(language, compare_words(*texts))
