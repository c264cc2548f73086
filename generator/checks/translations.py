"""The Welsh catalogue speaks only of texts that exist."""

from collections.abc import Iterator

from generator import texts
from generator.problems import Place, Problem
from generator.suite import Suite
from generator.translations import FILE


def name_known_texts(suite: Suite) -> Iterator[Problem]:
    """Yields every msgctxt that is the id of no text."""
    known = texts.Texts(suite).by_id
    for context, line in suite.translations.contexts.items():
        if context not in known:
            yield Problem(
                Place(FILE, line),
                "translation-unknown",
                f"there is no text {context}",
                "mend the msgctxt, or take the entry out",
            )
