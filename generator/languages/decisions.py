"""Writes a reviewer's decisions into the catalogues: all of a file, or nothing of it.

A decision quotes a text and its translation as the reviewer saw them. If either has changed since,
nobody has reviewed what is there now, and the decision is refused.
"""

from collections.abc import Iterator
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message

from generator.languages.catalogue_upkeep import (
    KeptCatalogue,
    format_catalogue,
    list_catalogues,
    update_catalogue,
)
from generator.languages.known_languages import find_definition
from generator.model.review import Decision, Review
from generator.model.states import State
from generator.problems import Place, Problem, ProblemsFoundError
from generator.reading.document import Document
from generator.reading.signatures import is_signed
from generator.reading.translations import REVIEWED, SIGNATURE, find_reviewer, parse, read_state
from generator.suite.suite import Suite
from generator.writing import write_all

AGAIN = "review it again on the page as it is now, or take the entry out of the file"
REMARK = "remark:"
"""Begins a comment with a reviewer's remark."""


class ReviewOutcome(NamedTuple):
    """How much of a file was written into the catalogues.

    Attributes:
        reviewed: The number of translations that are now reviewed.
        changed: The number of those that the reviewer changed.
        remarks: The number of remarks that were put beside translations.
    """

    reviewed: int
    changed: int
    remarks: int


def take_review(suite: Suite, review: Review, document: Document) -> ReviewOutcome:
    """Writes a reviewer's decisions into a suite's catalogues, and the program's beside it.

    Args:
        suite: The suite.
        review: The decisions.
        document: The file with the decisions, which knows their lines.

    Raises:
        ProblemsFoundError: If any decision is refused. No catalogue is changed then.
    """
    if problems := list(_check_review(suite, review, document)):
        raise ProblemsFoundError(problems)
    catalogues = {
        "suite" if catalogue.suite else "program": (catalogue, _read_catalogue(catalogue))
        for catalogue in list_catalogues(suite)
        if catalogue.code == review.language
    }
    for number, decision in enumerate(review.decisions):
        place = document.locate(("decisions", number))
        _, catalog = catalogues.get(decision.of, (None, None))
        message = catalog.get(decision.source, decision.id or None) if catalog else None
        found = list(_check_decision(decision, message, review, place))
        problems += found
        if message and not found:
            _sign(message, decision, review)
    if problems:
        raise ProblemsFoundError(problems)
    write_all(
        (kept_catalogue.path, _format_catalogue(kept_catalogue, catalog))
        for kept_catalogue, catalog in catalogues.values()
    )
    signed = [one for one in review.decisions if one.decision != "remark"]
    return ReviewOutcome(
        len(signed),
        sum(one.decision == "changed" for one in signed),
        sum(bool(one.remark) for one in review.decisions),
    )


def _check_review(suite: Suite, review: Review, document: Document) -> Iterator[Problem]:
    """Yields what is wrong with the file as a whole, whatever was decided."""
    if review.suite != suite.facts.id:
        yield Problem(
            document.locate(("suite",)),
            "review-elsewhere",
            f"the file is of the suite {review.suite}, and this one is {suite.facts.id}",
            "name the folder of that suite behind --root",
        )
    if review.language not in suite.languages.translations:
        yield Problem(
            document.locate(("language",)),
            "review-elsewhere",
            f"the suite is not translated into {review.language}",
            "take a file of one of its translations",
        )
    if not any(map(str.isalpha, review.reviewer)) or not is_signed(review.signature):
        yield Problem(
            document.locate(("reviewer",)),
            "review-unsigned",
            "the file names nobody who reviewed",
            "write the name of the reviewer here, or on the page, and save the file again",
        )


def _check_decision(
    decision: Decision, message: Message | None, review: Review, place: Place
) -> Iterator[Problem]:
    """Yields the reason to refuse a decision, if there is one."""
    name, language = decision.name, find_definition(review.language).english_name
    if not message or not message.string or message.previous_id:
        what = f"{name} is gone, or its text is another than was reviewed"
        yield Problem(place, "review-outdated", what, AGAIN)
    elif read_state(message) is State.OFFICIAL:
        what = f"the {language} of {name} is the publisher's own"
        yield Problem(place, "review-outdated", what, "take the entry out of the file")
    elif _put_on_one_line(message.string) not in map(
        _put_on_one_line, (decision.was, decision.text)
    ):
        what = f"the {language} of {name} is another than was reviewed"
        yield Problem(place, "review-outdated", what, AGAIN)
    elif (by := find_reviewer(message)) and by != review.signature:
        what = f"the {language} of {name} is reviewed already, by {by}"
        yield Problem(place, "review-outdated", what, "take the entry out of the file")
    elif decision.decision == "changed" and not decision.text:
        what = f"the {language} of {name} is said to be changed, and its new words are not there"
        yield Problem(place, "review-empty", what, "write them as text, or accept what stands")
    elif decision.decision == "remark" and not decision.remark:
        what = f"a remark on {name} is not there"
        yield Problem(place, "review-empty", what, "write it, or take the entry out of the file")


def _sign(message: Message, decision: Decision, review: Review) -> None:
    """Writes a decision into an entry. With a remark alone, the translation stays a draft."""
    if decision.remark:
        remark = f"{REMARK} {_put_on_one_line(decision.remark)} ({review.signature})"
        message.user_comments = list(dict.fromkeys([*message.user_comments, remark]))
    if decision.decision == "remark":
        return
    if decision.decision == "changed":
        message.string = _put_on_one_line(decision.text)
    message.flags.discard("fuzzy")
    others = [
        user_comment for user_comment in message.user_comments if not SIGNATURE.match(user_comment)
    ]
    message.user_comments = [f"{REVIEWED} {_put_on_one_line(review.signature)}", *others]


def _put_on_one_line(words: object) -> str:
    """Puts words on one line, because a comment of a catalogue is one line."""
    return " ".join(str(words).split())


def _read_catalogue(one: KeptCatalogue) -> Catalog:
    """Reads the file of a catalogue."""
    return parse(one.path.read_text(encoding="utf-8-sig"), one.code)


def _format_catalogue(one: KeptCatalogue, catalog: Catalog) -> str:
    """Returns a catalogue's text, brought up to date."""
    return format_catalogue(update_catalogue(catalog, one.make_template(), one.realign(catalog)))
