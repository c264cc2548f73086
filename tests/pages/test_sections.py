"""A standard says only of what our source lacks that it is not held."""

import shutil
from pathlib import Path

import pytest

from generator.pages.page import Page
from generator.sound import load_sound
from tests.made_pages import html_of, pages_of
from tests.projects import SAMPLE, replace

NOT_HELD = "Not held:"


def page_of(root: Path, path: str) -> Page:
    """A page of a project, in English."""
    return pages_of(load_sound(root))[f"en/{path}"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be edited."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def test_a_standard_that_has_no_knowledge_statements_is_held(project: Path) -> None:
    file = project / "standards/2025/xyz-se03.yaml"
    replace(file, "knowledge: not held", "knowledge: {}")
    page = page_of(project, "standards/xyz-se03")
    assert NOT_HELD not in page.markdown
    assert [one.get("id") for one in html_of(page).cssselect(".text h2")] == [
        "overview",
        "performance-criteria",
    ]
    index = page_of(project, "standards/index").markdown
    assert "Status: draft. Performance criteria: 2. Knowledge statements: 0." in index


def test_a_part_that_is_not_held_is_named_where_it_would_stand() -> None:
    page = html_of(page_of(SAMPLE, "standards/xyz-se03"))
    [criteria, knowledge] = page.cssselect(".kinds > div")
    assert NOT_HELD not in criteria.text_content()
    assert "Not held: we have other parts of this standard" in knowledge.text_content()
    links = [link.text for link in knowledge.cssselect("a")]
    assert links == ["Sample Council (SC)", "Sample Register", "ABC SE04"]


def test_a_remark_on_what_is_printed_stands_below_it() -> None:
    page = html_of(page_of(SAMPLE, "standards/xyz-se05"))
    [rest] = page.cssselect(".rest")
    assert "There may be more of them." in rest.text_content()
