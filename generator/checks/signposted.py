"""Signposted standards of other suites have valid URNs, and some function points to each."""

from collections.abc import Iterator

from generator.checks.rule import Rule, require_every_file
from generator.ids import URN, URN_EXAMPLES
from generator.problems import Problem
from generator.suite.suite import Suite


@require_every_file
def are_used(suite: Suite) -> Iterator[Problem]:
    """Yields signposted standards with an invalid URN, or to which no function points."""
    used = {
        row.urn
        for functions in suite.mapping.functions.values()
        for function in functions
        for row in function.maps_to
    }
    for index, standard in enumerate(suite.mapping.signposted):
        place = suite.locate("mapping.yaml", "signposted", index, "urn")
        if not URN.fullmatch(standard.urn):
            yield Problem(
                place,
                "urn-form",
                f"{standard.urn} is not the URN of a standard",
                f"write it in capitals and figures, like {URN_EXAMPLES}",
            )
        if standard.urn not in used:
            yield Problem(
                place,
                "signposted-unused",
                f"no function points to {standard.urn}",
                "name it under maps_to: of a function, or take it out",
            )


RULES: tuple[Rule, ...] = (are_used,)
