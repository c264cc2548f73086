"""The Atom feed (RFC 4287) of what each release changed, in one language."""

from collections.abc import Iterable
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from generator.catalogue.site_in_language import Site
from generator.comparing.rewording import Rewording
from generator.ids import Address
from generator.languages.language import Wording
from generator.pages.changed_things import Thing
from generator.pages.changes import (
    FEED,
    ChangeView,
    PartView,
    ReleaseView,
    find_feed,
    list_releases,
)
from generator.writing import write

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"
LANG = "xml:lang"
TAGS = {"out": "del", "in": "ins"}


def write_feed(folder: Path, site: Site) -> None:
    """Writes the feed of a language into its site's folder, if there is a release.

    Args:
        folder: The folder of the language.
        site: The suite in that language.
    """
    if find_feed(site):
        write(folder / FEED, make_feed(site))


def make_feed(site: Site) -> bytes:
    """Makes the feed: an entry for each release, the newest first.

    An entry is known by the suite, the version and the language, wherever the site stands.
    """
    made = _FeedWriter(site).make_element(list_releases(site))
    written: bytes = ElementTree.tostring(made, encoding="utf-8", xml_declaration=True)
    return written


class _FeedWriter:
    """Writes one feed.

    Args:
        site: The suite in the language of the feed.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.code = site.language.code
        self.root = f"{site.address}{site.language.folder}"

    def make_element(self, told: tuple[ReleaseView, ...]) -> Element:
        """Returns the feed as XML."""
        feed = Element("feed", {"xmlns": ATOM, LANG: self.code})
        self._add(feed, "id", self._make_id("changes"))
        title = self.site.language.interface("Changes").text
        self._add(feed, "title", f"{self.site.short_name}: {title}")
        self._add(feed, "updated", _format_moment(told[0]))
        author = SubElement(feed, "author")
        whose = self.site.catalogue.suite.facts.publisher or self.site.short_name
        self._add(author, "name", whose)
        self._add_link(feed, "self", find_feed(self.site), "application/atom+xml")
        self._add_link(
            feed, "alternate", f"{self.root}{told[0].address.location.partition('#')[0]}"
        )
        for release in told:
            feed.append(self._make_entry(release))
        return feed

    def _make_entry(self, release: ReleaseView) -> Element:
        entry = Element("entry")
        self._add(entry, "id", self._make_id(release.version))
        self._add(entry, "title", release.name.text)
        self._add(entry, "updated", _format_moment(release))
        self._add_link(entry, "alternate", f"{self.root}{release.address.location}")
        content = SubElement(entry, "content", {"type": "xhtml"})
        element = SubElement(content, "div", {"xmlns": XHTML})
        if release.first:
            self._add_paragraph(element, release.holds)
        if release.unchanged:
            self._add_paragraph(element, [release.unchanged])
        for part in release.parts:
            self._add_part(element, part)
        return entry

    def _add_part(self, told: Element, part: PartView) -> None:
        self._say(SubElement(told, "h3"), part.heading)
        listed = SubElement(told, "ul")
        for change in part.changes:
            self._add_change(SubElement(listed, "li"), change)
        for some in part.together:
            line = SubElement(listed, "li")
            self._say(line, some.what)
            _append_text(line, ": ")
            self._add_things(line, some.things)

    def _add_change(self, line: Element, change: ChangeView) -> None:
        self._add_things(line, (change.about,))
        _append_text(line, ", ")
        self._say(line, change.what)
        if change.to:
            _append_text(line, " ")
            self._add_things(line, change.to)
        if change.rewording or change.words:
            _append_text(line, ": ")
        if change.rewording:
            self._add_rewording(line, change.rewording)
        elif change.words:
            self._say(line, change.words)

    def _add_rewording(self, line: Element, rewording: Rewording) -> None:
        shown = SubElement(line, "span", {LANG: rewording.language})
        for stretch in rewording.stretches:
            if stretch.change == "same":
                _append_text(shown, stretch.text)
            else:
                if stretch.text[:1].isspace():
                    _append_text(shown, " ")
                SubElement(shown, TAGS[stretch.change]).text = stretch.text.strip()

    def _add_things(self, line: Element, things: Iterable[Thing]) -> None:
        for number, thing in enumerate(things):
            if number:
                _append_text(line, ", ")
            if thing.address:
                link = SubElement(line, "a", {"href": self._make_url(thing.address)})
                self._say(link, thing.name)
            else:
                self._say(line, thing.name)

    def _say(self, parent: Element, words: Wording) -> None:
        """Adds words, marked if they are a draft or in another language."""
        draft = self.site.language.interface("draft")
        said = f"{words.text} ({draft.text})" if words.is_marked_draft else words.text
        if words.language == self.code:
            _append_text(parent, said)
        else:
            SubElement(parent, "span", {LANG: words.language}).text = said

    def _add_paragraph(self, parent: Element, said: Iterable[Wording]) -> None:
        paragraph = SubElement(parent, "p")
        for words in said:
            self._say(paragraph, words)
            _append_text(paragraph, " ")

    def _make_url(self, address: Address) -> str:
        return f"{self.root}{address.location}"

    def _make_id(self, name: str) -> str:
        known = f"{self.site.catalogue.suite.facts.id} {name} {self.code}"
        return f"urn:uuid:{uuid5(NAMESPACE_URL, known)}"

    def _add(self, parent: Element, tag: str, text: str) -> None:
        SubElement(parent, tag).text = text

    def _add_link(self, parent: Element, rel: str, address: str, kind: str = "text/html") -> None:
        attributes = {"rel": rel, "type": kind, "hreflang": self.code, "href": address}
        SubElement(parent, "link", attributes)


def _format_moment(release: ReleaseView) -> str:
    return f"{release.date.isoformat()}T00:00:00Z"


def _append_text(parent: Element, words: str) -> None:
    """Adds text behind everything that an element has so far."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
