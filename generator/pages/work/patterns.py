"""Lists the roles to begin with, for the tools."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.catalogue.site_in_language import Site
from generator.ids import split_reference
from generator.languages.language import Wording
from generator.model.work_files import Need
from generator.pages.work.documents import DocumentLanguages, InLanguages


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


def make_pattern_views(site: Site, languages: DocumentLanguages) -> Iterator[PatternView]:
    """Yields the roles to begin with, each with the edition of the standards it names."""
    standards = site.catalogue.standards
    for role in site.catalogue.entities.roles:
        named = {
            split_reference(reference)[0] for cited in role.needs.values() for reference in cited
        }
        for year in {standards[urn].edition: None for urn in sorted(named) if urn in standards}:
            yield PatternView(
                role.id,
                year,
                languages.say(role.title),
                site.say(role.lead, linked=False),
                role.needs,
            )
