"""Which texts of a suite have other words than before, where nothing but words has changed."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from generator import model
from generator.reading.translations import Translations
from generator.suite.suite import Suite
from generator.suite.text import Text, TextId

OF_ENTITIES = {
    "editions",
    "standards",
    "values",
    "situations",
    "summaries",
    "questions",
    "roles",
    "interview",
    "helps",
}
"""What of a suite nobody asks who makes pages: they ask the entities that are made of it."""

OF_FILES = {"lines", "unread"}
"""What is of the files alone, and stands on no page."""

OF_A_TEXT = ("id", "file", "path", "address", "kind", "running", "quotes", "frame", "positional")
"""All of a text but its words."""


class _MoreChangedError(Exception):
    """More has changed than words."""


def find_changed_texts(before: Suite, after: Suite) -> frozenset[TextId] | None:
    """Returns the texts whose words or translations are others than they were.

    Args:
        before: The suite as it was, without problems.
        after: The suite as it is, without problems.

    Returns:
        The ids of the texts; None where anything else has changed.
    """
    try:
        changed = {*_compare_entities(before, after), *_compare_translations(before, after)}
        return frozenset(text.id for text in map(after.find_text, changed) if text)
    except _MoreChangedError:
        return None


def _compare_entities(before: Suite, after: Suite) -> Iterator[str]:
    for field in fields(Suite):
        if field.name not in {*OF_ENTITIES, *OF_FILES, "translations", "glossary"}:
            _ensure(getattr(before, field.name) == getattr(after, field.name))
    _ensure(_strip_words(before.glossary) == _strip_words(after.glossary))
    yield from _compare(before.entities, after.entities)


def _strip_words(glossary: model.Glossary) -> object:
    """What is asked of a glossary itself: how its terms are found, and where it is printed."""
    terms = [(term.id, term.forms, term.not_in) for term in glossary.terms]
    return glossary.printed_in, terms


def _compare(before: Any, after: Any) -> Iterator[str]:
    """Yields the texts with other words in two entities, or what holds entities."""
    if before is after:
        return
    _ensure(type(before) is type(after))
    if isinstance(before, Text):
        _ensure(all(getattr(before, name) == getattr(after, name) for name in OF_A_TEXT))
        if before.words != after.words:
            yield before.id
    elif isinstance(before, tuple):
        _ensure(len(before) == len(after))
        for one, other in zip(before, after, strict=True):
            yield from _compare(one, other)
    elif isinstance(before, Mapping):
        _ensure(list(before) == list(after))
        for key, one in before.items():
            yield from _compare(one, after[key])
    elif is_dataclass(before):
        for field in fields(before):
            yield from _compare(getattr(before, field.name), getattr(after, field.name))
    else:
        _ensure(before == after)


def _compare_translations(before: Suite, after: Suite) -> Iterator[str]:
    _ensure(before.translations.keys() == after.translations.keys())
    for code, former in before.translations.items():
        if (now := after.translations[code]) is not former:
            yield from _compare_catalogues(former, now)


def _compare_catalogues(before: Translations, after: Translations) -> Iterator[str]:
    """Yields the texts whose translations differ, in their words or in how far one may rely on
    them; where they stand in the file, no page says."""
    former, now = before.entries, after.entries
    _ensure(
        {translation.state for translation in former.values()}
        == {translation.state for translation in now.values()}
    )
    for key in former.keys() | now.keys():
        one, other = former.get(key), now.get(key)
        if one is None or other is None or one._replace(line=0) != other._replace(line=0):
            yield key[0]
    yield from before.translated ^ after.translated


def _ensure(same: bool) -> None:
    if not same:
        raise _MoreChangedError
