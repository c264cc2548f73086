"""A suite's languages are known; names, terms and words are there in each that needs them."""

from collections.abc import Iterable, Iterator

from generator.checks.glossary import entries
from generator.checks.rule import Rule
from generator.ids import Code
from generator.languages.definitions import definition, is_known
from generator.problems import Problem
from generator.suite.suite import Suite

FILE = "suite.yaml"
WORDS = "translations/words.yaml"


def languages_are_known(suite: Suite) -> Iterator[Problem]:
    """Yields languages that do not exist, or are named twice."""
    if FILE in suite.unread:
        return
    codes = suite.facts.languages
    for number, code in enumerate(codes):
        place = suite.place(FILE, "languages", number)
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
                    suite.place(FILE, key),
                    "name-missing",
                    f"{key} is not there in {definition(code).english_name}",
                    f"add {code}: with the name",
                )
        yield from _of_no_language(suite, names, FILE, key)
    yield from _of_no_language(suite, suite.facts.file_names, FILE, "file_names")


def reviewed_ones_are_translations(suite: Suite) -> Iterator[Problem]:
    """Yields languages with a page for reviewers but no translation."""
    for number, code in enumerate(suite.facts.review):
        if code not in suite.languages.translations:
            yield Problem(
                suite.place(FILE, "review", number),
                "language-absent",
                f"nothing of the suite is translated into {code}",
                f"take it out, or add {code} to languages: in {FILE}",
            )


def terms_have_forms(suite: Suite) -> Iterator[Problem]:
    """Yields each term without a form in the language of the files, where it is looked for."""
    source = suite.languages.source
    for file, number, term in entries(suite):
        if not term.forms.get(source):
            yield Problem(
                suite.place(file, "terms", number, "forms"),
                "form-missing",
                f"{term.id} has no form in {definition(source).english_name}",
                f"add {source}: with the forms in which it stands in the texts",
            )
        yield from _of_no_language(suite, term.forms, file, "terms", number, "forms")


def words_are_of_the_languages(suite: Suite) -> Iterator[Problem]:
    """Yields words for the search in a language that the suite does not have."""
    words = suite.words
    for key, listed in (
        ("other_names", words.other_names),
        ("stop_words", words.stop_words),
        ("forms", words.forms),
    ):
        yield from _of_no_language(suite, listed, WORDS, key)


def _of_no_language(
    suite: Suite, codes: Iterable[Code], file: str, *path: str | int
) -> Iterator[Problem]:
    """Yields codes of languages that the suite does not have."""
    if FILE in suite.unread:
        return
    for code in codes:
        if code not in suite.languages.codes:
            yield Problem(
                suite.place(file, *path, code),
                "language-absent",
                f"the suite is not in {code}",
                f"take it out, or add {code} to languages: in {FILE}",
            )


RULES: tuple[Rule, ...] = (
    languages_are_known,
    stand_in_each_language,
    reviewed_ones_are_translations,
    terms_have_forms,
    words_are_of_the_languages,
)
