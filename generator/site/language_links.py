"""The links from a page to itself in other languages, made at build time."""

from typing import NamedTuple

from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.suite.languages import Languages

ANY = "x-default"
"""The value of ``hreflang`` for readers of any other language."""


class LanguageLink(NamedTuple):
    """A link to the same page in another language: its relative address and its name."""

    url: str
    language: Code
    name: str


class Alternate(NamedTuple):
    """An ``hreflang`` link: the code of a language, and the page's address in it."""

    language: str
    url: str


class LanguageLinks:
    """Makes the links of the pages in one language.

    Args:
        languages: The languages of the site.
        here: The language of the pages.
    """

    def __init__(self, languages: Languages, here: Code) -> None:
        self._languages = languages
        self._here = here

    def find_scope(self, page_url: str) -> str:
        """Returns the path for which the reader's choice of dark or light holds: the whole site."""
        return self._find_way_up(page_url) or "."

    def find_root(self, page_url: str, site_url: str) -> str:
        """Returns the address of the site: in full, or relative to the page.

        Args:
            page_url: The page's address from the root of its language.
            site_url: The address of that root on the web; if empty, the result is relative to the
                page.
        """
        return site_url.removesuffix(self._languages.name_folder(self._here)) or self._find_way_up(
            page_url
        )

    def link_to_others(self, page_url: str, top: str = "") -> tuple[LanguageLink, ...]:
        """Returns the header's links to the same page in each other language.

        Args:
            page_url: The page's address from the root of its language.
            top: The address of the site, for pages that can't have relative links.
        """
        root = top or self._find_way_up(page_url)
        return tuple(
            LanguageLink(
                root + self._make_address(code, page_url) or "./",
                code,
                find_definition(code).own_name,
            )
            for code in self._languages.list_others(self._here)
        )

    def list_alternates(self, page_url: str, site_url: str) -> tuple[Alternate, ...]:
        """Returns the page's ``hreflang`` links; none if the site has one language.

        Args:
            page_url: The page's address from the root of its language.
            site_url: The address of that root on the web, for full addresses; if it is empty they
                are relative to the page.
        """
        if len(self._languages) == 1:
            return ()
        top = self.find_root(page_url, site_url)
        named = [(code, code) for code in self._languages] + [(ANY, self._languages.source)]
        return tuple(
            Alternate(name, top + self._make_address(code, page_url) or "./")
            for name, code in named
        )

    def _find_way_up(self, page_url: str) -> str:
        """Returns the relative way to the site's root: ``../../`` for ``standards/abc-se03/``."""
        return "../" * (page_url.count("/") + bool(self._languages.name_folder(self._here)))

    def _make_address(self, language: Code, page_url: str) -> str:
        """Returns a page's address in a language, from the site's root."""
        return self._languages.name_folder(language) + page_url
