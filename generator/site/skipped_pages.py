"""While serving, keeps MkDocs from building pages again that can't have changed.

Reading a page, calling every plugin for it and writing it takes MkDocs a millisecond, even if its
HTML and its frame are kept: with hundreds of pages that is most of the time of an edit. A page is
skipped if it is the very object that was built before, its part of the menu is as it was, and
nothing that pages share has changed: the frame, the written pages. Its file stays where it is, and
its links are checked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from generator.pages.page import Page as MadePage
from generator.site.frame_cache import list_shared, list_shown_beside, list_shown_of_menu
from generator.site.menu import shorten_menu
from generator.site.page_cache import LinkedPages, find_links, name_links
from generator.site.search.search_entries import SearchedPage
from generator.site.standing_site import StandingSite


class ServedFiles(Files):
    """The files of a build, from which MkDocs reads, builds and writes only some.

    Args:
        files: All files of the build.
        standing: The site that stands.

    Attributes:
        skipped: The pages that are skipped, by their source paths.
    """

    def __init__(self, files: Iterable[File], standing: StandingSite) -> None:
        super().__init__(files)
        self.standing = standing
        self.skipped: Mapping[str, _BuiltPage] = {}

    def copy_static_files(
        self,
        dirty: bool = False,
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Writes the files that are no pages, as MkDocs does, but for those that stand already."""
        for file in self:
            if file.is_documentation_page() or not inclusion(file.inclusion):
                continue
            if not self.standing.keeps(file.dest_uri, file.content_bytes):
                file.copy_file(dirty)

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Returns all pages, or without the skipped ones if MkDocs asks for pages to build.

        While serving, MkDocs asks for these with an argument that it uses for nothing else.
        """
        pages = super().documentation_pages(inclusion=inclusion)
        if inclusion is not InclusionLevel.is_in_serve:
            return pages
        return [page for page in pages if page.src_uri not in self.skipped]


class _BuiltPage(NamedTuple):
    """A page that was built.

    Attributes:
        write: The function that wrote its Markdown: the same object if the page was kept.
        menu: What it shows of the menu.
        html: The finished page.
        read: What the search finds of it; None if it is excluded.
        anchors: Its anchors.
        links: The anchors that it links to.
    """

    write: Callable[[], object]
    menu: object
    html: str
    read: SearchedPage | None
    anchors: set[str] | None
    links: LinkedPages | None


class SkippedPages:
    """The pages of the previous build, with everything that they were made from."""

    def __init__(self) -> None:
        self._built: dict[str, _BuiltPage] = {}
        self._shared: object = None
        self._menus: Mapping[str, object] = {}
        self._files: ServedFiles
        self._made: Mapping[str, MadePage] = {}

    def begin_build(
        self,
        files: ServedFiles,
        nav: Navigation,
        config: MkDocsConfig,
        theme: Path,
        made: Mapping[str, MadePage],
    ) -> list[SearchedPage]:
        """Makes MkDocs skip the pages that can't have changed.

        Args:
            files: All files of the build.
            nav: The whole menu.
            config: The configuration.
            theme: The folder of the program's own theme.
            made: The pages made from the data, by path.

        Returns:
            What the search finds of the skipped pages.
        """
        sources = {f"{path}.md": page for path, page in made.items()}
        others = (file for file in files.documentation_pages() if file.src_uri not in sources)
        shared = (
            list_shared(config, theme),
            {file.src_uri: file.content_string for file in others},
            frozenset(file.src_uri for file in files),
        )
        if shared != self._shared:
            self._built.clear()
            self._shared = shared
        self._menus = _list_menus(files, nav)
        skipped = {
            uri: built
            for uri, page in sources.items()
            if (built := self._built.get(uri))
            and built.write is page.write
            and built.menu == self._menus[uri]
        }
        for uri, built in skipped.items():
            file = files.get_file_from_path(uri)
            assert file
            assert file.page
            file.page.present_anchor_ids = built.anchors
            file.page.links_to_anchors = find_links(built.links, files)
        files.skipped = skipped
        self._files, self._made = files, sources
        return [built.read for built in skipped.values() if built.read]

    def remember(self, page: Page, html: str, read: SearchedPage | None) -> None:
        """Keeps a page that was built, if it was made from the data."""
        if made := self._made.get(page.file.src_uri):
            self._built[page.file.src_uri] = _BuiltPage(
                made.write,
                self._menus[page.file.src_uri],
                html,
                read,
                page.present_anchor_ids,
                name_links(page.links_to_anchors),
            )

    def finish(self, config: MkDocsConfig) -> None:
        """Has the skipped pages stand on the site, and checks their links."""
        level = config.validation.links.anchors
        for uri, built in self._files.skipped.items():
            file = self._files.get_file_from_path(uri)
            assert file
            assert file.page
            html = built.html.encode("utf-8", errors="xmlcharrefreplace")
            if not self._files.standing.keeps(file.dest_uri, html):
                write_file(html, file.abs_dest_path)
            file.page.validate_anchor_links(files=self._files, log_level=level)
        self._files.standing.list_kept(Path(config.site_dir))


def _list_menus(files: Files, nav: Navigation) -> dict[str, object]:
    """Returns what each page shows of the menu, by the page's source path.

    Pages of one section show the same menu, but for which of them is the one that is read.
    """
    of_sections: dict[Section | None, object] = {}
    menus: dict[str, object] = {}
    for file in files.documentation_pages():
        page = file.page
        assert page
        if page.parent not in of_sections:
            of_sections[page.parent] = _list_shown_in(page.parent, nav)
        menus[file.src_uri] = list_shown_beside(page), of_sections[page.parent]
    return menus


def _list_shown_in(section: Section | None, nav: Navigation) -> object:
    """Returns what the pages of a section show of the menu, or those that are in none."""
    if section:
        section.active = True
    shown = list_shown_of_menu(shorten_menu(nav))
    if section:
        section.active = False
    return shown
