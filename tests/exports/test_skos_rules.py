"""What SKOS forbids, and what this project promises beyond: rules that the file is held to."""

import pytest
from rdflib import Graph
from rdflib.namespace import DCTERMS, OWL, SKOS
from rdflib.query import ResultRow

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import skos
from generator.sound import load_sound
from tests.exports.books import book
from tests.small import EXAMPLE

FAULTS = {
    "a concept without a scheme": "?one a skos:Concept FILTER NOT EXISTS { ?one skos:inScheme [] }",
    "a concept in two schemes": "?one skos:inScheme ?a, ?b FILTER (?a != ?b)",
    "a scheme without a title": (
        "?one a skos:ConceptScheme FILTER NOT EXISTS { ?one dcterms:title [] }"
    ),
    "a scheme without a concept": (
        "?one a skos:ConceptScheme FILTER NOT EXISTS { [] skos:inScheme ?one }"
    ),
    "a concept without an English label": (
        "?one a skos:Concept FILTER NOT EXISTS "
        '{ ?one skos:prefLabel ?label FILTER (lang(?label) = "en") }'
    ),
    "two preferred labels in a language (S14)": (
        "?one skos:prefLabel ?a, ?b FILTER (lang(?a) = lang(?b) && ?a != ?b)"
    ),
    "a label that is preferred and another (S13)": (
        "?one skos:prefLabel ?a ; skos:altLabel|skos:hiddenLabel ?a"
    ),
    "a label that is alternative and hidden (S13)": "?one skos:altLabel ?a ; skos:hiddenLabel ?a",
    "a scheme that is a concept (S9)": "?one a skos:ConceptScheme, skos:Concept",
    "a collection that is a concept or a scheme (S37)": (
        "?one a skos:Collection, ?kind FILTER (?kind IN (skos:Concept, skos:ConceptScheme))"
    ),
    "a concept that is related to what is broader (S27)": (
        "?one skos:related|skos:relatedMatch ?two . "
        "?one (skos:broader|skos:broadMatch|^skos:narrower|^skos:narrowMatch)+ ?two"
    ),
    "an exact match that is another match too (S46)": (
        "?one skos:exactMatch ?two ; skos:broadMatch|skos:narrowMatch|skos:relatedMatch ?two"
    ),
    "a relation to itself": (
        "?one skos:related|skos:relatedMatch|skos:closeMatch|skos:broader|skos:narrower ?one"
    ),
    "a relation that one end does not know": (
        "?one skos:related|skos:relatedMatch ?two "
        "FILTER NOT EXISTS { ?two skos:related|skos:relatedMatch ?one }"
    ),
    "a match in one scheme": (
        "?one skos:relatedMatch ?two ; skos:inScheme ?s . ?two skos:inScheme ?s"
    ),
    "a label of several paragraphs": (
        "?one skos:prefLabel|skos:altLabel|skos:hiddenLabel ?a FILTER (CONTAINS(STR(?a), '\\n'))"
    ),
    "a scheme that does not say its version, and whose it is": (
        "?one a skos:ConceptScheme FILTER NOT EXISTS "
        "{ ?one owl:versionInfo ?v ; dcterms:rights ?r ; dcterms:publisher ?p }"
    ),
    "a scheme of an edition that does not say who made it": (
        "?one a skos:ConceptScheme ; dcterms:date ?y FILTER NOT EXISTS { ?one dcterms:creator ?c }"
    ),
    "a label without a language": '?one skos:prefLabel|skos:altLabel ?a FILTER (lang(?a) = "")',
    "a notation that two concepts of a scheme have": (
        "?one skos:notation ?n ; skos:inScheme ?s . ?two skos:notation ?n ; skos:inScheme ?s "
        "FILTER (?one != ?two)"
    ),
    "a broader concept that does not know it": (
        "?one skos:broader ?wide FILTER NOT EXISTS { ?wide skos:narrower ?one }"
    ),
    "a broader concept of another scheme": (
        "?one skos:broader ?wide ; skos:inScheme ?a . ?wide skos:inScheme ?b FILTER (?a != ?b)"
    ),
    "neither on top nor below anything": (
        "?one a skos:Concept FILTER NOT EXISTS { ?one skos:broader|skos:topConceptOf [] }"
    ),
    "a top concept that its scheme does not know": (
        "?one skos:topConceptOf ?scheme FILTER NOT EXISTS { ?scheme skos:hasTopConcept ?one }"
    ),
    "a relation to nothing": (
        "?one skos:broader|skos:narrower|skos:relatedMatch|skos:closeMatch|dcterms:isReplacedBy "
        "?two FILTER NOT EXISTS { ?two a skos:Concept }"
    ),
}
"""What SKOS forbids, and what this project promises beyond, as patterns of a query."""


