"""The RDF graph of a book: concept schemes, concepts with their labels, and notes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS, XSD

from generator.exports import provenance
from generator.exports.book import Book
from generator.ids import Address, Code
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.suite.entities.standards import Edition
from generator.suite.text import Text

Words = Callable[[Language], Wording]
"""A function that returns words of the interface in a language."""

Label = tuple[URIRef, tuple[Text, ...]]
"""A property of SKOS, with its texts, a paragraph each."""


class SchemeGraph:
    """A graph that is being built.

    Args:
        book: The book that it is made from.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self._graph = Graph()
        for name, namespace in {"skos": SKOS, "dcterms": DCTERMS, "owl": OWL}.items():
            self._graph.bind(name, namespace)

    def to_turtle(self) -> bytes:
        """Returns the graph as Turtle, the same on every build."""
        return self._graph.serialize(format="turtle", encoding="utf-8")

    def make_id(self, address: Address) -> URIRef:
        """Returns the identifier of what has an address. It never changes."""
        release = self.book.release
        return URIRef(
            self.book.make_url(address, self.book.source)
            if release.address
            else self.book.catalogue.suite.facts.identifiers + address.location
        )

    def add(
        self, what: URIRef | BNode, property_: URIRef, *values: URIRef | BNode | Literal
    ) -> None:
        """Adds a property with its values to a concept, a scheme or a collection."""
        for value in values:
            self._graph.add((what, property_, value))

    def say(self, what: URIRef, property_: URIRef, *texts: Text, before: str = "") -> None:
        """Adds texts as one value of a property, in each language that has all of them.

        Args:
            what: The resource that gets the value.
            property_: The property.
            texts: The texts, a paragraph each.
            before: A prefix, such as a code or a year.
        """
        for code, words in self.list_words(texts):
            self.add(what, property_, Literal(f"{before} {words}".strip(), code))

    def relate(self, one: Address, other: Address) -> None:
        """Adds a relation in both directions between concepts of different schemes."""
        here, there = self.make_id(one), self.make_id(other)
        self.add(here, SKOS.relatedMatch, there)
        self.add(there, SKOS.relatedMatch, here)

    def add_scheme(self, address: Address, holds: Words, of: Edition | None = None) -> URIRef:
        """Adds a concept scheme with its title, date, imprint, makers and rights.

        Args:
            address: The address of the same on the site.
            holds: What the scheme holds, in the words of a language.
            of: The edition, if it is of one.

        Returns:
            Its identifier.
        """
        scheme, release = self.make_id(address), self.book.release
        self.add(scheme, RDF.type, SKOS.ConceptScheme)
        titles = dict(self.list_words((of.title,))) if of else {}
        for code in self.book.languages:
            kind = holds(self.book.sites[code].language)
            edition = f"{titles.get(code, titles[self.book.source])}, {of.year}: " if of else ""
            self.add(scheme, DCTERMS.title, Literal(f"{edition}{kind.text}", code))
        if of:
            self.add(scheme, DCTERMS.date, Literal(of.year, datatype=XSD.gYear))
            self._say_what_is_draft(scheme, [(DCTERMS.title, (of.title,))])
        if release.version:
            self.add(scheme, OWL.versionInfo, Literal(release.version))
        self.add(scheme, DCTERMS.issued, Literal(release.day.isoformat(), datatype=XSD.date))
        for line in self.book.imprint:
            note = f"{line.label.text}: {line.text}"
            self.add(scheme, SKOS.note, Literal(note, self.book.language))
        self._say_whose(scheme, of)
        return scheme

    def _say_whose(self, scheme: URIRef, of: Edition | None) -> None:
        """Adds creator, publisher, source and rights of a scheme."""
        book = self.book
        agents = {DCTERMS.publisher: next(iter(provenance.name_publishers(book)), None)}
        if of:
            held = Book(book.catalogue, book.release, book.languages, of.year)
            agents[DCTERMS.creator] = provenance.name_creator(held)
            if page := provenance.find_official_page(held):
                self.add(scheme, DCTERMS.source, URIRef(page))
        for property_, name in agents.items():
            if name:
                self._name(scheme, property_, DCTERMS.Agent, [Literal(name, book.source)])
        rights = (
            book.sites[code].language.interface(
                "The text of the standards belongs to its publishers. What this project adds is "
                "marked as its own."
            )
            for code in book.languages
        )
        words = [Literal(wording.text, wording.language) for wording in rights]
        self._name(scheme, DCTERMS.rights, DCTERMS.RightsStatement, words)

    def _name(
        self, what: URIRef, property_: URIRef, kind: URIRef, labels: Iterable[Literal]
    ) -> None:
        """Adds a resource known only by its name, since Dublin Core allows no literal there."""
        named = BNode()
        self.add(what, property_, named)
        self.add(named, RDF.type, kind)
        self.add(named, RDFS.label, *labels)

    def add_concept(
        self,
        address: Address,
        scheme: URIRef,
        notation: str,
        labels: Sequence[Label],
        *,
        on_top: bool = True,
    ) -> URIRef:
        """Adds a concept.

        Args:
            address: Its address on the site.
            scheme: Its scheme.
            notation: The code that it is cited by.
            labels: Its texts.
            on_top: Whether no concept is above it.

        Returns:
            Its identifier.
        """
        concept = self.make_id(address)
        self.add(concept, RDF.type, SKOS.Concept)
        self.add(concept, SKOS.inScheme, scheme)
        self.add(concept, SKOS.notation, Literal(notation))
        for property_, texts in labels:
            if texts:
                self.say(concept, property_, *texts)
        self._say_what_is_draft(concept, labels)
        if on_top:
            self.add(concept, SKOS.topConceptOf, scheme)
            self.add(scheme, SKOS.hasTopConcept, concept)
        return concept

    def _say_what_is_draft(self, what: URIRef, labels: Sequence[Label]) -> None:
        """Adds a note for each translation that is a draft, whole or in part."""
        for code in self.book.translations:
            drafts = [
                any(self.book.say(text, code).state is State.DRAFT for text in texts)
                for _, texts in labels
                if texts
            ]
            if any(drafts):
                self.remark(what, partial(_describe_drafts, code, drafts))

    def remark(self, what: URIRef, said: Words) -> None:
        """Adds an editorial note of this project, in each language of the book."""
        for code in self.book.languages:
            note = said(self.book.sites[code].language)
            self.add(what, SKOS.editorialNote, Literal(note.text, note.language))

    def list_words(self, texts: tuple[Text, ...]) -> Iterator[tuple[Code, str]]:
        """Yields texts joined into one, in each language that has all of them."""
        yield self.book.source, "\n\n".join(text.words for text in texts)
        for code in self.book.translations:
            said = [self.book.say(text, code) for text in texts]
            if all(words.language == code for words in said):
                yield code, "\n\n".join(words.text for words in said)


def _describe_drafts(code: Code, drafts: list[bool], here: Language) -> Wording:
    """Returns the note on a draft: it is the whole translation, the label, or the definition."""
    if all(drafts):
        return here.about("The %(language)s is a draft by this project, not yet reviewed.", code)
    if drafts[0]:
        return here.about(
            "The %(language)s of the label is a draft by this project, not yet reviewed.", code
        )
    return here.about(
        "The %(language)s of the definition is a draft by this project, not yet reviewed.", code
    )
