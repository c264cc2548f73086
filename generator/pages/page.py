"""Defines pages and kinds of page, and makes a page of a template and its values.

A page consists of its front matter, its template, and its notice of drafts. It is rendered when its
Markdown is first asked for: some checks need only its address.
"""

import html
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any, NamedTuple

import yaml

from generator.catalogue.site_in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages import raw_html
from generator.pages.draft_notice import render_draft_notice
from generator.pages.markup import to_html
from generator.pages.menu_place import MenuPlace
from generator.pages.raw_html import Parts
from generator.pages.rendering import render

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


NOTICE = "<!-- notice of drafts -->\n"
"""Marks where a template puts the notice, folded; otherwise it stands below the heading."""


class SearchEntry(NamedTuple):
    """An entry of the search beside the sections of pages.

    Attributes:
        address: Where its result leads.
        title: The line in bold: ``ABC SE04 P8``.
        text: The text that is searched.
        questions: Questions it answers, as readers ask them.
        kind: Its kind, where only its page knows that: ``situation``.
    """

    address: Address
    title: str
    text: str
    questions: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True)
class Page:
    """A generated page.

    Attributes:
        path: Its source path without the ending, the same in every language.
        heading: Its title.
        description: A sentence on it.
        title: Its name in the menu, as HTML.
        write: Renders it, front matter included.
        entries: Its own entries of the search.
        within: The lists above it that are no pages by themselves, the outermost first.
        data: Its description in schema.org's terms; empty without.
        as_data: The files that hold its contents for programs, by their paths on the site.
        listed: Whether the search and search engines may list it.
        menu: Where the menu lists the pages of its kind; None where it doesn't.
    """

    path: str
    heading: Wording
    description: Wording
    title: str
    write: Callable[[], Parts]
    entries: tuple[SearchEntry, ...] = ()
    within: tuple[Address, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    as_data: tuple[str, ...] = ()
    listed: bool = True
    menu: MenuPlace | None = None

    @cached_property
    def parts(self) -> Parts:
        """Its parts, rendered once when it is first asked for."""
        return self.write()

    @cached_property
    def markdown(self) -> str:
        """Its whole Markdown."""
        return raw_html.join_html(self.parts)


class PageKind(NamedTuple):
    """A kind of page, as its module declares it.

    Attributes:
        pages: Yields its pages, for the site in one language.
        menu: Their place in the menu; None for pages that only their address leads to.
    """

    pages: Callable[[Site], Iterator[Page]]
    menu: MenuPlace | None


def make_page(
    site: Site,
    template: str,
    path: str,
    title: Wording,
    description: Wording,
    *,
    urn: str = "",
    foot: Wording | None = None,
    frame: str = "",
    hide: tuple[str, ...] = (),
    feed: str = "",
    entries: tuple[SearchEntry, ...] = (),
    within: tuple[Address, ...] = (),
    data: Mapping[str, Any] | None = None,
    as_data: tuple[str, ...] = (),
    listed: bool = True,
    **values: Any,
) -> Page:
    """Makes a page of a suite.

    Args:
        site: The suite in the language of the page.
        template: The template's file name.
        path: The page's path.
        title: Its title.
        description: A sentence on it for search engines.
        urn: The standard it is about, which then begins its name in the menu.
        foot: The foot of its printed pages, beside the site's name.
        frame: Its template in the theme; empty for the usual one.
        feed: The address of the feed that tells what is new on it; empty for none.
        hide: Material's columns that it does without: ``navigation``, ``toc``.
        entries: Its own entries of the search.
        within: The lists above it that are no pages by themselves, the outermost first.
        data: Its description in schema.org's terms.
        as_data: The files that hold its contents for programs.
        listed: Whether the search and search engines may list it.
        values: The variables of the template.
    """
    # An attribute can't say that it is in another language than its page.
    own = description.language == site.language.code
    head: dict[str, Any] = {"description": description.text} if own else {}
    if frame:
        head["template"] = frame
    if feed:
        head["feed"] = feed
    if hide:
        head["hide"] = list(hide)
    if foot:
        head["foot"] = to_html(foot, site.language.code)
    if title.language != site.language.code:
        head["title_language"] = title.language
    name = to_html(title, site.language.code)
    if not listed:
        head |= {"title": name, "search": {"exclude": True}}  # others are named in the menu

    def write() -> Parts:
        front = yaml.dump(head, Dumper=_DUMPER, allow_unicode=True, width=10_000)
        whole, leaf = render(
            template,
            site.language,
            path,
            kept=site.kept,
            title=title,
            urn=urn,
            feed=feed,
            **values,
        )
        body, inserted, apart = raw_html.split_html(whole, leaf.apart)
        folded = NOTICE in body
        if not folded:
            heading, _, rest = body.partition("\n\n")
            body = f"{heading}\n\n{NOTICE}{rest}"
        body = f"---\n{front}---\n\n{body}"
        if site.language.is_source:
            return Parts(body.replace(NOTICE, "", 1), inserted, apart)
        notice = render_draft_notice(
            site.language, path, drafted=leaf.drafted, borrowed=leaf.borrowed, folded=folded
        )
        # Past Markdown: an edit of a text makes its translation stale, and the page says so. All
        # else of a page may be as it was.
        return raw_html.insert_html(Parts(body, inserted, apart), NOTICE, notice)

    return Page(
        path,
        title,
        description,
        f"{html.escape(urn, quote=False)} {name}" if urn else name,
        cache(write),
        entries,
        within,
        data or {},
        as_data,
        listed,
    )


def keep_pages(site: Site, name: Hashable, make: Callable[[], Iterable[Page]]) -> tuple[Page, ...]:
    """Pages that are made again only where a text has changed that stands on one of them.

    Where they are kept, they are written at once, for their templates read texts too; and what they
    were made of is not kept with them.

    Args:
        site: The suite in the language of the pages.
        name: What they are known by.
        make: Makes them.
    """
    if not site.kept.lasts:
        return tuple(make())
    return site.kept.take(name, lambda: tuple(map(_write_page, make())))


@dataclass(frozen=True, eq=False)
class Written:
    """What a page says, in the place of what writes it: the same one as long as it is kept."""

    parts: Parts

    def __call__(self) -> Parts:
        """Returns it."""
        return self.parts


def _write_page(page: Page) -> Page:
    if isinstance(page.write, Written):
        return page
    return replace(page, write=Written(page.write()))
