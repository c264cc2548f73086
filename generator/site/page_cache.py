"""While serving, keeps the HTML of pages whose Markdown did not change.

An edit changes a page or two of each language, and turning Markdown into HTML is a third of a
build. MkDocs has no event for it, so the method of its page is replaced. That MkDocs is the last of
its line, pinned, and will not change.
"""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

Anchors = dict[str, str]
"""The anchors of a page that another links to, each with the link as it was written."""

LinkedPages = Mapping[str, Anchors]
"""The anchors that a page links to, by the source paths of the pages that they are on."""


class _CachedPage(NamedTuple):
    """What MkDocs made of a page's Markdown."""

    markdown: str
    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: LinkedPages | None


class PageCache:
    """The HTML of each page, kept for the next build."""

    def __init__(self) -> None:
        self._former: dict[str, _CachedPage] = {}
        self._circumstances: object = None

    def begin_build(self, files: Files, config: MkDocsConfig) -> None:
        """Begins a build; forgets everything if more than the Markdown of pages may have changed.

        Args:
            files: Every file of the build: a link's HTML depends on whether its target exists.
            config: The configuration, with the extensions of Markdown.
        """
        uris = frozenset(file.src_uri for file in files)
        circumstances = (uris, repr(config.markdown_extensions), repr(config.mdx_configs))
        if circumstances != self._circumstances:
            self._former.clear()
            self._circumstances = circumstances

    def reuse_if_unchanged(self, page: Page) -> None:
        """Reuses a page's HTML from the previous build if its Markdown is unchanged."""
        page.render = partial(self._render, page)  # type: ignore[method-assign]

    def _render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        former = self._former.get(page.file.src_uri)
        if former and former.markdown == page.markdown:
            page.content, page.toc = former.content, former.toc
            page._title_from_render = former.title
            page.present_anchor_ids = former.anchors
            page.links_to_anchors = find_links(former.links, files)
            return
        Page.render(page, config, files)
        assert page.markdown is not None
        assert page.content is not None
        self._former[page.file.src_uri] = _CachedPage(
            page.markdown,
            page.content,
            page.toc,
            page._title_from_render,
            page.present_anchor_ids,
            name_links(page.links_to_anchors),
        )


def name_links(links: Mapping[File, Anchors] | None) -> LinkedPages | None:
    """Returns a page's links as they may be kept: a file holds all that its build was made of."""
    if links is None:
        return None
    return {file.src_uri: anchors for file, anchors in links.items()}


def find_links(links: LinkedPages | None, files: Files) -> dict[File, Anchors] | None:
    """Returns links to this build's files, whose anchors MkDocs checks."""
    if links is None:
        return None
    found = ((files.get_file_from_path(path), anchors) for path, anchors in links.items())
    return {file: anchors for file, anchors in found if file}
