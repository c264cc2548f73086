"""The Welsh catalogue speaks only of texts that exist, and keeps their places for values."""

import re
from collections.abc import Iterator

from generator.checks.rule import Rule, needs_every_file
from generator.ids import STANDARD_URN
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
    """Whoever reviewed a draft is named: programs that edit catalogues unmark drafts unasked."""
    for (context, english), entry in suite.translations.entries.items():
        if entry.state is State.REVIEWED and not entry.reviewer:
            yield Problem(
                Place(FILE, entry.line),
                "review-unsigned",
                f"{context or f'“{english}”'} is no draft any more, and nobody is named who "
                "reviewed it",
                "add the comment “reviewed: NAME, DATE”, or mark it fuzzy again (needs work)",
            )


@needs_every_file
def name_known_texts(suite: Suite) -> Iterator[Problem]:
    """Yields every msgctxt that is the id of no text; those of one missing standard as one."""
    urns = {entry.standard.urn for entry in suite.standards}
    gone: dict[str, list[int]] = {}
    for context, line in suite.translations.contexts.items():
        if context in suite.texts:
            continue
        owner = " ".join(context.split()[:2])
        if STANDARD_URN.fullmatch(owner) and owner not in urns:
            gone.setdefault(owner, []).append(line)
        else:
            yield Problem(
                Place(FILE, line),
                "translation-unknown",
                f"there is no text {context}",
                "mend the msgctxt, or take the entry out",
            )
    for owner, lines in gone.items():
        yield Problem(
            Place(FILE, lines[0]),
            "translation-unknown",
            f"there is no standard {owner}, of which {len(lines)} entries speak",
            "bring the standard back, or run make translations",
        )


RULES: tuple[Rule, ...] = (keep_placeholders, are_signed, name_known_texts)
