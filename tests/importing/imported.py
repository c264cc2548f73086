"""What the tests of the import share: a document read, and its standards in few words."""

from generator.importing.file_import import read_layout, recognise
from generator.importing.result import (
    ImportedDocument,
    ImportedHeading,
    ImportedItem,
    ImportedParagraph,
    ImportedSection,
    ImportedStandard,
    ImportedStatement,
    ImportedTerm,
)
from tests.importing.word_files import p, word_file


def imported(
    content: bytes | str, file: str = "abcck07.docx", password: str = ""
) -> ImportedDocument:
    """What stands in a document; every word of it must be accounted for."""
    content = content.encode() if isinstance(content, str) else content
    document = recognise(read_layout(file, content, password))
    assert document.accounting.holds, document.accounting
    return document


def standard_of(content: bytes | str, file: str = "abcck07.docx") -> ImportedStandard:
    """The only standard of a document."""
    [standard] = imported(content, file).standards
    return standard


def heading(words: str) -> str:
    """The heading of a section, in Word."""
    return p(words, bold=True, size=14)


TITLE = p("ABC CK07", bold=True, size=18) + p("Repair a church clock", bold=True, size=16)
KNOWLEDGE = heading("Knowledge and understanding") + p("K1\twhy a clock stops")


def criteria(*paragraphs: str, **more: object) -> ImportedSection:
    """The performance criteria of a standard in Word, which are these paragraphs."""
    body = TITLE + heading("Performance criteria") + "".join(paragraphs) + KNOWLEDGE
    return section(standard_of(word_file(body, **more)), "criteria")  # type: ignore[arg-type]


def section(standard: ImportedStandard, kind: str) -> ImportedSection:
    """The only section of a kind."""
    [found] = [one for one in standard.sections if one.kind == kind]
    return found


def outline(found: ImportedSection) -> list[str]:
    """A section in few words, a line for each block: ``P1 wind it``, ``# Heading``."""
    lines: list[str] = []
    for block in found.blocks:
        if isinstance(block, ImportedHeading):
            lines.append(f"{'#' * block.level} {block.text}")
            lines += [f"> {block.lead_in}"] if block.lead_in else []
        elif isinstance(block, ImportedStatement):
            lines.append(f"{block.code} {block.text}")
        elif isinstance(block, ImportedTerm):
            lines.append(f"{block.term} = {block.definition}")
        elif isinstance(block, ImportedParagraph):
            lines.append(f"{block.label} {block.text}".strip())
        if isinstance(block, ImportedStatement | ImportedParagraph):
            lines += items(block.items)
    return lines


def items(found: tuple[ImportedItem, ...], depth: int = 1) -> list[str]:
    """Sub-items in few words, deeper ones further to the right."""
    lines: list[str] = []
    for item in found:
        lines.append(f"{'  ' * depth}{item.label} {item.text}")
        lines += items(item.items, depth + 1)
    return lines


def left_out(document: ImportedDocument) -> dict[str, list[str]]:
    """What is left out, by the reason."""
    found: dict[str, list[str]] = {}
    for one in document.left_out:
        found.setdefault(one.why, []).append(one.text)
    return found


def told(document: ImportedDocument, kind: str) -> list[str]:
    """What is told of a kind."""
    return [one.message for one in document.told if one.kind == kind]
