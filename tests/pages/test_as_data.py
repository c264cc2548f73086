"""Which files hold for programs what a page says: those that the site has, and no others."""

import copy

import pytest

from generator.catalogue.downloads import Download
from generator.catalogue.site_in_language import Site
from generator.exports import FORMATS
from generator.pages import data, glossary, standard
from generator.pages.page import Page, PageKind

[TURTLE] = (one for one in FORMATS if one.ending == "ttl")
OFFERED = Download("sample.ttl", TURTLE, 1, ("en", "cy"))


def with_files(site: Site, *downloads: Download, has_data: bool = True) -> Site:
    """The same site with these files to download."""
    other = copy.copy(site)
    other.downloads, other.has_data = downloads, has_data
    return other


def first(kind: PageKind, site: Site) -> Page:
    """The first page of a kind."""
    return next(kind.pages(site))


@pytest.mark.parametrize(
    ("kind", "file"),
    [(glossary.KIND, "api/v1/suite.json"), (standard.KIND, "api/v1/standards/old-se01.json")],
    ids=["the glossary", "a standard"],
)
def test_a_release_has_linked_data_besides(kind: PageKind, file: str, english: Site) -> None:
    assert first(kind, with_files(english)).as_data == (file,)
    assert first(kind, with_files(english, OFFERED)).as_data == (file, "downloads/sample.ttl")


@pytest.mark.parametrize("kind", [glossary.KIND, standard.KIND], ids=["the glossary", "a standard"])
def test_while_the_site_is_edited_nothing_is_named_that_is_not_there(
    kind: PageKind, english: Site
) -> None:
    edited = with_files(english, has_data=False)
    assert first(kind, edited).as_data == ()
    assert list(data.KIND.pages(edited)) == []
