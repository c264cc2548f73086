"""The glossary, with where each term is used: ``/glossary/``."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ids
from generator.ids import Address
from generator.language import Wording
from generator.model import Term
from generator.pages import linked_data
from generator.pages.site import Page, Site
from generator.pages.views import ReferenceGroup


@dataclass(frozen=True)
class EntryView:
    """A glossary entry; on a Welsh page with what its term is in English."""

    id: str
    term: Wording
    english: Wording | None
    definition: Wording
    standards: tuple[ReferenceGroup, ...]
    elsewhere: tuple[tuple[Wording, Address], ...]
    notes: tuple[Wording, ...]


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    yield site.page(
        "glossary.md",
        "glossary",
        site.language.interface("Glossary"),
        site.language.interface("The terms of supported employment, and where each is used."),
        hide=("navigation",),
        data=linked_data.glossary(site),
        entries_=tuple(entry_view(site, term) for term in site.catalogue.terms.values()),
    )


def entry_view(site: Site, term: Term) -> EntryView:
    """A term of the glossary."""
    owner = f"glossary {term.id}"
    uses = site.catalogue.uses_of(term.id)
    in_standards = tuple(
        identity.partition(" overview ")[0]
        for identity in uses
        if ids.split_reference(identity.partition(" overview ")[0])[0] in site.catalogue.standards
    )
    return EntryView(
        term.id,
        site.say(f"{owner} term"),
        site.beside(f"{owner} term") if site.language.code == "cy" else None,
        site.say(f"{owner} definition", running=True),
        site.references(in_standards),
        tuple(dict.fromkeys(_elsewhere(site, uses))),
        site.notes(owner, term.notes),
    )


def _elsewhere(site: Site, uses: tuple[str, ...]) -> Iterator[tuple[Wording, Address]]:
    """Uses outside the standards: values, introductions, other entries of the glossary."""
    interface = site.language.interface
    for identity in uses:
        first, kind, *rest = identity.split()
        if kind == "value":
            yield (
                interface("Value %(number)s of %(edition)s", number=rest[0], edition=first),
                ids.value_address(first, int(rest[0])),
            )
        elif kind == "introduction":
            address = ids.edition_address(first)
            yield (
                interface("Introduction of %(edition)s", edition=first),
                Address(address.path, rest[0]),
            )
        elif first == "glossary":
            yield site.say(f"glossary {kind} term"), ids.term_address(kind)
