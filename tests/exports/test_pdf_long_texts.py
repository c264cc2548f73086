"""Long texts of a set where there is little room: its cover, the drawing of the process, tables."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents import pdf
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.exports.pdfs import Pdf
from tests.hostile_texts import fill
from tests.variants import with_functions

YEAR = "2020"


def numbered(count: int, word: str = "word") -> str:
    """A text of so many words, each of which is there once."""
    return " ".join(f"{word}{number}" for number in range(count))


def make(suite: Suite, *, is_large: bool = False) -> Pdf:
    """The English set."""
    held = book(Catalogue(suite), ("en",), YEAR)
    return Pdf(held, pdf.typeset_large_print(held) if is_large else pdf.to_bytes(held))


def count_shown(made: Pdf, count: int, word: str = "word") -> set[int]:
    """How often the words of such a text are shown: one number, if none is lost."""
    shown = Counter(re.findall(rf"{word}\d+", made.lines))
    return {shown[f"{word}{number}"] for number in range(count)}


def with_stage(suite: Suite, process: str, note: str = "") -> Suite:
    """The suite whose first stage of the process is called so, with a note."""
    first, *others = suite.mapping.functions[YEAR]
    notes = tuple(one.model_copy(update={"text": note}) for one in others[0].notes if note)
    stage = first.model_copy(update={"process": process, "notes": notes})
    return with_functions(suite, {YEAR: (stage, *others)})


def test_a_set_whose_every_text_is_long_loses_no_word(tmp_path: Path) -> None:
    suite, _ = load(fill(numbered(150), tmp_path / "project"))
    [shown] = count_shown(make(suite), 150)
    assert shown > 100


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("count", [90, 400])
def test_a_cover_loses_no_word_of_its_title(suite: Suite, count: int, *, is_large: bool) -> None:
    editions = tuple(
        replace(one, edition=one.edition.model_copy(update={"title": numbered(count)}))
        for one in suite.editions
    )
    [shown] = count_shown(make(replace(suite, editions=editions), is_large=is_large), count)
    assert shown == 2, "on the cover, and in what the document says of itself"


def test_a_short_title_has_a_cover_of_one_page(suite: Suite) -> None:
    assert make(suite).pages[1].startswith("About this document")


def test_a_stage_that_has_no_room_in_the_drawing_stands_below_its_lane(suite: Suite) -> None:
    process = numbered(60)
    [page] = [page for page in make(with_stage(suite, process)).pages if "Where they meet" in page]
    assert f"Employer A. {process} D. " in page


def test_the_words_of_a_drawing_stand_below_what_introduces_it(suite: Suite) -> None:
    made = make(with_stage(suite, f"First {'stage ' * 38}"))
    [number] = [at for at, page in enumerate(made.pages) if "Where they meet" in page]
    with PdfDocument(made.data) as document:
        page = document[number].get_textpage()
        stage, introduction = (
            page.get_charbox(page.get_text_range().index(words))
            for words in ("First stage", "signposted")
        )
    assert stage[3] < introduction[1], "the first line's top, and the last line's foot"


@pytest.mark.parametrize("count", [160, 260, 340])
def test_a_function_and_a_note_as_long_as_a_page_lose_no_word(suite: Suite, count: int) -> None:
    made = make(with_stage(suite, numbered(count), numbered(count, "note")))
    [thrice] = count_shown(made, count)
    assert thrice == 2 + 1, "in its lane, in the mapping, and where a standard serves it"
    [once] = count_shown(made, count, "note")
    assert once == 1
