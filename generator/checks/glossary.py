"""Glossary terms occur, claim no form of one another, and except only what needs it."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.suite import Suite
from generator.terms import Finder, spelling

FILE = "glossary.yaml"


def terms_occur(suite: Suite) -> Iterator[Problem]:
    """Every term turns up in some running text outside its own entry."""
    for index, term in enumerate(suite.glossary.terms):
        if term.id not in suite.uses:
            yield Problem(
                suite.place(FILE, "terms", index, "term"),
                "term-unused",
                f"{term.term} occurs nowhere in the standards",
                "add the form in which it occurs to forms:, or take the term out",
            )


def forms_claimed_once(suite: Suite) -> Iterator[Problem]:
    """No form belongs to two terms."""
    claimed: dict[tuple[str, str], str] = {}
    for index, term in enumerate(suite.glossary.terms):
        for language in ("en", "cy"):
            for number, form in enumerate(getattr(term.forms, language)):
                owner = claimed.setdefault((language, spelling(form)), term.id)
                if owner != term.id:
                    yield Problem(
                        suite.place(FILE, "terms", index, "forms", language, number),
                        "form-claimed-twice",
                        f"{form} is a form of {owner} already",
                        "leave it to one of the two terms",
                    )


def exceptions_are_needed(suite: Suite) -> Iterator[Problem]:
    """Every text that a term excepts exists and has one of its forms."""
    finder = Finder(suite.glossary, "en")
    for index, term in enumerate(suite.glossary.terms):
        for number, identity in enumerate(term.not_in):
            text = suite.texts.get(identity)
            if not text or term.id not in {found for _, found in finder.occurrences(text.text)}:
                yield Problem(
                    suite.place(FILE, "terms", index, "not_in", number),
                    "exception-stale",
                    f"{identity} has no form of {term.term}, so there is nothing to except",
                    "take it out of not_in:",
                )
