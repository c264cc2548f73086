"""What was found in a document as plain text, a line for each paragraph, to be kept as the source.

Tests of the data hold the YAML against it line by line, as they do against any text in
``sources/``; so what a later hand changes in the YAML is found. Running heads and what else the
report lists as left out are not in it.
"""

from collections.abc import Iterable, Iterator

from generator.importing.drafts.editions import labelled
from generator.importing.result import (
    ImportedBlock,
    ImportedDocument,
    ImportedField,
    ImportedFunctions,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedStandard,
    ImportedStatement,
    ImportedSuite,
    ImportedTerm,
)


def source_text(documents: Iterable[ImportedDocument]) -> str:
    """Returns the text of documents, one after the other."""
    lines: list[str] = []
    for document in documents:
        if document.suite:
            lines += _suite(document.suite)
        for standard in document.standards:
            lines += ["", *_standard(standard)]
    text = "\n".join(lines).strip("\n")
    return f"{text}\n"


def _suite(suite: ImportedSuite) -> Iterator[str]:
    yield from filter(None, (suite.urn, suite.title, *suite.cover))
    titles = {one.code: one.title for one in suite.functions}
    for part in suite.parts:
        yield from ("", part.heading) if part.heading else ("",)
        for block in part.blocks:
            if isinstance(block, ImportedFunctions):
                yield from (f"{code}. {titles[code]}" for code in block.codes)
            elif isinstance(block, ImportedParagraph):
                yield labelled(block.label, block.text)
                yield from (labelled(one.label, one.text) for one in block.items)
            else:
                yield from _block(block)
    if suite.values:
        yield ""
        yield from (f"{one.number}. {one.text}" for one in suite.values)
    if suite.mapping:
        yield from ("", *filter(None, [" ".join(suite.mapping_columns)]))
        for row in suite.mapping:
            words = (row.urn, row.title, row.source or "")
            yield " ".join(
                filter(None, words if row.repeated else (row.code, row.function, *words))
            )
    if suite.glossary:
        yield ""
        yield from (f"{one.term}: {one.definition}" for one in suite.glossary)
    yield from _fields(suite.metadata)


def _standard(standard: ImportedStandard) -> Iterator[str]:
    yield standard.urn
    yield standard.title
    for section in standard.sections:
        yield ""
        yield from filter(None, (section.heading, section.lead_in))
        for block in section.blocks:
            yield from _block(block)
    yield from _fields(standard.metadata)


def _block(block: ImportedBlock) -> Iterator[str]:
    if isinstance(block, ImportedHeading):
        yield from filter(None, (block.text, block.lead_in))
    elif isinstance(block, ImportedStatement):
        yield f"{block.printed} {block.text}".strip()
        yield from _items(block.items)
    elif isinstance(block, ImportedParagraph):
        yield coded(block.label, block.text)
        yield from _items(block.items)
    elif isinstance(block, ImportedTerm):
        yield f"{block.term}: {block.definition}"


def _items(items: Iterable[ImportedItem]) -> Iterator[str]:
    for one in items:
        yield coded(one.label, one.text)
        yield from _items(one.items)


def coded(label: str, text: str) -> str:
    """Returns an entry of a list with its code; a bullet is none."""
    return f"{label} {text}" if any(map(str.isalnum, label)) else text


def _fields(fields: Iterable[ImportedField]) -> Iterator[str]:
    for number, one in enumerate(fields):
        if number == 0:
            yield ""
        for place, value in enumerate(one.values):
            yield value if place else f"{one.label}: {value}"
