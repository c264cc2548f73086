"""Checks what must hold between the files of a suite, and reports every problem at once.

A rule is a function that takes the suite and yields problems. Each module has one subject, and
lists its rules in ``RULES`` at its foot; ``SUBJECTS`` lists the modules. The name of a rule reads
as a sentence about the subject: codes leave no gaps. To add a rule, write the function and put it
into ``RULES``; to add a subject, write the module and put it into ``SUBJECTS``.
"""

from generator.checks import (
    addresses,
    advice,
    changelog,
    characters,
    codes,
    crosswalk,
    editions,
    files,
    functions,
    glossary,
    groups,
    headings,
    links,
    markup,
    names,
    notes,
    pages,
    pictures,
    references,
    releases,
    repeats,
    sections,
    signposted,
    site_settings,
    termbase,
    titles,
    translations,
    urns,
    wording,
    work,
)
from generator.checks.rule import Rule
from generator.problems import Problem
from generator.suite.suite import Suite

SUBJECTS: tuple[tuple[Rule, ...], ...] = (
    names.RULES,
    codes.RULES,
    urns.RULES,
    titles.RULES,
    references.RULES,
    repeats.RULES,
    sections.RULES,
    functions.RULES,
    groups.RULES,
    crosswalk.RULES,
    glossary.RULES,
    links.RULES,
    advice.RULES,
    work.RULES,
    notes.RULES,
    addresses.RULES,
    changelog.RULES,
    releases.RULES,
    files.RULES,
    pages.RULES,
    markup.RULES,
    pictures.RULES,
    characters.RULES,
    headings.RULES,
    translations.RULES,
    termbase.RULES,
    wording.RULES,
    editions.RULES,
    signposted.RULES,
    site_settings.RULES,
)


def check(suite: Suite) -> list[Problem]:
    """Returns every problem between the files of a suite."""
    return [problem for rules in SUBJECTS for rule in rules for problem in rule(suite)]
