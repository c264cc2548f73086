"""Finds files that are not read because of a wrong ending or folder.

``abc-se09.yml``, ``GLOSSARY.YAML``, ``about.md.txt``: whoever wrote one believes that it is read.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.problems import Place, Problem
from generator.reading import address_list, positions
from generator.reading.other_programs import list_entries, walk_entries
from generator.reading.written_pages import ENDING, name_folder
from generator.suite.languages import Languages

TEXT_FILE = re.compile(r"(\.(?:ya?ml|md|po|txt))\.txt$")
"""The second ending that simple editors on Windows add to a name."""

YAML_ENDING = re.compile(r"\.yml$")
CATALOGUE = ".po"
PAGE_ENDING = re.compile(r"\.(?:markdown|mdown|mkdn|mkd)$")


def find_strays(
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
    folders = tuple(f"{name_folder(code)}/" for code in languages)
    wanted = {*read, address_list.FILE, positions.FILE}
    for folder in (root, root / "translations"):
        for path in filter(Path.is_file, list_entries(folder)):
            file = path.relative_to(root).as_posix()
            meant = normalise_name(file)
            if meant in wanted and file not in wanted:
                yield _report_stray(file, f"rename it {Path(meant).name}, or delete it"), meant
    for path in filter(Path.is_file, list_entries(root / "translations")):
        file = path.relative_to(root).as_posix()
        if path.suffix == CATALOGUE and normalise_name(file) not in wanted:
            yield (
                _report_stray(file, f"add {path.stem} to languages: in suite.yaml, or delete it"),
                file,
            )
    for path in walk_entries(root / "standards"):
        file = path.relative_to(root).as_posix()
        if normalise_name(file).endswith(".yaml") and file not in wanted:
            hint = "move it to the folder of its edition, and let its name end in .yaml"
            yield _report_stray(file, hint), normalise_name(file)
    for path in walk_entries(root / "docs"):
        file = path.relative_to(root).as_posix()
        well_placed = file.startswith(folders) and path.suffix == ENDING
        if normalise_name(file).endswith(ENDING) and not well_placed:
            hint = f"move it to {' or '.join(folders)}, and let its name end in {ENDING}"
            yield _report_stray(file, hint), normalise_name(file)


def normalise_name(name: str) -> str:
    """Returns a file's name with the ending that is read: ``values.YML.txt`` → ``values.yaml``."""
    name = TEXT_FILE.sub(r"\1", name.lower())
    return PAGE_ENDING.sub(ENDING, YAML_ENDING.sub(".yaml", name))


def _report_stray(file: str, hint: str) -> Problem:
    """Makes the problem of such a file."""
    message = f"{Path(file).name} is not read where it stands"
    return Problem(Place(file, 1), "file-stray", message, hint)
