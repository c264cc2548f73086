"""The search knows a word in all its forms, what was meant by a slip, and by which other names
readers go for what the texts speak of, in either language."""

import re
from pathlib import Path

import pytest

from generator.languages.mutation import list_mutations
from generator.suite.suite import Suite

from .pages import LANGUAGES, ROOT, Code
from .searching import all_texts, answer, asked, places
from .visitor import Visitor


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """All that can be found: the place of each entry, and its text in small letters."""
    return all_texts(site)


def has(text: str, *words: str, begun: bool = False) -> bool:
    """Whether any of the words is in a text, or the beginning of one."""
    end = "" if begun else r"\b"
    return re.search(rf"\b(?:{'|'.join(words)}){end}", text) is not None


def spelt(word: str, words: str) -> tuple[str, ...]:
    """A word as it may stand in the language of the words that are asked for."""
    return list_mutations(word) if words.startswith("/cy/") else (word,)


# A word in its forms.


@pytest.mark.parametrize(
    "forms",
    [
        "/cy/ cyflogwr gyflogwr chyflogwr nghyflogwr cyflogwyr gyflogwyr",
        "/cy/ ceisiwr ceiswyr geiswyr cheiswyr ngheisiwr",
        "/cy/ gweithle weithle ngweithle gweithleoedd",
        "/cy/ swydd swyddi",
        "/cy/ cydsyniad gydsyniad chydsyniad",
        "/cy/ cydweithiwr gydweithwyr chydweithiwr",
        "/cy/ ôl ol",
        "/ employer employers",
        "/ visit visits visiting",
        "/ criterion criteria",
        "/ advertise advertize advertised",
    ],
)
def test_the_forms_of_a_word_find_the_same_with_accents_or_without(
    visitor: Visitor, forms: str
) -> None:
    root, first, *others = forms.split()
    listed = places(visitor, f"{root} {first}")
    assert listed
    for form in others:
        assert places(visitor, f"{root} {form}") == listed, form


@pytest.mark.parametrize(("words", "other"), [("rights", "right"), ("signposting", "signposted")])
def test_words_that_mean_different_things_are_not_forms_of_one(
    visitor: Visitor, words: str, other: str
) -> None:
    page = visitor.open("/", afresh=False)
    assert answer(page, other)["counts"]["all"] > 0
    assert answer(page, words, literal=True)["counts"] == {"all": 0, "some": 0}


@pytest.mark.parametrize(
    "words",
    [
        "/cy/ chyflogwr",
        "/cy/ gweithleoedd",
        "/cy/ mentor gweithle",
        "/cy/ gynllun gweithredu",
        "/cy/ cydsynaid",
        "/ practitioners",
        "/ visiting employers",
    ],
)
def test_nothing_is_said_to_be_missing_where_a_form_of_it_was_found(
    visitor: Visitor, words: str
) -> None:
    best, *others = asked(visitor, words)
    assert best.missing == ()
    assert "Missing" not in best.text
    assert "Ar goll" not in best.text
    if words.count(" ") == 1:
        assert {result.missing for result in others} <= {()}


@pytest.mark.parametrize("words", ["/ employer xylophone", "/cy/ gyflogwr xylophone"])
def test_a_word_that_stands_nowhere_is_said_to_be_missing(visitor: Visitor, words: str) -> None:
    results = asked(visitor, words)
    assert results
    for result in results:
        assert result.missing == ("xylophone",)


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("/ emplyoer", "employer"),
        ("/ workplcae", "workplace"),
        ("/ job sekeer", "job seeker"),
        ("/ aproved", "approved"),
        ("/cy/ cydsynaid", "cydsyniad"),
        ("/cy/ ceisiwr gwiath", "gwaith"),
        ("/cy/ cynlun gweithredu", "cynllun gweithredu"),
    ],
)
def test_a_slip_of_the_keyboard_finds_what_was_meant(
    visitor: Visitor, texts: dict[str, str], slip: str, meant: str
) -> None:
    best, *_ = asked(visitor, slip)
    assert best.missing == ()
    for word in meant.split():
        assert has(texts[best.place], *spelt(word, slip), begun=True), best


@pytest.mark.parametrize(
    ("half", "radical"),
    [
        ("/ empl", "empl"),
        ("/ pract", "pract"),
        ("/cy/ cyflog", "cyflog"),
        ("/cy/ gyflog", "cyflog"),
        ("/cy/ gydsyn", "cydsyn"),
    ],
)
def test_a_word_half_typed_finds_what_it_begins_mutated_or_not(
    visitor: Visitor, texts: dict[str, str], half: str, radical: str
) -> None:
    listed = places(visitor, half)
    assert len(listed) >= 5
    beginnings = spelt(radical, half)
    assert [at for at in listed if not has(texts[at], *beginnings, begun=True)] == []
    assert listed == places(visitor, f"{half.partition(' ')[0]} {radical}")


