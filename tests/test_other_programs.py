"""What other programs leave beside the files of a project is passed by, in whatever folder."""

import shutil
from pathlib import Path
from threading import Lock

import pytest
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from generator.__main__ import main
from generator.site.steady_server import SteadyServer
from generator.site.watched_files import WatchedFiles
from tests.projects import SAMPLE, build, make_sample
from tests.small import make_small

FOLDERS = (".", "standards", "standards/2020", "translations", "docs", "docs/en", "docs/cy")
LEFT = (
    *(".abc-se01.yaml.swp", "abc-se01.yaml~", "#abc-se01.yaml#", "._abc-se01.yaml", ".DS_Store"),
    *("about.md~", "#about.md#", "._about.md", "about.md.orig", "about.md.bak", "~$about.md"),
)
"""A swap file of Vim, backups of Emacs and others, what macOS and Word keep beside a file."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def leave_behind(folder: Path) -> None:
    """Leaves in a folder what an editor leaves in it while it is open."""
    for name in LEFT:
        (folder / name).write_bytes(b"\0\1\2")
    for name in (".#abc-se01.yaml", ".#about.md"):  # Emacs' lock names who holds it: a dead link
        (folder / name).symlink_to("reader@example.org.4711:1")
    (folder / ".idea").mkdir()
    for name in ("workspace.yaml", "notes.md", "edition.yml"):
        (folder / ".idea" / name).write_text("*not ours", encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_an_editor_leaves_in_a_folder_changes_nothing_that_the_check_says(
    folder: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(project)]) == 0
    before = capsys.readouterr().out
    leave_behind(project / folder)
    assert main(["check", str(project)]) == 0
    assert capsys.readouterr().out == before


def test_what_an_editor_leaves_beside_written_pages_is_not_published(tmp_path: Path) -> None:
    project = make_small(tmp_path / "project")
    leave_behind(project / "docs" / "en")
    leave_behind(project / "docs" / "cy")
    site = build(project)
    published = {path.name for path in site.rglob("*")}
    assert "about" in published
    assert published & {*LEFT, ".idea"} == set()
    assert list(site.rglob("*about.md*")) == []


def test_the_server_looks_at_nothing_that_an_editor_leaves(tmp_path: Path) -> None:
    project = make_sample(tmp_path / "project")
    leave_behind(project / "standards" / "2020")
    config = load_config(str(project / "mkdocs.yml"))
    theirs = LiveReloadServer(lambda: None, host="127.0.0.1", port=0, root=str(project))
    server = SteadyServer(theirs, config, Lock(), WatchedFiles(project, project))
    seen = {
        Path(str(path)).name
        for emitter in server.observer.emitters
        for path in emitter._take_snapshot().paths  # type: ignore[attr-defined]
    }
    server.server_close()
    assert "abc-se01.yaml" in seen
    assert seen & {*LEFT, ".idea", "workspace.yaml"} == set()
