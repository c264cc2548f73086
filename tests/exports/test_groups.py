"""Standards in groups: PDF and Word list them under their titles; CASE and Moodle take them."""

import re
import shutil

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import mahara, moodle
from generator.exports.documents import pdf, word
from generator.ids import Code
from generator.sound import load_sound
from tests import groups
from tests.exports import platforms
from tests.exports.books import book
from tests.exports.case_packages import package_of
from tests.exports.case_rules import VERSIONS, Version, faults
from tests.exports.pdfs import read_pages
from tests.exports.readers import document
from tests.projects import LANGUAGES, SAMPLE


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The sample with sixty standards in groups."""
    project = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("groups") / "project")
    groups.write_groups(project)
    return Catalogue(load_sound(project))


def in_order() -> re.Pattern[str]:
    """Each group's title, and after it all of its standards, before the next."""
    wanted = [
        part for group, title in groups.GROUPS.items() for part in (title, *groups.members(group))
    ]
    return re.compile(r"\b.*?".join(map(re.escape, wanted)), re.DOTALL)


def test_a_pdf_lists_the_standards_by_group(catalogue: Catalogue) -> None:
    content = pdf.to_bytes(book(catalogue, ("en",), groups.YEAR))
    text = " ".join(read_pages(content))
    assert in_order().search(" ".join(text.split()))


def test_a_word_document_lists_the_standards_by_group(catalogue: Catalogue) -> None:
    held = document(word.to_bytes(book(catalogue, ("en",), groups.YEAR)))
    assert in_order().search(" ".join(one.text for one in held.paragraphs))


@pytest.mark.parametrize("language", LANGUAGES)
def test_platforms_have_every_standard_on_the_first_level_in_the_order_of_the_groups(
    catalogue: Catalogue, language: Code
) -> None:
    held = book(catalogue, (language,), groups.YEAR)
    wanted = [urn for group in groups.GROUPS for urn in groups.members(group)]
    for framework in (
        platforms.moodle(moodle.to_bytes(held)),
        platforms.mahara(mahara.to_bytes(held)),
    ):
        assert [one.name.partition(": ")[0] for one in framework.children] == wanted
        statements = sum(len(list(one.below())) for one in framework.children)
        assert statements == sum(len(one.statements) for one in held.standards)


@pytest.mark.parametrize("version", VERSIONS)
def test_case_takes_them(catalogue: Catalogue, version: Version) -> None:
    assert faults(package_of(catalogue, groups.YEAR, "cy", version), version) == []
