"""A release is refused while the Welsh of a written page is behind, unless told otherwise."""

from pathlib import Path

from generator.releases.release_refusals import list_reasons
from tests.projects import replace

ENGLISH, WELSH = "docs/en/using-the-standards.md", "docs/cy/using-the-standards.md"


def test_a_page_whose_english_changed_is_a_reason_that_later_takes_away(published: Path) -> None:
    replace(published / ENGLISH, "This page is this project's own advice", "Here we advise you")
    now = [line for line in list_reasons(published, "0.2.0") if "page-outdated" in line]
    assert [line.partition(":")[0] for line in now] == [WELSH]
    assert "WELSH=later, and the page stays as it is" in now[0]
    later = list_reasons(published, "0.2.0", welsh_later=True)
    assert [line for line in later if "page-outdated" in line] == []
