"""``mkdocs build`` puts a whole site in place, or leaves the former one as it is."""

import shutil
from pathlib import Path

import pytest

from tests.projects import NEWCOMER, bytes_of, copy_to, replace
from tests.support import run

EPOCH = "1767225600"
LANGUAGES = ("en", "cy")

HOOKS = "  - generator/site/hook.py\n  - late.py\n"
LATE = """\
import time

def on_pre_build(config):
    if config.theme["language"] == "en":
        time.sleep(3)  # longer than the other language takes
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its site, built once."""
    project = copy_to(tmp_path_factory.mktemp("built") / "project")
    build = run("mkdocs", "build", cwd=project, SOURCE_DATE_EPOCH=EPOCH)
    assert build.returncode == 0, build.stdout + build.stderr
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of that for one test to spoil."""
    folder = tmp_path / "project"
    shutil.copytree(built, folder)
    return folder


def build_fails(project: Path) -> str:
    """Builds, sees that it fails as it should, and returns what it printed."""
    before = bytes_of(project / "site")
    assert before
    build = run("mkdocs", "build", cwd=project, SOURCE_DATE_EPOCH=EPOCH)
    printed = build.stdout + build.stderr
    assert build.returncode == 1, printed
    assert "Traceback" not in printed
    assert bytes_of(project / "site") == before
    assert_nothing_is_left_over(project)
    return printed


def assert_nothing_is_left_over(project: Path) -> None:
    assert not list(project.glob(".site*"))


def test_a_problem_in_the_data_stops_the_build(project: Path) -> None:
    first, second = "standards/2012/lsi-se04.yaml", "standards/2012/lsi-se01.yaml"
    line = replace(project / first, "  P10: >-\n", "  P9: twice\n  P10: >-\n")
    other_line = replace(project / second, "  K10: ", "\tK10: ")
    printed = build_fails(project)
    assert f"{first}:{line}: yaml-duplicate-key: " in printed
    assert f"{second}:{other_line}: yaml-tab: " in printed


def test_a_file_that_is_gone_stops_the_build_in_this_projects_words(project: Path) -> None:
    (project / "glossary.yaml").unlink()
    assert "glossary.yaml:1: file-missing: " in build_fails(project)


def test_a_problem_stops_the_first_build_too(project: Path) -> None:
    shutil.rmtree(project / "site")
    replace(project / "standards/2012/lsi-se04.yaml", "  P10: >-\n", "\tP10: >-\n")
    build = run("mkdocs", "build", cwd=project)
    assert build.returncode == 1
    assert not (project / "site").exists()
    assert_nothing_is_left_over(project)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "target", ["no-such-page.md", "standards/lsi-se04.md#p99"], ids=["page", "anchor"]
)
def test_a_broken_link_on_a_written_page_stops_the_build(
    project: Path, language: str, target: str
) -> None:
    with (project / "docs" / language / "about.md").open("a", encoding="utf-8") as page:
        page.write(f"\n[Nowhere]({target})\n")
    printed = build_fails(project)
    assert "about.md" in printed
    assert target in printed


def test_two_builds_give_the_same_bytes(project: Path) -> None:
    first = bytes_of(project / "site")
    build = run("mkdocs", "build", cwd=project, SOURCE_DATE_EPOCH=EPOCH)
    assert build.returncode == 0, build.stdout + build.stderr
    second = bytes_of(project / "site")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert_nothing_is_left_over(project)


def test_a_page_that_was_taken_out_is_gone_from_the_site(project: Path) -> None:
    before = set(bytes_of(project / "site"))
    newcomer = project / "standards/2017/ska-se09.yaml"
    newcomer.write_text(NEWCOMER, encoding="utf-8")
    assert run("mkdocs", "build", cwd=project).returncode == 0
    added = set(bytes_of(project / "site")) - before
    assert added == {
        f"{root}{address}/index.html"
        for root in ("", "cy/")
        for address in ("standards/ska-se09", "ska-se09", "se09")
    } | {"api/v1/standards/ska-se09.json"}
    newcomer.unlink()
    assert run("mkdocs", "build", cwd=project).returncode == 0
    assert set(bytes_of(project / "site")) == before


def test_neither_language_takes_away_what_the_other_has_built_already(project: Path) -> None:
    """MkDocs empties the folder of the site some time after the other language was set going."""
    before = set(bytes_of(project / "site"))
    (project / "late.py").write_text(LATE, encoding="utf-8")
    replace(project / "mkdocs.yml", "  - generator/site/hook.py\n", HOOKS)
    assert run("mkdocs", "build", cwd=project).returncode == 0
    assert set(bytes_of(project / "site")) == before


def test_the_pages_can_be_written_for_another_builder(built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "markdown"
    written = run("generator", "pages", str(folder), cwd=built)
    assert written.returncode == 0, written.stdout + written.stderr
    english, welsh = (set(bytes_of(folder / language)) for language in LANGUAGES)
    assert english == welsh
    assert {"index.md", "about.md", "glossary.md", "standards/lsi-se04.md"} <= english
    for language in LANGUAGES:
        page = (folder / language / "standards/lsi-se04.md").read_text(encoding="utf-8")
        assert "#p8 .statement" in page
