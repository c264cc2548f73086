"""Every letter of a Word file, counted before it is known where and whether it is shown.

Counted are the text runs of all parts that the text refers to, those deleted and hidden too. What
Word keeps a second time for older programs (``mc:Fallback``) is counted once.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.importing.characters import letters
from generator.importing.word.package import Package, of_kind, w

A_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
DRAWINGS = ("diagramData", "chart")
PARTS = ("header", "footer", "footnotes", "endnotes", "comments")


def raw_letters(package: Package) -> Counter[str]:
    """Counts the letters and figures of a file."""
    found: Counter[str] = Counter()
    main = package.main
    others = dict(package.relations(main).values())
    for name in (main, *(name for name, kind in others.items() if kind in PARTS)):
        root = package.part(name)
        for text in _texts(root) if root is not None else ():
            found += letters(text)
    for name, kind in others.items():
        root = package.part(name) if kind in DRAWINGS else None
        for element in root.iter(A_TEXT) if root is not None else ():
            found += letters(element.text or "")
    return found


def _texts(root: etree._Element) -> Iterator[str]:
    """Yields the words of each paragraph; a letter may be in one run, its accent in the next."""
    collected: dict[etree._Element | None, list[str]] = {}
    for text in root.iter(w("t"), w("delText")):
        above = [of_kind(one) for one in text.iterancestors()]
        if "Fallback" not in above:
            paragraph = next(text.iterancestors(w("p")), None)
            collected.setdefault(paragraph, []).append(text.text or "")
    for pieces in collected.values():
        yield "".join(pieces)
