"""Whatever is written in a text comes through every format of offices as it was written."""

from dataclasses import dataclass

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import mahara, moodle
from generator.exports.documents import word
from generator.exports.documents.word import word_styles
from generator.exports.tables import csv_file, excel
from generator.exports.tables.csv_file import unguard_cell
from tests.exports import platforms
from tests.exports.books import book, statements
from tests.exports.readers import by_heads, csv_rows, document, in_style, rows_of, workbook
from tests.hostile_texts import at_once, filled_with

HOSTILE = at_once(9) | {"one that is run": "=1+1"}  # more would be longer than a title may be


@dataclass(frozen=True)
class Filled:
    """The sample with a text in the place of every text."""

    text: str
    catalogue: Catalogue


@pytest.fixture(scope="module", params=HOSTILE.values(), ids=list(HOSTILE))
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """One text after another."""
    text = str(request.param)
    suite = filled_with(text, tmp_path_factory.mktemp("filled") / "project")
    return Filled(" ".join(text.split()), Catalogue(suite))


def test_in_a_csv_file(filled: Filled) -> None:
    rows = csv_rows(csv_file.to_bytes(book(filled.catalogue, edition="2020")))
    names = ("urn", "code", "text_en", "text_cy", "welsh_state")
    cells = [tuple(unguard_cell(row[name]) for name in names) for row in rows]
    assert cells == statements(filled.catalogue, "2020")
    assert {unguard_cell(row["title_en"]) for row in rows} == {filled.text}


def test_in_the_workbook(filled: Filled) -> None:
    pages = workbook(excel.to_bytes(book(filled.catalogue))).worksheets
    named = "Reference (URN) / Cyfeirnod (URN)", "Code / Cod"
    said = "Statement / Datganiad (English)", "Statement / Datganiad (Cymraeg)"
    rows = by_heads(pages[1])
    found = [tuple(row[name] or "" for name in (*named, *said)) for row in rows]
    assert found == [one[:4] for one in statements(filled.catalogue)]
    assert {row[2] for row in rows_of(pages[2])} == {filled.text}


def test_in_a_document(filled: Filled) -> None:
    """The Welsh one has Welsh texts and English ones."""
    held = document(word.to_bytes(book(filled.catalogue, ("cy",), "2020")))
    assert in_style(held, word_styles.CRITERION, word_styles.KNOWLEDGE) == [
        f"{one.code}\t{one.marked('cy')}" for one in statements(filled.catalogue, "2020")
    ]
    assert held.core_properties.title == filled.text


def test_in_a_framework_of_moodle(filled: Filled) -> None:
    """Moodle strips tags from a name, and keeps a description as the HTML that it is."""
    held = book(filled.catalogue, ("en",), "2020")
    framework = platforms.moodle(moodle.to_bytes(held))
    described = {one.id: one.words for one in framework.below()}
    for statement in statements(filled.catalogue, "2020"):
        assert described[statement.id] == " ".join(statement.english.split())
    first = framework.children[0].name.partition(": ")[2].removesuffix("…").rstrip()
    assert filled.text.translate(moodle.PLAIN).startswith(first)
    assert len(first) > 50 or len(filled.text) < 80


def test_in_a_framework_of_mahara(filled: Filled) -> None:
    held = book(filled.catalogue, ("en",), "2020")
    described = {one.id: one for one in platforms.mahara(mahara.to_bytes(held)).below()}
    for statement in statements(filled.catalogue, "2020"):
        assert described[statement.id].words == " ".join(statement.english.split())
