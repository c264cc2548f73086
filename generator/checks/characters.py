"""The characters of every file: each can be seen, is the usual one, and is in a typeface.

Whole files are checked: an invisible character does as much harm in a key as in a text.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.checks.rule import Rule
from generator.languages.known_languages import list_marks
from generator.problems import Place, Problem, make_command
from generator.reading.characters import Character, CharacterFault
from generator.suite.suite import Suite
from generator.suite.tidying import PublishedSources, list_files, read_if_possible


def can_be_seen_and_set(suite: Suite) -> Iterator[Problem]:
    """Yields each character that no text should have, the first of its kind on a line.

    It is a warning if a source prints the character, because the wording is the publisher's. A
    straight mark is a warning too, because it can be read.
    """
    sources = PublishedSources(suite.root)
    for file, find in list_files(suite, list_marks()):
        text = read_if_possible(suite.root / file)
        told = set()
        for character in find(text):
            if (character.line, character.text) not in told:
                told.add((character.line, character.text))
                problem = _make_problem(file, character)
                if character.mended is not None and (
                    source := sources.find_printing(text, character)
                ):
                    problem = replace(
                        problem, hint=f"{source} prints it so: leave it", warning=True
                    )
                yield problem


def _hint_at_tidying() -> str:
    """Begins a hint with the command that replaces characters."""
    return f"run {make_command('tidy')}, which"


def _make_problem(file: str, found: Character) -> Problem:
    """Makes the problem for a character."""
    escaped = f", written {found.written}," if found.written != found.text else ""
    where = f"stands in column {found.column}"
    place, name = Place(file, found.line), f"{found.name}{escaped}"
    if found.kind is CharacterFault.CONTROL:
        hint = "delete it and type the text again"
        what = f"{name} {where}: a control character, which can't be seen"
        return Problem(place, "character-invisible", what, hint)
    if found.kind is CharacterFault.INVISIBLE:
        what = f"{name} {where}: it can't be seen, and no search finds what it stands in"
        return Problem(place, "character-invisible", what, f"{_hint_at_tidying()} takes it out")
    if found.kind is CharacterFault.LINE_END:
        what = f"{name} {where}: it ends the line for some programs and not for others"
        return Problem(place, "character-invisible", what, f"{_hint_at_tidying()} writes a space")
    if found.kind is CharacterFault.LOST:
        what = f"{name} {where}: a program wrote it where it could not read what stood there"
        return Problem(place, "character-lost", what, "write what was lost")
    if found.kind is CharacterFault.FORM:
        what = f"{name} {where}: it looks like {found.mended}, and no search finds it"
        return Problem(place, "character-form", what, f"{_hint_at_tidying()} writes {found.mended}")
    if found.kind is CharacterFault.STRAIGHT:
        what = f"{name} {where}: a straight mark, where the site has {found.mended}"
        hint = f"{_hint_at_tidying()} writes {found.mended}"
        return Problem(place, "character-straight", what, hint, warning=True)
    if found.kind is CharacterFault.UNSET:
        what = f"{name} {where}, and no typeface of the documents has it: no PDF can be made"
        return Problem(place, "character-unset", what, "say it in other characters")
    return Problem(
        place,
        "character-borrowed",
        f"{name} {where}, and the typeface lacks it: another one sets it",
        "leave it, or say it in other characters",
        warning=True,
    )


RULES: tuple[Rule, ...] = (can_be_seen_and_set,)
