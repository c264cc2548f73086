"""Reads a catalogue of translations into one language, with the state of each translation.

A suite has a catalogue for each language it is translated into, ``translations/cy.po``; the program
has one for each language that its interface has words in. gettext's own means carry everything:
``msgctxt`` is the id of a text (none for a word of the interface), ``msgid`` the text, ``msgstr``
its translation. The flag ``fuzzy`` marks a draft, the comment ``#. official: …`` the publisher's
own words and their source, ``# reviewed: …`` the reviewer, and ``#|`` an earlier text.
``X-Entries`` in the header says how many entries there are, so that a file that was cut off is
noticed.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, unescape

from generator.ids import Code
from generator.model.states import State
from generator.problems import Problem
from generator.reading.document import Document, decode, note_conflicts
from generator.reading.po_syntax import UNREADABLE, is_written_well
from generator.reading.signatures import is_signed

OF_THE_PROGRAM = "generator/languages/catalogues"
"""The folder of the program's own catalogues, relative to the folder with the program."""

OFFICIAL = "official:"
REVIEWED = "reviewed:"
SIGNATURE = re.compile(rf"{REVIEWED}\s*(.*)", re.IGNORECASE)
"""A reviewer's name and the date, in a comment of their own."""
ENTRY = re.compile(r"^(?:#~ )?msgstr ", re.MULTILINE)
HELD = re.compile(r'^"X-Entries: (\d+)\\n"$', re.MULTILINE)
"""The header's number of entries: obsolete ones count, the header itself does not."""
FIELD = re.compile(r'^"[\w-]+: .*\\n"$', re.MULTILINE)
"""A field of the header."""
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class Translation(NamedTuple):
    """The translation of one text.

    Attributes:
        words: Its words.
        state: OFFICIAL, REVIEWED or DRAFT.
        line: Its line in the catalogue.
        reviewer: Who reviewed it and when, as the catalogue says; empty if nobody did.
    """

    words: str
    state: State
    line: int
    reviewer: str = ""


@dataclass(frozen=True)
class Translations:
    """A catalogue that was read.

    Attributes:
        entries: The translations, by id (empty for words of the interface) and English.
        contexts: The line of the msgctxt of every id in the catalogue, translated or not.
        interface: The line of every word of the interface, translated or not.
        translated: The ids that have a translation, even of an earlier text.
    """

    entries: Mapping[tuple[str, str], Translation] = field(default_factory=dict)
    contexts: Mapping[str, int] = field(default_factory=dict)
    interface: Mapping[str, int] = field(default_factory=dict)
    translated: frozenset[str] = frozenset()

    def find(self, identity: str, words: str) -> Translation | None:
        """Returns the translation of a text if it was made from exactly these words."""
        return self.entries.get((identity, words))

    def find_state(self, identity: str, words: str) -> State:
        """Returns the state of a text's translation."""
        if entry := self.find(identity, words):
            return entry.state
        return State.OUTDATED if identity in self.translated else State.MISSING


def name_file(code: Code) -> str:
    """Names the file of a suite's catalogue for a language."""
    return f"translations/{code}.po"


def read(root: Path, file: str, code: Code) -> tuple[Translations, list[Problem]]:
    """Reads a catalogue. Raises nothing that its content causes.

    Args:
        root: The project's folder.
        file: The catalogue's name, relative to it.
        code: The language that it translates into.

    Returns:
        The translations, and what is wrong with the file.
    """
    document = Document(file)
    text = decode(root / file, document)
    if text is None:
        return Translations(), document.problems
    found, problems = _read(text, file, code)
    return found, list(problems)


