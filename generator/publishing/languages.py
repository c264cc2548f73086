"""The links between the two languages of a page, plain and made at build time."""

from dataclasses import dataclass

from generator.language import LANGUAGES, OWN_NAME, Code

DEFAULT: Code = "en"
"""The language at the root of the site; the other stands in a folder of its name."""


@dataclass(frozen=True)
class LanguageLink:
    """The link to a page's twin: its address as the page counts it, and what it says."""

    url: str
    language: Code
    name: str


@dataclass(frozen=True)
class Alternate:
    """A language, as ``hreflang`` names it, and the page's address in it."""

    language: str
    url: str


def to_root(page_url: str) -> str:
    """The way from a page up to its language's root: ``../../`` for ``standards/lsi-se03/``."""
    return "../" * page_url.count("/")


def _url(page_url: str, here: Code, there: Code) -> str:
    up = to_root(page_url) + ("../" if here != DEFAULT else "")
    down = "" if there == DEFAULT else f"{there}/"
    return f"{up}{down}{page_url}" or "./"


def scope(page_url: str, here: Code) -> str:
    """Where Material's choices hold, such as dark or light: both languages, counted from a page."""
    return to_root(page_url) + ("../" if here != DEFAULT else "") or "."


def language_link(page_url: str, here: Code, top: str = "") -> LanguageLink:
    """The link in a page's header to the same page in the other language.

    Args:
        page_url: The page's address from the root of its language.
        here: The language of the page.
        top: The address of the site, where links can't be counted from the page.
    """
    there: Code = next(code for code in LANGUAGES if code != here)
    down = "" if there == DEFAULT else f"{there}/"
    url = f"{top}{down}{page_url}" if top else _url(page_url, here, there)
    return LanguageLink(url, there, OWN_NAME[there])


def alternates(page_url: str, here: Code, site_url: str) -> tuple[Alternate, ...]:
    """The page in both languages, for search engines: ``x-default`` is the one at the root.

    Args:
        page_url: The page's address from the root of its language.
        here: The language of the page.
        site_url: The address of that root on the web, from which whole addresses are made; where
            it is empty they are counted from the page.
    """
    root = site_url.removesuffix("/").removesuffix("" if here == DEFAULT else f"/{here}")

    def url(there: Code) -> str:
        if not root:
            return _url(page_url, here, there)
        return f"{root}/{'' if there == DEFAULT else f'{there}/'}{page_url}"

    return (
        *(Alternate(code, url(code)) for code in LANGUAGES),
        Alternate("x-default", url(DEFAULT)),
    )
