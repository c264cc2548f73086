"""The suite as SKOS, in Turtle: concept schemes of standards, functions, values and the glossary.

Statements are concepts narrower than their standard. A concept whose translation is this project's
draft says so in an editorial note, because a label cannot.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS, XSD

from generator import ids
from generator.exports.book import Book
from generator.ids import Address, Code
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages.facts import in_a_line, more_than_labels
from generator.suite.entities.mapping import Crossing
from generator.suite.entities.sections import (
    Definition,
    Heading,
    List,
    StandardSection,
    Statement,
)
from generator.suite.entities.standards import Edition, Standard
from generator.suite.text import Text

Words = Callable[[Language], Wording]
"""Words of the interface, in whichever language they are wanted."""

Label = tuple[URIRef, tuple[Text, ...]]
"""A property of SKOS, and the texts that it has, a paragraph each."""


def to_bytes(book: Book) -> bytes:
    """The suite as Turtle."""
    graph = Graph()
    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    graph.bind("owl", OWL)
    writer = _Writer(book, graph)
    for year in book.years:
        edition = book.catalogue.editions[year]
        writer.standards(edition)
        writer.functions(edition)
        writer.values(edition)
    writer.glossary()
    writer.signposted()
    writer.crosswalk()
    writer.moves()
    return graph.serialize(format="turtle", encoding="utf-8")


class _Writer:
    """Writes a book into a graph."""

    def __init__(self, book: Book, graph: Graph) -> None:
        self.book = book
        self.graph = graph

    def standards(self, edition: Edition) -> None:
        """An edition's standards, and under each its statements."""
        address = Address(edition.address.path, "standards")
        scheme = self._scheme(address, lambda here: here.interface("Standards"), edition)
        for standard in self.book.catalogue.standards_of(edition.year):
            concept = self._id(standard.address)
            labels = [(SKOS.prefLabel, (standard.title,)), (SKOS.definition, standard.overview)]
            self._concept(concept, scheme, standard.urn, labels)
            self._on_top(concept, scheme)
            addresses = {one.reference: one.address for one in standard.statements}
            for statement in standard.statements:
                narrower = self._id(statement.address)
                label = (SKOS.prefLabel, (statement.text,))
                self._concept(narrower, scheme, statement.reference, [label])
                whole = self._id(addresses.get(statement.within or "", standard.address))
                self.graph.add((narrower, SKOS.broader, whole))
                self.graph.add((whole, SKOS.narrower, narrower))
                if statement.code and statement.code != statement.name:
                    printed = Literal(statement.code)
                    self.graph.add((narrower, DCTERMS.identifier, printed))
            for section in standard.sections:
                if not section.short:
                    self._section(section, scheme)
            for code in self.book.languages:
                for fact in more_than_labels(self.book.sites[code], standard):
                    self.graph.add((concept, SKOS.note, Literal(in_a_line(fact), code)))

    def _section(self, section: StandardSection, scheme: URIRef) -> None:
        """A section, and each heading in it: a collection of the statements below it."""
        under = [self._collection(section.address, section.heading, scheme)]
        self._note(under[-1], "", section.lead_in)
        for block in section.blocks:
            here = under[-1]
            if isinstance(block, Heading):
                del under[block.level :]
                under.append(self._collection(block.address, block.text, scheme))
                self.graph.add((under[-2], SKOS.member, under[-1]))
                self._note(under[-1], "", block.lead_in)
            elif isinstance(block, Statement):
                self.graph.add((here, SKOS.member, self._id(block.address)))
            elif isinstance(block, List):
                for code, text in (line for entry in block.entries for line in entry.lines):
                    self._note(here, code, text)
            elif isinstance(block, Definition):
                meanings = dict(self._words((block.definition,)))
                for code, term in self._words((block.term,)):
                    said = ": ".join(filter(None, (term, meanings.get(code))))
                    self.graph.add((here, SKOS.note, Literal(said, code)))
            elif isinstance(block, Text):
                self._note(here, "", block)

    def _collection(self, address: Address, heading: Text | None, scheme: URIRef) -> URIRef:
        collection = self._id(address)
        self.graph.add((collection, RDF.type, SKOS.Collection))
        self.graph.add((collection, SKOS.inScheme, scheme))
        for code, words in self._words((heading,)) if heading else ():
            self.graph.add((collection, SKOS.prefLabel, Literal(words, code)))
        return collection

    def _note(self, what: URIRef, before: str, text: Text | None) -> None:
        """A text of a section, with what is printed before it, in each language that it is in."""
        for code, words in self._words((text,)) if text else ():
            self.graph.add((what, SKOS.note, Literal(f"{before} {words}".strip(), code)))

    def functions(self, edition: Edition) -> None:
        """An edition's functional process, and the standards that serve each function."""
        catalogue = self.book.catalogue
        functions = catalogue.process_of(edition.year)
        if not functions:
            return
        scheme = self._scheme(
            Address("map", f"{edition.year}-functions"),
            lambda here: here.interface("The functional process"),
            edition,
        )
        for function in functions:
            concept = self._id(function.address)
            label = (SKOS.prefLabel, (function.process,))
            self._concept(concept, scheme, function.id, [label])
            self._on_top(concept, scheme)
            for row in function.maps_to:
                served = self._id(catalogue.standard(row.urn).address)
                self.graph.add((concept, SKOS.relatedMatch, served))

    def values(self, edition: Edition) -> None:
        """An edition's values."""
        values = self.book.catalogue.values_of(edition.year)
        if not values:
            return
        address = ids.values_address(edition.year)
        scheme = self._scheme(address, lambda here: here.interface("Values"), edition)
        for value in values:
            concept = self._id(value.address)
            self._concept(concept, scheme, value.reference, [(SKOS.prefLabel, value.running)])
            self._on_top(concept, scheme)

    def glossary(self) -> None:
        """The terms with their definitions, and other forms of them as other labels."""
        scheme = self._scheme(ids.term_address(""), lambda here: here.interface("Glossary"))
        for term in self.book.catalogue.entities.terms:
            concept = self._id(term.address)
            labels = [(SKOS.prefLabel, (term.term,)), (SKOS.definition, (term.definition,))]
            self._concept(concept, scheme, term.id, labels)
            self._on_top(concept, scheme)
            for year, text in term.editions.items():
                for code, words in self._words((text,)):
                    self.graph.add((concept, SKOS.scopeNote, Literal(f"{year}: {words}", code)))
            for code in self.book.catalogue.suite.languages:
                preferred = self.book.say(term.term, code).text.lower()
                for form in term.forms.get(code, ()):
                    if form.lower() != preferred:
                        self.graph.add((concept, SKOS.altLabel, Literal(form, code)))

    def signposted(self) -> None:
        """The standards of other suites that functions point to."""
        scheme = self._scheme(
            Address("related", "signposted"),
            lambda here: here.interface("Signposted standards"),
        )
        for standard in self.book.catalogue.entities.signposted:
            concept = self._id(standard.address)
            self._concept(concept, scheme, standard.urn, [(SKOS.prefLabel, (standard.title,))])
            self._on_top(concept, scheme)
            for text in (standard.suite, standard.owner):
                for code, words in self._words((text,)):
                    self.graph.add((concept, SKOS.note, Literal(words, code)))

    def crosswalk(self) -> None:
        """What took the place of what: this project's reading, as both standards say."""
        standards = self.book.catalogue.standards
        for row in self.book.catalogue.entities.crosswalk:
            for one, other in row.pairs:
                before, after = standards[one], standards[other]
                here, there = self._id(before.address), self._id(after.address)
                self.graph.add((here, _match(row), there))
                self.graph.add((here, DCTERMS.isReplacedBy, there))
                self._remark(here, partial(self._reading, after))
                self._remark(there, partial(self._reading, before))

    def moves(self) -> None:
        """The statements that a revision put elsewhere: their ids are used no more."""
        catalogue = self.book.catalogue
        for standard in self.book.standards:
            for one in standard.withdrawn:
                former = self._id(one.address)
                for reference in one.moved_to:
                    now = self._id(catalogue.statements[reference].address)
                    self.graph.add((former, OWL.deprecated, Literal(True)))
                    self.graph.add((former, SKOS.notation, Literal(one.reference)))
                    self.graph.add((former, DCTERMS.isReplacedBy, now))
                    self.graph.add((now, DCTERMS.replaces, former))

    def _reading(self, counterpart: Standard, here: Language) -> Wording:
        """That a counterpart is this project's reading; of several editions, which one is meant."""
        if len(self.book.catalogue.editions) == 2:
            return here.interface(
                "Which standard of the other edition answers to it is this project’s reading."
            )
        words = here.interface("By this project’s reading.")
        name = f"{counterpart.urn} ({counterpart.edition})"
        return words._replace(text=f"{name}: {words.text}")

    def _id(self, address: Address) -> URIRef:
        release = self.book.release
        return URIRef(
            self.book.url(address, self.book.source)
            if release.address
            else self.book.catalogue.suite.facts.identifiers + address.location
        )

    def _scheme(self, address: Address, holds: Words, of: Edition | None = None) -> URIRef:
        """A concept scheme, with what the file says of itself.

        Args:
            address: Where the site has what it holds.
            holds: What that is, in the words of a language.
            of: The edition, where it is of one.
        """
        scheme, graph, release = self._id(address), self.graph, self.book.release
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        titles = dict(self._words((of.title,))) if of else {}
        for code in self.book.languages:
            kind = holds(self.book.sites[code].language)
            edition = f"{titles.get(code, titles[self.book.source])}, {of.year}: " if of else ""
            graph.add((scheme, DCTERMS.title, Literal(f"{edition}{kind.text}", code)))
        if of:
            graph.add((scheme, OWL.versionInfo, Literal(of.year)))
            self._say_what_is_draft(scheme, [(DCTERMS.title, (of.title,))])
        if release.version:
            graph.add((scheme, DCTERMS.hasVersion, Literal(release.version)))
        graph.add((scheme, DCTERMS.issued, Literal(release.day.isoformat(), datatype=XSD.date)))
        for line in self.book.imprint:
            note = f"{line.label.text}: {line.text}"
            graph.add((scheme, SKOS.note, Literal(note, self.book.language)))
        return scheme

    def _concept(
        self, concept: URIRef, scheme: URIRef, notation: str, labels: Sequence[Label]
    ) -> None:
        graph = self.graph
        graph.add((concept, RDF.type, SKOS.Concept))
        graph.add((concept, SKOS.inScheme, scheme))
        graph.add((concept, SKOS.notation, Literal(notation)))
        for property_, texts in labels:
            for code, words in self._words(texts):
                graph.add((concept, property_, Literal(words, code)))
        self._say_what_is_draft(concept, labels)

    def _say_what_is_draft(self, what: URIRef, labels: Sequence[Label]) -> None:
        for code in self.book.translations:
            drafts = [
                any(self.book.say(text, code).state is State.DRAFT for text in texts)
                for _, texts in labels
            ]
            if any(drafts):
                self._remark(what, partial(_drafted, code, drafts))

    def _remark(self, what: URIRef, said: Words) -> None:
        """A remark of this project's, in each language of the book."""
        for code in self.book.languages:
            note = said(self.book.sites[code].language)
            self.graph.add((what, SKOS.editorialNote, Literal(note.text, note.language)))

    def _on_top(self, concept: URIRef, scheme: URIRef) -> None:
        self.graph.add((concept, SKOS.topConceptOf, scheme))
        self.graph.add((scheme, SKOS.hasTopConcept, concept))

    def _words(self, texts: tuple[Text, ...]) -> Iterator[tuple[Code, str]]:
        """Texts as one, in each language in which all of them are."""
        yield self.book.source, "\n\n".join(text.words for text in texts)
        for code in self.book.translations:
            said = [self.book.say(text, code) for text in texts]
            if all(words.language == code for words in said):
                yield code, "\n\n".join(words.text for words in said)


def _match(row: Crossing) -> URIRef:
    """How a standard matches what it became: as a whole, or one as a part of the other."""
    if len(row.pairs) == 1:
        return SKOS.closeMatch
    if len(row.before) == 1:
        return SKOS.narrowMatch
    return SKOS.broadMatch if len(row.after) == 1 else SKOS.relatedMatch


def _drafted(code: Code, drafts: list[bool], here: Language) -> Wording:
    """That a translation is a draft: all of it, that of the label, or that of the definition."""
    if all(drafts):
        return here.about("The %(language)s is a draft by this project, not yet reviewed.", code)
    if drafts[0]:
        return here.about(
            "The %(language)s of the label is a draft by this project, not yet reviewed.", code
        )
    return here.about(
        "The %(language)s of the definition is a draft by this project, not yet reviewed.", code
    )
