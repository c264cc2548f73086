"""The PDFs of every edition and of every standard, taken apart again."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.documents import pdf
from generator.model.states import State
from generator.pages.sections import name_section
from generator.suite.loading import load
from tests.exports.books import EDITIONS, RELEASE, book, printed
from tests.exports.pdfs import Pdf, single
from tests.hostile_texts import HARMLESS, at_once, fill, filled_with
from tests.projects import LANGUAGES, SAMPLE, SUITE, make_sample, replace

FAMILY = "AtkinsonHyperlegibleNext"
STANDARDS = [file.stem for file in sorted((SAMPLE / "standards").glob("*/*-*.yaml"))]
SETS = [f"{SUITE}-{year}-{code}" for year, code in product(EDITIONS, LANGUAGES)]
NAMES = [*SETS, *(f"{name}-{code}" for name, code in product(STANDARDS, LANGUAGES))]


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> Mapping[str, Pdf]:
    """Every PDF of a release, by its name."""
    found = [one for one in list_exports(catalogue, RELEASE) if one.format.name == "PDF"]
    return {one.book.name: Pdf(one.book, one.to_bytes()) for one in found}


@pytest.fixture(params=NAMES)
def one(request: pytest.FixtureRequest, made: Mapping[str, Pdf]) -> Pdf:
    """One PDF after another."""
    return made[request.param]


@pytest.fixture(params=SETS)
def whole(request: pytest.FixtureRequest, made: Mapping[str, Pdf]) -> Pdf:
    """One edition after another."""
    return made[request.param]


def test_there_is_a_pdf_of_each_edition_and_of_each_standard_in_each_language(
    made: Mapping[str, Pdf],
) -> None:
    assert sorted(made) == sorted(NAMES)


def test_every_text_of_every_standard_stands_in_it_word_for_word_and_in_order(one: Pdf) -> None:
    place = 0
    for standard in one.book.standards:
        if one.book.urn is None:
            place = one.text.index(f"{standard.urn} {one.words_of(standard.title)} ", place)
        else:
            place = one.text.index(one.words_of(standard.title), place)
        for paragraph in standard.overview:
            place = one.text.index(one.words_of(paragraph), place)
        for statement in standard.statements:
            before = printed(one.book.catalogue, statement.reference)
            found = f" {before} {one.words_of(statement.text)}"
            place = one.text.index(found, place) + len(found)


def test_of_a_standard_whose_statements_are_not_held_it_says_so(one: Pdf) -> None:
    said = one.book.interface(
        "Not held: we have the title and the overview of this standard, but not its statements."
    ).text
    wanting = [standard for standard in one.book.standards if not standard.held]
    assert one.text.count(single(said)) == 2 * len(wanting)


def test_a_set_has_everything_of_its_edition_besides(whole: Pdf) -> None:
    """Other suites and links stand where the mapping is held, which names standards of others."""
    catalogue, year = whole.book.catalogue, whole.book.year
    kinds: tuple[str, ...] = (f"{year} ", "glossary ")
    if functions := catalogue.suite.mapping.functions.get(year):
        served = {row.urn for function in functions for row in function.maps_to}
        kinds += ("suite ", "link ", *(f"{urn} " for urn in served & catalogue.signposted.keys()))
    mine = [text for text in catalogue.suite.texts.values() if text.id.startswith(kinds)]
    assert mine
    for text in mine:
        assert whole.words_of(text) in whole.text, text.id


def test_what_this_project_remarks_is_marked_as_its_own(one: Pdf) -> None:
    said = single(one.book.interface("This project’s note:").text)
    for standard in one.book.standards:
        for note in standard.notes:
            assert f"{said} {one.words_of(note.text)}" in one.text


def test_an_official_text_has_no_mark_of_a_draft(made: Mapping[str, Pdf]) -> None:
    one = made["xyz-se02-cy"]
    title = one.book.catalogue.standards["XYZ SE02"].title
    assert one.book.say(title).state is State.OFFICIAL
    assert f"XYZ SE02 {one.words_of(title)} Argraffiad" in one.text
    assert "(drafft) Argraffiad" not in one.text


def test_without_drafts_the_english_stands_in_their_place(catalogue: Catalogue) -> None:
    held = book(catalogue, ("cy",), "2020", "ABC SE03", show_drafts=False)
    one = Pdf(held, pdf.to_bytes(held))
    assert "(drafft)" not in one.text
    assert "P4 help the person to get they’re tools ready" in one.text
    assert "P5 camu’n ôl wrth i gydweithwyr" in one.text, "what was reviewed is no draft"
    notice = held.interface(
        "Some of the text of this document has no Welsh that may be shown. It stands here in "
        "English, and is marked as English for screen readers."
    ).text
    assert single(notice) in one.text


def test_it_says_what_it_is(one: Pdf) -> None:
    """Edition, language, state of the Welsh, version, date, whose the text is; printed and kept."""
    assert len(one.book.imprint) >= 7
    subject = str(one.reader.metadata and one.reader.metadata.subject)
    for line in one.book.imprint:
        # A long text is broken within its column, not within the label's.
        assert f"{single(line.label.text)} {single(line.text)}" in one.text
        assert f"{line.label.text}: {line.text}" in subject


def test_a_standard_says_where_it_stands_on_the_site(one: Pdf) -> None:
    folder = "" if one.book.language == "en" else "cy/"
    links = set(_links(one.reader))
    for standard in one.book.standards:
        slug = standard.urn.lower().replace(" ", "-")
        assert f"https://nos.example/{folder}standards/{slug}/" in links


def _links(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        for reference in page.get("/Annots", ()):
            action = reference.get_object().get("/A", {})
            if "/URI" in action:
                yield str(action["/URI"])


def test_the_address_at_which_it_is_published_is_a_link(one: Pdf) -> None:
    assert "https://nos.example/" in set(_links(one.reader))


def test_a_link_says_where_it_leads_and_not_on_which_page_alone(one: Pdf) -> None:
    """A screen reader reads that, and not the words of the link."""
    for said in _said_of_links(one.reader):
        assert not re.match(r"(Section\W+)?(page|tudalen)\b", said), said


def test_a_link_to_a_statement_has_its_reference_and_one_to_a_standard_its_title(
    whole: Pdf,
) -> None:
    said = set(_said_of_links(whole.reader))
    catalogue, year = whole.book.catalogue, whole.book.year
    practices = catalogue.suite.mapping.values_in_practice.get(year, ())
    listed = {reference for one in practices for reference in one.by}
    assert {one for one in listed if one in catalogue.statements} <= said
    for standard in whole.book.standards:
        called = f"{standard.urn} {whole.book.site.say_plainly(standard.title)}"
        assert any(one.startswith(called) for one in said)


def _said_of_links(reader: PdfReader) -> Iterator[str]:
    """What is said of each link within a PDF."""
    for page in reader.pages:
        for reference in page.get("/Annots", ()):
            annotation = reference.get_object()
            if "/Dest" in annotation:
                yield single(str(annotation["/Contents"]))


def test_every_page_but_a_cover_says_at_its_foot_what_it_is_of(one: Pdf) -> None:
    covers = 0 if one.book.urn else 1
    assert one.feet[:covers] == (None,) * covers
    for number, foot in enumerate(one.feet[covers:], covers + 1):
        assert foot, one.pages[number - 1][-100:]
        assert foot.groups()[1:] == (str(number), str(len(one.pages)))
        assert one.book.urn is None or foot[1].startswith(f"{one.book.urn}, ")


def test_the_foot_of_a_set_names_the_standard_that_the_page_is_of(whole: Pdf) -> None:
    for standard in whole.book.standards:
        overview = whole.words_of(standard.overview[0])
        [foot] = [whole.feet[n] for n, page in enumerate(whole.pages) if overview in page]
        assert foot
        assert foot[1].startswith(f"{standard.urn}, ")


def test_the_contents_say_on_which_page_each_standard_begins(whole: Pdf) -> None:
    heading = single(whole.book.interface("Contents").text)
    [contents] = [page for page in whole.pages if page.startswith(heading)]
    for standard in whole.book.standards:
        title = f"{standard.urn} {whole.words_of(standard.title)}"
        found = re.search(rf"{re.escape(title)} (\d+) ", contents)
        assert found, title
        assert whole.pages[int(found[1]) - 1].startswith(title)


def test_it_is_tagged_and_says_that_it_keeps_to_pdf_ua_1(one: Pdf) -> None:
    root: Any = one.reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    kept = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in kept
    tags = list(_tags(root["/StructTreeRoot"]))
    assert tags.count("/Title") == 1
    statements = sum(len(standard.statements) for standard in one.book.standards)
    assert tags.count("/Lbl") == tags.count("/LBody") >= statements
    if not one.book.urn:
        assert "/TOC" in tags


def _tags(element: Any) -> Iterator[str]:
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for part in element:
            yield from _tags(part)
    elif isinstance(element, dict):
        if "/S" in element:
            yield str(element["/S"])
        yield from _tags(element.get("/K", []))


def test_it_has_its_language_and_a_title(one: Pdf) -> None:
    root: Any = one.reader.trailer["/Root"]
    assert root["/Lang"] == f"{one.book.language}-GB"
    title = str(one.reader.metadata and one.reader.metadata.title)
    assert (one.book.urn or one.book.year) in title


@pytest.mark.parametrize(
    ("name", "author"),
    [
        (f"{SUITE}-2020-en", "Sample Council"),
        ("abc-se03-en", "Sample Council"),
        (f"{SUITE}-2025-en", None),
        (f"{SUITE}-2020-cy", "Y prosiect hwn: cyfieithiad drafft i’r Gymraeg"),
    ],
)
def test_its_author_is_who_developed_it_or_who_translated_it(
    made: Mapping[str, Pdf], name: str, author: str | None
) -> None:
    """Who developed the edition of 2025, our source does not say."""
    metadata = made[name].reader.metadata
    assert metadata is not None
    assert metadata.author == author


def test_english_within_welsh_is_marked_as_english(made: Mapping[str, Pdf]) -> None:
    """Two statements of ABC SE03 have no Welsh, and a note quotes its English twice."""

    def marked(name: str, language: str) -> int:
        streams = [page.get_contents() for page in made[name].reader.pages]
        pattern = re.compile(rb"/Lang ?\(%s-GB\)" % language.encode())
        return sum(
            len(pattern.findall(stream.get_data())) for stream in streams if stream is not None
        )

    assert marked("abc-se03-cy", "en") >= 4
    assert marked("abc-se03-en", "cy") == 0
    assert marked("xyz-se02-en", "cy") == 1  # its official Welsh title


def test_its_bookmarks_lead_through_it(one: Pdf) -> None:
    deep = {title: depth for depth, title, _ in one.titles}
    said = [
        one.words_of(section.heading)
        if section.heading
        else single(name_section(one.book.site, section.kind).text)
        for standard in one.book.standards
        for section in standard.sections
    ]
    if one.book.urn:
        assert [title for _, title, _ in one.titles if title in said] == said
        return
    listed = [f"{each.urn} {one.words_of(each.title)}" for each in one.book.standards]
    assert [title for _, title, _ in one.titles if title in listed] == listed
    assert {deep[title] for title in listed} == {2}
    assert {deep[title] for title in said} == {3}


def test_no_statement_is_broken_over_two_pages(one: Pdf) -> None:
    for standard in one.book.standards:
        for statement in standard.statements:
            before = printed(one.book.catalogue, statement.reference)
            words = f"{before} {one.words_of(statement.text)}"
            assert any(words in page for page in one.pages), words


def test_no_heading_stands_last_on_its_page(one: Pdf) -> None:
    """But those of standards, which begin a page and stand last in lists of standards."""
    urns = tuple(f"{standard.urn} " for standard in one.book.standards)
    titles = tuple(title for _, title, _ in one.titles if not title.startswith(urns))
    for page in one.bodies:
        assert not page.endswith(titles), page[-100:]


def test_only_our_typeface_is_in_it_and_it_lacks_no_letter(one: Pdf) -> None:
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for page in one.reader.pages
        for font in page["/Resources"].get("/Font", {}).values()  # type: ignore[attr-defined]
    }
    assert fonts == {f"{FAMILY}-Regular", f"{FAMILY}-Bold"}
    assert not {"\x00", "\ufffd"} & set(one.text)


def test_a_letter_that_no_typeface_has_is_named_and_nothing_is_made(tmp_path: Path) -> None:
    """The check says so before; this is what a PDF says whose suite was not checked."""
    root = shutil.copytree(SAMPLE, tmp_path / "project")
    replace(root / "standards/2020/abc-se01.yaml", "P1: greet", "P1: 名 greet")
    catalogue = Catalogue(load(root)[0])
    with pytest.raises(
        pdf.TypesettingError, match=r"abc-se01-en\.pdf: .*名.* could not be displayed"
    ):
        pdf.to_bytes(book(catalogue, ("en",), "2020", "ABC SE01"))


def test_a_text_longer_than_a_page_loses_no_word_whichever_it_is(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(600)]
    suite, _ = load(fill(" ".join(words), tmp_path / "project"))
    held = book(Catalogue(suite), ("cy",), "2020", "ABC SE01")
    shown = Counter(re.findall(r"word\d+", Pdf(held, pdf.to_bytes(held)).text))
    assert shown["word0"] > 20
    assert {shown[word] for word in words} == {shown["word0"]}


HOSTILE = at_once(5) | {  # more would have rows of tables go on on another page, column by column
    "a command of Typst": '#panic("run")',
    "a heading of Typst": "= not a heading",
    "a list of Typst": "/ not: a definition",
    "a reference of Typst": "@nowhere <here>",
}
"""What is text and nothing else."""


def _filled(text: str, root: Path) -> Pdf:
    """The Welsh set of a sample with a text in every place: it has Welsh texts and English ones."""
    held = book(Catalogue(filled_with(text, root)), ("cy",), "2020")
    return Pdf(held, pdf.to_bytes(held))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Pdf:
    """That of a sample whose every text is harmless."""
    return _filled(HARMLESS, tmp_path_factory.mktemp("harmless") / "project")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_a_text_stands_on_the_page_as_it_was_written_and_does_nothing(
    text: str, harmless: Pdf, tmp_path: Path
) -> None:
    def squeezed(words: str) -> str:
        return "".join(words.split())

    one = _filled(text, tmp_path / "project")
    wanted = squeezed(harmless.text).count(squeezed(HARMLESS))
    assert wanted > 20
    assert squeezed(one.text).count(squeezed(text)) >= wanted
    assert sorted(_links(one.reader)) == sorted(_links(harmless.reader))
    assert len(one.titles) == len(harmless.titles)


MAKE = """
import sys
from datetime import date
from pathlib import Path
from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book, Release
from generator.exports.documents import pdf
from generator.sound import load_sound

