"""Counts whether every word of a document is in the result of its import or in the report.

The letters of the raw file are counted before any layout is read. After the import they must equal
the letters of all texts of the result, less those that were copied or come from elsewhere, plus
those of the texts that the report lists as left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.importing.characters import letters, words
from generator.importing.document import Document
from generator.importing.result import (
    Accounting,
    ImportedBlock,
    ImportedField,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
    ImportedSuite,
    ImportedTerm,
    LeftOut,
)


def account(
    document: Document, taken: Sequence[str], elsewhere: Sequence[str], left_out: Sequence[LeftOut]
) -> Accounting:
    """Compares the letters of a file with those of the result and the report.

    Args:
        document: The document, with the letters of its raw file.
        taken: Every text of the result.
        elsewhere: The texts of the result that repeat another one, or do not stand in the document.
        left_out: The texts that the report lists.
    """
    of_report = [one.text for one in left_out]
    # Counter's minus drops negative counts, so both directions are compared: what the file has and
    # the result lacks, and what the result has and the file lacks.
    found = _sum(taken) - _sum(elsewhere) + _sum(of_report)
    count = sum(map(words, taken)) - sum(map(words, elsewhere))
    reported = sum(map(words, of_report))
    return Accounting(
        words=count + reported,
        taken=count,
        left_out=reported,
        letters=sum(document.letters.values()),
        missing=_shown(document.letters - found),
        beyond=_shown(found - document.letters),
    )


def _sum(texts: Iterable[str]) -> Counter[str]:
    """Counts the letters and figures of all texts together."""
    found: Counter[str] = Counter()
    for text in texts:
        found += letters(text)
    return found


def _shown(counted: Counter[str]) -> str:
    """Lists counted letters in alphabetical order, each as often as it was counted."""
    return "".join(sorted(counted.elements()))


def texts_of_standard(standard: ImportedStandard) -> Iterator[str]:
    """Yields every text of a standard that is printed as text in its document."""
    yield standard.urn
    yield standard.title
    for section in standard.sections:
        yield from _section(section)
    yield from _fields(standard.metadata)


def texts_of_suite(suite: ImportedSuite) -> Iterator[str]:
    """Yields every text of a suite that is printed as text in its document."""
    yield suite.urn
    yield suite.title
    yield from suite.cover
    for part in suite.parts:
        yield part.heading
        yield from _blocks(part.blocks)
    for function in suite.functions:
        yield "" if function.counted else function.code
        yield function.title
    for value in suite.values:
        yield "" if value.counted else str(value.number)
        yield value.text
    yield from suite.mapping_columns
    for row in suite.mapping:
        yield from () if row.repeated else (row.code, row.function)
        yield from (row.urn, row.title, row.source or "")
    for term in suite.glossary:
        yield from (term.term, term.definition)
    yield from _fields(suite.metadata)


def _section(section: ImportedSection) -> Iterator[str]:
    """Yields the texts of a section: heading, lead-in and blocks."""
    yield section.heading
    yield section.lead_in or ""
    yield from _blocks(section.blocks)


def _blocks(blocks: Iterable[ImportedBlock]) -> Iterator[str]:
    """Yields the texts of blocks; a number counted by the program that shows it is no text."""
    for block in blocks:
        if isinstance(block, ImportedStatement):
            yield "" if block.counted else block.printed
            yield block.text
            yield from _items(block.items)
        elif isinstance(block, ImportedHeading):
            yield from (block.text, block.lead_in or "")
        elif isinstance(block, ImportedTerm):
            yield from (block.term, block.definition)
        elif isinstance(block, ImportedParagraph):
            yield "" if block.counted else block.label
            yield block.text
            yield from _items(block.items)


def _items(items: Iterable[ImportedItem]) -> Iterator[str]:
    """Yields the texts of sub-items at any depth."""
    for item in items:
        yield "" if item.counted else item.label
        yield item.text
        yield from _items(item.items)


def _fields(fields: Iterable[ImportedField]) -> Iterator[str]:
    """Yields the label and the values of each field."""
    for one in fields:
        yield one.label
        yield from one.values
