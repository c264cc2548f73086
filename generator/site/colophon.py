"""The sentences at the foot of every page: publisher, date of the last change, whom to contact."""

from collections.abc import Iterator
from html import escape

from babel.dates import format_date

from generator.catalogue.site_in_language import Site
from generator.languages.known_languages import find_definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.markup import escape_url, to_html
from generator.pages.owner import OutwardLink, list_contacts, make_disclaimer
from generator.reading import changelog


def make_colophon(site: Site) -> Iterator[str]:
    """Yields each sentence as HTML, for what the suite states."""
    if way := make_disclaimer(site):
        yield _format_sentence(site, way)
    facts, language = site.catalogue.suite.facts, site.language
    if facts.publisher:
        source = site.catalogue.suite.languages.source
        name = Wording(facts.publisher, source, State.PUBLISHED)
        yield _format_sentence(
            site, OutwardLink(language.interface("The site is published by:"), name, "")
        )
    text, _ = changelog.read(site.catalogue.suite.root)
    if day := changelog.find_newest_day(text):
        words = language.interface("Last changed: %(day)s.")
        said = format_date(day, "long", locale=find_definition(words.language).locale)
        yield to_html(words % {"day": said}, language.code)
    for way in list_contacts(site):
        yield _format_sentence(site, way)


def _format_sentence(site: Site, way: OutwardLink) -> str:
    """Formats a sentence that ends with a name or a link."""
    code = site.language.code
    name = escape(way.name) if isinstance(way.name, str) else to_html(way.name, code)
    named = f'<a href="{escape_url(way.address)}">{name}</a>' if way.address else name
    return f"{to_html(way.before, code)} {named}."
