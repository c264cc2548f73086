"""The terms of the glossary occur, share no form, and have no needless exceptions."""

from collections.abc import Iterator

from generator import model
from generator.checks.rule import Rule, needs_every_file
from generator.ids import Code
from generator.languages.terms import Finder, forms_of, uses
from generator.problems import Problem
from generator.suite.suite import Suite

GLOSSARY = "glossary.yaml"
TERMBASE = "translations/termbase.yaml"


@needs_every_file
def terms_occur(suite: Suite) -> Iterator[Problem]:
    """Yields every term that is in no running text outside its own entry."""
    for index, term in enumerate(suite.glossary.terms):
        if term.id not in uses(suite):
            yield Problem(
                suite.place(GLOSSARY, "terms", index, "term"),
                "term-unused",
                f"{term.term} occurs nowhere in the standards",
                "add the form in which it occurs to forms:, or take the term out",
            )


def forms_claimed_once(suite: Suite) -> Iterator[Problem]:
    """Yields forms that two terms have, or that the rules of mutation give anyway."""
    claimed: dict[tuple[Code, str], tuple[str, str]] = {}
    for file, index, term in entries(suite):
        for language in suite.languages:
            for number, form in enumerate(term.forms.get(language, ())):
                place = suite.place(file, "terms", index, "forms", language, number)
                spellings = tuple(forms_of(form, language))
                owner, other = claimed.get((language, spellings[0]), (term.id, ""))
                if owner != term.id:
                    yield Problem(
                        place,
                        "form-claimed-twice",
                        f"{form} is a form of {owner} already",
                        "leave it to one of the two terms",
                    )
                elif other and other != form:
                    yield Problem(
                        place,
                        "form-needless",
                        f"{form} is found anyway, as a form of {other}",
                        "take it out",
                    )
                for spelling in spellings:
                    claimed.setdefault((language, spelling), (term.id, form))


@needs_every_file
def exceptions_are_needed(suite: Suite) -> Iterator[Problem]:
    """Yields exceptions of a term for texts that do not exist or have none of its forms."""
    finder = Finder(suite.glossary.terms, suite.languages.source)
    for index, term in enumerate(suite.glossary.terms):
        for number, identity in enumerate(term.not_in):
            text = suite.text(identity)
            if not text or term.id not in {found for _, found in finder.occurrences(text.words)}:
                yield Problem(
                    suite.place(GLOSSARY, "terms", index, "not_in", number),
                    "exception-stale",
                    f"{identity} has no form of {term.term}, so there is nothing to except",
                    "take it out of not_in:",
                )


def entries(suite: Suite) -> Iterator[tuple[str, int, model.Term | model.TermbaseEntry]]:
    """Yields every term with its file and its position there, first those of the glossary."""
    for index, term in enumerate(suite.glossary.terms):
        yield GLOSSARY, index, term
    for index, entry in enumerate(suite.termbase.terms):
        yield TERMBASE, index, entry


def wordings_differ(suite: Suite) -> Iterator[Problem]:
    """Yields an edition's wording of a term that is the same as the common one."""
    for index, term in enumerate(suite.glossary.terms):
        for year, other in term.editions.items():
            if other.definition == term.definition or year == term.printed_in:
                yield Problem(
                    suite.place(GLOSSARY, "terms", index, "editions", year),
                    "exception-stale",
                    f"{year} has the wording of {term.term} that stands above",
                    "take it out of editions:",
                )


RULES: tuple[Rule, ...] = (wordings_differ, terms_occur, forms_claimed_once, exceptions_are_needed)
