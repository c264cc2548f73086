"""The state of a Welsh text decides what stands on the page; and every text has Welsh and a state.

How the catalogue follows the English is in ``test_translating``.
"""

import re
from pathlib import Path

import pytest

from generator import ids
from generator.catalogue.coverage import STATES, Kind, coverage, table
from generator.languages.definitions import LANGUAGES
from generator.languages.language import Language
from generator.languages.translating import interface_words
from generator.model import Glossary, Name
from generator.model.states import State
from generator.pages.markup import Leaf
from generator.problems import Problem
from generator.reading.welsh_catalogue import FILE, Translations, read
from generator.sound import load_sound
from tests.made_pages import pages_of
from tests.support import PROJECT

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

#. official: the owner's page
msgctxt "SKA SE08 title"
msgid "Develop yourself"
msgstr "Datblygu"

# reviewed: A. Reader, 2026-11-01
msgctxt "LSI SE01 P1"
msgid "adhere to codes"
msgstr "cadw at godau"

#, fuzzy
msgctxt "LSI SE01 P2"
msgid "promote the values"
msgstr "hybu'r gwerthoedd"

#, fuzzy
#| msgid "act with judgement"
msgctxt "LSI SE01 P3"
msgid "act without judgement"
msgstr "gweithredu gyda barn"

msgctxt "LSI SE01 P4"
msgid "use information"
msgstr ""

#, fuzzy
msgid "Glossary"
msgstr "Geirfa"

