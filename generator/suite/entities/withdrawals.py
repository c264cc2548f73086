"""Puts withdrawn statements where they would be, for people who follow an address to one."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from generator import ids
from generator.suite.entities.sections import Block, StandardSection, Statement, Withdrawn

Placed = TypeVar("Placed", bound=Block)


def insert_withdrawn(
    sections: tuple[StandardSection, ...], withdrawn: Iterable[Withdrawn]
) -> tuple[StandardSection, ...]:
    """Returns the sections with each withdrawn statement put where it would be.

    A statement is left out if our source holds no section that it could be in.
    """
    for one in withdrawn:
        chosen = _find_section(sections, one)
        sections = tuple(
            replace(section, blocks=_insert_one(section.blocks, one, _name_parent(one)))
            if section is chosen
            else section
            for section in sections
        )
    return sections


def _name_parent(withdrawn: Withdrawn) -> str:
    """Returns the name of the statement that it was a part of; empty if there was none."""
    return withdrawn.name.rpartition("-")[0]


def _find_section(
    sections: tuple[StandardSection, ...], withdrawn: Withdrawn
) -> StandardSection | None:
    """Returns the section that a withdrawn statement would be in, or None.

    That is the section of the statement it was a part of. Otherwise it is the first section with a
    later statement of the same letter, the last with that letter, the first whose kind has that
    letter, or the first with any statements.
    """
    letter = withdrawn.name[0]
    held = [section for section in sections if section.held]
    named = {
        section: [one.name for top in section.statements for one in top.walk()] for section in held
    }
    lettered = [one for one in held if any(name[0] == letter for name in named[one])]
    found = [
        *(one for one in held if _name_parent(withdrawn) in named[one]),
        *(one for one in lettered if any(_is_later(name, withdrawn) for name in named[one])),
        *reversed(lettered),
        *(one for one in held if ids.LETTERS.get(one.kind) == letter),
        *(one for one in held if named[one]),
    ]
    return next(iter(found), None)


def _insert_one(
    blocks: tuple[Placed, ...], withdrawn: Withdrawn, parent: str
) -> tuple[Placed | Statement | Withdrawn, ...]:
    """Puts a withdrawn statement among blocks of a section, or parts of a statement.

    It goes before the first with a later name of its letter, else behind the last of its letter,
    else to the end.

    Args:
        blocks: The blocks or parts.
        withdrawn: The withdrawn statement.
        parent: The name of the statement that it was a part of, which is among the blocks or
            their parts; empty if there is none.
    """
    owner = next(
        (one for one in blocks if isinstance(one, Statement) and _has_statement(one, parent)), None
    )
    if owner:
        rest = "" if owner.name == parent else parent
        items = _insert_one(owner.items, withdrawn, rest)
        return tuple(replace(one, items=items) if one is owner else one for one in blocks)
    named = [
        (place, one.name)
        for place, one in enumerate(blocks)
        if isinstance(one, Statement | Withdrawn) and one.name[0] == withdrawn.name[0]
    ]
    later = [place for place, name in named if _is_later(name, withdrawn)]
    place = later[0] if later else named[-1][0] + 1 if named else len(blocks)
    return (*blocks[:place], withdrawn, *blocks[place:])


def _has_statement(statement: Statement, name: str) -> bool:
    """Whether a statement or a part of it has this name."""
    return any(one.name == name for one in statement.walk())


def _is_later(name: str, withdrawn: Withdrawn) -> bool:
    """Whether a name has the same letter as a withdrawn statement and comes after it."""
    own = withdrawn.name
    return name[0] == own[0] and ids.make_sort_key(name) > ids.make_sort_key(own)
