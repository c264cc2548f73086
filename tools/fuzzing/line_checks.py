"""Whether what is said of a spoilt project is well said: plain lines, each near what is wrong."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from generator.problems import Problem, leave_out_warnings
from generator.reading.document import LINE_END, split_lines
from tools.fuzzing.edit import Edit

FORM = re.compile(r"[^:\n]+:[1-9]\d*: [a-z][a-z0-9-]*: (?:warning: )?\S.* \(\S.*\)")
CODES_OF_MISSING = {"file-missing", "page-untwinned"}
"""What is said of a file that is not there, or of one for want of another."""

ELSEWHERE = {
    "translation-unknown": "the Welsh catalogue names the id of the text that is gone",
    "redirect-target": "it is the redirect that leads to the page that is gone",
    "term-untranslated": "it is the Welsh that lacks the form, and the line quotes the forms",
}
"""What may be said of another file alone, and why."""

FAR = {
    "form-claimed-twice": "it names the other term that has the form",
    "exception-stale": "it is the note that quotes the words that are gone",
    "reference-unknown": "it is what refers to the entry that is gone",
    "statement-gone": "it is where the statement stood, for which a line elsewhere answered",
}
"""What may be said of another place in the file alone, and why."""

BESIDE = 2
"""Lines above and below an edit that are near it."""


def find_ill_said(problems: Sequence[Problem], file: str, edit: Edit, root: Path) -> Iterator[str]:
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
    if (wrong := leave_out_warnings(problems)) and (far := _find_far(wrong, file, edit)):
        yield far


def _find_far(problems: Sequence[Problem], file: str, edit: Edit) -> str:
    """Says whether no line is near what was edited."""
    here = {file, str(Path(file).with_name(edit.beside)) if edit.beside else file}
    told = [one for one in problems if one.place.file in here]
    if not told:
        blind = [one for one in problems if not _leads_there(one, file)]
        return f"no line names {file}: {blind[0]}" if blind else ""
    if not edit.lines or not isinstance(edit.content, bytes):
        return ""
    lines = split_lines(edit.content.decode("utf-8-sig", "replace"))
    find = _list_near_in_catalogue if file.endswith(".po") else _list_near_lines
    near = find(edit.lines, lines)
    if any(one.place.line in near or _names_line(one, near) for one in told):
        return ""
    if any(one.code in FAR for one in told):
        return ""
    return f"no line is near {edit.lines[0]}: {told[0]}"


def _list_near_lines(edited: tuple[int, int], lines: Sequence[str]) -> set[int]:
    """The lines of an edit, those beside it, its entry, and the heads of what that is in."""
    first, last = edited
    near = {1, *range(first - BESIDE, last + BESIDE + 1)}
    indentation = _indentation(lines[first - 1]) if first <= len(lines) else 0
    within = True
    for number in range(min(first - 1, len(lines)), 0, -1):
        line = lines[number - 1]
        if within and indentation:
            near.add(number)
        if line.strip() and _indentation(line) < indentation:
            near.add(number)
            indentation = _indentation(line)
            within = within and not line.lstrip().startswith("- ")
    return near


def _list_near_in_catalogue(edited: tuple[int, int], lines: Sequence[str]) -> set[int]:
    """The lines of an edit, and of the entry that it stands in, up to the blank lines around it."""
    first, last = edited
    blank = [0, *(number for number, line in enumerate(lines, 1) if not line.strip())]
    above = max(number for number in blank if number < first)
    below = min((number for number in blank if number > last), default=len(lines) + 1)
    return {1, *range(above, below + 1)}


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _names_line(problem: Problem, near: Collection[int]) -> bool:
    return any(int(found) in near for found in re.findall(r"\bline (\d+)", problem.message))


def _leads_there(problem: Problem, file: str) -> bool:
    """Whether a line elsewhere tells whoever reads it which file to open."""
    words = f"{problem.message} {problem.hint}".lower().replace("-", " ")
    return (
        problem.code in ELSEWHERE
        or file in problem.hint
        or Path(file).stem.replace("-", " ") in words
    )


def _lines(path: Path) -> int:
    return len(LINE_END.findall(path.read_bytes().decode("latin-1"))) + 1
