"""A project to be spoilt: a copy in which one file at a time is edited, and put back."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.pages import page_addresses
from generator.reading import address_list
from generator.sound import load_sound
from generator.writing import write
from tools.fuzzing.edit import FOLDER, LINK_IN_A_RING, PIPE, Content, Edit

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = ("generator", "theme")
SETTINGS = (".gitignore", "mkdocs.yml")


def copy_program(root: Path) -> None:
    """Copies the program beside a copy of a suite, so that MkDocs and its commands run there."""
    for name in PROGRAM:
        shutil.copytree(PROJECT / name, root / name)
    for name in SETTINGS:
        write(root / name, (PROJECT / name).read_bytes())


class Sandbox:
    """A copy of a sound suite beside a copy of the program, for MkDocs to build.

    Args:
        suite: The folder of the suite.
        root: Where the copy goes; there is nothing yet.
    """

    def __init__(self, suite: Path, root: Path) -> None:
        self.root = shutil.copytree(suite, root)
        copy_program(root)
        if not (root / address_list.FILE).exists():
            _list_addresses(root)

    def read(self, file: str) -> bytes:
        """What a file of the project holds, by its name relative to the project's folder."""
        return (self.root / file).read_bytes()

    @contextmanager
    def edit_file(self, file: str, edit: Edit) -> Iterator[None]:
        """While it is entered, the file is as the edit has it; then it is as it was."""
        path = self.root / file
        before = path.read_bytes()
        beside = path.with_name(edit.beside) if edit.beside else None
        try:
            _put(path, edit.content)
            if beside:
                _put(beside, before)
            yield
        finally:
            if beside:
                _put(beside, None)
            _put(path, before)


def _put(path: Path, content: Content) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
    if isinstance(content, bytes):
        write(path, content)
    elif content == FOLDER:
        path.mkdir()
    elif content == PIPE:
        os.mkfifo(path)
    elif content == LINK_IN_A_RING:
        path.symlink_to(path.name)


def _list_addresses(root: Path) -> None:
    """Writes the list of addresses that a build of the project would add."""
    pages = page_addresses.map_anchors(load_sound(root))
    listed = {f"/{location}" for location in pages}
    listed |= {f"/{location}#{anchor}" for location in pages for anchor in pages[location]}
    text = "".join(f"{address}\n" for address in sorted(listed))
    write(root / address_list.FILE, text)
