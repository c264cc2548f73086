"""The example: a small suite of another trade, whose site and files speak of nothing else."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.book import Release
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.exports.pdfs import read_pages
from tests.projects import DAY, build, copy_program, made_once
from tests.support import PROJECT

EXAMPLE = PROJECT / "examples" / "bicycle-mending"
FOREIGN = re.compile(
    r"supported employment|job coach|job seeker|employer|\bLSI\b|\bSKA\b|welsh|cymraeg"
    r"|drafft|\bcy\b",
    re.IGNORECASE,
)
"""Words of the real suite and of its languages, of which nothing may be left."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEARS = {"2024", "2026"}
"""The year of the edition, and that of the build."""

MENU_ENTRIES = (
    "//nav[contains(@class, 'md-tabs') or contains(@class, 'md-nav--primary')]"
    "//a[not(starts-with(@href, '#'))]"
)
"""What leads on in the menu, on a wide screen and on a narrow one; not a page's own contents."""


def make_project(folder: Path) -> None:
    """Makes a folder with the program and the example, and builds its site."""
    (folder / "examples").mkdir(parents=True)
    copy_program(folder)
    shutil.copytree(
        EXAMPLE, folder / "examples" / EXAMPLE.name, ignore=shutil.ignore_patterns("site", ".site*")
    )
    build(folder, day=DAY, SUITE=f"examples/{EXAMPLE.name}")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's site."""
    project = made_once(tmp_path_factory, "example", make_project)
    return project / "examples" / EXAMPLE.name / "site"


@pytest.fixture(scope="module")
def suite() -> Suite:
    """The example."""
    return load_sound(EXAMPLE)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlElement]:
    """Every page by its path within the site."""
    return {
        file.relative_to(site).as_posix(): document_fromstring(file.read_text("utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


def test_every_standard_has_its_page_and_stands_in_its_group(
    pages: dict[str, HtmlElement], suite: Suite
) -> None:
    assert len(suite.standards) == 6
    listed = pages["standards/index.html"].text_content()
    for entry in suite.standards:
        page = pages[f"standards/{entry.standard.urn.lower()}/index.html"]
        for code, text in entry.standard.statements.items():
            [statement] = page.cssselect(f"#{code.lower()}")
            assert text in " ".join(statement.getparent().text_content().split())
        assert entry.standard.title in listed
    for edition in suite.editions:
        assert all(group.title in listed for group in edition.edition.groups)


def test_no_page_has_a_foreign_word_or_year(pages: dict[str, HtmlElement]) -> None:
    for path, page in pages.items():
        said = " ".join([page.text_content(), *(page.xpath("//@title | //@aria-label | //@lang"))])
        assert FOREIGN.findall(said) == [], path
        assert set(YEAR.findall(page.text_content())) <= YEARS, path


def test_no_page_is_empty(pages: dict[str, HtmlElement]) -> None:
    for path, page in pages.items():
        [article, *_] = page.cssselect("article") or [page]
        assert len(article.text_content().split()) > 5, path


def test_what_the_suite_does_not_have_gets_no_page_and_no_entry_of_the_menu(
    pages: dict[str, HtmlElement],
) -> None:
    assert {path.partition("/")[0] for path in pages} & {"map", "values", "glossary", "cy"} == set()
    menu = {
        " ".join(entry.text_content().split())
        for page in pages.values()
        for entry in page.xpath(MENU_ENTRIES)
    }
    assert menu >= {"Standards", "Editions", "Downloads"}
    for absent in ("process", "Values", "Glossary", "Related"):
        assert not [entry for entry in menu if absent in entry], absent


def links(pages: dict[str, HtmlElement]) -> Iterator[tuple[str, str]]:
    """Every link within the site: the page that it stands on, and where it leads."""
    for path, page in pages.items():
        for href in page.xpath("//a/@href | //link/@href | //script/@src"):
            if not re.match(r"[a-z]+:|//", href):
                yield path, href


def test_no_link_is_dead(site: Path, pages: dict[str, HtmlElement]) -> None:
    for path, href in links(pages):
        address, _, anchor = unquote(href).partition("#")
        if path == "404.html":  # its links are from the top
            target = site / address.lstrip("/")
        else:
            target = (site / path).parent / address if address else site / path
        file = target / "index.html" if target.is_dir() else target
        assert file.is_file(), (path, href)
        if anchor and "=" not in anchor and file.suffix == ".html":  # else a tool is told something
            there = pages[file.resolve().relative_to(site.resolve()).as_posix()]
            assert there.xpath(f"//*[@id='{anchor}']"), (path, href)


def words_of(name: str, content: bytes) -> str:
    """What a file says, as its readers find it."""
    if name.endswith(".pdf"):
        return " ".join(read_pages(content))
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            shown = [part for part in parts.namelist() if re.search(r"document|shared|sheet", part)]
            return " ".join(re.sub(r"<[^>]*>", " ", parts.read(part).decode()) for part in shown)
    said = content.decode("utf-8-sig")
    return re.sub(r"(?m)^@prefix .*$", "", said)  # names of vocabularies, which have years


@pytest.fixture(scope="module")
def files(suite: Suite) -> dict[str, str]:
    """What every file of a release says, by its name."""
    release = Release("0.1.0", DAY, "https://example.org/bicycles/")
    made = {one.path: one.to_bytes() for one in list_exports(Catalogue(suite), release)}
    return {name: words_of(name, content) for name, content in made.items()}


def test_what_the_suite_does_not_have_gets_no_chapter_and_no_sheet(files: dict[str, str]) -> None:
    said = {name: words for name, words in files.items() if name.endswith((".pdf", ".docx"))}
    assert any("Introduction" in words for words in said.values())
    for absent in ("functional process", "Functions it", "Values", "Glossary", "Related"):
        assert not [name for name, words in said.items() if absent in words], absent
    assert "Every standard, by edition" in files["bicycle-mending-2024-en.xlsx"]
    for absent in ("stage of the functional process", "each value", "the glossary explains"):
        assert absent not in files["bicycle-mending-2024-en.xlsx"]


def test_no_file_has_a_foreign_word_or_year(files: dict[str, str]) -> None:
    assert {name.rpartition(".")[2] for name in files} >= {"pdf", "docx", "csv", "json", "ttl"}
    for name, said in files.items():
        dates_its_own_standard = (".schema.json", ".case.json", ".case-1.0.json")
        if not name.endswith(dates_its_own_standard):
            assert set(YEAR.findall(said)) <= {*YEARS, "1980"}, name
        assert FOREIGN.findall(said) == [], name
