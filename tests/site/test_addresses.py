"""No address that the site ever had leads nowhere; ``addresses.txt`` lists them all."""

import json
import re
import shutil
from pathlib import Path

import pytest

from generator import ids
from generator.__main__ import main
from generator.catalogue.catalogue import Catalogue
from generator.ids import Address
from generator.pages.addresses import pages_of
from generator.reading.address_list import FILE, listed
from generator.releases import built_addresses
from generator.releases.address_list import gone, unlisted
from tests.projects import copy_to
from tests.site.built import pages, words
from tests.site.expected import SUITE, interface
from tests.support import PROJECT, run

HELPERS = re.compile(r"definition-|(?:both-languages|ask)$")
ROOTS = ("", "cy/")
WITHDRAWN = "Withdrawn: a revision took this statement out, and its code is not used again."
MOVED = """\
redirects:
  - {from: /about/#cite, to: /about/#citing}
  - {from: /about/#people, to: /job-coach/}
  - {from: /quoting/, to: /about/}
  - {from: /quoting/#who, to: /job-coach/#tasks}
"""


def say(problems: object) -> list[str]:
    """Problems as an editor reads them, without what to do about each."""
    assert hasattr(problems, "__iter__")
    return [str(problem).partition(" (")[0] for problem in problems]


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which a written page has lost an anchor."""
    project = copy_to(tmp_path_factory.mktemp("spoilt") / "project")
    for page in (project / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("#cite", "#citing"), encoding="utf-8")
    build(project)
    return project


@pytest.fixture(scope="module")
def mended(spoilt: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with redirects, and LSI SE08 K13 withdrawn as an editor should do it."""
    project = tmp_path_factory.mktemp("mended") / "project"
    shutil.copytree(spoilt, project)
    standard = project / "standards" / "2012" / "lsi-se08.yaml"
    text = standard.read_text(encoding="utf-8")
    shorter = re.sub(r"^  K13: .*\n(?:    .*\n)*", "", text, flags=re.MULTILINE)
    assert len(shorter) < len(text)
    standard.write_text(f"{shorter}withdrawn: [K13]\n", encoding="utf-8")
    assert main(["translations", str(project)]) == 0
    (project / "redirects.yaml").write_text(MOVED, encoding="utf-8")
    build(project)
    return project / "site"


