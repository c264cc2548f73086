"""A suite's languages are known; names, terms and words are there in each that needs them."""

from collections.abc import Iterable, Iterator

from generator.checks.glossary import list_entries
from generator.checks.rule import Rule
from generator.ids import Code
from generator.languages.known_languages import find_definition, is_known
from generator.problems import Problem
from generator.suite.suite import Suite

FILE = "suite.yaml"
WORDS = "translations/words.yaml"


def name_known_languages(suite: Suite) -> Iterator[Problem]:
    """Yields languages that do not exist, or are named twice."""
    if FILE in suite.unread:
        return
    codes = suite.facts.languages
    for number, code in enumerate(codes):
        place = suite.locate(FILE, "languages", number)
        if not is_known(code):
            what, hint = f"no language is known as {code}", "write its code, like en for English"
            yield Problem(place, "language-unknown", what, hint)
        elif code in codes[:number]:
            yield Problem(place, "language-twice", f"{code} stands there twice", "take one out")


def stand_in_each_language(suite: Suite) -> Iterator[Problem]:
    """Yields each name that is missing in a language, where every page needs it."""
    if FILE in suite.unread:
        return
    for key, names in (("name", suite.facts.name), ("short_name", suite.facts.short_name)):
        for code in suite.languages:
            if code not in names:
                yield Problem(
                    suite.locate(FILE, key),
                    "name-missing",
                    f"{key} is not there in {find_definition(code).english_name}",
                    f"add {code}: with the name",
                )
        yield from _find_absent_languages(suite, names, FILE, key)
    yield from _find_absent_languages(suite, suite.facts.file_names, FILE, "file_names")


def review_only_translations(suite: Suite) -> Iterator[Problem]:
    """Yields languages with a page for reviewers but no translation."""
    for number, code in enumerate(suite.facts.review):
        if code not in suite.languages.translations:
            yield Problem(
                suite.locate(FILE, "review", number),
                "language-absent",
                f"nothing of the suite is translated into {code}",
                f"take it out, or add {code} to languages: in {FILE}",
            )


def have_forms_for_terms(suite: Suite) -> Iterator[Problem]:
    """Yields each term without a form in the language of the files, where it is looked for."""
    source = suite.languages.source
    for file, number, term in list_entries(suite):
        if not term.forms.get(source):
            yield Problem(
                suite.locate(file, "terms", number, "forms"),
                "form-missing",
                f"{term.id} has no form in {find_definition(source).english_name}",
                f"add {source}: with the forms in which it stands in the texts",
            )
        yield from _find_absent_languages(suite, term.forms, file, "terms", number, "forms")


def keep_words_to_languages(suite: Suite) -> Iterator[Problem]:
    """Yields words for the search in a language that the suite does not have."""
    words = suite.words
    for key, listed in (
        ("other_names", words.other_names),
        ("stop_words", words.stop_words),
        ("forms", words.forms),
    ):
        yield from _find_absent_languages(suite, listed, WORDS, key)


def _find_absent_languages(
    suite: Suite, codes: Iterable[Code], file: str, *path: str | int
) -> Iterator[Problem]:
    """Yields codes of languages that the suite does not have."""
    if FILE in suite.unread:
        return
    for code in codes:
        if code not in suite.languages.codes:
            yield Problem(
                suite.locate(file, *path, code),
                "language-absent",
                f"the suite is not in {code}",
                f"take it out, or add {code} to languages: in {FILE}",
            )


RULES: tuple[Rule, ...] = (
    name_known_languages,
    stand_in_each_language,
    review_only_translations,
    have_forms_for_terms,
    keep_words_to_languages,
)
