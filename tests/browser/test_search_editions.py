"""The search says which edition each result is of, and puts the edition in force first."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator.languages.language import Language
from generator.suite.suite import Suite

from .pages import LANGUAGES, ROOT, Code
from .searching import ask, found
from .visitor import Visitor

STATES = {"2012": "superseded", "2017": "in force"}
COUNTERPARTS = 8


@pytest.mark.parametrize(
    ("words", "place", "year"),
    [
        ("/ SE04 P8", "/standards/lsi-se04/#p8", "2012"),
        ("/ LSI SE04", "/standards/lsi-se04/", "2012"),
        ("/ SKA SE03", "/standards/ska-se03/", "2017"),
        ("/ raise aspirations", "/standards/ska-se02/#overview", "2017"),
        ("/ employer engagement", "/map/#2012-a", "2012"),
        ("/ suite overview", "/editions/2012/#suite-overview", "2012"),
        ("/ LSI SE00", "/editions/2012/#standards", "2012"),
        ("/cy/ SE04 P8", "/cy/standards/lsi-se04/#p8", "2012"),
        ("/cy/ LSI SE04", "/cy/standards/lsi-se04/", "2012"),
        ("/cy/ SKA SE03", "/cy/standards/ska-se03/", "2017"),
        ("/cy/ codi dyheadau", "/cy/standards/ska-se02/#overview", "2017"),
        ("/cy/ ymgysylltu â chyflogwyr", "/cy/map/#2012-a", "2012"),
        ("/cy/ trosolwg o’r gyfres", "/cy/editions/2012/#suite-overview", "2012"),
    ],
)
def test_a_result_says_of_which_edition_it_is_and_whether_that_is_in_force(
    visitor: Visitor, suite: Suite, words: str, place: str, year: str
) -> None:
    root, _, asked = words.partition(" ")
    state = Language.of(language_of(root), suite).interface(STATES[year]).text
    results = {one.place: one for one in ask(visitor.open(root, afresh=False), asked)}
    said = results[place].edition
    assert year in results[place].text
    assert said.endswith(state)
    assert said in (f"{year}, {state}", state)  # a title may have the year already


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("value 4", "Value 4 of 2017 · Values · in force"),
        ("2012 edition", "The 2012 edition · superseded"),
        ("SE04 P8", "LSI SE04 P8 · 2012, superseded"),
    ],
)
def test_the_edition_is_part_of_the_name_of_a_result_and_told_once(
    visitor: Visitor, words: str, title: str
) -> None:
    page = visitor.open("/")
    found(page, words)
    names = page.get_by_role("search").get_by_role("heading", include_hidden=True)
    expect(names.first).to_have_accessible_name(title)


@pytest.mark.parametrize(
    ("words", "classes"), [("SE04 P8", "edition superseded"), ("SKA SE03", "edition in-force")]
)
def test_the_state_of_an_edition_can_be_styled(visitor: Visitor, words: str, classes: str) -> None:
    page = visitor.open("/")
    found(page, words)
    label = page.get_by_role("search").locator(".md-search-result__item").first.locator(".edition")
    expect(label).to_have_class(classes)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("zero rejection", "/glossary/#zero-rejection"),
        ("cookies", "/about/#privacy"),
        ("SFH MH71", "/related/#signposted"),
        ("job coach", "/job-coach/"),
    ],
)
def test_what_belongs_to_no_edition_tells_of_none(visitor: Visitor, words: str, place: str) -> None:
    results = {one.place: one for one in ask(visitor.open("/", afresh=False), words)}
    assert results[place].edition == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_the_state_of_an_edition_is_not_searched(
    visitor: Visitor, suite: Suite, site: Path, language: Code
) -> None:
    state = Language.of(language, suite).interface("superseded").text
    file = site / ROOT[language].removeprefix("/") / "search/search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))["docs"]
    statements = {f"{ROOT[language]}/{one['location']}" for one in index if "#p" in one["location"]}
    assert len(statements) > 80
    places = found(visitor.open(f"{ROOT[language]}/", afresh=False), state)
    assert statements.isdisjoint(places)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("SE04", ["/standards/ska-se04/", "/standards/lsi-se04/"]),
        ("se02", ["/standards/ska-se02/", "/standards/lsi-se02/"]),
        ("SE 5", ["/standards/ska-se05/", "/standards/lsi-se05/"]),
        ("ska4", ["/standards/ska-se04/", "/standards/lsi-se04/"]),
    ],
)
def test_a_number_finds_the_standard_in_force_before_the_superseded_one(
    visitor: Visitor, language: Code, words: str, places: list[str]
) -> None:
    root = ROOT[language]
    assert found(visitor.open(f"{root}/", afresh=False), words)[:2] == [
        root + place for place in places
    ]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("/ LSI SE02", "/standards/lsi-se02/"),
        ("/ lsi5", "/standards/lsi-se05/"),
        ("/ 2012 SE05", "/standards/lsi-se05/"),
        ("/ LSI needs of job seekers", "/standards/lsi-se04/"),
        ("/ identify needs 2012", "/standards/lsi-se04/"),
        ("/ value 4 of 2012", "/values/#2012-4"),
        ("/ 2012 edition", "/editions/2012/"),
        ("/cy/ LSI SE02", "/cy/standards/lsi-se02/"),
        ("/cy/ LSI anghenion ceisiwr gwaith", "/cy/standards/lsi-se04/"),
        ("/cy/ nodi anghenion 2012", "/cy/standards/lsi-se04/"),
        ("/cy/ gwerth 4 argraffiad 2012", "/cy/values/#2012-4"),
        ("/cy/ argraffiad 2012", "/cy/editions/2012/"),
    ],
)
def test_what_names_the_superseded_edition_finds_it_first(
    visitor: Visitor, words: str, first: str
) -> None:
    root, _, asked = words.partition(" ")
    assert found(visitor.open(root, afresh=False), asked)[0] == first


def test_an_edition_that_was_named_before_is_not_meant_any_more(visitor: Visitor) -> None:
    page = visitor.open("/")
    assert found(page, "LSI SE02")[0] == "/standards/lsi-se02/"
    assert found(page, "SE02")[0] == "/standards/ska-se02/"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["SE04 P8", "se04p8"])
def test_a_statement_that_only_2012_has_comes_first_and_its_standard_next(
    visitor: Visitor, language: Code, words: str
) -> None:
    standard = f"{ROOT[language]}/standards/lsi-se04/"
    assert found(visitor.open(f"{ROOT[language]}/", afresh=False), words)[:2] == [
        f"{standard}#p8",
        standard,
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_a_standard_finds_its_counterpart_in_force_first(
    visitor: Visitor, suite: Suite, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/")
    said = Language.of(language, suite)
    titles = {one.standard.urn: one.standard.title for one in suite.standards}
    assert len(suite.mapping.crosswalk) == COUNTERPARTS
    for row in suite.mapping.crosswalk:
        title = said.say(f"{row.from_} title", titles[row.from_]).text
        old, new = (
            f"{ROOT[language]}/standards/{urn.lower().replace(' ', '-')}/"
            for urn in (row.from_, row.to)
        )
        places = found(page, title)
        assert places.index(new) < places.index(old), title


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_in_force_comes_before_the_superseded_one(
    visitor: Visitor, suite: Suite, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/")
    name = {"en": "value", "cy": "gwerth"}[language]
    for number in range(1, len(suite.values.root["2017"].values) + 1):
        best = [f"{ROOT[language]}/values/#{year}-{number}" for year in ("2017", "2012")]
        assert found(page, f"{name} {number}")[:2] == best


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("/ time unlimited support", "/values/#2012-12"),
        ("/ consent third party", "/standards/lsi-se04/#k3"),
        ("/ health and safety", "/standards/lsi-se06/#p9"),
        ("/ hold down a job", "/standards/lsi-se05/#k10"),
        ("/ diverse workforce business case", "/standards/lsi-se02/#k3"),
        ("/cy/ cefnogaeth heb derfyn amser", "/cy/values/#2012-12"),
        ("/cy/ cydsyniad trydydd parti", "/cy/standards/lsi-se04/#k3"),
    ],
)
def test_a_poor_answer_of_the_edition_in_force_passes_no_exact_one_of_the_other(
    visitor: Visitor, words: str, first: str
) -> None:
    root, _, asked = words.partition(" ")
    assert found(visitor.open(root, afresh=False), asked)[0] == first


def language_of(root: str) -> Code:
    """The language of the pages under a root of the site."""
    return "cy" if root == "/cy/" else "en"
