"""Writes a page at each address that redirects: plain files, because any web server serves those.

A place on a page, as in ``#p8``, is never sent to a server, and ``refresh`` drops it: Chromium
loses it, as the HTML standard has it. So a script redirects where scripts run, and keeps the place.
``refresh`` might overtake that, and therefore stands in ``noscript``. The link is for where
neither works.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

from jinja2 import Environment

from generator.catalogue.in_language import Site
from generator.catalogue.redirects import moved_from, own_addresses, redirects, split
from generator.ids import Address
from generator.languages.language import Language
from generator.pages.markup import html_of
from generator.pages.page import Page
from generator.reading.written_pages import pages_in
from generator.site.language_links import Links

HOLDS_WORDS = r"h[1-6]|p|li|d[td]|t[dh]|div|section"
"""Elements that another anchor may be put into; the row of a table may hold none."""


class Link(NamedTuple):
    """A relative link, and the address that is shown for it."""

    url: str
    label: str


def pages(
    env: Environment,
    icon: str,
    site: Site,
    frame: Mapping[str, Any],
    generated: Iterable[Page],
) -> Iterator[tuple[str, str]]:
    """Yields each address in one language that redirects, with its page.

    Args:
        env: The theme's templates.
        icon: The file of the site's icon.
        site: The suite in that language.
        frame: The values of its pages' frame.
        generated: The pages made from the data.
    """
    template = env.get_template("redirect.html")
    language = site.language
    links = Links(language.languages, language.code)
    published = f"{site.address}{language.folder}" if site.address else ""
    suite = site.catalogue.suite
    paths = [page.path for page in generated] + [
        path for path, _ in pages_in(suite.root, language.code)
    ]
    own = own_addresses(suite, language.code, [Address(path).location for path in paths])
    for redirect in (*redirects(suite), *own):
        here = redirect.location
        link = _link(redirect.to, here, language)
        html = template.render(
            frame=frame,
            site_name=site.short_name,
            top=links.scope(here),
            icon=icon,
            canonical=published + redirect.to if published else link.url,
            link=link,
            places={place: _link(to, here, language) for place, to in redirect.places.items()},
        )
        yield here, html


def keep_places(html: str, location: str, site: Site) -> str:
    """Adds the anchors that moved away from a page: beside their new place, or with a link.

    Args:
        html: The page's article.
        location: The page's address from the root of its language.
        site: The suite in the language of the page.
    """
    for anchor, to in moved_from(site.catalogue.suite, location).items():
        page, place = split(to)
        pattern = rf'<(?:{HOLDS_WORDS})\b[^>]*\sid="{re.escape(place)}"[^>]*>'
        found = re.search(pattern, html) if page == location else None
        if found:
            html = f'{html[: found.end()]}<span id="{anchor}"></span>{html[found.end() :]}'
        else:
            html += _moved(anchor, _link(to, location, site.language), site)
    return html


def _moved(anchor: str, link: Link, site: Site) -> str:
    """Formats the note at the foot of the page for an anchor that is now on another page."""
    words = site.language.interface("What stood here at #%(place)s is now at:", place=anchor)
    return (
        f'<p class="moved" id="{anchor}" data-search-exclude="true">'
        f"{html_of(words, site.language.code)} "
        f'<a href="{escape(link.url)}">{escape(link.label)}</a></p>\n'
    )


def _link(to: str, here: str, language: Language) -> Link:
    """Makes a link from one address to another of the same language."""
    return Link(("../" * here.count("/") + to) or "./", f"/{language.folder}{to}")
