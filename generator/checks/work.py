"""Roles, interview questions and suggestions: references lead somewhere, each given once."""

from collections.abc import Iterator

from generator.checks.known_references import KnownReferences, report_unknown
from generator.checks.repeats import find_repeats
from generator.checks.rule import Rule, require_every_file
from generator.ids import split_reference
from generator.problems import Place, Problem
from generator.suite.entities.work import HELPS, INTERVIEW, ROLES
from generator.suite.suite import Suite

NEEDS = ("day_one", "learned", "somebody_else")


def resolve(suite: Suite) -> Iterator[Problem]:
    """Yields every reference that leads nowhere."""
    known = KnownReferences(suite)
    for index, _ in enumerate(suite.roles.roles):
        for reference, place in _list_role_references(suite, index):
            yield from known.check_reference(reference, place)
    for _, reference, place in _list_question_references(suite):
        yield from known.check_reference(reference, place)
    for index, _ in enumerate(suite.helps.helps):
        for reference, place in _list_help_references(suite, index):
            yield from known.check_reference(reference, place)


def name_each_once(suite: Suite) -> Iterator[Problem]:
    """Yields every id and every reference that is given twice in its list.

    The three lists of a role count as one: a role needs a statement in one way.
    """
    yield from find_repeats(
        (role.id, suite.locate(ROLES, "roles", index, "id"))
        for index, role in enumerate(suite.roles.roles)
    )
    for index, _ in enumerate(suite.roles.roles):
        yield from find_repeats(_list_role_references(suite, index))
    listed: dict[tuple[str, str, int], list[tuple[str, Place]]] = {}
    for question, reference, place in _list_question_references(suite):
        listed.setdefault(question, []).append((reference, place))
    for cited in listed.values():
        yield from find_repeats(cited)
    yield from find_repeats(
        (one.id, suite.locate(HELPS, "helps", index, "id"))
        for index, one in enumerate(suite.helps.helps)
    )
    for index, _ in enumerate(suite.helps.helps):
        yield from find_repeats(_list_help_references(suite, index))


def keep_to_one_edition(suite: Suite) -> Iterator[Problem]:
    """Yields every reference of a role that is of another edition than its first."""
    editions = {entry.standard.urn: entry.edition for entry in reversed(suite.standards)}
    for index, role in enumerate(suite.roles.roles):
        named = [
            (edition, reference, place)
            for reference, place in _list_role_references(suite, index)
            if (edition := editions.get(split_reference(reference)[0]))
        ]
        for edition, reference, place in named:
            if edition != named[0][0]:
                yield Problem(
                    place,
                    "role-editions",
                    f"{reference} is of {edition}, and the role {role.id} of {named[0][0]}",
                    "name statements of one edition; a role for the other is one of its own",
                )


@require_every_file
def ask_about_functions(suite: Suite) -> Iterator[Problem]:
    """Yields each function without a question, and each question about an unknown function.

    An edition may be without any questions.
    """
    for year, asked in suite.interview.root.items():
        codes = [function.code for function in suite.mapping.functions.get(year, ())]
        for code in asked:
            if code not in codes:
                yield report_unknown(
                    suite.locate(INTERVIEW, year, code),
                    f"{year} has no function {code}",
                    f"name one of: {', '.join(codes)}" if codes else "delete the line",
                )
        for code in codes:
            if code not in asked:
                yield Problem(
                    suite.locate(INTERVIEW, year),
                    "question-missing",
                    f"no question is about function {code}",
                    f"write one under {code}:",
                )


def _list_role_references(suite: Suite, index: int) -> Iterator[tuple[str, Place]]:
    """Yields the references of a role, however it needs them, with their places."""
    for need in NEEDS:
        cited = getattr(suite.roles.roles[index].statements, need)
        for number, reference in enumerate(cited):
            path = ("roles", index, "statements", need, number)
            yield reference, suite.locate(ROLES, *path)


def _list_question_references(suite: Suite) -> Iterator[tuple[tuple[str, str, int], str, Place]]:
    """Yields the references of each question with their places, behind the keys of the question."""
    for year, asked in suite.interview.root.items():
        for code, questions in asked.items():
            for index, question in enumerate(questions):
                for number, reference in enumerate(question.statements):
                    path = (year, code, index, "statements", number)
                    yield (year, code, index), reference, suite.locate(INTERVIEW, *path)


def _list_help_references(suite: Suite, index: int) -> Iterator[tuple[str, Place]]:
    """Yields the references of a suggestion, with their places."""
    for number, reference in enumerate(suite.helps.helps[index].statements):
        yield reference, suite.locate(HELPS, "helps", index, "statements", number)


RULES: tuple[Rule, ...] = (resolve, name_each_once, keep_to_one_edition, ask_about_functions)
