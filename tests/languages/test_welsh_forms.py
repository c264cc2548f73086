"""The Welsh search finds a word by every form of it: mutated, plural, with or without accents."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import simplemma

from generator.languages import welsh_forms
from generator.languages.accents import strip_accents
from generator.languages.mutation import list_mutations
from generator.languages.welsh_forms import Lines, encode, group_forms
from generator.suite.suite import Suite

SAME = [
    ("gyflogaeth", "cyflogaeth"),
    ("nghyflogaeth", "chyflogaeth"),
    ("geiswyr", "ceisiwr"),
    ("cheiswyr", "ceisiwr"),
    ("gyflogwr", "cyflogwyr"),
    ("anogwyr", "hanogwr"),
    ("ymarferwyr", "ymarferydd"),
    ("unigolion", "unigolyn"),
    ("rieni", "rhiant"),
    ("swyddi", "swydd"),
    ("tasgau", "dasg"),
    ("nhasgau", "thasg"),
    ("hasesiadau", "asesiad"),
    ("hanghenion", "angen"),
    ("gwerthoedd", "werth"),
    ("ngwaith", "waith"),
    ("weithle", "gweithleoedd"),
    ("gwybodaeth", "wybodaeth"),
    ("ngyrfa", "gyrfaoedd"),
    ("gyfleoedd", "chyfle"),
    ("gefnogaeth", "chefnogaeth"),
    ("gynlluniau", "cynllun"),
    ("drafodaethau", "trafodaeth"),
    ("mhrofiad", "profiad"),
    ("datganiadau", "ddatganiad"),
    ("ddyletswyddau", "dyletswydd"),
    ("dulliau", "ddull"),
    ("leoliadau", "lleoliad"),
    ("rhwystrau", "rwystr"),
    ("feini", "maen"),
    ("ddarparu", "darparu"),
    ("ragweithiol", "rhagweithiol"),
    ("lafur", "llafur"),
    ("phobl", "bobl"),
    ("rôl", "rol"),
    ("rolau", "rôl"),
    ("tŷ", "ty"),
    ("dŷ", "thŷ"),
]
"""Two forms of one word: where one of them is looked for, the other is found."""

LACKED = [
    ("anogwr", "anogwyr"),
    ("rhiant", "rhieni"),
    ("dull", "dulliau"),
    ("darparu",),
]
"""Forms of some of these that the dictionary lacks, or takes for another word's."""

OTHERS = [
    ("cyflogaeth", "cyflogwr"),
    ("swydd", "swyddog"),
    ("gwaith", "gweithle"),
    ("asesiad", "asesydd"),
    ("gwerth", "gwerthuso"),
    ("maen", "mae"),
]
"""Words that begin alike and are others: who looks for the one does not want the other."""


def read_back(text: str, initials: Mapping[str, Sequence[str]]) -> list[list[list[str]]]:
    """What the script of the search reads: lines of words, each with its mutated forms."""
    return [
        [[one + form[1:] for one in initials.get(form[0], form[0])] for form in line.split(" ")]
        for line in text.split("\n")
    ]


def keys(found: Lines) -> dict[str, str]:
    """The key of each form as the script has it: words as they are go before mutated ones."""
    taken: dict[str, str] = {}
    read = read_back(*encode(found))
    for mutations in (slice(1), slice(1, None)):
        for line in read:
            for forms in line:
                for form in forms[mutations]:
                    taken.setdefault(form, line[0][0])
    return taken


@pytest.fixture(scope="module")
def words(suite: Suite) -> set[str]:
    """Every Welsh word of the sample that the search does not leave out."""
    text = " ".join(entry.words.lower() for entry in suite.translations["cy"].entries.values())
    return set(re.findall(r"[^\W\d_]+", text)) - set(suite.words.stop_words["cy"])


@pytest.fixture(scope="module")
def forms(words: set[str], suite: Suite, tmp_path_factory: pytest.TempPathFactory) -> Lines:
    """The forms of those words, and of others that are tried here."""
    tried = {word for pair in SAME + OTHERS for word in pair}
    cache = tmp_path_factory.mktemp("cache") / "welsh-forms.json"
    return group_forms(words | tried, [*suite.words.forms["cy"], *LACKED], cache)


