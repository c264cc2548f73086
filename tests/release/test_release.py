"""A release: the same bytes whenever and wherever it is made, and one text in every format.

It is that of the sample with a new edition, so that it has moves, splits and printed numbers too.
"""

import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import SUMS
from generator.exports import list_exports
from generator.exports.book import Release
from generator.exports.documents.standard_chapter import find_terms
from generator.ids import Code, make_slug
from generator.model import Standard
from generator.site.own_files import LIST
from generator.sound import load_sound
from tests.exports.books import EDITIONS as SAMPLES
from tests.exports.books import book, printed, published, statements, urns
from tests.new_edition.document import YEAR
from tests.new_edition.walk import HERE, Walk
from tests.projects import LANGUAGES, OFFLINE_FILE, SUITE, bytes_of
from tests.texts import text_of

from .formats import BESIDE, IN_ITS_PLACE, document, pdf, single
from .project import ADDRESS, NEXT, RELEASED, archive_of, released, releasing

SITE = "site.zip"
WORDS = {"pdf": pdf, "docx": document}
EDITIONS = (*SAMPLES, YEAR)
RELEASE = Release(NEXT, RELEASED, ADDRESS)
MUCH_LATER = 400 * 86400.0
"""In seconds: another year, another season, another day of the week."""


@pytest.fixture(scope="module")
def dist(walked: Walk) -> Path:
    """The folder of a release that was made of a repository, in Greenwich, in no language."""
    return walked.dist


