"""While serving, renders a page's frame again only if something differs that the page shows.

That is a quarter of what a build costs. MkDocs calls the templates as always; the outermost one
of a page remembers what it was given: the page's content and head, and the menu as the page has
it. If something changes that all pages share, such as the theme's files, all frames are rendered
again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

SEEN = ("title", "typeset", "url", "is_homepage", "is_index", "is_section", "active")
"""What a page shows of other pages, in its menu and in links to the previous and next page."""


@dataclass
class _CachedFrame:
    """A page in its frame, with what it was made from.

    Attributes:
        given: The page's own content and head.
        menu: The menu as the page has it.
        version: The number of the last whole menu that gave this one.
    """

    toc: TableOfContents
    given: object
    menu: object
    version: int
    html: str


class FrameCache:
    """The framed pages, kept for the next build.

    Attributes:
        made: The addresses of the pages whose frames were rendered in this build, in order.
    """

    def __init__(self) -> None:
        self.made: list[str] = []
        self._framed: dict[str, _CachedFrame] = {}
        self._shared: object = None
        self._menu: object = None
        self._version = 0

    def begin_build(self, config: MkDocsConfig, menu: Navigation, theme: Path) -> None:
        """Begins a build; forgets everything if something changed that all pages share.

        Args:
            config: The configuration; ``mkdocs.yml`` and this program determine all of it.
            menu: The whole menu. If it is unchanged, so is each page's part of it.
            theme: The folder of the program's own theme.
        """
        shared = list_shared(config, theme)
        if shared != self._shared:
            self._framed.clear()
            self._shared = shared
        whole = list_shown_of_menu(menu)
        self._version += whole != self._menu
        self._menu = whole
        self.made = []

    def make_template_class(self) -> type[Template]:
        """Returns a class of templates that reuse pages from here."""
        frames = self

        class Remembering(Template):
            def render(self, *given: Any, **more: Any) -> str:
                draw = super().render
                context = dict(*given, **more)
                if not context.get("page"):
                    return draw(context)
                return frames.take_or_draw(self.name, context, draw)

        return Remembering

    def take_or_draw(
        self, template: str | None, context: Mapping[str, Any], draw: Callable[..., str]
    ) -> str:
        """Returns a page in its frame; renders it only if something differs from before.

        Args:
            template: The name of the template.
            context: The values of the template.
            draw: Renders it.
        """
        page: Page = context["page"]
        scope = context["config"].extra["scope"]
        given = (template, scope, _list_shown_of_page(page))
        former = self._framed.get(page.url)
        if (
            former
            and former.toc is page.toc
            and former.given == given
            and (
                former.version == self._version or former.menu == list_shown_of_menu(context["nav"])
            )
        ):
            former.version = self._version
            return former.html
        self.made.append(page.url)
        html = draw(context)
        menu = list_shown_of_menu(context["nav"])
        self._framed[page.url] = _CachedFrame(page.toc, given, menu, self._version, html)
        return html


def list_shared(config: MkDocsConfig, theme: Path) -> object:
    """Returns what all pages are framed with, to be compared.

    Args:
        config: The configuration; ``mkdocs.yml`` and this program say all that is in it.
        theme: The folder of the program's own theme.
    """
    return (
        Path(config.config_file_path).read_bytes(),
        _list_times(theme.rglob("*.html")),
        (config.site_name, config.site_url, config.theme["language"]),
        {key: value for key, value in config.extra.items() if key != "scope"},
    )


def _list_shown_of_page(page: Page) -> object:
    return (
        page.content,
        page.title,
        getattr(page, "typeset", None),
        dict(page.meta),
        page.canonical_url,
        page.edit_url,
        page.file.src_uri,
        list_shown_beside(page),
    )


def list_shown_beside(page: Page) -> object:
    """Returns what a page shows of those before and after it, and of what it is in."""
    return tuple(map(_list_shown, (page.previous_page, page.next_page, *page.ancestors)))


def list_shown_of_menu(menu: Navigation) -> object:
    """Returns what a page shows of a menu, to be compared."""
    return _list_shown(menu.homepage), tuple(map(_list_shown_of_entry, menu.items))


def _list_shown_of_entry(entry: StructureItem) -> object:
    """Returns what a menu shows of an entry and of all below it."""
    return _list_shown(entry), tuple(
        map(_list_shown_of_entry, getattr(entry, "children", None) or ())
    )


def _list_shown(entry: StructureItem | None) -> object:
    return tuple(getattr(entry, name, None) for name in SEEN)


def _list_times(files: Iterable[Path]) -> list[tuple[Path, int]]:
    return sorted((file, file.stat().st_mtime_ns) for file in files)
