"""The SKOS of the suite, parsed and asked as linked data is."""

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS
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


def related(graph: Graph, scheme: str) -> list[tuple[str, str]]:
    """What the concepts of a scheme are related to in others, by the notations of both."""
    notation = dict(graph.subject_objects(SKOS.notation))
    return sorted(
        (str(notation[one]), str(notation[other]))
        for one, other in graph.subject_objects(SKOS.relatedMatch)
        if str(graph.value(one, SKOS.inScheme)).endswith(scheme)
    )


def test_every_row_of_the_mapping_is_a_relation(catalogue: Catalogue, graph: Graph) -> None:
    found = [
        pair for year in ("2015", "2020", "2025") for pair in related(graph, f"{year}-functions")
    ]
    assert sorted(found) == sorted(
        (f"{year} {function.code}", row.urn)
        for year, functions in catalogue.suite.mapping.functions.items()
        for function in functions
        for row in function.maps_to
    )


ALONE = """
    SELECT ?notation WHERE {
        ?one a skos:Concept ; skos:notation ?notation FILTER NOT EXISTS {
            ?one skos:broader|skos:narrower|skos:related|skos:relatedMatch|skos:closeMatch|
                 ^skos:closeMatch []
        }
    }"""


def test_nothing_stands_alone_but_a_value_that_nothing_puts_into_practice(graph: Graph) -> None:
    """No standard of 2020 carries its third value out, and no other edition has a third."""
    rows = graph.query(ALONE, initNs={"skos": SKOS})
    assert [str(row[0]) for row in rows if isinstance(row, ResultRow)] == ["2020 value 3"]


def test_a_value_is_related_to_what_puts_it_into_practice_and_to_that_of_the_other_edition(
    graph: Graph,
) -> None:
    assert related(graph, "/values/#2020") == [
        ("2020 value 1", "2015 value 1"),
        ("2020 value 1", "2025 value 1"),
        ("2020 value 1", "ABC SE01"),
        ("2020 value 1", "ABC SE01 P1"),
        ("2020 value 2", "2015 value 2"),
        ("2020 value 2", "2025 value 2"),
        ("2020 value 2", "ABC SE02 K1"),
    ]
    said = "What puts it into practice is this project’s reading."
    assert said in map(str, remarks(graph, "2020 value 2"))


def test_the_points_of_a_value_are_its_definition_and_no_part_of_its_label(graph: Graph) -> None:
    assert labels(graph)["2020 value 3"][0] == "People choose for themselves."
    [concept] = graph.subjects(SKOS.notation, Literal("2020 value 3"))
    english = [one for one in graph.objects(concept, SKOS.definition) if one == Literal(one, "en")]
    assert list(map(str, english)) == ["Which work they do.\n\nWho helps them."]


def test_a_term_is_related_to_each_statement_and_standard_that_uses_it(
    catalogue: Catalogue, graph: Graph
) -> None:
    found = related(graph, "/glossary/")
    assert ("consent", "XYZ SE03") in found
    assert ("action-plan", "XYZ SE02 P1") in found
    for one, other in found:
        forms = {form.lower() for form in catalogue.terms[one].forms["en"]}
        assert other in catalogue.statements or other in catalogue.standards or "value" in other
        if other in catalogue.statements:
            words = catalogue.statements[other].text.words.lower()
            assert any(form in words for form in forms), (one, other)


def test_the_forms_of_a_term_are_found_and_not_shown(graph: Graph) -> None:
    [concept] = graph.subjects(SKOS.notation, Literal("action-plan"))
    hidden = {str(label) for label in graph.objects(concept, SKOS.hiddenLabel)}
    assert hidden == {"action plans", "cynlluniau gweithredu"}
    assert not list(graph.subject_objects(SKOS.altLabel))


def test_a_scheme_says_which_release_and_which_edition_it_is_and_whose(graph: Graph) -> None:
    scheme = URIRef("https://nos.example/editions/2025/#standards")
    assert graph.value(scheme, OWL.versionInfo) == Literal("0.1.0")
    assert str(graph.value(scheme, DCTERMS.date)) == "2025"
    assert graph.value(scheme, DCTERMS.source) == URIRef("https://example.org/council/standards")
    for property_ in (DCTERMS.publisher, DCTERMS.creator):
        agent = graph.value(scheme, property_)
        assert graph.value(agent, RDF.type) == DCTERMS.Agent
        assert str(graph.value(agent, RDFS.label)) == "Sample Council"
    rights = graph.value(scheme, DCTERMS.rights)
    assert {label.language for label in graph.objects(rights, RDFS.label)} == {"en", "cy"}  # type: ignore[attr-defined]


def test_a_standard_without_its_statements_says_so(graph: Graph) -> None:
    said = "We do not have its statements."
    assert said in map(str, remarks(graph, "XYZ SE04"))
    assert said not in map(str, remarks(graph, "XYZ SE02"))


def test_the_turtle_is_the_same_each_time_that_it_is_made(catalogue: Catalogue) -> None:
    assert skos.to_bytes(book(catalogue)) == skos.to_bytes(book(catalogue))


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
