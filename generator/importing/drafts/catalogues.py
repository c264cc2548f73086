"""Brings the translation catalogues of a suite up to date after an import."""

from collections.abc import Iterator, Mapping

from babel.messages.catalog import Catalog

from generator.importing.drafts.official import Official, put
from generator.languages.translating import Kept, updated, written
from generator.reading.document import is_there
from generator.reading.translations import file_of, parse
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId


def catalogue(
    suite: Suite, code: str, found: Official | None, new: frozenset[TextId], told: list[str]
) -> str:
    """Returns the catalogue of a language after an import.

    Entries are added for new texts. The publisher's own translations take the place of drafts, and
    a new text with the same words as an older one gets its translation as a draft.

    Args:
        suite: The suite with all that is imported.
        code: The language.
        found: The publisher's own translations, if any are imported.
        new: The ids of the new texts.
        told: A list that gets a sentence for each change to translations.
    """
    kept = Kept(suite.root, file_of(code), code, suite)
    before = kept.path.read_text(encoding="utf-8-sig") if is_there(kept.path) else ""
    wanted = kept.template()
    catalog = updated(parse(before, code) if before else kept.template(), wanted)
    if found:
        told += put(catalog, found, suite.texts)
        told.append(f"{len(found.words)} texts have the publisher’s own words, of {found.source}")
    taken = list(_take_over(catalog, suite.texts, new))
    if taken:
        told.append(
            f"{len(taken)} new texts have a draft, taken from a text with the same words: "
            f"{', '.join(taken)}"
        )
    return written(catalog)


def _take_over(
    catalog: Catalog, texts: Mapping[TextId, Text], new: frozenset[TextId]
) -> Iterator[str]:
    """Gives new texts the translation of an older text with the same words, as a draft.

    Yields:
        The id of each text that got one.
    """
    translated: dict[str, tuple[TextId, str]] = {}
    for text in texts.values():
        message = catalog.get(text.words, text.id)
        if text.id not in new and message and message.string and not message.previous_id:
            translated.setdefault(text.words, (text.id, str(message.string)))
    for identity, text in texts.items():
        message = catalog.get(text.words, identity) if identity in new else None
        if message and not message.string and text.words in translated:
            other, words = translated[text.words]
            message.string = words
            message.flags.add("fuzzy")
            message.user_comments = [f"taken from {other}, whose words are the same"]
            yield identity
