"""While serving, MkDocs is not shown pages that are made of just what they were made of before.

To read a page, to ask every plugin about it and to write it takes MkDocs a millisecond, though its
HTML and its frame are kept: with hundreds of pages that is most of an edit. A page is passed by
where it is the very one that was built before, and nothing that pages share has changed: the menu,
the frame, what people wrote. Its file is written as it was, and its links are looked at.
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
from generator.site.frame_cache import of_menu, shared_by_all
from generator.site.page_cache import links_of_now
from generator.site.search.entries import Read


class ServedFiles(Files):
    """The files of a build, of which MkDocs reads and builds not all pages.

    Attributes:
        passed_by: The sources of those that it doesn't.
    """

    passed_by: Mapping[str, "_Built"] = {}

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """All pages; while serving, MkDocs asks for those to read and build in words of its own."""
        pages = super().documentation_pages(inclusion=inclusion)
        if inclusion is not InclusionLevel.is_in_serve:
            return pages
        return [page for page in pages if page.src_uri not in self.passed_by]


class _Built(NamedTuple):
    """A page that was built.

    Attributes:
        write: What wrote it: of a page that was kept, the very same.
        html: What was written.
        read: What the search has of it; None where it may not be found.
        anchors: What of it may be linked to.
        links: What it links to.
    """

    write: Callable[[], str]
    html: str
    read: Read | None
    anchors: set[str] | None
    links: Mapping[File, dict[str, str]] | None


class PassedBy:
    """The pages of the build before, with all that they were made of."""

    def __init__(self) -> None:
        self._built: dict[str, _Built] = {}
        self._shared: object = None
        self._files = ServedFiles([])
        self._made: Mapping[str, MadePage] = {}

    def begin(
        self,
        files: ServedFiles,
        nav: Navigation,
        config: MkDocsConfig,
        theme: Path,
        made: Mapping[str, MadePage],
    ) -> list[Read]:
        """Has MkDocs pass by the pages that can't differ.

        Args:
            files: All files of the build.
            nav: The whole menu.
            config: The configuration.
            theme: The folder of the program's own theme.
            made: The pages made from the data, by their paths.

        Returns:
            What the search has of the pages that are passed by.
        """
        sources = {f"{path}.md": page for path, page in made.items()}
        others = (file for file in files.documentation_pages() if file.src_uri not in sources)
        shared = (
            shared_by_all(config, theme),
            of_menu(nav),
            {file.src_uri: file.content_string for file in others},
            frozenset(file.src_uri for file in files),
        )
        if shared != self._shared:
            self._built.clear()
            self._shared = shared
        passed_by = {
            uri: built
            for uri, page in sources.items()
            if (built := self._built.get(uri)) and built.write is page.write
        }
        for uri, built in passed_by.items():
            file = files.get_file_from_path(uri)
            assert file
            assert file.page
            file.page.present_anchor_ids = built.anchors
            file.page.links_to_anchors = links_of_now(built.links, files)
        files.passed_by = passed_by
        self._files, self._made = files, sources
        return [built.read for built in passed_by.values() if built.read]

    def remember(self, page: Page, html: str, read: Read | None) -> None:
        """Remembers a page that was built, if it was made from the data."""
        if made := self._made.get(page.file.src_uri):
            self._built[page.file.src_uri] = _Built(
                made.write, html, read, page.present_anchor_ids, page.links_to_anchors
            )

    def finish(self, config: MkDocsConfig) -> None:
        """Writes the pages that were passed by, and looks whether their links lead anywhere."""
        for uri, built in self._files.passed_by.items():
            file = self._files.get_file_from_path(uri)
            assert file
            assert file.page
            html = built.html.encode("utf-8", errors="xmlcharrefreplace")
            write_file(html, file.abs_dest_path)
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=self._files, log_level=level)
