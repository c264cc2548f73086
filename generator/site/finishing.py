"""What is done to files that another builder wrote: each function makes text of text.

Under MkDocs the same is done page by page while it builds, by the same functions.
"""

from collections.abc import Callable
from pathlib import Path

from generator.catalogue.in_language import Site
from generator.guard import FaultError
from generator.site.content_security_policy import UnknownScriptError, with_policy
from generator.site.first_page import SECTIONS
from generator.site.redirect_pages import keep_places

NOT_TO_BE_FOUND = '<meta name="robots" content="noindex">'
"""What the theme writes into the head of a page that is known by its address only."""


def guarded(html: str, templates: Path) -> str:
    """A whole page with its Content-Security-Policy.

    Args:
        html: The page.
        templates: The folder of the builder's own templates.

    Raises:
        FaultError: Where a script stands in its frame that is none of the builder's.
    """
    try:
        return with_policy(html, templates)
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


def is_hidden(html: str) -> bool:
    """Whether neither this site's search nor search engines may find a page."""
    return NOT_TO_BE_FOUND in html.partition("<article")[0]


def content_of(html: str) -> str:
    """What was made of a page's Markdown, out of the whole page; of the first one, its sections."""
    _, opening, rest = html.partition("<article")
    article = opening and rest.partition(">")[2].rpartition("</article>")[0]
    of_first = SECTIONS.search(article)
    return of_first[1] if of_first else article


def in_article(html: str, change: Callable[[str], str]) -> str:
    """A whole page with a change to its article; the same where it has none."""
    before, opening, rest = html.partition("<article")
    article, closing, after = rest.rpartition("</article>")
    return f"{before}{opening}{change(article)}{closing}{after}" if closing else html
