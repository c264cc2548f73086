"""Runs Zensical in a process for each language, and reports what it finds wrong in one line."""

import os
import re
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from generator.guard import FaultError
from generator.site.frame import SiteBuilder

COLOURS = re.compile(r"\x1b\[[0-9;]*m")
COMPLAINT = re.compile(r"^(?:Warning|Error): (.*)\n.*?\[ (.*?) \]", re.MULTILINE)
"""A message of Zensical's, and the place that it names."""

_folders: Sequence[Path] = ()


def find_builder() -> SiteBuilder:
    """Finds the installed Zensical.

    Raises:
        FaultError: Where it isn't installed.
    """
    found = find_spec("zensical")
    if not found or not found.origin:
        raise FaultError("Zensical is not installed (run make site BUILDER=zensical)")
    templates = Path(found.origin).parent / "templates"
    return SiteBuilder(f"zensical-{version('zensical')}", templates)


def prepare(folders: Sequence[Path]) -> None:
    """Keeps the folders to build, in a process that is to build some of them.

    Args:
        folders: Each has a ``mkdocs.yml``.
    """
    global _folders
    _folders = folders


def run(number: int) -> None:
    """Builds one of the folders, whose settings say where the site goes.

    Args:
        number: Which one.

    Raises:
        FaultError: Where Zensical finds something wrong.
    """
    import zensical

    with tempfile.TemporaryFile() as said:
        for descriptor in (1, 2):  # it writes there past Python
            os.dup2(said.fileno(), descriptor)
        try:
            zensical.build(str(_folders[number] / "mkdocs.yml"), {"strict": True, "clean": False})
        except Exception as failure:
            said.seek(0)
            told = COLOURS.sub("", said.read().decode("utf-8", "replace"))
            wrong = [f"{place}: {what}" for what, place in COMPLAINT.findall(told)]
            language = _folders[number].name
            raise FaultError(
                f"Zensical, {language}: {'; '.join(wrong) or failure} (mend it, or run make site)"
            ) from failure
