"""Lists what may help somebody who finds something hard, for the tools."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.pages.work.documents import DocumentLanguages, InLanguages


class HelpView(NamedTuple):
    """What may help somebody who finds something hard.

    Attributes:
        statements: The references of the statements that it is about.
    """

    hard: InLanguages
    statements: tuple[str, ...]
    suggestions: tuple[InLanguages, ...]


def make_help_views(site: Site, languages: DocumentLanguages) -> Iterator[HelpView]:
    """Yields all suggestions of the suite."""
    for one in site.catalogue.entities.helps:
        yield HelpView(
            languages.say(one.hard),
            expand_references(site.catalogue, one.statements),
            tuple(map(languages.say, one.suggestions)),
        )


def expand_references(catalogue: Catalogue, references: Iterable[str]) -> tuple[str, ...]:
    """Returns references of statements, each once; a standard's stands for all of its own."""
    found: dict[str, None] = {}
    for reference in references:
        standard = catalogue.standards.get(reference)
        own = (
            (statement.reference for statement in standard.statements) if standard else (reference,)
        )
        found |= dict.fromkeys(own)
    return tuple(found)