# Words that say nothing, and words that must be there.


@pytest.mark.parametrize(
    ("words", "saying"),
    [
        ("/cy/ y cyflogwr a'r ceisiwr yn y gweithle", "/cy/ cyflogwr ceisiwr gweithle"),
        ("/cy/ pa gynllun sydd gan yr ymarferydd", "/cy/ gynllun ymarferydd"),
        ("/ where the jobs are and how to visit", "/ jobs visit"),
    ],
)
def test_words_that_say_nothing_change_nothing(visitor: Visitor, words: str, saying: str) -> None:
    assert asked(visitor, words) == asked(visitor, saying) != []


def test_a_welsh_word_that_english_would_leave_out_counts(visitor: Visitor) -> None:
    """“Her” is a challenge."""
    assert {one.missing for one in asked(visitor, "/ employer her")} == {()}
    assert ("her",) in {one.missing for one in asked(visitor, "/cy/ cyflogwr her")}


@pytest.mark.parametrize(
    ("demanded", "other"),
    [
        ("/ action plan", "employer"),
        ("/ consent", "person"),
        ("/cy/ cynllun gweithredu", "cyflogwr"),
        ("/cy/ cydsyniad", "person"),
    ],
)
def test_quotation_marks_demand_their_words(
    visitor: Visitor, texts: dict[str, str], demanded: str, other: str
) -> None:
    root, _, phrase = demanded.partition(" ")

    def lacks(at: str) -> bool:
        return not all(has(texts[at], *spelt(word, demanded)) for word in phrase.split())

    assert any(map(lacks, places(visitor, f"{demanded} {other}")))
    listed = places(visitor, f'{root} "{phrase}" {other}')
    assert listed
    assert [at for at in listed if lacks(at)] == []


# Other names.


def test_names_that_stay_english_are_found_on_the_welsh_site(
    visitor: Visitor, suite: Suite, texts: dict[str, str]
) -> None:
    names = [entry.name for entry in suite.termbase.names]
    assert names
    for name in names:
        best, *_ = asked(visitor, f"/cy/ {name}")
        assert name.lower() in texts[best.place], name
        assert best.missing == (), name


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("/cy/ job coaches", "/cy/glossary/#job-coach"),
        ("/cy/ consent", "/cy/glossary/#consent"),
        ("/cy/ work trial", "/cy/glossary/#work-trial"),
        ("/cy/ job that fits", "/cy/glossary/#job-match"),
        ("/cy/ employers", "/cy/standards/old-se01/#p2"),
    ],
)
def test_an_english_term_finds_what_it_is_in_welsh(
    visitor: Visitor, words: str, wanted: str
) -> None:
    results = asked(visitor, words)
    assert wanted in [one.place for one in results[:3]]
    assert results[0].missing == ()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("/ client", "/standards/xyz-se01/"),
        ("/ welcome applicants", "/standards/xyz-se01/"),
        ("/ companies", "/standards/xyz-se05/"),
        ("/ workmates", "/glossary/#co-worker"),
        ("/ permission", "/glossary/#consent"),
        ("/cy/ gan gleientiaid", "/cy/standards/xyz-se01/"),
        ("/cy/ gwmni", "/cy/standards/old-se01/#p2"),
        ("/cy/ bos", "/cy/standards/old-se01/#p2"),
        ("/cy/ ganiatâd", "/cy/glossary/#consent"),
    ],
)
def test_another_name_in_any_form_finds_what_the_texts_call_otherwise(
    visitor: Visitor, words: str, wanted: str
) -> None:
    assert wanted in places(visitor, words)[:4]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_name_that_is_listed_finds_something_that_has_all_of_it(
    visitor: Visitor, suite: Suite, language: Code
) -> None:
    for name in {name for one in suite.words.other_names[language] for name in one.asked}:
        best, *_ = asked(visitor, f"{ROOT[language]}/ {name}") or pytest.fail(f"{name}: nothing")
        assert best.missing == (), name


@pytest.mark.parametrize(
    ("words", "phrase"),
    [("/ client", "job seeker"), ("/ applicants", "job seeker"), ("/ workmate", "co-worker")],
)
def test_another_name_finds_only_what_has_the_whole_of_what_is_meant(
    visitor: Visitor, texts: dict[str, str], words: str, phrase: str
) -> None:
    listed = places(visitor, words)
    assert listed
    assert [at for at in listed if phrase not in texts[at]] == []


def test_a_name_that_may_mean_two_things_finds_both(visitor: Visitor) -> None:
    assert {"/glossary/#job-coach", "/glossary/#co-worker"} <= set(places(visitor, "/ helper"))
