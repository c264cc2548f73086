"""Functions, values, terms and signposted standards as concepts, related to what uses them."""

from rdflib import Literal
from rdflib.namespace import SKOS

from generator import ids
from generator.catalogue.catalogue import Owner
from generator.exports.data.skos.graph import SchemeGraph
from generator.ids import Address
from generator.suite.entities.standards import Edition, Section
from generator.suite.entities.wordbook import Term


def add_functions(graph: SchemeGraph, edition: Edition) -> None:
    """Adds an edition's functional process, and the standards that serve each function."""
    catalogue = graph.book.catalogue
    functions = catalogue.process_of(edition.year)
    if not functions:
        return
    scheme = graph.add_scheme(
        Address("map", f"{edition.year}-functions"),
        lambda here: here.interface("The functional process"),
        edition,
    )
    for function in functions:
        labels = [(SKOS.prefLabel, (function.process,))]
        graph.add_concept(function.address, scheme, function.id, labels)
        for row in function.maps_to:
            graph.relate(function.address, catalogue.standard(row.urn).address)


def add_values(graph: SchemeGraph, edition: Edition) -> None:
    """Adds an edition's values, and what puts each into practice."""
    catalogue = graph.book.catalogue
    values = catalogue.values_of(edition.year)
    if not values:
        return
    address = ids.values_address(edition.year)
    scheme = graph.add_scheme(address, lambda here: here.interface("Values"), edition)
    for value in values:
        labels = [(SKOS.prefLabel, (value.text,)), (SKOS.definition, value.points)]
        concept = graph.add_concept(value.address, scheme, value.reference, labels)
        practised_by = catalogue.practised_by(value)
        for reference in practised_by:
            graph.relate(value.address, catalogue.own_places[reference])
        if practised_by:
            graph.remark(
                concept,
                lambda here: here.interface(
                    "What puts it into practice is this project’s reading."
                ),
            )


def relate_values_of_editions(graph: SchemeGraph) -> None:
    """Relates the values that have the same number in an edition and in that which revised it."""
    catalogue = graph.book.catalogue
    for revision in catalogue.revisions:
        later = {one.number: one for one in catalogue.values_of(revision.after.year)}
        for value in catalogue.values_of(revision.before.year):
            if other := later.get(value.number):
                graph.relate(value.address, other.address)


def add_glossary(graph: SchemeGraph) -> None:
    """Adds the terms with their definitions, the forms in which they are found, and their uses."""
    book = graph.book
    scheme = graph.add_scheme(ids.term_address(""), lambda here: here.interface("Glossary"))
    for term in book.catalogue.entities.terms:
        labels = [(SKOS.prefLabel, (term.term,)), (SKOS.definition, (term.definition,))]
        concept = graph.add_concept(term.address, scheme, term.id, labels)
        for year, text in term.editions.items():
            graph.say(concept, SKOS.scopeNote, text, before=f"{year}:")
        for code in book.catalogue.suite.languages:
            preferred = book.say(term.term, code).text.lower()
            for form in term.forms.get(code, ()):
                if form.lower() != preferred:
                    graph.add(concept, SKOS.hiddenLabel, Literal(form, code))
        for user in dict.fromkeys(book.catalogue.uses_of(term)):
            _relate_to_user(graph, term, user)


def _relate_to_user(graph: SchemeGraph, term: Term, user: Owner) -> None:
    """Relates a term to what uses it: another term is in the same scheme, a section is in none."""
    if isinstance(user, Term):
        if user is not term:
            here, there = graph.id_of(term.address), graph.id_of(user.address)
            graph.add(here, SKOS.related, there)
            graph.add(there, SKOS.related, here)
    elif not isinstance(user, Section):
        graph.relate(term.address, user.address)


def add_signposted(graph: SchemeGraph) -> None:
    """Adds the standards of other suites that functions point to."""
    scheme = graph.add_scheme(
        Address("related", "signposted"),
        lambda here: here.interface("Signposted standards"),
    )
    for standard in graph.book.catalogue.entities.signposted:
        labels = [(SKOS.prefLabel, (standard.title,))]
        concept = graph.add_concept(standard.address, scheme, standard.urn, labels)
        for text in (standard.suite, standard.owner):
            graph.say(concept, SKOS.note, text)
