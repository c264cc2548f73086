"""The suite as SKOS, in Turtle: concept schemes of standards, functions, values and the glossary.

Statements are concepts narrower than their standard. A concept whose Welsh is this project's draft
says so in an editorial note, because a label cannot.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS, XSD

from generator import ids
from generator.exports.book import Book
from generator.ids import Address, Code
from generator.languages.language import Language, Wording
from generator.model.states import State

UNKNOWN = "urn:nos-supported-employment:"
"""What ids begin with where nobody knows yet where the site will be published."""

Words = Callable[[Language], Wording]
"""Words of the interface, in whichever language they are wanted."""

Label = tuple[URIRef, tuple[str, ...]]
"""A property of SKOS, and the ids of the texts that it has, a paragraph each."""


def to_bytes(book: Book) -> bytes:
    """The suite as Turtle."""
    graph = Graph()
    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    graph.bind("owl", OWL)
    writer = _Writer(book, graph)
    for year in book.years:
        writer.standards(year)
        writer.functions(year)
        writer.values(year)
    writer.glossary()
    writer.signposted()
    writer.crosswalk()
    return graph.serialize(format="turtle", encoding="utf-8")


class _Writer:
    """Writes a book into a graph."""

    def __init__(self, book: Book, graph: Graph) -> None:
        self.book = book
        self.graph = graph

    def standards(self, year: str) -> None:
        """An edition's standards, and under each its statements."""
        catalogue = self.book.catalogue
        address = Address(ids.edition_address(year).path, "standards")
        scheme = self._scheme(address, lambda here: here.interface("Standards"), year)
        for urn in catalogue.urns(year):
            standard = catalogue.standards[urn]
            concept = self._id(ids.standard_address(urn))
            overview = range(1, len(standard.overview) + 1)
            paragraphs = tuple(f"{urn} overview {number}" for number in overview)
            labels = [(SKOS.prefLabel, (f"{urn} title",)), (SKOS.definition, paragraphs)]
            self._concept(concept, scheme, urn, labels)
            self._on_top(concept, scheme)
            for code in standard.statements:
                narrower = self._id(ids.standard_address(urn, code))
                label = (SKOS.prefLabel, (f"{urn} {code}",))
                self._concept(narrower, scheme, f"{urn} {code}", [label])
                self.graph.add((narrower, SKOS.broader, concept))
                self.graph.add((concept, SKOS.narrower, narrower))

    def functions(self, year: str) -> None:
        """An edition's functional process, and the standards that serve each function."""
        functions = self.book.catalogue.suite.mapping.functions.get(year, ())
        if not functions:
            return
        scheme = self._scheme(
            Address("map", f"{year}-functions"),
            lambda here: here.interface("The functional process"),
            year,
        )
        for function in functions:
            concept = self._id(ids.function_address(year, function.code))
            label = (SKOS.prefLabel, (f"{year} function {function.code} process",))
            self._concept(concept, scheme, f"{year} {function.code}", [label])
            self._on_top(concept, scheme)
            for row in function.maps_to:
                ours = row.urn in self.book.catalogue.standards
                address = ids.standard_address if ours else ids.signposted_address
                self.graph.add((concept, SKOS.relatedMatch, self._id(address(row.urn))))

    def values(self, year: str) -> None:
        """An edition's values."""
        listed = self.book.catalogue.suite.values.root.get(year)
        if not listed:
            return
        values = ids.values_address(year)
        scheme = self._scheme(values, lambda here: here.interface("Values"), year)
        for value in listed.values:
            owner = f"{year} value {value.number}"
            concept = self._id(ids.value_address(year, value.number))
            points = range(1, len(value.points) + 1)
            texts = (owner, *(f"{owner} point {number}" for number in points))
            self._concept(concept, scheme, owner, [(SKOS.prefLabel, texts)])
            self._on_top(concept, scheme)

    def glossary(self) -> None:
        """The terms with their definitions, and other forms of them as other labels."""
        scheme = self._scheme(ids.term_address(""), lambda here: here.interface("Glossary"))
        for term in self.book.catalogue.terms.values():
            owner = f"glossary {term.id}"
            concept = self._id(ids.term_address(term.id))
            labels = [
                (SKOS.prefLabel, (f"{owner} term",)),
                (SKOS.definition, (f"{owner} definition",)),
            ]
            self._concept(concept, scheme, term.id, labels)
            self._on_top(concept, scheme)
            forms: tuple[tuple[Code, tuple[str, ...]], ...] = (
                ("en", term.forms.en),
                ("cy", term.forms.cy),
            )
            for code, others in forms:
                preferred = self.book.say(f"{owner} term", code).text.lower()
                for form in others:
                    if form.lower() != preferred:
                        self.graph.add((concept, SKOS.altLabel, Literal(form, code)))

    def signposted(self) -> None:
        """The standards of other suites that functions point to."""
        scheme = self._scheme(
            Address("related", "signposted"),
            lambda here: here.interface("Signposted standards"),
        )
        for urn in self.book.catalogue.signposted:
            concept = self._id(ids.signposted_address(urn))
            self._concept(concept, scheme, urn, [(SKOS.prefLabel, (f"{urn} title",))])
            self._on_top(concept, scheme)
            for key in ("suite", "owner"):
                for code, words in self._words((f"{urn} {key}",)):
                    self.graph.add((concept, SKOS.note, Literal(words, code)))

    def crosswalk(self) -> None:
        """What took the place of what: this project's reading, as both standards say."""
        for row in self.book.catalogue.suite.mapping.crosswalk:
            before, after = (self._id(ids.standard_address(urn)) for urn in (row.from_, row.to))
            self.graph.add((before, SKOS.closeMatch, after))
            self.graph.add((before, DCTERMS.isReplacedBy, after))
            self._remark(before, partial(self._reading, row.to))
            self._remark(after, partial(self._reading, row.from_))

    def _reading(self, counterpart: str, here: Language) -> Wording:
        """That a counterpart is this project's reading; of several editions, which one is meant."""
        catalogue = self.book.catalogue
        if len(catalogue.editions) == 2:
            return here.interface(
                "Which standard of the other edition answers to it is this project’s reading."
            )
        words = here.interface("By this project’s reading.")
        name = f"{counterpart} ({catalogue.edition_of[counterpart]})"
        return replace(words, text=f"{name}: {words.text}")

    def _id(self, address: Address) -> URIRef:
        release = self.book.release
        return URIRef(release.url(address, "en") if release.address else UNKNOWN + address.location)

    def _scheme(self, address: Address, holds: Words, year: str = "") -> URIRef:
        """A concept scheme, with what the file says of itself.

        Args:
            address: Where the site has what it holds.
            holds: What that is, in the words of a language.
            year: The edition, where it is of one.
        """
        scheme, graph, release = self._id(address), self.graph, self.book.release
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        edition = dict(self._words((f"{year} title",))) if year else {}
        for code in self.book.languages:
            kind = holds(self.book.sites[code].language)
            of = f"{edition.get(code, edition['en'])}, {year}: " if year else ""
            graph.add((scheme, DCTERMS.title, Literal(f"{of}{kind.text}", code)))
        if year:
            graph.add((scheme, OWL.versionInfo, Literal(year)))
            self._say_what_is_draft(scheme, [(DCTERMS.title, (f"{year} title",))])
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
        for property_, identities in labels:
            for code, words in self._words(identities):
                graph.add((concept, property_, Literal(words, code)))
        self._say_what_is_draft(concept, labels)

    def _say_what_is_draft(self, what: URIRef, labels: Sequence[Label]) -> None:
        drafts = [
            any(self.book.say(identity, "cy").state is State.DRAFT for identity in identities)
            for _, identities in labels
        ]
        if all(drafts):
            self._remark(
                what,
                lambda here: here.interface(
                    "The Welsh is a draft by this project, not yet reviewed."
                ),
            )
        elif drafts[0]:
            self._remark(
                what,
                lambda here: here.interface(
                    "The Welsh of the label is a draft by this project, not yet reviewed."
                ),
            )
        elif any(drafts):
            self._remark(
                what,
                lambda here: here.interface(
                    "The Welsh of the definition is a draft by this project, not yet reviewed."
                ),
            )

    def _remark(self, what: URIRef, said: Words) -> None:
        """A remark of this project's, in each language of the book."""
        for code in self.book.languages:
            note = said(self.book.sites[code].language)
            self.graph.add((what, SKOS.editorialNote, Literal(note.text, note.language)))

    def _on_top(self, concept: URIRef, scheme: URIRef) -> None:
        self.graph.add((concept, SKOS.topConceptOf, scheme))
        self.graph.add((scheme, SKOS.hasTopConcept, concept))

    def _words(self, identities: tuple[str, ...]) -> Iterator[tuple[Code, str]]:
        """Texts as one, in each language in which all of them are."""
        yield "en", "\n\n".join(self.book.catalogue.texts[one].text for one in identities)
        welsh = [self.book.say(one, "cy") for one in identities]
        if all(words.language == "cy" for words in welsh):
            yield "cy", "\n\n".join(words.text for words in welsh)
