"""The links between the two languages of a page, plain and made at build time."""

from dataclasses import dataclass

from generator.ids import Code
from generator.languages.definitions import DEFAULT, LANGUAGES, OWN_NAME, folder, other


@dataclass(frozen=True)
class LanguageLink:
    """The link to the page in the other language: its address as the page counts it, its name."""

    url: str
    language: Code
    name: str


@dataclass(frozen=True)
class Alternate:
    """A language, as ``hreflang`` names it, and the page's address in it."""

    language: str
    url: str


def _up(page_url: str, here: Code) -> str:
    """The way from a page up to the site's root: ``../../`` for English ``standards/lsi-se03/``."""
    return "../" * (page_url.count("/") + (here != DEFAULT))


def root(page_url: str, here: Code, site_url: str) -> str:
    """The address of the site: the whole one, or the way up to it.

    Args:
        page_url: The address of the page that speaks of it, from the root of its language.
        here: The language of the page.
        site_url: The address of that root on the web; where it is empty, the site's is counted
            from the page.
    """
    return site_url.removesuffix(folder(here)) or _up(page_url, here)


def _in(language: Code, page_url: str) -> str:
    """A page's address in a language, from the site's root."""
    return folder(language) + page_url


def scope(page_url: str, here: Code) -> str:
    """Where Material's choices hold, such as dark or light: both languages, counted from a page."""
    return _up(page_url, here) or "."


def language_link(page_url: str, here: Code, top: str = "") -> LanguageLink:
    """The link in a page's header to the same page in the other language.

    Args:
        page_url: The page's address from the root of its language.
        here: The language of the page.
        top: The address of the site, where links can't be counted from the page.
    """
    there = other(here)
    url = (top or _up(page_url, here)) + _in(there, page_url)
    return LanguageLink(url or "./", there, OWN_NAME[there])


def alternates(page_url: str, here: Code, site_url: str) -> tuple[Alternate, ...]:
    """The page in both languages, for search engines: ``x-default`` is the one at the root.

    Args:
        page_url: The page's address from the root of its language.
        here: The language of the page.
        site_url: The address of that root on the web, from which whole addresses are made; where
            it is empty they are counted from the page.
    """
    top = root(page_url, here, site_url)
    named = [(code, code) for code in LANGUAGES] + [("x-default", DEFAULT)]
    return tuple(Alternate(name, top + _in(code, page_url) or "./") for name, code in named)
