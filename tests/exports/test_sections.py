"""Each format has all that a standard in the long form says, in both languages, and its codes."""

import json
import re
from collections.abc import Callable, Iterator, Mapping

import pytest
from jsonschema import Draft202012Validator
from rdflib import Graph, Literal
from rdflib.namespace import SKOS

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import api, json_file, json_schema, skos
from generator.exports.data.models import OneStandard, SuiteData
from generator.exports.documents import pdf, word
from generator.exports.tables import csv_file, excel
from generator.ids import Code, make_slug
from generator.suite.entities import walk_texts
from generator.suite.text import Text
from tests.exports.books import RELEASE, book
from tests.exports.case_packages import package_of
from tests.exports.pdfs import Pdf, single
from tests.exports.readers import csv_rows, document, workbook
from tests.projects import LANGUAGES

URN, YEAR = "XYZ SE05", "2025"


def in_json(catalogue: Catalogue, _: Code) -> str:
    """The JSON file."""
    return json_file.to_bytes(book(catalogue)).decode()


def at_its_address(catalogue: Catalogue, _: Code) -> str:
    """What stands at the fixed address of the standard."""
    files = dict(api.make_files(catalogue, RELEASE))
    return files["api/v1/standards/xyz-se05.json"].decode()


def in_csv(catalogue: Catalogue, _: Code) -> str:
    """The CSV file of its edition."""
    rows = csv_rows(csv_file.to_bytes(book(catalogue, edition=YEAR)))
    return "\n".join(cell for row in rows if row["urn"] == URN for cell in row.values())


def in_excel(catalogue: Catalogue, _: Code) -> str:
    """The workbook."""
    pages = workbook(excel.to_bytes(book(catalogue))).worksheets
    cells = (cell for page in pages for row in page.iter_rows(values_only=True) for cell in row)
    return "\n".join(str(cell) for cell in cells if cell is not None)


def in_case(catalogue: Catalogue, language: Code) -> str:
    """The CASE package of its edition and language."""
    package = package_of(catalogue, YEAR, language)
    return "\n".join(str(value) for item in package["CFItems"] for value in item.values())


def in_skos(catalogue: Catalogue, _: Code) -> str:
    """The Turtle file."""
    graph = Graph().parse(data=skos.to_bytes(book(catalogue)), format="turtle")
    return "\n".join(str(value) for value in graph.objects())


def in_pdf(catalogue: Catalogue, language: Code) -> str:
    """The PDF of the standard."""
    held = book(catalogue, (language,), YEAR, URN)
    return Pdf(held, pdf.to_bytes(held)).text


def in_word(catalogue: Catalogue, language: Code) -> str:
    """The Word document of the standard."""
    held = document(word.to_bytes(book(catalogue, (language,), YEAR, URN)))
    cells = (cell.text for table in held.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in held.paragraphs), *cells])


FORMATS: Mapping[str, Callable[[Catalogue, Code], str]] = {
    "JSON": in_json,
    "the address for programs": at_its_address,
    "CSV": in_csv,
    "Excel": in_excel,
    "CASE": in_case,
    "SKOS": in_skos,
    "PDF": in_pdf,
    "Word": in_word,
}
each = pytest.mark.parametrize("read", FORMATS.values(), ids=FORMATS)


def texts(catalogue: Catalogue) -> Iterator[Text]:
    """All that the publisher says in the standard."""
    return (text for text in walk_texts(catalogue.standards[URN]) if not text.ours)


def plain(words: str) -> str:
    """Words as they are compared, whatever the layout does with spaces."""
    return re.sub(r"\s", "", single(words))


@each
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_stands_in_it_word_for_word(
    read: Callable[[Catalogue, Code], str], language: Code, catalogue: Catalogue
) -> None:
    held = plain(read(catalogue, language))
    for text in texts(catalogue):
        entry = catalogue.suite.find_translation(text, "cy")
        words = entry.words if entry and language == "cy" else text.words
        assert plain(words) in held, text.id


