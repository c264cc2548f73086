"""The functions of a process and the standards of its edition cover each other."""

from collections.abc import Iterator

from generator.checks.rule import Rule, require_every_file
from generator.problems import Problem
from generator.suite.suite import Suite


@require_every_file
def have_standards(suite: Suite) -> Iterator[Problem]:
    """Yields every function that no standard serves."""
    for year, functions in suite.mapping.functions.items():
        for index, function in enumerate(functions):
            if not function.maps_to:
                yield Problem(
                    suite.locate("mapping.yaml", "functions", year, index),
                    "function-empty",
                    f"no standard serves function {function.code} of {year}",
                    "name at least one under maps_to:",
                )


def have_lanes(suite: Suite) -> Iterator[Problem]:
    """Yields functions without a lane in a process where some have one: it is drawn if all have."""
    for year, functions in suite.mapping.functions.items():
        if not any(function.lane for function in functions):
            continue
        for index, function in enumerate(functions):
            if not function.lane:
                yield Problem(
                    suite.locate("mapping.yaml", "functions", year, index),
                    "lane-missing",
                    f"function {function.code} of {year} does not say whose stage it is",
                    f"others do: write lane: with {_list_lanes(suite)}",
                )


def name_lanes(suite: Suite) -> Iterator[Problem]:
    """Yields functions with a lane that the suite does not have."""
    if "suite.yaml" in suite.unread:
        return
    known = {lane.id for lane in suite.facts.process.lanes}
    for year, functions in suite.mapping.functions.items():
        for index, function in enumerate(functions):
            if function.lane and function.lane not in known:
                yield Problem(
                    suite.locate("mapping.yaml", "functions", year, index, "lane"),
                    "lane-unknown",
                    f"{function.lane} is no lane of the process",
                    f"write {_list_lanes(suite)}, or add it to process: lanes: in suite.yaml",
                )


def have_strands_of_their_own(suite: Suite) -> Iterator[Problem]:
    """Yields lanes that share a strand: one is on the upper, and one on the lower."""
    for strand in ("upper", "lower"):
        first, *others = [
            number for number, lane in enumerate(suite.facts.process.lanes) if lane.strand == strand
        ] or [0]
        for number in others:
            lanes = suite.facts.process.lanes
            yield Problem(
                suite.locate("suite.yaml", "process", "lanes", number, "strand"),
                "strand-taken",
                f"the {strand} strand is that of {lanes[first].id} already",
                "write upper, lower or both, and each of the first two once",
            )


def _list_lanes(suite: Suite) -> str:
    """Lists the lanes of the process for a hint."""
    names = [lane.id for lane in suite.facts.process.lanes]
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names) or "none"


@require_every_file
def cover_every_standard(suite: Suite) -> Iterator[Problem]:
    """Yields every standard that serves no function, in an edition whose mapping is held."""
    served = {
        year: {row.urn for function in functions for row in function.maps_to}
        for year, functions in suite.mapping.functions.items()
    }
    for entry in suite.standards:
        if entry.edition in served and entry.standard.urn not in served[entry.edition]:
            yield Problem(
                suite.locate(entry.file, "urn"),
                "standard-unmapped",
                f"{entry.standard.urn} serves no function of {entry.edition}",
                "name it under maps_to: of a function in mapping.yaml",
            )


RULES: tuple[Rule, ...] = (
    have_standards,
    have_lanes,
    name_lanes,
    have_strands_of_their_own,
    cover_every_standard,
)
