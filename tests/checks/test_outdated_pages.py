"""A Welsh page whose English has changed is warned of, until somebody says that it caught up."""

import re
import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.reading.written_pages import make_fingerprint
from tests.projects import SAMPLE, replace

ENGLISH, WELSH = "docs/en/using-the-standards.md", "docs/cy/using-the-standards.md"
WORDS = "This page is this project's own advice"
SAYS = re.compile(r"write source: ([a-z]{8}) at its head\)")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be edited."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def warnings(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the check says of pages that are outdated; it passes all the same."""
    capsys.readouterr()
    assert main(["check", str(root)]) == 0
    return [line for line in capsys.readouterr().out.splitlines() if "page-outdated" in line]


def line_of(file: Path, words: str) -> int:
    """The line of a file that begins with these words."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(words))


def test_the_welsh_of_a_page_that_was_edited_is_outdated_until_it_names_the_new_english(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert warnings(project, capsys) == []
    replace(project / ENGLISH, WORDS, "Here we advise you")
    [warning] = warnings(project, capsys)
    line = line_of(project / WELSH, "source:")
    assert warning.startswith(
        f"{WELSH}:{line}: page-outdated: warning: {ENGLISH} has changed since the Welsh was made "
        "from it (make the Welsh say what the English says, then write source: "
    )
    now = SAYS.search(warning)
    assert now
    text = (project / WELSH).read_text(encoding="utf-8")
    text = re.sub("^source: .*$", f"source: {now[1]}", text, flags=re.MULTILINE)
    (project / WELSH).write_text(text, encoding="utf-8")
    assert warnings(project, capsys) == []


def test_the_welsh_of_a_page_that_names_no_english_is_warned_of(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (project / WELSH).read_text(encoding="utf-8")
    text = re.sub("^source: .*\n", "", text, flags=re.MULTILINE)
    (project / WELSH).write_text(text, encoding="utf-8")
    [warning] = warnings(project, capsys)
    assert f"nothing says of which words of {ENGLISH} this is the Welsh" in warning


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("description: Advice", "description: Some advice", False),
        ("{#page}", "{#top}", False),
        ("menu: guidance", "menu: about", True),
        ("menu: guidance\n", "menu: guidance\nhide: [toc]\n", True),
        (f"\n{WORDS}", f"\n\n{WORDS}", True),
        (f"{WORDS};", f"{WORDS};\n", True),
    ],
    ids=[
        "what search engines show",
        "an anchor",
        "the place in the menu",
        "how the page looks",
        "an empty line",
        "a line end in a sentence",
    ],
)
def test_an_english_page_is_another_when_its_words_are(old: str, new: str, same: bool) -> None:
    text = (SAMPLE / ENGLISH).read_text(encoding="utf-8")
    assert text.count(old) == 1
    assert (make_fingerprint(text.replace(old, new)) == make_fingerprint(text)) is same


def test_an_english_page_is_the_same_with_the_line_ends_of_windows() -> None:
    text = (SAMPLE / ENGLISH).read_text(encoding="utf-8")
    assert make_fingerprint(text.replace("\n", "\r\n")) == make_fingerprint(text)
