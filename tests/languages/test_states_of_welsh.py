"""The state of a Welsh text decides what stands on the page; and every text has a state.

How the catalogue follows the English is in ``test_translating``.
"""

import re
from pathlib import Path

import pytest

from generator.catalogue.coverage import STATES, count_coverage, format_table
from generator.ids import Code
from generator.languages import interface_words
from generator.languages.catalogue_upkeep import list_interface_words
from generator.languages.language import Language
from generator.model import Glossary
from generator.model.states import State
from generator.pages.draft_marks import SETTLED
from generator.pages.markup import PageMarkup
from generator.problems import Problem
from generator.reading.translations import Translations, read
from generator.suite.languages import Languages
from generator.suite.suite import Suite
from generator.suite.text import TextKind
from tests.made_pages import pages_of
from tests.projects import CATALOGUE as FILE
from tests.projects import LANGUAGES, SAMPLE
from tests.texts import made_up

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

#. official: the owner's page
msgctxt "XYZ SE09 title"
msgid "Develop yourself"
msgstr "Datblygu"

# reviewed: A. Reader, 2026-11-01
msgctxt "ABC SE01 P1"
msgid "adhere to codes"
msgstr "cadw at godau"

#, fuzzy
msgctxt "ABC SE01 P2"
msgid "promote the values"
msgstr "hybu'r gwerthoedd"

#, fuzzy
#| msgid "act with judgement"
msgctxt "ABC SE01 P3"
msgid "act without judgement"
msgstr "gweithredu gyda barn"

msgctxt "ABC SE01 P4"
msgid "use information"
msgstr ""

#, fuzzy
msgid "Glossary"
msgstr "Geirfa"

#, fuzzy
msgid "draft"
msgstr "drafft"
"""


def catalogue(folder: Path, text: str = CATALOGUE) -> tuple[Translations, list[Problem]]:
    """The catalogue as read from a file."""
    file = folder / FILE
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return read(folder, FILE, "cy")


def spoken(code: Code, translations: Translations) -> Language:
    """A language by a catalogue of Welsh, which has the program's words beside the texts."""
    held = {"cy": translations}
    return Language(code, Languages(LANGUAGES), held, Glossary(terms=()), own=translations)


@pytest.fixture
def welsh(tmp_path: Path) -> Language:
    """Welsh by the catalogue above."""
    translations, problems = catalogue(tmp_path)
    assert problems == []
    return spoken("cy", translations)


@pytest.mark.parametrize(
    ("identity", "english", "shown", "state"),
    [
        ("XYZ SE09 title", "Develop yourself", "Datblygu", State.OFFICIAL),
        ("ABC SE01 P1", "adhere to codes", "cadw at godau", State.REVIEWED),
        ("ABC SE01 P2", "promote the values", "hybu'r gwerthoedd", State.DRAFT),
        ("ABC SE01 P3", "act without judgement", "act without judgement", State.MISSING),
        ("ABC SE01 P4", "use information", "use information", State.MISSING),
        ("ABC SE01 P5", "not in the catalogue", "not in the catalogue", State.MISSING),
    ],
    ids=["official", "reviewed", "draft", "outdated", "empty", "absent"],
)
def test_a_text_shows_the_welsh_that_its_state_allows(
    identity: str, english: str, shown: str, state: State, welsh: Language
) -> None:
    wording = welsh.say(made_up(identity, english))
    assert (wording.text, wording.state) == (shown, state)
    assert wording.language == ("en" if state is State.MISSING else "cy")


def test_when_the_english_changes_its_welsh_no_longer_stands(welsh: Language) -> None:
    wording = welsh.say(made_up("ABC SE01 P1", "adhere to the relevant codes"))
    assert (wording.text, wording.language) == ("adhere to the relevant codes", "en")


def test_a_draft_carries_a_mark_and_reviewed_or_official_welsh_none(welsh: Language) -> None:
    leaf = PageMarkup(welsh, "values")
    draft = leaf.words(welsh.say(made_up("ABC SE01 P2", "promote the values")))
    assert draft == 'hybu\'r gwerthoedd <small class="draft">(drafft)</small>'
    assert leaf.drafted
    leaf = PageMarkup(welsh, "values")
    for identity, english, shown in (
        ("ABC SE01 P1", "adhere to codes", "cadw at godau"),
        ("XYZ SE09 title", "Develop yourself", "Datblygu"),
    ):
        assert leaf.words(welsh.say(made_up(identity, english))) == f"{shown}{SETTLED}"
    assert not leaf.drafted
    assert not leaf.borrowed


def test_english_for_want_of_welsh_says_that_it_is_english(welsh: Language) -> None:
    leaf = PageMarkup(welsh, "values")
    words = leaf.words(welsh.say(made_up("ABC SE01 P4", "use information")))
    assert words == '<span lang="en">use information</span>'
    assert leaf.borrowed


def test_words_of_the_interface_are_not_marked_one_by_one(welsh: Language) -> None:
    assert PageMarkup(welsh, "values").words(welsh.interface("Glossary")) == "Geirfa"


def test_a_catalogue_that_is_gone_or_empty_is_named(tmp_path: Path) -> None:
    translations, [problem] = read(tmp_path, FILE, "cy")
    assert (translations, problem.code) == (Translations(), "file-missing")
    translations, [problem] = catalogue(tmp_path, "\n")
    assert (translations, problem.code) == (Translations(), "po-syntax")


