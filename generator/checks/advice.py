"""Situations, summaries and questions: their references lead somewhere, each given once."""

from collections.abc import Iterator

from generator.checks.known_references import KnownReferences, report_unknown
from generator.checks.repeats import find_repeats, find_taken_ids, report_taken_id
from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.suite.entities.advice import QUESTIONS, SITUATIONS, SUMMARIES
from generator.suite.suite import Suite

SITUATION_PARTS = ("terms", "related")
"""The ids on the page of a situation other than those of its steps."""


def resolve(suite: Suite) -> Iterator[Problem]:
    """Yields every reference that leads nowhere, or to another kind of thing.

    ``pages.addresses`` checks addresses, because only the pages know them.
    """
    known = KnownReferences(suite)
    terms = sorted(term.id for term in suite.glossary.terms)
    for index, situation in enumerate(suite.situations.situations):
        for reference, place in _list_references(suite, index):
            yield from known.check_statement(reference, place)
        for number, term in enumerate(situation.terms):
            if term not in terms and "glossary.yaml" not in suite.unread:
                yield report_unknown(
                    suite.locate(SITUATIONS, "situations", index, "terms", number),
                    f"there is no term {term}",
                    f"name one of: {', '.join(terms)}" if terms else "delete the line",
                )
    for urn in suite.summaries.root:
        yield from known.check_standard(urn, suite.locate(SUMMARIES, urn))
    for about in suite.questions.root:
        if not about.startswith("/"):
            yield from known.check_reference(about, suite.locate(QUESTIONS, about))


def name_each_once(suite: Suite) -> Iterator[Problem]:
    """Yields every id and every reference that is given twice in its list."""
    yield from find_repeats(
        (one.id, suite.locate(SITUATIONS, "situations", index, "id"))
        for index, one in enumerate(suite.situations.situations)
    )
    for index, situation in enumerate(suite.situations.situations):
        yield from find_repeats(_list_steps(suite, index))
        yield from find_repeats(_list_references(suite, index))
        yield from find_repeats(
            (term, suite.locate(SITUATIONS, "situations", index, "terms", number))
            for number, term in enumerate(situation.terms)
        )
        yield from find_repeats(
            (
                related_advice.to,
                suite.locate(SITUATIONS, "situations", index, "related", number, "to"),
            )
            for number, related_advice in enumerate(situation.related)
        )


def leave_other_parts_their_ids(suite: Suite) -> Iterator[Problem]:
    """Yields every id that the list of situations or another part of a page has already."""
    for index, situation in enumerate(suite.situations.situations):
        if situation.id == "index":
            place = suite.locate(SITUATIONS, "situations", index, "id")
            yield report_taken_id(place, "index is the list of situations")
        yield from find_taken_ids(_list_steps(suite, index), SITUATION_PARTS)


def _list_steps(suite: Suite, index: int) -> Iterator[tuple[str, Place]]:
    """Yields the ids of the steps of a situation, which are on one page, with their places."""
    for number, step in enumerate(suite.situations.situations[index].steps):
        yield step.id, suite.locate(SITUATIONS, "situations", index, "steps", number, "id")


def _list_references(suite: Suite, index: int) -> Iterator[tuple[str, Place]]:
    """Yields the references of a situation, with their places."""
    for at, step in enumerate(suite.situations.situations[index].steps):
        for number, reference in enumerate(step.statements):
            path = ("situations", index, "steps", at, "statements", number)
            yield reference, suite.locate(SITUATIONS, *path)


RULES: tuple[Rule, ...] = (resolve, name_each_once, leave_other_parts_their_ids)
