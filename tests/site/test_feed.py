"""The feed of what each release changed: Atom, an entry a release, in each language."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from generator.ids import Code
from generator.site.feed import make_feed
from generator.suite.suite import Suite
from tests.pages.test_changes import site_of
from tests.projects import LANGUAGES
from tests.released import REFERENCE, after_an_edit, released

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
each = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def after_edit(suite: Suite) -> Suite:
    """The sample with a second release, in which one statement has other words."""
    return released(suite, after_an_edit(suite))


def read(suite: Suite, language: Code, address: str = "https://nos.example/") -> Element:
    """The feed as a reader of feeds has it."""
    return ElementTree.fromstring(make_feed(site_of(suite, language, address)))


@each
def test_it_has_what_atom_asks_for(language: Code, after_edit: Suite) -> None:
    root = "" if language == "en" else "cy/"
    found = read(after_edit, language)
    assert found.tag == f"{ATOM}feed"
    assert found.get(LANG) == language
    entries = found.findall(f"{ATOM}entry")
    for one in (found, *entries):
        for name in ("id", "title", "updated"):
            assert one.findtext(f"{ATOM}{name}"), name
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    links = {one.get("rel"): one.get("href") for one in found.findall(f"{ATOM}link")}
    assert links == {
        "self": f"https://nos.example/{root}changes.xml",
        "alternate": f"https://nos.example/{root}changes/",
    }
    assert [one.findtext(f"{ATOM}updated") for one in (found, *entries)] == [
        *("2026-06-15T00:00:00Z", "2026-06-15T00:00:00Z", "2026-03-01T00:00:00Z")
    ]


@each
def test_a_release_after_an_edit_tells_that_edit_and_leads_to_it(
    language: Code, after_edit: Suite
) -> None:
    root = "" if language == "en" else "cy/"
    newest, _ = read(after_edit, language).findall(f"{ATOM}entry")
    content = newest.find(f"{ATOM}content")
    assert content is not None
    edit, behind = content.iter(f"{XHTML}li")
    [link] = edit.iter(f"{XHTML}a")
    assert link.text == REFERENCE
    assert link.get("href") == f"https://nos.example/{root}standards/abc-se03/#k1"
    assert [one.text for one in edit.iter(f"{XHTML}ins")] == [", and why"]
    assert "".join(behind.itertext()).endswith(REFERENCE)


def test_an_entry_is_known_by_its_id_wherever_the_site_stands_and_in_each_language(
    after_edit: Suite,
) -> None:
    here, moved, welsh = (
        [one.text for one in read(after_edit, language, address).iter(f"{ATOM}id")]
        for language, address in (
            ("en", "https://nos.example/"),
            ("en", "https://other.example/nos/"),
            ("cy", "https://nos.example/"),
        )
    )
    assert here == moved
    assert len({*here, *welsh}) == 2 * len(here) == 6


@each
def test_a_release_in_which_nothing_changed_says_so(language: Code, suite: Suite) -> None:
    newest, first = read(released(suite, suite), language).findall(f"{ATOM}entry")
    said = {"en": "Nothing changed in the standards", "cy": "Ni newidiodd dim yn y safonau"}
    for entry, unchanged in ((newest, True), (first, False)):
        content = entry.find(f"{ATOM}content")
        assert content is not None
        told = "".join(content.itertext())
        assert told.strip()
        assert (said[language] in told) == unchanged
