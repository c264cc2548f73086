"""A release: the same bytes whenever and wherever it is made, and one text in every format."""

import hashlib
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents.standard import terms
from generator.ids import Code, slug
from generator.languages.definitions import LANGUAGES
from generator.model import Standard
from tests.exports.books import book, statements

from .formats import READERS, document, pdf, single
from .project import git, released, releasing, repository

ADDRESS = "https://nos.example/"
OFFLINE = "nos-supported-employment-offline"
WORDS = {"pdf": pdf, "docx": document}
MUCH_LATER = 400 * 86400.0
"""In seconds: another year, another season, another day of the week."""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two releases of one commit: in other folders, places and languages, and at other times."""
    here = repository(tmp_path_factory.mktemp("here") / "project")
    there = tmp_path_factory.mktemp("there") / "a folder with another name"
    git(here, "clone", "--quiet", str(here), str(there))
    one = releasing(here, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C", SITE_URL=ADDRESS)
    other = releasing(
        there,
        later=MUCH_LATER,
        TZ="Asia/Tokyo",
        PYTHONHASHSEED="2",
        LC_ALL="C.UTF-8",
        SITE_URL=ADDRESS,
    )
    return released(one, here), released(other, there)


@pytest.fixture(scope="module")
def dist(two: tuple[Path, Path]) -> Path:
    """The folder of a release."""
    return two[0]


@pytest.fixture(scope="module")
def offline(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that needs no server, unpacked."""
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(dist / f"{OFFLINE}.zip") as archive:
        archive.extractall(folder)
    [site] = folder.iterdir()
    return site


