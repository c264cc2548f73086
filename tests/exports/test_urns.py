"""URNs of other bodies, of forms that the sample does not have, in every format."""

import json
import shutil

import pytest
from rdflib import Graph
from rdflib.namespace import SKOS

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.data import json_file, mahara, moodle, skos
from generator.exports.documents import pdf, word
from generator.exports.tables import csv_file, excel
from generator.ids import make_slug
from generator.sound import load_sound
from tests import urns
from tests.exports import platforms
from tests.exports.books import RELEASE, book
from tests.exports.case_packages import package_of, packages_of
from tests.exports.case_rules import VERSIONS, Version, faults
from tests.exports.pdfs import read_pages
from tests.exports.readers import csv_rows, document, rows_of, workbook
from tests.projects import SAMPLE

CODES = ("P1", "P2", "K1", "K2")
CITED = {f"{urn} {code}" for urn in urns.OWN for code in CODES}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The sample with these URNs."""
    project = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("urns") / "project")
    urns.write_urns(project, urns.OWN, urns.SIGNPOSTED)
    return Catalogue(load_sound(project))


def test_csv_has_a_row_for_each_statement(catalogue: Catalogue) -> None:
    rows = csv_rows(csv_file.to_bytes(book(catalogue)))
    assert {f"{row['urn']} {row['code']}" for row in rows} >= CITED


def test_a_workbook_counts_2_before_10(catalogue: Catalogue) -> None:
    standards = workbook(excel.to_bytes(book(catalogue))).worksheets[2]
    ours = [row[0] for row in rows_of(standards) if row[0] in urns.OWN]
    assert ours == sorted(urns.OWN, key=urns.IN_ORDER.index)


def test_platforms_find_every_statement_below_its_standard(catalogue: Catalogue) -> None:
    held = book(catalogue, ("en",), "2025")
    for framework in (
        platforms.moodle(moodle.to_bytes(held)),
        platforms.mahara(mahara.to_bytes(held)),
    ):
        below = {
            (one.name.partition(": ")[0], part.id)
            for one in framework.children
            for part in one.children
        }
        assert below >= {(urn, f"{urn} {code}") for urn in urns.OWN for code in CODES}


def test_json_has_every_statement_under_its_id(catalogue: Catalogue) -> None:
    told = json.loads(json_file.to_bytes(book(catalogue)))
    ids = {one["id"] for standard in told["standards"] for one in standard["statements"]}
    assert ids >= CITED
    assert {one["id"] for one in told["signposted"]} >= set(urns.SIGNPOSTED)


def test_case_knows_every_statement_by_its_code(catalogue: Catalogue) -> None:
    told = package_of(catalogue, "2025", "en")
    assert {item["humanCodingScheme"] for item in told["CFItems"]} >= CITED
    served = package_of(catalogue, "2020", "en")["CFAssociations"]
    led_to = {one["destinationNodeURI"]["identifier"] for one in served}
    assert led_to >= set(urns.SIGNPOSTED)


@pytest.mark.parametrize("version", VERSIONS)
def test_case_takes_them(catalogue: Catalogue, version: Version) -> None:
    for package in packages_of(catalogue, version).values():
        assert faults(package, version) == []


def test_skos_knows_every_standard_by_its_notation(catalogue: Catalogue) -> None:
    graph = Graph().parse(data=skos.to_bytes(book(catalogue)), format="turtle")
    notations = {str(one) for one in graph.objects(predicate=SKOS.notation)}
    assert notations >= CITED | set(urns.OWN) | set(urns.SIGNPOSTED)


@pytest.mark.parametrize("urn", ["1GEN1/09", "CFAM&LAA1", "SFJCCBA3.1"])
def test_a_document_of_one_standard_is_of_that_standard(catalogue: Catalogue, urn: str) -> None:
    held = book(catalogue, ("en",), "2025", urn)
    assert held.name == f"{make_slug(urn)}-en"
    text = "".join(read_pages(pdf.to_bytes(held)))
    assert urn in text
    assert f"count the {urns.THINGS[urn]} once a day" in text
    paragraphs = [one.text for one in document(word.to_bytes(held)).paragraphs]
    assert any(one.startswith(urn) for one in paragraphs)
    assert any(f"count the {urns.THINGS[urn]} once a day" in one for one in paragraphs)


def test_no_two_files_have_one_name(catalogue: Catalogue) -> None:
    names = [one.path for one in list_exports(catalogue, RELEASE)]
    assert len(set(names)) == len(names)
    assert {f"{make_slug(urn)}-en.pdf" for urn in urns.OWN} <= set(names)
