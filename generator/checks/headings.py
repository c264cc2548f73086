"""Each heading of a written page has its own anchor, the same in every language."""

from collections.abc import Iterator
from pathlib import Path

from generator.checks.repeats import find_repeats
from generator.checks.rule import Rule
from generator.ids import make_slug
from generator.problems import Place, Problem
from generator.reading.document import Document, decode, note_conflicts
from generator.reading.headings import PageHeading, find_headings
from generator.reading.written_pages import list_pages, read_head
from generator.suite.suite import Suite


def have_anchors(suite: Suite) -> Iterator[Problem]:
    """Yields every heading without an anchor: one made of its words would differ by language."""
    source = suite.languages.source
    others = {1: "", 2: ", and the same in the other language"}
    elsewhere = others.get(len(suite.languages.codes), ", and the same in the other languages")
    sources = {path: _read_headings(file) for path, file in list_pages(suite.root, source)}
    for language in suite.languages:
        for path, file in list_pages(suite.root, language):
            here = _read_headings(file)
            there = sources.get(path, ())
            alike = there if len(there) == len(here) else here
            for heading, likely in zip(here, alike, strict=True):
                if not heading.anchor:
                    yield Problem(
                        Place(file.relative_to(suite.root).as_posix(), heading.line),
                        "heading-unanchored",
                        f"the heading “{heading.words}” has no anchor, so its address would be "
                        f"another {'in each language' if elsewhere else 'when its words change'}",
                        f"write {{#{likely.anchor or make_slug(likely.words) or 'part'}}} behind it"
                        + elsewhere,
                    )


def have_anchors_of_their_own(suite: Suite) -> Iterator[Problem]:
    """Yields every anchor that a second heading has: its address leads to the first."""
    for language in suite.languages:
        for _, file in list_pages(suite.root, language):
            name = file.relative_to(suite.root).as_posix()
            yield from find_repeats(
                (heading.anchor, Place(name, heading.line))
                for heading in _read_headings(file)
                if heading.anchor
            )


def _read_headings(file: Path) -> tuple[PageHeading, ...]:
    """Returns the headings of a page; none if it can't be read, which is reported elsewhere."""
    document = Document("")
    text = decode(file, document) or ""
    note_conflicts(text, document)
    read_head(text, document)
    return () if document.problems else find_headings(text)


RULES: tuple[Rule, ...] = (have_anchors, have_anchors_of_their_own)
