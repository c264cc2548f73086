"""Catalogues have only texts that exist, keep their placeholders, and are complete.

A missing or outdated translation is a warning: the text itself is shown in its place. The program's
own catalogues are checked if the program is in the suite's folder.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule, require_every_file
from generator.checks.signatures import find_impossible_days
from generator.ids import ENGLISH, Code, find_urn
from generator.languages import interface_words
from generator.languages.known_languages import find_definition
from generator.model.states import State
from generator.problems import Place, Problem, make_command
from generator.reading.translations import Translations, name_file
from generator.suite.suite import Suite

PLACEHOLDER = re.compile(r"%\(\w+\)s")
"""A placeholder in words of the interface: ``%(edition)s``."""


NAMED = {"%(language)s", "%(source)s"}
"""Placeholders for names of languages, which a translation need not keep: its grammar may ask for
other forms of a name.
"""


def _list_program_catalogues(suite: Suite) -> Iterator[tuple[Code, str, Translations]]:
    """Yields the program's catalogues, if it is in the suite's folder: language, file, content."""
    for code in interface_words.list_languages(suite.root):
        yield code, interface_words.name_file(code), interface_words.read(code, suite.root)[0]


def _list_suite_catalogues(suite: Suite) -> Iterator[tuple[Code, str, Translations]]:
    """Yields the suite's own catalogues in the same way."""
    for code, translation in suite.translations.items():
        yield code, name_file(code), translation


def have_readable_own_words(suite: Suite) -> Iterator[Problem]:
    """Yields what is wrong with the syntax of the program's catalogues."""
    for code, _, _ in _list_program_catalogues(suite):
        yield from interface_words.read(code, suite.root)[1]


def keep_placeholders(suite: Suite) -> Iterator[Problem]:
    """Yields translations of the interface with other placeholders than the English, or other %."""
    for code, file, catalogue in _list_program_catalogues(suite):
        name = find_definition(code).english_name
        for (_, english), entry in catalogue.entries.items():
            if not (places := PLACEHOLDER.findall(english)):
                continue
            wanted = sorted(place for place in places if place not in NAMED)
            kept = sorted(one for one in PLACEHOLDER.findall(entry.words) if one not in NAMED)
            if kept != wanted or "%" in PLACEHOLDER.sub("", entry.words):
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
    """Yields each word without msgctxt in a suite's catalogue: those belong to the program's."""
    for _, file, catalogue in _list_suite_catalogues(suite):
        for english, line in catalogue.interface.items():
            yield Problem(
                Place(file, line),
                "translation-unknown",
                f"“{english}” is no text of the suite: the entry has no msgctxt",
                f"run {make_command('translations')}, which sets the entry aside",
            )


def are_signed(suite: Suite) -> Iterator[Problem]:
    """Yields translations that are no drafts but have no reviewer's name, or an invalid day.

    Programs that edit catalogues take the mark of a draft off by themselves.
    """
    for code, file, catalogue in (*_list_suite_catalogues(suite), *_list_program_catalogues(suite)):
        for (context, words), entry in catalogue.entries.items():
            if entry.state is State.REVIEWED and not entry.reviewer:
                yield Problem(
                    Place(file, entry.line),
                    "review-unsigned",
                    f"{context or f'“{words}”'} is no draft any more, and nobody is named who "
                    "reviewed it",
                    "add the comment “reviewed: NAME, DATE”, or mark it fuzzy again (needs work)",
                )
            if entry.reviewer:
                yield from find_impossible_days(
                    Place(file, entry.line), entry.reviewer, {ENGLISH, code, suite.languages.source}
                )


@require_every_file
def name_known_texts(suite: Suite) -> Iterator[Problem]:
    """Yields every msgctxt that is the id of no text; those of one missing standard as one."""
    urns = {entry.standard.urn for entry in suite.standards}
    for _, file, catalogue in _list_suite_catalogues(suite):
        gone: dict[str, list[int]] = {}
        for context, line in catalogue.contexts.items():
            if context in suite.texts:
                continue
            owner = find_urn(context)
            of_a_standard = context.startswith(tuple(f"{urn} " for urn in urns))
            if owner and owner not in urns and not of_a_standard:
                gone.setdefault(owner, []).append(line)
            else:
                yield Problem(
                    Place(file, line),
                    "translation-unknown",
                    f"there is no text {context}",
                    f"mend the msgctxt, or run {make_command('translations')}, which sets the "
                    "entry aside",
                )
        for owner, lines in gone.items():
            yield Problem(
                Place(file, lines[0]),
                "translation-unknown",
                f"there is no standard {owner}, of which {len(lines)} entries speak",
                f"bring the standard back, or run {make_command('translations')}",
            )


@require_every_file
def keep_up_with_the_source(suite: Suite) -> Iterator[Problem]:
    """Yields a warning for each text whose translation is of earlier words."""
    source = find_definition(suite.languages.source).english_name
    for code, file, catalogue in _list_suite_catalogues(suite):
        name = find_definition(code).english_name
        for text in suite.list_texts(State.OUTDATED, code):
            yield Problem(
                Place(file, catalogue.contexts[text.id]),
                "translation-outdated",
                f"the {name} of {text.id} is of an earlier {source}, so the {source} stands",
                f"run {make_command('translations')}, mend the {name}, and take the lines “#|” out",
                warning=True,
            )


@require_every_file
def cover_every_text(suite: Suite) -> Iterator[Problem]:
    """Yields one warning for each file with untranslated texts: an import may bring hundreds.

    Words of the interface are counted as the catalogue has them. ``translations --check`` reports
    those that it does not have yet.
    """
    for code, catalogue, _ in _list_suite_catalogues(suite):
        missing: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for text in suite.list_texts(State.MISSING, code):
            line = suite.locate(text.file, *text.path).line
            missing[text.file].append((line, text.id))
        for file, texts in missing.items():
            yield _report_untranslated(file, texts, "texts", code, catalogue)
    for code, file, own in _list_program_catalogues(suite):
        words = own.interface.items()
        wanting = [
            (at, f"“{one}”") for one, at in words if own.find_state("", one) is State.MISSING
        ]
        if wanting:
            yield _report_untranslated(file, wanting, "words of the site itself", code, file)


def _report_untranslated(
    file: str, named: Iterable[tuple[int, str]], what: str, code: Code, catalogue: str
) -> Problem:
    """Makes the warning for a file's untranslated texts, at the line of the first."""
    [(line, first), *others] = sorted(named)
    name = find_definition(code).english_name
    return Problem(
        Place(file, line),
        "translation-missing",
        f"{len(others) + 1} {what} have no {name}, {first} the first of them"
        if others
        else f"{first} has no {name}",
        f"run {make_command('translations')}, then write the {name} into msgstr in {catalogue}, "
        "marked “#, fuzzy”",
        warning=True,
    )


RULES: tuple[Rule, ...] = (
    have_readable_own_words,
    keep_placeholders,
    speak_of_texts,
    are_signed,
    name_known_texts,
    keep_up_with_the_source,
    cover_every_text,
)
