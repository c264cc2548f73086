"""What an import writes, what it leaves, and what it tells of both."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.result import LeftOut
from generator.problems import Problem


@dataclass(frozen=True)
class Difference:
    """A text that stands otherwise than a document has it.

    Attributes:
        file: The file that it stands in.
        about: Its id.
        stands: Its words there; None where it is not there.
        read: The document's words; None where it has none.
    """

    file: str
    about: str
    stands: str | None
    read: str | None


@dataclass
class Outcome:
    """What comes of an import.

    Attributes:
        written: Every file that is written, by its name, with all that it then holds.
        changed: Those of them that stood before, with what is added to them in a few words.
        removed: Files of an example that go.
        left: Files that stand and are as the document has them, or otherwise.
        differences: Where they are otherwise.
        told: What else to know, in a sentence each.
        proposals: The rows of the crosswalk that are proposed, in words.
        welsh: What became of translations, in a sentence each.
        left_out: What stands in no file.
        problems: What ``check`` will say.
    """

    written: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    welsh: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """Yields what the report says of it, in Markdown."""
        yield from _list("What make check says", map(str, self.problems))
        yield from _list("Written", self._files())
        yield from _list("Left as it stands", self._left())
        yield from _list("To look at", self.told)
        yield from _list("The crosswalk, as a proposal", self.proposals)
        yield from _list("Translations", self.welsh)
        yield from _list(
            "In no file", (f"{one.text} ({one.why})" for one in self.left_out if one.text)
        )

    def _files(self) -> Iterator[str]:
        for name in self.written:
            yield f"{name}: {self.changed[name]}" if name in self.changed else name
        for name in self.removed:
            yield f"{name} is taken away: it was the example that new wrote"

    def _left(self) -> Iterator[str]:
        for name in self.left:
            found = [one for one in self.differences if one.file == name]
            yield f"{name}: " + ("otherwise than the document" if found else "as the document")
            for one in found:
                yield f"  {_difference(one)}"


def _difference(one: Difference) -> str:
    if one.stands is None:
        return f"{one.about} is not there; the document has “{one.read}”"
    if one.read is None:
        return f"{one.about} stands there, “{one.stands}”; the document has it not"
    return f"{one.about} reads “{one.stands}”; the document has “{one.read}”"


def _list(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found: Sequence[str] = list(lines)
    if found:
        yield from ("", f"## {heading}", "")
        for line in found:
            deep = len(line) - len(line.lstrip())
            yield f"{' ' * deep}- {line.lstrip()}"
