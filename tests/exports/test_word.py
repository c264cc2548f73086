"""The Word documents, taken apart again."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.documents import word
from generator.exports.documents.word import styles
from generator.ids import Code
from generator.model.states import State
from tests.exports.books import book, statements
from tests.support import PROJECT


def opened(held: Book) -> Document:
    """The document of a book."""
    return docx.Document(io.BytesIO(word.made(held)))


def in_style(document: Document, *names: str) -> list[str]:
    """The paragraphs that have one of these styles."""
    return [one.text for one in document.paragraphs if one.style and one.style.name in names]


def words_in(document: Document) -> Iterator[tuple[str, str]]:
    """Every stretch of words in the text, and the language that Word takes it to be in."""
    [default] = document.styles.element.iter(qn("w:rPrDefault"))
    [language] = default.iter(qn("w:lang"))
    for run in document.element.body.iter(qn("w:r")):
        text = "".join(word.text or "" for word in run.iter(qn("w:t")))
        own = [one.get(qn("w:val")) for one in run.iter(qn("w:lang"))]
        if text.strip():
            yield text, str([language.get(qn("w:val")), *own][-1])


@pytest.fixture(scope="module", params=["en", "cy"])
def language(request: pytest.FixtureRequest) -> Code:
    """One language after the other."""
    found: Code = request.param
    return found


@pytest.fixture(scope="module")
def whole(catalogue: Catalogue, language: Code) -> Book:
    """The complete set of 2012 in that language."""
    return book(catalogue, (language,), "2012")


@pytest.fixture(scope="module")
def complete_set(whole: Book) -> Document:
    """Its document."""
    return opened(whole)


def expected(catalogue: Catalogue, language: Code, urn: str = "") -> list[str]:
    """The statements of the suite, or of one standard, as a document has them."""
    found = []
    for one, code, english, welsh, state in statements(catalogue):
        if urn in ("", one):
            text = english if language == "en" else welsh
            marked = language == "cy" and state is State.DRAFT
            found.append(f"{code}\t{text}{' (drafft)' if marked else ''}")
    return found


def test_the_set_has_every_statement_in_order_word_for_word_with_its_state(
    catalogue: Catalogue, language: Code, complete_set: Document
) -> None:
    found = in_style(complete_set, styles.CRITERION, styles.KNOWLEDGE)
    assert found == expected(catalogue, language)


def test_each_standard_has_its_statements_its_overview_and_its_notes(
    catalogue: Catalogue, language: Code
) -> None:
    for urn in catalogue.urns("2012"):
        held = book(catalogue, (language,), "2012", urn)
        document = opened(held)
        found = in_style(document, styles.CRITERION, styles.KNOWLEDGE)
        assert found == expected(catalogue, language, urn)
        standard = catalogue.standards[urn]
        for number in range(len(standard.overview)):
            assert held.site.plain(f"{urn} overview {number + 1}") in in_style(
                document, styles.BODY
            )
        for number in range(len(standard.notes)):
            note = held.site.plain(f"{urn} note {number + 1}")
            assert any(one.endswith(note) for one in in_style(document, styles.NOTE)), note


def test_a_performance_criterion_looks_otherwise_than_a_knowledge_statement(
    complete_set: Document,
) -> None:
    for style, letter, code in (
        (styles.CRITERION, "P", styles.CRITERION_CODE),
        (styles.KNOWLEDGE, "K", styles.KNOWLEDGE_CODE),
    ):
        found = [one for one in complete_set.paragraphs if one.style and one.style.name == style]
        assert {one.text[0] for one in found} == {letter}
        assert {one.runs[0].style.name for one in found} == {code}


def test_a_standard_that_is_not_held_says_so_and_has_no_statements(
    catalogue: Catalogue, language: Code
) -> None:
    held = book(catalogue, (language,), "2017")
    said = held.interface(
        "Not held: our source has the title and the overview of this standard, but not its "
        "statements."
    ).text
    for document in (opened(held), opened(book(catalogue, (language,), "2017", "SKA SE03"))):
        assert in_style(document, styles.CRITERION, styles.KNOWLEDGE) == []
        assert [one for one in in_style(document, styles.BODY) if one.startswith(said)]


def test_the_headings_of_the_set_are_its_chapters_and_lead_from_the_contents(
    catalogue: Catalogue, whole: Book, complete_set: Document
) -> None:
    chapters = in_style(complete_set, "Heading 1")
    for urn in catalogue.urns("2012"):
        assert f"{urn} {whole.site.plain(f'{urn} title')}" in chapters
    body = complete_set.element.body
    [contents] = body.iter(qn("w:sdt"))
    entries = list(contents.iter(qn("w:hyperlink")))
    listed = ["".join(word.text for word in entry.iter(qn("w:t"))) for entry in entries]
    assert listed == chapters
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert {entry.get(qn("w:anchor")) for entry in entries} <= places


def test_nothing_makes_word_ask_whether_to_update_the_contents(complete_set: Document) -> None:
    assert not list(complete_set.settings.element.iter(qn("w:updateFields")))
    marks = complete_set.element.body.iter(qn("w:fldChar"))
    assert {mark.get(qn("w:dirty")) for mark in marks} == {None}


def test_headings_go_down_one_level_at_a_time(complete_set: Document) -> None:
    names = [one.style.name for one in complete_set.paragraphs if one.style]
    levels = [int(name[-1]) for name in names if name and name.startswith("Heading ")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_say_which_row_is_their_head_and_what_they_are(complete_set: Document) -> None:
    assert len(complete_set.tables) == 4
    for table in complete_set.tables:
        head, *others = table.rows
        assert head._tr.trPr is not None
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(cell.text for cell in head.cells)
        assert others
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None


def test_word_checks_each_language_as_itself(language: Code, complete_set: Document) -> None:
    found = list(words_in(complete_set))
    own = {"en": "en-GB", "cy": "cy-GB"}[language]
    statements = "".join(text for text, spoken in found if spoken == own)
    assert len(statements) > 10_000
    quoted = "Supported Employment and Job Coaching: best practice guidelines"
    spoken = {spoken for text, spoken in found if quoted in text}
    assert spoken == {"en-GB"}
    [theme] = complete_set.settings.element.iter(qn("w:themeFontLang"))
    assert theme.get(qn("w:val")) == own == complete_set.core_properties.language


def test_english_that_stands_in_for_welsh_is_checked_as_english(catalogue: Catalogue) -> None:
    held = book(catalogue, ("cy",), "2012", "LSI SE04", show_drafts=False)
    spoken = dict(words_in(opened(held)))
    texts = catalogue.standards["LSI SE04"].statements.values()
    assert {spoken[text] for text in texts} == {"en-GB"}


def test_an_english_document_has_the_official_welsh_title_as_welsh(catalogue: Catalogue) -> None:
    spoken = dict(words_in(opened(book(catalogue, ("en",), "2017", "SKA SE03"))))
    assert spoken["Deall anghenion ceiswyr gwaith er mwyn canfod swydd sy’n cyfateb"] == "cy-GB"


def test_a_document_says_what_it_is(
    catalogue: Catalogue, language: Code, whole: Book, complete_set: Document
) -> None:
    for held, document in (
        (whole, complete_set),
        *(
            (one, opened(one))
            for one in (
                book(catalogue, (language,), "2012", "LSI SE04"),
                book(catalogue, (language,), "2017"),
            )
        ),
    ):
        assert in_style(document, styles.IMPRINT) == [
            f"{line.label.text}\t{line.text}" for line in held.imprint
        ]


def test_its_properties_are_true_and_have_no_other_day_than_the_release(
    catalogue: Catalogue, complete_set: Document, whole: Book
) -> None:
    about = complete_set.core_properties
    assert about.title == whole.site.plain("2012 title")
    assert about.author == "Learning and Skills Improvement Service"
    assert about.created == about.modified == datetime(2026, 11, 20, tzinfo=UTC)
    assert about.version == "0.1.0"
    revised = opened(book(catalogue, ("en",), "2017")).core_properties
    assert revised.author == ""


def test_every_page_of_a_standard_has_its_reference_its_edition_and_its_number(
    catalogue: Catalogue,
) -> None:
    single = opened(book(catalogue, ("en",), "2012", "LSI SE04"))
    feet = [section.footer.paragraphs[0].text for section in single.sections]
    assert feet == ["LSI SE04, edition of 2012 · version 0.1.0\tPage 1 of 1"]
    fields = single.sections[0].footer._element.iter(qn("w:instrText"))
    assert [field.text.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    several = opened(book(catalogue, ("en",), "2012")).sections
    begun = [section.footer.paragraphs[0].text.partition(",")[0] for section in several]
    assert begun == ["LSI SE00", "LSI SE00", *catalogue.urns("2012"), "LSI SE00"]


def test_its_colours_are_the_sites() -> None:
    css = (PROJECT / "theme" / "assets" / "site.css").read_text(encoding="utf-8")
    light = css.partition("[data-md-color-scheme] {")[2].partition("}")[0]
    colours = dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6});", light))
    ours = {name: value for name, value in vars(colours).items() if re.fullmatch(r"[A-Z_]+", name)}
    assert ours.pop("FONT") == "Arial"
    for name, value in ours.items():
        assert value == colours[name.lower().replace("_", "-")].upper(), name
