"""The queries of the search's benchmark want what the site has, and are mixed as they should be."""

from collections import Counter

import pytest

from tests.browser.pages import LANGUAGES, Code
from tests.support import PROJECT
from tools.gold import AWAITED, SETS, Query, read_queries

KINDS = {"question", "synonym", "code", "word", "page", "empty"}
LEAST = 60
"""How many queries a language the second set has at least."""
SHARES = {"question": 3, "synonym": 6, "code": 6}
"""At least one in so many of the second set is of the kind."""

ADDRESSES = frozenset((PROJECT / "addresses.txt").read_text("utf-8").splitlines())
AWAITS_SITUATIONS = not any(address.startswith(AWAITED) for address in ADDRESSES)
QUERIES = [
    pytest.param(query, id=f"{language}: {query.ask}")
    for gold in SETS
    for language in LANGUAGES
    for query in read_queries(language, gold)
]


@pytest.mark.parametrize("query", QUERIES)
def test_what_a_query_wants_is_an_address_of_the_site(query: Query) -> None:
    missing = set(query.want) - ADDRESSES
    if AWAITS_SITUATIONS:
        missing = {place for place in missing if not place.startswith(AWAITED)}
    assert not missing, f"searches.yaml: “{query.ask}” wants what addresses.txt does not have"


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_wants_only_what_is_not_there_yet(query: Query) -> None:
    wanted = set(query.want)
    assert not wanted or wanted & ADDRESSES, f"searches.yaml: nothing can find “{query.ask}” yet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_asked_twice_in_a_language(language: Code) -> None:
    asked = Counter(query.ask for gold in SETS for query in read_queries(language, gold))
    assert [words for words, times in asked.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_second_set_has_its_share_of_each_kind(language: Code) -> None:
    kinds = Counter(query.kind for query in read_queries(language, "second"))
    assert set(kinds) == KINDS
    assert kinds.total() >= LEAST
    for kind, one_in in SHARES.items():
        assert kinds[kind] * one_in >= kinds.total(), f"too few: {kind}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wanted_just_where_a_query_is_of_the_empty_kind(language: Code) -> None:
    for query in read_queries(language, "second"):
        assert bool(query.want) == (query.kind != "empty"), query.ask
