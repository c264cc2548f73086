"""The search knows a word in all its forms, and what was meant by a slip, in either language."""

import re
from pathlib import Path

import pytest

from generator.languages.mutation import mutated
from generator.suite.suite import Suite

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .searching import all_texts, ask, found
from .visitor import Visitor


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """All that can be found: the place of each entry, and its text in small letters."""
    return all_texts(site)


def has(text: str, *words: str, begun: bool = False) -> bool:
    """Whether any of the words is in a text, or the beginning of one."""
    end = "" if begun else r"\b"
    return re.search(rf"\b(?:{'|'.join(words)}){end}", text) is not None


@pytest.mark.parametrize(
    "forms",
    [
        ("cyflogaeth", "gyflogaeth", "chyflogaeth", "nghyflogaeth"),
        ("ceisiwr", "ceiswyr", "geiswyr", "cheiswyr", "ngheisiwr"),
        ("swydd", "swyddi"),
        ("asesiad", "asesiadau", "hasesiadau"),
        ("gwerthoedd", "werthoedd", "ngwerthoedd"),
        ("rhwystr", "rhwystrau", "rwystrau"),
        ("cyfweliad", "gyfweliadau"),
        ("rôl", "rol", "rolau"),
        ("tâl", "tal", "thâl", "thal"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_welsh_word_find_the_same_with_accents_or_without(
    visitor: Visitor, forms: tuple[str, ...]
) -> None:
    page = visitor.open("/cy/")
    places = found(page, forms[0])
    assert places
    for form in forms[1:]:
        assert found(page, form) == places, form


@pytest.mark.parametrize(
    "forms",
    [
        ("employer", "employers"),
        ("stereotype", "stereotypes"),
        ("criterion", "criteria"),
        ("recognise", "recognize", "recognising"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_an_english_word_find_the_same(
    visitor: Visitor, forms: tuple[str, ...]
) -> None:
    page = visitor.open("/")
    places = found(page, forms[0])
    assert places
    for form in forms[1:]:
        assert found(page, form) == places, form


@pytest.mark.parametrize(
    "words",
    [
        "chyflogaeth",
        "hasesiadau",
        "rheoli risg",
        "rhwystr gofal plant",
        "rol gymdeithasol",
        "cyflogeath",
    ],
)
def test_nothing_is_said_to_be_missing_where_a_form_of_it_was_found(
    visitor: Visitor, words: str
) -> None:
    best, *others = ask(visitor.open("/cy/", afresh=False), words)
    assert best.missing == ()
    assert "Ar goll" not in best.text
    if " " not in words:
        assert {result.missing for result in others} == {()}


@pytest.mark.parametrize(("language", "says"), [("en", "Missing"), ("cy", "Ar goll")])
def test_a_word_that_stands_nowhere_is_said_to_be_missing(
    visitor: Visitor, language: Code, says: str
) -> None:
    known = {"en": "employment", "cy": "gyflogaeth"}[language]
    for result in ask(visitor.open(f"{ROOT[language]}/", afresh=False), f"{known} xylophone"):
        assert result.missing == ("xylophone",)
        assert f"{says}: xylophone" in result.text


@pytest.mark.parametrize(
    ("language", "slip", "meant"),
    [
        ("en", "emploment", "employment"),
        ("en", "vocatoinal", "vocational"),
        ("en", "job sekeer", "job seeker"),
        ("en", "reasonnable adjustment", "reasonable adjustment"),
        ("cy", "cyflogeath", "cyflogaeth"),
        ("cy", "gwerhoedd", "gwerthoedd"),
        ("cy", "ceisiwr gwiath", "ceisiwr gwaith"),
        ("cy", "proffil galwedigaethl", "proffil galwedigaethol"),
    ],
)
def test_a_slip_of_the_keyboard_finds_what_was_meant(
    visitor: Visitor, texts: dict[str, str], language: Code, slip: str, meant: str
) -> None:
    best, *_ = ask(visitor.open(f"{ROOT[language]}/", afresh=False), slip)
    assert best.missing == ()
    for word in meant.split():
        assert has(texts[best.place], *(mutated(word) if language == "cy" else (word,))), best


@pytest.mark.parametrize("code", ["LSI SE04 P8", "se04 p8", "LSISE04 P8", "LSI-SE04 P8"])
def test_a_code_is_found_however_it_is_written(visitor: Visitor, code: str) -> None:
    for language in LANGUAGES:
        page = visitor.open(f"{ROOT[language]}/")
        assert found(page, code)[0] == f"{ROOT[language]}{STANDARD}#p8"


def test_names_that_stay_english_are_found_on_the_welsh_site(
    visitor: Visitor, suite: Suite, texts: dict[str, str]
) -> None:
    page = visitor.open("/cy/")
    names = [entry.name for entry in suite.termbase.names]
    assert "Skills for Health" in names
    for name in names:
        best, *_ = ask(page, name)
        assert name.lower() in texts[best.place], name
        assert best.missing == (), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_short_name_of_a_body_is_not_the_prefix_of_its_standards(
    visitor: Visitor, texts: dict[str, str], language: Code
) -> None:
    places = found(visitor.open(f"{ROOT[language]}/", afresh=False), "LSIS")
    assert places
    assert [at for at in places if not has(texts[at], "lsis")] == []


@pytest.mark.parametrize("word", ["her", "to"])
def test_a_welsh_word_that_english_would_leave_out_is_found(
    visitor: Visitor, texts: dict[str, str], word: str
) -> None:
    page = visitor.open("/cy/")
    written = {at for at, text in texts.items() if at.startswith("/cy/") and has(text, word)}
    assert written
    best = ask(page, word)[: len(written)]
    assert {result.place for result in best} == written
    assert {result.missing for result in best} == {()}


@pytest.mark.parametrize(
    ("words", "saying"),
    [
        ("y cyflogwr a'r ceisiwr yn y gweithle", "cyflogwr ceisiwr gweithle"),
        ("beth yw'r hawl sydd gan yr unigolyn", "beth hawl unigolyn"),
        ("cyngor am fudd-dal i'r ceisiwr", "cyngor fudd-dal ceisiwr"),
    ],
)
def test_welsh_words_that_say_nothing_change_nothing(
    visitor: Visitor, words: str, saying: str
) -> None:
    page = visitor.open("/cy/")
    results = ask(page, words)
    assert results == ask(page, saying) != []


@pytest.mark.parametrize(
    ("language", "half"),
    [("en", "vocat"), ("en", "employ"), ("cy", "cyflog"), ("cy", "gyflog"), ("cy", "alwedig")],
)
def test_a_word_half_typed_finds_what_it_begins(
    visitor: Visitor, texts: dict[str, str], language: Code, half: str
) -> None:
    places = found(visitor.open(f"{ROOT[language]}/", afresh=False), half)
    radical = {"gyflog": "cyflog", "alwedig": "galwedig"}.get(half, half)
    beginnings = mutated(radical) if language == "cy" else (half,)
    assert len(places) >= 10
    assert [at for at in places if not has(texts[at], *beginnings, begun=True)] == []


@pytest.mark.parametrize("half", ["gyflog", "chyflog", "nghyflog"])
def test_a_mutated_word_half_typed_finds_what_the_radical_begins(
    visitor: Visitor, half: str
) -> None:
    page = visitor.open("/cy/")
    assert found(page, half) == found(page, "cyflog")


@pytest.mark.parametrize(
    ("language", "demanded", "other"),
    [
        ("en", "consent", "job seeker"),
        ("en", "business case", "employer"),
        ("cy", "paratoi", "gyfweliad"),
        ("cy", "cydsyniad", "ceisiwr gwaith"),
    ],
)
def test_quotation_marks_demand_their_words(
    visitor: Visitor, texts: dict[str, str], language: Code, demanded: str, other: str
) -> None:
    def lacks(at: str) -> bool:
        forms = [mutated(word) if language == "cy" else (word,) for word in demanded.split()]
        return not all(has(texts[at], *form) for form in forms)

    page = visitor.open(f"{ROOT[language]}/")
    assert any(map(lacks, found(page, f"{demanded} {other}")))
    places = found(page, f'"{demanded}" {other}')
    assert places
    assert [at for at in places if lacks(at)] == []
