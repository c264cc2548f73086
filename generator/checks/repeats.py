"""Ids and numbers name one thing only: an address must lead to one place."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from generator.checks.glossary import list_entries
from generator.checks.rule import Rule
from generator.ids import make_slug
from generator.model import Metadatum
from generator.model.base import walk_references
from generator.problems import Place, Problem
from generator.suite.suite import Suite


def give_ids_once(suite: Suite) -> Iterator[Problem]:
    """Yields every id that is given twice in its list."""
    for entry in suite.editions:
        sections = [
            (section.id, suite.locate(entry.file, "introduction", index, "id"))
            for index, section in enumerate(entry.edition.introduction)
        ]
        yield from find_repeats(sections)
        yield from find_repeats(
            (group.id, suite.locate(entry.file, "groups", index, "id"))
            for index, group in enumerate(entry.edition.groups)
        )
        yield from _find_repeated_labels(suite, entry.file, entry.edition.metadata)
    for standard in suite.standards:
        yield from _find_repeated_labels(suite, standard.file, standard.standard.metadata)
    yield from find_repeats(
        (term.id, suite.locate(file, "terms", index, "id"))
        for file, index, term in list_entries(suite)
    )
    yield from find_repeats(
        (lane.id, suite.locate("suite.yaml", "process", "lanes", index, "id"))
        for index, lane in enumerate(suite.facts.process.lanes)
    )
    for year, listed in suite.values.root.items():
        yield from find_repeats(
            (str(value.number), suite.locate("values.yaml", year, "values", index, "number"))
            for index, value in enumerate(listed.values)
        )
    for year, functions in suite.mapping.functions.items():
        yield from find_repeats(
            (function.code, suite.locate("mapping.yaml", "functions", year, index, "code"))
            for index, function in enumerate(functions)
        )
    for index, row in enumerate(suite.mapping.crosswalk):
        for key, urns in (("from", row.from_), ("to", row.to)):
            yield from find_repeats(
                (urn, suite.locate("mapping.yaml", *path))
                for urn, path in walk_references(urns, "crosswalk", index, key)
            )
    signposted = (
        (standard.urn, suite.locate("mapping.yaml", "signposted", index, "urn"))
        for index, standard in enumerate(suite.mapping.signposted)
    )
    yield from find_repeats(signposted, make_slug)
    yield from _find_own_as_signposted(suite)
    for year, practices in suite.mapping.values_in_practice.items():
        yield from find_repeats(
            (
                str(practice.value),
                suite.locate("mapping.yaml", "values_in_practice", year, index, "value"),
            )
            for index, practice in enumerate(practices)
        )
    yield from find_repeats(
        (moved.from_, suite.locate("redirects.yaml", "redirects", index, "from"))
        for index, moved in enumerate(suite.redirects.redirects)
    )
    for kind in ("suites", "links"):
        yield from find_repeats(
            (item.id, suite.locate("links.yaml", kind, index, "id"))
            for index, item in enumerate(getattr(suite.links, kind))
        )
    if suite.evidence:
        yield from find_repeats(_list_evidence_ids(suite, "studies"))
        yield from find_repeats(
            chain(_list_evidence_ids(suite, "findings"), _list_evidence_ids(suite, "tasks"))
        )


def give_references_once(suite: Suite) -> Iterator[Problem]:
    """Yields every reference that is given twice in its list."""
    for year, functions in suite.mapping.functions.items():
        for index, function in enumerate(functions):
            path = ("functions", year, index, "maps_to")
            yield from find_repeats(
                (row.urn, suite.locate("mapping.yaml", *path, number))
                for number, row in enumerate(function.maps_to)
            )
    for year, practices in suite.mapping.values_in_practice.items():
        for index, practice in enumerate(practices):
            where = ("values_in_practice", year, index, "by")
            yield from find_repeats(
                (reference, suite.locate("mapping.yaml", *where, number))
                for number, reference in enumerate(practice.by)
            )
    for index, task in enumerate(suite.evidence.tasks if suite.evidence else ()):
        yield from find_repeats(
            (reference, suite.locate("evidence.yaml", "tasks", index, "statements", number))
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


def avoid_reserved_ids(suite: Suite) -> Iterator[Problem]:
    """Yields every id that another part of its page has, to which its address would lead."""
    for entry in suite.editions:
        sections = (
            (section.id, suite.locate(entry.file, "introduction", index, "id"))
            for index, section in enumerate(entry.edition.introduction)
        )
        yield from find_taken_ids(sections, EDITION_PARTS)
    yield from find_taken_ids(
        (term.id, suite.locate(file, "terms", index, "id"))
        for file, index, term in list_entries(suite)
    )
    if suite.evidence:
        named = chain(_list_evidence_ids(suite, "findings"), _list_evidence_ids(suite, "tasks"))
        yield from find_taken_ids(named, RESEARCH_PARTS)


def find_taken_ids(
    named: Iterable[tuple[str, Place]], parts: tuple[str, ...] = ()
) -> Iterator[Problem]:
    """Yields each id that the frame of pages has, or another part of its own page."""
    for name, place in named:
        if is_part(name, (*FRAME_PARTS, *parts)):
            yield report_taken_id(place, f"{name} is another part of the page")


def report_taken_id(place: Place, message: str) -> Problem:
    """Makes the problem of an id that something else has."""
    return Problem(place, "id-reserved", message, "give it another id")


def is_part(name: str, parts: Iterable[str]) -> bool:
    """Whether an id is one of a page's parts, listed as in ``FRAME_PARTS``."""
    return any(name == part or (part[-1] == "-" and name.startswith(part)) for part in parts)


def _find_own_as_signposted(suite: Suite) -> Iterator[Problem]:
    """Yields signposted standards that the suite itself has."""
    own = {entry.standard.urn for entry in suite.standards}
    for index, standard in enumerate(suite.mapping.signposted):
        if standard.urn in own:
            yield Problem(
                suite.locate("mapping.yaml", "signposted", index, "urn"),
                "id-repeat",
                f"{standard.urn} is a standard of this suite, and not of another",
                "take it out here; functions may refer to it all the same",
            )


def _find_repeated_labels(
    suite: Suite, file: str, metadata: tuple[Metadatum, ...]
) -> Iterator[Problem]:
    """Yields labels that give the same id: “Status:” and “Status” do."""
    labels = (
        (item.label, suite.locate(file, "metadata", index, "label"))
        for index, item in enumerate(metadata)
    )
    return find_repeats(labels, make_slug)


def _list_evidence_ids(suite: Suite, kind: str) -> list[tuple[str, Place]]:
    """Returns the ids of findings, tasks or studies, with their places."""
    return [
        (item.id, suite.locate("evidence.yaml", kind, index, "id"))
        for index, item in enumerate(getattr(suite.evidence, kind))
    ]


def find_repeats(
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


RULES: tuple[Rule, ...] = (give_ids_once, give_references_once, avoid_reserved_ids)
