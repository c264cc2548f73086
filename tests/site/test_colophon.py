"""The foot of every page says whose site this is, since when, and whom to tell: what is known."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml.html import fromstring

from generator.site.colophon import make_colophon
from generator.suite.suite import Suite
from tests.site.built import pages, words
from tests.variants import site_of

NOT_OFFICIAL = "This is not the official site of the owner of the standards:"
NO_ADDRESS = "This site has no address for messages yet."
PUBLISHED_BY = "The site is published by:"
REPORT = "To report a mistake or a barrier, or to better the Welsh:"


def said(suite: Suite, **facts: Any) -> list[str]:
    """The sentences of a suite of which other facts are known."""
    other = replace(suite, facts=suite.facts.model_copy(update=facts))
    return [words(fromstring(f"<p>{one}</p>")) for one in make_colophon(site_of(other))]


def test_of_a_suite_without_owner_and_contact_it_says_nothing(suite: Suite) -> None:
    assert said(suite, owner=None) == []


def test_a_site_that_its_owner_publishes_is_not_said_to_be_another(suite: Suite) -> None:
    assert suite.facts.owner
    [first, *rest] = said(suite, publisher=suite.facts.owner.name)
    assert first.startswith(PUBLISHED_BY)
    assert not any(one.startswith(NOT_OFFICIAL) for one in rest)


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("help@example.org", "mailto:help@example.org"),
        ("https://example.org/help", "https://example.org/help"),
    ],
)
def test_where_there_is_an_address_that_is_whom_to_tell(
    suite: Suite, contact: str, address: str
) -> None:
    *_, last = make_colophon(
        site_of(replace(suite, facts=suite.facts.model_copy(update={"contact": contact})))
    )
    sentence = fromstring(f"<p>{last}</p>")
    assert words(sentence) == f"{REPORT} {contact}."
    assert [link.get("href") for link in sentence.cssselect("a")] == [address]


def test_where_there_is_none_it_says_how_the_owner_is_reached(suite: Suite) -> None:
    owner = suite.facts.owner
    assert owner
    first, last = said(suite)
    assert first == f"{NOT_OFFICIAL} {owner.name} ({owner.short})."
    assert last.startswith(NO_ADDRESS)


def test_it_says_the_day_of_the_newest_entry_of_the_changelog(suite: Suite, tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n\n## 0.1.0 (1 May 2026)\n", "utf-8")
    dated = said(replace(suite, root=tmp_path))
    assert "Last changed: 1 May 2026." in dated


def test_it_stands_at_the_foot_of_every_page(site: Path) -> None:
    without = [
        address
        for address, page in pages(site).items()
        if len(page.tree.cssselect("footer .md-copyright p")) < 3
    ]
    assert without == []
