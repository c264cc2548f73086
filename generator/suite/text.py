"""A text of the suite: its id, its words, and its place.

The id is the ``msgctxt`` of the text in every catalogue, and names it in every message. Ids are
formed by ``Origin`` and nowhere else: whoever wants a text asks the entity that has it.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

from generator import ids, model
from generator.ids import Address
from generator.reading.document import KeyPath

QUOTATION = re.compile(r"(?<=“)[^”]+(?=”)")
"""A quotation of the text's own words, in a text that speaks of them."""

TextId = NewType("TextId", str)
"""The id of a text: ``ABC SE03 P4``. A type of its own, so that mypy refuses any other string."""


PLACE = re.compile(r" ([1-9][0-9]*)(?=$| lead-in$)")
"""The number of a text in a list, as its id has it."""


def split_number(identity: str) -> tuple[str, int]:
    """Splits an id into list and number: ``ABC SE03 overview 2`` → (``ABC SE03 overview #``, 2).

    Only use it for texts that are positional. In other ids a number is part of a name.
    """
    match = PLACE.search(identity)
    return PLACE.sub(" #", identity), int(match[1]) if match else 0


class TextKind(StrEnum):
    """What a text is, for counting how much of each is translated."""

    TITLE = "titles of standards"
    OVERVIEW = "overviews"
    CRITERION = "performance criteria"
    KNOWLEDGE = "knowledge statements"
    STATEMENT = "other statements"
    SECTION = "other sections of standards"
    INTRODUCTION = "introductions of the editions"
    FUNCTION = "functions and mapping"
    VALUE = "values"
    GLOSSARY = "glossary"
    RELATED = "related suites and links"
    EVIDENCE = "tasks, as a study names them"
    OURS = "this project’s notes and findings"
    INTERFACE = "words of the site itself"
    PAGE = "written pages"


@dataclass(frozen=True)
class Text:
    """A text of the suite.

    Attributes:
        id: ``ABC SE03 P4``, ``2020 value 3``, ``glossary zero-rejection definition`` …
        words: Its words in the language of the files.
        file: The file that it is in.
        path: The keys and positions that lead to it there.
        address: Its place on the site. Of texts that all standards of an edition share, the list
            of these.
        kind: What it is.
        running: Whether it is running text, in which glossary terms are looked for.
        quotes: Whether it quotes the words of another text.
        frame: Whether it counts as the site's own words, like those of the interface: a page says
            once that their translations are drafts, and not each time.
        positional: Whether the number in its id is its position in a list, which another text may
            have later.
    """

    id: TextId
    words: str
    file: str
    path: KeyPath
    address: Address
    kind: TextKind
    running: bool = False
    quotes: bool = False
    frame: bool = False
    positional: bool = False

    @property
    def ours(self) -> bool:
        """Whether the words are this project's and not the publisher's."""
        return self.kind is TextKind.OURS


USES = TextId("the uses of terms")
"""Stands, among the texts that are read, for which of them use which terms of the glossary."""

_LISTENING: list[set[TextId]] = []


@contextmanager
def record_reads() -> Iterator[set[TextId]]:
    """Yields a set to which the id of each text comes whose words are read meanwhile."""
    read: set[TextId] = set()
    _LISTENING.append(read)
    try:
        yield read
    finally:
        _LISTENING[:] = [one for one in _LISTENING if one is not read]


def read_again(texts: Iterable[TextId]) -> None:
    """Tells that what was made of texts is taken in the place of reading them."""
    for read in _LISTENING:
        read.update(texts)


class _Words:
    """The words of a text, which tell everybody who listens that they are read."""

    def __get__(self, text: Text, _: type) -> str:
        for read in _LISTENING:
            read.add(text.id)
        words: str = text.__dict__["words"]
        return words

    def __set__(self, text: Text, words: str) -> None:
        text.__dict__["words"] = words


Text.words = _Words()  # type: ignore[assignment] # in the place of the plain field


