"""No address that the site ever had leads nowhere; ``addresses.txt`` lists them all."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import ids
from generator.__main__ import main
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.redirects import list_short_addresses
from generator.ids import Address
from generator.pages.page_addresses import map_anchors
from generator.problems import Problem
from generator.reading.address_list import FILE, list_addresses
from generator.releases import built_addresses
from generator.releases.address_upkeep import limit_problems, report_missing, report_unlisted
from generator.suite.languages import Languages
from generator.suite.suite import Suite
from tests.browser.searching import indexed
from tests.projects import LANGUAGES, SAMPLE
from tests.site.built import both_languages, pages, words
from tests.site.expected import Expected, language_at

KNOWN = Languages(LANGUAGES)
"""The languages of the sample."""

HELPERS = re.compile(
    r"definition-|tool-|json-|excel-|(?:both-languages|unfold|ask|work-said|documents-said)$"
)


def say(problems: Iterable[Problem]) -> list[str]:
    """Problems as an editor reads them, without what to do about each."""
    return [str(problem).partition(" (")[0] for problem in problems]


@pytest.fixture(scope="module")
def promised(sample_project: Path, site: Path) -> list[str]:
    """The list of the sample's addresses, made when its site was built."""
    assert site.parent == sample_project
    return list_addresses(sample_project)


