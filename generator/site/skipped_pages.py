"""While serving, keeps MkDocs from building pages again that can't have changed.

Reading a page, calling every plugin for it and writing it takes MkDocs a millisecond, even if its
HTML and its frame are kept: with hundreds of pages that is most of the time of an edit. A page is
skipped if it is the very object that was built before, and nothing that pages share has changed:
the menu, the frame, the written pages. Its file is written as before, and its links are checked.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from generator.pages.page import Page as MadePage
from generator.site.frame_cache import list_shared, list_shown_of_menu
from generator.site.page_cache import refresh_links
from generator.site.search.search_entries import SearchedPage


class ServedFiles(Files):
    """The files of a build, from which MkDocs reads and builds only some pages.

    Attributes:
        skipped: The pages that are skipped, by their source paths.
    """

    skipped: Mapping[str, "_BuiltPage"] = {}

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
        html: The finished page.
        read: What the search finds of it; None if it is excluded.
        anchors: Its anchors.
        links: The anchors that it links to, by file.
    """

    write: Callable[[], str]
    html: str
    read: SearchedPage | None
    anchors: set[str] | None
    links: Mapping[File, dict[str, str]] | None


class SkippedPages:
    """The pages of the previous build, with everything that they were made from."""

    def __init__(self) -> None:
        self._built: dict[str, _BuiltPage] = {}
        self._shared: object = None
        self._files = ServedFiles([])
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
            list_shown_of_menu(nav),
            {file.src_uri: file.content_string for file in others},
            frozenset(file.src_uri for file in files),
        )
        if shared != self._shared:
            self._built.clear()
            self._shared = shared
        skipped = {
            uri: built
            for uri, page in sources.items()
            if (built := self._built.get(uri)) and built.write is page.write
        }
        for uri, built in skipped.items():
            file = files.get_file_from_path(uri)
            assert file
            assert file.page
            file.page.present_anchor_ids = built.anchors
            file.page.links_to_anchors = refresh_links(built.links, files)
        files.skipped = skipped
        self._files, self._made = files, sources
        return [built.read for built in skipped.values() if built.read]

    def remember(self, page: Page, html: str, read: SearchedPage | None) -> None:
        """Keeps a page that was built, if it was made from the data."""
        if made := self._made.get(page.file.src_uri):
            self._built[page.file.src_uri] = _BuiltPage(
                made.write, html, read, page.present_anchor_ids, page.links_to_anchors
            )

    def finish(self, config: MkDocsConfig) -> None:
        """Writes the pages that were skipped, and checks their links."""
        for uri, built in self._files.skipped.items():
            file = self._files.get_file_from_path(uri)
            assert file
            assert file.page
            html = built.html.encode("utf-8", errors="xmlcharrefreplace")
            write_file(html, file.abs_dest_path)
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=self._files, log_level=level)
