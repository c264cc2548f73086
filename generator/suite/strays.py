"""Finds files that are not read because of a wrong ending or folder.

``abc-se09.yml``, ``GLOSSARY.YAML``, ``about.md.txt``: whoever wrote one believes that it is read.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.problems import Place, Problem
from generator.reading import address_list, positions
from generator.reading.other_programs import entries, entries_below
from generator.reading.written_pages import ENDING, folder_of
from generator.suite.languages import Languages

TEXT_FILE = re.compile(r"(\.(?:ya?ml|md|po|txt))\.txt$")
"""The second ending that simple editors on Windows add to a name."""

YAML_ENDING = re.compile(r"\.yml$")
CATALOGUE = ".po"
PAGE_ENDING = re.compile(r"\.(?:markdown|mdown|mkdn|mkd)$")


def strays(
    root: Path, read: Collection[str], languages: Languages
) -> Iterator[tuple[Problem, str]]:
    """Yields every file that was most likely meant to be read.

    Args:
        root: The project's folder.
        read: The names of files that were read, relative to that.
        languages: The suite's languages.

    Yields:
        The problem, and the name that the file was most likely meant to have.
    """
    folders = tuple(f"{folder_of(code)}/" for code in languages)
    wanted = {*read, address_list.FILE, positions.FILE}
    for folder in (root, root / "translations"):
        for path in filter(Path.is_file, entries(folder)):
            file = path.relative_to(root).as_posix()
            meant = usual(file)
            if meant in wanted and file not in wanted:
                yield _stray(file, f"rename it {Path(meant).name}, or delete it"), meant
    for path in filter(Path.is_file, entries(root / "translations")):
        file = path.relative_to(root).as_posix()
        if path.suffix == CATALOGUE and usual(file) not in wanted:
            yield _stray(file, f"add {path.stem} to languages: in suite.yaml, or delete it"), file
    for path in entries_below(root / "standards"):
        file = path.relative_to(root).as_posix()
        if usual(file).endswith(".yaml") and file not in wanted:
            hint = "move it to the folder of its edition, and let its name end in .yaml"
            yield _stray(file, hint), usual(file)
    for path in entries_below(root / "docs"):
        file = path.relative_to(root).as_posix()
        well_placed = file.startswith(folders) and path.suffix == ENDING
        if usual(file).endswith(ENDING) and not well_placed:
            hint = f"move it to {' or '.join(folders)}, and let its name end in {ENDING}"
            yield _stray(file, hint), usual(file)


def usual(name: str) -> str:
    """Returns a file's name with the ending that is read: ``values.YML.txt`` → ``values.yaml``."""
    name = TEXT_FILE.sub(r"\1", name.lower())
    return PAGE_ENDING.sub(ENDING, YAML_ENDING.sub(".yaml", name))


def _stray(file: str, hint: str) -> Problem:
    """Makes the problem of such a file."""
    message = f"{Path(file).name} is not read where it stands"
    return Problem(Place(file, 1), "file-stray", message, hint)
