"""The SKOS of the suite, parsed and asked as linked data is."""

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS
from rdflib.query import ResultRow

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import skos
from generator.model.states import State
from tests.exports.books import book, statements

NOTATIONS = """
    SELECT ?notation ?english ?welsh WHERE {
        ?concept skos:notation ?notation ; skos:prefLabel ?english .
        FILTER (lang(?english) = "en")
        OPTIONAL { ?concept skos:prefLabel ?welsh FILTER (lang(?welsh) = "cy") }
    }"""

FAULTS = {
    "a concept without a scheme": "?one a skos:Concept FILTER NOT EXISTS { ?one skos:inScheme [] }",
    "a concept in two schemes": "?one skos:inScheme ?a, ?b FILTER (?a != ?b)",
    "a scheme without a title": (
        "?one a skos:ConceptScheme FILTER NOT EXISTS { ?one dcterms:title [] }"
    ),
    "a concept without an English label": (
        "?one a skos:Concept FILTER NOT EXISTS "
        '{ ?one skos:prefLabel ?label FILTER (lang(?label) = "en") }'
    ),
    "two preferred labels in a language": (
        "?one skos:prefLabel ?a, ?b FILTER (lang(?a) = lang(?b) && ?a != ?b)"
    ),
    "a label that is preferred and alternative": "?one skos:prefLabel ?a ; skos:altLabel ?a",
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


@pytest.fixture(scope="module")
def graph(catalogue: Catalogue) -> Graph:
    """The graph, as parsed from the file."""
    return Graph().parse(data=skos.to_bytes(book(catalogue)), format="turtle")


def labels(graph: Graph) -> dict[str, tuple[str, str]]:
    """The labels of every concept, English and Welsh, by its notation."""
    found = {}
    for row in graph.query(NOTATIONS, initNs={"skos": SKOS}):
        assert isinstance(row, ResultRow)
        found[str(row.notation)] = (str(row.english), str(row.welsh or ""))
    return found


@pytest.mark.parametrize("fault", FAULTS)
def test_there_is_no(graph: Graph, fault: str) -> None:
    rows = graph.query(f"SELECT ?one WHERE {{ {FAULTS[fault]} }}")
    assert [str(row[0]) for row in rows if isinstance(row, ResultRow)] == []


def test_every_statement_is_a_concept_word_for_word_in_both_languages(
    catalogue: Catalogue, graph: Graph
) -> None:
    found = labels(graph)
    for urn, code, english, welsh, _ in statements(catalogue):
        assert found[f"{urn} {code}"] == (english, welsh)


def test_standards_functions_values_and_terms_are_concepts_too(
    catalogue: Catalogue, graph: Graph
) -> None:
    found = labels(graph)
    for entry in catalogue.suite.standards:
        assert found[entry.standard.urn][0] == entry.standard.title
    for year, functions in catalogue.suite.mapping.functions.items():
        for function in functions:
            assert found[f"{year} {function.code}"][0] == function.process
    for year, listed in catalogue.suite.values.root.items():
        for value in listed.values:
            assert found[f"{year} value {value.number}"][0].startswith(value.text)
    for term in catalogue.suite.glossary.terms:
        assert found[term.id][0] == term.term
        [concept] = graph.subjects(SKOS.notation, Literal(term.id))
        assert Literal(term.definition, "en") in set(graph.objects(concept, SKOS.definition))


def test_a_statement_is_narrower_than_its_standard(catalogue: Catalogue, graph: Graph) -> None:
    notation = dict(graph.subject_objects(SKOS.notation))
    found = {
        (str(notation[one]), str(notation[wide]))
        for one, wide in graph.subject_objects(SKOS.broader)
    }
    known = catalogue.statements
    assert found == {(one.id, known[one.id].within or one.urn) for one in statements(catalogue)}
    assert ("XYZ SE05 P1-2", "XYZ SE05 P1") in found


def remarks(graph: Graph, notation: str) -> list[Literal]:
    """This project's remarks on a concept."""
    [concept] = graph.subjects(SKOS.notation, Literal(notation))
    found = graph.objects(concept, SKOS.editorialNote)
    return [remark for remark in found if isinstance(remark, Literal)]


def test_a_concept_whose_welsh_is_a_draft_says_so(catalogue: Catalogue, graph: Graph) -> None:
    for one in statements(catalogue):
        spoken = {remark.language for remark in remarks(graph, one.id)}
        assert (spoken == {"en", "cy"}) == (one.state is State.DRAFT)


def test_only_what_is_a_draft_of_a_standard_is_said_to_be_one(graph: Graph) -> None:
    """The title of XYZ SE03 is official in Welsh, and its overview a draft."""
    said = set(map(str, remarks(graph, "XYZ SE03")))
    assert "The Welsh of the definition is a draft by this project, not yet reviewed." in said
    assert "The Welsh is a draft by this project, not yet reviewed." not in said


def test_schemes_can_be_told_apart_and_say_where_their_titles_are_drafts(graph: Graph) -> None:
    schemes = list(graph.subjects(RDF.type, SKOS.ConceptScheme))
    for code in ("en", "cy"):
        titles = [
            str(title)
            for scheme in schemes
            for title in graph.objects(scheme, DCTERMS.title)
            if title.language == code  # type: ignore[attr-defined]
        ]
        assert len(set(titles)) == len(titles) == len(schemes)
    [functions] = (one for one in schemes if str(one).endswith("#2020-functions"))
    assert list(graph.objects(functions, SKOS.editorialNote))


def test_every_row_of_the_mapping_is_a_relation(catalogue: Catalogue, graph: Graph) -> None:
    notation = dict(graph.subject_objects(SKOS.notation))
    found = [
        (str(notation[function]), str(notation[served]))
        for function, served in graph.subject_objects(SKOS.relatedMatch)
    ]
    assert sorted(found) == sorted(
        (f"{year} {function.code}", row.urn)
        for year, functions in catalogue.suite.mapping.functions.items()
        for function in functions
        for row in function.maps_to
    )


def test_what_took_the_place_of_what_is_said_to_be_this_projects_reading(
    catalogue: Catalogue, graph: Graph
) -> None:
    notation = dict(graph.subject_objects(SKOS.notation))
    pairs = graph.subject_objects(DCTERMS.isReplacedBy)
    found = {(str(notation[before]), str(notation[after])) for before, after in pairs}
    assert found == {(row.before[0], row.after[0]) for row in catalogue.suite.mapping.crosswalk}
    for pair in found:
        for one, other in (pair, pair[::-1]):
            said = [str(remark) for remark in remarks(graph, one) if remark.language == "en"]
            assert any(other in remark and "this project’s reading" in remark for remark in said)


def test_every_concept_stands_at_an_address_of_the_site(graph: Graph) -> None:
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert isinstance(concept, URIRef)
        assert str(concept).startswith("https://nos.example/")


def test_welsh_that_nobody_has_reviewed_is_left_out_where_drafts_are(catalogue: Catalogue) -> None:
    held = book(catalogue, show_drafts=False)
    graph = Graph().parse(data=skos.to_bytes(held), format="turtle")
    found = labels(graph)
    for one in statements(catalogue):
        assert found[one.id][1] == (one.welsh if one.state is State.REVIEWED else "")
    assert found["XYZ SE03"][1], "an official title"
    assert not found["ABC SE03"][1], "a title that is a draft"
