"""The head of a page: breadcrumbs, metadata for other sites, and links to other languages."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from generator.catalogue.downloads import MEDIA_TYPES
from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.languages.language import Language
from generator.pages.linked_data import LinkedData, SitePlace
from generator.pages.page import Page
from generator.site.language_links import LanguageLinks
from generator.site.menu import MenuPlaces
from generator.suite.languages import Languages

MARKED = re.compile(r'(?:(?:[A-Z0-9./ ]|&amp;)+ )?<span lang="(\w+)">[^<]*</span>')
"""A name whose words are in another language than the menu; before them a URN may stand."""


class BreadcrumbStep(NamedTuple):
    """A breadcrumb: a name as HTML, and an address within the language."""

    name: str
    url: str


class BuiltPage(NamedTuple):
    """A page as its builder knows it.

    Attributes:
        path: Its source path without the ending.
        url: Its address within its language; empty for the first page.
        title: Its title, as HTML.
        description: The sentence on it; empty where it has none.
        site_name: What the site is called.
        site_url: The address of the site in its language; empty where that is not known.
    """

    path: str
    url: str
    title: str
    description: str
    site_name: str
    site_url: str


def make_head(
    page: BuiltPage, menu: MenuPlaces, language: Language, made: Page | None
) -> dict[str, Any]:
    """Returns the values for a page's head and for the breadcrumbs above its heading.

    Args:
        page: The page.
        menu: Where the menu has each page.
        language: Its language.
        made: The page as it was made from the data; None for one that people write.

    Returns:
        ``is_first``, whether it is the first page; ``trail``, the steps that lead to it;
        ``social``, the properties of Open Graph; ``linked_data``, JSON-LD that may stand in a
        script element; ``list_alternates`` and ``language_links``, the page in other languages;
        ``files``, what it says as data, with the type of each.
    """
    steps = tuple(_list_steps(page, menu, made))
    said = [made.data] if made and made.data else []
    if steps:
        said.insert(
            0, _make_breadcrumbs((*steps, BreadcrumbStep(page.title, page.url)), language.code)
        )
    links = LanguageLinks(language.languages, language.code)
    root = links.find_root(page.url, page.site_url)
    return {
        "is_first": not page.url,
        "trail": [step._asdict() for step in steps],
        "social": [[name, value] for name, value in _list_social_tags(page, language) if value],
        "linked_data": str(format_for_script(said, root, language.languages)),
        "files": [
            [MEDIA_TYPES[path.rpartition(".")[2]], links.find_root(page.url, "") + path]
            for path in (made.as_data if made else ())
        ],
        "alternates": [
            alternate._asdict() for alternate in links.list_alternates(page.url, page.site_url)
        ],
        "language_links": [
            language_link._asdict() for language_link in links.link_to_others(page.url)
        ],
    }


def format_for_script(said: list[LinkedData], top: str, languages: Languages) -> Markup:
    """Formats JSON-LD so that nothing in it can end the script element around it.

    Args:
        said: The objects.
        top: The address of the site, or the way up to it.
        languages: Its languages.

    Returns:
        The text; nothing where there are no objects.
    """
    if not said:
        return Markup("")

    def make_address(place: SitePlace) -> str:
        return top + languages.name_folder(place.language) + place.location or "./"

    graph = {"@context": "https://schema.org", "@graph": said}
    return htmlsafe_json_dumps(
        graph, default=make_address, ensure_ascii=False, separators=(",", ":")
    )


def _list_steps(page: BuiltPage, menu: MenuPlaces, made: Page | None) -> Iterator[BreadcrumbStep]:
    """Yields the breadcrumbs of a page: home, then the sections of the menu around it."""
    if not page.url:
        return
    yield BreadcrumbStep(menu.home, "")
    lists = iter(made.within if made else ())
    for section in menu.find_sections(page.path):
        if section.index is not None:
            if section.index != page.url:
                yield BreadcrumbStep(section.title, section.index)
        elif listed := next(lists, None):
            yield BreadcrumbStep(section.title, listed.location)


def _make_breadcrumbs(steps: tuple[BreadcrumbStep, ...], language: Code) -> LinkedData:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": _tag_name(step.name),
                "item": SitePlace(step.url, language),
            }
            for position, step in enumerate(steps, 1)
        ],
    }


def _tag_name(html: str) -> str | LinkedData:
    """Returns a name as JSON-LD, tagged if it is in another language than the page."""
    words = Markup(html).striptags()
    match = MARKED.fullmatch(html)
    return {"@value": words, "@language": match[1]} if match else words


def _list_social_tags(page: BuiltPage, language: Language) -> Iterator[tuple[str, str]]:
    """Yields the properties of Open Graph."""
    yield "og:title", Markup(page.title).striptags() if page.url else page.site_name
    yield "og:type", "article" if page.url else "website"
    yield "og:site_name", page.site_name
    yield "og:locale", find_definition(language.code).locale
    for code in language.languages.list_others(language.code):
        yield "og:locale:alternate", find_definition(code).locale
    yield "og:description", page.description
    yield "og:url", page.site_url and page.site_url + page.url
