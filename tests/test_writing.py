"""Whatever is written is whole at any moment, also on a full disk: the former file or the new."""

import os
import shutil
from errno import EACCES
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.languages import catalogue_upkeep
from generator.reading.address_list import FILE as ADDRESSES
from generator.reading.other_programs import is_ignored
from generator.releases import address_upkeep
from generator.suite import tidying
from generator.suite.loading import load
from generator.writing import PREFIX, write, write_all
from tests.full_disk import full_disk
from tests.projects import CATALOGUE as WELSH
from tests.projects import SAMPLE, bytes_of, replace

STANDARD = "standards/2020/abc-se03.yaml"
WORDS = "how people learn a task by doing it"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The data of the sample, for one test to edit."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


def test_on_a_full_disk_the_catalogue_stands_as_it_did(project: Path) -> None:
    replace(project / STANDARD, WORDS, "how people learn")
    suite, _ = load(project)
    before = bytes_of(project)
    with full_disk(), pytest.raises(OSError, match="No space left") as refused:
        catalogue_upkeep.update_files(suite)
    assert refused.value.filename == str(project / WELSH)
    assert bytes_of(project) == before


def test_on_a_full_disk_the_list_of_addresses_stands_as_it_did(project: Path, site: Path) -> None:
    (project / ADDRESSES).write_text("/\n", encoding="utf-8")
    before = bytes_of(project)
    with full_disk(), pytest.raises(OSError, match="No space left") as refused:
        address_upkeep.update_address_list(project, site)
    assert refused.value.filename == str(project / ADDRESSES)
    assert bytes_of(project) == before


def test_on_a_full_disk_a_file_that_is_tidied_stands_as_it_did(project: Path) -> None:
    replace(project / STANDARD, WORDS, WORDS.replace("task", "ta\u200bsk"))
    suite, _ = load(project)
    before = bytes_of(project)
    with full_disk(), pytest.raises(OSError, match="No space left") as refused:
        list(tidying.tidy(suite, {}))
    assert refused.value.filename == str(project / STANDARD)
    assert bytes_of(project) == before


def test_a_byte_order_mark_stays_where_a_file_is_tidied(project: Path) -> None:
    file = project / STANDARD
    text = file.read_text("utf-8")
    file.write_text(text.replace(WORDS, f"\u200b{WORDS}"), "utf-8-sig")
    assert len(list(tidying.tidy(load(project)[0], {}))) == 1
    assert file.read_bytes() == text.encode("utf-8-sig")


@pytest.mark.parametrize("room_for", [0, 1])
def test_of_files_that_are_written_as_one_none_is_new_where_one_has_no_room(
    tmp_path: Path, room_for: int
) -> None:
    files = [tmp_path / name for name in ("one", "two")]
    for file in files:
        file.write_text("former", encoding="utf-8")
    before = bytes_of(tmp_path)
    with full_disk(room_for), pytest.raises(OSError, match="No space left") as refused:
        write_all((file, "as it is to be") for file in files)
    assert refused.value.filename == str(files[room_for])
    assert bytes_of(tmp_path) == before


def test_a_file_that_may_not_be_replaced_stands_as_it_did_and_is_named(tmp_path: Path) -> None:
    file = tmp_path / "held"
    file.write_text("former", encoding="utf-8")
    before = bytes_of(tmp_path)
    refusal = PermissionError(EACCES, os.strerror(EACCES), "beside it")
    with patch("os.replace", side_effect=refusal), pytest.raises(PermissionError) as refused:
        write(file, "new")
    assert (refused.value.filename, refused.value.filename2) == (str(file), None)
    assert bytes_of(tmp_path) == before


def test_a_folder_in_the_place_of_a_file_stays_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(IsADirectoryError, match="a folder stands") as refused:
        write(tmp_path / "there", "new")
    assert refused.value.filename == str(tmp_path / "there")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_text_is_written_to_the_letter(tmp_path: Path) -> None:
    write(tmp_path / "file", "tŷ\r\n\n")
    assert (tmp_path / "file").read_bytes() == b"t\xc5\xb7\r\n\n"


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    for name in ("there", "not there yet"):
        link, target = tmp_path / f"link to {name}", tmp_path / "elsewhere" / name
        target.parent.mkdir(exist_ok=True)
        link.symlink_to(target)
    (tmp_path / "elsewhere/there").write_text("former", encoding="utf-8")
    for name in ("there", "not there yet"):
        write(tmp_path / f"link to {name}", "new")
        assert (tmp_path / f"link to {name}").is_symlink()
        assert (tmp_path / "elsewhere" / name).read_text("utf-8") == "new"


def test_who_may_do_what_with_a_file_stays_as_it_was(tmp_path: Path) -> None:
    for mode in (0o600, 0o644, 0o755):
        file = tmp_path / "file"
        file.touch()
        file.chmod(mode)
        write(file, "new")
        assert file.stat().st_mode & 0o7777 == mode


def test_a_new_file_is_everybodys_as_other_new_files_are(tmp_path: Path) -> None:
    write(tmp_path / "ours", "new")
    (tmp_path / "any").touch()
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_whose_a_file_is_stays_as_it_was_where_the_system_allows_it(tmp_path: Path) -> None:
    """A container often writes as another user than whose the files are."""
    file = tmp_path / "file"
    file.touch()
    owner = file.stat()
    refusal = PermissionError(EACCES, os.strerror(EACCES))
    with patch("os.chown", side_effect=refusal) as given:
        write(file, "new")
    assert given.call_args.args[1:] == (owner.st_uid, owner.st_gid)
    assert file.read_text("utf-8") == "new"


def test_what_is_being_written_is_passed_by_where_files_are_looked_for() -> None:
    assert is_ignored(f"{PREFIX}abc")
