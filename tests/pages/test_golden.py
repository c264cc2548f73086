"""The Markdown of the sample, kept so that a review shows what a change of a template does.

After such a change, write it anew and look at the difference:

    SOURCE_DATE_EPOCH=1767225600 python -m generator pages tests/golden --root tests/sample

On each page of a tool stands the day on which it was made: DAY, for these.
"""

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.__main__ import main
from tests.projects import DAY, SAMPLE, tell_day
from tests.support import PROJECT

GOLDEN = PROJECT / "tests" / "golden"


def pages(folder: Path) -> dict[str, str]:
    """Every page in a folder by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.md"))
    }


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The sample's pages as they are written now."""
    folder = tmp_path_factory.mktemp("pages")
    with patch.dict(os.environ, tell_day(DAY)):
        assert main(["pages", str(folder), "--root", str(SAMPLE)]) == 0
    return pages(folder)


@pytest.mark.parametrize("path", pages(GOLDEN))
def test_a_page_of_the_sample_is_as_it_was(path: str, written: dict[str, str]) -> None:
    assert written[path] == pages(GOLDEN)[path]


def test_the_sample_has_no_other_pages(written: dict[str, str]) -> None:
    assert set(written) == set(pages(GOLDEN))
    assert {path.split("/")[0] for path in written} == {"en", "cy"}
