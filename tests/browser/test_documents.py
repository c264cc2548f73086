"""What a page makes for the reader to take away: Word, CSV, and paper."""

import csv
import io
import json
import zipfile

import pytest
from playwright.sync_api import Page

from generator.exports.forms import word_template
from generator.exports.tables.csv_file import guard_cell
from tests.exports.docs import DOC, HOSTILE, as_scripts_have_it

from .printing import sheets, squeezed
from .visitor import Visitor

SCRIPTS = ("libraries/fflate", "word_template", "word", "tables", "documents")


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A page of the site, under its policy, that makes documents."""
    page = visitor.open("/downloads/", own=True)
    for name in SCRIPTS:
        page.add_script_tag(url=f"{visitor.address}/assets/scripts/work/{name}.js")
    page.add_style_tag(url=f"{visitor.address}/assets/documents.css")
    return page


def saved(page: Page, script: str, *given: object) -> tuple[str, bytes]:
    """What a script saves: the name of the file, and what it holds."""
    with page.expect_download() as download:
        page.evaluate(script, list(given))
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_word_is_the_same_as_the_program_makes_of_the_same_template(page: Page) -> None:
    """With all that is hostile in it, and under the policy of the site."""
    name, content = saved(
        page, "([doc]) => documents.word(doc, 'role.docx')", as_scripts_have_it(DOC)
    )
    assert name == "role.docx"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        made = {one: archive.read(one).decode() for one in archive.namelist()}
    assert made == word_template.make_files(DOC)


def test_a_table_is_saved_as_the_site_writes_csv_and_no_cell_is_a_formula(page: Page) -> None:
    rows = [
        ["Reference", "Words, and more", "3"],
        *([text, f"={text}", "-1"] for text in HOSTILE),
        ["@sum", "+1", "'=1"],
        ["", 'say "yes"', "＝1"],
    ]
    _, content = saved(page, "([rows]) => documents.csv(rows, 'matrix.csv')", rows)
    written = io.StringIO()
    csv.writer(written).writerows([guard_cell(cell) for cell in row] for row in rows)
    assert content == written.getvalue().encode("utf-8-sig")


def test_a_document_is_printed_alone_as_text_and_is_gone_afterwards(page: Page) -> None:
    title = page.title()
    page.evaluate("window.print = () => {}")
    page.evaluate("(doc) => documents.print(doc)", as_scripts_have_it(DOC))
    assert page.title() == "A person <specification>"
    assert page.locator(".work-document script").count() == 0
    printed = "".join(sheet.above for sheet in sheets(page))
    for text in ("A person <specification>", "Geiriau (drafft)", "☒ once", *HOSTILE[:2]):
        assert squeezed(text) in printed, text
    assert squeezed("Downloads") not in printed
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".work-document").count() == 0
    assert page.title() == title
    assert "Downloads" in page.locator("h1").inner_text()
    assert json.loads(page.evaluate("JSON.stringify(Object.prototype)")) == {}
