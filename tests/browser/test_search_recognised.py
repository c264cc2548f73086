"""The search recognises what is cited before it searches, in either language on either site."""

import pytest

from .pages import ROOT, STANDARD, Code
from .searching import answer
from .visitor import Visitor

SITES = [("/", "en"), ("/cy/", "cy")]


def cards(visitor: Visitor, words: str) -> list[str]:
    """What is shown as certain, from the first page of a language, by its code."""
    root, _, asked = words.partition(" ")
    said = answer(visitor.open(root, afresh=False), asked)
    return [one["code"] for one in said["cards"]]


@pytest.mark.parametrize(("root", "language"), SITES)
@pytest.mark.parametrize(
    "asked",
    [
        "SE03 PC4",
        "criterion 4 of SE03",
        "fourth criterion of SE03",
        "abc se 03 performance criterion 4",
        "ABC SE03 performance criterion four",
        "safon SE03 maen prawf 4",
        "maen prawf pedwar o SE03",
        "SE03 meini prawf perfformiad 4",
    ],
)
def test_a_statement_is_known_by_words_for_its_code(
    visitor: Visitor, root: str, language: Code, asked: str
) -> None:
    assert cards(visitor, f"{root} {asked}") == ["ABC SE03 P4"], language


@pytest.mark.parametrize("root", ["/", "/cy/"])
@pytest.mark.parametrize("asked", ["standard five", "fifth standard", "safon 5", "safon pump"])
def test_a_standard_is_known_by_its_number_in_words(
    visitor: Visitor, root: str, asked: str
) -> None:
    assert cards(visitor, f"{root} {asked}") == ["XYZ SE05"]


@pytest.mark.parametrize("root", ["/", "/cy/"])
@pytest.mark.parametrize("asked", ["function A", "Function a", "swyddogaeth A"])
def test_a_function_is_known_by_its_letter_also_where_that_is_a_word(
    visitor: Visitor, root: str, asked: str
) -> None:
    assert cards(visitor, f"{root} {asked}") == ["A"]


@pytest.mark.parametrize(
    "pasted",
    [
        f"https://example.org/nos{STANDARD}#p4",
        f"http://elsewhere.example/cy{STANDARD}#P4.",
        f"see ({STANDARD}#p4)",
        f"{STANDARD}index.html#p4",
        "/abc-se03/#p4",
        "https://example.org/se03/?from=mail#p4",
    ],
)
@pytest.mark.parametrize("root", ["/", "/cy/"])
def test_a_pasted_address_finds_its_place_whatever_the_host(
    visitor: Visitor, root: str, pasted: str
) -> None:
    said = answer(visitor.open(root, afresh=False), pasted)
    assert [one["location"] for one in said["cards"]] == [f"{STANDARD.removeprefix('/')}#p4"]


def test_a_citation_of_this_site_finds_what_it_cites(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    pattern = page.locator("[data-citation]").first.get_attribute("data-citation") or ""
    citation = pattern.replace("{reference}", "ABC SE03 P4")
    for address in (f"{visitor.address}{STANDARD}#p4", ""):
        said = answer(page, citation.replace("{address}", address))
        assert said["cards"][0]["code"] == "ABC SE03 P4", address


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("SE03 P2, P3 and K1", ["P2", "P3", "K1"]),
        ("P2 and P3 of SE03", ["P2", "P3"]),
        ("ABC SE03 P1-P4", ["P1", "P2", "P3", "P4"]),
        ("SE03 P2 to P5", ["P2", "P3", "P4", "P5"]),
        ("SE03 P2 a K1", ["P2", "K1"]),
    ],
)
def test_a_list_of_codes_finds_each(visitor: Visitor, asked: str, codes: list[str]) -> None:
    assert cards(visitor, f"/ {asked}") == [f"ABC SE03 {code}" for code in codes]


def test_what_several_editions_have_is_that_of_the_one_in_force_or_the_one_that_is_named(
    visitor: Visitor,
) -> None:
    assert cards(visitor, "/ SE02 P1") == ["XYZ SE02 P1"]
    assert cards(visitor, "/ 2015 SE02 P1") == ["OLD SE02 P1"]


@pytest.mark.parametrize("root", ROOT.values())
def test_a_statement_that_does_not_exist_is_said_not_to_with_those_that_do(
    visitor: Visitor, root: str
) -> None:
    said = answer(visitor.open(f"{root}/", afresh=False), "ABC SE03 P11")
    [unknown] = said["unknown"]
    assert unknown["asked"] == "ABC SE03 P11"
    assert unknown["standard"]["location"] == STANDARD.removeprefix("/")
    assert unknown["has"] == [
        {"section": "criteria", "first": "P1", "last": "P5"},
        {"section": "knowledge", "first": "K1", "last": "K4"},
    ]
    assert said["cards"] == said["all"] == said["some"] == []


@pytest.mark.parametrize("asked", ["ABC SE09", "abcse09", "SE 9", "standard 9", "ABC SE09 P1"])
def test_a_standard_that_does_not_exist_is_said_not_to_with_those_that_do(
    visitor: Visitor, asked: str
) -> None:
    said = answer(visitor.open("/", afresh=False), asked)
    [unknown] = said["unknown"]
    assert unknown["standard"] is None
    assert "ABC SE03" in [one["code"] for one in unknown["standards"]]
    assert said["cards"] == []


@pytest.mark.parametrize("asked", ["keep a job 2020", "job seeker", "value", "P4", "a function"])
def test_words_are_no_citation(visitor: Visitor, asked: str) -> None:
    said = answer(visitor.open("/", afresh=False), asked)
    assert (said["cards"], said["unknown"]) == ([], [])