@each
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_printed_code_stands_in_it_before_its_words(
    read: Callable[[Catalogue, Code], str], language: Code, catalogue: Catalogue
) -> None:
    held = read(catalogue, language)
    place = 0 if read in (in_pdf, in_word) else None
    for statement in catalogue.standards[URN].statements:
        assert statement.code in held, statement.reference
        if place is not None:
            entry = catalogue.suite.find_translation(statement.text, "cy")
            words = entry.words if entry and language == "cy" else statement.text.words
            place = plain(held).index(plain(f"{statement.code} {words}"), place)


SAID: Mapping[str, Mapping[Code, tuple[str, ...]]] = {
    "as data": dict.fromkeys(
        LANGUAGES,
        (
            '"level":"3"',
            '"status":"current"',
            '"version":"2"',
            '"second_codes":["DF12","OLDDF4"]',
            '"date":"2019-05"',
            '"date":"2025"',
        ),
    ),
    "in columns": dict.fromkeys(
        LANGUAGES, ("current\n2\n3\nDF 12;OLDDF4", "1, 2019-05", "2, 2025")
    ),
    "in columns of both languages": dict.fromkeys(
        LANGUAGES, ("Current / Cyfredol\n2\n3\nDF 12, OLDDF4", "1, 2019-05", "2, 2025")
    ),
    "in sentences": {
        "en": (
            *("Status: Current", "Version: 2", "Level: 3", "Further references: DF 12, OLDDF4"),
            "History: 1, May 2019: First published, 2, 2025",
        ),
        "cy": (
            *("Statws: Cyfredol", "Fersiwn: 2", "Lefel: 3", "Cyfeirnodau eraill: DF 12, OLDDF4"),
            "Hanes: 1, Mai 2019: Cyhoeddwyd gyntaf, 2, 2025",
        ),
    },
    "in a line": {
        "en": (
            "Status Current · Version 2 · Level 3 · Further references DF 12, OLDDF4",
            *("1, May 2019: First published", "2, 2025"),
        ),
        "cy": (
            "Statws Cyfredol · Fersiwn 2 · Lefel 3 · Cyfeirnodau eraill DF 12, OLDDF4",
            *("1, Mai 2019: Cyhoeddwyd gyntaf", "2, 2025"),
        ),
    },
}
"""What the standard prints about itself, in the ways in which formats say it."""

WAY = dict(
    zip(
        FORMATS.values(),
        (
            *("as data", "as data", "in columns", "in columns of both languages"),
            *("in sentences", "in sentences", "in a line", "in a line"),
        ),
        strict=True,
    )
)


@each
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_has_what_the_standard_prints_about_itself(
    read: Callable[[Catalogue, Code], str], language: Code, catalogue: Catalogue
) -> None:
    held = plain(read(catalogue, language))
    for said in SAID[WAY[read]][language]:
        assert plain(said) in held


