"""Finds the lines of a source that are no text of the suite, for ``expected.yaml``.

A source has headings, running heads and halves of statements that continue on the next page. A test
fails for every line of a source that the suite lacks, unless ``expected.yaml`` names it.
"""

import re
from collections.abc import Iterator

from generator import model
from generator.importing.drafts.yaml_additions import add_to_key
from generator.suite.suite import Suite

FILE = "expected.yaml"
MARKS = re.compile(r"</?i>|\*|^-\s+")
"""How a text shows italics, bold and bullets."""


def with_source(expected: str, suite: Suite, source: str, text: str) -> str | None:
    """Returns ``expected.yaml`` with the lines of a new source that the suite does not hold.

    Args:
        expected: The file.
        suite: The suite with all that is imported.
        source: The file of the source.
        text: The source.

    Returns:
        The file; None where all lines are held, or nothing can be added to it.
    """
    lines = list(find_unheld_lines(suite, text))
    return add_to_key(expected, "sources", {source: {"not_held": lines}}) if lines else None


def find_unheld_lines(suite: Suite, text: str) -> Iterator[str]:
    """Yields the lines of a source that are no line of the suite, each once."""
    held = {_strip_ending(" ".join(line.split())) for line in _list_held_lines(suite)}
    seen: set[str] = set()
    for line in text.splitlines():
        words = " ".join(MARKS.sub("", line).split())
        if words and _strip_ending(words) not in held and words not in seen:
            seen.add(words)
            yield words


def _strip_ending(line: str) -> str:
    """Returns a line without the full stop or colon at its end."""
    return line.rstrip(".:")


def _list_held_lines(suite: Suite) -> Iterator[str]:
    """Yields every line that a text may print of what a suite holds."""
    yield from (text.words for text in suite.texts.values() if not text.ours)
    for edition in suite.editions:
        yield from _list_field_lines(edition.edition.metadata)
    titles: dict[str, str] = {}
    for entry in suite.standards:
        standard = entry.standard
        titles[standard.urn] = standard.title
        yield from (standard.urn, f"{standard.urn}: {standard.title}")
        yield from (f"{code} {words}" for code, words in standard.statements.items())
        yield from _list_field_lines(standard.metadata)
        for section in standard.sections or ():
            for block in section.parts:
                yield from _list_coded_lines(block)
    for functions in suite.mapping.functions.values():
        yield from (f"{one.code}. {one.process}" for one in functions)
        for function in functions:
            yield from _list_mapping_lines(suite, function, titles)
    for values in suite.values.root.values():
        yield from (f"{value.number}. {value.text}" for value in values.values)
    yield from (f"{term.term}: {term.definition}" for term in suite.glossary.terms)


def _list_field_lines(fields: tuple[model.Metadatum, ...]) -> Iterator[str]:
    """Yields a field with a colon behind its label, and without one."""
    for field in fields:
        words = field.text or "; ".join(field.texts or ())
        yield from (f"{field.label}: {words}", f"{field.label} {words}")


def _list_coded_lines(block: object) -> Iterator[str]:
    """Yields statements and entries of lists with their printed codes."""
    if isinstance(block, model.List):
        for entry in block.list:
            yield from _list_coded_lines(entry)
    elif isinstance(block, model.Definition):
        yield from (f"{block.term}: {block.definition}", f"{block.term} {block.definition}")
    elif isinstance(block, model.Statement | model.ListEntry):
        yield from (f"{block.code} {block.text}", f"{block.code}. {block.text}")
        yield from (f"{block.code}) {block.text}", f"• {block.text}")
        for item in block.items:
            yield from _list_coded_lines(item)


def _list_mapping_lines(
    suite: Suite, function: model.Function, titles: dict[str, str]
) -> Iterator[str]:
    """Yields the rows of the mapping table in the forms that a source may print."""
    others = {
        signposted_standard.urn: signposted_standard
        for signposted_standard in suite.mapping.signposted
    }
    for number, row in enumerate(function.maps_to):
        begins = f"{function.code} {function.table or function.process} "
        owner, _, code = row.urn.partition(" ")
        line = f"{begins if number == 0 else ''}({owner}) {code} "
        if other := others.get(row.urn):
            for dash in "–-":
                yield f"{line}{other.title} {other.suite} {dash} owned by {other.owner}"
        else:
            yield line + (row.printed_title or titles.get(row.urn, ""))
