"""The publisher's own translation of standards that a suite has in its first language.

Its documents are read as those of the first language are, and made into texts with ids; a text
whose id is that of one in the first language is its translation. Ids tell paragraphs by their
place alone: where a section has more of them in one language than in the other, none is matched.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from babel.messages.catalog import Catalog, Message

from generator import ids
from generator.ids import Code
from generator.importing.drafts.differences import suite_of
from generator.importing.drafts.files import drafts, language_of, text_of
from generator.importing.drafts.folder import Folder
from generator.importing.refusals import in_another_edition
from generator.importing.result import ImportedDocument
from generator.languages.definitions import definition
from generator.reading.translations import OFFICIAL, REVIEWED, is_official
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId

PLACED = re.compile(r"(.+) [0-9]+")
"""The id of a text that is known by its place among its like."""


@dataclass(frozen=True)
class Official:
    """Translations by their publisher.

    Attributes:
        language: The language.
        source: The file that their text is kept in.
        text: That text.
        words: The words of each text of the suite that has a translation.
        told: What is in one language alone, in a sentence each.
    """

    language: Code
    source: str
    text: str
    words: Mapping[TextId, str]
    told: tuple[str, ...] = field(default=())


def official(
    documents: Sequence[ImportedDocument], year: str, suite: Suite, folder: Folder
) -> Official:
    """Returns what documents in another language say of a suite's standards.

    Args:
        documents: Those in that language.
        year: The edition.
        suite: The suite, with all that is imported in its first language.
        folder: Where it stands.

    Raises:
        RefusedError: Where all their standards stand in another edition.
    """
    own = {ids.squeezed(one.urn): one.urn for one in suite.entities.standards}
    documents = [_with_urns(one, own) for one in documents]
    _are_of(documents, year, suite)
    language = language_of(documents[0])
    text = text_of(documents)
    source = folder.free(f"{year}-{language}", text, documents[0].standards[0].urn)
    made = drafts(documents, year, source=source)
    read = suite_of(made.files)
    told: list[str] = []
    pairs: dict[TextId, str] = {}
    for standard in read.entities.standards:
        if standard.urn not in own.values():
            told.append(f"the suite has no {standard.urn}, so its {_name(language)} stands nowhere")
            continue
        there = _texts(suite, standard.urn)
        here = _renamed(_texts(read, standard.urn), there)
        found, missing = _matched(here, there, language)
        pairs |= found
        told += missing
    if pairs:
        found, missing = _of_edition(suite, read, year, whole=any(one.suite for one in documents))
        pairs |= found
        told += missing
    return Official(language, source, text, pairs, tuple(told))


def _are_of(documents: Sequence[ImportedDocument], year: str, suite: Suite) -> None:
    """Raises RefusedError where no standard is of the edition, and another has some."""
    editions = {one.urn: one.edition for one in suite.entities.standards}
    there = [one.urn for each in documents for one in each.standards if one.urn in editions]
    if there and year not in {editions[one] for one in there}:
        raise in_another_edition(there[0], editions[there[0]])


def _name(language: Code) -> str:
    return definition(language).english_name


def _with_urns(document: ImportedDocument, own: Mapping[str, str]) -> ImportedDocument:
    """Returns a document whose URNs are written as the suite writes them."""
    standards = tuple(
        replace(one, urn=own.get(ids.squeezed(one.urn), one.urn)) for one in document.standards
    )
    return replace(document, standards=standards)


def _texts(suite: Suite, name: str) -> dict[str, Text]:
    """The published texts of a standard or an edition, by what their ids go on with behind it."""
    return {
        text.id.removeprefix(f"{name} "): text
        for text in suite.texts.values()
        if text.id.startswith(f"{name} ") and not text.ours
    }


def _of_edition(
    suite: Suite, read: Suite, year: str, *, whole: bool
) -> tuple[dict[TextId, str], list[str]]:
    """Pairs what an edition says in two languages, but for its introduction.

    Args:
        suite: The suite.
        read: What the documents in the other language make.
        year: The edition.
        whole: Whether these say anything of the whole suite, and not of standards alone.
    """
    here, there = (
        {
            name: text
            for name, text in _texts(one, year).items()
            if name.startswith("lead-in ") or (whole and not name.startswith("introduction "))
        }
        for one in (read, suite)
    )
    language = read.languages.source
    found, missing = _matched(_renamed(here, there), there, language)
    if not whole:
        return found, []
    missing.append(f"the introduction and the glossary in {_name(language)} are matched by hand")
    return found, missing


def _renamed(here: Mapping[str, Text], there: Mapping[str, Text]) -> dict[str, Text]:
    """Gives metadata the names of the other language, where both have as many fields."""
    ours, theirs = (_labels(texts) for texts in (here, there))
    names = dict(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else {}
    made: dict[str, Text] = {}
    for name, text in here.items():
        words = name.split(" ")
        if words[0] == "metadata" and words[1] in names:
            words[1] = names[words[1]]
        made[" ".join(words)] = text
    return made


def _labels(texts: Mapping[str, Text]) -> list[str]:
    return [
        name.split(" ")[1]
        for name in texts
        if name.startswith("metadata ") and name.endswith(" label")
    ]


def _matched(
    here: Mapping[str, Text], there: Mapping[str, Text], language: Code
) -> tuple[dict[TextId, str], list[str]]:
    """Pairs the texts of a standard in two languages, and says what has no counterpart."""
    counts, others = (Counter(map(_group, texts)) for texts in (here, there))
    pairs: dict[TextId, str] = {}
    told: list[str] = []
    name = _name(language)
    uneven: set[str] = set()
    for own, text in here.items():
        group = _group(own)
        if group and counts[group] != others[group]:
            if group not in uneven:
                uneven.add(group)
                told.append(
                    f"{text.id.removesuffix(own)}{group}: {others[group]} in the suite and "
                    f"{counts[group]} in {name}, so none is matched"
                )
        elif own in there:
            pairs[there[own].id] = text.words
        elif not own.endswith(("heading", "lead-in")):
            told.append(f"{text.id}: only in {name}, “{text.words}”")
    told += [
        f"{text.id}: not in {name}, “{text.words}”"
        for own, text in there.items()
        if own not in here and _group(own) not in uneven and not own.startswith("metadata ")
    ]
    return pairs, told


def _group(name: str) -> str:
    """What a text is counted among whose name is its place; empty for any other."""
    found = PLACED.fullmatch(name)
    return found[1] if found else ""


def put(catalog: Catalog, found: Official, texts: Mapping[TextId, Text]) -> Iterator[str]:
    """Puts official translations into a catalogue that has an entry for each text.

    One that is official already stays as it is.

    Yields:
        What was there otherwise, in a sentence each.
    """
    for identity, words in found.words.items():
        message = catalog.get(texts[identity].words, identity)
        if message is None:
            continue
        before = str(message.string or "")
        if is_official(message):
            if before != words:
                yield f"{identity} is official already, “{before}”; the document has “{words}”"
            continue
        if before and before != words and not message.previous_id:
            yield f"{identity}: the publisher’s words take the place of “{before}”"
        _make_official(message, words, found.source)


def _make_official(message: Message, words: str, source: str) -> None:
    message.string = words
    message.flags.discard("fuzzy")
    message.previous_id = []
    message.user_comments = [
        one for one in message.user_comments if not one.lower().startswith(REVIEWED)
    ]
    message.auto_comments.append(f"{OFFICIAL} {source}")
