"""What must hold between the files of a suite: one subject a module, every problem at once.

A rule takes the suite and yields problems. ``RULES`` at a module's foot are its rules; ``SUBJECTS``
says which modules there are. A new rule is a function and its name in ``RULES``; a new subject is
one module and one line here.
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
    """Every problem between the files of a suite."""
    return [problem for rules in SUBJECTS for rule in rules for problem in rule(suite)]
