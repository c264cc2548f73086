"""Writes the report of an import: what was found, what was guessed, what was left out and why."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.importing.characters import count_words
from generator.importing.result import (
    ImportedDocument,
    ImportedSection,
    ImportedStandard,
    ImportedSuite,
    ImportNote,
    Omission,
)

FILE = "import-report.md"
"""The report's file name, in the folder that is imported into."""

NAMES = {"guess": "Guessed", "gap": "Not printed", "repeat": "Printed again", "note": "Note"}
"""How the report calls each kind of note."""


def format_report(documents: Sequence[ImportedDocument], written: Iterable[str] = ()) -> str:
    """Returns the report on documents that were imported together, in Markdown.

    Args:
        documents: What was found in them.
        written: Which files the import wrote, line by line.
    """
    return "\n".join(_list_lines(documents, written)) + "\n"


def _list_lines(documents: Sequence[ImportedDocument], written: Iterable[str]) -> Iterator[str]:
    """Yields all lines of the report."""
    yield "# What the import found"
    yield ""
    for document in documents:
        yield f"- {_summarise(document)}"
    yield from written
    for document in documents:
        for standard in document.standards:
            yield from _report_standard(
                standard,
                [import_note for import_note in document.told if import_note.urn == standard.urn],
            )
        if document.suite:
            yield from _report_suite(document.suite)
        yield from _report_document(document)


def _summarise(document: ImportedDocument) -> str:
    """Sums up a document: its standards, its words, and whether all are accounted for."""
    count = document.accounting
    pages = f", {_count(document.pages, 'page')}" if document.pages else ""
    held = (
        "every word is accounted for"
        if count.holds
        else f"**not accounted for**: {count.missing or 'nothing'} wanting, "
        f"{count.beyond or 'nothing'} too many"
    )
    return (
        f"{document.file} ({document.form}{pages}): {_count(len(document.standards), 'standard')}. "
        f"Of its {count.words} words {count.taken} are in what was found, and {count.left_out} are "
        f"left out and listed below; by {count.letters} letters and figures of the file, {held}."
    )


def _count(count: int, what: str) -> str:
    """Returns a count with its noun: ``one page``, ``3 pages``."""
    return f"{count} {what}s" if count != 1 else f"one {what}"


def _report_standard(standard: ImportedStandard, told: Sequence[ImportNote]) -> Iterator[str]:
    """Yields the lines on a standard: its sections, its metadata and the notes on it."""
    yield ""
    yield f"## {standard.urn} {standard.title}"
    yield ""
    place = f", {standard.place}" if standard.place else ""
    yield f"From {standard.file}{place}; language: {standard.language}."
    yield ""
    for section in standard.sections:
        yield f"- {section.heading} ({section.kind.replace('_', ' ')}): {_describe_blocks(section)}"
    if standard.metadata:
        labels = ", ".join(field.label for field in standard.metadata)
        yield f"- {_count(len(standard.metadata), 'field')} of metadata: {labels}"
    yield from _report_notes(told)


def _describe_blocks(section: ImportedSection) -> str:
    """Describes the content of a section: ``12 statements, P1 to P12; one heading``."""
    found = section.statements
    parts = []
    if found:
        printed = [
            imported_statement.printed or imported_statement.code for imported_statement in found
        ]
        span = f"{printed[0]} to {printed[-1]}" if len(printed) > 1 else printed[0]
        unnumbered = (
            ""
            if any(imported_statement.printed for imported_statement in found)
            else ", without numbers in the document"
        )
        parts.append(f"{_count(len(found), 'statement')}, {span}{unnumbered}")
        items = sum(len(imported_statement.items) for imported_statement in found)
        parts += [_count(items, "sub-item")] if items else []
    kinds = groupby(sorted(type(block).__name__ for block in section.blocks))
    counts = {name: len(list(group)) for name, group in kinds}
    for name, what in (("Paragraph", "paragraph"), ("Term", "term"), ("Heading", "heading")):
        if count := counts.get(f"Imported{name}"):
            parts.append(_count(count, what))
    if section.lead_in:
        parts.append(f"after “{section.lead_in}”")
    return "; ".join(parts) or "nothing"


def _report_suite(suite: ImportedSuite) -> Iterator[str]:
    """Yields the lines on what a document says of its suite."""
    yield ""
    yield f"## The suite: {' '.join(filter(None, (suite.urn, suite.title)))}"
    yield ""
    for part in suite.parts:
        if part.heading:
            yield f"- {'  ' * (part.level - 1)}{part.heading}"
    for name, count in (
        ("function", len(suite.functions)),
        ("value", len(suite.values)),
        ("row of the mapping", len(suite.mapping)),
        ("term of the glossary", len(suite.glossary)),
        ("field of metadata", len(suite.metadata)),
    ):
        if count:
            first, *rest = name.split(" ", 1)
            plural = first if count == 1 else f"{first}s"
            yield f"- {count} {' '.join([plural, *rest])}"


def _report_document(document: ImportedDocument) -> Iterator[str]:
    """Yields the notes on a document, and every text left out of it by reason."""
    yield ""
    yield f"## {document.file}"
    yield from _report_notes([import_note for import_note in document.told if not import_note.urn])
    yield ""
    yield "Left out, line by line:" if document.left_out else "Nothing is left out."
    yield ""
    for why, lines in group_by_reason(document.left_out):
        count = sum(count_words(line.text) for line in lines)
        size = f"{_count(len(lines), 'line')}, {_count(count, 'word')}"
        yield f"### {why[:1].upper()}{why[1:]} ({size})"
        yield ""
        for line in lines:
            yield f"- {line.place}: {line.text}" if line.place else f"- {line.text}"
        yield ""


def group_by_reason(left_out: Iterable[Omission]) -> list[tuple[str, list[Omission]]]:
    """Groups the texts left out by their reason, each group in the order of the document."""
    found: dict[str, list[Omission]] = {}
    for omission in left_out:
        found.setdefault(omission.why, []).append(omission)
    return list(found.items())


def _report_notes(told: Sequence[ImportNote]) -> Iterator[str]:
    """Yields the notes, each with its kind and place."""
    if told:
        yield ""
    for import_note in told:
        place = f" ({import_note.place})" if import_note.place else ""
        yield f"- **{NAMES[import_note.kind]}**: {import_note.message}{place}"
