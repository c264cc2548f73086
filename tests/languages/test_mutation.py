"""A Welsh word's first letter mutates as the grammars say, and each form leads back to its word."""

import re
from collections import defaultdict
from itertools import product

import pytest

from generator.languages import interface_words
from generator.languages.mutation import list_mutations, list_radicals
from generator.suite.suite import Suite

FORMS = {
    "pen": "ben mhen phen",
    "priod": "briod mhriod phriod",
    "pêl": "bêl mhêl phêl",
    "tasg": "dasg nhasg thasg",
    "trefn": "drefn nhrefn threfn",
    "tŷ": "dŷ nhŷ thŷ",
    "cyflogaeth": "gyflogaeth nghyflogaeth chyflogaeth",
    "ceisiwr": "geisiwr ngheisiwr cheisiwr",
    "cnwd": "gnwd nghnwd chnwd",
    "cŵn": "gŵn nghŵn chŵn",
    "budd": "fudd mudd",
    "blwyddyn": "flwyddyn mlwyddyn",
    "bôn": "fôn môn",
    "dull": "ddull null",
    "drws": "ddrws nrws",
    "dŵr": "ddŵr nŵr",
    "gallu": "allu ngallu",
    "gwaith": "waith ngwaith",
    "gyrfa": "yrfa ngyrfa",
    "gŵr": "ŵr ngŵr",
    "glan": "lan nglan",
    "gnawd": "nawd ngnawd",
    "gradd": "radd ngradd",
    "gwlad": "wlad ngwlad",
    "gwneud": "wneud ngwneud",
    "gwrandäwr": "wrandäwr ngwrandäwr",
    "maen": "faen",
    "mân": "fân",
    "llyfr": "lyfr",
    "llên": "lên",
    "rhaglen": "raglen",
    "rhŷn": "rŷn",
    "anghenion": "hanghenion",
    "egwyddor": "hegwyddor",
    "incwm": "hincwm",
    "ïon": "hïon",
    "oriau": "horiau",
    "ôl": "hôl",
    "undeb": "hundeb",
    "wyneb": "hwyneb",
    "ŵyn": "hŵyn",
    "ysgol": "hysgol",
    "ŷd": "hŷd",
}
"""Words with their other forms, as far as they have any: soft, nasal, aspirate, with h."""

UNCHANGED = (
    *("chwarae", "ddoe", "ffurf", "ngwaith", "phen", "theatr"),
    *("fan", "haf", "jin", "lori", "nifer", "radio", "swydd", "sêl", "zinc", "2020", ""),
)
"""Words that begin with letters that do not mutate; some look as though they began with ones that
do: *ch* is no *c*, and *dd* is no *d*."""

ALPHABET = (*"abcdefghijlmnoprstuwy", "ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")


@pytest.mark.parametrize(("word", "forms"), FORMS.items())
def test_a_word_takes_the_forms_that_the_rules_give_it(word: str, forms: str) -> None:
    assert list_mutations(word) == (word, *forms.split())


@pytest.mark.parametrize("word", UNCHANGED)
def test_a_word_whose_first_letter_does_not_mutate_stays_as_it_is(word: str) -> None:
    assert list_mutations(word) == (word,)


@pytest.mark.parametrize("word", ["gsm", "gdansk", "gjalt", "gffordd", "g"])
def test_g_goes_only_where_a_welsh_word_may_begin_with_what_follows(word: str) -> None:
    assert list_mutations(word) == (word,)
    assert f"g{word}" not in list_radicals(word)


@pytest.mark.parametrize("letter", ALPHABET)
def test_no_letter_of_the_alphabet_is_left_untried(letter: str) -> None:
    longer = tuple(other for other in ALPHABET if other != letter and other.startswith(letter))
    words = [word for word in (*FORMS, *UNCHANGED) if word.startswith(letter)]
    assert [word for word in words if not (longer and word.startswith(longer))]


@pytest.mark.parametrize(
    ("form", "word"),
    [(form, word) for word, forms in FORMS.items() for form in (word, *forms.split())],
)
def test_each_form_leads_back_to_its_word(form: str, word: str) -> None:
    assert word in list_radicals(form)
    assert list_radicals(form)[0] == form


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("fudd", {"fudd", "budd", "mudd"}),
        ("lan", {"lan", "llan", "glan"}),
        ("radd", {"radd", "rhadd", "gradd"}),
        ("gardd", {"gardd", "cardd"}),
        ("mhen", {"mhen", "pen"}),
        ("nghartref", {"nghartref", "cartref"}),
        ("ngardd", {"ngardd", "gardd"}),
        ("hawl", {"hawl", "awl"}),
        ("chwarae", {"chwarae", "cwarae"}),
        ("swydd", {"swydd"}),
    ],
)
def test_a_form_may_be_of_several_words_and_of_no_others(form: str, words: set[str]) -> None:
    """Which of them exist is for a dictionary to say."""
    assert set(list_radicals(form)) == words
    assert len(list_radicals(form)) == len(words)


def test_the_way_back_is_the_inverse_of_the_way_there_for_every_beginning() -> None:
    """Tried with all that a Welsh word may begin with, whether there is such a word or not."""
    vowels = "aeiouwyâŵŷ"
    rests = [*product(vowels, ("", *ALPHABET)), *product("lnr", vowels)]
    words = {first + second + third for first in ALPHABET for second, third in rests}
    words -= {word for word in words if word.startswith("lll")}
    leads_back = defaultdict(set)
    for word in words:
        for form in list_mutations(word):
            leads_back[form].add(word)
    assert len(leads_back) > len(words) > 5_000
    assert [
        form for form in leads_back if words & set(list_radicals(form)) != leads_back[form]
    ] == []
    for form in leads_back:
        assert [
            radical for radical in list_radicals(form) if form not in list_mutations(radical)
        ] == []


def test_the_way_back_is_the_inverse_of_the_way_there_for_every_word_of_the_site(
    suite: Suite,
) -> None:
    held = (suite.translations["cy"], interface_words.read("cy")[0])
    entries = [entry for one in held for entry in one.entries.values()]
    words = set(re.findall(r"[^\W\d_]+", " ".join(entry.words.lower() for entry in entries)))
    assert len(words) > 500
    for word in words:
        assert [form for form in list_mutations(word) if word not in list_radicals(form)] == []
        assert [
            radical for radical in list_radicals(word) if word not in list_mutations(radical)
        ] == []
