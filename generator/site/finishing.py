"""What is done to files that another builder wrote: each function makes text of text.

Under MkDocs the same is done page by page while it builds, by the same functions.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable
from html import unescape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.catalogue.in_language import Site
from generator.guard import FaultError
from generator.pages.page import Page
from generator.site.content_security_policy import UnknownScriptError, with_policy
from generator.site.redirect_pages import keep_places
from generator.site.search import entries

LISTED = re.compile(r"\s*<url>\s*<loc>(.*?)</loc>.*?</url>", re.DOTALL)
"""An address in the list for search engines."""


def guarded(html: str, templates: Path, styles: tuple[str, ...] = ()) -> str:
    """A whole page with its Content-Security-Policy.

    Args:
        html: The page.
        templates: The folder of the builder's own templates.
        styles: The style sheets that the builder's scripts write into it.

    Raises:
        FaultError: Where a script stands in its frame that is none of the builder's.
    """
    try:
        return with_policy(html, templates, styles)
    except UnknownScriptError as error:
        raise FaultError(str(error)) from error


def with_places(html: str, location: str, site: Site) -> str:
    """A whole page with the places that moved from it.

    Args:
        html: The page.
        location: Its address within its language.
        site: The suite in that language.
    """
    return in_article(html, lambda article: keep_places(article, location, site))


def in_article(html: str, change: Callable[[str], str]) -> str:
    """A whole page with a change to its article; the same where it has none."""
    before, opening, rest = html.partition("<article")
    article, closing, after = rest.rpartition("</article>")
    return f"{before}{opening}{change(article)}{closing}{after}" if closing else html


def with_entries(index: str, pages: Iterable[Page]) -> str:
    """Zensical's index of its search with the pages' own entries: statements, terms, functions."""
    found: dict[str, Any] = json.loads(index)
    found["items"] += [
        {**entry, "level": 2, "path": [Markup(page.title).striptags()], "tags": []}
        for page in pages
        for entry in entries([page])
    ]
    return json.dumps(found, separators=(",", ":"), ensure_ascii=False)


def without(sitemap: str, unlisted: Collection[str]) -> str:
    """The list for search engines without some addresses."""
    return LISTED.sub(lambda line: "" if unescape(line[1]) in unlisted else line[0], sitemap)
