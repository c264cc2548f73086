"""A suite in one language: its words, and how lists and tables show what it holds."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
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
from generator.suite.text_cache import TextCache


class TermView(NamedTuple):
    """A glossary term with its definition, as shown at the foot of a page that uses it."""

    id: str
    address: Address
    term: Wording
    definition: Wording


class StandardLink(NamedTuple):
    """A standard as lists and tables show it."""

    urn: str
    address: Address
    title: Wording


class FunctionLink(NamedTuple):
    """A function as lists and tables show it."""

    edition: str
    code: str
    address: Address
    process: Wording


class StatementLink(NamedTuple):
    """A statement as lists and tables show it.

    Attributes:
        code: Its name within its standard.
        reference: Its full citation.
    """

    code: str
    address: Address
    reference: str
    words: Wording


class ReferenceGroup(NamedTuple):
    """References to one standard, as a whole or to some of its statements."""

    standard: StandardLink
    statements: tuple[StatementLink, ...]


URL = re.compile(r"https?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?)’]")
"""An address in running text, without punctuation that follows it."""
CAPITALS = re.compile(r"[A-Z0-9][A-Z0-9&/.-]*(?: [A-Z0-9][A-Z0-9&/.-]*)*")
"""Words in capitals and figures, among which references are looked for."""

MOST_WORDS = 4
"""The most words a reference has: three of a URN, and the name of a statement."""


def find_named(
    text: str, places: Mapping[str, Address]
) -> Iterator[tuple[int, str, Address | str]]:
    """Yields the references and addresses in a text, with what each leads to.

    Args:
        text: The text.
        places: The addresses of standards and statements, by reference.

    Yields:
        Its position in the text, its words, and the place on the site or the URL it leads to.
    """
    named: list[tuple[int, str, Address | str]] = [
        (match.start(), match[0], match[0]) for match in URL.finditer(text)
    ]
    starts = [start for start, _, _ in named]
    ends = [start + len(words) for start, words, _ in named]

    def is_in_url(position: int) -> bool:
        before = bisect_right(starts, position)
        return before > 0 and position < ends[before - 1]

    named += [
        (match.start() + start, words, places[words])
        for match in CAPITALS.finditer(text)
        if not is_in_url(match.start())
        for start, words in _find_references(match[0], places)
    ]
    yield from sorted(named, key=lambda one: one[0])


def _find_references(capitals: str, known: Container[str]) -> Iterator[tuple[int, str]]:
    """Yields the known references among words in capitals, with their positions.

    Of several that begin at the same word, the longest is taken.
    """
    words, start, at = capitals.split(" "), 0, 0
    while at < len(words):
        ends = range(min(at + MOST_WORDS, len(words)), at, -1)
        # A sign at the end is punctuation: "see ABC SE03."
        choices = (" ".join(words[at:end]).rstrip(".-/&") for end in ends)
        found = next((one for one in choices if one in known), None)
        if found:
            yield start, found
        passed = found.count(" ") + 1 if found else 1
        start += len(" ".join(words[at : at + passed])) + 1
        at += passed


def _link_segment(segment: Segment, places: Mapping[str, Address]) -> Iterator[Segment]:
    """Cuts a segment at the references and addresses in it."""
    start = 0
    for place, words, leads in find_named(segment.text, places):
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
        kept: What was made of the suite as it was before; nothing where none is given.

    Attributes:
        downloads: The files that the site offers.
        has_data: Whether it has what editors don't look at, the files of data for programs and the
            page for reviewers; not while it is edited.
        dictionary: What each field of those files means; None where nobody made it.
        endpoints: The addresses at which programs read something.
        address: Where the site is published; empty where that is not known.
        version: The release that it is of; empty where it is of none.
        kept: What is made of it once, and what was made of the suite before that it may take.
    """

    downloads: tuple[Download, ...] = ()
    has_data: bool = True
    dictionary: Dictionary | None = None
    endpoints: tuple[Endpoint, ...] = ()
    address: str = ""
    version: str = ""

    def __init__(
        self, catalogue: Catalogue, language: Language, today: date, kept: TextCache | None = None
    ) -> None:
        self.catalogue = catalogue
        self.language = language
        self.today = today
        self.kept = kept or TextCache()

    @property
    def in_source(self) -> "Site":
        """The same suite in the language of its files."""
        source = self.language.languages.source
        return Site(self.catalogue, Language.of(source, self.catalogue.suite), self.today)

    def say(self, text: Text, *, linked: bool = True) -> Wording:
        """Returns the words for a text of the suite.

        Args:
            text: The text.
            linked: Whether glossary terms in it become links if it is running text. They should
                not where the text is only mentioned.
        """
        return self.language.say(text, linked=linked)

    def say_plainly(self, text: Text) -> str:
        """Returns the words for a text as plain text, with a mark if they are a draft."""
        wording = self.say(text, linked=False)
        if wording.state is not State.DRAFT:
            return wording.text
        draft = self.language.interface("draft")
        return f"{wording.text} ({draft.text})"

    def cite(self, work: Text | Wording, *more: str) -> str:
        """Makes a citation, with ``{reference}`` and ``{address}`` as placeholders.

        Args:
            work: The title of the work that is cited.
            more: Words behind the title, such as the edition.
        """
        title = self.say_plainly(work) if isinstance(work, Text) else work.text
        return ", ".join(("{reference}", title, *more, "{address}"))

    def phrase(self, english: str, **texts: Text) -> Wording:
        """Returns words of the interface with texts of the suite in them.

        Args:
            english: The words, with placeholders such as ``%(field)s`` for the texts.
            texts: The texts, by the names of the placeholders.
        """
        words = self.language.interface(english)
        said = {name: self.say(text, linked=False) for name, text in texts.items()}
        if all(wording.language == words.language for wording in said.values()):
            return words % {name: wording.text for name, wording in said.items()}
        # The whole sentence must be in one language. If some text has no translation, that is
        # English, with the texts in the language of the files.
        plain = {name: text.words for name, text in texts.items()}
        return words._replace(text=english % plain, language=ENGLISH)

    @property
    def presentation(self) -> Presentation:
        """What the suite says of itself."""
        return self.catalogue.entities.presentation

    @property
    def name(self) -> Wording:
        """The full name of the suite."""
        code = self.language.code
        return Wording(self.catalogue.suite.facts.name[code], code, State.PUBLISHED)

    @property
    def short_name(self) -> str:
        """The name of the suite's site."""
        return self.catalogue.suite.facts.short_name[self.language.code]

    @property
    def example_search(self) -> Wording:
        """The example of what to ask the search."""
        if self.presentation.example:
            return self.phrase("such as %(example)s", example=self.presentation.example)
        reference = self.catalogue.example.reference
        return self.language.interface("such as %(example)s", example=reference)

    def say_beside(self, text: Text) -> Wording | None:
        """Returns a text in the other language of the page, for people who read both, or None."""
        return self.language.say_beside(text)

    def say_each(self, texts: Iterable[Text]) -> tuple[Wording, ...]:
        """Returns the words for several texts."""
        return tuple(map(self.say, texts))

    def say_notes(self, notes: Iterable[Note]) -> tuple[Wording, ...]:
        """Returns the words of this project's remarks."""
        return self.say_each(note.text for note in notes)

    def link_standard(self, standard: Standard | Signposted) -> StandardLink:
        """Returns a standard, the suite's own or a signposted one, as lists show it."""
        return StandardLink(standard.urn, standard.address, self.say(standard.title))

    def link_statement(self, statement: Statement) -> StatementLink:
        """Returns a statement as lists show it."""
        words = self.say(statement.text, linked=False)
        return StatementLink(statement.name, statement.address, statement.reference, words)

    def link_function(self, function: Function) -> FunctionLink:
        """Returns a function as lists show it."""
        process = self.say(function.process)
        return FunctionLink(function.edition, function.code, function.address, process)

    def link_functions(self, standard: Standard | Signposted) -> tuple[FunctionLink, ...]:
        """Returns the functions that a standard serves, as lists show them."""
        return tuple(map(self.link_function, self.catalogue.list_served_functions(standard)))

    def say_metadata(
        self, metadata: tuple[Metadatum, ...]
    ) -> tuple[tuple[Wording, tuple[Wording, ...]], ...]:
        """Returns what a standard or an edition prints about itself: labels and values."""
        return tuple((self.say(one.label), self.say_each(one.texts)) for one in metadata)

    def with_links(self, wording: Wording, places: Mapping[str, Address] | None = None) -> Wording:
        """Returns the same words, with references and addresses as links.

        Args:
            wording: The words.
            places: The addresses of standards and statements; by default those of the suite.
        """
        known = self.catalogue.places if places is None else places
        segments = wording.segments or (Segment(wording.text),)
        return wording._replace(
            segments=tuple(
                part
                for segment in segments
                for part in ((segment,) if segment.term else _link_segment(segment, known))
            ),
        )

    def group_references(self, references: tuple[str, ...]) -> tuple[ReferenceGroup, ...]:
        """Groups references to standards and statements by standard."""
        groups: dict[str, list[StatementLink]] = {}
        for reference in references:
            statement = self.catalogue.statements.get(reference)
            found = groups.setdefault(statement.urn if statement else reference, [])
            if statement:
                found.append(self.link_statement(statement))
        return tuple(
            ReferenceGroup(self.link_standard(self.catalogue.standards[urn]), tuple(group))
            for urn, group in groups.items()
        )

    def make_comparison_address(self, part: str, before: str) -> Address:
        """Makes the address of a part of the comparison of an edition with its successor."""
        first = before == self.catalogue.revisions[0].before.year
        return ids.make_comparison_address(part, None if first else before)

    def describe_changes(self, changed: tuple[Change, ...]) -> tuple[Wording, ...]:
        """Says in words what differs between a standard and its counterpart."""
        interface = self.language.interface
        names: dict[Change, Wording] = {
            "number": interface("number"),
            "title": interface("title"),
            "overview": interface("overview"),
        }
        return tuple(names[name] for name in changed)

    def describe_crossing(self, crossing: Crossing) -> Wording | None:
        """Says in a sentence that standards were split or merged; None if one became one."""
        interface = self.language.interface
        before, after = ", ".join(crossing.before), ", ".join(crossing.after)
        if len(crossing.pairs) == 1:
            return None
        if len(crossing.before) == 1:
            return interface("%(before)s was split into %(after)s.", before=before, after=after)
        if len(crossing.after) == 1:
            return interface("%(before)s were merged into %(after)s.", before=before, after=after)
        return interface("%(before)s were rearranged into %(after)s.", before=before, after=after)

    def make_term_view(self, term: Term, edition: str | None = None) -> TermView:
        """Returns a glossary term for the foot of a page, in an edition's wording if it has one."""
        definition = self.say(term.find_definition(edition), linked=False)
        return TermView(term.id, term.address, self.say(term.term), definition)

    def find_terms(self, *wordings: Wording, edition: str | None = None) -> tuple[TermView, ...]:
        """Returns the glossary terms that are links in these words, in alphabetical order.

        Args:
            wordings: The words.
            edition: The edition of the words, whose wordings explain the terms.
        """
        met = {segment.term for wording in wordings for segment in wording.segments}
        return tuple(self.make_term_view(term, edition) for term in self.terms if term.id in met)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The glossary's terms, by the alphabet of the page's language."""
        listed = self.kept.take("terms", self._list_term_ids)
        return tuple(self.catalogue.terms[one] for one in listed)

    def _list_term_ids(self) -> tuple[str, ...]:
        def where(term: Term) -> tuple[tuple[int, ...], str]:
            return alphabet.make_sort_key(self.say(term.term).text, self.language.code)

        return tuple(term.id for term in sorted(self.catalogue.terms.values(), key=where))
