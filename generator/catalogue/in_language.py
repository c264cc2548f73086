"""A suite in one language: its words, and how lists and tables name what it holds."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import Download
from generator.ids import Address
from generator.languages import alphabet
from generator.languages.definitions import DEFAULT
from generator.languages.language import Language, Wording
from generator.model import Crossing, Note, Published
from generator.model.states import State


@dataclass(frozen=True)
class TermView:
    """A glossary term with its definition, at the foot of a page that uses it."""

    id: str
    address: Address
    term: Wording
    definition: Wording


@dataclass(frozen=True)
class StandardLink:
    """A standard as a list or a table names it."""

    urn: str
    address: Address
    title: Wording


@dataclass(frozen=True)
class FunctionLink:
    """A function as a list or a table names it."""

    edition: str
    code: str
    address: Address
    process: Wording


@dataclass(frozen=True)
class ReferenceGroup:
    """References to one standard: to it as a whole, or to some of its statements."""

    standard: StandardLink
    statements: tuple[tuple[str, Address], ...]


class Site:
    """The suite in one language, as pages and documents show it.

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
        text = self.catalogue.texts[identity]
        words = self.language.say(identity, text.text, running=running)
        return replace(words, interface=True) if text.frame else words

    def plain(self, identity: str) -> str:
        """The words for a text where they stand without markup, a draft with its mark."""
        wording = self.say(identity)
        if wording.language == "en" or wording.state is not State.DRAFT:
            return wording.text
        return f"{wording.text} ({self.language.interface('draft').text})"

    def phrase(self, english: str, **identities: str) -> Wording:
        """Words of the interface with texts of the suite in them.

        Args:
            english: The words, with ``%(field)s`` where a text stands.
            identities: The ids of the texts, by what the words call them.
        """
        words = self.language.interface(english)
        said = {name: self.say(identity) for name, identity in identities.items()}
        if all(one.language == words.language for one in said.values()):
            return words % {name: one.text for name, one in said.items()}
        # A sentence is in one language, the one in which all of it can be had.
        plain = {name: self.catalogue.texts[one].text for name, one in identities.items()}
        return replace(words, text=english % plain, language=DEFAULT)

    @property
    def example_search(self) -> Wording:
        """What the search gives as an example of what may be asked."""
        if self.catalogue.suite.facts.example.search:
            return self.phrase("such as %(example)s", example="site example")
        urn, code = self.catalogue.example
        return self.language.interface(
            "such as %(example)s", example=" ".join([urn, *([code] if code else [])])
        )

    @property
    def name(self) -> Wording:
        """What the suite is called, in full."""
        return self.say("site name")

    def beside(self, identity: str) -> Wording | None:
        """The same in the other language, for whoever reads both; None where there is but one."""
        return self.language.beside(identity, self.catalogue.texts[identity].text)

    def notes(self, owner: str, notes: tuple[Note, ...]) -> tuple[Wording, ...]:
        """The notes of whatever has this id."""
        return tuple(self.say(f"{owner} note {number + 1}") for number in range(len(notes)))

    def standard_link(self, urn: str) -> StandardLink:
        """A standard of this suite or a signposted one, as lists name it."""
        own = urn in self.catalogue.standards
        address = ids.standard_address(urn) if own else ids.signposted_address(urn)
        return StandardLink(urn, address, self.say(f"{urn} title"))

    def function(self, edition: str, code: str) -> FunctionLink:
        """A function, as lists name it."""
        words = self.say(f"{edition} function {code} process")
        return FunctionLink(edition, code, ids.function_address(edition, code), words)

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

    def comparison_address(self, part: str, before: str) -> Address:
        """A part of the comparison of an edition with the one that took its place."""
        first = before == self.catalogue.revisions[0].before
        return ids.comparison_address(part, None if first else before)

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

    @property
    def newest_first(self) -> tuple[str, ...]:
        """The editions: the one in force, then the others from the newest on."""
        return self.catalogue.suite.newest_first
