"""The Word template filled, taken apart again."""

import re

import pytest
from docx.oxml.ns import qn
from docx.shared import Twips

from generator.exports import colours
from generator.exports.forms.word_template import TEMPLATE, make_files, to_bytes
from generator.exports.forms.work_document import FormParagraph, Run, WorkDocument
from tests.exports.docs import DOC, HOSTILE
from tests.exports.readers import document
from tests.support import PROJECT
from tools.libraries import TEMPLATE as AS_SCRIPT
from tools.libraries import make_template_script

CHECKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checked"
STATE = "{http://schemas.microsoft.com/office/word/2010/wordml}val"


def test_browsers_have_the_same_template() -> None:
    """``make assets`` writes it."""
    assert AS_SCRIPT.read_text(encoding="utf-8") == make_template_script()


def test_a_document_has_its_title_its_blocks_and_its_foot_in_their_styles() -> None:
    read = document(to_bytes(DOC))
    said = [(one.style.name, one.text) for one in read.paragraphs if one.style and one.text]
    assert said[:7] == [
        ("Title", "A person <specification>"),
        ("Heading 1", "The work"),
        ("Heading 2", "Every day"),
        ("Normal", "Words. Geiriau (drafft) & more"),
        ("List Bullet", "first"),
        ("List Bullet", "second"),
        ("Writing Label", "Name"),
    ]
    assert said[-2:] == [("Imprint First", "Edition: 2020"), ("Imprint", "Whose text it is")]
    lines = [one for one in read.paragraphs if one.style and one.style.name == "Writing Line"]
    assert len(lines) == 2
    assert read.core_properties.title == "A person <specification>"
    [footer] = {section.footer.paragraphs[0].text for section in read.sections}
    assert footer == "A person <specification>\t1 / 1"


def test_it_is_on_a4_and_its_letters_are_those_of_the_site_or_else_arial() -> None:
    read = document(to_bytes(DOC))
    [section] = read.sections
    assert (section.page_width, section.page_height) == (Twips(11906), Twips(16838))
    assert (
        '<w:font w:name="Atkinson Hyperlegible Next"><w:altName w:val="Arial"/>'
        in (make_files(DOC)["word/fontTable.xml"])
    )


def test_a_table_repeats_its_heads_and_its_boxes_are_content_controls_with_names() -> None:
    table = document(to_bytes(DOC)).tables[0]
    head, *rows = table.rows
    assert [cell.text for cell in head.cells] == ["Statement", "I do this", "Evidence"]
    assert head._tr.trPr is not None
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert not [one for row in rows for one in row._tr.iter(qn("w:tblHeader"))]
    boxes = list(table._tbl.iter(qn("w:sdt")))
    assert [one.get(qn("w:val")) for box in boxes for one in box.iter(qn("w:alias"))] == [
        "SE01 P1: I do this",
        "SE01 P2: once",
        "Statement",
        "Evidence",
    ]
    assert [one.get(STATE) for one in table._tbl.iter(CHECKED)] == ["0", "1", "0", "0"]
    assert [len(cell.paragraphs) for cell in table.columns[2].cells] == [1, 2, 1, 1]


def test_words_of_another_language_are_checked_as_such() -> None:
    xml = make_files(DOC)["word/document.xml"]
    assert re.findall(r'<w:lang w:val="([^"]*)"[^>]*/></w:rPr><w:t[^>]*>([^<]*)', xml) == [
        ("cy-GB", "Geiriau"),
        ("cy-GB", " (drafft)"),
        ("__proto__", "second"),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_looks_like_markup_stays_a_text(text: str) -> None:
    doc = WorkDocument((Run(text),), ("en",), (FormParagraph((Run(text),)),), (), {}, {})
    read = document(to_bytes(doc))
    wanted = re.sub("[\x00\x0b\x1b\ufffe]", "", text)
    assert [one.text for one in read.paragraphs] == [wanted, wanted]


def test_the_same_document_is_the_same_bytes() -> None:
    assert to_bytes(DOC) == to_bytes(DOC)


def test_the_template_has_the_colours_of_the_site_alone() -> None:
    known = {value for name, value in vars(colours).items() if name.isupper()}
    used = set(re.findall(r'w:(?:color|fill|val)="([0-9A-F]{6})"', TEMPLATE.read_text("utf-8")))
    assert used
    assert used <= known


@pytest.mark.parametrize("library", ["fflate", "idb-keyval"])
def test_a_library_is_named_with_its_version_and_its_licence(library: str) -> None:
    folder = PROJECT / "theme/assets/scripts/work/libraries"
    named = (PROJECT / "tools/web/package.json").read_text(encoding="utf-8")
    head = (folder / f"{library}.js").read_text(encoding="utf-8").partition(":")[0]
    name, version = head.split()[1:]
    assert f'"{library}": "{version}"' in named
    assert name == library
    licence = (folder / f"{library}-LICENSE.txt").read_text(encoding="utf-8")
    assert "Copyright" in licence
