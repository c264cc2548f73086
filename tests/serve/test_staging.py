"""A site takes its place whole, whatever stands there, whoever else builds, however one ends."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from errno import EACCES, EBUSY, EXDEV
from pathlib import Path
from queue import Queue
from threading import Thread
from unittest.mock import patch

import pytest

from generator.site.lock import Lock
from generator.site.own_files import LIST, write_list
from generator.site.staging import Staging
from tests.full_disk import full_disk
from tests.projects import replace
from tests.small import STANDARD
from tests.support import PROJECT, run

Site = dict[str, str]
"""The files of a site by their paths, with what is in them."""

FORMER: Site = {"index.html": "former", "gone/index.html": "former", "same.css": "same"}
NEW: Site = {"index.html": "new", "come/index.html": "new", "same.css": "same"}
STRANGE: Site = {
    ".git/HEAD": "ref: refs/heads/gh-pages",
    ".nojekyll": "",
    "CNAME": "nos.example",
    "gone/notes.txt": "ours",
    "letters/june.txt": "ours",
}
LONGEST = 300.0
"""Seconds after which something hangs."""


def write_site(folder: Path, site: Site) -> None:
    for path, text in site.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def read_site(folder: Path) -> Site:
    """What stands in a folder, but for the list of it."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != LIST
    }


def empty_folders(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_dir() and not any(path.iterdir())]


def put(place: Path, site: Site, *, shared: bool = True) -> list[str]:
    """Builds a site that is whole, and returns what was told."""
    told: list[str] = []
    staging = Staging(place, told.append, shared=shared)
    staging.begin()
    write_site(staging.folder, site)
    staging.complete = True
    assert staging.settle()
    return told


def fail(place: Path) -> None:
    """Begins to build a site, and fails."""
    staging = Staging(place, print, shared=True)
    staging.begin()
    write_site(staging.folder, {"index.html": "half"})
    assert not staging.settle()


