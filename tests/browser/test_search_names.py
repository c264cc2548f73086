"""The search knows by which other names readers go for what the texts speak of."""

from pathlib import Path

import pytest

from generator.suite.suite import Suite

from .pages import LANGUAGES, ROOT, Code
from .searching import all_texts, ask, found
from .visitor import Visitor


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """All that can be found: the place of each entry, and its text in small letters."""
    return all_texts(site)


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("zero rejection", "/cy/glossary/#zero-rejection"),
        ("reasonable adjustments", "/cy/glossary/#reasonable-adjustment"),
        ("natural support", "/cy/glossary/#natural-supports"),
        ("better-off calculation", "/cy/glossary/#better-off-calculations"),
        ("job coach", "/cy/job-coach/"),
        ("values", "/cy/values/"),
        ("place and train", "/cy/standards/lsi-se01/#p2"),
    ],
)
def test_an_english_term_finds_what_it_is_in_welsh(
    visitor: Visitor, asked: str, wanted: str
) -> None:
    found = ask(visitor.open("/cy/", afresh=False), asked)
    assert wanted in [one.place for one in found[:3]]
    assert found[0].missing == ()


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("/ job coach", "/job-coach/"),
        ("/ employment adviser", "/editions/2017/#introduction"),
        ("/ employment specialist", "/job-coach/"),
        ("/ supported employment officers", "/job-coach/"),
        ("/ cv", "/standards/lsi-se04/#k7"),
        ("/ resumes", "/standards/lsi-se04/#k7"),
        ("/ CPD record", "/standards/lsi-se08/#p9"),
        ("/ grants", "/standards/lsi-se07/#p11"),
        ("/ client consent", "/standards/lsi-se04/#k3"),
        ("/ boss", "/standards/ska-se05/"),
        ("/ salaries", "/values/#2017-2"),
        ("/ SMART targets", "/standards/lsi-se05/#k9"),
        ("/ commuting", "/standards/lsi-se07/#k10"),
        ("/ in-work support", "/standards/ska-se07/"),
        ("/cy/ job coach", "/cy/job-coach/"),
        ("/cy/ employment adviser", "/cy/editions/2017/#introduction"),
        ("/cy/ cynghorydd cyflogaeth", "/cy/editions/2017/#introduction"),
        ("/cy/ arbenigwyr cyflogaeth", "/cy/job-coach/"),
        ("/cy/ CV", "/cy/standards/lsi-se04/#k7"),
        ("/cy/ DPP", "/cy/standards/lsi-se08/#p9"),
        ("/cy/ cydsyniad y cleient", "/cy/standards/lsi-se04/#k3"),
        ("/cy/ gan gleientiaid", "/cy/standards/ska-se03/"),
        ("/cy/ ar fws", "/cy/standards/lsi-se07/#k10"),
        ("/cy/ wages", "/cy/values/#2017-2"),
        ("/cy/ cyflogaeth â chymorth", "/cy/glossary/#supported-employment"),
        ("/cy/ gyflogaeth â chymorth", "/cy/glossary/#supported-employment"),
        ("/cy/ hyfforddwyr swydd", "/cy/job-coach/"),
    ],
)
def test_another_name_in_any_form_finds_what_the_texts_call_otherwise(
    visitor: Visitor, asked: str, wanted: str
) -> None:
    root, _, words = asked.partition(" ")
    assert wanted in [one.place for one in ask(visitor.open(root, afresh=False), words)[:4]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_name_that_is_listed_finds_something_that_has_all_of_it(
    visitor: Visitor, suite: Suite, language: Code
) -> None:
    page = visitor.open(f"{ROOT[language]}/")
    names = {name for one in suite.words.other_names[language] for name in one.asked}
    assert len(names) > 50
    for name in sorted(names):
        best, *_ = ask(page, name) or pytest.fail(f"{name} finds nothing")
        assert best.missing == (), name


@pytest.mark.parametrize(
    ("asked", "phrase"),
    [
        ("/ CPD", "continuous professional development"),
        ("/ TSI", "systematic instruction"),
        ("/ dole", "welfare benefit"),
        ("/cy/ trafnidiaeth", "cyrraedd y gwaith"),
        ("/cy/ contract", "telerau ac amodau"),
    ],
)
def test_another_name_finds_only_what_has_the_whole_of_what_is_meant(
    visitor: Visitor, texts: dict[str, str], asked: str, phrase: str
) -> None:
    root, _, words = asked.partition(" ")
    places = found(visitor.open(root, afresh=False), words)
    assert places
    assert [at for at in places if phrase not in texts[at]] == []


def test_a_name_that_may_mean_two_things_finds_both(visitor: Visitor) -> None:
    places = found(visitor.open("/", afresh=False), "data protection")[:3]
    assert {"/about/#privacy", "/standards/lsi-se01/#k2"} <= set(places)