def hashes(folder: Path) -> dict[str, str]:
    """What each file of a release hashes to."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def wanted(catalogue: Catalogue, language: Code) -> dict[str, str]:
    """Every statement of the suite in a language, by its id."""
    return {
        f"{urn} {code}": single(english if language == "en" else welsh)
        for urn, code, english, welsh, _ in statements(catalogue)
    }


def test_two_releases_of_one_commit_are_the_same_bytes(two: tuple[Path, Path]) -> None:
    one, other = map(hashes, two)
    assert len(one) > 80
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


def test_there_are_188_statements(catalogue: Catalogue) -> None:
    assert len(statements(catalogue)) == 81 + 107


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("read", READERS)
def test_the_same_statements_stand_word_for_word_in(
    dist: Path, catalogue: Catalogue, language: Code, read: str
) -> None:
    assert READERS[read](dist, language) == wanted(catalogue, language)


def stands_in(words: str, standard: Standard, text: dict[str, str]) -> list[str]:
    """Those statements of a standard that do not stand in a PDF, each behind the one before."""
    place, missing = words.index("".join(standard.urn.split())), []
    for code in standard.statements:
        found = words.find("".join(f"{code}{text[f'{standard.urn} {code}']}".split()), place)
        if found < 0:
            missing.append(code)
        place = max(place, found)
    return missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_statements_stand_word_for_word_in_the_pdf_of_the_set_and_of_each_standard(
    dist: Path, catalogue: Catalogue, language: Code
) -> None:
    text = wanted(catalogue, language)
    whole = pdf(dist / f"nos-supported-employment-2012-{language}.pdf")
    for urn in catalogue.urns("2012"):
        standard = catalogue.standards[urn]
        single_one = pdf(dist / f"{slug(urn)}-{language}.pdf")
        assert stands_in(whole, standard, text) == [], urn
        assert stands_in(single_one, standard, text) == [], urn
    for urn in catalogue.urns("2017"):
        assert not re.search(r"[PK]1[a-z]", pdf(dist / f"{slug(urn)}-{language}.pdf"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("year", ["2012", "2017"])
def test_a_complete_set_has_every_text_of_its_edition(
    dist: Path, catalogue: Catalogue, year: str, ending: str, language: Code
) -> None:
    """What the mapping, the suites and the links are of, only the edition of 2012 prints."""
    held = book(catalogue, (language,), year)
    owners = [year, "glossary", *catalogue.urns(year)]
    if year in catalogue.suite.mapping.functions:
        owners += ["suite", "link", *catalogue.signposted]
    words = WORDS[ending](dist / f"nos-supported-employment-{year}-{language}.{ending}")
    wanted = [
        identity
        for identity in catalogue.texts
        if any(identity.startswith(f"{owner} ") for owner in owners)
    ]
    assert len(wanted) > 80
    missing = (one for one in wanted if "".join(held.say(one).text.split()) not in words)
    assert list(missing) == []


@pytest.mark.parametrize("ending", ["pdf", "docx"])
@pytest.mark.parametrize("urn", ["LSI SE07", "SKA SE06"])
def test_a_standard_by_itself_has_its_values_and_the_notes_on_its_terms(
    dist: Path, catalogue: Catalogue, urn: str, ending: str
) -> None:
    held = book(catalogue, ("en",), catalogue.edition_of[urn], urn)
    words = WORDS[ending](dist / f"{slug(urn)}-en.{ending}")
    values = [
        f"{one.value.edition} value {one.value.number}" for one in catalogue.practices_of(urn)
    ]
    notes = [
        f"glossary {view.id} note {number}"
        for view in terms(held)
        for number in range(1, len(catalogue.terms[view.id].notes) + 1)
    ]
    assert values
    for identity in (*values, *notes):
        assert "".join(held.say(identity).text.split()) in words, identity


def test_the_sums_are_those_of_the_files(dist: Path) -> None:
    lines = (dist / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    told = {name: sum_ for sum_, name in (line.split("  ", 1) for line in lines)}
    found = hashes(dist)
    del found["SHA256SUMS"]
    assert told == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_lists_every_file_with_its_size(dist: Path, language: Code) -> None:
    with zipfile.ZipFile(dist / "site.zip") as site:
        root = "" if language == "en" else "cy/"
        page = lxml.html.document_fromstring(site.read(f"{root}downloads/index.html").decode())
        links = {
            Path(urlsplit(str(link.get("href"))).path).name: link
            for link in page.cssselect("article a[href*='downloads/'], article a[download]")
        }
        files = {file.name for file in dist.iterdir()} - {"site.zip"}
        assert files <= set(links)
        for name in files - {"SHA256SUMS"}:
            assert site.read(f"downloads/{name}") == (dist / name).read_bytes()
            size = f"{max(round((dist / name).stat().st_size / 1000), 1):,}\N{NO-BREAK SPACE}kB"
            beside = links[name].getparent()
            assert beside is not None
            assert size in "".join(map(str, beside.itertext())), name


def test_every_link_of_the_site_without_a_server_names_a_file_that_is_there(offline: Path) -> None:
    pages = sorted(offline.rglob("*.html"))
    assert len(pages) > 100
    anchors: dict[Path, set[str]] = {}
    for page in pages:
        html = lxml.html.document_fromstring(page.read_text(encoding="utf-8"))
        anchors[page] = {str(one.get("id")) for one in html.cssselect("[id]")}
    for page in pages:
        tree: HtmlElement = lxml.html.document_fromstring(page.read_text(encoding="utf-8"))
        for element, attribute, link, _ in tree.iterlinks():
            address, anchor = urldefrag(link)
            if urlsplit(address).scheme or element.get("rel") == "canonical":
                continue
            target = (page.parent / unquote(urlsplit(address).path)).resolve() if address else page
            assert target.is_file(), f"{page}: {attribute}={link}"
            if anchor and target in anchors:
                assert anchor in anchors[target], f"{page}: {link}"


def test_the_site_without_a_server_says_how_it_is_opened_and_what_it_is(offline: Path) -> None:
    said = (offline / "README.txt").read_text("utf-8-sig")
    assert "Open index.html in a browser." in said
    assert "Agorwch cy/index.html mewn porwr." in said
    for words in ("Version: 0.1.0", "Fersiwn: 0.1.0", "Date: 20 November 2026", ADDRESS):
        assert words in said


def test_a_release_says_on_its_pages_which_it_is_and_where_it_stays(dist: Path) -> None:
    with zipfile.ZipFile(dist / "site.zip") as site:
        page = lxml.html.document_fromstring(site.read("downloads/index.html").decode())
        standard = site.read("standards/lsi-se04/index.html").decode()
    assert f"{ADDRESS}releases/0.1.0/" in "".join(map(str, page.itertext()))
    assert f'href="{ADDRESS}standards/lsi-se04/"' in standard