@pytest.mark.parametrize(
    ("urn", "code", "said"),
    [
        ("OLD SE01", "legacy", {"en": "Legacy", "cy": "Etifeddol"}),
        ("XYZ SE03", "draft", {"en": "Draft", "cy": "Drafft"}),
        (URN, "current", {"en": "Current", "cy": "Cyfredol"}),
    ],
)
def test_every_status_stands_in_each_format(
    urn: str, code: str, said: Mapping[Code, str], catalogue: Catalogue
) -> None:
    year = catalogue.standards[urn].edition
    whole = json.loads(in_json(catalogue, "en"))["standards"]
    file = f"api/v1/standards/{make_slug(urn)}.json"
    alone = json.loads(dict(api.make_files(catalogue, RELEASE))[file])["standard"]
    assert [one["status"] for one in (*whole, alone) if one["id"] == urn] == [code, code]
    rows = csv_rows(csv_file.to_bytes(book(catalogue, edition=year)))
    assert {row["status"] for row in rows if row["urn"] == urn} == {code}
    sheets = workbook(excel.to_bytes(book(catalogue))).worksheets[2].iter_rows(values_only=True)
    [row] = [row for row in sheets if row[0] == urn]
    assert " / ".join(said[language] for language in LANGUAGES) in row
    graph = Graph().parse(data=skos.to_bytes(book(catalogue)), format="turtle")
    [concept] = graph.subjects(SKOS.notation, Literal(urn))
    notes = {str(note) for note in graph.objects(concept, SKOS.note)}
    for language, label in (("en", "Status"), ("cy", "Statws")):
        assert f"{label}: {said[language]}" in notes
        package = package_of(catalogue, year, language)
        [item] = [one for one in package["CFItems"] if one["humanCodingScheme"] == urn]
        assert f"{label}: {said[language]}" in item["notes"]
        held = book(catalogue, (language,), year, urn)
        assert f"{label} {said[language]}" in Pdf(held, pdf.to_bytes(held)).text
        paragraphs = document(word.to_bytes(held)).paragraphs
        assert any(one.text.startswith(f"{label} {said[language]}") for one in paragraphs)


HELD_IN_PART = "we have other parts of this standard, but not this one"


def test_data_says_what_is_not_held_of_a_standard(catalogue: Catalogue) -> None:
    held = json.loads(in_json(catalogue, "en"))["standards"]
    said = {one["id"]: one.get("not_held") for one in held if one["edition"] == YEAR}
    assert said == dict.fromkeys(["XYZ SE01", "XYZ SE02", "XYZ SE04", URN]) | {
        "XYZ SE03": ["knowledge"]
    }


def test_the_package_says_what_is_not_held_of_a_standard(catalogue: Catalogue) -> None:
    package = package_of(catalogue, YEAR, "en")
    [item] = [one for one in package["CFItems"] if one["humanCodingScheme"] == "XYZ SE03"]
    assert f"Knowledge and understanding: Not held: {HELD_IN_PART}." in item["notes"]


def test_documents_say_what_is_not_held_of_a_standard_in_its_place_and_in_lists(
    catalogue: Catalogue,
) -> None:
    one, whole = (book(catalogue, ("en",), YEAR, urn) for urn in ("XYZ SE03", None))
    counts = "Status: draft. Performance criteria: 2. Knowledge statements: not held."
    for held in (one, whole):
        assert HELD_IN_PART in Pdf(held, pdf.to_bytes(held)).text
        paragraphs = [one.text for one in document(word.to_bytes(held)).paragraphs]
        assert any(HELD_IN_PART in text for text in paragraphs)
    assert counts in Pdf(whole, pdf.to_bytes(whole)).text
    assert any(counts in text for text in paragraphs)


def test_what_the_short_form_can_say_is_said_as_it_always_was(catalogue: Catalogue) -> None:
    """Programs that read standards of the short form find no field that they don't know."""
    standards = json.loads(in_json(catalogue, "en"))["standards"]
    [short] = [one for one in standards if one["id"] == "ABC SE03"]
    new = {"sections", "not_held", "level", "status", "version", "suites", "second_codes"}
    assert not new & short.keys()
    assert not {"printed", "within"} & short["statements"][0].keys()
    assert "further" not in short["metadata"][0]


@pytest.mark.parametrize("read", [in_json, at_its_address], ids=["JSON", "the address"])
def test_data_keeps_to_its_schema(
    read: Callable[[Catalogue, Code], str], catalogue: Catalogue
) -> None:
    kind = SuiteData if read is in_json else OneStandard
    schema = json.loads(json_schema.format_schema(catalogue.suite, kind))
    value = json.loads(read(catalogue, "en"))
    assert [error.json_path for error in Draft202012Validator(schema).iter_errors(value)] == []
    assert kind.model_validate(value)
