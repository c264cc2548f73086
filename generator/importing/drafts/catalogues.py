"""Brings the translation catalogues of a suite up to date after an import."""

from collections.abc import Iterator, Mapping

from babel.messages.catalog import Catalog

from generator.importing.drafts.official_translation import OfficialTranslation, put_translations
from generator.languages.catalogue_upkeep import KeptCatalogue, format_catalogue, update_catalogue
from generator.reading.document import is_there
from generator.reading.translations import name_file, parse
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId


def merge_catalogue(
    suite: Suite,
    code: str,
    found: OfficialTranslation | None,
    new: frozenset[TextId],
    told: list[str],
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
    kept = KeptCatalogue(suite.root, name_file(code), code, suite)
    before = kept.path.read_text(encoding="utf-8-sig") if is_there(kept.path) else ""
    wanted = kept.make_template()
    catalog = update_catalogue(parse(before, code) if before else kept.make_template(), wanted)
    if found:
        told += put_translations(catalog, found, suite.texts)
        told.append(f"{len(found.words)} texts have the publisher’s own words, of {found.source}")
    taken = list(_take_over_drafts(catalog, suite.texts, new))
    if taken:
        told.append(
            f"{len(taken)} new texts have a draft, taken from a text with the same words: "
            f"{', '.join(taken)}"
        )
    return format_catalogue(catalog)


def _take_over_drafts(
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
