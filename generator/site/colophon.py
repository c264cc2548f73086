"""The sentences at the foot of every page: publisher, date of the last change, whom to contact."""

from collections.abc import Iterator
from html import escape

from babel.dates import format_date

from generator.catalogue.in_language import Site
from generator.languages.definitions import definition
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.markup import html_of, url
from generator.pages.owner import WayOut, not_official, whom_to_tell
from generator.reading import changelog


def colophon(site: Site) -> Iterator[str]:
    """Yields each sentence as HTML, for what the suite states."""
    if way := not_official(site):
        yield _sentence(site, way)
    facts, language = site.catalogue.suite.facts, site.language
    if facts.publisher:
        source = site.catalogue.suite.languages.source
        name = Wording(facts.publisher, source, State.PUBLISHED)
        yield _sentence(site, WayOut(language.interface("The site is published by:"), name, ""))
    text, _ = changelog.read(site.catalogue.suite.root)
    if day := changelog.newest_day(text):
        words = language.interface("Last changed: %(day)s.")
        said = format_date(day, "long", locale=definition(words.language).locale)
        yield html_of(words % {"day": said}, language.code)
    for way in whom_to_tell(site):
        yield _sentence(site, way)


def _sentence(site: Site, way: WayOut) -> str:
    """Formats a sentence that ends with a name or a link."""
    code = site.language.code
    name = escape(way.name) if isinstance(way.name, str) else html_of(way.name, code)
    named = f'<a href="{url(way.address)}">{name}</a>' if way.address else name
    return f"{html_of(way.before, code)} {named}."
