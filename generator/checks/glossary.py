"""The terms of the glossary occur, share no form, and have no needless exceptions."""

from collections.abc import Iterator

from generator import model
from generator.checks.rule import Rule, require_every_file
from generator.ids import Code
from generator.languages.terms import TermFinder, find_uses, list_forms
from generator.problems import Problem
from generator.suite.suite import Suite

GLOSSARY = "glossary.yaml"
TERMBASE = "translations/termbase.yaml"


@require_every_file
def use_every_term(suite: Suite) -> Iterator[Problem]:
    """Yields every term that is in no running text outside its own entry."""
    for index, term in enumerate(suite.glossary.terms):
        if term.id not in find_uses(suite):
            yield Problem(
                suite.locate(GLOSSARY, "terms", index, "term"),
                "term-unused",
                f"{term.term} occurs nowhere in the standards",
                "add the form in which it occurs to forms:, or take the term out",
            )


def claim_forms_once(suite: Suite) -> Iterator[Problem]:
    """Yields forms that two terms have, or that the rules of mutation give anyway."""
    claimed: dict[tuple[Code, str], tuple[str, str]] = {}
    for file, index, term in list_entries(suite):
        for language in suite.languages:
            for number, form in enumerate(term.forms.get(language, ())):
                place = suite.locate(file, "terms", index, "forms", language, number)
                spellings = tuple(list_forms(form, language))
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


@require_every_file
def need_their_exceptions(suite: Suite) -> Iterator[Problem]:
    """Yields exceptions of a term for texts that do not exist or have none of its forms."""
    finder = TermFinder(suite.glossary.terms, suite.languages.source)
    for index, term in enumerate(suite.glossary.terms):
        for number, identity in enumerate(term.not_in):
            text = suite.find_text(identity)
            if not text or term.id not in {
                found for _, found in finder.find_occurrences(text.words)
            }:
                yield Problem(
                    suite.locate(GLOSSARY, "terms", index, "not_in", number),
                    "exception-stale",
                    f"{identity} has no form of {term.term}, so there is nothing to except",
                    "take it out of not_in:",
                )


def list_entries(suite: Suite) -> Iterator[tuple[str, int, model.Term | model.TermbaseEntry]]:
    """Yields every term with its file and its position there, first those of the glossary."""
    for index, term in enumerate(suite.glossary.terms):
        yield GLOSSARY, index, term
    for index, entry in enumerate(suite.termbase.terms):
        yield TERMBASE, index, entry


def word_editions_differently(suite: Suite) -> Iterator[Problem]:
    """Yields an edition's wording of a term that is the same as the common one."""
    for index, term in enumerate(suite.glossary.terms):
        for year, other in term.editions.items():
            if other.definition == term.definition or year == term.printed_in:
                yield Problem(
                    suite.locate(GLOSSARY, "terms", index, "editions", year),
                    "exception-stale",
                    f"{year} has the wording of {term.term} that stands above",
                    "take it out of editions:",
                )


RULES: tuple[Rule, ...] = (
    word_editions_differently,
    use_every_term,
    claim_forms_once,
    need_their_exceptions,
)
