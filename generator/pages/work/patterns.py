"""The roles to begin with, as the tools have them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.catalogue.in_language import Site
from generator.ids import split_reference
from generator.languages.language import Wording
from generator.model.work_files import Need
from generator.pages.work.documents import InLanguages, Languages


class PatternView(NamedTuple):
    """A role to begin with.

    Attributes:
        needs: The references of standards and statements, by how the role needs them.
    """

    id: str
    edition: str
    title: InLanguages
    lead: Wording
    needs: Mapping[Need, tuple[str, ...]]


def patterns(site: Site, languages: Languages) -> Iterator[PatternView]:
    """Yields the roles to begin with; each is of the edition of the first that it names."""
    catalogue = site.catalogue
    for one in catalogue.entities.roles:
        first = next(reference for named in one.needs.values() for reference in named)
        standard = catalogue.standards[split_reference(first)[0]]
        yield PatternView(
            one.id,
            standard.edition,
            languages.say(one.title),
            site.say(one.lead, linked=False),
            one.needs,
        )
