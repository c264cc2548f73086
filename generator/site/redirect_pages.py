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

from generator.catalogue.redirects import (
    list_moved_places,
    list_redirects,
    list_translated_addresses,
    split_address,
)
from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Language
from generator.pages.markup import to_html
from generator.pages.page import Page
from generator.reading.written_pages import list_pages
from generator.site.language_links import LanguageLinks

HOLDS_WORDS = r"h[1-6]|p|li|d[td]|t[dh]|div|section"
"""Elements that another anchor may be put into; the row of a table may hold none."""


class RedirectLink(NamedTuple):
    """A relative link, and the address that is shown for it."""

    url: str
    label: str


def make_pages(
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
    links = LanguageLinks(language.languages, language.code)
    published = f"{site.address}{language.folder}" if site.address else ""
    suite = site.catalogue.suite
    paths = [page.path for page in generated] + [
        path for path, _ in list_pages(suite.root, language.code)
    ]
    own = list_translated_addresses(
        suite, language.code, [Address(path).location for path in paths]
    )
    for redirect in (*list_redirects(suite), *own):
        here = redirect.location
        link = _make_link(redirect.to, here, language)
        html = template.render(
            frame=frame,
            site_name=site.short_name,
            top=links.find_scope(here),
            icon=icon,
            canonical=published + redirect.to if published else link.url,
            link=link,
            places={place: _make_link(to, here, language) for place, to in redirect.places.items()},
        )
        yield here, html


def keep_places(html: str, location: str, site: Site) -> str:
    """Adds the anchors that moved away from a page: beside their new place, or with a link.

    Args:
        html: The page's article.
        location: The page's address from the root of its language.
        site: The suite in the language of the page.
    """
    for anchor, to in list_moved_places(site.catalogue.suite, location).items():
        page, place = split_address(to)
        pattern = rf'<(?:{HOLDS_WORDS})\b[^>]*\sid="{re.escape(place)}"[^>]*>'
        match = re.search(pattern, html) if page == location else None
        if match:
            html = f'{html[: match.end()]}<span id="{anchor}"></span>{html[match.end() :]}'
        else:
            html += _make_moved_note(anchor, _make_link(to, location, site.language), site)
    return html


def _make_moved_note(anchor: str, link: RedirectLink, site: Site) -> str:
    """Formats the note at the foot of the page for an anchor that is now on another page."""
    words = site.language.interface("What stood here at #%(place)s is now at:", place=anchor)
    return (
        f'<p class="moved" id="{anchor}" data-search-exclude="true">'
        f"{to_html(words, site.language.code)} "
        f'<a href="{escape(link.url)}">{escape(link.label)}</a></p>\n'
    )


def _make_link(to: str, here: str, language: Language) -> RedirectLink:
    """Makes a link from one address to another of the same language."""
    return RedirectLink(("../" * here.count("/") + to) or "./", f"/{language.folder}{to}")
