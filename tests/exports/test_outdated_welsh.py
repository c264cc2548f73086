"""Where Welsh is of an earlier English, the English stands in every format, as English."""

import io
import json
import zipfile
from xml.etree import ElementTree

import pytest
from docx.oxml.ns import qn

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from tests.exports.books import RELEASE
from tests.exports.pdfs import read_pages
from tests.exports.readers import csv_rows, document
from tests.projects import SUITE

STATEMENT, STANDARD, EDITION = "ABC SE02 P1", "ABC SE02", "2020"
ENGLISH = "ask what work the person wants"
FORMER = "gofyn pa swydd y mae’r person am ei chael"
"""The Welsh of the English as it was."""

WITHOUT_STATEMENTS = ("JSON Schema", "Data Package", "Supervision and appraisal sheet")


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    """Every file with Welsh in which the statement stands, by its name."""
    return {
        file.path: file.to_bytes()
        for file in list_exports(catalogue, RELEASE)
        if "cy" in file.book.languages
        and EDITION in file.book.years
        and file.book.urn in (None, STANDARD)
        and file.format.name not in WITHOUT_STATEMENTS
    }


def words_of(name: str, content: bytes) -> str:
    """The words of a file of whatever format, white space made single."""
    if name.endswith(".pdf"):
        text = " ".join(read_pages(content))
    elif name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            xml = [parts.read(part) for part in parts.namelist() if part.endswith(".xml")]
        text = " ".join("".join(ElementTree.fromstring(part).itertext()) for part in xml)
    else:
        text = content.decode()
    return " ".join(text.split())


def test_the_english_stands_in_every_format_and_the_former_welsh_in_none(
    files: dict[str, bytes],
) -> None:
    assert len({name.split(".", 1)[1] for name in files}) > 5
    for name, content in files.items():
        words = words_of(name, content)
        assert ENGLISH in words, name
        assert FORMER not in words, name


def test_word_knows_it_as_english(files: dict[str, bytes]) -> None:
    body = document(files["abc-se02-cy.docx"]).element.body
    runs = [run for run in body.iter(qn("w:r")) if ENGLISH in str(run.text)]
    languages = [one.get(qn("w:val")) for run in runs for one in run.iter(qn("w:lang"))]
    assert languages == ["en-GB"]


def test_data_say_that_its_welsh_is_outdated(files: dict[str, bytes]) -> None:
    suite = json.loads(files[f"{SUITE}.json"])
    statements = [one for standard in suite["standards"] for one in standard["statements"]]
    [statement] = [one for one in statements if one["id"] == STATEMENT]
    assert statement["text"] == {"en": ENGLISH, "cy": None, "welsh": "outdated"}
    rows = csv_rows(files[f"{SUITE}-{EDITION}-en-cy.csv"])
    [row] = [row for row in rows if f"{row['urn']} {row['code']}" == STATEMENT]
    assert (row["text_en"], row["text_cy"], row["welsh_state"]) == (ENGLISH, "", "outdated")


def test_a_framework_says_in_which_language_it_stands(files: dict[str, bytes]) -> None:
    framework = json.loads(files[f"{SUITE}-{EDITION}-cy.case.json"])
    [statement] = [one for one in framework["CFItems"] if one["fullStatement"] == ENGLISH]
    assert statement["language"] == "en"
