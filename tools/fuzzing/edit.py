"""An edit of one file: what it is, in words and in bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from generator.reading.document import find_line

LINK_IN_A_RING, PIPE, FOLDER = "a link to itself", "a named pipe", "a folder"
Content = bytes | str | None
"""What stands in the place of a file: bytes, one of the three things above, or nothing."""


@dataclass(frozen=True)
class Edit:
    """What is done to a file.

    Attributes:
        said: What is done, in words: ``drops title``.
        content: What then stands in its place.
        lines: The first and the last line that were edited; None where it is not a few lines.
        texts: Words that were put in and an editor would want to see published.
        beside: Another file that comes to stand beside it, by its name, with the same bytes.
        is_named: Whether something must be said of it, whatever the file holds.
    """

    said: str
    content: Content
    lines: tuple[int, int] | None = None
    texts: tuple[str, ...] = ()
    beside: str = ""
    is_named: bool = False


Editor = Callable[[str, Random], Edit | None]
"""Edits a text by chance. Returns None where it finds nothing there to edit."""


def edit(
    said: str, before: str, start: int, end: int, new: str, texts: tuple[str, ...] = ()
) -> Edit:
    """Replaces a stretch of a text.

    Args:
        said: What is done, in words.
        before: The text.
        start: Where the stretch begins.
        end: Where it ends.
        new: What takes its place.
        texts: Words in it that an editor would want to see published.
    """
    after = before[:start] + new + before[end:]
    lines = find_line(after, start), find_line(after, start + len(new))
    return Edit(said, after.encode(), lines, texts)
