"""What a page and a kind of page are, and how a page is made.

A page has its template, its front matter and its notice of drafts.
"""

import html
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from generator.catalogue.in_language import Site
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages import past_markdown
from generator.pages.draft_notice import draft_notice
from generator.pages.markup import html_of
from generator.pages.menu_place import MenuPlace
from generator.pages.rendering import render

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


NOTICE = "<!-- notice of drafts -->\n"
"""Where a template has the notice stand, folded, if not below the heading."""


class SearchEntry(NamedTuple):
    """Something that the search finds by itself, beside the sections of pages.

    Attributes:
        address: Where the result leads.
        title: The line in bold: ``ABC SE04 P8``.
        text: What is found in it.
        questions: Questions that it answers, as readers ask them.
        kind: What it is, where nothing but the page that has it knows: ``situation``.
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
        write: Writes it, front matter included, with the marks of ``past_markdown``.
        entries: Its own entries for the search.
        within: The lists that it stands in which are no pages by themselves, the outermost first.
        data: What the page is of, as ``pages.linked_data`` says it; empty where it says nothing.
        as_data: The files that hold for programs what it says, by their paths on the site.
        listed: Whether the search and search engines may name it.
        menu: Where the menu names the pages of its kind; None where it doesn't.
    """

    path: str
    heading: Wording
    description: Wording
    title: str
    write: Callable[[], str]
    entries: tuple[SearchEntry, ...] = ()
    within: tuple[Address, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    as_data: tuple[str, ...] = ()
    listed: bool = True
    menu: MenuPlace | None = None

    @cached_property
    def _written(self) -> str:
        """Written when it is first asked for: a check may want only its address."""
        return self.write()

    @cached_property
    def markdown(self) -> str:
        """Its source, all of it."""
        return past_markdown.whole(self._written)

    @cached_property
    def parts(self) -> tuple[str, str]:
        """What goes through Markdown, and the HTML that is put into what comes of it."""
        return past_markdown.parted(self._written)


class PageKind(NamedTuple):
    """A kind of page, as its module declares it.

    Attributes:
        pages: Makes its pages, of the site in one language.
        menu: Where the menu names them; None for pages that are found by their address only.
    """

    pages: Callable[[Site], Iterator[Page]]
    menu: MenuPlace | None


def page(
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
    entries: tuple[SearchEntry, ...] = (),
    within: tuple[Address, ...] = (),
    data: Mapping[str, Any] | None = None,
    as_data: tuple[str, ...] = (),
    listed: bool = True,
    **values: Any,
) -> Page:
    """Renders a page of a suite.

    Args:
        site: The suite in the language of the page.
        template: The template's file name.
        path: The page's path.
        title: Its title.
        description: A sentence on it for search engines.
        urn: The standard that it is of, which then begins its name in the menu.
        foot: What its printed pages say of themselves, beside the site's name.
        frame: Its template in the theme; empty for that of every other page.
        hide: Which of Material's columns it does without: ``navigation``, ``toc``.
        entries: Its own entries for the search.
        within: The lists that it stands in which are no pages by themselves, the outermost first.
        data: What it is of, for machines.
        as_data: The files that hold for programs what it says.
        listed: Whether the search and search engines may name it.
        values: What the template speaks of.
    """
    # An attribute can't say that it is in another language than its page.
    own = description.language == site.language.code
    head: dict[str, Any] = {"description": description.text} if own else {}
    if frame:
        head["template"] = frame
    if hide:
        head["hide"] = list(hide)
    if foot:
        head["foot"] = html_of(foot, site.language.code)
    if title.language != site.language.code:
        head["title_language"] = title.language
    name = html_of(title, site.language.code)
    if not listed:
        head |= {"title": name, "search": {"exclude": True}}  # others are named in the menu
    front = yaml.dump(head, Dumper=_DUMPER, allow_unicode=True, width=10_000)

    def markdown() -> str:
        body, leaf = render(template, site.language, path, title=title, urn=urn, **values)
        notice = draft_notice(
            site.language,
            path,
            drafted=leaf.drafted,
            borrowed=leaf.borrowed,
            folded=NOTICE in body,
        )
        if NOTICE not in body:
            heading, _, rest = body.partition("\n\n")
            body = f"{heading}\n\n{NOTICE}{rest}"
        body = body.replace(NOTICE, f"{notice}\n" if notice else "", 1)
        return f"---\n{front}---\n\n{body}"

    return Page(
        path,
        title,
        description,
        f"{html.escape(urn, quote=False)} {name}" if urn else name,
        markdown,
        entries,
        within,
        data or {},
        as_data,
        listed,
    )
