"""What must hold between the files of a suite: one subject a module, every problem at once.

A rule takes the suite and yields problems. ``PARTS`` also run on a suite with unreadable files.
``WHOLES`` report what is missing, so they run only when every file was read.
"""

from collections.abc import Callable, Iterator

from generator.checks import (
    addresses,
    codes,
    crosswalk,
    editions,
    functions,
    glossary,
    links,
    notes,
    pages,
    references,
    repeats,
    signposted,
    termbase,
    translations,
    urns,
)
from generator.problems import Problem
from generator.suite.suite import Suite

Rule = Callable[[Suite], Iterator[Problem]]

PARTS: tuple[Rule, ...] = (
    codes.form,
    codes.gaps,
    codes.withdrawn,
    codes.stand_by_themselves,
    urns.form,
    urns.own_file,
    urns.given_once,
    references.resolve,
    references.keep_to_their_edition,
    repeats.ids,
    repeats.references,
    functions.have_lanes,
    crosswalk.true_to_the_standards,
    crosswalk.leads_to_what_replaced_it,
    glossary.forms_claimed_once,
    links.have_a_scheme,
    notes.quote_their_text,
    addresses.short_ones_are_free,
    addresses.published_statements_stay,
    pages.can_be_read,
    pages.have_twins,
    pages.have_places_in_the_menu,
    translations.keep_placeholders,
    translations.are_signed,
    termbase.terms_have_their_welsh,
    termbase.welsh_is_no_copy,
)
WHOLES: tuple[Rule, ...] = (
    editions.hold_together,
    functions.have_standards,
    functions.cover_every_standard,
    signposted.are_used,
    glossary.terms_occur,
    glossary.exceptions_are_needed,
    termbase.exceptions_are_needed,
    termbase.names_occur,
    translations.name_known_texts,
    translations.keep_up_with_the_english,
    translations.cover_every_text,
)


def check(suite: Suite) -> list[Problem]:
    """Every problem between the files of a suite."""
    rules = PARTS + WHOLES if suite.whole else PARTS
    return [problem for rule in rules for problem in rule(suite)]
