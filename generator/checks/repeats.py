"""Ids and numbers name one thing only: an address must lead to one place."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from generator.checks.glossary import entries
from generator.checks.rule import Rule
from generator.ids import slug
from generator.model import Published
from generator.model.base import placed
from generator.problems import Place, Problem
from generator.suite.suite import Suite


def ids(suite: Suite) -> Iterator[Problem]:
    """Yields every id that is given twice in its list."""
    for entry in suite.editions:
        sections = [
            (section.id, suite.place(entry.file, "introduction", index, "id"))
            for index, section in enumerate(entry.edition.introduction)
        ]
        yield from twice(sections)
        yield from twice(
            (group.id, suite.place(entry.file, "groups", index, "id"))
            for index, group in enumerate(entry.edition.groups)
        )
        yield from _labels(suite, entry.file, entry.edition.metadata)
    for standard in suite.standards:
        yield from _labels(suite, standard.file, standard.standard.metadata)
    yield from twice(
        (term.id, suite.place(file, "terms", index, "id")) for file, index, term in entries(suite)
    )
    yield from twice(
        (lane.id, suite.place("suite.yaml", "process", "lanes", index, "id"))
        for index, lane in enumerate(suite.facts.process.lanes)
    )
    for year, listed in suite.values.root.items():
        yield from twice(
            (str(value.number), suite.place("values.yaml", year, "values", index, "number"))
            for index, value in enumerate(listed.values)
        )
    for year, functions in suite.mapping.functions.items():
        yield from twice(
            (function.code, suite.place("mapping.yaml", "functions", year, index, "code"))
            for index, function in enumerate(functions)
        )
    for index, row in enumerate(suite.mapping.crosswalk):
        for key, urns in (("from", row.from_), ("to", row.to)):
            yield from twice(
                (urn, suite.place("mapping.yaml", *path))
                for urn, path in placed(urns, "crosswalk", index, key)
            )
    signposted = (
        (standard.urn, suite.place("mapping.yaml", "signposted", index, "urn"))
        for index, standard in enumerate(suite.mapping.signposted)
    )
    yield from twice(signposted, slug)
    yield from _own_as_signposted(suite)
    for year, practices in suite.mapping.values_in_practice.items():
        yield from twice(
            (
                str(one.value),
                suite.place("mapping.yaml", "values_in_practice", year, index, "value"),
            )
            for index, one in enumerate(practices)
        )
    yield from twice(
        (moved.from_, suite.place("redirects.yaml", "redirects", index, "from"))
        for index, moved in enumerate(suite.redirects.redirects)
    )
    for kind in ("suites", "links"):
        yield from twice(
            (item.id, suite.place("links.yaml", kind, index, "id"))
            for index, item in enumerate(getattr(suite.links, kind))
        )
    if suite.evidence:
        yield from twice(_evidence(suite, "studies"))
        yield from twice(chain(_evidence(suite, "findings"), _evidence(suite, "tasks")))


def references(suite: Suite) -> Iterator[Problem]:
    """Yields every reference that is given twice in its list."""
    for year, functions in suite.mapping.functions.items():
        for index, function in enumerate(functions):
            path = ("functions", year, index, "maps_to")
            yield from twice(
                (row.urn, suite.place("mapping.yaml", *path, number))
                for number, row in enumerate(function.maps_to)
            )
    for year, practices in suite.mapping.values_in_practice.items():
        for index, practice in enumerate(practices):
            where = ("values_in_practice", year, index, "by")
            yield from twice(
                (reference, suite.place("mapping.yaml", *where, number))
                for number, reference in enumerate(practice.by)
            )
    for index, task in enumerate(suite.evidence.tasks if suite.evidence else ()):
        yield from twice(
            (reference, suite.place("evidence.yaml", "tasks", index, "statements", number))
            for number, reference in enumerate(task.statements)
        )


FRAME_PARTS = (
    *("page", "ask", "copying", "toggles", "definition-"),
    *("search-label", "search-words", "search-said"),
)
"""The ids of every page's heading, of the definitions on it, and of the frame around it: see
``theme/``. One that ends in a hyphen stands for all that begin with it.
"""

EDITION_PARTS = ("standards", "metadata", "terms", "group-")
"""The ids on an edition's page other than those of its sections."""

RESEARCH_PARTS = ("findings", "tasks", "sources", "study-", "terms")
"""The ids on the research page other than those of findings and tasks."""


def reserved(suite: Suite) -> Iterator[Problem]:
    """Yields every id that another part of its page has, to which its address would lead."""
    for entry in suite.editions:
        sections = (
            (section.id, suite.place(entry.file, "introduction", index, "id"))
            for index, section in enumerate(entry.edition.introduction)
        )
        yield from taken(sections, EDITION_PARTS)
    yield from taken(
        (term.id, suite.place(file, "terms", index, "id")) for file, index, term in entries(suite)
    )
    if suite.evidence:
        named = chain(_evidence(suite, "findings"), _evidence(suite, "tasks"))
        yield from taken(named, RESEARCH_PARTS)


def taken(named: Iterable[tuple[str, Place]], parts: tuple[str, ...] = ()) -> Iterator[Problem]:
    """Yields each id that the frame of pages has, or another part of its own page."""
    for name, place in named:
        if is_part(name, (*FRAME_PARTS, *parts)):
            yield is_taken(place, f"{name} is another part of the page")


def is_taken(place: Place, message: str) -> Problem:
    """Makes the problem of an id that something else has."""
    return Problem(place, "id-reserved", message, "give it another id")


def is_part(name: str, parts: Iterable[str]) -> bool:
    """Whether an id is one of a page's parts, listed as in ``FRAME_PARTS``."""
    return any(name == part or (part[-1] == "-" and name.startswith(part)) for part in parts)


def _own_as_signposted(suite: Suite) -> Iterator[Problem]:
    """Yields signposted standards that the suite itself has."""
    own = {entry.standard.urn for entry in suite.standards}
    for index, standard in enumerate(suite.mapping.signposted):
        if standard.urn in own:
            yield Problem(
                suite.place("mapping.yaml", "signposted", index, "urn"),
                "id-repeat",
                f"{standard.urn} is a standard of this suite, and not of another",
                "take it out here; functions may refer to it all the same",
            )


def _labels(suite: Suite, file: str, metadata: tuple[Published, ...]) -> Iterator[Problem]:
    """Yields labels that give the same id: “Status:” and “Status” do."""
    labels = (
        (item.label, suite.place(file, "metadata", index, "label"))
        for index, item in enumerate(metadata)
    )
    return twice(labels, slug)


def _evidence(suite: Suite, kind: str) -> list[tuple[str, Place]]:
    """Returns the ids of findings, tasks or studies, with their places."""
    return [
        (item.id, suite.place("evidence.yaml", kind, index, "id"))
        for index, item in enumerate(getattr(suite.evidence, kind))
    ]


def twice(
    named: Iterable[tuple[str, Place]], alike: Callable[[str], str] = str
) -> Iterator[Problem]:
    """Yields each name that is given a second time.

    Args:
        named: The names with their places.
        alike: Returns the part of a name in which it must differ from others.
    """
    places: dict[str, Place] = {}
    for name, place in named:
        first = places.setdefault(alike(name), place)
        if first is not place:
            file = "" if first.file == place.file else f" of {first.file}"
            yield Problem(
                place,
                "id-repeat",
                f"{name} is given a second time, first on line {first.line}{file}",
                "give each its own",
            )


RULES: tuple[Rule, ...] = (ids, references, reserved)
