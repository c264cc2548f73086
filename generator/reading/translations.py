"""A catalogue of translations: every string in one language, with the state of its review.

A suite has one for each language that it is translated into, ``translations/cy.po``; the program
has one for each language in which it has words. gettext's own means carry all of it: ``msgctxt`` is
the id of the text (none for a word of the interface), ``msgid`` the text, ``msgstr`` its
translation, the flag ``fuzzy`` a draft, a comment ``#. official: …`` the publisher's own words with
their source, ``# reviewed: …`` who reviewed it, and ``#|`` an earlier text. ``X-Entries`` in its
head says how many entries it holds, so that one that was cut off is known.
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
"""The folder of the program's own catalogues, where a project has the program in it."""

OFFICIAL = "official:"
REVIEWED = "reviewed:"
SIGNATURE = re.compile(rf"{REVIEWED}\s*(.*)", re.IGNORECASE)
"""A reviewer's name and the date, in a comment of its own."""
ENTRY = re.compile(r"^(?:#~ )?msgstr ", re.MULTILINE)
HELD = re.compile(r'^"X-Entries: (\d+)\\n"$', re.MULTILINE)
"""How many entries the catalogue holds, those that were set aside among them, but for its head."""
FIELD = re.compile(r'^"[\w-]+: .*\\n"$', re.MULTILINE)
"""A field of the head."""
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class Entry(NamedTuple):
    """The translation of one text.

    Attributes:
        words: Its words.
        state: official, reviewed or draft.
        line: Where it stands in the catalogue.
        reviewer: Who reviewed it and when, in the words of the catalogue; empty where nobody did.
    """

    words: str
    state: State
    line: int
    reviewer: str = ""


@dataclass(frozen=True)
class Translations:
    """A catalogue, read.

    Attributes:
        entries: What is translated, by id (empty for the interface) and text.
        contexts: The line of the msgctxt of every id in the catalogue, translated or not.
        interface: The line of every word of the interface, translated or not.
        translated: The ids that have some translation, be it of an earlier text.
    """

    entries: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    contexts: Mapping[str, int] = field(default_factory=dict)
    interface: Mapping[str, int] = field(default_factory=dict)
    translated: frozenset[str] = frozenset()

    def find(self, identity: str, words: str) -> Entry | None:
        """The translation of a text, if it was made from just these words."""
        return self.entries.get((identity, words))

    def state(self, identity: str, words: str) -> State:
        """The state of a text's translation."""
        if entry := self.find(identity, words):
            return entry.state
        return State.OUTDATED if identity in self.translated else State.MISSING


def file_of(code: Code) -> str:
    """The catalogue of a suite for a language that it is translated into."""
    return f"translations/{code}.po"


def read(root: Path, file: str, code: Code) -> tuple[Translations, list[Problem]]:
    """Reads a catalogue.

    Args:
        root: The project's folder.
        file: The catalogue's name, relative to it.
        code: The language that it translates into.

    Returns:
        The translations, and what is wrong with the file. Raises nothing that its content causes.
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
    if not _is_whole(text, document):
        return Translations(), tuple(document.problems)
    try:
        catalog = parse(text, code)
    except (PoFileError, ValueError) as error:
        line = getattr(error, "lineno", 0) + 1
        document.add(line, *UNREADABLE)
        return Translations(), tuple(document.problems)
    lines = text.split("\n")
    entries: dict[tuple[str, str], Entry] = {}
    contexts: dict[str, int] = {}
    interface: dict[str, int] = {}
    translated: set[str] = set()
    for message in catalog:
        if not message.id:
            continue
        text = " ".join(str(message.id).split())
        if message.context:
            contexts.setdefault(message.context, _line_of_context(message, lines))
            translated |= {message.context} if str(message.string).strip() else set()
        else:
            interface[text] = message.lineno or 1
        outdated = message.fuzzy and message.previous_id
        if str(message.string).strip() and not outdated:
            words = " ".join(str(message.string).split())
            entries[message.context or "", text] = Entry(
                words, state_of(message), message.lineno or 1, reviewer_of(message)
            )
    found = Translations(entries, contexts, interface, frozenset(translated))
    return found, tuple(document.problems)


def with_count(text: str) -> str:
    """A catalogue whose head has not said yet how many entries it holds, saying so."""
    field = f'"X-Entries: {_entries(text)}\\n"\n'
    return text.replace('msgstr ""\n', f'msgstr ""\n{field}', 1)


def _entries(text: str) -> int:
    return len(ENTRY.findall(text)) - 1  # the head is written as an entry


def _is_whole(text: str, document: Document) -> bool:
    """Notes what keeps a catalogue from being read as a whole; false if there is anything.

    Fewer entries than its head says were lost. More are new ones, and no loss.
    """
    note_conflicts(text, document)
    if document.problems or not is_written_well(text, document):
        return False
    held, said = _entries(text), HELD.search(text)
    if held < 1 and not FIELD.search(text):
        document.add(1, "po-syntax", "the catalogue is empty", "restore it")
    if said and held < int(said[1][:9]):
        document.add(
            text[: said.start()].count("\n") + 1,
            "catalogue-cut",
            f"the catalogue holds {held} of its {said[1]} entries: it was cut off, or something "
            "was taken out",
            f"restore it, or write X-Entries: {held} here if that was meant",
        )
    return not document.problems


def _line_of_context(message: Message, lines: list[str]) -> int:
    """The line of an entry's msgctxt; Babel tells that of its msgid."""
    line = message.lineno or 1
    while line > 1 and not lines[line - 1].startswith("msgctxt"):
        line -= 1
    return line


def parse(text: str, code: Code) -> Catalog:
    """The gettext catalogue in a text. Raises PoFileError or ValueError where it is none.

    Args:
        text: The text.
        code: The language that it translates into.
    """
    # What a text was made from that is set aside itself: other tools write it, Babel can't read it.
    text = "\n".join(line for line in text.split("\n") if not line.startswith("#~|"))
    catalog = read_po(io.StringIO(text), locale=code, abort_invalid=True)
    for message in catalog:
        _take_previous(message)
    return catalog


def _take_previous(message: Message) -> None:
    """Babel writes the text that a suggestion was made from, ``#|``, and reads a comment."""
    previous = [comment for comment in message.user_comments if comment.startswith("|")]
    if previous:
        message.user_comments = [one for one in message.user_comments if one not in previous]
        _, _, former = " ".join(previous).partition("| msgid ")
        message.previous_id = ["".join(map(unescape, QUOTED.findall(former)))]


def is_official(message: Message) -> bool:
    """Whether a comment names a source of the publisher's for the translation."""
    return any(comment.startswith(OFFICIAL) for comment in message.auto_comments)


def reviewer_of(message: Message) -> str:
    """Who signs for a translation in a translator's comment, and when."""
    signed = filter(None, map(SIGNATURE.match, message.user_comments))
    return next((found[1].strip() for found in signed if is_signed(found[1])), "")


def state_of(message: Message) -> State:
    """The state of a catalogue entry that is translated."""
    if is_official(message):
        return State.OFFICIAL
    return State.DRAFT if message.fuzzy else State.REVIEWED
