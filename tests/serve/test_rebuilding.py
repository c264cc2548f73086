"""While serving, what an edit did not change is not made again; the site is as if all of it was."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.projects import CATALOGUE, NEWCOMER, make_sample, replace

from .builder import Builder

STANDARD = "standards/2020/abc-se01.yaml"
STATEMENT = "greet the job seeker by name"
TITLED = "standards/2025/xyz-se05.yaml"
NEW = "standards/2025/xyz-se09.yaml"
FINISHED_ALONE = {"role/", "my-record/", "team/"}
"""The pages of tools: their lists are put in behind the frames, which stay where a list differs."""

UNTOUCHED = (
    "standards/abc-se02/index.html",
    "cy/standards/abc-se02/index.html",
    "assets/every-page.css",
)
"""Files of the site that have nothing of the title of another edition's standard."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, which the tests of this module edit one after the other."""
    return make_sample(tmp_path_factory.mktemp("rebuilt") / "project")


@pytest.fixture(scope="module")
def builder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    """What has built it once, and builds it again after each edit."""
    builder = Builder(project, tmp_path_factory.mktemp("site") / "site")
    builder.build()
    yield builder
    builder.end()


def from_nothing(project: Path, folder: Path) -> dict[str, bytes]:
    """The site of a project as a process builds it that has never built it before."""
    builder = Builder(project, folder / "site")
    try:
        assert not builder.build()["failure"]
        return builder.files()
    finally:
        builder.end()


def assert_same(one: dict[str, bytes], other: dict[str, bytes]) -> None:
    """Says which files differ, not how."""
    assert [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)] == []


def pages_that_differ(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The addresses of the English pages that differ, those that only lead on left out."""
    return {
        name.removesuffix("index.html")
        for name, html in after.items()
        if name.endswith("index.html") and not name.startswith("cy/") and before.get(name) != html
    }


def test_an_edit_of_a_statement_frames_the_pages_that_show_it_and_no_other(
    project: Path, builder: Builder
) -> None:
    before = builder.files()
    replace(project / STANDARD, STATEMENT, "greet the job seeker by first name")
    framed = builder.build()["framed"]
    assert len(framed) == len(set(framed))
    assert "standards/abc-se01/" in framed
    assert set(framed) == pages_that_differ(before, builder.files()) - FINISHED_ALONE


def test_where_nothing_was_edited_nothing_is_made(builder: Builder) -> None:
    before = builder.files()
    assert builder.build() == {"framed": [], "made": 0, "failure": ""}
    assert_same(builder.files(), before)


def test_nothing_that_is_kept_holds_the_pages_of_a_former_build(
    project: Path, builder: Builder
) -> None:
    """They hold each other, so that one link of one of them would keep all."""
    held = builder.count_pages()
    for file, words, others in (
        (STANDARD, "agree the next meeting", "agree on the next meeting"),
        ("standards/2020/abc-se04.yaml", "on the same day what", "on that day what"),
    ):
        replace(project / file, words, others)
        assert not builder.build()["failure"]
    assert builder.count_pages() == held


def test_a_file_that_an_edit_does_not_change_stays_the_very_file(
    project: Path, builder: Builder
) -> None:
    before = {name: (builder.site / name).stat() for name in UNTOUCHED}
    replace(project / TITLED, "title: Welcome the employer", "title: Greet the employer")
    assert not builder.build()["failure"]
    for name, stood in before.items():
        assert os.path.samestat(stood, (builder.site / name).stat()), name


def test_after_edits_of_words_the_site_is_as_if_it_was_built_from_nothing(
    project: Path, builder: Builder, tmp_path: Path
) -> None:
    for file, words, others in (
        (STANDARD, "greet the job seeker by first name", "greet the job seeker and co-worker"),
        (TITLED, "title: Greet the employer", "title: Meet the employer"),
        ("glossary.yaml", "term: Advocate", "term: Zealous advocate"),
        ("glossary.yaml", "Someone who speaks up", "Whoever speaks up"),
        ("standards/2020/edition.yaml", "title: Sample Occ", "title: Another sample of occ"),
        ("situations.yaml", "title: Before a first", "title: Before the first"),
        (CATALOGUE, "gofyn pa swydd y mae’r person", "gofyn pa waith y mae’r person"),
        ("docs/en/about.md", "that nobody ever published", "that nobody published"),
    ):
        replace(project / file, words, others)
        assert not builder.build()["failure"], file
    assert_same(builder.files(), from_nothing(project, tmp_path))


def test_after_edits_of_more_than_words_the_site_is_as_if_it_was_built_from_nothing(
    project: Path, builder: Builder, tmp_path: Path
) -> None:
    """A slip is made and mended meanwhile; a standard comes; a statement comes, with other words
    of its neighbour."""
    replace(project / STANDARD, "urn: ABC SE01", "urn: ABC SE77")
    assert "urn-file" in builder.build()["failure"]
    replace(project / STANDARD, "urn: ABC SE77", "urn: ABC SE01")
    (project / NEW).write_text(NEWCOMER, encoding="utf-8")
    assert not builder.build()["failure"]
    replace(project / STANDARD, "knowledge:", "  P4: wave goodbye\nknowledge:")
    replace(project / STANDARD, "P3: agree", "P3: always agree")
    assert not builder.build()["failure"]
    assert_same(builder.files(), from_nothing(project, tmp_path))


def test_after_edits_of_what_pages_are_made_with_it_is_as_if_it_was_built_from_nothing(
    project: Path, builder: Builder, tmp_path: Path
) -> None:
    """A template of pages, the theme, the program's own words, its search; and a standard goes.
    Meanwhile one language fails, after the other was built."""
    failing = "{% if config.theme.language == 'en' %}{{ nothing() }}{% endif %}"
    replace(project / "theme/partials/copyright.html", "<div", f"{failing}<div")
    replace(project / STANDARD, "greet the job seeker", "welcome the job seeker")
    before = builder.files()
    assert "'nothing' is undefined" in builder.build()["failure"]
    assert_same(builder.files(), before)
    replace(project / "theme/partials/copyright.html", failing, "")
    (project / NEW).unlink()
    replace(
        project / "generator/pages/templates/standard.md",
        "{{ urn }}</span> {{ title }}",
        "{{ urn }}</span>, {{ title }}",
    )
    assert not builder.build()["failure"]
    replace(project / "theme/partials/copyright.html", "<div", "<div hidden")
    replace(project / "generator/languages/catalogues/cy.po", '"Safonau"', '"Safonau i gyd"')
    replace(project / "generator/site/search/engine/worker.js", "String(fault)", "`${fault}`")
    replace(project / "generator/site/search/languages/cy.js", "const keys", "let keys")
    assert not builder.build()["failure"]
    assert_same(builder.files(), from_nothing(project, tmp_path))
