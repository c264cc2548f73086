"""``CITATION.cff`` says of the suite what ``suite.yaml`` says, in the form of CFF 1.2.0."""

import pytest
import yaml

from generator.ids import ENGLISH
from generator.suite.suite import Suite
from tests.support import PROJECT

FILE = "CITATION.cff"
REQUIRED = {"cff-version", "message", "title", "authors"}
ALLOWED = REQUIRED | {"type", "abstract", "license", "keywords"}
"""The version is left out: it is that of a release, which its files and the changelog tell."""


@pytest.fixture(scope="module")
def citation() -> str:
    """The file."""
    return (PROJECT / FILE).read_text(encoding="utf-8")


def test_it_has_the_keys_that_its_form_requires_and_no_others(citation: str) -> None:
    said = yaml.safe_load(citation)
    assert said["cff-version"] == "1.2.0"
    assert REQUIRED <= said.keys() <= ALLOWED
    assert said["type"] in {"software", "dataset"}
    assert said["authors"]
    assert all(author.keys() == {"name"} for author in said["authors"])


def test_it_calls_the_suite_as_its_own_file_does(citation: str, real_suite: Suite) -> None:
    """What fails names the line to write, as a name may change in a revision."""
    facts = real_suite.facts
    lines = citation.splitlines()
    for before, line in (
        ("title: ", f"title: {facts.name[ENGLISH]}"),
        ("  - name: ", f"  - name: The contributors to {facts.short_name[ENGLISH]}"),
        ("keywords:", f"  - {facts.field}"),
    ):
        number = next(at for at, one in enumerate(lines, 1) if one.startswith(before))
        assert line in lines, f"{FILE}:{number}: suite.yaml says otherwise (write {line.strip()})"
