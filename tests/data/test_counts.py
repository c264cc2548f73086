"""As much stands in the data as ``expected.yaml`` says; a failure names the line to change."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from generator.ids import SECTION_KINDS, SHORT_FORM
from generator.model.states import State
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.data import raw
from tests.data.published import EXPECTED
from tests.support import PROJECT

OTHERS = tuple(kind for kind in SECTION_KINDS if kind not in SHORT_FORM.values())
"""The kinds of statements that are counted where there are any."""


@cache
def counted() -> dict[tuple[str, ...], int]:
    """How much the suite holds, by the keys that lead to it in ``expected.yaml``."""
    suite = load(PROJECT)[0]
    return dict([*_of_editions(suite), *_of_the_suite(suite)])


def _of_editions(suite: Suite) -> Iterator[tuple[tuple[str, ...], int]]:
    for entry in suite.editions:
        year = entry.folder
        standards = [one.standard for one in suite.standards if one.edition == year]
        made = [one for one in suite.entities.standards if one.edition == year]
        functions = suite.mapping.functions.get(year, ())
        values = suite.values.root.get(year)
        counts: dict[str, int] = {
            "standards": len(standards),
            "performance_criteria": sum(len(one.list_statements("criteria")) for one in made),
            "knowledge": sum(len(one.list_statements("knowledge")) for one in made),
            **{
                kind: number
                for kind in OTHERS
                if (number := sum(len(one.list_statements(kind)) for one in made))
            },
            "withdrawn": sum(len(one.withdrawn) for one in standards),
            "values": len(values.values) if values else 0,
            "functions": len(functions),
            "mapping_rows": sum(len(function.maps_to) for function in functions),
        }
        yield from ((("editions", year, what), number) for what, number in counts.items())


def _of_the_suite(suite: Suite) -> Iterator[tuple[tuple[str, ...], int]]:
    entries = suite.translations["cy"].entries.values()
    counts = {
        "glossary_terms": len(suite.glossary.terms),
        "signposted_standards": len(suite.mapping.signposted),
        "other_suites": len(suite.links.suites),
        "outside_links": len(suite.links.links),
        "crosswalk_rows": len(suite.mapping.crosswalk),
        "official_welsh": sum(entry.state is State.OFFICIAL for entry in entries),
    }
    yield from ((("suite", what), number) for what, number in counts.items())


def _expected(keys: tuple[str, ...]) -> tuple[raw.Place, Any]:
    """What ``expected.yaml`` says under some keys, and the line that says it or is nearest."""
    where, found = raw.Place(EXPECTED, 1), raw.document(EXPECTED)
    for key in keys:
        if not isinstance(found, dict) or key not in found:
            return where, None
        where, found = raw.place(EXPECTED, found, key), found[key]
    return where, found


def _said() -> list[tuple[str, ...]]:
    """The keys under which ``expected.yaml`` says a number."""
    held = raw.document(EXPECTED)
    editions = [
        ("editions", year, what)
        for year, counts in raw.entries(held.get("editions"))
        for what, _ in raw.entries(counts)
    ]
    return [*editions, *(("suite", what) for what, _ in raw.entries(held.get("suite")))]


@pytest.mark.parametrize("keys", dict.fromkeys([*counted(), *_said()]), ids=" ".join)
def test_the_suite_holds_as_much_as_is_expected(keys: tuple[str, ...]) -> None:
    where, expected = _expected(keys)
    *owner, what = keys
    found = counted().get(keys)
    todo = f"write {what}: {found}" if found is not None else "take the line out"
    assert found == expected, f"{where}: {' '.join(owner)}: {what} is {found} ({todo})"
