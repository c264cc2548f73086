"""YAML → plain values, with the line of each, and every trap of YAML caught by name.

PyYAML's C loader composes the nodes (a standard in a third of a millisecond); ``nodes`` makes
values of them, because the usual constructor keeps the last of two equal keys in silence, follows
aliases into exponential size, and reads ``No`` as false.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import yaml

from generator.reading.document import (
    Document,
    control_character,
    decode,
    decode_bytes,
    line_of,
    lines_of,
    note_conflicts,
    syntax,
)
from generator.reading.yaml_values import CONTROL, Reader

TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
UNFINISHED = {
    "scanning a quoted scalar": "the quotation mark that opens here is never closed",
    "scanning a simple key": "a colon is missing after this, or quotation marks around it",
    "parsing a flow sequence": "the bracket that opens here is never closed",
    "parsing a flow mapping": "the bracket that opens here is never closed",
}
"""What YAML was in the middle of when it lost its way: the slip is where that began."""

DEEPEST = 200
"""More brackets or dashes within one another than these are a mistake, and overflow the parser."""

DASHES = re.compile(rf"(?:[-?][ ]+){{{DEEPEST}}}")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LINES_OF_EDITORS = str.maketrans("\x85\u2028\u2029\ufeff", "   \u200b")
"""What YAML takes for an end of a line and no editor's program does, or for no character at all."""


def same_lines(text: str) -> str:
    """A text with the lines for YAML that it has for an editor, and each character in its place.

    ``checks.characters`` reports what is replaced here.
    """
    return text.translate(LINES_OF_EDITORS) if not text.isascii() else text


def read(root: Path, file: str, *, may_go: bool = False) -> Document:
    """Reads one YAML file. Raises nothing that a file's content can cause.

    Args:
        root: The project's folder.
        file: The file's name relative to it.
        may_go: Whether a project can do without the file.
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
    if not document.problems and not read_text(text, document):
        hint = "write its content, or delete the file" if may_go else "restore it, or write it"
        document.add(1, "yaml-empty", "the file is empty", hint)


def read_text(text: str, document: Document, reader: type[Reader] = Reader) -> bool:
    """Reads a text of YAML into a document, with what is wrong with it.

    Args:
        text: The text.
        document: Gets the value, the lines and the problems.
        reader: What makes values of YAML's nodes.

    Returns:
        Whether it holds anything.
    """
    if not _looks_like_yaml(text, document):
        return True
    text = same_lines(text)
    if _is_too_deep(text):
        document.add(1, *syntax(TOO_DEEP))
        return True
    try:
        node = yaml.compose(text, Loader=LOADER)
        if node is None:
            return False
        if not _has_aliases(text, document):
            reader(document, text).take(node)
    except yaml.MarkedYAMLError as error:
        _not_yaml(error, text, document)
    except RecursionError:
        document.value = None
        document.add(1, *syntax(TOO_DEEP))
    return True


TOO_DEEP = "its brackets or keys are nested too deeply"


def _is_too_deep(text: str) -> bool:
    depth = 0
    for bracket in re.findall(r"[][{}]", text):
        depth += 1 if bracket in "[{" else -1
        if depth > DEEPEST:
            return True
    return bool(DASHES.search(text))


def _not_yaml(error: yaml.MarkedYAMLError, text: str, document: Document) -> None:
    context = (error.context or "").removeprefix("while ")
    opened = next((said for start, said in UNFINISHED.items() if context.startswith(start)), None)
    mark = (error.context_mark if opened else error.problem_mark) or error.context_mark
    line = mark.line + 1 if mark else 1
    what = opened or " ".join((error.problem or "it can't be read").split())
    before = [] if opened else _tokens_before(error, text)
    if quoted := _quoted_before(before, line):
        document.add(
            quoted,
            "yaml-syntax",
            f"the quotation mark that opens here is closed on line {line}, and more follows there",
            f"close the one of line {quoted} where its text ends, or take it out",
        )
    elif what == "but found another document":
        document.add(
            line,
            "yaml-syntax",
            "a second document begins here",
            "delete the line ---, or move what follows it to a file of its own",
        )
    elif what == "did not find expected node content" and (bracket := _bracket_before(before)):
        document.add(bracket, *syntax(UNFINISHED["parsing a flow sequence"]))
    elif what == "did not find expected <document start>" and before:
        begins = before[0].start_mark.line + 1
        document.add(line, *syntax(f"it does not go on with what begins on line {begins}"))
    elif context.startswith("parsing a block") and error.context_mark:
        begins = error.context_mark.line + 1
        document.add(line, *syntax(f"{what}, in what begins on line {begins}"))
    else:
        document.add(line, *syntax(what))


def _tokens_before(error: yaml.MarkedYAMLError, text: str) -> list[yaml.Token]:
    """The tokens before the place where YAML lost its way, but for the first, of no text."""
    found = []
    try:
        for token in yaml.scan(text, Loader=LOADER):
            if not error.problem_mark or token.start_mark.index >= error.problem_mark.index:
                break
            if not isinstance(token, yaml.StreamStartToken):
                found.append(token)
    except yaml.MarkedYAMLError:
        pass  # the same as is to be told
    return found


def _quoted_before(before: Sequence[yaml.Token], line: int) -> int | None:
    """Where a quoted text begins that ends on the line on which YAML lost its way.

    A quotation mark that is never closed ends at the next one, which opens a text further below.
    """
    scalars = [token for token in before if isinstance(token, yaml.ScalarToken)]
    if not scalars or scalars[-1].style not in ('"', "'"):
        return None
    first, last = (mark.line + 1 for mark in (scalars[-1].start_mark, scalars[-1].end_mark))
    return first if first < last == line else None


def _bracket_before(before: Sequence[yaml.Token]) -> int | None:
    """Where the last bracket opens that is not closed."""
    opened: list[int] = []
    for token in before:
        if isinstance(token, yaml.FlowMappingStartToken | yaml.FlowSequenceStartToken):
            opened.append(token.start_mark.line + 1)
        elif isinstance(token, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken) and opened:
            opened.pop()
    return opened[-1] if opened else None


def _looks_like_yaml(text: str, document: Document) -> bool:
    """Notes what stands in a file before YAML can make sense of it; false if anything does."""
    for number, line in enumerate(lines_of(text) if CONTROL.search(text) else (), 1):
        if odd := CONTROL.search(line):
            document.add(number, *control_character(odd[0], f"in column {odd.start() + 1}"))
    for found in TAB.finditer(text):
        document.add(
            line_of(text, found.start()),
            "yaml-tab",
            "the line is indented with a tab",
            "use spaces",
        )
    return not document.problems


def _has_aliases(text: str, document: Document) -> bool:
    """Refuses aliases: a few lines of them can grow to gigabytes. True if there are any.

    An anchor that no alias uses was most likely meant as text: ``&Co workers``.
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
            document.add(line, "yaml-alias", message, "write the text out here")
        else:
            anchors.setdefault(anchor, line)
    for anchor, line in anchors.items():
        if anchor not in used:
            message = f"YAML reads &{anchor} as a name for what follows, not as text"
            document.add(line, "yaml-alias", message, "put quotation marks around the text")
    return bool(document.problems)
