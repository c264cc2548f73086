"""A complete set has more than standards: what it says of the whole suite."""

import pytest

from generator.importing.result import ImportedDocument, ImportedSuite
from tests.importing.imported import heading, imported, left_out, outline, section
from tests.importing.word_files import p, run, table, word_file

SMALLER = 12


def sub(words: str) -> str:
    return p(words, bold=True, size=SMALLER)


def set_of_standards() -> str:
    """Two standards after a cover, a list of contents and an introduction."""
    body = p("Church Clocks", bold=True, size=26) + p("National Occupational Standards", size=14)
    body += p("Contents", bold=True, size=16) + p("Introduction") + p("Glossary")
    body += p("ABC CK01 Wind a clock\t5") + p("ABC CK02 Stop a clock\t7")
    body += heading("Introduction") + p("Read ABC CK01 first, and do not read P1 as K1.")
    body += sub("How to read them") + p("1. Read the overview.") + p("2. Read the rest.")
    body += sub("Functional process") + p("It has two functions:")
    body += p("A.\tWind clocks") + p("B.\tStop clocks")
    body += (
        heading("Values of clockmakers") + p("They share these:") + p("1. Care.") + p("2. Time.")
    )
    body += heading("Mapping of functions")
    body += table(
        [p("Ref"), p("Function Title"), p("NOS Ref"), p("NOS title")],
        [p("A"), p("Wind clocks"), p("(ABC) CK01"), p("Wind a clock", bold=True)],
        ["", "", p("(DEF) AB12"), p(runs=run("Climb. ") + run("Ladders NOS", italic=True))],
        [p("B"), p("Stop clocks"), p("(ABC) CK02"), p("Stop a clock", bold=True)],
    )
    body += heading("Glossary") + p(runs=run("Anchor:", bold=True) + run(" a part of a clock"))
    for at, name in ((1, "Wind"), (2, "Stop")):
        body += p(f"ABC CK0{at}", bold=True, size=18) + p(f"{name} a clock", bold=True, size=16)
        body += heading("Performance criteria") + p("P1\tdo it")
        body += heading("Knowledge and understanding") + p("K1\twhy")
        body += heading("Links to other NOS") + p("ABC CK09 Ring a bell") + p("DEF AB12 Climb")
    return body


@pytest.fixture(scope="module")
def document() -> ImportedDocument:
    return imported(word_file(set_of_standards()), "clocks.docx")


@pytest.fixture(scope="module")
def suite(document: ImportedDocument) -> ImportedSuite:
    assert document.suite is not None
    return document.suite


def test_each_standard_is_found(document: ImportedDocument) -> None:
    assert [(one.urn, one.title) for one in document.standards] == [
        ("ABC CK01", "Wind a clock"),
        ("ABC CK02", "Stop a clock"),
    ]
    assert [outline(section(one, "links")) for one in document.standards] == [
        ["ABC CK09 Ring a bell", "DEF AB12 Climb"]
    ] * 2


def test_the_cover_names_the_suite(suite: ImportedSuite) -> None:
    assert (suite.title, suite.cover) == ("Church Clocks", ("National Occupational Standards",))


def test_the_contents_list_is_left_out(document: ImportedDocument) -> None:
    assert left_out(document)["contents list"] == [
        *("Contents", "Introduction", "Glossary", "ABC CK01 Wind a clock 5"),
        "ABC CK02 Stop a clock 7",
    ]


def test_the_introduction_has_its_parts_by_their_headings(suite: ImportedSuite) -> None:
    assert [(one.level, one.heading) for one in suite.parts] == [
        *((1, "Introduction"), (2, "How to read them"), (2, "Functional process")),
        *((1, "Values of clockmakers"), (1, "Mapping of functions"), (1, "Glossary")),
    ]


def test_a_numbered_list_of_the_introduction_is_no_criterion(suite: ImportedSuite) -> None:
    assert suite.parts[1].paragraphs == ("Read the overview.", "Read the rest.")


def test_functions_and_values_are_known_by_their_letters_and_numbers(suite: ImportedSuite) -> None:
    assert [(one.code, one.title) for one in suite.functions] == [
        ("A", "Wind clocks"),
        ("B", "Stop clocks"),
    ]
    assert [(one.number, one.text) for one in suite.values] == [(1, "Care."), (2, "Time.")]


def test_the_mapping_says_the_function_of_every_row(suite: ImportedSuite) -> None:
    assert suite.mapping_columns == ("Ref", "Function Title", "NOS Ref", "NOS title")
    assert [(row.code, row.urn, row.title, row.source) for row in suite.mapping] == [
        ("A", "(ABC) CK01", "Wind a clock", None),
        ("A", "(DEF) AB12", "Climb.", "Ladders NOS"),
        ("B", "(ABC) CK02", "Stop a clock", None),
    ]


def test_the_glossary_has_terms(suite: ImportedSuite) -> None:
    assert [(one.term, one.definition) for one in suite.glossary] == [
        ("Anchor", "a part of a clock")
    ]


def test_a_standard_by_itself_has_no_suite() -> None:
    body = p("ABC CK01", bold=True, size=18) + p("Wind a clock", bold=True, size=16)
    body += heading("Performance criteria") + p("P1\tdo it")
    assert imported(word_file(body)).suite is None
