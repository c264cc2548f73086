"""Standards and statements as concepts, sections as collections, and the crosswalk."""

from functools import partial

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from generator.exports.data.skos.graph import SchemeGraph
from generator.ids import Address
from generator.languages.language import Language, Wording
from generator.pages.standard_facts import format_fact, list_beyond_labels
from generator.suite.entities.mapping import Crossing
from generator.suite.entities.sections import (
    Definition,
    Heading,
    StandardSection,
    Statement,
    list_lines,
)
from generator.suite.entities.standards import Edition, Standard
from generator.suite.text import Text


def add_standards(graph: SchemeGraph, edition: Edition) -> None:
    """Adds an edition's standards, and their statements as narrower concepts."""
    address = Address(edition.address.path, "standards")
    scheme = graph.add_scheme(address, lambda here: here.interface("Standards"), edition)
    for standard in graph.book.catalogue.list_standards(edition.year):
        labels = [(SKOS.prefLabel, (standard.title,)), (SKOS.definition, standard.overview)]
        concept = graph.add_concept(standard.address, scheme, standard.urn, labels)
        if not standard.held:
            graph.remark(concept, lambda here: here.interface("We do not have its statements."))
        _add_statements(graph, scheme, standard)
        for section in standard.sections:
            if not section.short:
                _add_section(graph, section, scheme)
        for code in graph.book.languages:
            for fact in list_beyond_labels(graph.book.sites[code], standard):
                graph.add(concept, SKOS.note, Literal(format_fact(fact), code))


def _add_statements(graph: SchemeGraph, scheme: URIRef, standard: Standard) -> None:
    addresses = {statement.reference: statement.address for statement in standard.statements}
    for one in standard.statements:
        labels = [(SKOS.prefLabel, (one.text,))]
        narrower = graph.add_concept(one.address, scheme, one.reference, labels, on_top=False)
        whole = graph.make_id(addresses.get(one.within or "", standard.address))
        graph.add(narrower, SKOS.broader, whole)
        graph.add(whole, SKOS.narrower, narrower)
        if one.code and one.code != one.name:
            graph.add(narrower, DCTERMS.identifier, Literal(one.code))


def _add_section(graph: SchemeGraph, section: StandardSection, scheme: URIRef) -> None:
    """Adds a section and each heading in it as collections of the statements below them."""
    under = [_add_collection(graph, section.address, section.heading, scheme)]
    _add_note(graph, under[-1], "", section.lead_in)
    for block in section.blocks:
        here = under[-1]
        if isinstance(block, Heading):
            # A heading of level 1 is a member of the section, one of level 2 of the heading above
            # it. What is as deep as the new one, or deeper, ends here.
            del under[block.level :]
            under.append(_add_collection(graph, block.address, block.text, scheme))
            graph.add(under[-2], SKOS.member, under[-1])
            _add_note(graph, under[-1], "", block.lead_in)
        elif isinstance(block, Statement):
            graph.add(here, SKOS.member, graph.make_id(block.address))
        elif isinstance(block, Definition):
            meanings = dict(graph.list_words((block.definition,)))
            for code, term in graph.list_words((block.term,)):
                said = ": ".join(filter(None, (term, meanings.get(code))))
                graph.add(here, SKOS.note, Literal(said, code))
        else:
            for code, text in list_lines(block):
                _add_note(graph, here, code, text)


def _add_collection(
    graph: SchemeGraph, address: Address, heading: Text | None, scheme: URIRef
) -> URIRef:
    collection = graph.make_id(address)
    graph.add(collection, RDF.type, SKOS.Collection)
    graph.add(collection, SKOS.inScheme, scheme)
    if heading:
        graph.say(collection, SKOS.prefLabel, heading)
    return collection


def _add_note(graph: SchemeGraph, what: URIRef, before: str, text: Text | None) -> None:
    """Adds a text of a section with what is printed before it, in each language that has it."""
    if text:
        graph.say(what, SKOS.note, text, before=before)


def add_crosswalk(graph: SchemeGraph) -> None:
    """Adds which standards replaced which, with a note that this is the project's reading."""
    standards = graph.book.catalogue.standards
    for row in graph.book.catalogue.entities.crosswalk:
        for one, other in row.pairs:
            before, after = standards[one], standards[other]
            here, there = graph.make_id(before.address), graph.make_id(after.address)
            graph.add(here, _choose_match(row), there)
            graph.add(here, DCTERMS.isReplacedBy, there)
            graph.remark(here, partial(_describe_reading, graph, after))
            graph.remark(there, partial(_describe_reading, graph, before))


def _choose_match(row: Crossing) -> URIRef:
    """Chooses how standards match: closely, or in part where one was split or several merged."""
    if len(row.pairs) == 1:
        return SKOS.closeMatch
    if len(row.before) == 1:
        return SKOS.narrowMatch
    return SKOS.broadMatch if len(row.after) == 1 else SKOS.relatedMatch


def _describe_reading(graph: SchemeGraph, counterpart: Standard, here: Language) -> Wording:
    """Returns the note that a counterpart is this project's reading, and which one is meant."""
    if len(graph.book.catalogue.editions) == 2:
        return here.interface(
            "Which standard of the other edition answers to it is this project’s reading."
        )
    words = here.interface("By this project’s reading.")
    name = f"{counterpart.urn} ({counterpart.edition})"
    return words._replace(text=f"{name}: {words.text}")


def add_moves(graph: SchemeGraph) -> None:
    """Adds the statements that a revision moved: their old ids are deprecated."""
    catalogue = graph.book.catalogue
    for standard in graph.book.standards:
        for withdrawn_statement in standard.withdrawn:
            former = graph.make_id(withdrawn_statement.address)
            for reference in withdrawn_statement.moved_to:
                now = graph.make_id(catalogue.statements[reference].address)
                graph.add(former, OWL.deprecated, Literal(True))
                graph.add(former, SKOS.notation, Literal(withdrawn_statement.reference))
                graph.add(former, DCTERMS.isReplacedBy, now)
                graph.add(now, DCTERMS.replaces, former)