@dataclass(frozen=True)
class Note:
    """A remark of this project on a published text.

    Attributes:
        text: The remark.
        quote: The words that it is about; None if it is about the whole.
        about: The id of the text that it is about; None if it is about the whole entity.
    """

    text: Text
    quote: str | None
    about: TextId | None


@dataclass(frozen=True)
class Metadatum:
    """A piece of the publisher's information about itself: the printed label and values."""

    texts: tuple[Text, ...]
    label: Text


@dataclass(frozen=True)
class Origin:
    """What all texts of an entity have in common. It makes the texts, and forms their ids.

    Attributes:
        name: The beginning of the ids: ``ABC SE03``, ``2020 value 3``.
        file: The file that the texts are in.
        path: The keys and positions that lead to the entity there.
        address: The place of the entity on the site.
        kind: What its texts are.
    """

    name: str
    file: str
    path: KeyPath
    address: Address
    kind: TextKind

    def make_part(self, name: str, *keys: str | int, address: Address) -> "Origin":
        """Makes the origin of a part of the entity, by its name and the keys that lead to it."""
        path = (*self.path, *keys)
        return replace(self, name=f"{self.name} {name}", path=path, address=address)

    def make_id(self, name: str) -> TextId:
        """Returns the id of a text by its name within the entity; the main text has none."""
        return TextId(f"{self.name} {name}" if name else self.name)

    def make_text(
        self,
        name: str,
        words: str,
        *keys: str | int,
        running: bool = False,
        quotes: bool = False,
        frame: bool = False,
        positional: bool = False,
    ) -> Text:
        """Makes a text.

        Args:
            name: The end of its id: ``title``, ``P4``; empty if the entity's name is the whole id.
            words: Its words.
            keys: The keys and positions that lead from the entity to it.
            running: Whether it is running text.
            quotes: Whether it quotes the words of another text.
            frame: Whether it counts as the site's own words.
            positional: Whether the number in its name is its position in a list.
        """
        path = (*self.path, *keys)
        return Text(
            self.make_id(name),
            words,
            self.file,
            path,
            self.address,
            self.kind,
            running,
            quotes,
            frame,
            positional,
        )

    def make_optional(
        self, name: str, words: str | None, *keys: str | int, positional: bool = False
    ) -> Text | None:
        """Makes a text if there are words."""
        return self.make_text(name, words, *keys, positional=positional) if words else None

    def make_numbered(self, name: str, texts: Iterable[str], key: str) -> tuple[Text, ...]:
        """Makes the running texts of a list, numbered from 1."""
        return tuple(
            self.make_text(
                f"{name} {number + 1}", words, key, number, running=True, positional=True
            )
            for number, words in enumerate(texts)
        )

    def make_notes(self, notes: Iterable[model.Note]) -> tuple[Note, ...]:
        """Makes this project's remarks, numbered from 1."""
        ours = replace(self, kind=TextKind.OURS)
        return tuple(
            Note(
                ours.make_text(
                    f"note {number + 1}",
                    note.text,
                    *("notes", number, "text"),
                    quotes=True,
                    positional=True,
                ),
                note.quote,
                self.make_id(note.about) if isinstance(note, model.StandardNote) else None,
            )
            for number, note in enumerate(notes)
        )

    def make_metadata(self, metadata: Iterable[model.Metadatum]) -> tuple[Metadatum, ...]:
        """Makes the pieces of the publisher's information."""
        there = Address(self.address.path, "metadata")
        here = replace(self, address=there, kind=TextKind.INTRODUCTION)
        return tuple(here._make_metadatum(number, item) for number, item in enumerate(metadata))

    def _make_metadatum(self, number: int, item: model.Metadatum) -> Metadatum:
        """Makes one piece. The first value has the id of a single one, so others may follow it."""
        name = f"metadata {ids.make_slug(item.label)}"
        texts = tuple(
            self.make_text(
                f"{name} {place + 1}" if place else name, words, "metadata", number, *keys
            )
            for place, (keys, words) in enumerate(item.placed)
        )
        return Metadatum(
            texts, self.make_text(f"{name} label", item.label, "metadata", number, "label")
        )