def identities(folder: Path) -> dict[str, tuple[int, int]]:
    """What tells whether a file or folder was moved, copied or written anew."""
    found = [folder, *folder.rglob("*")]
    stats = {str(path.relative_to(folder)): path.lstat() for path in found}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a site stands that was put there, beside nothing else."""
    (tmp_path / "project").mkdir()
    place = tmp_path / "project" / "site"
    put(place, FORMER)
    return place


def assert_nothing_else_is_beside(place: Path) -> None:
    assert list(place.parent.iterdir()) == [place]


# What is put in place


def test_a_whole_site_takes_the_place_of_the_former_one(place: Path) -> None:
    assert put(place, NEW) == []
    assert read_site(place) == NEW
    assert_nothing_else_is_beside(place)


def test_a_site_that_failed_leaves_the_former_one(place: Path) -> None:
    before = identities(place)
    fail(place)
    assert identities(place) == before
    assert_nothing_else_is_beside(place)


def test_the_list_names_the_sites_own_files_in_order(place: Path) -> None:
    assert (place / LIST).read_text("utf-8") == "gone/index.html\nindex.html\nsame.css\n"


def test_a_place_that_is_not_shared_has_no_list_and_keeps_nothing(tmp_path: Path) -> None:
    """As the folder of a release, or that which ``mkdocs serve`` shows."""
    write_site(tmp_path / "dist", FORMER | STRANGE)
    assert put(tmp_path / "dist", NEW, shared=False) == []
    assert read_site(tmp_path / "dist") == NEW
    assert not (tmp_path / "dist" / LIST).exists()


# A site of which a part stands already


def keep(staging: Staging, language: str, paths: set[str]) -> None:
    """Lists what the build of a language keeps, as while serving."""
    (staging.folder / language).mkdir(exist_ok=True)
    write_list(staging.folder / language, paths)


def test_of_a_site_that_is_served_what_is_kept_is_not_touched_and_what_is_not_named_goes(
    tmp_path: Path,
) -> None:
    place = tmp_path / "site"
    put(place, FORMER | {"cy/index.html": "former", "cy/same/index.html": "same"}, shared=False)
    before = identities(place)
    staging = Staging(place, pytest.fail)
    staging.begin()
    write_site(staging.folder, {path: NEW[path] for path in NEW if path != "same.css"})
    keep(staging, ".", {"same.css"})
    keep(staging, "cy", {"same/index.html"})
    staging.complete = True
    assert staging.settle()
    assert read_site(place) == NEW | {"cy/same/index.html": "same"}
    assert not (place / LIST).exists()
    assert empty_folders(place) == []
    after = identities(place)
    for path in ("same.css", "cy/same/index.html"):
        assert after[path] == before[path]
    assert_nothing_else_is_beside(place)


def test_where_a_folder_was_a_file_may_stand_and_the_other_way_round(tmp_path: Path) -> None:
    place = tmp_path / "site"
    put(place, {"one": "file", "other/index.html": "page", "same.css": "same"}, shared=False)
    staging = Staging(place, pytest.fail)
    staging.begin()
    write_site(staging.folder, {"one/index.html": "page", "other": "file"})
    keep(staging, ".", {"same.css"})
    staging.complete = True
    staging.settle()
    expected = {"one/index.html": "page", "other": "file", "same.css": "same"}
    assert read_site(place) == expected


# Two at once


def test_who_builds_second_says_who_builds_and_waits_until_that_site_stands(place: Path) -> None:
    first, told = Staging(place, print, shared=True), Queue[str]()
    first.begin()
    second = Staging(place, told.put, shared=True)
    waiting = Thread(target=second.begin)
    waiting.start()
    said = told.get(timeout=LONGEST)
    assert said.startswith(f"Waiting for process {os.getpid()} (")
    assert said.endswith("), which is building site/")
    write_site(first.folder, {"index.html": "first"})
    first.complete = True
    first.settle()
    waiting.join(LONGEST)
    assert read_site(place) == {"index.html": "first"}
    write_site(second.folder, {"index.html": "second"})
    second.complete = True
    second.settle()
    assert read_site(place) == {"index.html": "second"}
    assert_nothing_else_is_beside(place)


@pytest.mark.parametrize("complete", [True, False])
def test_what_a_signal_kept_from_being_taken_away_is_when_it_is_settled_once_more(
    place: Path, complete: bool
) -> None:
    staging = Staging(place, print, shared=True)
    staging.begin()
    write_site(staging.folder, NEW)
    staging.complete = complete
    with patch("shutil.rmtree", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        staging.settle()
    assert not staging.settle()
    assert read_site(place) == (NEW if complete else FORMER)
    assert_nothing_else_is_beside(place)


def test_each_build_has_a_folder_of_its_own(place: Path) -> None:
    one, other = (Staging(at, print) for at in (place, place.with_name("other")))
    one.begin()
    other.begin()
    assert one.folder != other.folder
    assert one.settle() is other.settle() is False


def test_nobody_waits_for_a_process_that_was_killed(place: Path) -> None:
    holds = "import sys; from pathlib import Path; from generator.site.staging import Staging; "
    holds += "Staging(Path(sys.argv[1]), print).begin(); print('holds', flush=True); input()"
    holder = subprocess.Popen(
        [sys.executable, "-c", holds, str(place)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "holds\n"
        told = Queue[str]()
        second = Staging(place, told.put, shared=True)
        waiting = Thread(target=second.begin)
        waiting.start()
        assert told.get(timeout=LONGEST).startswith(f"Waiting for process {holder.pid} (")
        holder.kill()
    waiting.join(LONGEST)
    second.settle()
    assert read_site(place) == FORMER
    assert_nothing_else_is_beside(place)


def test_a_process_that_outlives_the_one_which_started_it_holds_no_lock(tmp_path: Path) -> None:
    lock = Lock(tmp_path / "lock", "site")
    lock.take(pytest.fail)
    child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, close_fds=False)
    with child:
        assert lock._descriptor
        os.close(lock._descriptor)  # as where the holder dies
        other = Lock(tmp_path / "lock", "site")
        other.take(pytest.fail)
        other.release()
        child.kill()


# Builds that were killed

KILLED = """\
import json, os, sys
from pathlib import Path
from generator.site.staging import Staging

