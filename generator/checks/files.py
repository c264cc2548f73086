"""A project has only files and folders, with names that every program can write."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.reading import translations
from generator.reading.document import Document, decode, is_there, note_conflicts
from generator.reading.other_programs import list_entries, walk_entries
from generator.reading.written_pages import ENDING
from generator.suite.suite import Suite

AS_THEY_ARE = ("sources", "theme")
TEXTS = (".css", ".html", ".js", ".svg", ".txt")
"""The endings of texts that a build copies as they are, and below it the folders they are in."""

FOLDERS = ("docs", "sources", "standards", "theme", "translations")


def are_files(suite: Suite) -> Iterator[Problem]:
    """Yields pipes, sockets, devices and links that lead nowhere: a build would wait or stop.

    YAML files, catalogues and pages are left out: reading them reports that.
    """
    catalogues = map(translations.name_file, suite.languages.translations)
    read = {*suite.lines, *catalogues}
    for path in _walk_files(suite.root):
        file = path.relative_to(suite.root).as_posix()
        if not (path.is_file() or path.is_dir() or path.suffix == ENDING or file in read):
            message = "this is a pipe, a socket, a device, or a link that leads nowhere"
            hint = "delete it, or put the file there"
            yield Problem(Place(file, 1), "file-missing", message, hint)


def have_names_in_utf8(suite: Suite) -> Iterator[Problem]:
    """Yields every file and folder whose name is not valid UTF-8."""
    for path in chain(list_entries(suite.root), _walk_files(suite.root)):
        try:
            path.name.encode()
        except UnicodeEncodeError:
            file = path.relative_to(suite.root).as_posix()
            yield Problem(
                Place(file, 1), "encoding", "the name of the file is not in UTF-8", "rename it"
            )


def _walk_files(root: Path) -> Iterator[Path]:
    """Yields the folders of a project that people write in, and all that is in them."""
    for folder in filter(is_there, (root / name for name in FOLDERS)):
        yield folder
        yield from walk_entries(folder)


def have_no_conflicts(suite: Suite) -> Iterator[Problem]:
    """Yields the marks of merge conflicts in texts that are copied as they are.

    YAML files, catalogues, pages and lists are left out: reading them reports that.
    """
    for path in chain.from_iterable(walk_entries(suite.root / name) for name in AS_THEY_ARE):
        if path.suffix in TEXTS and path.is_file():
            document = Document(path.relative_to(suite.root).as_posix())
            note_conflicts(decode(path, document) or "", document)
            yield from document.problems


RULES: tuple[Rule, ...] = (are_files, have_names_in_utf8, have_no_conflicts)
