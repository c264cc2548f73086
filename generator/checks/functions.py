"""The functional process and the standards of its edition cover each other."""

from collections.abc import Iterator

from generator.checks.rule import Rule, needs_every_file
from generator.problems import Problem
from generator.suite.suite import Suite


@needs_every_file
def have_standards(suite: Suite) -> Iterator[Problem]:
    """Every function is served by some standard."""
    for year, functions in suite.mapping.functions.items():
        for index, function in enumerate(functions):
            if not function.maps_to:
                yield Problem(
                    suite.place("mapping.yaml", "functions", year, index),
                    "function-empty",
                    f"no standard serves function {function.code} of {year}",
                    "name at least one under maps_to:",
                )


def have_lanes(suite: Suite) -> Iterator[Problem]:
    """A process is drawn when every function of it says whose stage it is; some are not enough."""
    for year, functions in suite.mapping.functions.items():
        if not any(function.lane for function in functions):
            continue
        for index, function in enumerate(functions):
            if not function.lane:
                yield Problem(
                    suite.place("mapping.yaml", "functions", year, index),
                    "lane-missing",
                    f"function {function.code} of {year} does not say whose stage it is",
                    "others do: write lane: employer, job seeker, together or after",
                )


@needs_every_file
def cover_every_standard(suite: Suite) -> Iterator[Problem]:
    """Every standard serves some function, in an edition whose mapping is held."""
    served = {
        year: {row.urn for function in functions for row in function.maps_to}
        for year, functions in suite.mapping.functions.items()
    }
    for entry in suite.standards:
        if entry.edition in served and entry.standard.urn not in served[entry.edition]:
            yield Problem(
                suite.place(entry.file, "urn"),
                "standard-unmapped",
                f"{entry.standard.urn} serves no function of {entry.edition}",
                "name it under maps_to: of a function in mapping.yaml",
            )


RULES: tuple[Rule, ...] = (have_standards, have_lanes, cover_every_standard)
