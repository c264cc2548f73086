"""The list of addresses is read whole, or a line says why it isn't: each is a promise."""

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.reading.address_list import FILE
from tests.projects import SAMPLE
from tests.support import without_warnings

PROMISED = "/\n/map/\n/map/#2020-a\n"
HINT = (
    "(write a short address from the top of the site on, like /map/ or /map/#2020-a, with no "
    "blanks behind it, or delete the line)"
)
MARKER = (
    "merge-conflict: a merge conflict was left in the file (keep the right one of the two texts "
    "and delete the marker lines)"
)
SPOILT: dict[str, tuple[bytes, list[str]]] = {
    "saved as UTF-16": (
        PROMISED.encode("utf-16"),
        [f"{FILE}:1: encoding: the file is saved as UTF-16 (save it again as UTF-8)"],
    ),
    "left with a conflict": (
        b"/\n<<<<<<< HEAD\n/map/\n=======\n/maps/\n>>>>>>> revision\n",
        [f"{FILE}:{line}: {MARKER}" for line in (2, 4, 6)],
    ),
    "left with blanks": (
        b"/\n/map/ \n\n  /values/\n",
        [
            f"{FILE}:2: address-form: “/map/ ” is no address of the site {HINT}",
            f"{FILE}:3: address-form: “” is no address of the site {HINT}",
            f"{FILE}:4: address-form: “ /values/” is no address of the site {HINT}",
        ],
    ),
    "written by a program with line ends of its own": (
        "/\u2028/map/\n/\x0b/map/\x85/values/\n".encode(),
        [
            f"{FILE}:1: address-form: “/ /map/” is no address of the site {HINT}",
            f"{FILE}:2: address-form: “/ /map/ /values/” is no address of the site {HINT}",
        ],
    ),
    "given what is no address": (
        b"/\nmap/#2020-a\nhttps://www.example.com/map/\n/Map/\n",
        [
            f"{FILE}:{line}: address-form: “{words}” is no address of the site {HINT}"
            for line, words in (
                (2, "map/#2020-a"),
                (3, "https://www.example.com/map/"),
                (4, "/Map/"),
            )
        ],
    ),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, which gets a list."""
    return shutil.copytree(SAMPLE, tmp_path / "project")


@pytest.mark.parametrize(("content", "said"), SPOILT.values(), ids=SPOILT)
def test_a_list_that_was_spoilt_is_named_by_the_check_with_its_lines(
    content: bytes, said: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / FILE).write_bytes(content)
    assert main(["check", str(project)]) == 1
    assert without_warnings(capsys.readouterr().out) == said


@pytest.mark.parametrize(("content", "said"), SPOILT.values(), ids=SPOILT)
def test_a_list_that_was_spoilt_is_not_written_anew_from_what_is_left(
    content: bytes, said: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / FILE).write_bytes(content)
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("<h1 id=page>NOS</h1>", encoding="utf-8")
    assert main(["addresses", str(project / "site"), "--root", str(project)]) == 1
    assert capsys.readouterr().out.splitlines() == said
    assert (project / FILE).read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [
        PROMISED.encode(),
        b"\xef\xbb\xbf" + PROMISED.replace("\n", "\r\n").encode(),
        PROMISED.replace("\n", "\r").encode(),
        PROMISED.rstrip().encode(),
    ],
    ids=["as it is written", "as Windows editors write it", "with lone returns", "without an end"],
)
def test_a_list_of_addresses_alone_has_nothing_wrong(content: bytes, project: Path) -> None:
    (project / FILE).write_bytes(content)
    assert main(["check", str(project)]) == 0
