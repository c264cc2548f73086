"""The codes of statements: P1, P2 … for performance criteria, K1, K2 … for knowledge.

In the short form, codes are written and not counted, because they are cited for ever: if a revision
takes a statement out, its code goes to ``withdrawn:`` and its neighbours keep theirs. In the long
form ids have that task, and codes are whatever is printed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.checks.rule import Rule
from generator.ids import LETTERS, SHORT_FORM, SHORT_FORM_CODE, STATEMENT_NAME
from generator.model.standards import name_statement
from generator.problems import Problem
from generator.suite.entities.sections import Block, Heading, Statement
from generator.suite.files import StandardFile
from generator.suite.suite import Suite

_LETTERS = {key: LETTERS[kind] for key, kind in SHORT_FORM.items()}
"""The letter that codes begin with, by key of the short form."""


def are_well_formed(suite: Suite) -> Iterator[Problem]:
    """Yields codes that are not the letter of their kind and a number from 1."""
    for entry in suite.standards:
        for kind, letter in _LETTERS.items():
            for code in _list_codes(entry, kind):
                match = SHORT_FORM_CODE.fullmatch(code)
                if not match or match[1] != letter:
                    yield Problem(
                        suite.locate(entry.file, kind, code),
                        "code-form",
                        f"{code} is no code of {kind.replace('_', ' ')}",
                        f"write {letter} and a number, such as {letter}1",
                    )


def leave_no_gaps(suite: Suite) -> Iterator[Problem]:
    """Yields numbers that do not follow the one before, unless a code between was withdrawn."""
    for entry in suite.standards:
        for kind, letter in _LETTERS.items():
            expected = 1
            for code in _list_codes(entry, kind):
                match = SHORT_FORM_CODE.fullmatch(code)
                if not match or match[1] != letter:
                    continue
                while _is_withdrawn(entry, f"{letter}{expected}"):
                    expected += 1
                if int(match[2]) != expected:
                    yield Problem(
                        suite.locate(entry.file, kind, code),
                        "code-gap",
                        f"{code} stands where {letter}{expected} is due",
                        f"put the codes in order, or name {letter}{expected} under withdrawn: "
                        "if a revision took it out",
                    )
                expected = int(match[2]) + 1


def are_withdrawn_rightly(suite: Suite) -> Iterator[Problem]:
    """Yields withdrawn codes that are given twice, still have a statement, or are no codes."""
    for entry in suite.standards:
        for number, code in enumerate(map(name_statement, entry.standard.withdrawn)):
            place = suite.locate(entry.file, "withdrawn", number)
            if code in map(name_statement, entry.standard.withdrawn[:number]):
                yield Problem(
                    place,
                    "id-repeat",
                    f"{code} is withdrawn twice",
                    "take one of the two out",
                )
            elif code in entry.standard.statements:
                yield Problem(
                    place,
                    "exception-stale",
                    f"{code} is withdrawn, but the standard has a statement {code}",
                    f"take {code} out of withdrawn:, and never use a withdrawn code again",
                )
            elif not _is_statement_name(entry, code):
                long = entry.standard.sections is not None
                yield Problem(
                    place,
                    "code-form",
                    f"{code} is no code of a statement",
                    "write its id in capitals, such as P4 or P1-2"
                    if long
                    else "write P or K and a number",
                )


def _is_statement_name(entry: StandardFile, code: str) -> bool:
    """Whether a code has the form of a statement's name in this standard's form."""
    form = SHORT_FORM_CODE if entry.standard.sections is None else STATEMENT_NAME
    return bool(form.fullmatch(code))


def are_not_repeated_in_a_list(suite: Suite) -> Iterator[Problem]:
    """Yields every code that is printed before a second statement of the same list.

    Below another heading numbers may begin again. It is a warning: it may be the publisher's slip.
    """
    for standard in suite.entities.standards:
        for section in standard.sections:
            for run in _split_lists(section.blocks):
                yield from _find_repeats(suite, run)


def _split_lists(blocks: Iterable[Block]) -> Iterator[list[Statement]]:
    """Yields the lists in which a code may stand once: statements below a heading, parts of one."""
    run: list[Statement] = []
    for block in blocks:
        if isinstance(block, Statement):
            run.append(block)
            for statement in block.walk():
                yield [item for item in statement.items if isinstance(item, Statement)]
        elif isinstance(block, Heading):
            yield run
            run = []
    yield run


def _find_repeats(suite: Suite, statements: list[Statement]) -> Iterator[Problem]:
    """Yields the codes that are repeated in one list."""
    met: dict[str, Statement] = {}
    for statement in statements:
        first = met.setdefault(statement.code, statement) if statement.code else statement
        if first is not statement:
            yield Problem(
                suite.locate(statement.text.file, *statement.text.path[:-1], "code"),
                "code-repeat",
                f"{statement.reference} is printed with the code of {first.reference}, "
                f"{statement.code}",
                "mend the code, or leave it where the source prints it so",
                warning=True,
            )


SWALLOWED = re.compile(r"\b[PK][1-9][0-9]*: ")


def are_not_within_texts(suite: Suite) -> Iterator[Problem]:
    """Yields codes within a text: most likely each was meant as the next, but indented too far."""
    for entry in suite.standards:
        statements = entry.standard.statements
        for kind in SHORT_FORM:
            for code in _list_codes(entry, kind):
                words = statements[code]
                if ": " in words and (match := SWALLOWED.search(words)):  # most have no colon
                    yield Problem(
                        suite.locate(entry.file, kind, code),
                        "code-swallowed",
                        f"{match[0].strip(': ')} stands within the text of {code}",
                        "put it on a line of its own, as far from the margin as the others",
                    )


def _is_withdrawn(entry: StandardFile, code: str) -> bool:
    """Whether a code is withdrawn."""
    return code in entry.standard.gone and code not in entry.standard.statements


def _list_codes(entry: StandardFile, kind: str) -> tuple[str, ...]:
    """Returns the codes below a key of the short form; none if they are not held."""
    statements = getattr(entry.standard, kind)
    return tuple(statements) if isinstance(statements, Mapping) else ()


RULES: tuple[Rule, ...] = (
    are_well_formed,
    leave_no_gaps,
    are_withdrawn_rightly,
    are_not_within_texts,
    are_not_repeated_in_a_list,
)
