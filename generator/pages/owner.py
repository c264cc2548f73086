"""Whose the standards are: where all of them can be had, and who is told of what is wrong here."""

from typing import NamedTuple

from generator.catalogue.in_language import Site
from generator.languages.language import Wording
from generator.model.states import State


class WayOut(NamedTuple):
    """A way to somebody outside the site: what it says before it, and where it leads.

    Attributes:
        before: The words before it.
        name: What it is called; an address where nothing else is known.
        address: Where it leads; empty where nothing is known but the name.
    """

    before: Wording
    name: Wording | str
    address: str


def where_to_get_them(site: Site) -> tuple[WayOut, ...]:
    """Where all of the standards can be had, the owner first; what is not known is left out."""
    facts, interface = site.catalogue.suite.facts, site.language.interface
    found = []
    if facts.owner and facts.owner.page:
        before = interface("Get the whole set from its owner:")
        found.append(WayOut(before, owner_name(site), facts.owner.page))
    if facts.register_ and site.presentation.register:
        before = interface("Look it up in the register:")
        name = site.say(site.presentation.register, linked=False)
        found.append(WayOut(before, name, facts.register_.address))
    return tuple(found)


def owner_name(site: Site) -> Wording:
    """The owner's name, which is in the language of the files; with what people call it for short.

    Raises:
        ValueError: Where the suite names no owner.
    """
    owner = site.catalogue.suite.facts.owner
    if not owner:
        raise ValueError("the suite names no owner")
    name = f"{owner.name} ({owner.short})" if owner.short else owner.name
    return Wording(name, site.catalogue.suite.languages.source, State.PUBLISHED)


def whom_to_tell(site: Site) -> tuple[WayOut, ...]:
    """Whom to tell of what is wrong with the site; without an address of its own, the owner."""
    facts, language = site.catalogue.suite.facts, site.language
    if facts.contact:
        before = language.interface("To report a mistake or a barrier:")
        if language.languages.translations:
            before = language.about(
                "To report a mistake or a barrier, or to better the %(language)s:"
            )
        address = f"mailto:{facts.contact}" if "@" in facts.contact else facts.contact
        return (WayOut(before, facts.contact, address),)
    if facts.owner and facts.owner.page:
        before = language.interface(
            "This site has no address for messages yet. Of the standards themselves, tell their "
            "owner:"
        )
        return (WayOut(before, owner_name(site), facts.owner.page),)
    return ()


def not_official(site: Site) -> WayOut | None:
    """That the site is not the owner's own; None where it is, or nobody knows."""
    facts = site.catalogue.suite.facts
    if not facts.owner or facts.publisher in (facts.owner.name, facts.owner.short):
        return None
    before = site.language.interface("This is not the official site of the owner of the standards:")
    return WayOut(before, owner_name(site), facts.owner.page or "")
