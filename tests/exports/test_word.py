"""The Word documents, taken apart again."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from generator.catalogue.catalogue import Catalogue
from generator.exports import colours
from generator.exports.book import Book
from generator.exports.documents import word
from generator.exports.documents.typefaces import FONTS
from generator.exports.documents.word import embedded_typeface, word_styles
from generator.ids import Code
from generator.model import Metadatum
from generator.model.states import State
from generator.suite.suite import Suite
from tests.exports.books import EDITIONS, book, printed, statements, urns
from tests.exports.readers import document, in_style
from tests.projects import LANGUAGES
from tests.support import PROJECT

TAGS = {"en": "en-GB", "cy": "cy-GB"}


def opened(held: Book) -> Document:
    """The document of a book."""
    return document(word.to_bytes(held))


def words_in(held: Document) -> Iterator[tuple[str, str]]:
    """Every stretch of words in the text, and the language that Word takes it to be in."""
    [default] = held.styles.element.iter(qn("w:rPrDefault"))
    [language] = default.iter(qn("w:lang"))
    for run in held.element.body.iter(qn("w:r")):
        text = "".join(word.text or "" for word in run.iter(qn("w:t")))
        own = [one.get(qn("w:val")) for one in run.iter(qn("w:lang"))]
        if text.strip():
            yield text, str([language.get(qn("w:val")), *own][-1])


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Code:
    """One language after the other."""
    found: Code = request.param
    return found


@pytest.fixture(scope="module")
def sets(catalogue: Catalogue, language: Code) -> Mapping[str, Document]:
    """The complete set of each edition in that language."""
    return {year: opened(book(catalogue, (language,), year)) for year in EDITIONS}


@pytest.fixture(scope="module")
def complete_set(sets: Mapping[str, Document]) -> Document:
    """That of the edition that has something of every kind."""
    return sets["2020"]


def statements_of(held: Document) -> list[str]:
    """Every statement, and every part of one, with what stands before it."""
    parts = (word_styles.CRITERION, word_styles.KNOWLEDGE, word_styles.STATEMENT, word_styles.PART)
    return in_style(held, *parts)


def test_a_set_has_every_statement_in_order_word_for_word_with_its_state(
    catalogue: Catalogue, language: Code, sets: Mapping[str, Document]
) -> None:
    for year in EDITIONS:
        wanted = statements(catalogue, year)
        assert statements_of(sets[year]) == [
            f"{printed(catalogue, one.id)}\t{one.marked(language)}" for one in wanted
        ]


def test_each_standard_has_its_statements_its_overview_and_its_notes(
    catalogue: Catalogue, language: Code
) -> None:
    for urn, standard in catalogue.standards.items():
        year = standard.edition
        held = book(catalogue, (language,), year, urn)
        single = opened(held)
        wanted = [one for one in statements(catalogue, year) if one.urn == urn]
        assert statements_of(single) == [
            f"{printed(catalogue, one.id)}\t{one.marked(language)}" for one in wanted
        ]
        body = in_style(single, word_styles.BODY, word_styles.BULLET)
        for paragraph in standard.overview:
            assert held.site.say_plainly(paragraph) in body
        for note in (held.site.say_plainly(note.text) for note in standard.notes):
            assert any(one.endswith(note) for one in in_style(single, word_styles.NOTE)), note


def test_a_performance_criterion_looks_otherwise_than_a_knowledge_statement(
    complete_set: Document,
) -> None:
    for style, letter, code in (
        (word_styles.CRITERION, "P", word_styles.CRITERION_CODE),
        (word_styles.KNOWLEDGE, "K", word_styles.KNOWLEDGE_CODE),
    ):
        found = [one for one in complete_set.paragraphs if one.style and one.style.name == style]
        assert {one.text[0] for one in found} == {letter}
        assert {one.runs[0].style.name for one in found} == {code}


def test_a_standard_that_is_not_held_says_so_and_has_no_statements(
    catalogue: Catalogue, language: Code, sets: Mapping[str, Document]
) -> None:
    held = book(catalogue, (language,), "2025", "XYZ SE04")
    said = held.interface(
        "Not held: we have the title and the overview of this standard, but not its statements."
    ).text
    standards = catalogue.list_standards("2025")
    wanting = [standard for standard in standards if not standard.held]
    assert 0 < len(wanting) < len(standards)
    single = opened(held)
    assert in_style(single, word_styles.CRITERION, word_styles.KNOWLEDGE) == []
    for found, times in ((single, 2), (sets["2025"], 2 * len(wanting))):
        assert sum(one.startswith(said) for one in in_style(found, word_styles.BODY)) == times


def test_the_headings_of_the_set_are_its_chapters_and_lead_from_the_contents(
    catalogue: Catalogue, language: Code, complete_set: Document
) -> None:
    chapters = in_style(complete_set, "Heading 1")
    site = book(catalogue, (language,), "2020").site
    for standard in catalogue.list_standards("2020"):
        assert f"{standard.urn} {site.say_plainly(standard.title)}" in chapters
    body = complete_set.element.body
    [contents] = body.iter(qn("w:sdt"))
    entries = list(contents.iter(qn("w:hyperlink")))
    listed = ["".join(word.text for word in entry.iter(qn("w:t"))) for entry in entries]
    assert [re.sub(r"\d+$", "", entry) for entry in listed] == chapters
    places = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert {entry.get(qn("w:anchor")) for entry in entries} <= places


def numbers_in(held: Document) -> list[int]:
    """The numbers of pages in the contents."""
    [contents] = held.element.body.iter(qn("w:sdt"))
    entries = contents.iter(qn("w:hyperlink"))
    return [int([word.text for word in entry.iter(qn("w:t"))][-1]) for entry in entries]


def test_the_contents_have_the_numbers_of_pages_as_fields(complete_set: Document) -> None:
    [contents] = complete_set.element.body.iter(qn("w:sdt"))
    for entry in contents.iter(qn("w:hyperlink")):
        [instruction] = entry.iter(qn("w:instrText"))
        assert instruction.text.split() == ["PAGEREF", entry.get(qn("w:anchor")), "\\h"]
    numbers = numbers_in(complete_set)
    assert numbers[:2] == [2, 4], "behind a cover, a page about the document, and the contents"
    assert all(1 <= after - before <= 3 for before, after in pairwise(numbers))


def test_a_chapter_that_grows_by_a_page_moves_those_behind_it(suite: Suite) -> None:
    *others, last = suite.editions
    first, *rest = last.edition.introduction
    long = " ".join(["A paragraph of several lines, as an introduction has them."] * 8)
    longer = first.model_copy(update={"text": (long,) * 9})
    edition = last.edition.model_copy(update={"introduction": (longer, *rest)})
    grown = replace(suite, editions=(*others, replace(last, edition=edition)))
    before, after = (
        numbers_in(opened(book(Catalogue(one), ("en",), last.folder))) for one in (suite, grown)
    )
    assert after[:2] == before[:2]
    assert {late - early for early, late in zip(before[2:], after[2:], strict=True)} == {1}


def test_what_leads_to_a_place_in_the_document_has_its_bookmark_there(
    complete_set: Document,
) -> None:
    body = complete_set.element.body
    marked = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(set(marked)) == len(marked)
    assert max(map(len, marked)) <= 40, "Word has none longer"
    led = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert led <= set(marked)
    assert {"_standards_abc_se03", "_standards_abc_se02_k1"} <= led


def test_what_stands_elsewhere_is_led_to_on_the_site(catalogue: Catalogue, language: Code) -> None:
    single = opened(book(catalogue, (language,), "2020", "ABC SE03"))
    outside = {one.target_ref for one in single.part.rels.values() if one.is_external}
    folder = "" if language == "en" else "cy/"
    assert f"https://nos.example/{folder}standards/abc-se03/" in outside, "to cite it"
    assert f"https://nos.example/{folder}standards/xyz-se02/" in outside
    assert "https://nos.example/" in outside, "where it is published"


def test_no_section_ends_with_an_empty_paragraph_which_would_have_a_page_of_its_own(
    complete_set: Document,
) -> None:
    """The list of contents stands between its heading and the end of its section."""
    ends = [one for one in complete_set.element.body.p_lst if list(one.iter(qn("w:sectPr")))]
    empty = [one for one in ends if not one.text]
    assert len(ends) > 4
    assert [one.getprevious().tag for one in empty] == [qn("w:sdt")]


def test_the_typeface_of_the_house_goes_with_the_document_and_arial_stands_in_for_it(
    complete_set: Document,
) -> None:
    [table] = [
        one.target_part
        for one in complete_set.part.rels.values()
        if one.reltype.endswith("/fontTable")
    ]
    written = table.blob.decode()
    assert '<w:font w:name="Atkinson Hyperlegible Next"><w:altName w:val="Arial"/>' in written
    for kind, file in embedded_typeface.FILES.items():
        found = re.search(rf'<w:{kind} r:id="(\w+)" w:fontKey="{{([-0-9A-F]+)}}"', written)
        assert found
        changed = table.rels[found[1]].target_part.blob
        key = bytes.fromhex(found[2].replace("-", ""))[::-1] * 2
        whole = bytes(one ^ other for one, other in zip(changed, key, strict=False)) + changed[32:]
        assert whole == (FONTS / file).read_bytes()
    assert list(complete_set.settings.element.iter(qn("w:embedTrueTypeFonts")))
    [default] = complete_set.styles.element.iter(qn("w:rPrDefault"))
    [fonts] = default.iter(qn("w:rFonts"))
    assert set(fonts.attrib.values()) == {embedded_typeface.NAME}


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
    assert complete_set.tables
    for table in complete_set.tables:
        head, *others = table.rows
        assert head._tr.trPr is not None
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(cell.text for cell in head.cells)
        assert others
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None


def test_word_checks_each_language_as_itself(
    catalogue: Catalogue, language: Code, complete_set: Document
) -> None:
    """English that stands in for Welsh, or is quoted in it, is checked as English."""
    spoken = dict(words_in(complete_set))
    found = {spoken[one.words(language)] for one in statements(catalogue, "2020")}
    assert found == ({"en-GB", "cy-GB"} if language == "cy" else {"en-GB"})
    for one in statements(catalogue, "2020"):
        own = "cy-GB" if language == "cy" and one.welsh else "en-GB"
        assert spoken[one.words(language)] == own
    quoted = [text for text in spoken if "they’re tools" in text]
    assert {spoken[text] for text in quoted} == {"en-GB"}
    [theme] = complete_set.settings.element.iter(qn("w:themeFontLang"))
    assert theme.get(qn("w:val")) == TAGS[language] == complete_set.core_properties.language


def test_english_that_stands_in_for_a_draft_is_checked_as_english(catalogue: Catalogue) -> None:
    held = book(catalogue, ("cy",), "2020", "ABC SE03", show_drafts=False)
    spoken = dict(words_in(opened(held)))
    for one in statements(catalogue, "2020"):
        if one.urn == "ABC SE03":
            reviewed = one.state is State.REVIEWED
            assert (
                spoken[one.welsh if reviewed else one.english] == TAGS["cy" if reviewed else "en"]
            )


def test_an_english_document_has_the_official_welsh_title_as_welsh(catalogue: Catalogue) -> None:
    spoken = dict(words_in(opened(book(catalogue, ("en",), "2025", "XYZ SE02"))))
    assert spoken["Cadw’r swydd a thyfu ynddi"] == "cy-GB"


def test_a_document_says_what_it_is(
    catalogue: Catalogue, language: Code, sets: Mapping[str, Document]
) -> None:
    one = book(catalogue, (language,), "2020", "ABC SE03")
    whole = [(book(catalogue, (language,), year), sets[year]) for year in EDITIONS]
    for held, written in ((one, opened(one)), *whole):
        assert in_style(written, word_styles.IMPRINT) == [
            f"{line.label.text}\t{line.text}" for line in held.imprint
        ]


def test_its_properties_are_true_and_have_no_other_day_than_the_release(
    catalogue: Catalogue, language: Code, sets: Mapping[str, Document]
) -> None:
    """Who developed the edition of 2025, our source does not say."""
    for year, author in (("2015", True), ("2020", True), ("2025", False)):
        about = sets[year].core_properties
        title = catalogue.editions[year].title
        assert about.title == book(catalogue, (language,), year).site.say_plainly(title)
        translated = "Y prosiect hwn: cyfieithiad drafft i’r Gymraeg"
        own = "Sample Council" if author else ""
        assert about.author == (own if language == "en" else translated)
        assert about.created == about.modified == datetime(2026, 11, 20, tzinfo=UTC)
        assert about.version == "0.1.0"


def test_a_long_list_of_those_who_developed_an_edition_is_cut_in_its_properties_alone(
    suite: Suite,
) -> None:
    """A property holds 255 characters."""
    names = "; ".join(f"Council {number}" for number in range(50))
    developed = Metadatum(label="Developed by", text=names)
    editions = tuple(
        replace(one, edition=one.edition.model_copy(update={"metadata": (developed,)}))
        for one in suite.editions
    )
    held = book(Catalogue(replace(suite, editions=editions)), ("en",), "2025")
    assert opened(held).core_properties.author == names[:255]


def test_every_page_of_a_standard_has_its_reference_its_edition_and_its_number(
    catalogue: Catalogue,
) -> None:
    single = opened(book(catalogue, ("en",), "2020", "ABC SE03"))
    feet = [section.footer.paragraphs[0].text for section in single.sections]
    assert feet == ["ABC SE03, 2020 edition · Version 0.1.0\tPage 1 of 1"]
    fields = single.sections[0].footer._element.iter(qn("w:instrText"))
    assert [field.text.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    several = opened(book(catalogue, ("en",), "2020")).sections
    begun = [section.footer.paragraphs[0].text.partition(",")[0] for section in several]
    assert begun == ["ABC SE00", "ABC SE00", *urns(catalogue, "2020"), "ABC SE00"]


def test_its_colours_are_the_sites() -> None:
    css = (PROJECT / "theme" / "assets" / "site.css").read_text(encoding="utf-8")
    light = css.partition("[data-md-color-scheme] {")[2].partition("}")[0]
    of_the_site = dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6});", light))
    named = {name: value for name, value in vars(colours).items() if name.isupper()}
    assert named.pop("FONT") == "Arial"
    for name, value in named.items():
        assert value == of_the_site[name.lower().replace("_", "-")].upper(), name
