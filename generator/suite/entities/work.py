"""Roles to begin with, questions for interviews, and suggestions for what is hard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import ids, model
from generator.ids import Address
from generator.model.work_files import Need
from generator.suite.text import Origin, Text, TextKind

ROLES, INTERVIEW, HELPS = "roles.yaml", "interview.yaml", "what-helps.yaml"


@dataclass(frozen=True, eq=False)
class RolePattern:
    """A role to begin with, which whoever has such a role then changes.

    Attributes:
        needs: The references of standards and statements, by how the role needs them. A standard
            stands for all of its statements that are not named themselves.
    """

    id: str
    title: Text
    lead: Text
    needs: Mapping[Need, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class InterviewQuestion:
    """A question for an interview about a function of the process.

    Attributes:
        edition: The year of the edition whose function it is.
        function: The code of the function.
        statements: The references of the statements or standards that it rests on.
    """

    edition: str
    function: str
    question: Text
    listen_for: tuple[Text, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Help:
    """Suggestions for somebody who finds something hard.

    Attributes:
        statements: The references of statements, or of standards as a whole.
    """

    id: str
    hard: Text
    statements: tuple[str, ...]
    suggestions: tuple[Text, ...]


def make_roles(said: model.Roles) -> Iterator[RolePattern]:
    """Makes the roles to begin with."""
    for number, role in enumerate(said.roles):
        needs: dict[Need, tuple[str, ...]] = {
            "day_one": role.statements.day_one,
            "learned": role.statements.learned,
            "somebody_else": role.statements.somebody_else,
        }
        address = _find_place(role.statements.day_one[0])
        here = Origin(f"role {role.id}", ROLES, ("roles", number), address, TextKind.OURS)
        title, lead = (
            here.make_text("title", role.title, "title"),
            here.make_text("lead", role.lead, "lead"),
        )
        yield RolePattern(role.id, title, lead, needs)


def make_interview(said: model.Interview) -> Iterator[InterviewQuestion]:
    """Makes the questions for interviews."""
    for edition, functions in said.root.items():
        for code, questions in functions.items():
            address = ids.make_function_address(edition, code)
            for number, question in enumerate(questions):
                here = Origin(
                    f"interview {edition} {code}",
                    INTERVIEW,
                    (edition, code, number),
                    address,
                    TextKind.OURS,
                )
                name = str(number + 1)
                yield InterviewQuestion(
                    edition,
                    code,
                    here.make_text(name, question.question, "question", positional=True),
                    tuple(
                        here.make_text(
                            f"{name} listen-for {place + 1}",
                            words,
                            *("listen_for", place),
                            positional=True,
                        )
                        for place, words in enumerate(question.listen_for)
                    ),
                    question.statements,
                )


def make_helps(said: model.Helps) -> Iterator[Help]:
    """Makes the suggestions."""
    for number, one in enumerate(said.helps):
        address = _find_place(one.statements[0])
        here = Origin(f"help {one.id}", HELPS, ("helps", number), address, TextKind.OURS)
        suggestions = (
            here.make_text(str(place + 1), words, "suggestions", place, positional=True)
            for place, words in enumerate(one.suggestions)
        )
        hard = here.make_text("hard", one.hard, "hard")
        yield Help(one.id, hard, one.statements, tuple(suggestions))


def _find_place(reference: str) -> Address:
    """Returns the address of a standard or statement: that of the texts about it."""
    return ids.make_standard_address(*ids.split_reference(reference))
