"""The state of a Welsh text decides what stands on the page."""

from pathlib import Path

import pytest

from generator.language import Language
from generator.model import Glossary
from generator.problems import Problem
from generator.render import Leaf
from generator.suite import Suite
from generator.translating import interface_words, template, updated, written
from generator.translations import FILE, State, Translations, parse, read
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
"""


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
    assert draft == 'hybu\'r gwerthoedd <span class="draft">draft</span>'
    assert leaf.words(welsh.say("LSI SE01 P1", "adhere to codes")) == "cadw at godau"
    assert leaf.words(welsh.say("SKA SE08 title", "Develop yourself")) == "Datblygu"
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


def test_the_committed_catalogue_is_up_to_date(suite: Suite) -> None:
    committed = (PROJECT / FILE).read_text(encoding="utf-8")
    assert written(updated(parse(committed), suite)) == committed


def test_the_catalogue_has_every_text_and_every_word_of_the_interface(suite: Suite) -> None:
    catalog = template(suite)
    assert catalog.get("Glossary") is not None
    assert catalog.get(
        "seek information from colleagues and other interested parties about the job seeker, with "
        "their consent",
        "LSI SE04 P2",
    )
    assert {words for _, _, words in interface_words()} <= {message.id for message in catalog}


def test_a_changed_english_keeps_its_old_welsh_as_a_suggestion(suite: Suite) -> None:
    catalog = template(suite)
    standard = next(one.standard for one in suite.standards if one.standard.urn == "LSI SE04")
    now = standard.statements["P2"]
    catalog.delete(now, "LSI SE04 P2")
    earlier = 'seek "information" from ' + "many and various people " * 8
    catalog.add(earlier, "ceisio gwybodaeth", context="LSI SE04 P2")
    message = updated(catalog, suite).get(now, "LSI SE04 P2")
    assert message is not None
    assert message.string == "ceisio gwybodaeth"
    assert message.fuzzy
    assert message.previous_id == [earlier]
    kept = parse(written(catalog)).get(now, "LSI SE04 P2")
    assert kept is not None
    assert kept.previous_id == [earlier]
    assert kept.user_comments == []
    again = updated(parse(written(catalog)), suite).get(now, "LSI SE04 P2")
    assert again is not None
    assert again.previous_id == [earlier]


def test_official_welsh_stays_official_when_the_catalogue_is_brought_up_to_date(
    suite: Suite,
) -> None:
    committed = parse((PROJECT / FILE).read_text(encoding="utf-8"))
    text = written(updated(committed, suite))
    assert text.count("#. official: ") == 5
