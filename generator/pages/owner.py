"""Says whose the standards are, where to get all of them, and whom to tell of mistakes here."""

from typing import NamedTuple

from generator.catalogue.site_in_language import Site
from generator.languages.language import Wording
from generator.model.states import State


class OutwardLink(NamedTuple):
    """A link to somebody outside the site.

    Attributes:
        before: The words before it.
        name: Its text; an address where nothing else is known.
        address: Its address; empty where only the name is known.
    """

    before: Wording
    name: Wording | str
    address: str


def list_sources(site: Site) -> tuple[OutwardLink, ...]:
    """Returns where to get all of the standards, the owner first; unknown places are left out."""
    facts, interface = site.catalogue.suite.facts, site.language.interface
    found = []
    if facts.owner and facts.owner.page:
        before = interface("Get the whole set from its owner:")
        found.append(OutwardLink(before, name_owner(site), facts.owner.page))
    if facts.register_ and site.presentation.register:
        before = interface("Look it up in the register:")
        name = site.say(site.presentation.register, linked=False)
        found.append(OutwardLink(before, name, facts.register_.address))
    return tuple(found)


def name_owner(site: Site) -> Wording:
    """Returns the owner's name, in the language of the files, with its short form.

    Raises:
        ValueError: Where the suite names no owner.
    """
    owner = site.catalogue.suite.facts.owner
    if not owner:
        raise ValueError("the suite names no owner")
    name = f"{owner.name} ({owner.short})" if owner.short else owner.name
    return Wording(name, site.catalogue.suite.languages.source, State.PUBLISHED)


def list_contacts(site: Site) -> tuple[OutwardLink, ...]:
    """Returns whom to tell of mistakes on the site: its contact, else the owner."""
    facts, language = site.catalogue.suite.facts, site.language
    if facts.contact:
        before = language.interface("To report a mistake or a barrier:")
        if language.languages.translations:
            before = language.about(
                "To report a mistake or a barrier, or to better the %(language)s:"
            )
        address = f"mailto:{facts.contact}" if "@" in facts.contact else facts.contact
        return (OutwardLink(before, facts.contact, address),)
    if facts.owner and facts.owner.page:
        before = language.interface(
            "This site has no address for messages yet. Of the standards themselves, tell their "
            "owner:"
        )
        return (OutwardLink(before, name_owner(site), facts.owner.page),)
    return ()


def make_disclaimer(site: Site) -> OutwardLink | None:
    """Returns that the site is not the owner's own; None where it is, or no owner is named."""
    facts = site.catalogue.suite.facts
    if not facts.owner or facts.publisher in (facts.owner.name, facts.owner.short):
        return None
    before = site.language.interface("This is not the official site of the owner of the standards:")
    return OutwardLink(before, name_owner(site), facts.owner.page or "")
