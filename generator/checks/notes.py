"""A note quotes words that stand in the text it is about; when they go, the note must go."""

from collections.abc import Iterator

from generator import model
from generator.checks.rule import Rule
from generator.problems import Problem
from generator.reading.document import KeyPath
from generator.suite.suite import Suite


def quote_their_text(suite: Suite) -> Iterator[Problem]:
    """Yields notes about nothing, and notes whose words are no longer there."""
    for entry in suite.standards:
        for number, remark in enumerate(entry.standard.notes):
            about = suite.texts.get(f"{entry.standard.urn} {remark.about}")
            if about is None:
                yield Problem(
                    suite.place(entry.file, "notes", number, "about"),
                    "reference-unknown",
                    f"{entry.standard.urn} has no text {remark.about}",
                    "name title, overview 1, P1, K1 or the like",
                )
            elif remark.quote and remark.quote not in about.text:
                yield _stale(suite, entry.file, ("notes", number), remark)
    for file, path, notes, published in _others(suite):
        for number, note in enumerate(notes):
            if note.quote and not any(note.quote in text for text in published):
                yield _stale(suite, file, (*path, "notes", number), note)


def _stale(suite: Suite, file: str, path: KeyPath, note: model.Note) -> Problem:
    return Problem(
        suite.place(file, *path, "quote"),
        "exception-stale",
        f"the words “{note.quote}” do not stand in the text that the note is about",
        "take the note out, or quote the words as they are",
    )


def _others(
    suite: Suite,
) -> Iterator[tuple[str, KeyPath, tuple[model.Note, ...], list[str]]]:
    """Everything else that carries notes: file, path, its notes, its published texts."""
    for entry in suite.editions:
        for index, section in enumerate(entry.edition.introduction):
            paragraphs = [block for block in section.text if isinstance(block, str)]
            yield entry.file, ("introduction", index), section.notes, [section.title, *paragraphs]
    for index, term in enumerate(suite.glossary.terms):
        yield "glossary.yaml", ("terms", index), term.notes, [term.term, term.definition]
    for year, listed in suite.values.root.items():
        for index, value in enumerate(listed.values):
            yield "values.yaml", (year, "values", index), value.notes, [value.text, *value.points]
    for year, functions in suite.mapping.functions.items():
        for index, function in enumerate(functions):
            titles = [row.printed_title or "" for row in function.maps_to]
            published = [function.process, function.table or "", *titles]
            yield "mapping.yaml", ("functions", year, index), function.notes, published
    for index, other in enumerate(suite.links.suites):
        yield "links.yaml", ("suites", index), other.notes, [other.name, other.summary]


RULES: tuple[Rule, ...] = (quote_their_text,)
