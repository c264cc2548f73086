"""Finds the URN and title of a standard, wherever its publisher prints them.

They are looked for before the first section, then in the running head, in the standard's metadata,
and last in the name of the file. Other text before the first section is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from generator import ids
from generator.importing.characters import clean
from generator.importing.layout import Paragraph, RunningHead
from generator.importing.result import ImportedField, ImportNote, Omission
from generator.importing.segments import find_urn, read_head
from generator.importing.vocabulary import GENERIC, TITLES, URNS, fold

TITLE_BEFORE = re.compile(rf"(?:{TITLES.pattern})\s*:\s*", re.IGNORECASE)
ENDS_WITH_URN = re.compile(r"(\S.*?)\s+[(\[]([^()\[\]]+)[)\]]")
FRONT = "before the first section"


@dataclass
class NameSearch:
    """The URN and title of a standard while they are looked for.

    Attributes:
        urn: Its URN as printed; empty until one is found.
        title: Its title; empty until one is found.
        left_out: Text left out on the way, such as labels and repeated titles.
        told: What was guessed.
        elsewhere: Names that are counted with another text of the document, or stand in none.
    """

    urn: str = ""
    title: str = ""
    left_out: list[Omission] = field(default_factory=list)
    told: list[ImportNote] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def leave_out(self, text: str, why: str, place: str) -> None:
        """Adds text that is left out, unless it is empty."""
        if clean(text):
            self.left_out.append(Omission(clean(text), why, place))


@dataclass(frozen=True)
class ImportedFile:
    """The file of a document: its name, and the title in its properties."""

    name: str
    title: str = ""


def find_name(
    front: Sequence[Paragraph],
    heads: Sequence[RunningHead],
    fields: Sequence[ImportedField],
    file: ImportedFile,
) -> NameSearch:
    """Finds the URN and title of a standard.

    Args:
        front: The paragraphs before its first section.
        heads: Its running heads.
        fields: Its metadata.
        file: The file it stands in.
    """
    naming = NameSearch()
    rest = _take_from_front(naming, front)
    if rest and not naming.title:
        title = _find_title(rest, heads, file)
        naming.title = title.text
        rest.remove(title)
    _tidy_title(naming)
    for paragraph in rest:
        again = fold(paragraph.text) == fold(naming.title)
        naming.leave_out(
            _join_number(paragraph), "title again" if again else FRONT, paragraph.place
        )
    _take_from_heads(naming, heads)
    _take_from_fields(naming, fields)
    _take_from_file(naming, file)
    return naming


def _join_number(paragraph: Paragraph) -> str:
    """Returns the text of a paragraph with its number, where the number is text of the document."""
    return paragraph.text if paragraph.counted else f"{paragraph.number} {paragraph.text}"


def _take_from_front(naming: NameSearch, front: Sequence[Paragraph]) -> list[Paragraph]:
    """Takes the URN, and a title on the same line, from the front; returns the other paragraphs."""
    rest: list[Paragraph] = []
    for paragraph in front:
        leading_urn = find_urn(paragraph.text)
        if leading_urn and not naming.urn:
            naming.urn = leading_urn.urn
            naming.leave_out(leading_urn.before, "label of the URN", paragraph.place)
            if naming.title:
                naming.leave_out(leading_urn.rest, FRONT, paragraph.place)
            naming.title = naming.title or leading_urn.rest
        elif (
            leading_urn
            and _are_same_urn(leading_urn.urn, naming.urn)
            and (naming.title or not leading_urn.rest)
        ):
            naming.leave_out(_join_number(paragraph), "URN again", paragraph.place)
        else:
            rest.append(paragraph)
    return rest


def _are_same_urn(urn: str, other: str) -> bool:
    """Tells whether two URNs are the same but for spaces."""
    return ids.strip_spaces(urn) == ids.strip_spaces(other)


def _find_title(
    front: Sequence[Paragraph], heads: Sequence[RunningHead], file: ImportedFile
) -> Paragraph:
    """Returns the paragraph that a head or the file's title repeats; else the most prominent."""
    titles = {fold(read_head(head)[1]) for head in heads} | {fold(file.title)}
    for paragraph in front:
        if fold(paragraph.text) in titles - {""}:
            return paragraph
    plain = [one for one in front if not GENERIC.fullmatch(fold(one.text))] or front
    return max(plain, key=lambda one: (-(one.level or 99), one.size))


def _tidy_title(naming: NameSearch) -> None:
    """Takes a URN in brackets, and a label such as ``Title:``, off the title."""
    ending = ENDS_WITH_URN.fullmatch(naming.title)
    if not naming.urn and ending and find_urn(ending.group(2)):
        naming.title, naming.urn = ending.group(1), ending.group(2)
    if label := TITLE_BEFORE.match(naming.title):
        naming.title = naming.title[label.end() :]
        naming.leave_out(label.group(), "label of the title", "")


def _take_from_heads(naming: NameSearch, heads: Sequence[RunningHead]) -> None:
    """Takes what is still missing from the first head with a URN; leaves out all other heads."""
    taken = False
    for head in heads:
        leading_urn, words = read_head(head)
        of_urn = of_title = ""
        if leading_urn and not taken:
            of_urn = "" if naming.urn else leading_urn.urn
            of_title = "" if naming.title else words
            naming.urn, naming.title = naming.urn or leading_urn.urn, naming.title or words
            taken = bool(of_urn or of_title)
        for line in head.lines:
            rest = line.text.replace(of_urn, "", 1) if of_urn else line.text
            if of_title and line.text in of_title:
                rest = ""
            elif of_title:
                rest = rest.replace(of_title, "", 1)
            naming.leave_out(rest, "running head", line.place)


def _take_from_fields(naming: NameSearch, fields: Sequence[ImportedField]) -> None:
    """Takes what is still missing from the metadata."""
    for one in fields:
        if not naming.urn and URNS.fullmatch(fold(one.label)) and one.text:
            naming.urn = one.text
            naming.elsewhere.append(one.text)
        if not naming.title and TITLES.fullmatch(fold(one.label)) and one.text:
            naming.title = one.text
            naming.elsewhere.append(one.text)


def _take_from_file(naming: NameSearch, file: ImportedFile) -> None:
    """Takes what is still missing from the file's name and properties, and notes the guess."""
    leading_urn = find_urn(PurePath(file.name).stem.replace("_", " "))
    if not naming.urn and leading_urn:
        naming.urn = leading_urn.urn
        naming.elsewhere.append(leading_urn.urn)
        message = f"its URN {leading_urn.urn} is taken from the name of the file"
        naming.told.append(ImportNote("guess", message))
    if not naming.title and file.title:
        naming.title = file.title
        naming.elsewhere.append(file.title)
        message = f"its title “{file.title}” is taken from what the file says of itself"
        naming.told.append(ImportNote("guess", message))