@pytest.fixture(scope="module")
def known(forms: Lines) -> Mapping[str, str]:
    """The key of each of those forms."""
    return keys(forms)


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Gets a line whenever the dictionary is opened."""
    found: list[str] = []
    opened = welsh_forms.open_dictionary

    def noted() -> welsh_forms.Dictionary:
        found.append("opened")
        return opened()

    monkeypatch.setattr(welsh_forms, "open_dictionary", noted)
    return found


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_word_share_a_key(one: str, other: str, known: Mapping[str, str]) -> None:
    assert known[strip_accents(one)] == known[strip_accents(other)]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_word_has_another_key(one: str, other: str, known: Mapping[str, str]) -> None:
    assert known[strip_accents(one)] != known[strip_accents(other)]


def test_every_word_of_the_site_has_a_key(words: set[str], known: Mapping[str, str]) -> None:
    assert {strip_accents(word) for word in words} - known.keys() == set()


def test_a_line_of_our_own_holds_where_the_dictionary_says_otherwise(
    suite: Suite, known: Mapping[str, str]
) -> None:
    for line in (*suite.words.forms["cy"], *LACKED):
        assert {known[strip_accents(form)] for form in line} == {strip_accents(line[0])}


def test_a_line_of_our_own_goes_before_the_dictionary(tmp_path: Path) -> None:
    words = ["swydd", "swyddi", "ddesgiau"]
    by_itself = group_forms(words, [], tmp_path / "cache.json")
    assert keys(by_itself)["swyddi"] == "swydd"
    found = group_forms(words, [("desg", "desgiau", "swyddi")], tmp_path / "cache.json")
    assert keys(found) | {"swyddi": "desg", "ddesgiau": "desg", "swydd": "swydd"} == keys(found)
    assert [line for line in found if "swyddi" in line] == [["desg", "desgiau", "swyddi"]]


def test_words_that_no_dictionary_knows_are_gathered_by_the_radical_that_they_share(
    tmp_path: Path,
) -> None:
    words = ["ngwiblwst", "wiblwst", "gwiblwst", "fflwbrig", "gheblaw"]
    known = keys(group_forms(words, [], tmp_path / "cache.json"))
    assert {known[word] for word in words[:3]} == {"gwiblwst"}
    assert [known[word] for word in words[3:]] == words[3:]


def test_the_dictionary_is_opened_once_and_then_its_sayings_are_kept(
    tmp_path: Path, openings: list[str]
) -> None:
    cache = tmp_path / "made" / "cache.json"
    first = group_forms(["swyddi", "gyflogaeth"], [], cache)
    assert len(openings) == 1
    assert group_forms(["swyddi", "gyflogaeth"], [], cache) == first
    assert group_forms(["swyddi"], [], cache) == [line for line in first if line[0] != "cyflogaeth"]
    assert len(openings) == 1


def test_a_word_that_is_new_is_asked_for_and_kept_with_the_others(
    tmp_path: Path, openings: list[str]
) -> None:
    cache = tmp_path / "cache.json"
    group_forms(["swyddi"], [], cache)
    both = group_forms(["swyddi", "tasgau"], [], cache)
    assert len(openings) == 2
    assert keys(both)["swyddi"] == "swydd"
    assert keys(both)["tasgau"] == "tasg"
    assert group_forms(["swyddi"], [], cache) + group_forms(["tasgau"], [], cache) == both
    assert len(openings) == 2


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"Cymraeg",
        b"\xff\xfe\x00\x01",
        b'{"dictionary": ',
        b"[]",
        b"null",
        b"{}",
        json.dumps({"dictionary": simplemma.__version__}).encode(),
        json.dumps({"dictionary": simplemma.__version__, "lemmas": [], "forms": []}).encode(),
        json.dumps(
            {"dictionary": "0.1", "lemmas": {"swyddi": "desg"}, "forms": {"desg": ["swyddi"]}}
        ).encode(),
    ],
    ids=[
        "nothing",
        "a word",
        "binary data",
        "half of it",
        "a list",
        "null",
        "no keys",
        "a version and nothing else",
        "lists for keys",
        "another dictionary's",
    ],
)
def test_a_cache_that_is_rubbish_does_no_harm(rubbish: bytes, tmp_path: Path) -> None:
    sound = group_forms(["swyddi"], [], tmp_path / "sound.json")
    cache = tmp_path / "cache.json"
    cache.write_bytes(rubbish)
    assert group_forms(["swyddi"], [], cache) == sound
    assert cache.read_text(encoding="utf-8") == (tmp_path / "sound.json").read_text("utf-8")


@pytest.mark.parametrize("taken", ["cache", "cache/welsh-forms.json"], ids=["its folder", "it"])
def test_a_cache_that_cannot_be_written_does_no_harm(taken: str, tmp_path: Path) -> None:
    """Something else stands where its folder or the file itself should: not even root writes it."""
    sound = group_forms(["swyddi"], [], tmp_path / "sound.json")
    cache = tmp_path / "cache" / "welsh-forms.json"
    if taken == "cache":
        cache.parent.write_text("in the way", encoding="utf-8")
    else:
        cache.mkdir(parents=True)
    assert group_forms(["swyddi"], [], cache) == sound
    assert not cache.is_file()


def test_what_is_encoded_for_the_script_can_be_read_back(forms: Lines) -> None:
    """Every form of every word with all its mutations, in small letters, and nothing else."""
    text, initials = encode(forms)
    read = read_back(text, initials)
    assert len(read) == len(forms) > 100
    for found, line in zip(read, forms, strict=True):
        assert found[0][0] == strip_accents(line[0])
        assert {one for form in found for one in form} == {
            strip_accents(one) for form in line for one in list_mutations(form.lower())
        }
    assert all(len(letters) > 1 for letters in initials.values())


@pytest.mark.parametrize(
    ("word", "plain"), [("tŷ", "ty"), ("rôl", "rol"), ("gweddïo", "gweddio"), ("swydd", "swydd")]
)
def test_a_word_is_found_without_its_accents(word: str, plain: str) -> None:
    assert strip_accents(word) == plain
