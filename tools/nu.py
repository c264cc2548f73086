"""The Nu HTML checker's judgement of the built pages and of this project's style sheets."""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.npm import installed, needed


@dataclass(frozen=True)
class Remark:
    """What the checker says of a file, where, and of which words of it."""

    file: str
    line: int
    message: str
    extract: str
    is_error: bool

    def __str__(self) -> str:
        kind = "error" if self.is_error else "warning"
        return f"{self.file}:{self.line}: {kind}: {self.message} [{self.extract}]"


# The checker passes by in silence what it cannot open or takes for something else. These faults it
# must find, after all else, or it has not looked.
FAULTY = {"faulty.html": "<p>A page without a head.", "faulty.css": "a { colr: red }"}


def checked(folder: Path, files: Sequence[Path]) -> list[Remark]:
    """What the checker says of files, by their endings: pages and style sheets.

    Args:
        folder: Where they are, which their names in the answer leave out.
        files: The files.

    Raises:
        RuntimeError: The checker did not run to its end.
    """
    java = needed("java", "default-jre-headless")
    jar = installed() / "vnu-jar/build/dist/vnu.jar"
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css"]
    with tempfile.TemporaryDirectory() as elsewhere:
        faulty = [Path(elsewhere, name) for name in FAULTY]
        for file in faulty:
            file.write_text(FAULTY[file.name], encoding="utf-8")
        done = subprocess.run(
            [java, "-jar", str(jar), *options, *map(str, [*files, *faulty])],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"The Nu checker failed: {done.stderr.strip()}")
        return without(faulty, remarks(done.stdout, folder))


def without(faulty: Sequence[Path], found: Sequence[Remark]) -> list[Remark]:
    """Remarks less those on files made to be faulty.

    Raises:
        RuntimeError: One of these was not found to be so.
    """
    names = {f"file:{file}" for file in faulty}
    unseen = names - {remark.file for remark in found if remark.is_error}
    if unseen:
        raise RuntimeError(f"The Nu checker saw no fault in {', '.join(sorted(unseen))}")
    return [remark for remark in found if remark.file not in names]


def remarks(said: str, folder: Path) -> list[Remark]:
    """The checker's answer, read: errors first, then by file and line.

    All that it does not call information is an error, its own failures too.
    """
    found = [
        Remark(
            file=message.get("url", "").removeprefix(f"file:{folder}/"),
            line=message.get("lastLine", 0),
            message=message["message"],
            extract=" ".join(message.get("extract", "").split()),
            is_error=message["type"] != "info",
        )
        for message in json.loads(said)["messages"]
    ]
    return sorted(found, key=lambda one: (not one.is_error, one.file, one.line))
