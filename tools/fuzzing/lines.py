"""Whether what is said of a spoilt project is well said: plain lines, each near what is wrong."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.problems import Problem, stopping
from generator.reading.document import LINE_END
from tools.fuzzing.edit import Edit

FORM = re.compile(r"[^:\n]+:[1-9]\d*: [a-z][a-z0-9-]*: (?:warning: )?\S.* \(\S.*\)")
CODES_OF_MISSING = {"file-missing", "page-untwinned"}
"""What is said of a file that is not there, or of one for want of another."""


def ill_said(problems: Sequence[Problem], file: str, edit: Edit, root: Path) -> Iterator[str]:
    """Yields what is wrong with the lines that are printed.

    Args:
        problems: What they say.
        file: The file that was spoilt.
        edit: How it was.
        root: The project's folder, as it was spoilt.
    """
    for problem in problems:
        if not FORM.fullmatch(str(problem)):
            yield f"not of the form of a line: {problem}"
        place = problem.place
        path = root / place.file
        if not path.exists() and problem.code not in CODES_OF_MISSING and not path.is_symlink():
            yield f"there is no such file: {problem}"
        elif path.is_file() and place.line > _lines(path) + 1:
            yield f"there is no such line: {problem}"
    if (wrong := stopping(problems)) and (far := _far(wrong, file, edit, root)):
        yield far


def _far(problems: Sequence[Problem], file: str, edit: Edit, root: Path) -> str:
    """Says whether no line is near what was edited."""
    here = {file, str(Path(file).with_name(edit.beside)) if edit.beside else file}
    if any(one.place.file in here for one in problems):
        return ""
    elsewhere = [one for one in problems if not _leads_there(one, file)]
    return f"no line names {file}: {elsewhere[0]}" if elsewhere else ""


def _leads_there(problem: Problem, file: str) -> bool:
    """Whether a line elsewhere tells whoever reads it which file to open."""
    words = f"{problem.message} {problem.hint}".lower().replace("-", " ")
    return file in problem.hint or Path(file).stem.replace("-", " ") in words


def _lines(path: Path) -> int:
    return len(LINE_END.findall(path.read_bytes().decode("latin-1"))) + 1
