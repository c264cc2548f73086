"""Says in words what a standard prints about itself, and how much of it is held."""

import datetime
from collections.abc import Iterator

from babel.dates import format_date, format_skeleton

from generator.catalogue.site_in_language import Site
from generator.ids import SectionKind
from generator.languages.known_languages import find_definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.suite.entities.standards import Standard, Version

StandardFact = tuple[Wording, tuple[Wording, ...]]
"""A label, and its values."""


def list_facts(site: Site, standard: Standard) -> tuple[StandardFact, ...]:
    """Returns status, version, level and second codes of a standard, if it has them."""
    interface = site.language.interface
    status = _name_status(site, standard)
    found = (
        (interface("Status"), (status,) if status else ()),
        (interface("Version"), _make_plain_wordings(site, standard.version)),
        (interface("Level"), _make_plain_wordings(site, standard.level)),
        (interface("Further references"), _make_plain_wordings(site, *standard.second_codes)),
    )
    return tuple((label, texts) for label, texts in found if texts)


def list_printed(site: Site, standard: Standard) -> tuple[StandardFact, ...]:
    """Returns all that a standard prints about itself, suites, history and metadata included."""
    interface = site.language.interface
    found = (
        (interface("Suites"), site.say_each(standard.suites)),
        (
            interface("History"),
            tuple(_describe_version(site, version) for version in standard.history),
        ),
    )
    more = ((label, texts) for label, texts in found if texts)
    return (*list_facts(site, standard), *more, *site.say_metadata(standard.metadata))


def list_beyond_labels(site: Site, standard: Standard) -> tuple[StandardFact, ...]:
    """Returns the same facts where any has several values or is no metadata; else nothing."""
    found = list_printed(site, standard)
    several = any(len(texts) > 1 for _, texts in found)
    return found if several or len(found) > len(standard.metadata) else ()


def format_fact(fact: StandardFact) -> str:
    """Formats a fact in one line: ``Occupations: Caretakers, Team leaders``."""
    label, texts = fact
    return f"{label.text}: {', '.join(text.text for text in texts)}"


def warn_of_status(site: Site, standard: Standard) -> Iterator[Wording]:
    """Yields the status of a standard that is a draft or legacy, in a sentence."""
    interface = site.language.interface
    if standard.status == "draft":
        yield interface("Status: draft.")
    elif standard.status == "legacy":
        yield interface("Status: legacy.")


def _name_status(site: Site, standard: Standard) -> Wording | None:
    """Returns the name of a standard's status; None without one."""
    interface = site.language.interface
    names = {
        "draft": interface("Draft"),
        "current": interface("Current"),
        "legacy": interface("Legacy"),
    }
    return names[standard.status] if standard.status else None


def _make_plain_wordings(site: Site, *texts: str | None) -> tuple[Wording, ...]:
    """Returns figures and codes, which belong to no language."""
    return tuple(Wording(text, site.language.code, State.PUBLISHED) for text in texts if text)


def _describe_version(site: Site, version: Version) -> Wording:
    """Describes a former version: ``1, May 2012: First published``."""
    said = site.say(version.text) if version.text else _make_plain_wordings(site, version.name)[0]
    day = _format_day(version.date, said.language) if version.date else ""
    named = ", ".join(filter(None, (version.name, day)))
    text = f"{named}: {said.text}" if version.text else named
    return Wording(text, said.language, said.state)


def _format_day(date: str, language: str) -> str:
    """Formats a day, a month or a year: ``2012-05`` as ``May 2012``."""
    year, *rest = map(int, date.split("-"))
    if not rest:
        return str(year)
    locale = find_definition(language).locale
    day = datetime.date(year, rest[0], rest[1] if rest[1:] else 1)
    return (
        format_date(day, "long", locale=locale)
        if rest[1:]
        else format_skeleton("yMMMM", day, locale=locale)
    )


def describe_counts(site: Site, standard: Standard) -> Iterator[Wording]:
    """Yields how many statements of each kind a standard has, and which kinds are not held.

    A standard without any statement yields nothing.
    """
    interface, kinds = site.language.interface, standard.kinds
    if not standard.statements:
        return
    if "criteria" in kinds or "knowledge" in kinds:
        yield interface(
            "Performance criteria: %(criteria)s. Knowledge statements: %(knowledge)s.",
            criteria=_count_kind(site, standard, "criteria"),
            knowledge=_count_kind(site, standard, "knowledge"),
        )
    others = {
        "skills": interface("Skills: %(number)s."),
        "behaviours": interface("Behaviours: %(number)s."),
        "values": interface("Values: %(number)s."),
    }
    for kind in kinds:
        if kind in others:
            yield others[kind] % {"number": _count_kind(site, standard, kind)}
        elif kind not in ("criteria", "knowledge"):
            number = _count_kind(site, standard, kind)
            yield interface("Other statements: %(number)s.", number=number)


def _count_kind(site: Site, standard: Standard, kind: SectionKind) -> str | int:
    """Returns the number of statements of a kind; “not held” where they are not."""
    if kind in standard.not_held:
        return site.language.interface("not held").text
    return len(standard.list_statements(kind))
