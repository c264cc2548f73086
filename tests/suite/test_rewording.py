"""Whether an edit changed words alone, and of which texts, is told from two states of a suite."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.suite.changed_texts import find_changed_texts
from generator.suite.loading import load
from tests.projects import CATALOGUE, NEWCOMER, SAMPLE, replace

FILE = "standards/2020/abc-se01.yaml"


def copied(root: Path) -> Path:
    """The data of the sample in a folder of its own, for editing."""
    shutil.copytree(SAMPLE, root)
    return root


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., frozenset[str] | None]:
    """Edits a copy of the sample, and says which texts are told to have other words."""

    def edit(file: str, words: str, others: str) -> frozenset[str] | None:
        root = copied(tmp_path / "data")
        before, _ = load(root)
        replace(root / file, words, others)
        after, _ = load(root)
        return find_changed_texts(before, after)

    return edit


@pytest.mark.parametrize(
    ("file", "words", "others", "texts"),
    [
        (FILE, "greet the job seeker", "greet the seeker", {"ABC SE01 P1"}),
        (FILE, "Welcome the job seeker", "Greet the job seeker", {"ABC SE01 title"}),
        (
            "glossary.yaml",
            "Someone who speaks up",
            "Who speaks up",
            {"glossary advocate definition"},
        ),
        (CATALOGUE, "wrth ei enw", "gyda’i enw", {"ABC SE01 P1"}),
        (
            "situations.yaml",
            "Before a first",
            "Before the first",
            {"situation before-a-first-meeting title"},
        ),
    ],
)
def test_the_texts_are_told_whose_words_or_translations_changed(
    edited: Callable[..., frozenset[str] | None],
    file: str,
    words: str,
    others: str,
    texts: set[str],
) -> None:
    changed = edited(file, words, others)
    assert changed is not None
    assert set(changed) == texts


@pytest.mark.parametrize(
    ("file", "words", "others"),
    [
        (FILE, "knowledge:", "  P4: wave goodbye\nknowledge:"),
        (FILE, "quote: a job coach", "quote: job coach"),
        ("glossary.yaml", "en: [advocate, advocates]", "en: [advocate]"),
        ("mapping.yaml", "note: The title speaks", "note: The title only speaks"),
        ("suite.yaml", "id: sample", "id: simple"),
    ],
)
def test_an_edit_of_more_than_words_is_told_as_one(
    edited: Callable[..., frozenset[str] | None], file: str, words: str, others: str
) -> None:
    assert edited(file, words, others) is None


def test_a_standard_that_comes_is_more_than_words(tmp_path: Path) -> None:
    root = copied(tmp_path / "data")
    before, _ = load(root)
    (root / "standards/2025/xyz-se09.yaml").write_text(NEWCOMER, encoding="utf-8")
    after, _ = load(root)
    assert find_changed_texts(before, after) is None
