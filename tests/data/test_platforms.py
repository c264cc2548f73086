"""Platforms that import the real suite find every standard, and every statement below its own."""

from datetime import date

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.book import Release
from generator.suite.suite import Suite
from tests.data import raw
from tests.exports import platforms
from tests.exports.platforms import Framework


@pytest.fixture(scope="module")
def frameworks(real_suite: Suite) -> dict[str, Framework]:
    """What each platform finds, by the name of the file."""
    readers = {"Moodle": platforms.moodle, "Mahara": platforms.mahara}
    return {
        one.path: readers[one.format.name](one.to_bytes())
        for one in list_exports(Catalogue(real_suite), Release("", date(2026, 1, 1)))
        if one.format.name in readers
    }


def test_they_find_every_standard_and_every_statement_of_an_edition(
    real_suite: Suite, frameworks: dict[str, Framework]
) -> None:
    catalogue = Catalogue(real_suite)
    for year, code, ending in (
        (edition.year, code, ending)
        for edition in catalogue.editions.values()
        for code in real_suite.languages
        for ending in ("moodle.csv", "matrix")
    ):
        named = real_suite.facts.file_names.get(code, real_suite.facts.id)
        urns = {one.urn for one in catalogue.list_standards(year)}
        statements = [one for one in raw.statements() if one.rpartition(" ")[0] in urns]
        framework = frameworks.get(f"{named}-{year}-{code}.{ending}")
        if framework is None:
            assert not statements, f"{year} {code} {ending}"
            assert ending == "matrix"
            continue
        assert len(framework.children) == len(urns)
        assert len(list(framework.below())) == len(urns) + len(statements)


def test_each_statement_stands_below_its_standard_with_all_of_its_words(
    frameworks: dict[str, Framework],
) -> None:
    english = [one for path, one in frameworks.items() if "-en." in path]
    found = {
        part.id: (standard.name.partition(": ")[0], part.words)
        for framework in english
        for standard in framework.children
        for part in standard.below()
    }
    for reference, (_, words) in raw.statements().items():
        assert found[reference] == (reference.rpartition(" ")[0], words)
