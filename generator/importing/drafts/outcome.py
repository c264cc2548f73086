"""Collects what an import writes, what it leaves, and what is to be reported of both."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.result import Omission
from generator.problems import Problem


@dataclass(frozen=True)
class TextDifference:
    """A text that a document has otherwise than the folder.

    Attributes:
        file: The file it stands in.
        about: Its id.
        stands: Its words in the folder; None where it is missing there.
        read: Its words in the document; None where it is missing there.
    """

    file: str
    about: str
    stands: str | None
    read: str | None


@dataclass
class ImportOutcome:
    """The outcome of an import.

    Attributes:
        written: The whole text of every file to write, by its name.
        changed: Of files that stood before, a few words on what is added.
        removed: Files of an example to remove.
        left: Files that the import compares and does not write.
        differences: Where those differ from the document.
        told: What else an editor should know, in a sentence each.
        proposals: The rows of the proposed crosswalk, in words.
        welsh: What became of translations, in a sentence each.
        left_out: Texts that are in no file.
        problems: What ``generator check`` will say.
    """

    written: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    differences: list[TextDifference] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    welsh: list[str] = field(default_factory=list)
    left_out: list[Omission] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def list_report_lines(self) -> Iterator[str]:
        """Yields the lines of the report, in Markdown."""
        yield from _format_list("What make check says", map(str, self.problems))
        yield from _format_list("Written", self._list_files())
        yield from _format_list("Left as it stands", self._list_left())
        yield from _format_list("To look at", self.told)
        yield from _format_list("The crosswalk, as a proposal", self.proposals)
        yield from _format_list("Translations", self.welsh)
        yield from _format_list(
            "In no file",
            (f"{omission.text} ({omission.why})" for omission in self.left_out if omission.text),
        )

    def _list_files(self) -> Iterator[str]:
        """Yields the files written and removed."""
        for name in self.written:
            yield f"{name}: {self.changed[name]}" if name in self.changed else name
        for name in self.removed:
            yield f"{name} is taken away: it was the example that new wrote"

    def _list_left(self) -> Iterator[str]:
        """Yields the files left as they stand, with their differences."""
        for name in self.left:
            found = [difference for difference in self.differences if difference.file == name]
            yield f"{name}: " + ("otherwise than the document" if found else "as the document")
            for text_difference in found:
                yield f"  {_describe_difference(text_difference)}"


def _describe_difference(one: TextDifference) -> str:
    """Describes a difference in a sentence."""
    if one.stands is None:
        return f"{one.about} is not there; the document has “{one.read}”"
    if one.read is None:
        return f"{one.about} stands there, “{one.stands}”; the document has it not"
    return f"{one.about} reads “{one.stands}”; the document has “{one.read}”"


def _format_list(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Yields lines as a list below a heading; nothing without lines."""
    found: Sequence[str] = list(lines)
    if found:
        yield from ("", f"## {heading}", "")
        for line in found:
            deep = len(line) - len(line.lstrip())
            yield f"{' ' * deep}- {line.lstrip()}"
