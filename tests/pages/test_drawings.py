"""The drawings: everything stands within them and apart, and lines lead where the data says."""

import re
from itertools import combinations, pairwise
from math import dist

import pytest

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.model import Strand
from generator.model.states import State
from generator.pages import comparison, process_map
from generator.pages.drawings import crosswalk, journey
from generator.pages.drawings.lettering import (
    ASCENT,
    DESCENT,
    Lettering,
    break_lines,
    measure_words,
)
from generator.suite.suite import Suite
from tests.variants import site_of, with_functions

Box = tuple[float, float, float, float]
STRANDS: dict[str, Strand] = {
    "employer": "upper",
    "job seeker": "lower",
    "together": "both",
    "after": "both",
}
LANES = tuple(
    journey.DrawnLane(name, Wording(f"The {name}", "en", State.PUBLISHED), strand)
    for name, strand in STRANDS.items()
)
CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


def process(lanes: str, words: str = "Getting to know the job seeker") -> tuple[journey.Stage, ...]:
    """A made process: a stage in each of these lanes, which their first letters name."""
    return tuple(
        journey.Stage(code, lane, Address("map", f"2020-{code.lower()}"), words, "en")
        for code, letter in zip(CODES, lanes, strict=False)
        for lane in LANES
        if lane.id.startswith(letter)
    )


ALL_LANES = "ejejettaaa"
MADE = {
    "one function of the employer’s": process("e"),
    "one function after both met": process("a"),
    "two functions": process("jt"),
    "26 functions": process("ej" * 9 + "ta" * 4),
    "26 functions with long words": process("e" * 26, f"{LONG} a {LONG}"),
    "only one lane": process("e" * 10),
    "only the job seeker’s lane": process("j" * 10),
    "only the common lane": process("t" * 10),
    "no common lane": process("ej" * 5),
    "one lane after the other": process("eeejjjt"),
    "a lane goes on after the meeting": process("etea"),
    "one very long word": process(ALL_LANES, LONG),
    "many long words": process(ALL_LANES, " ".join(["Supported-employment"] * 9)),
    "one letter": process(ALL_LANES, "a"),
}
"""Processes that nobody published, by what is odd about them."""


def named(*titles: str, urn: str = "ABC SE") -> tuple[crosswalk.DrawnStandard, ...]:
    """A made edition: a standard with each of these titles."""
    return tuple(
        crosswalk.DrawnStandard(f"{urn}{number:02}", Address(f"standards/{number}"), title, "en")
        for number, title in enumerate(titles, 1)
    )


EDITIONS = {
    "one standard": (named("Advise"), named("Advise", urn="XYZ SE")),
    "one standard becomes one of 26": (named("Advise"), named(*("Advise",) * 26, urn="XYZ SE")),
    "very long words": (named(LONG, LONG), named(f"{LONG} {LONG}", "a", urn="XYZ SE")),
    "very long titles": (
        named(*(" ".join(["Advise employers"] * 20),) * 3),
        named("a", "b", "c", urn="XYZ SE"),
    ),
    "long references": (named("a", "b", urn="SFJ CCBA3."), named("a", "b", urn="CFA GOV123.")),
}
"""Editions that nobody published."""


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Site:
    """The means to make pages of one language, which the test names."""
    found: Site = request.getfixturevalue(request.param)
    return found


both_languages = pytest.mark.parametrize("site", ["english", "welsh"], indirect=True)
made = pytest.mark.parametrize("stages", MADE.values(), ids=MADE.keys())
layouts = pytest.mark.parametrize(
    "layout", [journey.draw_across, journey.draw_down], ids=["across", "down"]
)


# What takes up room, and the lines, told from the drawings' own numbers.


def lettered(words: Lettering, anchor: str) -> Box:
    """What words take up, where they begin at their place, are centred on it or end there."""
    left = words.x - words.width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    tops = [line[0] for line in words.lines]
    return left, min(tops) - ASCENT, left + words.width, max(tops) + DESCENT


def rings(drawing: journey.JourneyDrawing) -> list[Box]:
    r = journey.RADIUS
    return [(one.x - r, one.y - r, one.x + r, one.y + r) for one in drawing.stations]


def labels(drawing: journey.JourneyDrawing) -> list[Box]:
    anchor = "middle" if drawing.across else "start"
    return [lettered(one.label, anchor) for one in drawing.stations] + [
        (one.x, one.y - ASCENT, one.x + measure_words(one.lane.words.text), one.y + DESCENT)
        for one in drawing.names
    ]


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_apart(taken: list[Box]) -> None:
    for one, other in combinations(taken, 2):
        assert not overlap(one, other), (one, other)


