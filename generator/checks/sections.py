"""The sections of a standard in the long form: ids lead to one place, headings have content.

Ids can't be the same as another anchor of the page: only they are a letter and a number.
"""

from collections.abc import Iterator

from generator import model
from generator.checks.repeats import find_repeats
from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.suite.suite import Suite

Path = tuple[str | int, ...]


def have_ids_of_their_own(suite: Suite) -> Iterator[Problem]:
    """Yields every id that a second statement of a standard has."""
    for entry in suite.standards:
        yield from find_repeats(
            (statement.id, suite.locate(entry.file, *path, "id"))
            for number, section in enumerate(entry.standard.sections or ())
            for path, statement in _walk_statements(section, ("sections", number))
        )


def _walk_statements(
    section: model.StandardSection, path: Path
) -> Iterator[tuple[Path, model.Statement]]:
    """Yields the statements of a section and their parts, behind the keys that lead to each."""
    for number, block in enumerate(section.parts):
        if isinstance(block, model.Statement):
            yield from _walk_parts(block, (*path, "blocks", number))


def _walk_parts(statement: model.Statement, path: Path) -> Iterator[tuple[Path, model.Statement]]:
    """Yields a statement and its parts, behind the keys that lead to each."""
    yield path, statement
    for number, item in enumerate(statement.items):
        yield from _walk_parts(item, (*path, "items", number))


def fill_their_headings(suite: Suite) -> Iterator[Problem]:
    """Yields headings with nothing below them, and second-level ones below no other."""
    for entry in suite.standards:
        for number, section in enumerate(entry.standard.sections or ()):
            path = ("sections", number, "blocks")
            for at, block in enumerate(section.parts):
                if isinstance(block, model.Heading):
                    place = suite.locate(entry.file, *path, at, "heading")
                    yield from _check_heading(
                        block, section.parts[:at], section.parts[at + 1 :], place
                    )


def _check_heading(
    heading: model.Heading,
    before: tuple[model.Block, ...],
    after: tuple[model.Block, ...],
    place: Place,
) -> Iterator[Problem]:
    """Yields what is wrong with one heading, from the blocks before and after it."""
    below = after[0] if after else None
    if below is None or (isinstance(below, model.Heading) and below.level <= heading.level):
        yield Problem(
            place,
            "heading-empty",
            f"nothing stands below the heading “{heading.heading}”",
            "write what it heads, or take it out"
            if heading.level == 2 or below is None
            else "write what it heads, or level: 2 at the headings within it",
        )
    if heading.level == 2 and not any(isinstance(one, model.Heading) for one in before):
        yield Problem(
            place,
            "heading-level",
            f"the heading “{heading.heading}” is of the second level, and stands in no other",
            "delete level: 2, or write the heading that it stands in",
        )


RULES: tuple[Rule, ...] = (
    have_ids_of_their_own,
    fill_their_headings,
)