@pytest.mark.parametrize(
    ("identity", "english", "beside"),
    [
        ("XYZ SE09 title", "Develop yourself", "Datblygu"),
        ("ABC SE01 P1", "adhere to codes", "cadw at godau"),
        ("ABC SE01 P2", "promote the values", "hybu'r gwerthoedd"),
        ("ABC SE01 P3", "act without judgement", None),
        ("ABC SE01 P4", "use information", None),
        ("ABC SE01 P5", "not in the catalogue", None),
    ],
    ids=["official", "reviewed", "draft", "outdated", "empty", "absent"],
)
def test_a_text_that_is_in_both_languages_has_the_other_one_beside_it(
    identity: str, english: str, beside: str | None, welsh: Language, tmp_path: Path
) -> None:
    page = spoken("en", read(tmp_path, FILE, "cy")[0])
    text = made_up(identity, english)
    found, back = page.say_beside(text), welsh.say_beside(text)
    assert (found and (found.text, found.language)) == (beside and (beside, "cy"))
    assert (back and (back.text, back.language)) == (beside and (english, "en"))


def test_a_name_that_stays_english_is_marked_as_english(
    suite: Suite, subtests: pytest.Subtests
) -> None:
    language = Language.of("cy", suite)
    assert suite.termbase.names
    for name in (one.name for one in suite.termbase.names):
        wordings = [language.say(text) for text in suite.texts.values() if name in text.words]
        assert {wording.language for wording in wordings} == {"cy", "en"}
        for wording in wordings:
            with subtests.test(wording.text):
                english = [segment.text for segment in wording.segments if segment.language == "en"]
                assert wording.language == "en" or name in " ".join(english)


def test_every_text_is_counted_once_in_one_state(suite: Suite) -> None:
    found = count_coverage(suite, "cy")
    pages = list((SAMPLE / "docs/cy").rglob("*.md"))
    interface = {words for _, _, words in list_interface_words()}
    assert found.count_texts() == len(suite.texts) + len(interface) + len(pages)
    assert found.count_texts(TextKind.INTERFACE) == len(interface)
    assert found.count_texts(TextKind.PAGE) == len(pages)
    assert found.count_texts(TextKind.TITLE) == len(suite.standards)
    statements = [code for one in suite.standards for code in one.standard.statements]
    for kind, letter in ((TextKind.CRITERION, "P"), (TextKind.KNOWLEDGE, "K")):
        assert found.count_texts(kind) == sum(code.startswith(letter) for code in statements)
    for state in STATES:
        assert found.count_texts(state=state) > 0, state


def test_the_sums_of_the_counts_add_up(suite: Suite) -> None:
    found = count_coverage(suite, "cy")
    assert set(found.kinds) == set(TextKind)
    for kind in TextKind:
        assert sum(found.count_texts(kind, state) for state in STATES) == found.count_texts(kind)
    for state in STATES:
        assert sum(found.count_texts(kind, state) for kind in TextKind) == found.count_texts(
            state=state
        )
    head, *rows = format_table(found).splitlines()
    assert head.split() == [*STATES, "all"]
    numbers = [[int(number) for number in re.findall(r"(?<= )\d+", row)] for row in rows]
    assert [sum(row[:-1]) for row in numbers] == [row[-1] for row in numbers]
    assert [sum(column) for column in zip(*numbers[:-1], strict=True)] == numbers[-1]


def test_where_drafts_are_not_shown_no_draft_is_said(
    suite: Suite, subtests: pytest.Subtests
) -> None:
    languages = {code: Language.of(code, suite, show_drafts=False) for code in LANGUAGES}
    for text in suite.texts.values():
        with subtests.test(text.id):
            entry = suite.find_translation(text, "cy")
            shown = entry and entry.state is not State.DRAFT
            said = languages["cy"].say(text)
            welsh = (entry.words, "cy") if entry and shown else (text.words, "en")
            assert (said.text, said.language) == welsh
            for language in languages.values():
                assert bool(language.say_beside(text)) is bool(shown)


def test_where_drafts_are_not_shown_no_page_has_one(suite: Suite) -> None:
    drafts, others = (
        {
            entry.words
            for one in (suite.translations["cy"], interface_words.read("cy")[0])
            for (_, english), entry in one.entries.items()
            if (entry.state is State.DRAFT) is drafted and entry.words != english
        }
        for drafted in (True, False)
    )
    # A draft may have the words of a text that is reviewed or official, which may stand, or of the
    # suite's name, which is no translation.
    others.add(suite.facts.name["cy"])
    drafts = {
        draft for draft in drafts if len(draft) > 20 and not any(draft in one for one in others)
    }
    assert len(drafts) > 100
    shown, hidden = pages_of(suite), pages_of(suite, show_drafts=False)
    assert shown.keys() == hidden.keys()
    for pages, some in ((shown, True), (hidden, False)):
        markdown = "\n".join(page.markdown for page in pages.values())
        found = " ".join(entry.text for page in pages.values() for entry in page.entries)
        titles = " ".join(page.title for page in pages.values())
        assert ('<small class="draft">' in markdown) is some
        assert any(draft in f"{markdown} {found} {titles}" for draft in drafts) is some
