"""Notes quote words of the text they are about; when the words go, the note must go."""

from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule
from generator.problems import Problem
from generator.suite.entities import walk_parts, walk_texts
from generator.suite.entities.links import SignpostedSuite
from generator.suite.entities.mapping import Function
from generator.suite.entities.standards import Section, Standard
from generator.suite.entities.wordbook import Term, Value
from generator.suite.suite import Suite
from generator.suite.text import Note, Text

WithNotes = Section | Term | Value | Function | SignpostedSuite
"""The entities whose notes are about all they say. A standard's notes are each about one text."""


def quote_their_text(suite: Suite) -> Iterator[Problem]:
    """Yields notes about texts that do not exist, and notes whose quotation is no longer there."""
    for part in walk_parts(suite.entities):
        if not isinstance(part, Standard | WithNotes) or not part.notes:
            continue
        if isinstance(part, Standard):
            yield from _check_standard(suite, part)
        else:
            published = [text for text in walk_texts(part) if not text.ours]
            for note in part.notes:
                yield from _find_stale(suite, note, published)


def _check_standard(suite: Suite, standard: Standard) -> Iterator[Problem]:
    """Yields what is wrong with the notes on a standard."""
    texts = {text.id: text for text in walk_texts(standard)}
    for note in standard.notes:
        if note.about in texts:
            yield from _find_stale(suite, note, [texts[note.about]])
        else:
            name = str(note.about).removeprefix(f"{standard.urn} ")
            yield Problem(
                suite.locate(note.text.file, *note.text.path[:-1], "about"),
                "reference-unknown",
                f"{standard.urn} has no text {name}",
                "name title, overview 1, P1, K1 or the like",
            )


def _find_stale(suite: Suite, note: Note, about: Iterable[Text]) -> Iterator[Problem]:
    """Yields a note whose quotation is in none of the texts it may be about."""
    if note.quote and not any(note.quote in text.words for text in about):
        yield Problem(
            suite.locate(note.text.file, *note.text.path[:-1], "quote"),
            "exception-stale",
            f"the words “{note.quote}” do not stand in the text that the note is about",
            "take the note out, or quote the words as they are",
        )


RULES: tuple[Rule, ...] = (quote_their_text,)
