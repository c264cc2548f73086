"""Counts every letter of a Word file, before it is known whether and where Word shows it.

Counted are the text runs of all parts that the text refers to, deleted and hidden ones too. What
Word stores a second time for older programs (``mc:Fallback``) is counted once.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.importing.characters import count_letters
from generator.importing.word.package import WordPackage, get_local_name, w

A_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
DRAWINGS = ("diagramData", "chart")
PARTS = ("header", "footer", "footnotes", "endnotes", "comments")


def count_raw_letters(package: WordPackage) -> Counter[str]:
    """Counts the letters and figures of a file."""
    found: Counter[str] = Counter()
    collected: dict[etree._Element | None, list[str]] = {}
    for element in list_text_elements(package):
        paragraph = next(element.iterancestors(w("p")), None)
        collected.setdefault(paragraph, []).append(element.text or "")
    for pieces in collected.values():  # a letter may be in one run, its accent in the next
        found += count_letters("".join(pieces))
    for name, kind in package.read_relations(package.main).values():
        root = package.read_part(name) if kind in DRAWINGS else None
        for element in root.iter(A_TEXT) if root is not None else ():
            found += count_letters(element.text or "")
    return found


def list_text_elements(package: WordPackage) -> Iterator[etree._Element]:
    """Yields every element with text in the main part, heads, feet, notes and comments."""
    main = package.main
    others = [name for name, kind in package.read_relations(main).values() if kind in PARTS]
    for name in dict.fromkeys((main, *others)):
        root = package.read_part(name)
        for element in root.iter(w("t"), w("delText")) if root is not None else ():
            if "Fallback" not in (get_local_name(one) for one in element.iterancestors()):
                yield element
