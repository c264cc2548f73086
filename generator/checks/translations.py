"""Catalogues speak only of texts that exist, keep their places for values, and are whole.

A translation that is outdated or missing is a warning: the text itself stands in its place, marked
as of its language. The program's own catalogues are looked at where it stands in the same folder.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule, needs_every_file
from generator.checks.signatures import impossible_days
from generator.ids import ENGLISH, Code, urn_of_text
from generator.languages import own_words
from generator.languages.definitions import definition
from generator.model.states import State
from generator.problems import Place, Problem, make
from generator.reading.translations import Translations, file_of
from generator.suite.suite import Suite

PLACEHOLDER = re.compile(r"%\(\w+\)s")
"""Where a word of the interface gets a value: ``%(edition)s``."""


NAMED = {"%(language)s", "%(source)s"}
"""Where English names a language; its translation speaks of its own as grammar has it."""


def _own_catalogues(suite: Suite) -> Iterator[tuple[Code, str, Translations]]:
    """The program's catalogues, where it stands in the suite's folder: language, file, content."""
    for code in own_words.languages(suite.root):
        yield code, own_words.file_of(code), own_words.read(code, suite.root)[0]


def _catalogues(suite: Suite) -> Iterator[tuple[Code, str, Translations]]:
    """The suite's own catalogues, in the same way."""
    for code, found in suite.translations.items():
        yield code, file_of(code), found


def own_words_can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields what is wrong with the form of the program's catalogues."""
    for code, _, _ in _own_catalogues(suite):
        yield from own_words.read(code, suite.root)[1]


def keep_placeholders(suite: Suite) -> Iterator[Problem]:
    """A word of the interface has the same places for values when translated, and no other %."""
    for code, file, catalogue in _own_catalogues(suite):
        name = definition(code).english_name
        for (_, english), entry in catalogue.entries.items():
            places = PLACEHOLDER.findall(english)
            wanted = sorted(one for one in places if one not in NAMED)
            kept = sorted(one for one in PLACEHOLDER.findall(entry.words) if one not in NAMED)
            if places and (kept != wanted or "%" in PLACEHOLDER.sub("", entry.words)):
                what = " ".join(wanted)
                yield Problem(
                    Place(file, entry.line),
                    "translation-placeholder",
                    f"the {name} does not keep {what} as the English has it"
                    if wanted
                    else f"the {name} does not keep its signs as the English has them",
                    f"write {what} in the {name}, and no other per cent sign"
                    if wanted
                    else f"write no per cent sign in the {name}",
                )


def speak_of_texts(suite: Suite) -> Iterator[Problem]:
    """Yields each word without a msgctxt in a suite's catalogue: the program has its own."""
    for _, file, catalogue in _catalogues(suite):
        for english, line in catalogue.interface.items():
            yield Problem(
                Place(file, line),
                "translation-unknown",
                f"“{english}” is no text of the suite: the entry has no msgctxt",
                f"run {make('translations')}, which sets the entry aside",
            )


def are_signed(suite: Suite) -> Iterator[Problem]:
    """Whoever reviewed a draft is named: programs that edit catalogues unmark drafts unasked.

    The day of the review is one that there was.
    """
    for code, file, catalogue in (*_catalogues(suite), *_own_catalogues(suite)):
        for (context, words), entry in catalogue.entries.items():
            if entry.state is State.REVIEWED and not entry.reviewer:
                yield Problem(
                    Place(file, entry.line),
                    "review-unsigned",
                    f"{context or f'“{words}”'} is no draft any more, and nobody is named who "
                    "reviewed it",
                    "add the comment “reviewed: NAME, DATE”, or mark it fuzzy again (needs work)",
                )
            yield from impossible_days(
                Place(file, entry.line), entry.reviewer, {ENGLISH, code, suite.languages.source}
            )


@needs_every_file
def name_known_texts(suite: Suite) -> Iterator[Problem]:
    """Yields every msgctxt that is the id of no text; those of one missing standard as one."""
    urns = {entry.standard.urn for entry in suite.standards}
    for _, file, catalogue in _catalogues(suite):
        gone: dict[str, list[int]] = {}
        for context, line in catalogue.contexts.items():
            if context in suite.texts:
                continue
            owner = urn_of_text(context)
            of_a_standard = context.startswith(tuple(f"{urn} " for urn in urns))
            if owner and owner not in urns and not of_a_standard:
                gone.setdefault(owner, []).append(line)
            else:
                yield Problem(
                    Place(file, line),
                    "translation-unknown",
                    f"there is no text {context}",
                    f"mend the msgctxt, or run {make('translations')}, which sets the entry aside",
                )
        for owner, lines in gone.items():
            yield Problem(
                Place(file, lines[0]),
                "translation-unknown",
                f"there is no standard {owner}, of which {len(lines)} entries speak",
                f"bring the standard back, or run {make('translations')}",
            )


@needs_every_file
def keep_up_with_the_source(suite: Suite) -> Iterator[Problem]:
    """Yields a warning for each text whose translation is of an earlier one."""
    source = definition(suite.languages.source).english_name
    for code, file, catalogue in _catalogues(suite):
        name = definition(code).english_name
        for text in suite.texts_in(State.OUTDATED, code):
            yield Problem(
                Place(file, catalogue.contexts[text.id]),
                "translation-outdated",
                f"the {name} of {text.id} is of an earlier {source}, so the {source} stands",
                f"run {make('translations')}, mend the {name}, and take the lines “#|” out",
                warning=True,
            )


@needs_every_file
def cover_every_text(suite: Suite) -> Iterator[Problem]:
    """Yields a warning for each file with untranslated texts: an import may bring hundreds.

    The words of the site are those that the catalogue knows. ``translations --check`` names what it
    does not know yet.
    """
    for code, catalogue, _ in _catalogues(suite):
        missing: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for text in suite.texts_in(State.MISSING, code):
            line = suite.place(text.file, *text.path).line
            missing[text.file].append((line, text.id))
        for file, texts in missing.items():
            yield _untranslated(file, texts, "texts", code, catalogue)
    for code, file, own in _own_catalogues(suite):
        words = own.interface.items()
        wanting = [(at, f"“{one}”") for one, at in words if own.state("", one) is State.MISSING]
        if wanting:
            yield _untranslated(file, wanting, "words of the site itself", code, file)


def _untranslated(
    file: str, named: Iterable[tuple[int, str]], what: str, code: Code, catalogue: str
) -> Problem:
    """The warning for what is not translated, by lines and names, at the first of them."""
    [(line, first), *others] = sorted(named)
    name = definition(code).english_name
    return Problem(
        Place(file, line),
        "translation-missing",
        f"{len(others) + 1} {what} have no {name}, {first} the first of them"
        if others
        else f"{first} has no {name}",
        f"run {make('translations')}, then write the {name} into msgstr in {catalogue}, marked "
        "“#, fuzzy”",
        warning=True,
    )


RULES: tuple[Rule, ...] = (
    own_words_can_be_read,
    keep_placeholders,
    speak_of_texts,
    are_signed,
    name_known_texts,
    keep_up_with_the_source,
    cover_every_text,
)
