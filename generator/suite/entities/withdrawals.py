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
    for withdrawn_statement in withdrawn:
        chosen = _find_section(sections, withdrawn_statement)
        sections = tuple(
            replace(
                section,
                blocks=_insert_one(
                    section.blocks, withdrawn_statement, _name_parent(withdrawn_statement)
                ),
            )
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
        section: [statement.name for top in section.statements for statement in top.walk()]
        for section in held
    }
    lettered = [
        standard_section
        for standard_section in held
        if any(name[0] == letter for name in named[standard_section])
    ]
    found = [
        *(
            standard_section
            for standard_section in held
            if _name_parent(withdrawn) in named[standard_section]
        ),
        *(
            standard_section
            for standard_section in lettered
            if any(_is_later(name, withdrawn) for name in named[standard_section])
        ),
        *reversed(lettered),
        *(
            standard_section
            for standard_section in held
            if ids.LETTERS.get(standard_section.kind) == letter
        ),
        *(standard_section for standard_section in held if named[standard_section]),
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
        (
            block
            for block in blocks
            if isinstance(block, Statement) and _has_statement(block, parent)
        ),
        None,
    )
    if owner:
        rest = "" if owner.name == parent else parent
        items = _insert_one(owner.items, withdrawn, rest)
        return tuple(replace(block, items=items) if block is owner else block for block in blocks)
    named = [
        (place, block.name)
        for place, block in enumerate(blocks)
        if isinstance(block, Statement | Withdrawn) and block.name[0] == withdrawn.name[0]
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
