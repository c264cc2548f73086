"""A page that people write, as its Welsh allows: with the notice of a draft, or in English."""

import re
from collections.abc import MutableMapping
from html import escape
from typing import Any

from generator.catalogue.in_language import Site
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.draft_notice import state_of_the_welsh
from generator.reading.written_pages import FRONT_MATTER

ENGLISH = '<div lang="en">'
HEADING = re.compile(r"^(#+ )(.*?)( \{#[\w-]+\})?$", re.MULTILINE)


def as_shown(markdown: str, meta: MutableMapping[str, Any], path: str, site: Site) -> str:
    """The Markdown of a written page.

    Args:
        markdown: What stands in the page's file, without its head.
        meta: What its head says. Its title is made HTML, as the menu has every title. Where English
            stands in for the Welsh, it is made to say so.
        path: The page's path without its ending.
        site: The suite in the language of the page.
    """
    if "title" in meta:
        meta["title"] = escape(meta["title"], quote=False)
    language, suite = site.language, site.catalogue.suite
    if language.code == "en" or suite.written.get(path) is not State.DRAFT:
        return markdown
    borrowed = stands_in_english(site, path)
    if borrowed:
        markdown = HEADING.sub(r'\1<span lang="en">\2</span>\3', _english(site, path))
        meta.pop("description", None)  # an attribute can't say that it is in another language
        meta["title_language"] = "en"
    notice = state_of_the_welsh(language, path, drafted=not borrowed, borrowed=borrowed, whole=True)
    heading, _, rest = markdown.strip().partition("\n\n")
    return f"{heading}\n\n{notice}\n{rest}\n"


def stands_in_english(site: Site, path: str) -> bool:
    """Whether a written page of the Welsh site is a draft that is not to be shown."""
    language = site.language
    drafted = site.catalogue.suite.written.get(path) is State.DRAFT
    return language.code == "cy" and drafted and not language.show_drafts


def english_title(site: Site, path: str) -> Wording | None:
    """The title of a written page that stands in English for its Welsh."""
    if not stands_in_english(site, path):
        return None
    found = HEADING.search(_english(site, path))
    return Wording(found[2], "en", State.PUBLISHED) if found else None


def _english(site: Site, path: str) -> str:
    file = site.catalogue.suite.root / "docs" / "en" / f"{path}.md"
    return FRONT_MATTER.sub("", file.read_text("utf-8-sig"), count=1)


def in_english(html: str) -> str:
    """Marks what follows the notice of a page that stands in English for its Welsh."""
    notice, mark, rest = html.partition("</p>")
    return f"{notice}{mark}\n{ENGLISH}{rest}</div>\n"


def sections(html: str) -> list[str]:
    """A page's HTML before its first section, and that of each section, each whole in itself."""
    opening, *rest = re.split("(?=<h2)", html)
    if ENGLISH not in opening or not rest:
        return [opening, *rest]
    rest[-1] = rest[-1].removesuffix("</div>\n")
    return [f"{opening}</div>\n", *(f"{ENGLISH}{section}</div>\n" for section in rest)]