NAMES = {"skos": SKOS, "owl": OWL, "dcterms": DCTERMS}

BREAKS = {
    "a label that is preferred and another (S13)": ':a skos:prefLabel "x" ; skos:hiddenLabel "x"',
    "a label that is alternative and hidden (S13)": ':a skos:altLabel "x" ; skos:hiddenLabel "x"',
    "two preferred labels in a language (S14)": ':a skos:prefLabel "x"@en, "y"@en',
    "a scheme that is a concept (S9)": ":a a skos:ConceptScheme, skos:Concept",
    "a collection that is a concept or a scheme (S37)": ":a a skos:Collection, skos:Concept",
    "a concept that is related to what is broader (S27)": (
        ":a skos:related :c ; skos:broader :b . :c skos:narrower :b"
    ),
    "an exact match that is another match too (S46)": ":a skos:exactMatch :b ; skos:broadMatch :b",
    "a relation to itself": ":a skos:relatedMatch :a",
    "a relation that one end does not know": ":a skos:relatedMatch :b",
    "a match in one scheme": ":a skos:relatedMatch :b ; skos:inScheme :s . :b skos:inScheme :s",
    "a label of several paragraphs": ':a skos:prefLabel "x\\ny"@en',
    "a scheme that does not say its version, and whose it is": (
        ':a a skos:ConceptScheme ; owl:versionInfo "1"'
    ),
    "a scheme of an edition that does not say who made it": (
        f':a a skos:ConceptScheme ; <{DCTERMS.date}> "2020"'
    ),
}
"""Of rules that nothing else shows to be ones, a graph that breaks each."""


@pytest.mark.parametrize("fault", BREAKS)
def test_what_breaks_a_rule_is_found(fault: str) -> None:
    prefixes = f"@prefix : <https://a.example/> . @prefix skos: <{SKOS}> . @prefix owl: <{OWL}> ."
    broken = Graph().parse(data=f"{prefixes} {BREAKS[fault]} .", format="turtle")
    rows = broken.query(f"SELECT ?one WHERE {{ {FAULTS[fault]} }}", initNs=NAMES)
    assert "https://a.example/a" in [str(row[0]) for row in rows if isinstance(row, ResultRow)]


@pytest.fixture(scope="module", params=["the sample", "a small suite"])
def graph(request: pytest.FixtureRequest, catalogue: Catalogue) -> Graph:
    """The graph of a suite that has everything, or little, as parsed from the file."""
    held = catalogue if request.param == "the sample" else Catalogue(load_sound(EXAMPLE))
    whole = book(held, held.suite.languages.codes)
    return Graph().parse(data=skos.to_bytes(whole), format="turtle")


@pytest.mark.parametrize("fault", FAULTS)
def test_there_is_no(graph: Graph, fault: str) -> None:
    rows = graph.query(f"SELECT ?one WHERE {{ {FAULTS[fault]} }}", initNs=NAMES)
    assert [str(row[0]) for row in rows if isinstance(row, ResultRow)] == []