@lru_cache(32)  # while a suite is edited, most of its catalogues stay as they are
def _read(text: str, file: str, code: Code) -> tuple[Translations, tuple[Problem, ...]]:
    document = Document(file)
    if not _can_be_read(text, document):
        return Translations(), tuple(document.problems)
    try:
        catalog = parse(text, code)
    except (PoFileError, ValueError) as error:
        line = getattr(error, "lineno", 0) + 1
        document.add_problem(line, *UNREADABLE)
        return Translations(), tuple(document.problems)
    lines = text.split("\n")
    entries: dict[tuple[str, str], Translation] = {}
    contexts: dict[str, int] = {}
    interface: dict[str, int] = {}
    translated: set[str] = set()
    for message in catalog:
        if not message.id:
            continue
        text = " ".join(str(message.id).split())
        if message.context:
            contexts.setdefault(message.context, _find_context_line(message, lines))
            translated |= {message.context} if str(message.string).strip() else set()
        else:
            interface[text] = message.lineno or 1
        outdated = message.fuzzy and message.previous_id
        if str(message.string).strip() and not outdated:
            words = " ".join(str(message.string).split())
            entries[message.context or "", text] = Translation(
                words, read_state(message), message.lineno or 1, find_reviewer(message)
            )
    found = Translations(entries, contexts, interface, frozenset(translated))
    return found, tuple(document.problems)


def add_count(text: str) -> str:
    """Adds the number of entries to the header of a catalogue that does not have it yet."""
    field = f'"X-Entries: {_count_entries(text)}\\n"\n'
    return text.replace('msgstr ""\n', f'msgstr ""\n{field}', 1)


def _count_entries(text: str) -> int:
    """Counts the entries of a catalogue."""
    return len(ENTRY.findall(text)) - 1  # the header is written as an entry


def _can_be_read(text: str, document: Document) -> bool:
    """Whether a catalogue's syntax is right and no entry was lost; notes what is wrong.

    Entries were lost if there are fewer than the header says. More are new ones.
    """
    note_conflicts(text, document)
    if document.problems or not is_written_well(text, document):
        return False
    held, said = _count_entries(text), HELD.search(text)
    if held < 1 and not FIELD.search(text):
        document.add_problem(1, "po-syntax", "the catalogue is empty", "restore it")
    if said and held < int(said[1][:9]):
        document.add_problem(
            text[: said.start()].count("\n") + 1,
            "catalogue-cut",
            f"the catalogue holds {held} of its {said[1]} entries: it was cut off, or something "
            "was taken out",
            f"restore it, or write X-Entries: {held} here if that was meant",
        )
    return not document.problems


def _find_context_line(message: Message, lines: list[str]) -> int:
    """Returns the line of an entry's msgctxt; Babel only gives the line of its msgid."""
    line = message.lineno or 1
    while line > 1 and not lines[line - 1].startswith("msgctxt"):
        line -= 1
    return line


def parse(text: str, code: Code) -> Catalog:
    """Parses the text of a catalogue.

    Args:
        text: The text.
        code: The language that it translates into.

    Raises:
        PoFileError: If it is not a catalogue, as far as Babel notices.
        ValueError: If Babel can't read it for other reasons.

    Args:
        text: The text.
        code: The language that it translates into.
    """
    # Some tools write the earlier text of an obsolete entry as ``#~|``, which Babel can't read.
    text = "\n".join(line for line in text.split("\n") if not line.startswith("#~|"))
    catalog = read_po(io.StringIO(text), locale=code, abort_invalid=True)
    for message in catalog:
        _take_previous(message)
    return catalog


def _take_previous(message: Message) -> None:
    """Moves the earlier text of an entry, ``#|``, to where Babel writes it from.

    Babel writes such lines, but reads them as comments.
    """
    previous = [comment for comment in message.user_comments if comment.startswith("|")]
    if previous:
        message.user_comments = [
            user_comment for user_comment in message.user_comments if user_comment not in previous
        ]
        _, _, former = " ".join(previous).partition("| msgid ")
        message.previous_id = ["".join(map(unescape, QUOTED.findall(former)))]


def is_official(message: Message) -> bool:
    """Whether a comment names a source by the publisher for the translation."""
    return any(comment.startswith(OFFICIAL) for comment in message.auto_comments)


def find_reviewer(message: Message) -> str:
    """Returns the reviewer and date from a translation's comments; empty if nobody signed."""
    signed = filter(None, map(SIGNATURE.match, message.user_comments))
    return next((match[1].strip() for match in signed if is_signed(match[1])), "")


def read_state(message: Message) -> State:
    """Returns the state of an entry that has a translation."""
    if is_official(message):
        return State.OFFICIAL
    return State.DRAFT if message.fuzzy else State.REVIEWED