def build(project: Path) -> None:
    """Builds a copy of the project."""
    done = run("mkdocs", "build", "-q", cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_address_that_was_published_is_gone_without_a_redirect(site: Path) -> None:
    assert [str(problem) for problem in gone(listed(PROJECT), site)] == []


def test_every_address_of_the_site_is_in_the_list(site: Path) -> None:
    assert [str(problem) for problem in unlisted(listed(PROJECT), site)] == []


def test_the_list_has_each_address_once_in_order_and_for_both_languages() -> None:
    addresses = listed(PROJECT)
    assert addresses == sorted(set(addresses))
    assert [one for one in addresses if not re.fullmatch(ids.SITE_ADDRESS, one)] == []
    assert [one for one in addresses if one.startswith("/cy/")] == []


def test_what_people_cite_is_in_the_list(catalogue: Catalogue) -> None:
    suite = catalogue.suite
    cited = [
        *(ids.standard_address(urn) for urn in catalogue.standards),
        *(
            ids.standard_address(urn, code)
            for urn, standard in catalogue.standards.items()
            for code in standard.statements
        ),
        *(ids.function_address(year, function.code) for year, function in catalogue.functions()),
        *(
            ids.value_address(year, value.number)
            for year, one in suite.values.root.items()
            for value in one.values
        ),
        *(ids.term_address(term) for term in catalogue.terms),
        *(ids.signposted_address(urn) for urn in catalogue.signposted),
        *(
            Address(ids.edition_address(year).path, section.id)
            for year, edition in catalogue.editions.items()
            for section in edition.introduction
        ),
        *(Address("job-coach", finding.id) for finding in suite.evidence.findings),  # type: ignore[union-attr]
        *(address for urn in catalogue.standards for address in ids.short_addresses(urn)),
        Address("about", "cite"),
    ]
    assert {f"/{address.location}" for address in cited} <= set(listed(PROJECT))


@pytest.mark.parametrize("root", ROOTS, ids=("English", "Welsh"))
def test_the_list_is_made_of_what_a_browser_finds_in_the_article(root: str, site: Path) -> None:
    found = {
        f"/{page.path}#{element.get('id')}"
        for page in pages(site).values()
        for element in page.tree.cssselect("article [id]")
        if page.address == root + page.path and not HELPERS.match(element.get("id"))
    }
    addresses = built_addresses.addresses(built_addresses.read(site / root))
    assert found == {address for address in addresses if "#" in address}
    assert {f"/{page.path}" for page in pages(site).values()} <= addresses


def test_the_check_of_redirects_knows_the_places_of_every_page(site: Path) -> None:
    known = {
        f"/{page}#{place}"
        for page, places in pages_of(SUITE).items()
        for place in places
        if not HELPERS.match(place)
    }
    assert known == {
        one for one in built_addresses.addresses(built_addresses.read(site)) if "#" in one
    }


def test_what_was_taken_out_is_named_in_both_languages(spoilt: Path) -> None:
    promised = listed(PROJECT)
    cite = promised.index("/about/#cite") + 1
    assert say(gone(promised, spoilt / "site")) == [
        f"{FILE}:{cite}: address-gone: /about/#cite leads nowhere any more",
        f"{FILE}:{cite}: address-gone: /cy/about/#cite leads nowhere any more",
    ]


def test_what_is_new_is_named_in_both_languages(spoilt: Path) -> None:
    assert say(unlisted(listed(PROJECT), spoilt / "site")) == [
        f"{FILE}:1: address-unlisted: /about/#citing is not in the list",
        f"{FILE}:1: address-unlisted: /cy/about/#citing is not in the list",
    ]


def test_a_withdrawn_statement_and_a_redirect_keep_what_was_promised(mended: Path) -> None:
    moved = ["/about/#people", "/quoting/", "/quoting/#who", "/quoting/#citing"]
    assert say(gone([*listed(PROJECT), *moved], mended)) == []
    lost = ["/quoting/#cited", "/quotings/", "/about/#peoples"]
    assert len(list(gone(lost, mended))) == 2 * len(lost)


@pytest.mark.parametrize("root", ROOTS, ids=("English", "Welsh"))
def test_whoever_goes_to_a_withdrawn_statement_is_told(root: str, mended: Path) -> None:
    page = pages(mended)[f"{root}standards/lsi-se08/"]
    said = interface(WITHDRAWN) if root else WITHDRAWN
    statement = page.tree.get_element_by_id("k13")
    assert words(statement) == f"K13 {said}"
    assert statement.getprevious().get("id") == "k12"


@pytest.mark.parametrize("root", ROOTS, ids=("English", "Welsh"))
def test_an_anchor_that_was_renamed_stands_where_it_leads(root: str, mended: Path) -> None:
    page = pages(mended)[f"{root}about/"]
    heading = page.tree.get_element_by_id("cite").getparent()
    assert (heading.tag, heading.get("id")) == ("h2", "citing")
    index = (mended / root / "search" / "search_index.json").read_text(encoding="utf-8")
    titles = {entry["location"]: entry["title"] for entry in json.loads(index)["docs"]}
    assert titles["about/#citing"] == words(heading)
    assert "about/#cite" not in titles


@pytest.mark.parametrize("root", ROOTS, ids=("English", "Welsh"))
def test_an_anchor_whose_text_moved_to_another_page_links_to_it(root: str, mended: Path) -> None:
    page = pages(mended)[f"{root}about/"]
    told = page.tree.get_element_by_id("people")
    [link] = told.cssselect("a")
    assert (link.text, link.get("href")) == (f"/{root}job-coach/", "../job-coach/")
    said = "What stood here at #%(place)s is now at:"
    said = (interface(said) if root else said) % {"place": "people"}
    assert words(told) == f"{said} /{root}job-coach/"
    index = (mended / root / "search" / "search_index.json").read_text(encoding="utf-8")
    assert said not in index


def test_the_command_adds_what_is_new_and_takes_nothing_out(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FILE).write_text("/\n/map/#no-more\n", encoding="utf-8")
    assert main(["addresses", str(site), "--root", str(tmp_path)]) == 1
    printed = capsys.readouterr().out.splitlines()
    line = listed(tmp_path).index("/map/#no-more") + 1
    assert [one.partition(" (")[0] for one in printed] == [
        f"{FILE}:{line}: address-gone: /cy/map/#no-more leads nowhere any more",
        f"{FILE}:{line}: address-gone: /map/#no-more leads nowhere any more",
    ]
    assert set(listed(tmp_path)) == {
        *built_addresses.addresses(built_addresses.read(site)),
        "/map/#no-more",
    }


def test_the_command_says_what_it_added_and_nothing_the_second_time(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["addresses", str(site), "--root", str(tmp_path)]
    assert main(command) == 0
    assert f"added to {FILE}: /standards/lsi-se04/#p8" in capsys.readouterr().out.splitlines()
    assert main(command) == 0
    assert capsys.readouterr().out == ""


def test_the_command_says_that_it_wants_a_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["addresses", str(tmp_path / "site"), "--root", str(tmp_path)]) == 1
    assert capsys.readouterr().out == (
        f"{FILE}:1: file-missing: no site stands in site (run make site)\n"
    )
