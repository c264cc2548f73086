"""What every kind of page is made with, and what a page is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import yaml

from generator import alphabet, ids
from generator.catalogue import Catalogue
from generator.downloads import Download
from generator.ids import Address
from generator.language import Language, Wording
from generator.leaf import html_of
from generator.model import Crossing, Note, Published
from generator.pages.notice import state_of_the_welsh
from generator.pages.views import FunctionLink, ReferenceGroup, StandardLink, TermView
from generator.render import render
from generator.translations import State


@dataclass(frozen=True)
class SearchEntry:
    """Something that the search finds by itself, beside the sections of pages.

    Attributes:
        address: Where the result leads.
        title: The line in bold: ``LSI SE04 P8``.
        text: What is found in it.
    """

    address: Address
    title: str
    text: str


@dataclass(frozen=True)
class Page:
    """A generated page.

    Attributes:
        path: Its source path without the ending, the same in both languages.
        title: Its name in the menu, as HTML.
        markdown: Its source, front matter included.
        entries: Its own entries for the search.
        within: The list that it stands in, where that is not a page by itself.
        data: What the page is of, as ``pages.linked_data`` says it; empty where it says nothing.
        listed: Whether the search, search engines and the menu may name it.
    """

    path: str
    title: str
    markdown: str
    entries: tuple[SearchEntry, ...] = ()
    within: Address | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    listed: bool = True


class Site:
    """The suite in one language, and the means to make pages of it.

    Args:
        catalogue: What the suite holds.
        language: The language of the pages.
        today: The day of the build, for what has passed by then.

    Attributes:
        downloads: The files that the site offers.
        address: Where the site is published; empty where that is not known.
        version: The release that it is of; empty where it is of none.
    """

    downloads: tuple[Download, ...] = ()
    address: str = ""
    version: str = ""

    def __init__(self, catalogue: Catalogue, language: Language, today: date) -> None:
        self.catalogue = catalogue
        self.language = language
        self.today = today

    def say(self, identity: str, *, running: bool = False) -> Wording:
        """The words for a text of the suite, by its id."""
        return self.language.say(identity, self.catalogue.texts[identity].text, running=running)

    def plain(self, identity: str) -> str:
        """The words for a text where they stand without markup, a draft with its mark."""
        wording = self.say(identity)
        if wording.language == "en" or wording.state is not State.DRAFT:
            return wording.text
        return f"{wording.text} ({self.language.interface('draft').text})"

    def beside(self, identity: str) -> Wording | None:
        """The same in the other language, for whoever reads both; None where there is but one."""
        return self.language.beside(identity, self.catalogue.texts[identity].text)

    def notes(self, owner: str, notes: tuple[Note, ...]) -> tuple[Wording, ...]:
        """The notes of whatever has this id."""
        return tuple(self.say(f"{owner} note {number + 1}") for number in range(len(notes)))

    def page(
        self,
        template: str,
        path: str,
        title: Wording,
        description: Wording,
        *,
        urn: str = "",
        foot: Wording | None = None,
        hide: tuple[str, ...] = (),
        entries: tuple[SearchEntry, ...] = (),
        within: Address | None = None,
        data: Mapping[str, Any] | None = None,
        listed: bool = True,
        **values: Any,
    ) -> Page:
        """Renders a page.

        Args:
            template: The template's file name.
            path: The page's path.
            title: Its title.
            description: A sentence on it for search engines.
            urn: The standard that it is of, which then begins its name in the menu.
            foot: What its printed pages say of themselves, beside the site's name.
            hide: Which of Material's columns it does without: ``navigation``, ``toc``.
            entries: Its own entries for the search.
            within: The list that it stands in, where that is not a page by itself.
            data: What it is of, for machines.
            listed: Whether the search, search engines and the menu may name it.
            values: What the template speaks of.
        """
        # An attribute can't say that it is in another language than its page.
        own = description.language == self.language.code
        head: dict[str, Any] = {"description": description.text} if own else {}
        if hide:
            head["hide"] = list(hide)
        if foot:
            head["foot"] = html_of(foot, self.language.code)
        if title.language != self.language.code:
            head["title_language"] = title.language
        name = html_of(title, self.language.code)
        if not listed:
            head |= {"title": name, "search": {"exclude": True}}  # others are named in the menu
        front = yaml.dump(head, Dumper=_DUMPER, allow_unicode=True, width=10_000)
        body, leaf = render(template, self.language, path, title=title, urn=urn, **values)
        notice = state_of_the_welsh(
            self.language, path, drafted=leaf.drafted, borrowed=leaf.borrowed
        )
        if notice:
            heading, _, rest = body.partition("\n\n")
            body = f"{heading}\n\n{notice}\n{rest}"
        return Page(
            path,
            f"{urn} {name}" if urn else name,
            f"---\n{front}---\n\n{body}",
            entries,
            within,
            data or {},
            listed,
        )

    def standard_link(self, urn: str) -> StandardLink:
        """A standard of this suite or a signposted one, as lists name it."""
        own = urn in self.catalogue.standards
        address = ids.standard_address(urn) if own else ids.signposted_address(urn)
        return StandardLink(urn, address, self.say(f"{urn} title"))

    def function(self, edition: str, code: str) -> FunctionLink:
        """A function, as lists name it."""
        words = self.say(f"{edition} function {code} process")
        return FunctionLink(code, ids.function_address(edition, code), words)

    def functions_of(self, urn: str) -> tuple[FunctionLink, ...]:
        """The functions that a standard serves, its own suite's or another's."""
        return tuple(
            self.function(function.edition, function.code)
            for function in self.catalogue.functions_of(urn)
        )

    def metadata(
        self, owner: str, metadata: tuple[Published, ...]
    ) -> tuple[tuple[Wording, Wording], ...]:
        """What a standard or an edition prints about itself: labels, and what stands beside."""
        names = [f"{owner} metadata {ids.slug(item.label)}" for item in metadata]
        return tuple((self.say(f"{name} label"), self.say(name)) for name in names)

    def references(self, references: tuple[str, ...]) -> tuple[ReferenceGroup, ...]:
        """References to standards and statements, gathered by standard."""
        groups: dict[str, list[tuple[str, Address]]] = {}
        for reference in references:
            urn, code = ids.split_reference(reference)
            found = groups.setdefault(urn, [])
            if code:
                found.append((code, ids.standard_address(urn, code)))
        return tuple(
            ReferenceGroup(self.standard_link(urn), tuple(found)) for urn, found in groups.items()
        )

    def changed(self, crossing: Crossing) -> tuple[Wording, ...]:
        """What differs between a standard and its counterpart, in words."""
        interface = self.language.interface
        names = {
            "number": interface("number"),
            "title": interface("title"),
            "overview": interface("overview"),
        }
        return tuple(names[name] for name in crossing.changed)

    def term(self, term: str) -> TermView:
        """A glossary term for the foot of a page."""
        return TermView(
            term,
            ids.term_address(term),
            self.say(f"glossary {term} term"),
            self.say(f"glossary {term} definition"),
        )

    def terms_in(self, *wordings: Wording) -> tuple[TermView, ...]:
        """The glossary terms that are links in these words, by the alphabet."""
        met = {segment.term for wording in wordings for segment in wording.segments}
        return tuple(self.term(term) for term in self.terms if term in met)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The ids of the glossary's terms, by the alphabet of the page's language."""

        def where(term: str) -> tuple[tuple[int, ...], str]:
            return alphabet.place(self.say(f"glossary {term} term").text, self.language.code)

        return tuple(sorted(self.catalogue.terms, key=where))

    @cached_property
    def newest_first(self) -> tuple[str, ...]:
        """The editions, the one in force first."""
        return tuple(sorted(self.catalogue.editions, reverse=True))


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