place, site, name, count = sys.argv[1:]
call, calls = getattr(os, name), []

def until_then(*arguments, **named):
    calls.append(arguments)
    if len(calls) == int(count):
        os._exit(9)
    return call(*arguments, **named)

staging = Staging(Path(place), print, shared=True)
staging.begin()
for path, text in json.loads(site).items():
    (staging.folder / path).parent.mkdir(exist_ok=True)
    (staging.folder / path).write_text(text)
setattr(os, name, until_then)
staging.complete = True
staging.settle()
"""
"""Puts a site in place, and is killed at a call of the system."""


def killed_at(place: Path, call: str, count: int) -> None:
    """Builds the new site, until its process is killed at a call of the system.

    Args:
        place: Where it is to stand.
        call: The call, as ``os`` has it.
        count: At which such call, from the first on that puts the site in its place.
    """
    command = [sys.executable, "-c", KILLED, str(place), json.dumps(NEW), call, str(count)]
    assert subprocess.run(command, cwd=PROJECT, check=False).returncode == 9


def test_a_site_that_was_moved_away_by_a_killed_build_stands_again_though_the_next_one_fails(
    place: Path,
) -> None:
    before = identities(place)
    killed_at(place, "rename", 2)
    assert not place.exists()
    fail(place)
    assert identities(place) == before
    assert_nothing_else_is_beside(place)


@pytest.mark.parametrize(("call", "count"), [("rename", 1), ("rename", 2), ("rmdir", 1)])
def test_after_a_build_that_was_killed_the_next_one_puts_its_site_in_place(
    place: Path, call: str, count: int
) -> None:
    killed_at(place, call, count)
    put(place, NEW)
    assert read_site(place) == NEW
    assert_nothing_else_is_beside(place)


def test_what_killed_builds_left_is_taken_away_and_nothing_that_is_called_like_it(
    place: Path,
) -> None:
    kept = [".site-newsletter", ".site-news", ".site-new-term-2026", ".site-old-ones"]
    for name in (".site-new-ab_c1234", ".site-new", ".site-new-cy", *kept):
        write_site(place.with_name(name), NEW)
    fail(place)
    assert {path.name for path in place.parent.iterdir()} == {*kept, "site"}


def test_a_place_that_was_being_filled_by_a_killed_build_has_the_next_site_and_no_other_file(
    place: Path,
) -> None:
    write_site(place, STRANGE | {".new-year.html": "ours"})
    killed_at(place, "replace", 4)  # the lists of both sites, and a file
    assert read_site(place).keys() > {*FORMER, *STRANGE, "come/index.html"}
    put(place, FORMER)
    assert read_site(place) == FORMER | STRANGE | {".new-year.html": "ours"}


# A place that stays where it is


def refusing(path: Path, error: int) -> Callable[..., None]:
    """The system call, which refuses to move from or to a path, and what is there."""
    rename = os.rename

    def called(source: str, target: str) -> None:
        if str(path) in (os.fspath(source), os.fspath(target)):
            raise OSError(error, os.strerror(error), str(source), None, str(target))
        rename(source, target)

    return called


@pytest.mark.parametrize("error", [EBUSY, EXDEV, EACCES])
def test_a_place_that_can_not_be_moved_is_filled(place: Path, error: int) -> None:
    """As a volume of a container, and a folder in one that only somebody else may write to."""
    before = identities(place)
    with patch("os.rename", refusing(place, error)):
        put(place, NEW)
    assert read_site(place) == NEW
    assert empty_folders(place) == []
    after = identities(place)
    assert after["."][0] == before["."][0]
    assert after["same.css"] == before["same.css"]
    assert_nothing_else_is_beside(place)


def test_a_place_that_was_moved_but_can_not_be_taken_is_filled(place: Path) -> None:
    """As where a folder is in the layer of an image: it goes away and nothing comes."""
    rename, calls = os.rename, 0

    def second_refused(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(EXDEV, os.strerror(EXDEV))
        rename(source, target)

    with patch("os.rename", second_refused):
        put(place, NEW)
    assert read_site(place) == NEW


def test_where_a_site_can_not_be_moved_for_another_reason_the_former_one_stands(
    place: Path,
) -> None:
    before, rename = identities(place), os.rename
    calls = 0

    def second_fails(source: Path, target: Path) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise OSError(5, os.strerror(5))
        rename(source, target)

    with patch("os.rename", second_fails), pytest.raises(OSError, match="Input/output"):
        put(place, NEW)
    assert identities(place) == before
    assert_nothing_else_is_beside(place)


def test_a_link_is_followed_and_stays(place: Path, tmp_path: Path) -> None:
    link = tmp_path / "linking" / "site"
    link.parent.mkdir()
    link.symlink_to(place)
    put(link, NEW)
    assert link.readlink() == place
    assert read_site(place) == NEW
    for one in (place, link):
        assert_nothing_else_is_beside(one)


def test_where_a_link_leads_to_nothing_the_site_is_put_there(tmp_path: Path) -> None:
    link = tmp_path / "site"
    link.symlink_to(tmp_path / "www")
    put(link, NEW)
    assert link.is_symlink()
    assert read_site(tmp_path / "www") == NEW


def test_a_link_to_a_folder_in_one_that_is_not_ours_is_built_for_beside_the_link(
    place: Path, tmp_path: Path
) -> None:
    link = tmp_path / "linking" / "site"
    link.parent.mkdir()
    link.symlink_to(place)
    with patch("os.access", lambda path, _: Path(path) != place.parent):
        staging = Staging(link, print, shared=True)
        staging.begin()
        assert link.parent in staging.folder.parents
        staging.settle()
    assert_nothing_else_is_beside(link)


def test_a_file_in_the_place_of_a_site_is_named_and_stays(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("ours", encoding="utf-8")
    with pytest.raises(NotADirectoryError, match="a file stands where a folder is to be") as told:
        fail(tmp_path / "site")
    assert told.value.filename == str(tmp_path / "site")
    assert (tmp_path / "site").read_text("utf-8") == "ours"
    assert_nothing_else_is_beside(tmp_path / "site")


def test_a_folder_that_may_not_be_written_to_is_named(place: Path) -> None:
    refusal = PermissionError(EACCES, os.strerror(EACCES), "a file in it")
    with patch("os.open", side_effect=refusal), pytest.raises(PermissionError) as told:
        fail(place)
    assert told.value.filename == str(place.parent)


# What isn't the site's own


def test_what_is_not_the_sites_own_is_left_alone(place: Path) -> None:
    write_site(place, STRANGE)
    (place / "photographs").mkdir()
    (place / "elsewhere").symlink_to("/nowhere")
    before = identities(place)
    strange = {".", *STRANGE, ".git", "letters", "photographs", "elsewhere"}
    put(place, NEW)
    put(place, FORMER)
    put(place, NEW)
    assert read_site(place) == NEW | STRANGE
    after = identities(place)
    assert {path: after[path] for path in strange - {"."}} == {
        path: before[path] for path in strange - {"."}
    }
    assert after["."][0] == before["."][0]


def test_beside_what_is_not_the_sites_own_pages_that_are_gone_do_not_stay(place: Path) -> None:
    write_site(place, {"CNAME": "nos.example", "deep/down/index.html": "former"})
    (place / LIST).write_text("deep/down/index.html\nindex.html\n", encoding="utf-8")
    put(place, NEW)
    assert not (place / "deep").exists()
    assert (place / "CNAME").exists()


def test_of_a_site_without_a_list_what_the_new_one_lacks_is_counted_and_stays(place: Path) -> None:
    (place / LIST).unlink()
    [told] = put(place, NEW)
    assert told.startswith("Files in site/ that this build doesn't make, and leaves alone: 1 (")
    assert read_site(place) == NEW | {"gone/index.html": "former"}
    assert put(place, NEW) == []
    assert read_site(place) == NEW | {"gone/index.html": "former"}


def test_a_site_without_a_list_that_has_no_more_than_the_new_one_gets_one(place: Path) -> None:
    (place / LIST).unlink()
    assert put(place, FORMER | NEW) == []
    assert read_site(place) == FORMER | NEW
    put(place, NEW)
    assert read_site(place) == NEW


def test_a_list_names_nothing_outside_the_site(place: Path) -> None:
    outside = place.with_name("outside")
    outside.write_text("ours", encoding="utf-8")
    (place / "CNAME").touch()
    with (place / LIST).open("a", encoding="utf-8") as file:
        file.write(f"../outside\n{outside}\n\n.\n")
    put(place, NEW)
    assert outside.read_text("utf-8") == "ours"
    assert read_site(place) == NEW | {"CNAME": ""}


@pytest.mark.parametrize("room_for", [0, 1, 2])
def test_on_a_full_disk_a_place_that_is_filled_stands_as_it_did(place: Path, room_for: int) -> None:
    write_site(place, STRANGE)
    before = identities(place)
    staging = Staging(place, print, shared=True)
    staging.begin()
    write_site(staging.folder, NEW)
    staging.complete = True
    with full_disk(1 + room_for), pytest.raises(OSError, match="No space left") as told:
        staging.settle()
    assert Path(told.value.filename).parent in (place, place / "come")
    assert read_site(place) == FORMER | STRANGE
    after = identities(place)
    assert {path: after[path] for path in FORMER} == {path: before[path] for path in FORMER}
    assert empty_folders(place) == []
    assert_nothing_else_is_beside(place)


def test_somebody_elses_folder_in_the_place_of_a_page_stays_and_is_named(place: Path) -> None:
    write_site(place, {"CNAME": "", "page/letter.txt": "ours"})
    with pytest.raises(IsADirectoryError, match="a folder stands") as told:
        put(place, NEW | {"page": "a page"})
    assert told.value.filename == str(place / "page")
    assert read_site(place) == FORMER | {"CNAME": "", "page/letter.txt": "ours"}


def test_beside_what_is_not_the_sites_own_a_page_may_become_a_folder_and_a_folder_a_page(
    place: Path,
) -> None:
    write_site(place, {"CNAME": ""})
    new = {"index.html/index.html": "new", "gone": "new"}
    put(place, new)
    assert read_site(place) == new | {"CNAME": ""}


# Real builds


@pytest.mark.slow
def test_two_builds_at_once_end_with_a_whole_site_beside_what_is_not_its_own(
    small_project: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(small_project, tmp_path / "project", symlinks=True)
    whole = paths(project / "site")
    (project / "site" / "CNAME").write_text("nos.example", encoding="utf-8")
    builds = [
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build"],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for _ in range(2)
    ]
    said = [one.communicate()[0] for one in builds]
    assert [one.returncode for one in builds] == [0, 0], said
    assert paths(project / "site") == whole | {"CNAME"}
    assert not list(project.glob(".site*"))


def paths(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_site_that_a_killed_build_moved_away_stands_again_though_a_problem_stops_the_next(
    small_project: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(small_project, tmp_path / "project", symlinks=True)
    whole = paths(project / "site")
    (project / ".site-new-abcd1234").mkdir()
    (project / "site").rename(project / ".site-new-abcd1234" / "former")
    replace(project / STANDARD, "  P4: ", "\tP4: ")
    assert run("mkdocs", "build", cwd=project).returncode == 1
    assert paths(project / "site") == whole
    assert not list(project.glob(".site*"))