#, fuzzy
msgid "draft"
msgstr "drafft"
"""


SUITE = load_sound(PROJECT)
INTERFACE = SUITE.translations.interface
NAMES = tuple(name.name for name in SUITE.termbase.names)
OFFICIAL = {
    identity.removesuffix(" title"): one.welsh
    for (identity, _), one in SUITE.translations.entries.items()
    if one.state is State.OFFICIAL
}


def catalogue(folder: Path, text: str = CATALOGUE) -> tuple[Translations, list[Problem]]:
    """The catalogue as read from a file."""
    file = folder / FILE
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return read(folder)


@pytest.fixture
def welsh(tmp_path: Path) -> Language:
    """Welsh by the catalogue above."""
    translations, problems = catalogue(tmp_path)
    assert problems == []
    return Language("cy", translations, Glossary(terms=()))


@pytest.mark.parametrize(
    ("identity", "english", "shown", "state"),
    [
        ("SKA SE08 title", "Develop yourself", "Datblygu", State.OFFICIAL),
        ("LSI SE01 P1", "adhere to codes", "cadw at godau", State.REVIEWED),
        ("LSI SE01 P2", "promote the values", "hybu'r gwerthoedd", State.DRAFT),
        ("LSI SE01 P3", "act without judgement", "act without judgement", State.MISSING),
        ("LSI SE01 P4", "use information", "use information", State.MISSING),
        ("LSI SE01 P5", "not in the catalogue", "not in the catalogue", State.MISSING),
    ],
    ids=["official", "reviewed", "draft", "outdated", "empty", "absent"],
)
def test_a_text_shows_the_welsh_that_its_state_allows(
    identity: str, english: str, shown: str, state: State, welsh: Language
) -> None:
    wording = welsh.say(identity, english)
    assert (wording.text, wording.state) == (shown, state)
    assert wording.language == ("en" if state is State.MISSING else "cy")


def test_when_the_english_changes_its_welsh_no_longer_stands(welsh: Language) -> None:
    wording = welsh.say("LSI SE01 P1", "adhere to the relevant codes")
    assert (wording.text, wording.language) == ("adhere to the relevant codes", "en")


def test_a_draft_carries_a_mark_and_reviewed_or_official_welsh_none(welsh: Language) -> None:
    leaf = Leaf(welsh, "values")
    draft = leaf.words(welsh.say("LSI SE01 P2", "promote the values"))
    assert draft == 'hybu\'r gwerthoedd <small class="draft">(drafft)</small>'
    assert leaf.drafted
    leaf = Leaf(welsh, "values")
    assert leaf.words(welsh.say("LSI SE01 P1", "adhere to codes")) == "cadw at godau"
    assert leaf.words(welsh.say("SKA SE08 title", "Develop yourself")) == "Datblygu"
    assert not leaf.drafted
    assert not leaf.borrowed


def test_english_for_want_of_welsh_says_that_it_is_english(welsh: Language) -> None:
    leaf = Leaf(welsh, "values")
    words = leaf.words(welsh.say("LSI SE01 P4", "use information"))
    assert words == '<span lang="en">use information</span>'
    assert leaf.borrowed


def test_words_of_the_interface_are_not_marked_one_by_one(welsh: Language) -> None:
    assert Leaf(welsh, "values").words(welsh.interface("Glossary")) == "Geirfa"


def test_a_catalogue_that_is_gone_or_empty_is_named(tmp_path: Path) -> None:
    translations, [problem] = read(tmp_path)
    assert (translations, problem.code) == (Translations(), "file-missing")
    translations, [problem] = catalogue(tmp_path, "\n")
    assert (translations, problem.code) == (Translations(), "po-syntax")


@pytest.mark.parametrize(
    ("identity", "english", "beside"),
    [
        ("SKA SE08 title", "Develop yourself", "Datblygu"),
        ("LSI SE01 P1", "adhere to codes", "cadw at godau"),
        ("LSI SE01 P2", "promote the values", "hybu'r gwerthoedd"),
        ("LSI SE01 P3", "act without judgement", None),
        ("LSI SE01 P4", "use information", None),
        ("LSI SE01 P5", "not in the catalogue", None),
    ],
    ids=["official", "reviewed", "draft", "outdated", "empty", "absent"],
)
def test_a_text_that_is_in_both_languages_has_the_other_one_beside_it(
    identity: str, english: str, beside: str | None, welsh: Language, tmp_path: Path
) -> None:
    page = Language("en", read(tmp_path)[0], Glossary(terms=()))
    found, back = page.beside(identity, english), welsh.beside(identity, english)
    assert (found and (found.text, found.language)) == (beside and (beside, "cy"))
    assert (back and (back.text, back.language)) == (beside and (english, "en"))


@pytest.mark.parametrize("identity", SUITE.texts)
def test_each_text_has_welsh_of_its_own(identity: str) -> None:
    """It differs from the English, but for names, numbers and URNs."""
    english = SUITE.texts[identity].text
    entry = SUITE.translations.find(identity, english)
    assert entry
    assert entry.state in (State.OFFICIAL, State.REVIEWED, State.DRAFT)
    if entry.welsh == english:
        assert english in NAMES or english.isdigit() or ids.STANDARD_URN.fullmatch(english)


@pytest.mark.parametrize("english", INTERFACE)
def test_each_word_of_the_site_has_welsh_of_its_own(english: str) -> None:
    entry = SUITE.translations.find("", english)
    assert entry
    assert entry.welsh != english


@pytest.mark.parametrize("name", SUITE.termbase.names, ids=lambda name: name.name)
def test_a_name_that_stays_english_has_a_reason_and_is_marked_as_english(name: Name) -> None:
    assert len(name.because.split()) > 3
    language = Language.of("cy", SUITE)
    said = [
        language.say(text.id, text.text) for text in SUITE.texts.values() if name.name in text.text
    ]
    assert said
    for wording in said:
        english = [segment.text for segment in wording.segments if segment.english]
        assert wording.language == "en" or name.name in " ".join(english), wording.text


@pytest.mark.parametrize("urn", OFFICIAL)
def test_an_official_title_is_that_of_its_source_to_the_letter(urn: str) -> None:
    english = SUITE.texts[f"{urn} title"].text
    entry = SUITE.translations.find(f"{urn} title", english)
    assert entry
    assert (entry.welsh, entry.state) == (OFFICIAL[urn], State.OFFICIAL)


def test_nothing_else_is_official() -> None:
    entries = SUITE.translations.entries.items()
    official = [identity for (identity, _), one in entries if one.state is State.OFFICIAL]
    assert official == [f"{urn} title" for urn in OFFICIAL]
    assert len(official) == 5


def test_every_text_is_counted_once_in_one_state() -> None:
    found = coverage(SUITE)
    pages = [path.relative_to(PROJECT / "docs/cy") for path in PROJECT.glob("docs/cy/**/*.md")]
    assert found.of() == len(SUITE.texts) + len(INTERFACE) + len(pages)
    assert found.of(Kind.INTERFACE) == len({words for _, _, words in interface_words()})
    assert found.of(Kind.PAGE) == len(pages)
    assert found.of(Kind.TITLE) == 16
    assert (found.of(Kind.CRITERION), found.of(Kind.KNOWLEDGE)) == (81, 107)
    assert found.of(state=State.OFFICIAL) == found.of(Kind.TITLE, State.OFFICIAL) == 5
    assert found.of(state=State.MISSING) == found.of(state=State.OUTDATED) == 0


def test_the_sums_of_the_counts_add_up() -> None:
    found = coverage(SUITE)
    assert set(found.kinds) == set(Kind)
    for kind in Kind:
        assert sum(found.of(kind, state) for state in STATES) == found.of(kind)
    for state in STATES:
        assert sum(found.of(kind, state) for kind in Kind) == found.of(state=state)
    head, *rows = table(found).splitlines()
    assert head.split() == [*STATES, "all"]
    numbers = [[int(number) for number in re.findall(r"(?<= )\d+", row)] for row in rows]
    assert [sum(row[:-1]) for row in numbers] == [row[-1] for row in numbers]
    assert [sum(column) for column in zip(*numbers[:-1], strict=True)] == numbers[-1]


@pytest.mark.parametrize("identity", SUITE.texts)
def test_where_drafts_are_not_shown_no_draft_is_said(identity: str) -> None:
    english = SUITE.texts[identity].text
    entry = SUITE.translations.find(identity, english)
    assert entry
    draft = entry.state is State.DRAFT
    said = Language.of("cy", SUITE, show_drafts=False).say(identity, english, running=True)
    assert (said.text, said.language) == ((english, "en") if draft else (entry.welsh, "cy"))
    for code in LANGUAGES:
        beside = Language.of(code, SUITE, show_drafts=False).beside(identity, english)
        assert (beside is None) == draft


def test_where_drafts_are_not_shown_no_page_has_one() -> None:
    entries = SUITE.translations.entries.items()
    drafts = [
        entry.welsh
        for (_, english), entry in entries
        if entry.state is State.DRAFT
        and entry.welsh != english
        and len(entry.welsh) > 20
        # Some drafts have the publisher's own words, which may stand.
        and not any(entry.welsh in title for title in OFFICIAL.values())
    ]
    assert len(drafts) > 500
    shown, hidden = pages_of(SUITE), pages_of(SUITE, show_drafts=False)
    assert shown.keys() == hidden.keys()
    for pages, some in ((shown, True), (hidden, False)):
        markdown = "\n".join(page.markdown for page in pages.values())
        found = " ".join(entry.text for page in pages.values() for entry in page.entries)
        titles = " ".join(page.title for page in pages.values())
        assert ('<small class="draft">' in markdown) is some
        assert any(draft in f"{markdown} {found} {titles}" for draft in drafts) is some