def assert_within(taken: list[Box], width: float, top: float, height: float) -> None:
    for left, above, right, below in taken:
        assert left >= 0, (left, above)
        assert right <= width, (right, above)
        assert above >= top, (left, above)
        assert below <= top + height, (left, below)


def points(path: str) -> list[tuple[float, float]]:
    """Points along an SVG path of straight lines and curves, close to one another."""
    found: list[tuple[float, float]] = []
    for command, numbers in re.findall(r"([MLC])([^MLC]*)", path):
        values = [float(one) for one in numbers.split()]
        corners = list(zip(values[::2], values[1::2], strict=True))
        if command == "M":
            found.append(corners[0])
            continue
        start = found[-1]
        if command == "L":
            corners = [start, *corners, corners[-1]]
        one, two, end = corners
        for step in range(1, 401):
            t = step / 400
            weights = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3
            x, y = (
                sum(w * at[axis] for w, at in zip(weights, (start, one, two, end), strict=True))
                for axis in (0, 1)
            )
            found.append((x, y))
    return found


def assert_passes(path: str, drawing: journey.JourneyDrawing, strand: Strand) -> None:
    """A strand passes the stages of its lane and the common ones, in order, and no others."""
    along = points(path)
    axis = 0 if drawing.across else 1
    for one, other in pairwise(along):
        assert other[axis] >= one[axis] - 0.1, "the strand turns back"
    for station in drawing.stations:
        nearest = min(dist(point, (station.x, station.y)) for point in along)
        passes = station.stage.lane.strand in (strand, "both")
        assert (nearest <= journey.APART + 1) is passes, (station.stage.code, nearest)


def assert_clear_of(path: str, taken: list[Box]) -> None:
    """A strand runs through no words."""
    half = 3.5
    stroke = [(x - half, y - half, x + half, y + half) for x, y in points(path)]
    met = [(one, words) for one in stroke for words in taken if overlap(one, words)]
    assert not met


def assert_sound(drawing: journey.JourneyDrawing, stages: tuple[journey.Stage, ...]) -> None:
    taken = rings(drawing) + labels(drawing)
    assert_within(taken, drawing.width, drawing.top, drawing.height)
    assert_apart(taken)
    assert [one.stage for one in drawing.stations] == list(stages)
    places = [one.x if drawing.across else one.y for one in drawing.stations]
    assert all(one + 2 * journey.RADIUS < other for one, other in pairwise(places))
    strands: tuple[tuple[str, Strand], ...] = ((drawing.upper, "upper"), (drawing.lower, "lower"))
    for path, strand in strands:
        assert bool(path) is any(one.lane.strand in (strand, "both") for one in stages)
        if path:
            assert_passes(path, drawing, strand)
            way = [(*point, *point) for point in points(path)]
            assert_within(way, drawing.width, drawing.top, drawing.height)
    named_lanes = {one.lane for one in drawing.names}
    assert named_lanes >= {one.lane for one in stages}
    for station in drawing.stations:
        assert " ".join(line for _, line in station.label.lines) == station.stage.words
        assert bool(station.half) is (station.stage.lane.strand == "both")


# The functional process.


@both_languages
def test_the_process_is_drawn_across_and_down_with_every_stage_in_its_place(site: Site) -> None:
    drawn = process_map.draw_newest_process(site)
    assert [one.across for one in drawn] == [True, False]
    functions = site.catalogue.suite.mapping.functions["2020"]
    for one in drawn:
        stages = tuple(station.stage for station in one.stations)
        assert [(stage.code, stage.lane.id) for stage in stages] == [
            (function.code, function.lane) for function in functions
        ]
        assert_sound(one, stages)
        for path in (one.upper, one.lower):
            assert_clear_of(path, labels(one))
        assert {name.lane.id for name in one.names} == set(STRANDS)


@made
def test_whatever_the_process_its_drawings_are_sound(stages: tuple[journey.Stage, ...]) -> None:
    drawn = journey.draw_journey(stages, LANES)
    assert not drawn[-1].across, "there is none for a narrow window"
    for one in drawn:
        assert_sound(one, stages)


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("one function of the employer’s", True),
        ("two functions", True),
        ("only one lane", True),
        ("no common lane", True),
        ("26 functions", False),
        ("one very long word", False),
    ],
)
def test_the_process_is_drawn_across_only_where_its_words_have_room(name: str, fits: bool) -> None:
    assert [one.across for one in journey.draw_journey(MADE[name], LANES)] == [True, False][
        not fits :
    ]


def test_a_suite_without_a_process_has_no_drawing(suite: Suite) -> None:
    assert process_map.draw_newest_process(site_of(with_functions(suite, {}))) == ()


