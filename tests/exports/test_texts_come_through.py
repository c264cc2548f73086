"""Whatever is written in a text comes through every format of offices as it was written."""

from dataclasses import dataclass

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents.word import styles
from generator.exports.tables.csv_file import unguarded
from generator.model.states import State
from tests.exports import test_csv, test_excel, test_word
from tests.exports.books import book, statements
from tests.hostile_texts import TEXTS, filled_with


@dataclass(frozen=True)
class Filled:
    """The sample with a text in the place of every text."""

    text: str
    catalogue: Catalogue


@pytest.fixture(scope="module", params=TEXTS.values(), ids=list(TEXTS))
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """One text after another."""
    text = str(request.param)
    suite = filled_with(text, tmp_path_factory.mktemp("filled") / "project")
    return Filled(" ".join(text.split()), Catalogue(suite))


def test_in_a_csv_file(filled: Filled) -> None:
    rows = test_csv.rows_of(book(filled.catalogue, edition="2020"))
    names = ("urn", "code", "text_en", "text_cy", "welsh_state")
    cells = [tuple(unguarded(row[name]) for name in names) for row in rows]
    assert cells == statements(filled.catalogue, "2020")
    assert {unguarded(row["title_en"]) for row in rows} == {filled.text}


def test_in_the_workbook(filled: Filled) -> None:
    pages = test_excel.opened(book(filled.catalogue)).worksheets
    found = [(row[0], row[2], row[4], row[5] or "") for row in test_excel.rows_of(pages[1])]
    assert found == [row[:4] for row in statements(filled.catalogue)]
    assert {row[2] for row in test_excel.rows_of(pages[2])} == {filled.text}


def test_in_a_document(filled: Filled) -> None:
    """The Welsh one has Welsh texts and English ones."""
    document = test_word.opened(book(filled.catalogue, ("cy",), "2020"))
    found = test_word.in_style(document, styles.CRITERION, styles.KNOWLEDGE)
    wanted = []
    for _, code, english, welsh, state in statements(filled.catalogue, "2020"):
        drafted = welsh and state is State.DRAFT
        wanted.append(f"{code}\t{welsh or english}{' (draft)' if drafted else ''}")
    assert found == wanted
    assert document.core_properties.title == filled.text
