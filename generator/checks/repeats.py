"""Ids and numbers that name one thing name only one: an address must lead to one place."""

from collections.abc import Iterable, Iterator

from generator.problems import Place, Problem
from generator.suite import Suite


def ids(suite: Suite) -> Iterator[Problem]:
    """Yields every id that is given a second time in its list."""
    for entry in suite.editions:
        yield from _twice(
            (section.id, suite.place(entry.file, "introduction", index, "id"))
            for index, section in enumerate(entry.edition.introduction)
        )
    yield from _twice(
        (term.id, suite.place("glossary.yaml", "terms", index, "id"))
        for index, term in enumerate(suite.glossary.terms)
    )
    for year, listed in suite.values.root.items():
        yield from _twice(
            (str(value.number), suite.place("values.yaml", year, "values", index, "number"))
            for index, value in enumerate(listed.values)
        )
    for year, functions in suite.mapping.functions.items():
        yield from _twice(
            (function.code, suite.place("mapping.yaml", "functions", year, index, "code"))
            for index, function in enumerate(functions)
        )
    yield from _twice(
        (row.from_, suite.place("mapping.yaml", "crosswalk", index, "from"))
        for index, row in enumerate(suite.mapping.crosswalk)
    )
    yield from _twice(
        (standard.urn, suite.place("mapping.yaml", "signposted", index, "urn"))
        for index, standard in enumerate(suite.mapping.signposted)
    )
    for kind in ("suites", "links"):
        yield from _twice(
            (item.id, suite.place("links.yaml", kind, index, "id"))
            for index, item in enumerate(getattr(suite.links, kind))
        )
    if suite.evidence:
        for kind in ("studies", "findings", "tasks"):
            yield from _twice(
                (item.id, suite.place("evidence.yaml", kind, index, "id"))
                for index, item in enumerate(getattr(suite.evidence, kind))
            )


def _twice(named: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for name, place in named:
        if name in lines:
            yield Problem(
                place,
                "id-repeat",
                f"{name} is given a second time, first on line {lines[name]}",
                "give each its own",
            )
        lines.setdefault(name, place.line)
