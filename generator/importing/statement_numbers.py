"""Checks the numbers of statements for gaps and repeats; tells which bare figures are numbers."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.codes import ListMark, split_mark
from generator.importing.layout import Paragraph
from generator.importing.result import ImportedBlock, ImportedStatement, ImportNote

MOST_NAMED = 8
"""How many missing numbers are named one by one; of more only the first and last are named."""
NumberedParagraph = tuple[ListMark | None, Paragraph]


def with_bare_numbers(pairs: Sequence[NumberedParagraph]) -> list[NumberedParagraph]:
    """Reads figures without punctuation as numbers where they count up from one to the next.

    A paragraph may also begin with ``10 minutes``; but then none begins with 11.
    """
    found = list(pairs)
    bare = [
        (at, *split_mark(paragraph, bare=True))
        for at, (mark, paragraph) in enumerate(pairs)
        if not mark
    ]
    numbered = [(at, mark, rest) for at, mark, rest in bare if mark and mark.form == "bare"]
    numbers = {mark.number for _, mark, _ in numbered}
    expected: int | None = None
    for at, mark, rest in numbered:
        number = mark.number or 0
        if number in (1, expected) or (expected is None and number + 1 in numbers):
            found[at] = (mark, rest)
            expected = number + 1
    return found


def check_order(blocks: Sequence[ImportedBlock]) -> Iterator[ImportNote]:
    """Yields a note for each gap and each repeat in the numbers of statements."""
    former: tuple[str, int] | None = None
    seen: dict[str, str] = {}
    for block in blocks:
        if not isinstance(block, ImportedStatement) or not block.printed:
            continue
        mark = ListMark(block.code, "lettered")
        number = mark.number or 0
        if block.code in seen:
            yield ImportNote("repeat", f"{block.code} is printed more than once", block.place)
        elif former and former[0] == mark.prefix and number > former[1] + 1:
            missing = [_name_missing(block, one) for one in range(former[1] + 1, number)]
            named = (
                ", ".join(missing)
                if len(missing) <= MOST_NAMED
                else f"{missing[0]} to {missing[-1]}"
            )
            verb = "is" if len(missing) == 1 else "are"
            yield ImportNote("gap", f"{named} {verb} not printed in the document", block.place)
        elif former and former[0] == mark.prefix and number < former[1]:
            yield ImportNote(
                "repeat", f"{block.code} stands behind {former[0]}{former[1]}", block.place
            )
        seen[block.code] = block.place
        former = (mark.prefix, number)


def _name_missing(neighbour: ImportedStatement, number: int) -> str:
    """Names a missing statement by its neighbour: ``P3``, or ``3. (P3)`` by a printed ``2.``."""
    cited, printed = (
        re.sub(r"\d+(?=\D*$)", lambda last: f"{number:0{len(last[0])}}", code)
        for code in (neighbour.code, neighbour.printed)
    )
    return cited if printed == cited else f"{printed} ({cited})"
