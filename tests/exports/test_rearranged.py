"""Standards that a revision split or merged, and statements that it moved, in every format."""

import pytest
from rdflib import Graph
from rdflib.namespace import DCTERMS, OWL, SKOS

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import skos
from generator.exports.data.case.records import make_uuid
from generator.exports.data.models import StandardData, SuiteData
from generator.exports.data.suite_data import make_suite_data
from generator.exports.documents import pdf, word
from generator.exports.tables import csv_file, excel
from generator.ids import Code
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.exports.case_packages import package_of
from tests.exports.pdfs import Pdf
from tests.exports.readers import csv_rows, document, workbook
from tests.projects import LANGUAGES
from tests.variants import rearranged

each = pytest.mark.parametrize("language", LANGUAGES)

AWAY: dict[Code, str] = {"en": "Moved to ABC SE03 P1:", "cy": "Symudwyd i ABC SE03 P1:"}
HERE: dict[Code, str] = {
    "en": "Moved here from ABC SE02 P2.",
    "cy": "Symudwyd yma o ABC SE02 P2.",
}
SPLIT: dict[Code, str] = {
    "en": "ABC SE03 was split into XYZ SE02, XYZ SE03.",
    "cy": "Rhannwyd ABC SE03 yn XYZ SE02, XYZ SE03.",
}


@pytest.fixture(scope="module")
def revised(suite: Suite) -> Catalogue:
    """The sample, rearranged, for reading."""
    return Catalogue(rearranged(suite))


@pytest.fixture(scope="module")
def data(revised: Catalogue) -> SuiteData:
    """It as data."""
    return make_suite_data(book(revised))


def standard(data: SuiteData, urn: str) -> StandardData:
    """A standard of it."""
    [found] = [one for one in data.standards if one.id == urn]
    return found


def test_the_data_say_where_a_statement_went_and_whence_one_came(data: SuiteData) -> None:
    assert standard(data, "ABC SE02").moved == {"P2": ("ABC SE03 P1",)}
    assert standard(data, "ABC SE03").moved == {"K2": ("ABC SE01 K1", "ABC SE01 K2")}
    assert standard(data, "ABC SE03").withdrawn == ("P6", "K2")
    moved = {one.id: one.moved_from for s in data.standards for one in s.statements}
    assert {id_: former for id_, former in moved.items() if former} == {
        "ABC SE01 K1": ("ABC SE03 K2",),
        "ABC SE01 K2": ("ABC SE03 K2",),
        "ABC SE03 P1": ("ABC SE02 P2",),
    }


def test_the_data_say_of_each_counterpart_what_was_split_or_merged(data: SuiteData) -> None:
    found = {
        (one.id, other.id): other.crossing and (other.crossing.before, other.crossing.after)
        for one in data.standards
        for other in one.counterparts
    }
    split = (("ABC SE03",), ("XYZ SE02", "XYZ SE03"))
    for pair in (("ABC SE03", "XYZ SE02"), ("ABC SE03", "XYZ SE03"), ("XYZ SE03", "ABC SE03")):
        assert found[pair] == split
    assert found["ABC SE02", "XYZ SE01"] == (("ABC SE01", "ABC SE02"), ("XYZ SE01",))
    assert found["ABC SE04", "XYZ SE04"] is None


def test_they_are_read_again_as_they_were_written(data: SuiteData) -> None:
    assert SuiteData.model_validate_json(data.model_dump_json()) == data


@each
def test_case_leads_from_each_to_each_that_replaced_it(revised: Catalogue, language: Code) -> None:
    package = package_of(revised, "2020", language)
    replaced = {
        (one["originNodeURI"]["identifier"], one["destinationNodeURI"]["identifier"])
        for one in package["CFAssociations"]
        if one["associationType"] == "replacedBy"
    }
    titles = {urn: one.title.id for urn, one in revised.standards.items()}
    wanted = {
        *((titles["ABC SE03"], titles[urn]) for urn in ("XYZ SE02", "XYZ SE03")),
        *((titles[urn], titles["XYZ SE01"]) for urn in ("ABC SE01", "ABC SE02")),
        (titles["ABC SE04"], titles["XYZ SE04"]),
        ("ABC SE02 P2", "ABC SE03 P1"),
        ("ABC SE03 K2", "ABC SE01 K1"),
        ("ABC SE03 K2", "ABC SE01 K2"),
    }
    assert replaced == {
        (make_uuid(one, language), make_uuid(other, language)) for one, other in wanted
    }


def test_skos_tells_a_part_from_the_whole_and_says_what_replaced_a_statement(
    revised: Catalogue,
) -> None:
    graph = Graph().parse(data=skos.to_bytes(book(revised)), format="turtle")
    notation = {subject: str(code) for subject, code in graph.subject_objects(SKOS.notation)}

    def pairs(property_: object) -> set[tuple[str, str]]:
        return {(notation[s], notation[o]) for s, o in graph.subject_objects(property_)}  # type: ignore[arg-type]

    assert pairs(SKOS.narrowMatch) == {("ABC SE03", "XYZ SE02"), ("ABC SE03", "XYZ SE03")}
    assert pairs(SKOS.broadMatch) == {("ABC SE01", "XYZ SE01"), ("ABC SE02", "XYZ SE01")}
    assert pairs(SKOS.closeMatch) == {("ABC SE04", "XYZ SE04"), ("OLD SE03", "ABC SE03")}
    moved = {pair for pair in pairs(DCTERMS.isReplacedBy) if pair[0].endswith(("P2", "K2"))}
    assert moved == {
        ("ABC SE02 P2", "ABC SE03 P1"),
        ("ABC SE03 K2", "ABC SE01 K1"),
        ("ABC SE03 K2", "ABC SE01 K2"),
    }
    gone = {notation[one] for one in graph.subjects(OWL.deprecated)}
    assert gone == {"ABC SE02 P2", "ABC SE03 K2"}


def test_tables_have_a_column_for_where_a_statement_came_from_where_any_moved(
    revised: Catalogue, catalogue: Catalogue
) -> None:
    found = {
        (row["urn"], row["code"]): row["moved_from"]
        for row in csv_rows(csv_file.to_bytes(book(revised, edition="2020")))
        if row["moved_from"]
    }
    assert found == {
        ("ABC SE01", "K1"): "ABC SE03 K2",
        ("ABC SE01", "K2"): "ABC SE03 K2",
        ("ABC SE03", "P1"): "ABC SE02 P2",
    }
    assert "moved_from" not in csv_rows(csv_file.to_bytes(book(catalogue, edition="2020")))[0]
    for held, values in ((revised, set(found.values())), (catalogue, set())):
        head, *rows = workbook(excel.to_bytes(book(held))).worksheets[1].values
        places = [n for n, name in enumerate(head) if str(name).startswith("Moved here from")]
        assert {row[place] for row in rows for place in places if row[place]} == values
        assert bool(places) == bool(values)


@each
def test_a_word_document_and_a_pdf_say_it_where_the_statement_stands(
    revised: Catalogue, language: Code
) -> None:
    for urn, said in (("ABC SE02", AWAY), ("ABC SE03", HERE), ("ABC SE03", SPLIT)):
        held = book(revised, (language,), "2020", urn)
        texts = [one.text for one in document(word.to_bytes(held)).paragraphs]
        assert sum(text.count(said[language]) for text in texts) == 1
        assert Pdf(held, pdf.to_bytes(held)).text.count(said[language]) == 1