@pytest.fixture(scope="module")
def spoilt(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site as it would be if a written page had lost an anchor and got another."""
    folder = shutil.copytree(site, tmp_path_factory.mktemp("spoilt") / "site")
    for page in (folder / "about/index.html", folder / "cy/about/index.html"):
        text = page.read_text(encoding="utf-8")
        assert text.count('id="cite"') == 1
        page.write_text(text.replace('id="cite"', 'id="citing"'), encoding="utf-8")
    return folder


def test_the_list_has_each_address_once_in_order_and_for_both_languages(
    promised: list[str],
) -> None:
    assert promised == sorted(set(promised))
    assert [one for one in promised if not re.fullmatch(ids.SITE_ADDRESS, one)] == []
    assert [one for one in promised if one.startswith("/cy/")] == []


def test_what_people_cite_is_in_the_list(promised: list[str], catalogue: Catalogue) -> None:
    suite = catalogue.suite
    assert suite.evidence
    cited = [
        *(ids.make_standard_address(urn) for urn in catalogue.standards),
        *(
            ids.make_standard_address(entry.standard.urn, code)
            for entry in suite.standards
            for code in (*entry.standard.statements, *entry.standard.gone)
        ),
        *(
            ids.make_function_address(year, function.code)
            for year, functions in suite.mapping.functions.items()
            for function in functions
        ),
        *(
            ids.make_value_address(year, value.number)
            for year, one in suite.values.root.items()
            for value in one.values
        ),
        *(ids.make_term_address(term) for term in catalogue.terms),
        *(ids.make_signposted_address(urn) for urn in catalogue.signposted),
        *(
            Address(ids.make_edition_address(year).path, section.id)
            for year, edition in catalogue.editions.items()
            for section in edition.introduction
        ),
        *(Address("job-coach", finding.id) for finding in suite.evidence.findings),
        *(
            address
            for situation in catalogue.entities.situations
            for address in (situation.address, *(step.address for step in situation.steps))
        ),
        *(Address(location.removesuffix("/")) for location in list_short_addresses(suite)),
        Address("about", "cite"),
    ]
    assert {f"/{address.location}" for address in cited} <= set(promised)


@both_languages
def test_the_list_is_made_of_what_a_browser_finds_in_the_article(root: str, site: Path) -> None:
    found = {
        f"/{page.path}#{element.get('id')}"
        for page in pages(site).values()
        for element in page.tree.cssselect("article [id]")
        if page.address == root + page.path and not HELPERS.match(element.get("id"))
    }
    there = built_addresses.read_site(site, KNOWN, language_at(root))
    assert found == {
        f"{address}#{place}"
        for address, built in there.items()
        for place in built.places
        if not built.leads_to
    }
    assert {f"/{page.path}" for page in pages(site).values()} <= there.keys()


def test_the_check_of_redirects_knows_the_places_of_every_page(site: Path, suite: Suite) -> None:
    known = {
        f"/{page}#{place}"
        for page, places in map_anchors(suite).items()
        for place in places
        if not HELPERS.match(place)
    }
    there = built_addresses.list_addresses(built_addresses.read_site(site, KNOWN, KNOWN.source))
    moved = {one.from_ for one in suite.redirects.redirects}
    assert known == {address for address in there - moved if "#" in address}


def test_no_address_of_the_list_is_missed_and_none_is_new_where_nothing_changed(
    promised: list[str], site: Path, suite: Suite
) -> None:
    assert say(report_missing(promised, site, KNOWN)) == []
    assert say(report_unlisted(promised, site, suite)) == []


def test_what_was_taken_out_is_named_in_both_languages(promised: list[str], spoilt: Path) -> None:
    cite = promised.index("/about/#cite") + 1
    assert say(report_missing(promised, spoilt, KNOWN)) == [
        f"{FILE}:{cite}: address-gone: /about/#cite leads nowhere any more",
        f"{FILE}:{cite}: address-gone: /cy/about/#cite leads nowhere any more",
    ]


def test_what_is_new_is_named_in_both_languages(
    promised: list[str], spoilt: Path, suite: Suite
) -> None:
    assert say(report_unlisted(promised, spoilt, suite)) == [
        f"{FILE}:1: address-unlisted: /about/#citing is not in the list",
        f"{FILE}:1: address-unlisted: /cy/about/#citing is not in the list",
    ]


def test_of_many_that_are_new_ten_are_named_and_the_others_counted(
    site: Path, suite: Suite
) -> None:
    new = sorted(report_unlisted([], site, suite))
    assert len(new) > 100
    told = say(limit_problems(new))
    assert told[:9] == say(new[:9])
    assert told[9:] == [f"{say(new)[9]}, nor are {len(new) - 10} more"]
    assert say(limit_problems(new[:10])) == say(new[:10])


def test_a_redirect_keeps_what_was_promised(site: Path) -> None:
    moved = ["/tasks/", "/tasks/#helper", "/glossary/#helper", "/glossary/#work", "/process/"]
    taken_along = ["/tasks/#first-meeting", "/process/#stages"]
    assert say(report_missing([*moved, *taken_along], site, KNOWN)) == []
    lost = ["/tasks/#helpers", "/task/", "/glossary/#works"]
    assert len(list(report_missing(lost, site, KNOWN))) == 2 * len(lost)


@both_languages
def test_an_anchor_that_was_renamed_stands_where_it_leads(root: str, site: Path) -> None:
    page = pages(site)[f"{root}glossary/"]
    heading = page.tree.get_element_by_id("helper").getparent()
    assert (heading.tag, heading.get("id")) == ("h2", "job-coach")
    titles = {entry["at"]: entry["title"] for entry in indexed(site / root)}
    assert words(heading).startswith(titles["glossary/#job-coach"])
    assert "glossary/#helper" not in titles


@both_languages
def test_an_anchor_whose_text_moved_to_another_page_links_to_it(
    root: str, site: Path, expected: Expected
) -> None:
    page = pages(site)[f"{root}glossary/"]
    told = page.tree.get_element_by_id("work")
    [link] = told.cssselect("a")
    assert (link.text, link.get("href")) == (f"/{root}related/", "../related/")
    said = expected.interface("What stood here at #%(place)s is now at:", language_at(root))
    said %= {"place": "work"}
    assert words(told) == f"{said} /{root}related/"
    assert said not in (site / root / "search/index.js").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a suite that promises no address yet."""
    shutil.copy2(SAMPLE / "suite.yaml", tmp_path)
    (tmp_path / "standards").mkdir()
    return tmp_path


def test_the_command_adds_what_is_new_and_takes_nothing_out(
    site: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / FILE).write_text("/\n/map/#no-more\n", encoding="utf-8")
    assert main(["addresses", str(site), "--root", str(folder)]) == 1
    printed = capsys.readouterr().out.splitlines()
    line = list_addresses(folder).index("/map/#no-more") + 1
    assert [one.partition(" (")[0] for one in printed] == [
        f"{FILE}:{line}: address-gone: /cy/map/#no-more leads nowhere any more",
        f"{FILE}:{line}: address-gone: /map/#no-more leads nowhere any more",
    ]
    assert set(list_addresses(folder)) == {
        *built_addresses.list_addresses(built_addresses.read_site(site, KNOWN, KNOWN.source)),
        "/map/#no-more",
    }


def test_the_command_says_what_it_added_and_nothing_the_second_time(
    site: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["addresses", str(site), "--root", str(folder)]
    assert main(command) == 0
    assert f"added to {FILE}: /standards/abc-se03/#p5" in capsys.readouterr().out.splitlines()
    assert main(command) == 0
    assert capsys.readouterr().out == ""


def test_the_command_says_that_it_wants_a_site(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["addresses", str(folder / "site"), "--root", str(folder)]) == 1
    assert capsys.readouterr().out == (
        f"{FILE}:1: file-missing: no site stands in site (run make site)\n"
    )


def test_without_a_site_the_command_reads_that_of_the_suite_that_is_named(
    site: Path, folder: Path
) -> None:
    (folder / "site").symlink_to(site)
    assert main(["addresses", "--root", str(folder)]) == 0
    assert "/standards/abc-se03/" in (folder / FILE).read_text(encoding="utf-8")