@pytest.fixture(scope="module")
def again(walked: Walk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of another of the same commit: elsewhere, later, in another zone and language.

    It was made of its files alone, as an archive has them.
    """
    there = tmp_path_factory.mktemp("there") / "a folder with another name"
    shutil.unpack_archive(archive_of(walked.project), there)
    release = releasing(
        there, NEXT, later=MUCH_LATER, TZ="Asia/Tokyo", PYTHONHASHSEED="2", LC_ALL="C.UTF-8"
    )
    return released(release, there)


@pytest.fixture(scope="module")
def catalogue(walked: Walk) -> Catalogue:
    """What was released."""
    return Catalogue(load_sound(walked.project))


@pytest.fixture(scope="module")
def offline(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that needs no server, unpacked."""
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(dist / OFFLINE_FILE) as archive:
        archive.extractall(folder)
    [site] = folder.iterdir()
    return site


def wanted(catalogue: Catalogue, language: Code) -> dict[str, str]:
    """Every statement as a format has it in which the English stands where there is no Welsh."""
    return {one.id: single(one.words(language)) for one in statements(catalogue)}


def test_two_releases_of_one_commit_are_the_same_bytes(
    catalogue: Catalogue, dist: Path, again: Path
) -> None:
    one, other = map(bytes_of, (dist, again))
    assert one.keys() == other.keys()
    assert one.keys() == {
        *(file.path for file in list_exports(catalogue, RELEASE)),
        OFFLINE_FILE,
        SITE,
        SUMS,
    }
    assert [name for name in one if one[name] != other[name]] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("read", IN_ITS_PLACE)
def test_the_same_statements_stand_word_for_word_in(
    dist: Path, catalogue: Catalogue, language: Code, read: str
) -> None:
    found = IN_ITS_PLACE[read](dist, language).items()
    assert {one: single(said.removesuffix(HERE[language])) for one, said in found} == wanted(
        catalogue, language
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("read", BESIDE)
def test_the_same_statements_stand_side_by_side_and_word_for_word_in(
    dist: Path, catalogue: Catalogue, language: Code, read: str
) -> None:
    assert BESIDE[read](dist, language) == {
        one.id: single(one.english if language == "en" else one.welsh)
        for one in statements(catalogue)
    }


def stands_in(
    words: str, standard: Standard, text: dict[str, str], catalogue: Catalogue
) -> list[str]:
    """Those statements of a standard that do not stand in a PDF, each behind the one before."""
    place, missing = words.index("".join(standard.urn.split())), []
    for code in standard.statements:
        reference = f"{standard.urn} {code}"
        said = f"{printed(catalogue, reference)}{text[reference]}"
        found = words.find("".join(said.split()), place)
        if found < 0:
            missing.append(code)
        place = max(place, found)
    return missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_statements_stand_word_for_word_in_the_pdf_of_the_set_and_of_each_standard(
    dist: Path, catalogue: Catalogue, language: Code
) -> None:
    text = wanted(catalogue, language)
    for year in EDITIONS:
        whole = pdf(dist / f"{SUITE}-{year}-{language}.pdf")
        for standard in published(catalogue, year):
            urn = standard.urn
            by_itself = pdf(dist / f"{make_slug(urn)}-{language}.pdf")
            assert stands_in(whole, standard, text, catalogue) == [], urn
            assert stands_in(by_itself, standard, text, catalogue) == [], urn
            assert standard.held or not re.search(r"[PK]1[a-z]", by_itself)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", WORDS)
@pytest.mark.parametrize("year", EDITIONS)
def test_a_complete_set_has_every_text_of_its_edition(
    dist: Path, catalogue: Catalogue, year: str, ending: str, language: Code
) -> None:
    """Other suites and links stand where the mapping is held, which names standards of others.

    Of a term that the edition has in words of its own it has those.
    """
    held = book(catalogue, (language,), year)
    owners = [year, "glossary", *urns(catalogue, year)]
    if functions := catalogue.suite.mapping.functions.get(year):
        served = {row.urn for function in functions for row in function.maps_to}
        owners += ["suite", "link", *(served & catalogue.signposted.keys())]
    words = WORDS[ending](dist / f"{SUITE}-{year}-{language}.{ending}")
    held_in_all = catalogue.suite.texts
    texts = [
        identity
        for identity in held_in_all
        if any(identity.startswith(f"{owner} ") for owner in owners)
        and identity.partition(" definition ")[2] in ("", year)
        and f"{identity} {year}" not in held_in_all
    ]
    assert texts
    said = {one: held.say(text_of(catalogue.suite, one)).text for one in texts}
    assert [one for one, text in said.items() if "".join(text.split()) not in words] == []


@pytest.mark.parametrize("ending", WORDS)
@pytest.mark.parametrize(("urn", "noted"), [("ABC SE01", True), ("XYZ SE02", False)])
def test_a_standard_by_itself_has_its_values_and_the_notes_on_its_terms(
    dist: Path, catalogue: Catalogue, urn: str, noted: bool, ending: str
) -> None:
    standard = catalogue.standards[urn]
    held = book(catalogue, ("en",), standard.edition, urn)
    words = WORDS[ending](dist / f"{make_slug(urn)}-en.{ending}")
    values = [practice.value.text for practice in catalogue.list_practices(standard)]
    notes = [note.text for term in find_terms(held, standard) for note in term.notes]
    assert values
    assert bool(notes) is noted
    for text in (*values, *notes):
        assert "".join(held.say(text).text.split()) in words, text.id


def test_the_sums_are_those_of_the_files(dist: Path) -> None:
    lines = (dist / SUMS).read_text(encoding="utf-8").splitlines()
    told = {name: sum_ for sum_, name in (line.split("  ", 1) for line in lines)}
    found: Mapping[str, str] = bytes_of(dist)
    assert told == {name: sum_ for name, sum_ in found.items() if name != SUMS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_lists_every_file_with_its_size(dist: Path, language: Code) -> None:
    with zipfile.ZipFile(dist / SITE) as site:
        root = "" if language == "en" else "cy/"
        page = lxml.html.document_fromstring(site.read(f"{root}downloads/index.html").decode())
        links = {
            Path(urlsplit(str(link.get("href"))).path).name: link
            for link in page.cssselect("article a[href*='downloads/'], article a[download]")
        }
        files = {file.name for file in dist.iterdir()} - {SITE}
        assert files <= set(links)
        for name in files - {SUMS}:
            assert site.read(f"downloads/{name}") == (dist / name).read_bytes()
            size = f"{max(round((dist / name).stat().st_size / 1000), 1):,}\N{NO-BREAK SPACE}kB"
            beside = links[name].getparent()
            assert beside is not None
            assert size in "".join(map(str, beside.itertext())), name


def test_every_link_of_the_site_without_a_server_names_a_file_that_is_there(offline: Path) -> None:
    pages = sorted(offline.rglob("*.html"))
    assert {offline / "index.html", offline / "cy" / "index.html"} <= set(pages)
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
            told = "=" in anchor  # to the page's script, and no place on it
            if anchor and not told and target in anchors:
                assert anchor in anchors[target], f"{page}: {link}"


def test_the_site_without_a_server_says_how_it_is_opened_and_what_it_is(offline: Path) -> None:
    said = (offline / "README.txt").read_text("utf-8-sig")
    assert "Open index.html in a browser." in said
    assert "Agorwch cy/index.html mewn porwr." in said
    for words in (f"Version: {NEXT}", f"Fersiwn: {NEXT}", "Date: 20 November 2026", ADDRESS):
        assert words in said


def test_what_platforms_ask_a_server_for_is_in_the_site_that_is_served_alone(
    dist: Path, offline: Path
) -> None:
    with zipfile.ZipFile(dist / SITE) as site:
        listed = json.loads(site.read("ims/case/v1p1/CFDocuments"))["CFDocuments"]
        packages = [urlsplit(one["CFPackageURI"]["uri"]).path.lstrip("/") for one in listed]
        assert len(set(packages)) == len(listed) > 0
        assert set(packages) <= set(site.namelist())
    assert not (offline / "ims").exists()


@pytest.mark.parametrize("archive", [OFFLINE_FILE, SITE])
def test_no_archive_has_the_list_by_which_a_build_knows_its_own_files(
    dist: Path, archive: str
) -> None:
    with zipfile.ZipFile(dist / archive) as site:
        names = [Path(name).name for name in site.namelist()]
    assert "index.html" in names
    assert LIST not in names


def test_a_release_says_on_its_pages_which_it_is_and_where_it_stays(dist: Path) -> None:
    with zipfile.ZipFile(dist / SITE) as site:
        page = lxml.html.document_fromstring(site.read("downloads/index.html").decode())
        standard = site.read("standards/abc-se03/index.html").decode()
    assert f"{ADDRESS}releases/{NEXT}/" in "".join(map(str, page.itertext()))
    assert f'href="{ADDRESS}standards/abc-se03/"' in standard