# What moved between the editions.


def assert_joined(drawing: crosswalk.CrosswalkDrawing, pairs: list[tuple[str, str]]) -> None:
    """Each line begins at one of a pair and ends at the other, and says whether it moved."""
    before = {(one.x, one.y): one.urn for one in drawing.before}
    after = {(one.x, one.y): one.urn for one in drawing.after}
    found = []
    for line in drawing.lines:
        way = points(line.path)
        one, other = before[way[0]], after[(round(way[-1][0], 6), round(way[-1][1], 6))]
        found.append((one, other))
        assert line.moved is (one.split()[1] != other.split()[1])
    assert found == pairs


def assert_crossing_sound(drawing: crosswalk.CrosswalkDrawing) -> None:
    taken: list[Box] = []
    for nodes, anchor, side in ((drawing.before, "end", -1), (drawing.after, "start", 1)):
        assert [one.y for one in nodes] == sorted(one.y for one in nodes)
        for one in nodes:
            r, width = crosswalk.RADIUS, measure_words(one.urn)
            near = one.x + side * crosswalk.GAP
            left = near - (width if anchor == "end" else 0)
            taken.append((one.x - r, one.y - r, one.x + r, one.y + r))
            taken.append((left, one.y - ASCENT / 2, left + width, one.y + ASCENT / 2))
            if one.title:
                taken.append(lettered(one.title, anchor))
    assert_within(taken, drawing.width, 0, drawing.height)
    assert_apart(taken)
    for line in drawing.lines:
        way = [(*point, *point) for point in points(line.path)]
        assert_within(way, drawing.width, 0, drawing.height)


@both_languages
def test_each_revision_is_drawn_with_every_standard_of_both_editions_and_every_pair(
    site: Site,
) -> None:
    compared = comparison.compare_editions(site)
    assert len(compared) > 1
    for one in compared:
        assert [drawing.across for drawing in one.drawing] == [True, False]
        earlier = [standard.urn for standard in site.catalogue.list_standards(one.before)]
        crosswalk = site.catalogue.suite.mapping.crosswalk
        pairs = [(row.before[0], row.after[0]) for row in crosswalk if row.before[0] in earlier]
        for drawing in one.drawing:
            assert_crossing_sound(drawing)
            assert_joined(drawing, pairs)
            for nodes, year in ((drawing.before, one.before), (drawing.after, one.after)):
                standards = site.catalogue.list_standards(year)
                assert [node.urn for node in nodes] == [standard.urn for standard in standards]
                assert [titled(node) for node in nodes] == [
                    site.say_plainly(standard.title) if drawing.across else ""
                    for standard in standards
                ]


def titled(node: crosswalk.StandardNode) -> str:
    """The title that stands at a standard; nothing where none does."""
    return " ".join(line for _, line in node.title.lines) if node.title else ""


@pytest.mark.parametrize("titled", [True, False], ids=["across", "down"])
@pytest.mark.parametrize("editions", EDITIONS.values(), ids=EDITIONS.keys())
def test_whatever_the_editions_their_crosswalk_is_sound(
    editions: tuple[tuple[crosswalk.DrawnStandard, ...], tuple[crosswalk.DrawnStandard, ...]],
    titled: bool,
) -> None:
    before, after = editions
    pairs = [(before[0].urn, after[-1].urn), (before[-1].urn, after[0].urn)]
    moved = tuple((one, other, one[-2:] != other[-2:]) for one, other in pairs)
    drawing = crosswalk.draw_crosswalk(before, after, moved, titled=titled)
    assert_crossing_sound(drawing)
    assert_joined(drawing, pairs)


# Lines of words.


@pytest.mark.parametrize("width", [1, 60, 100, 204, 380])
@pytest.mark.parametrize(
    "words", ["a", LONG, "Getting to know the job", f"a {LONG} b c", "aa " * 30]
)
def test_words_are_broken_between_words_only_and_into_lines_that_fit(
    words: str, width: float
) -> None:
    lines = break_lines(words, width)
    assert " ".join(lines) == " ".join(words.split())
    assert all(measure_words(line) <= width or " " not in line for line in lines)


def test_what_a_no_break_space_joins_stays_in_one_line() -> None:
    joined = "Equality\N{NO-BREAK SPACE}Act"
    assert joined in break_lines(f"the {joined} of the land", measure_words(joined))


def test_lines_are_as_even_as_their_number_allows() -> None:
    assert break_lines("aaa aaa aaa aaa", measure_words("aaa aaa aaa")) == ("aaa aaa", "aaa aaa")
