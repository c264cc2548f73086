"""Functions, values, glossary terms and signposted standards as concepts."""

from rdflib import Literal
from rdflib.namespace import SKOS

from generator import ids
from generator.catalogue.catalogue import Owner
from generator.exports.data.skos.graph import SchemeGraph
from generator.ids import Address
from generator.suite.entities.standards import Edition, Section
from generator.suite.entities.wordbook import Term


def add_functions(graph: SchemeGraph, edition: Edition) -> None:
    """Adds an edition's functions, related to the standards that serve them."""
    catalogue = graph.book.catalogue
    functions = catalogue.list_functions(edition.year)
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
            graph.relate(function.address, catalogue.find_standard(row.urn).address)


def add_values(graph: SchemeGraph, edition: Edition) -> None:
    """Adds an edition's values, related to what puts them into practice."""
    catalogue = graph.book.catalogue
    values = catalogue.list_values(edition.year)
    if not values:
        return
    address = ids.make_values_address(edition.year)
    scheme = graph.add_scheme(address, lambda here: here.interface("Values"), edition)
    for value in values:
        labels = [(SKOS.prefLabel, (value.text,)), (SKOS.definition, value.points)]
        concept = graph.add_concept(value.address, scheme, value.reference, labels)
        practised_by = catalogue.list_practising(value)
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
    """Relates values with the same number in an edition and in its revision."""
    catalogue = graph.book.catalogue
    for revision in catalogue.revisions:
        later = {one.number: one for one in catalogue.list_values(revision.after.year)}
        for value in catalogue.list_values(revision.before.year):
            if other := later.get(value.number):
                graph.relate(value.address, other.address)


def add_glossary(graph: SchemeGraph) -> None:
    """Adds the terms with definitions, inflected forms as hidden labels, and where used."""
    book, terms = graph.book, graph.book.catalogue.entities.terms
    if not terms:
        return
    scheme = graph.add_scheme(ids.make_term_address(""), lambda here: here.interface("Glossary"))
    for term in terms:
        labels = [(SKOS.prefLabel, (term.term,)), (SKOS.definition, (term.definition,))]
        concept = graph.add_concept(term.address, scheme, term.id, labels)
        for year, text in term.editions.items():
            graph.say(concept, SKOS.scopeNote, text, before=f"{year}:")
        for code in book.catalogue.suite.languages:
            preferred = book.say(term.term, code).text.lower()
            for form in term.forms.get(code, ()):
                if form.lower() != preferred:
                    graph.add(concept, SKOS.hiddenLabel, Literal(form, code))
        for user in dict.fromkeys(book.catalogue.list_uses(term)):
            _relate_to_user(graph, term, user)


def _relate_to_user(graph: SchemeGraph, term: Term, user: Owner) -> None:
    """Relates a term to what uses it; sections are no concepts, and are left out."""
    if isinstance(user, Term):
        if user is not term:
            here, there = graph.make_id(term.address), graph.make_id(user.address)
            graph.add(here, SKOS.related, there)
            graph.add(there, SKOS.related, here)
    elif not isinstance(user, Section):
        graph.relate(term.address, user.address)


def add_signposted(graph: SchemeGraph) -> None:
    """Adds the standards of other suites that functions point to."""
    signposted = graph.book.catalogue.entities.signposted
    if not signposted:
        return
    scheme = graph.add_scheme(
        Address("related", "signposted"),
        lambda here: here.interface("Signposted standards"),
    )
    for standard in signposted:
        labels = [(SKOS.prefLabel, (standard.title,))]
        concept = graph.add_concept(standard.address, scheme, standard.urn, labels)
        for text in (standard.suite, standard.owner):
            graph.say(concept, SKOS.note, text)
