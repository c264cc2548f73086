"""What a change is about, as pages name it and where it stands: ``2020 value 3`` → “Value 3, …”."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator import ids
from generator.catalogue.site_in_language import Site
from generator.comparing import suite_names
from generator.comparing.changes import find_standard
from generator.ids import Address
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.sections import name_section
from generator.suite.text import Text

_YEAR = ids.EDITION[1:-1]
_VALUE = re.compile(rf"({_YEAR}) value ([0-9]+)(?: |$)")
_FUNCTION = re.compile(rf"function ({_YEAR}) ([A-Z])\b")
EDITION = re.compile(rf"edition ({_YEAR})\b")
_OTHER = re.compile(r"(glossary term|suite|link) ([a-z0-9-]+)(?: |$)")
_SECTION = re.compile(rf"({'|'.join(one.replace('_', '-') for one in ids.SECTION_KINDS)})(?:-| |$)")


class Thing(NamedTuple):
    """What a change is about.

    Attributes:
        name: What pages call it.
        address: Where it stands; None where it stands nowhere any more.
    """

    name: Wording
    address: Address | None


def name_changed_thing(site: Site, about: str) -> Thing:
    """Returns what a change is about, by its id as the history has it."""
    return next(_find_things(site, about), Thing(_word_alike(site, about), None))


def _find_things(site: Site, about: str) -> Iterator[Thing]:
    interface = site.language.interface
    if urn := find_standard(about):
        yield _name_standard_part(site, about, urn)
    if match := _VALUE.match(about):
        name = interface("Value %(number)s, %(edition)s edition", number=match[2], edition=match[1])
        yield Thing(name, ids.make_value_address(match[1], int(match[2])))
    if match := _FUNCTION.match(about):
        name = interface("Function %(code)s, %(edition)s edition", code=match[2], edition=match[1])
        yield Thing(name, ids.make_function_address(match[1], match[2]))
    if match := EDITION.match(about):
        name = interface("The %(edition)s edition", edition=match[1])
        known = match[1] in site.catalogue.editions
        yield Thing(name, ids.make_edition_address(match[1]) if known else None)
    if match := _OTHER.match(about):
        yield _name_other(site, match[1], match[2])
    yield from _name_suite_part(site, about)


def _name_suite_part(site: Site, about: str) -> Iterator[Thing]:
    """Yields what the suite says of itself; none where it is something else."""
    interface = site.language.interface
    there = {
        suite_names.SUITE: interface("Name of the suite"),
        suite_names.SHORT_NAME: interface("Name of the site"),
        suite_names.FIELD: interface("Field of the suite"),
        suite_names.OWNER: interface("Owner of the suite"),
        suite_names.OWNER_IN_SHORT: interface("Short name of the owner"),
        suite_names.OWNER_PAGE: interface("Page of the owner"),
        suite_names.REGISTER: interface("Register of the standards"),
        suite_names.REGISTER_ADDRESS: interface("Address of the register"),
        suite_names.PUBLISHER: interface("Publisher of the site"),
        suite_names.CONTACT: interface("Where to write about the site"),
        suite_names.SOURCE: interface("Where the files of the site are kept"),
    }
    if about in there:
        yield Thing(there[about], Address("index"))
    on_map = Address("map") if site.catalogue.entities.functions else None
    if about == suite_names.PROCESS:
        yield Thing(interface("Introduction of the functional process"), on_map)
    if about.startswith(suite_names.LANE):
        yield Thing(interface("Whose stages some are in the functional process"), on_map)


def _name_standard_part(site: Site, about: str, urn: str) -> Thing:
    """A standard, a statement or a section of it; one of another suite too."""
    crossed = about.removeprefix("crosswalk ")
    rest = crossed.removeprefix(urn).removeprefix(",").strip()
    code = ids.split_reference(f"{urn} {rest.partition(' ')[0]}")[1] if rest else None
    known = site.catalogue.standards.get(urn) or site.catalogue.signposted.get(urn)
    address = known.address if known else None
    if code:
        place = ids.make_standard_address(urn, code) if known else None
        return Thing(_word_reference(site, f"{urn} {code}", rest.removeprefix(code)), place)
    if section := _SECTION.match(rest):
        [kind] = (one for one in ids.SECTION_KINDS if one.replace("_", "-") == section[1])
        heading = name_section(site, kind)
        return Thing(heading._replace(text=f"{urn}: {heading.text}"), address)
    return Thing(_word_reference(site, urn, "crosswalk" if crossed != about else rest), address)


def _word_reference(site: Site, reference: str, rest: str) -> Wording:
    """A reference, and whether it is about this project's remark on it or on what it became."""
    words = {
        "note": site.language.interface("Remark"),
        "crosswalk": site.language.interface("Counterpart"),
    }.get(rest.strip().partition(" ")[0])
    return (
        words._replace(text=f"{reference}: {words.text}") if words else _word_alike(site, reference)
    )


def _name_other(site: Site, kind: str, name: str) -> Thing:
    """A term, a suite of others or a link, by its name in the language of the page."""
    known = site.catalogue.entities
    texts: dict[str, tuple[Text, Address]] = {
        "glossary term": {term.id: (term.term, term.address) for term in known.terms},
        "suite": {suite.id: (suite.name, suite.address) for suite in known.suites},
        "link": {link.published.id: (link.label, link.address) for link in known.links},
    }[kind]
    if name not in texts:
        return Thing(_word_alike(site, name), None)
    text, address = texts[name]
    said = site.say_plainly(text)
    words = Wording(said, site.say(text, linked=False).language, State.PUBLISHED)
    heading = site.language.interface("Glossary")
    if kind == "glossary term" and words.language == heading.language:
        words = words._replace(text=f"{heading.text}: {said}")
    return Thing(words, address)


def _word_alike(site: Site, words: str) -> Wording:
    """Words that are the same in every language: a reference."""
    return Wording(words, site.language.code, State.PUBLISHED)
