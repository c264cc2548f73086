"""The search finds whatever a standard in the long form holds, in both languages."""

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.suite.suite import Suite

from .pages import ROOT
from .searching import places
from .visitor import Visitor

URN, PAGE = "XYZ SE05", "/standards/xyz-se05/"
FOUND = {
    "know a workplace from within": "overview-who-is-it-for",
    "in the morning": "overview-what-is-this-standard-about",
    "indoors outdoors": "scope",
    "while the newcomer is there": "performance-criteria-on-the-first-day",
    "skills": "skills",
    "behaviours": "behaviours",
    "floor plan drawing of rooms": "glossary",
    "build doors": "links",
    "plans to print": "external-links",
    "two visits are watched": "other",
    "shops and barns": "other-2",
    "DF 12": "metadata",
    "work with newcomers": "metadata",
    "team leaders": "metadata",
    "first published": "metadata",
    "status current version 2 level 3": "metadata",
}
FOUND_IN_WELSH = {
    "i bwy y mae hi": "overview-who-is-it-for",
    "gweithleoedd dan do": "scope",
    "ymddygiadau": "behaviours",
    "sgiliau": "skills",
    "cynllun llawr": "glossary",
    "cynlluniau i’w hargraffu": "external-links",
    "gwylir dau ymweliad": "other",
    "arweinwyr tîm": "metadata",
    "statws cyfredol fersiwn 2 lefel 3": "metadata",
    "cyhoeddwyd gyntaf": "metadata",
    "drysau a lloriau": "metadata",
}


@pytest.mark.parametrize("root", ROOT.values(), ids=ROOT)
def test_a_statement_is_found_first_by_its_reference(
    visitor: Visitor, root: str, suite: Suite
) -> None:
    for statement in Catalogue(suite).standards[URN].statements:
        best = f"{root}/{statement.address.location}"
        for spelled in (statement.reference, statement.reference.lower()):
            assert places(visitor, f"{root}/ {spelled}")[0] == best, spelled


@pytest.mark.parametrize("asked", ["XYZ SE05 K1", "xyzse05k01", "SE5 k01"])
def test_zeros_in_a_reference_may_be_left_out(visitor: Visitor, asked: str) -> None:
    assert places(visitor, f"/ {asked}")[0] == f"{PAGE}#k01"


@pytest.mark.parametrize(
    ("root", "asked", "anchor"),
    [
        *(("", asked, anchor) for asked, anchor in FOUND.items()),
        *(("/cy", asked, anchor) for asked, anchor in FOUND_IN_WELSH.items()),
    ],
)
def test_what_is_no_statement_is_found_where_it_stands(
    visitor: Visitor, root: str, asked: str, anchor: str
) -> None:
    assert f"{root}{PAGE}#{anchor}" in places(visitor, f"{root}/ {asked}")
