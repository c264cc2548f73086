"""What a page says of itself beside its words: the way to it, and what others show of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MenuPage

from generator.ids import Code
from generator.languages.definitions import definition
from generator.languages.language import Language
from generator.pages.linked_data import Data, Place
from generator.pages.page import Page
from generator.site.language_links import Links
from generator.suite.languages import Languages

MARKED = re.compile(r'(?:(?:[A-Z0-9./ ]|&amp;)+ )?<span lang="(\w+)">[^<]*</span>')
"""A name whose words are in another language than the menu; before them a URN may stand."""


@dataclass(frozen=True)
class Step:
    """A step on the way to a page: its name as HTML, and its address within its language."""

    name: str
    url: str


def head_of(
    page: MenuPage, menu: Navigation, language: Language, config: MkDocsConfig, made: Page | None
) -> dict[str, Any]:
    """What the theme puts into a page's head, and above its heading.

    Args:
        page: The page as MkDocs knows it.
        menu: The menu that it stands in.
        language: Its language.
        config: The configuration of that language's site.
        made: The page as it was made from the data; None for one that people write.

    Returns:
        ``trail``, the steps that lead to it; ``social``, the properties of Open Graph; and
        ``linked_data``, JSON-LD that may stand in a script element.
    """
    steps = tuple(_steps(page, menu, made))
    said = [made.data] if made and made.data else []
    if steps:
        said.insert(0, _breadcrumbs((*steps, Step(page.title or "", page.url)), language.code))
    links = Links(language.languages, language.code)
    return {
        "trail": steps,
        "social": _social(page, language, config),
        "linked_data": in_script(
            said, links.root(page.url, config.site_url or ""), language.languages
        ),
    }


def in_script(said: list[Data], top: str, languages: Languages) -> Markup:
    """Objects of JSON-LD as text that nothing in it can end the script element of.

    Args:
        said: The objects.
        top: The address of the site, or the way up to it.
        languages: Its languages.

    Returns:
        The text; nothing where there are no objects.
    """
    if not said:
        return Markup("")

    def address(place: Place) -> str:
        return top + languages.folder(place.language) + place.location or "./"

    graph = {"@context": "https://schema.org", "@graph": said}
    return htmlsafe_json_dumps(graph, default=address, ensure_ascii=False, separators=(",", ":"))


def _steps(page: MenuPage, menu: Navigation, made: Page | None) -> Iterator[Step]:
    """The way from home to a page: the sections of the menu that it stands in."""
    if page.is_homepage or not menu.homepage:
        return
    yield Step(menu.homepage.title or "", menu.homepage.url)
    lists = iter(made.within if made else ())
    for section in reversed(tuple(page.ancestors)):
        assert isinstance(section, Section)
        first = section.children[0]
        if isinstance(first, MenuPage) and first.is_index:
            if first is not page:
                yield Step(section.title, first.url)
        elif listed := next(lists, None):
            yield Step(section.title, listed.location)


def _breadcrumbs(steps: tuple[Step, ...], language: Code) -> Data:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": _name(step.name),
                "item": Place(step.url, language),
            }
            for position, step in enumerate(steps, 1)
        ],
    }


def _name(html: str) -> str | Data:
    words = Markup(html).striptags()
    found = MARKED.fullmatch(html)
    return {"@value": words, "@language": found[1]} if found else words


def _social(
    page: MenuPage, language: Language, config: MkDocsConfig
) -> tuple[tuple[str, str], ...]:
    title = config.site_name if page.is_homepage else Markup(page.title or "").striptags()
    others = language.languages.others(language.code)
    said = (
        ("og:title", title),
        ("og:type", "website" if page.is_homepage else "article"),
        ("og:site_name", config.site_name),
        ("og:locale", definition(language.code).locale),
        *(("og:locale:alternate", definition(code).locale) for code in others),
        ("og:description", page.meta.get("description")),
        ("og:url", page.canonical_url),
    )
    return tuple((name, value) for name, value in said if value)
