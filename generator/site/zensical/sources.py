"""Writes what Zensical builds one language from: settings, pages and theme in one folder."""

import json
import re
import shutil
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import markdown  # type: ignore[import-untyped]
from markupsafe import Markup, escape

from generator.ids import ENGLISH, Address
from generator.reading.headings import find_headings
from generator.site.frame import SiteBuilder, find_top, make_frame
from generator.site.markdown_files import write_language
from generator.site.menu import Menu, MenuPlaces, make_menu
from generator.site.own_assets import read_own_assets
from generator.site.page_head import BuiltPage, make_head
from generator.site.site_contents import SiteContents
from generator.writing import write

THEME = Path(__file__).resolve().parents[3] / "theme"

COUNTED = re.compile(r"""(<a\b[^>]*\shref=")(?:\.|&#46;)\./""")
"""The beginning of an HTML link that is relative to the finished page. Zensical takes it to be
relative to the Markdown file, which is a folder higher, and writes one ``../`` before it.
"""


class ZensicalSources:
    """The folder from which Zensical builds one language.

    Args:
        made: The suite in that language, with its pages.
        folder: Where its settings, pages and theme are written; it does not exist yet.
        builder: Zensical.

    Attributes:
        site: The suite in that language.
        built: Where Zensical writes the site.
        frame: The values of its pages' frame.
        icon: The file of the site's icon.
        published: The site's address in this language; empty where that is not known.
    """

    icon: str

    def __init__(self, made: SiteContents, folder: Path, builder: SiteBuilder) -> None:
        self.made, self.folder, self.builder = made, folder, builder
        self.site = made.site
        self.built = folder / "site"
        here = self.site.language.folder
        self.published = f"{self.site.address}{here}" if self.site.address else ""

    @cached_property
    def frame(self) -> Mapping[str, Any]:
        """The values of its pages' frame."""
        return make_frame(self.site, self.builder)

    @cached_property
    def menu(self) -> Menu:
        """Its menu."""
        return make_menu(self.site, self.made.pages)

    @cached_property
    def _places(self) -> MenuPlaces:
        return MenuPlaces(self.menu)

    def write(self, given: Mapping[str, Any]) -> None:
        """Writes settings, pages and theme.

        Args:
            given: The settings of the project, which are the same for every language.
        """
        self.icon = given["theme"]["favicon"]
        write_language(self.site, self.made.pages, self.folder / "docs", self._make_page_head)
        for file in (self.folder / "docs").rglob("*.md"):
            if file.name != "index.md":
                write(file, COUNTED.sub(r"\1", file.read_text(encoding="utf-8")))
        shutil.copytree(THEME, self.folder / "theme")
        for path, text in read_own_assets(THEME).items():
            write(self.folder / "theme" / path, text)
        # JSON is YAML too.
        write(
            self.folder / "mkdocs.yml", json.dumps(self._make_settings(given), ensure_ascii=False)
        )

    def _make_settings(self, given: Mapping[str, Any]) -> dict[str, Any]:
        code = self.site.language.code
        known = (self.builder.templates / f"partials/languages/{code}.html").exists()
        return {
            "site_name": self.site.short_name,
            "site_url": self.published or None,
            "docs_dir": "docs",
            "site_dir": "site",
            "theme": {
                **given["theme"],
                "variant": "classic",  # which looks as Material does
                "custom_dir": "theme",
                "language": code if known else ENGLISH,
            },
            "plugins": [{"search": {"enabled": False}}],  # or it takes data-search-exclude out
            "markdown_extensions": given["markdown_extensions"],
            "nav": self.menu,
            "extra": {"frame": self.frame, "scope": find_top(self.site), "generator": False},
        }

    def _make_page_head(self, path: str, head: Mapping[str, Any], body: str) -> dict[str, Any]:
        """Returns what a page's head says besides: its title, and the values of its frame."""
        title = self._places.find_title(path) or head.get("title") or _find_title(body)
        page = BuiltPage(
            path=path,
            url=Address(path).location,
            title=title,
            description=head.get("description", ""),
            site_name=self.site.short_name,
            site_url=self.published,
        )
        made = self.made.page_at.get(path)
        return {"title": title, "frame": make_head(page, self._places, self.site.language, made)}


def _find_title(body: str) -> str:
    """Returns the title of a page that has none but its heading, as HTML."""
    words = next((heading.words for heading in find_headings(body)), "")
    return str(escape(Markup(markdown.markdown(words)).striptags()))
