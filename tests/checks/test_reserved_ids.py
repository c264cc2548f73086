"""The ids that a suite may not give are all those that its pages have besides."""

import re
from pathlib import Path

import pytest

from generator.catalogue.site_in_language import Site
from generator.checks.advice import SITUATION_PARTS
from generator.checks.repeats import EDITION_PARTS, FRAME_PARTS, RESEARCH_PARTS, is_part
from generator.ids import SLUG
from generator.pages import make_all_pages
from generator.pages.page_addresses import find_anchors
from generator.suite.suite import Suite
from tests.support import PROJECT

ID = re.compile(r'\sid="([^"{]+)"')
WRITTEN = ("process",)
"""An anchor of a written page, which the theme only looks for."""


@pytest.mark.parametrize(
    ("page", "parts"),
    [
        ("editions/2020", EDITION_PARTS),
        ("job-coach", RESEARCH_PARTS),
        ("situations/before-a-first-meeting", SITUATION_PARTS),
        ("glossary", ()),
    ],
    ids=["an introduction", "the page on job coaches", "a situation", "the glossary"],
)
def test_every_part_of_a_page_that_the_suite_names_parts_of_is_reserved(
    page: str, parts: tuple[str, ...], english: Site, suite: Suite
) -> None:
    [markdown] = [one.markdown for one in make_all_pages(english) if one.path == page]
    evidence = suite.evidence
    assert evidence
    given = {
        *(one.id for entry in suite.editions for one in entry.edition.introduction),
        *(one.id for one in suite.glossary.terms),
        *(one.id for one in evidence.findings),
        *(one.id for one in evidence.tasks),
        *(step.id for one in suite.situations.situations for step in one.steps),
    }
    own = find_anchors(markdown) - given
    assert own
    assert [one for one in sorted(own) if not is_part(one, (*FRAME_PARTS, *parts))] == []


def test_every_part_of_the_frame_is_reserved() -> None:
    theme: Path = PROJECT / "theme"
    ids = {one for file in theme.rglob("*.html") for one in ID.findall(file.read_text("utf-8"))}
    assert ids
    assert {one for one in ids if re.fullmatch(SLUG, one)} - {*WRITTEN} <= {*FRAME_PARTS}
