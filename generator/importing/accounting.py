"""Counts whether every word of a document is in the result of its import or in the report.

The letters of the raw file are counted before any layout is read. After the import they must equal
the letters of all texts of the result, less those that were copied or come from elsewhere, plus
those of the texts that the report lists as left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.importing.characters import count_letters, count_words
from generator.importing.layout import DocumentLayout
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
    Omission,
)


def account_for_words(
    document: DocumentLayout,
    taken: Sequence[str],
    elsewhere: Sequence[str],
    left_out: Sequence[Omission],
) -> Accounting:
    """Compares the letters of a file with those of the result and the report.

    Args:
        document: The document, with the letters of its raw file.
        taken: Every text of the result.
        elsewhere: The texts of the result that repeat another one, or do not stand in the document.
        left_out: The texts that the report lists.
    """
    of_report = [omission.text for omission in left_out]
    # Counter's minus drops negative counts, so both directions are compared: what the file has and
    # the result lacks, and what the result has and the file lacks.
    found = _sum_letters(taken) - _sum_letters(elsewhere) + _sum_letters(of_report)
    count = sum(map(count_words, taken)) - sum(map(count_words, elsewhere))
    reported = sum(map(count_words, of_report))
    return Accounting(
        words=count + reported,
        taken=count,
        left_out=reported,
        letters=sum(document.letters.values()),
        missing=_list_letters(document.letters - found),
        beyond=_list_letters(found - document.letters),
    )


def _sum_letters(texts: Iterable[str]) -> Counter[str]:
    """Counts the letters and figures of all texts together."""
    found: Counter[str] = Counter()
    for text in texts:
        found += count_letters(text)
    return found


def _list_letters(counted: Counter[str]) -> str:
    """Lists counted letters in alphabetical order, each as often as it was counted."""
    return "".join(sorted(counted.elements()))


def list_standard_texts(standard: ImportedStandard) -> Iterator[str]:
    """Yields every text of a standard that is printed as text in its document."""
    yield standard.urn
    yield standard.title
    for section in standard.sections:
        yield from _list_section_texts(section)
    yield from _list_field_texts(standard.metadata)


def list_suite_texts(suite: ImportedSuite) -> Iterator[str]:
    """Yields every text of a suite that is printed as text in its document."""
    yield suite.urn
    yield suite.title
    yield from suite.cover
    for part in suite.parts:
        yield part.heading
        yield from _list_block_texts(part.blocks)
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
    yield from _list_field_texts(suite.metadata)


def _list_section_texts(section: ImportedSection) -> Iterator[str]:
    """Yields the texts of a section: heading, lead-in and blocks."""
    yield section.heading
    yield section.lead_in or ""
    yield from _list_block_texts(section.blocks)


def _list_block_texts(blocks: Iterable[ImportedBlock]) -> Iterator[str]:
    """Yields the texts of blocks; a number counted by the program that shows it is no text."""
    for block in blocks:
        if isinstance(block, ImportedStatement):
            yield "" if block.counted else block.printed
            yield block.text
            yield from _list_item_texts(block.items)
        elif isinstance(block, ImportedHeading):
            yield from (block.text, block.lead_in or "")
        elif isinstance(block, ImportedTerm):
            yield from (block.term, block.definition)
        elif isinstance(block, ImportedParagraph):
            yield "" if block.counted else block.label
            yield block.text
            yield from _list_item_texts(block.items)


def _list_item_texts(items: Iterable[ImportedItem]) -> Iterator[str]:
    """Yields the texts of sub-items at any depth."""
    for item in items:
        yield "" if item.counted else item.label
        yield item.text
        yield from _list_item_texts(item.items)


def _list_field_texts(fields: Iterable[ImportedField]) -> Iterator[str]:
    """Yields the label and the values of each field."""
    for field in fields:
        yield field.label
        yield from field.values
