"""Matches the publisher's own translation with the texts of a suite.

Documents in another language are read like those in the first, and made into texts with ids. A text
with the id of one in the first language is its translation. The ids of paragraphs only count them:
where a section has more of them in one language than in the other, none is matched.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from babel.messages.catalog import Catalog, Message

from generator import ids
from generator.ids import Code
from generator.importing.drafts.differences import load_drafted_suite
from generator.importing.drafts.draft_files import draft_files, get_language, join_document_texts
from generator.importing.drafts.folder import ImportFolder
from generator.importing.refusals import make_edition_refusal
from generator.importing.result import ImportedDocument
from generator.languages.known_languages import find_definition
from generator.reading.translations import OFFICIAL, REVIEWED, is_official
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId

PLACED = re.compile(r"(.+) [0-9]+")
"""The id of a text that is known by its place among others of its kind."""


@dataclass(frozen=True)
class OfficialTranslation:
    """Translations by the publisher.

    Attributes:
        language: Their language.
        source: The file that their text is kept in.
        text: That text.
        words: The translation of each text that has one, by its id.
        told: What is in one language only, in a sentence each.
    """

    language: Code
    source: str
    text: str
    words: Mapping[TextId, str]
    told: tuple[str, ...] = field(default=())


def match_translation(
    documents: Sequence[ImportedDocument], year: str, suite: Suite, folder: ImportFolder
) -> OfficialTranslation:
    """Returns the translations that documents in another language give of a suite's texts.

    Args:
        documents: The documents in that language.
        year: The edition.
        suite: The suite, with all that is imported in its first language.
        folder: Its folder.

    Raises:
        ImportRefusedError: Where all their standards stand in another edition.
    """
    own = {ids.strip_spaces(one.urn): one.urn for one in suite.entities.standards}
    documents = [_with_urns(document, own) for document in documents]
    _refuse_other_edition(documents, year, suite)
    language = get_language(documents[0])
    text = join_document_texts(documents)
    source = folder.find_free_name(f"{year}-{language}", text, documents[0].standards[0].urn)
    made = draft_files(documents, year, source=source)
    read = load_drafted_suite(made.files)
    told: list[str] = []
    pairs: dict[TextId, str] = {}
    for standard in read.entities.standards:
        if standard.urn not in own.values():
            told.append(
                f"the suite has no {standard.urn}, so its {_name_language(language)} stands nowhere"
            )
            continue
        there = _select_texts(suite, standard.urn)
        here = _rename_metadata(_select_texts(read, standard.urn), there)
        found, missing = _match_texts(here, there, language)
        pairs |= found
        told += missing
    if pairs:
        found, missing = _match_edition(
            suite, read, year, whole=any(document.suite for document in documents)
        )
        pairs |= found
        told += missing
    return OfficialTranslation(language, source, text, pairs, tuple(told))


def _refuse_other_edition(documents: Sequence[ImportedDocument], year: str, suite: Suite) -> None:
    """Raises ImportRefusedError if all standards belong to another edition."""
    editions = {standard.urn: standard.edition for standard in suite.entities.standards}
    there = [
        standard.urn
        for each in documents
        for standard in each.standards
        if standard.urn in editions
    ]
    if there and year not in {editions[one] for one in there}:
        raise make_edition_refusal(there[0], editions[there[0]])


def _name_language(language: Code) -> str:
    """Returns the English name of a language."""
    return find_definition(language).english_name


def _with_urns(document: ImportedDocument, own: Mapping[str, str]) -> ImportedDocument:
    """Returns a document with its URNs in the suite's spelling."""
    standards = tuple(
        replace(standard, urn=own.get(ids.strip_spaces(standard.urn), standard.urn))
        for standard in document.standards
    )
    return replace(document, standards=standards)


def _select_texts(suite: Suite, name: str) -> dict[str, Text]:
    """Returns the published texts of a standard or an edition, by their ids without its name."""
    return {
        text.id.removeprefix(f"{name} "): text
        for text in suite.texts.values()
        if text.id.startswith(f"{name} ") and not text.ours
    }


def _match_edition(
    suite: Suite, read: Suite, year: str, *, whole: bool
) -> tuple[dict[TextId, str], list[str]]:
    """Matches the texts of an edition in two languages, except its introduction.

    Args:
        suite: The suite.
        read: The suite made from the documents in the other language.
        year: The edition.
        whole: Whether the documents say anything of the whole suite.

    Returns:
        The translations by the ids of their texts, and what has none, in a sentence each.
    """
    here, there = (
        {
            name: text
            for name, text in _select_texts(one, year).items()
            if name.startswith("lead-in ") or (whole and not name.startswith("introduction "))
        }
        for one in (read, suite)
    )
    language = read.languages.source
    found, missing = _match_texts(_rename_metadata(here, there), there, language)
    if not whole:
        return found, []
    missing.append(
        f"the introduction and the glossary in {_name_language(language)} are matched by hand"
    )
    return found, missing


def _rename_metadata(here: Mapping[str, Text], there: Mapping[str, Text]) -> dict[str, Text]:
    """Gives metadata the ids of the other language, where both have the same number of fields."""
    # The id of a field is made from its label, which differs from language to language; the order
    # of the fields does not.
    ours, theirs = (_list_labels(texts) for texts in (here, there))
    names = dict(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else {}
    made: dict[str, Text] = {}
    for name, text in here.items():
        words = name.split(" ")
        if words[0] == "metadata" and words[1] in names:
            words[1] = names[words[1]]
        made[" ".join(words)] = text
    return made


def _list_labels(texts: Mapping[str, Text]) -> list[str]:
    """Returns the ids of the metadata fields, in order."""
    return [
        name.split(" ")[1]
        for name in texts
        if name.startswith("metadata ") and name.endswith(" label")
    ]


def _match_texts(
    here: Mapping[str, Text], there: Mapping[str, Text], language: Code
) -> tuple[dict[TextId, str], list[str]]:
    """Matches the texts of a standard in two languages.

    Args:
        here: The texts in the other language, by their ids without the standard's.
        there: Those of the suite, alike.
        language: The other language.

    Returns:
        The translations by the ids of their texts, and what has no counterpart, in a sentence each.
    """
    # The third paragraph of an overview is “overview 3” in both languages, whatever it says. If one
    # language has split or left out a paragraph, all that follow would be matched with the wrong
    # one, so a group of another size in the two is not matched at all.
    counts, others = (Counter(map(_find_group, texts)) for texts in (here, there))
    pairs: dict[TextId, str] = {}
    told: list[str] = []
    name = _name_language(language)
    uneven: set[str] = set()
    for own, text in here.items():
        group = _find_group(own)
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
        if own not in here and _find_group(own) not in uneven and not own.startswith("metadata ")
    ]
    return pairs, told


def _find_group(name: str) -> str:
    """Returns the id that texts counted by their place share, without the number; else nothing."""
    match = PLACED.fullmatch(name)
    return match[1] if match else ""


def put_translations(
    catalog: Catalog, found: OfficialTranslation, texts: Mapping[TextId, Text]
) -> Iterator[str]:
    """Puts official translations into a catalogue with an entry for each text.

    An entry that is official already stays.

    Yields:
        A sentence for each translation that was there and differs.
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
    """Makes an entry official, with the name of its source."""
    message.string = words
    message.flags.discard("fuzzy")
    message.previous_id = []
    message.user_comments = [
        user_comment
        for user_comment in message.user_comments
        if not user_comment.lower().startswith(REVIEWED)
    ]
    message.auto_comments.append(f"{OFFICIAL} {source}")
