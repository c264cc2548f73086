"""A page that was made before is taken again unless a text has changed that stands on it."""

import gc
import io
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.languages.language import Language
from generator.languages.terms import find_uses
from generator.pages import make_all_pages
from generator.pages.page import Page
from generator.suite.suite import Suite
from generator.suite.text import USES, Text, TextKind, record_reads
from generator.suite.text_cache import TextCache
from tests.projects import DAY, LANGUAGES, SAMPLE

SENTENCE = 25
"""Letters that no words of the site itself repeat by chance."""


def pages_of(suite: Suite, code: str, kept: TextCache) -> dict[str, Page]:
    """All generated pages by their paths, as a server makes them after an edit."""
    site = Site(Catalogue(suite), Language.of(code, suite), DAY, kept)
    site.has_data = False
    return {page.path: page for page in make_all_pages(site)}


def told_apart(suite: Suite, code: str) -> dict[Text, str]:
    """The longer texts whose words stand in no other, with their words in a language."""
    language = Language.of(code, suite)
    said = {text: language.say(text, linked=False).text for text in suite.texts.values()}
    return {
        text: words
        for text, words in said.items()
        if len(words) >= SENTENCE and sum(words in other for other in said.values()) == 1
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_of_each_kind_of_text_the_pages_are_made_again_on_which_it_stands(
    suite: Suite, code: str
) -> None:
    kept = TextCache(lasts=True)
    pages = pages_of(suite, code, kept)
    tried = set()
    for text, words in told_apart(suite, code).items():
        showing = {path for path, page in pages.items() if words in page.markdown}
        if not showing or text.kind in tried:
            continue
        tried.add(text.kind)
        kept.forget({text.id})
        after = pages_of(suite, code, kept)
        again = {path for path, page in after.items() if page is not pages[path]}
        assert showing <= again, f"{text.id}: {words}"
        assert again < pages.keys(), text.id
        pages = after
    assert {
        TextKind.OVERVIEW,
        TextKind.CRITERION,
        TextKind.KNOWLEDGE,
        TextKind.GLOSSARY,
        TextKind.OURS,
    } <= tried


@pytest.mark.parametrize("code", LANGUAGES)
def test_pages_that_are_kept_say_what_those_say_that_are_made_at_once(
    suite: Suite, code: str
) -> None:
    kept = TextCache(lasts=True)
    pages_of(suite, code, kept)
    kept.forget({text.id for text in suite.texts.values() if text.kind is TextKind.TITLE})
    pages, anew = pages_of(suite, code, kept), pages_of(suite, code, TextCache())
    assert [page.markdown for page in pages.values()] == [page.markdown for page in anew.values()]


def test_whoever_asks_for_the_uses_of_terms_reads_what_stands_for_them(suite: Suite) -> None:
    """And not every text that was searched: an edit seldom changes a use. They are found once."""
    for _ in range(2):
        with record_reads() as read:
            find_uses(suite)
        assert read == {USES}


@pytest.mark.parametrize("code", LANGUAGES)
def test_where_the_uses_of_terms_differ_the_glossary_is_made_again(suite: Suite, code: str) -> None:
    kept = TextCache(lasts=True)
    before = pages_of(suite, code, kept)
    kept.forget({USES})
    after = pages_of(suite, code, kept)
    assert after["glossary"] is not before["glossary"]
    assert after["downloads/index"] is before["downloads/index"]


def reachable(thing: object) -> Iterator[object]:
    """All that is held by a thing, but for modules and classes, and what functions see of these."""
    met: dict[int, object] = {}
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if id(one) in met or isinstance(one, type | ModuleType):
            continue
        met[id(one)] = one
        yield one
        held = one.__closure__ if isinstance(one, FunctionType) else gc.get_referents(one)
        waiting += held or ()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_kept_holds_no_text_for_others_to_read(suite: Suite, code: str) -> None:
    """What holds a text has not read it, and stays when it changes: who reads the text there reads
    its former words."""
    kept = TextCache(lasts=True)
    pages_of(suite, code, kept)
    assert [one.id for one in reachable(kept) if isinstance(one, Text)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_page_reads_a_file_of_the_suite_by_itself(
    suite: Suite, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be kept when that file changes: what pages are made of stands in the suite."""
    opened: list[Path] = []
    opens = io.open

    def watched(file: Any, *given: Any, **more: Any) -> Any:
        opened.append(Path(str(file)))
        return opens(file, *given, **more)

    monkeypatch.setattr(io, "open", watched)
    (SAMPLE / "suite.yaml").read_bytes()
    pages_of(suite, code, TextCache(lasts=True))
    assert [path for path in opened if SAMPLE in path.parents] == [SAMPLE / "suite.yaml"]
