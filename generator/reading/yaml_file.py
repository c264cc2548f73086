"""Reads YAML into plain values, with the line of each, and reports YAML's traps by name.

PyYAML's C loader composes the nodes, which takes a third of a millisecond for a standard.
``yaml_values`` turns nodes into values, because PyYAML's own constructor silently keeps the last of
two equal keys, follows aliases into exponential size, and reads ``No`` as false.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import yaml

from generator.reading.document import (
    Document,
    decode,
    decode_bytes,
    describe_control_character,
    describe_syntax_error,
    find_line,
    note_conflicts,
    split_lines,
)
from generator.reading.yaml_values import CONTROL, YamlReader

TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
UNFINISHED = {
    "scanning a quoted scalar": "the quotation mark that opens here is never closed",
    "scanning a simple key": "a colon is missing after this, or quotation marks around it",
    "parsing a flow sequence": "the bracket that opens here is never closed",
    "parsing a flow mapping": "the bracket that opens here is never closed",
}
"""What YAML was parsing when it met an error: the mistake is usually where that began."""

DEEPEST = 200
"""The nesting of brackets or dashes that counts as a mistake; more would overflow the parser."""

DASHES = re.compile(rf"(?:[-?][ ]+){{{DEEPEST}}}")
"""A line with too many nested dashes or question marks."""
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LINES_OF_EDITORS = str.maketrans("\x85\u2028\u2029\ufeff", "   \u200b")
"""Replaces characters that end a line for YAML but not for an editor, and a misplaced BOM."""


def neutralise_line_ends(text: str) -> str:
    """Returns a text whose lines YAML counts as an editor does; positions stay the same.

    ``checks.characters`` reports the characters that are replaced here.
    """
    return text.translate(LINES_OF_EDITORS) if not text.isascii() else text


def read(root: Path, file: str, *, may_go: bool = False) -> Document:
    """Reads one YAML file. Raises nothing that its content causes.

    Args:
        root: The project's folder.
        file: The file's name relative to it.
        may_go: Whether a project may be without the file.
    """
    document = Document(file)
    text = decode(root / file, document)
    if text is not None:
        _read(text, document, may_go=may_go)
    return document


def read_bytes(raw: bytes, file: str, *, may_go: bool = False) -> Document:
    """The same for a file whose bytes are known."""
    document = Document(file)
    text = decode_bytes(raw, document)
    if text is not None:
        _read(text, document, may_go=may_go)
    return document


def _read(text: str, document: Document, *, may_go: bool) -> None:
    note_conflicts(text, document)
    if not document.problems and not read_yaml(text, document):
        hint = "write its content, or delete the file" if may_go else "restore it, or write it"
        document.add_problem(1, "yaml-empty", "the file is empty", hint)


def read_yaml(text: str, document: Document, reader: type[YamlReader] = YamlReader) -> bool:
    """Reads YAML text into a document, and notes what is wrong with it.

    Args:
        text: The text.
        document: Receives the value, the lines and the problems.
        reader: The class that turns YAML's nodes into values.

    Returns:
        Whether there is anything in it.
    """
    if not _note_tabs_and_controls(text, document):
        return True
    text = neutralise_line_ends(text)
    if _is_too_deep(text):
        document.add_problem(1, *describe_syntax_error(TOO_DEEP))
        return True
    try:
        node = yaml.compose(text, Loader=LOADER)
        if node is None:
            return False
        if not _note_aliases(text, document):
            reader(document, text).read(node)
    except yaml.MarkedYAMLError as error:
        _report_syntax_error(error, text, document)
    except RecursionError:
        document.value = None
        document.add_problem(1, *describe_syntax_error(TOO_DEEP))
    return True


TOO_DEEP = "its brackets or keys are nested too deeply"


def _is_too_deep(text: str) -> bool:
    """Whether brackets or dashes are nested too deeply."""
    depth = 0
    for bracket in re.findall(r"[][{}]", text):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            return True
    return bool(DASHES.search(text))


def _report_syntax_error(error: yaml.MarkedYAMLError, text: str, document: Document) -> None:
    """Notes an error of syntax, at the place where the mistake most likely is."""
    context = (error.context or "").removeprefix("while ")
    opened = next((said for start, said in UNFINISHED.items() if context.startswith(start)), None)
    mark = (error.context_mark if opened else error.problem_mark) or error.context_mark
    line = mark.line + 1 if mark else 1
    what = opened or " ".join((error.problem or "it can't be read").split())
    # The C parser's own words are kept only where none of the usual slips explains the error.
    before = [] if opened else _list_tokens_before(error, text)
    if quoted := _find_quoted_before(before, line):
        document.add_problem(
            quoted,
            "yaml-syntax",
            f"the quotation mark that opens here is closed on line {line}, and more follows there",
            f"close the one of line {quoted} where its text ends, or take it out",
        )
    elif what == "but found another document":
        document.add_problem(
            line,
            "yaml-syntax",
            "a second document begins here",
            "delete the line ---, or move what follows it to a file of its own",
        )
    elif what == "did not find expected node content" and (bracket := _find_open_bracket(before)):
        document.add_problem(bracket, *describe_syntax_error(UNFINISHED["parsing a flow sequence"]))
    elif what == "did not find expected <document start>" and before:
        begins = before[0].start_mark.line + 1
        document.add_problem(
            line, *describe_syntax_error(f"it does not go on with what begins on line {begins}")
        )
    elif context.startswith("parsing a block") and error.context_mark:
        begins = error.context_mark.line + 1
        document.add_problem(
            line, *describe_syntax_error(f"{what}, in what begins on line {begins}")
        )
    else:
        document.add_problem(line, *describe_syntax_error(what))


def _list_tokens_before(error: yaml.MarkedYAMLError, text: str) -> list[yaml.Token]:
    """Returns the tokens before the place of an error, without the one for the start."""
    found = []
    try:
        for token in yaml.scan(text, Loader=LOADER):
            if not error.problem_mark or token.start_mark.index >= error.problem_mark.index:
                break
            if not isinstance(token, yaml.StreamStartToken):
                found.append(token)
    except yaml.MarkedYAMLError:
        pass  # the error that is being explained
    return found


def _find_quoted_before(before: Sequence[yaml.Token], line: int) -> int | None:
    """Returns the line of the quotation mark that was not closed where its text should end, if so.

    It is closed by the next quotation mark further below, where YAML then meets the error.
    """
    scalars = [token for token in before if isinstance(token, yaml.ScalarToken)]
    if not scalars or scalars[-1].style not in ('"', "'"):
        return None
    first, last = (mark.line + 1 for mark in (scalars[-1].start_mark, scalars[-1].end_mark))
    return first if first < last == line else None


def _find_open_bracket(before: Sequence[yaml.Token]) -> int | None:
    """Returns the line of the last bracket that is open before an error, if there is one."""
    opened: list[int] = []
    for token in before:
        if isinstance(token, yaml.FlowMappingStartToken | yaml.FlowSequenceStartToken):
            opened.append(token.start_mark.line + 1)
        elif isinstance(token, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken) and opened:
            opened.pop()
    return opened[-1] if opened else None


def _note_tabs_and_controls(text: str, document: Document) -> bool:
    """Whether a text is free of characters and tabs that YAML does not allow; notes each."""
    for number, line in enumerate(split_lines(text) if CONTROL.search(text) else (), 1):
        if odd := CONTROL.search(line):
            document.add_problem(
                number, *describe_control_character(odd[0], f"in column {odd.start() + 1}")
            )
    for match in TAB.finditer(text):
        document.add_problem(
            find_line(text, match.start()),
            "yaml-tab",
            "the line is indented with a tab",
            "use spaces",
        )
    return not document.problems


def _note_aliases(text: str, document: Document) -> bool:
    """Whether a text has anchors or aliases; notes each.

    Aliases are refused because a few lines of them can grow to gigabytes. An anchor that no alias
    uses was most likely meant as text: ``&Co workers``.
    """
    if "&" not in text:
        return False
    anchors: dict[str, int] = {}
    used = set()
    for event in yaml.parse(text, Loader=LOADER):
        anchor = getattr(event, "anchor", None)
        if not anchor or not event.start_mark:
            continue
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            used.add(anchor)
            message = f"*{anchor} refers to text that stands elsewhere"
            document.add_problem(line, "yaml-alias", message, "write the text out here")
        else:
            anchors.setdefault(anchor, line)
    for anchor, line in anchors.items():
        if anchor not in used:
            message = f"YAML reads &{anchor} as a name for what follows, not as text"
            document.add_problem(line, "yaml-alias", message, "put quotation marks around the text")
    return bool(document.problems)