catalogue = Catalogue(load_sound(Path(sys.argv[1])))
release = Release("0.1.0", date(2026, 11, 20), "https://nos.example/")
for urn, name in ((None, "set.pdf"), ("ABC SE03", "standard.pdf")):
    Path(name).write_bytes(pdf.to_bytes(Book(catalogue, release, ("cy",), "2020", urn)))
"""


def test_it_is_the_same_bytes_wherever_and_whenever_it_is_made(
    tmp_path: Path, made: Mapping[str, Pdf]
) -> None:
    """Pdf by another copy of the program, from another folder, in another zone of time."""
    (tmp_path / "elsewhere").mkdir()
    copy, here = make_sample(tmp_path / "elsewhere" / "project"), tmp_path / "here"
    here.mkdir()
    environment = {
        "PYTHONPATH": str(copy),
        "TZ": "Pacific/Kiritimati",
        "SOURCE_DATE_EPOCH": "1",
        "LANG": "C",
        "HOME": str(here),
    }
    subprocess.run([sys.executable, "-c", MAKE, str(copy)], cwd=here, env=environment, check=True)
    assert (here / "set.pdf").read_bytes() == made[f"{SUITE}-2020-cy"].data
    assert (here / "standard.pdf").read_bytes() == made["abc-se03-cy"].data
