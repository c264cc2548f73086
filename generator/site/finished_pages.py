"""Changes to HTML that another builder wrote: each function takes a page and returns a page.

Under MkDocs the same functions are called page by page during the build.
"""

from collections.abc import Callable
from pathlib import Path

from generator.catalogue.site_in_language import Site
from generator.guard import FaultError
from generator.site.content_security_policy import UnknownScriptError, add_policy
from generator.site.home_page import SECTIONS
from generator.site.redirect_pages import keep_places

NOT_TO_BE_FOUND = '<meta name="robots" content="noindex">'
"""What the theme writes into the head of a page that is known by its address only."""


def guard_page(html: str, templates: Path) -> str:
    """Returns a page with its Content-Security-Policy.

    Args:
        html: The page.
        templates: The folder of the builder's own templates.

    Raises:
        FaultError: Where a script stands in its frame that is none of the builder's.
    """
    try:
        return add_policy(html, templates)
    except UnknownScriptError as error:
        raise FaultError(str(error)) from error


def keep_moved_places(html: str, location: str, site: Site) -> str:
    """Returns a page with the anchors that moved away from it.

    Args:
        html: The page.
        location: Its address within its language.
        site: The suite in that language.
    """
    return change_article(html, lambda article: keep_places(article, location, site))


def is_hidden(html: str) -> bool:
    """Whether a page is kept out of this site's search and out of search engines."""
    return NOT_TO_BE_FOUND in html.partition("<article")[0]


def extract_content(html: str) -> str:
    """Returns what was made of a page's Markdown, without the page's frame."""
    _, opening, rest = html.partition("<article")
    article = opening and rest.partition(">")[2].rpartition("</article>")[0]
    of_first = SECTIONS.search(article)
    return of_first[1] if of_first else article


def change_article(html: str, change: Callable[[str], str]) -> str:
    """Returns a page with its article changed, or the same page if it has none."""
    before, opening, rest = html.partition("<article")
    article, closing, after = rest.rpartition("</article>")
    return f"{before}{opening}{change(article)}{closing}{after}" if closing else html
