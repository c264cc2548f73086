"""The Welsh catalogue speaks only of texts that exist, keeps their places for values, and is whole.

Welsh that is outdated or missing is a warning: the English stands in its place, marked as English.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule, needs_every_file
from generator.checks.signatures import impossible_days
from generator.ids import urn_of_text
from generator.model.states import State
from generator.problems import Place, Problem
from generator.reading.welsh_catalogue import FILE
from generator.suite.suite import Suite

PLACEHOLDER = re.compile(r"%\(\w+\)s")
"""Where a word of the interface gets a value: ``%(edition)s``."""


def keep_placeholders(suite: Suite) -> Iterator[Problem]:
    """A word of the interface has the same places for values in Welsh, and no other per cent."""
    for (context, english), entry in suite.translations.entries.items():
        wanted = sorted(PLACEHOLDER.findall(english))
        if context or not wanted:
            continue
        kept = sorted(PLACEHOLDER.findall(entry.welsh))
        if kept != wanted or "%" in PLACEHOLDER.sub("", entry.welsh):
            yield Problem(
                Place(FILE, entry.line),
                "translation-placeholder",
                f"the Welsh does not keep {' '.join(wanted)} as the English has it",
                f"write {' '.join(wanted)} in the Welsh, and no other per cent sign",
            )


def are_signed(suite: Suite) -> Iterator[Problem]:
    """Whoever reviewed a draft is named: programs that edit catalogues unmark drafts unasked.

    The day of the review is one that there was.
    """
    for (context, english), entry in suite.translations.entries.items():
        if entry.state is State.REVIEWED and not entry.reviewer:
            yield Problem(
                Place(FILE, entry.line),
                "review-unsigned",
                f"{context or f'“{english}”'} is no draft any more, and nobody is named who "
                "reviewed it",
                "add the comment “reviewed: NAME, DATE”, or mark it fuzzy again (needs work)",
            )
        yield from impossible_days(Place(FILE, entry.line), entry.reviewer)


@needs_every_file
def name_known_texts(suite: Suite) -> Iterator[Problem]:
    """Yields every msgctxt that is the id of no text; those of one missing standard as one."""
    urns = {entry.standard.urn for entry in suite.standards}
    gone: dict[str, list[int]] = {}
    for context, line in suite.translations.contexts.items():
        if context in suite.texts:
            continue
        owner = urn_of_text(context)
        if owner and owner not in urns:
            gone.setdefault(owner, []).append(line)
        else:
            yield Problem(
                Place(FILE, line),
                "translation-unknown",
                f"there is no text {context}",
                "mend the msgctxt, or run make translations, which sets the entry aside",
            )
    for owner, lines in gone.items():
        yield Problem(
            Place(FILE, lines[0]),
            "translation-unknown",
            f"there is no standard {owner}, of which {len(lines)} entries speak",
            "bring the standard back, or run make translations",
        )


@needs_every_file
def keep_up_with_the_english(suite: Suite) -> Iterator[Problem]:
    """Yields a warning for each text whose Welsh is of an earlier English."""
    for text in suite.in_welsh(State.OUTDATED):
        yield Problem(
            Place(FILE, suite.translations.contexts[text.id]),
            "translation-outdated",
            f"the Welsh of {text.id} is of an earlier English, so the English stands",
            "run make translations, mend the Welsh, and take the lines “#|” out",
            warning=True,
        )


@needs_every_file
def cover_every_text(suite: Suite) -> Iterator[Problem]:
    """Yields a warning for each file with texts that have no Welsh: an import may bring hundreds.

    The words of the site are those that the catalogue knows. ``translations --check`` names what it
    does not know yet.
    """
    missing: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for text in suite.in_welsh(State.MISSING):
        line = suite.place(text.file, *text.path).line
        missing[text.file].append((line, text.id))
    for file, texts in missing.items():
        yield _without_welsh(file, texts, "texts")
    state = suite.translations.state
    words = suite.translations.interface.items()
    wanting = [(line, f"“{word}”") for word, line in words if state("", word) is State.MISSING]
    if wanting:
        yield _without_welsh(FILE, wanting, "words of the site itself")


def _without_welsh(file: str, named: Iterable[tuple[int, str]], what: str) -> Problem:
    """The warning for what has no Welsh, by lines and names, at the first of them."""
    [(line, first), *others] = sorted(named)
    return Problem(
        Place(file, line),
        "translation-missing",
        f"{len(others) + 1} {what} have no Welsh, {first} the first of them"
        if others
        else f"{first} has no Welsh",
        f"run make translations, then write the Welsh into msgstr in {FILE}, marked “#, fuzzy”",
        warning=True,
    )


RULES: tuple[Rule, ...] = (
    keep_placeholders,
    are_signed,
    name_known_texts,
    keep_up_with_the_english,
    cover_every_text,
)
