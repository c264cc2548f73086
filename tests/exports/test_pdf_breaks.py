"""Where the pages of a PDF end, and its lines: nothing that belongs together is torn apart."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents import pdf
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.exports.pdfs import Pdf
from tests.projects import SAMPLE
from tests.variants import with_functions

STATEMENTS = 16
"""How many criteria each of the made standards has: they fill more than a page."""

MADE = 6
"""How many of them there are; the overview of each is a line longer than that of the one before."""

NAMED = " and ".join(["ABC SE03 P4"] * 24)
"""A paragraph of several lines, which would end within most of the references."""


def made(urn: str, lines: int) -> str:
    """The file of a standard with long lists of statements."""
    overview = f"  - {NAMED}\n" + "  - One line of an overview.\n" * lines
    words = "do what takes about two lines to say, as most of the criteria of such a standard do"
    criteria = "".join(
        f"  P{number}: {words}, number {number}\n" for number in range(1, STATEMENTS + 1)
    )
    knowledge = criteria.replace("  P", "  K").replace("do what", "know what")
    return (
        f"urn: {urn}\ntitle: Made standard of {lines} lines\noverview:\n{overview}"
        f"performance_criteria:\n{criteria}knowledge:\n{knowledge}"
    )


@pytest.fixture(scope="module")
def long_lists(tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """A set whose standards have lists that end at another height of the page each."""
    root = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("long") / "project")
    for lines in range(1, MADE + 1):
        file = root / f"standards/2020/abc-se{lines + 10}.yaml"
        file.write_text(made(f"ABC SE{lines + 10}", lines), encoding="utf-8")
    held = book(Catalogue(load(root)[0]), ("en",), "2020")
    return Pdf(held, pdf.to_bytes(held))


def pages_of(held: Pdf, words: Sequence[str]) -> list[int]:
    """The page of each of some words, which stand in order and anywhere before in no such order."""
    found, page = [], 0
    for one in words:
        while one not in held.bodies[page]:
            page += 1
        found.append(page)
    return found


def test_the_last_statement_of_a_list_does_not_stand_alone_on_a_page(long_lists: Pdf) -> None:
    ends = []
    for lines in range(1, MADE + 1):
        title = f"ABC SE{lines + 10} Made standard of {lines} lines Overview"
        [begin] = pages_of(long_lists, [title])
        text = " ".join(f"[{page}] {long_lists.bodies[page]}" for page in range(begin, begin + 4))
        for letter in "PK":
            numbers = (STATEMENTS - 2, STATEMENTS - 1, STATEMENTS)
            places = [re.search(rf" {letter}{number} \w+ what", text) for number in numbers]
            pages = [text[: one.start()].rpartition("[")[2].split("]")[0] for one in places if one]
            assert len(pages) == len(numbers)
            assert pages[1] == pages[2], (lines, letter)
            ends.append(pages[0] == pages[1])
    assert True in ends
    assert False in ends, "some lists have just two on their last page"


@pytest.mark.parametrize("count", [25, 26])
def test_the_last_rows_of_a_table_stand_on_a_page_together(suite: Suite, count: int) -> None:
    functions = suite.mapping.functions["2020"]
    first = functions[0]
    many = tuple(
        first.model_copy(update={"code": f"Z{number}", "process": f"Made function {number}"})
        for number in range(count)
    )
    held = book(Catalogue(with_functions(suite, {"2020": many})), ("en",), "2020")
    whole = Pdf(held, pdf.to_bytes(held))
    rows = [f"Z{number}. Made function {number} ABC SE01" for number in range(count)]
    pages = pages_of(whole, rows)
    assert pages[0] < pages[-1]
    assert len(set(pages[-3:])) == 1


def test_no_line_ends_within_a_reference(long_lists: Pdf) -> None:
    named = {*long_lists.book.catalogue.places, long_lists.book.edition.urn or ""}
    longest_first = sorted(named, key=len, reverse=True)
    parted = "|".join(re.escape(one).replace(r"\ ", r"(?: | ?\n)") for one in longest_first if one)
    found = [one[0] for one in re.finditer(rf"\b(?:{parted})\b", long_lists.lines)]
    assert "ABC SE03 P4" in found
    assert not [one for one in found if "\n" in one]


def test_a_standard_with_more_lists_than_can_be_kept_together_is_made_all_the_same(
    tmp_path: Path,
) -> None:
    """Where each ends depends on where the one before it does, and Typst tries that five times."""
    root = shutil.copytree(SAMPLE, tmp_path / "project")
    blocks, chance = "", Random(0)
    texts: list[str] = []
    for part in range(40):
        blocks += f"      - heading: Part {part}\n"
        for _ in range(chance.randint(4, 7)):
            texts.append("word " * chance.randint(4, 60) + f"number {len(texts)} ends")
            blocks += f"      - {{id: p{len(texts)}, code: '{len(texts)}', text: {texts[-1]}}}\n"
    (root / "standards/2020/abc-se01.yaml").write_text(
        "urn: ABC SE01\ntitle: A standard of many lists\nsections:\n"
        f"  - kind: criteria\n    heading: Performance criteria\n    blocks:\n{blocks}",
        encoding="utf-8",
    )
    held = book(Catalogue(load(root)[0]), ("en",), "2020", "ABC SE01")
    text = Pdf(held, pdf.to_bytes(held)).text
    assert all(one in text for one in texts)
