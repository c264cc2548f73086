"""A suite in one language: its words, and how lists and tables name what it holds."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.dictionary import Dictionary, Endpoint
from generator.catalogue.downloads import Download
from generator.ids import ENGLISH, Address
from generator.languages import alphabet
from generator.languages.language import Language, Wording
from generator.languages.terms import Segment
from generator.model import Change
from generator.model.states import State
from generator.suite.entities.mapping import Crossing, Function, Signposted
from generator.suite.entities.presentation import Presentation
from generator.suite.entities.sections import Statement
from generator.suite.entities.standards import Standard
from generator.suite.entities.wordbook import Term
from generator.suite.text import Metadatum, Note, Text


class TermView(NamedTuple):
    """A glossary term with its definition, at the foot of a page that uses it."""

    id: str
    address: Address
    term: Wording
    definition: Wording


class StandardLink(NamedTuple):
    """A standard as a list or a table names it."""

    urn: str
    address: Address
    title: Wording


class FunctionLink(NamedTuple):
    """A function as a list or a table names it."""

    edition: str
    code: str
    address: Address
    process: Wording


class StatementLink(NamedTuple):
    """A statement as a list or a table names it.

    Attributes:
        code: What its standard knows it by.
        reference: What it is cited as.
    """

    code: str
    address: Address
    reference: str
    words: Wording


class ReferenceGroup(NamedTuple):
    """References to one standard: to it as a whole, or to some of its statements."""

    standard: StandardLink
    statements: tuple[StatementLink, ...]


URL = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)’]")
CAPITALS = re.compile(r"[A-Z0-9][A-Z0-9&/.-]*(?: [A-Z0-9][A-Z0-9&/.-]*)*")
"""Words in capitals and figures, among which references are sought."""

MOST_WORDS = 4
"""Of a reference: three of a URN, and the name of a statement."""


def named_in(text: str, places: Mapping[str, Address]) -> Iterator[tuple[int, str, Address | str]]:
    """Yields what a text names that leads somewhere.

    Args:
        text: The text.
        places: Where standards and statements stand, by their references.

    Yields:
        Where it begins in the text, its words, and the place or the address that it leads to.
    """
    named: list[tuple[int, str, Address | str]] = [
        (found.start(), found[0], found[0]) for found in URL.finditer(text)
    ]
    taken = [(start, start + len(words)) for start, words, _ in named]
    named += [
        (found.start() + start, words, places[words])
        for found in CAPITALS.finditer(text)
        if not any(start <= found.start() < end for start, end in taken)
        for start, words in _references_in(found[0], places)
    ]
    yield from sorted(named, key=lambda one: one[0])


def _references_in(capitals: str, known: Container[str]) -> Iterator[tuple[int, str]]:
    """The references among words in capitals: where each begins; the longest that begins there."""
    words, start, at = capitals.split(" "), 0, 0
    while at < len(words):
        ends = range(min(at + MOST_WORDS, len(words)), at, -1)
        choices = (" ".join(words[at:end]).rstrip(".-/&") for end in ends)
        found = next((one for one in choices if one in known), None)
        if found:
            yield start, found
        passed = found.count(" ") + 1 if found else 1
        start += len(" ".join(words[at : at + passed])) + 1
        at += passed


def _linked(segment: Segment, places: Mapping[str, Address]) -> Iterator[Segment]:
    """Cuts a segment at the standards and statements that it names, and at addresses."""
    start = 0
    for place, words, leads in named_in(segment.text, places):
        if place > start:
            yield segment._replace(text=segment.text[start:place])
        yield segment._replace(text=words, leads=leads)
        start = place + len(words)
    if start < len(segment.text):
        yield segment._replace(text=segment.text[start:])


class Site:
    """The suite in one language, as pages and documents show it.

    Args:
        catalogue: What the suite holds.
        language: The language of the pages.
        today: The day of the build, for what has passed by then.

    Attributes:
        downloads: The files that the site offers.
        has_data: Whether it has what editors don't look at, the files of data for programs and the
            page for reviewers; not while it is edited.
        dictionary: What each field of those files means; None where nobody made it.
        endpoints: The addresses at which programs read something.
        address: Where the site is published; empty where that is not known.
        version: The release that it is of; empty where it is of none.
    """

    downloads: tuple[Download, ...] = ()
    has_data: bool = True
    dictionary: Dictionary | None = None
    endpoints: tuple[Endpoint, ...] = ()
    address: str = ""
    version: str = ""

    def __init__(self, catalogue: Catalogue, language: Language, today: date) -> None:
        self.catalogue = catalogue
        self.language = language
        self.today = today

    @property
    def in_source(self) -> "Site":
        """The same suite in the language of its files."""
        source = self.language.languages.source
        return Site(self.catalogue, Language.of(source, self.catalogue.suite), self.today)

    def say(self, text: Text, *, linked: bool = True) -> Wording:
        """The words for a text of the suite.

        Args:
            text: The text.
            linked: Whether glossary terms in it are to be links, if it is running text: not where
                it is only mentioned.
        """
        return self.language.say(text, linked=linked)

    def plain(self, text: Text) -> str:
        """The words for a text where they stand without markup, a draft with its mark."""
        wording = self.say(text, linked=False)
        if wording.state is not State.DRAFT:
            return wording.text
        return f"{wording.text} ({self.language.interface('draft').text})"

    def citation(self, work: Text | Wording, *more: str) -> str:
        """What is cited, with ``{reference}`` and ``{address}`` in their places.

        Args:
            work: The title of what it stands in.
            more: What follows the title, such as the edition.
        """
        title = self.plain(work) if isinstance(work, Text) else work.text
        return ", ".join(("{reference}", title, *more, "{address}"))

    def phrase(self, english: str, **texts: Text) -> Wording:
        """Words of the interface with texts of the suite in them.

        Args:
            english: The words, with ``%(field)s`` where a text stands.
            texts: The texts, by what the words call them.
        """
        words = self.language.interface(english)
        said = {name: self.say(text, linked=False) for name, text in texts.items()}
        if all(one.language == words.language for one in said.values()):
            return words % {name: one.text for name, one in said.items()}
        # A sentence is in one language, the one in which all of it can be had.
        # Words of the interface are in English anyway, and texts in the language of the files.
        plain = {name: text.words for name, text in texts.items()}
        return words._replace(text=english % plain, language=ENGLISH)

    @property
    def presentation(self) -> Presentation:
        """What the suite says of itself."""
        return self.catalogue.entities.presentation

    @property
    def name(self) -> Wording:
        """What the suite is called, in full."""
        code = self.language.code
        return Wording(self.catalogue.suite.facts.name[code], code, State.PUBLISHED)

    @property
    def short_name(self) -> str:
        """What its site is called."""
        return self.catalogue.suite.facts.short_name[self.language.code]

    @property
    def example_search(self) -> Wording:
        """What the search gives as an example of what may be asked."""
        if self.presentation.example:
            return self.phrase("such as %(example)s", example=self.presentation.example)
        reference = self.catalogue.example.reference
        return self.language.interface("such as %(example)s", example=reference)

    def beside(self, text: Text) -> Wording | None:
        """The same in another language, for whoever reads both; None where there is but one."""
        return self.language.beside(text)

    def say_each(self, texts: Iterable[Text]) -> tuple[Wording, ...]:
        """The words for several texts."""
        return tuple(map(self.say, texts))

    def notes(self, notes: Iterable[Note]) -> tuple[Wording, ...]:
        """This project's remarks."""
        return self.say_each(note.text for note in notes)

    def standard_link(self, standard: Standard | Signposted) -> StandardLink:
        """A standard of this suite or a signposted one, as lists name it."""
        return StandardLink(standard.urn, standard.address, self.say(standard.title))

    def statement_link(self, statement: Statement) -> StatementLink:
        """A statement, as lists name it."""
        words = self.say(statement.text, linked=False)
        return StatementLink(statement.name, statement.address, statement.reference, words)

    def function(self, function: Function) -> FunctionLink:
        """A function, as lists name it."""
        process = self.say(function.process)
        return FunctionLink(function.edition, function.code, function.address, process)

    def functions_of(self, standard: Standard | Signposted) -> tuple[FunctionLink, ...]:
        """The functions that a standard serves, its own suite's or another's."""
        return tuple(map(self.function, self.catalogue.functions_of(standard)))

    def metadata(
        self, metadata: tuple[Metadatum, ...]
    ) -> tuple[tuple[Wording, tuple[Wording, ...]], ...]:
        """What a standard or an edition prints about itself: labels, and what stands beside."""
        return tuple((self.say(one.label), self.say_each(one.texts)) for one in metadata)

    def with_links(self, wording: Wording, places: Mapping[str, Address] | None = None) -> Wording:
        """The same words, in which references and addresses lead to what they name.

        Args:
            wording: The words.
            places: Where standards and statements stand, if others than those that are there.
        """
        known = self.catalogue.places if places is None else places
        segments = wording.segments or (Segment(wording.text),)
        return wording._replace(
            segments=tuple(
                part
                for segment in segments
                for part in ((segment,) if segment.term else _linked(segment, known))
            ),
        )

    def references(self, references: tuple[str, ...]) -> tuple[ReferenceGroup, ...]:
        """References to standards and statements, gathered by standard."""
        groups: dict[str, list[StatementLink]] = {}
        for reference in references:
            statement = self.catalogue.statements.get(reference)
            found = groups.setdefault(statement.urn if statement else reference, [])
            if statement:
                found.append(self.statement_link(statement))
        return tuple(
            ReferenceGroup(self.standard_link(self.catalogue.standards[urn]), tuple(found))
            for urn, found in groups.items()
        )

    def comparison_address(self, part: str, before: str) -> Address:
        """A part of the comparison of an edition with the one that took its place."""
        first = before == self.catalogue.revisions[0].before.year
        return ids.comparison_address(part, None if first else before)

    def changed(self, changed: tuple[Change, ...]) -> tuple[Wording, ...]:
        """What differs between a standard and its counterpart, in words."""
        interface = self.language.interface
        names: dict[Change, Wording] = {
            "number": interface("number"),
            "title": interface("title"),
            "overview": interface("overview"),
        }
        return tuple(names[name] for name in changed)

    def together(self, crossing: Crossing) -> Wording | None:
        """That standards were split or merged, in a sentence; None where one became one."""
        interface = self.language.interface
        before, after = ", ".join(crossing.before), ", ".join(crossing.after)
        if len(crossing.pairs) == 1:
            return None
        if len(crossing.before) == 1:
            return interface("%(before)s was split into %(after)s.", before=before, after=after)
        if len(crossing.after) == 1:
            return interface("%(before)s were merged into %(after)s.", before=before, after=after)
        return interface("%(before)s were rearranged into %(after)s.", before=before, after=after)

    def term(self, term: Term, edition: str | None = None) -> TermView:
        """A glossary term for the foot of a page, in the wording of its edition if it has one."""
        definition = self.say(term.definition_in(edition), linked=False)
        return TermView(term.id, term.address, self.say(term.term), definition)

    def terms_in(self, *wordings: Wording, edition: str | None = None) -> tuple[TermView, ...]:
        """The glossary terms that are links in these words, by the alphabet.

        Args:
            wordings: The words.
            edition: The edition that they are of, whose wording explains the terms.
        """
        met = {segment.term for wording in wordings for segment in wording.segments}
        return tuple(self.term(term, edition) for term in self.terms if term.id in met)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary's terms, by the alphabet of the page's language."""

        def where(term: Term) -> tuple[tuple[int, ...], str]:
            return alphabet.place(self.say(term.term).text, self.language.code)

        return tuple(sorted(self.catalogue.terms.values(), key=where))
