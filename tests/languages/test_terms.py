"""Glossary terms are found in running text: longest first, once a text, never inside a word."""

from dataclasses import replace

import pytest

from generator.ids import make_term_address
from generator.languages.terms import TermFinder, cut_at_borrowed
from generator.model import Term
from generator.suite.text import QUOTATION, Text
from tests.texts import made_up


def term(name: str, *forms: str, welsh: tuple[str, ...] = (), not_in: tuple[str, ...] = ()) -> Term:
    """A made glossary entry."""
    return Term(
        id=name, term=name, definition=name, forms={"en": forms, "cy": welsh}, not_in=not_in
    )


FINDER = TermFinder(
    (
        term("job", "job", "jobs", welsh=("swydd",)),
        term("job-coach", "job coach", not_in=("ABC SE09 P9",)),
        term("zero-rejection", "zero rejection"),
    ),
    "en",
)


def found(words: str, identity: str = "ABC SE01 P1") -> list[tuple[str, str]]:
    """The words that are linked in a text, and to which term."""
    return linked(made_up(identity, words))


def linked(text: Text) -> list[tuple[str, str]]:
    """The same of a text that stands somewhere."""
    segments = FINDER.cut_at_terms(text, text.words)
    assert "".join(segment.text for segment in segments) == text.words
    return [(segment.text, segment.term) for segment in segments if segment.term]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("a job coach finds a job", [("job coach", "job-coach"), ("job", "job")]),
        ("a job, then two jobs", [("job", "job")]),
        ("Job seekers", [("Job", "job")]),
        ("jobcentre and jobless", []),
        ("a “zero-rejection” stand-point", [("zero-rejection", "zero-rejection")]),
        ("job", [("job", "job")]),
        ("", []),
    ],
)
def test_terms_are_found_longest_first_and_once(text: str, links: list[tuple[str, str]]) -> None:
    assert found(text) == links


def test_a_term_is_not_sought_where_its_entry_excepts_the_text() -> None:
    assert found("a job coach", "ABC SE09 P9") == []
    assert found("a job coach", "ABC SE09 P8") == [("job coach", "job-coach")]


def test_a_term_is_not_linked_in_its_own_entry() -> None:
    text = made_up("glossary job definition", "a job for a job coach")
    assert linked(text) == [("job", "job"), ("job coach", "job-coach")]
    assert linked(replace(text, address=make_term_address("job"))) == [("job coach", "job-coach")]


def test_a_glossary_without_terms_finds_nothing() -> None:
    [only] = TermFinder((), "en").cut_at_terms(made_up("ABC SE01 P1", "a job"), "a job")
    assert only.text == "a job"


WELSH = TermFinder(
    (
        term("employment", "-", welsh=("cyflogaeth gyda chefnogaeth",)),
        term("task-analysis", "-", welsh=("dadansoddi tasgau", "dadansoddiad o dasgau")),
        term("adjustment", "-", welsh=("addasiad rhesymol", "addasiadau rhesymol")),
        term("advocate", "-", welsh=("eirioli",)),
        term("trial", "-", welsh=("treial gwaith",)),
    ),
    "cy",
)


@pytest.mark.parametrize(
    ("text", "form", "owner"),
    [
        (
            "gwerthoedd cyflogaeth gyda chefnogaeth",
            "cyflogaeth gyda chefnogaeth",
            "employment",
        ),
        ("am gyflogaeth gyda chefnogaeth", "gyflogaeth gyda chefnogaeth", "employment"),
        (
            "yng nghyflogaeth gyda chefnogaeth",
            "nghyflogaeth gyda chefnogaeth",
            "employment",
        ),
        (
            "swyddi a chyflogaeth gyda chefnogaeth",
            "chyflogaeth gyda chefnogaeth",
            "employment",
        ),
        ("Cyflogaeth Gyda Chefnogaeth", "Cyflogaeth Gyda Chefnogaeth", "employment"),
        ("i ddadansoddi tasgau", "ddadansoddi tasgau", "task-analysis"),
        ("gwneud dadansoddiad o dasgau", "dadansoddiad o dasgau", "task-analysis"),
        ("drwy ddadansoddiad o dasgau", "ddadansoddiad o dasgau", "task-analysis"),
        ("ei haddasiadau rhesymol", "haddasiadau rhesymol", "adjustment"),
        ("yr addasiad rhesymol", "addasiad rhesymol", "adjustment"),
        ("a’u heirioli hwy", "heirioli", "advocate"),
        ("ar dreial gwaith", "dreial gwaith", "trial"),
        ("drwy nhreial waith", "nhreial waith", "trial"),
    ],
)
def test_a_term_is_found_in_every_mutated_form_of_its_words(
    text: str, form: str, owner: str
) -> None:
    segments = WELSH.cut_at_terms(made_up("ABC SE01 P1", "English"), text)
    assert [(one.text, one.term) for one in segments if one.term] == [(form, owner)]
    assert "".join(one.text for one in segments) == text


@pytest.mark.parametrize("text", ["cyflogaethau gyda chefnogaeth", "treialon gwaith", "feirioli"])
def test_what_is_no_mutation_of_a_form_is_no_form(text: str) -> None:
    assert [one.term for one in WELSH.cut_at_terms(made_up("ABC SE01 P1", "English"), text)] == [
        None
    ]


def test_words_in_quotation_marks_are_cut_out_of_a_note() -> None:
    segments = cut_at_borrowed("Ceir “rights to chose” yma; “choose” a olygir.", QUOTATION, "en")
    assert [one.text for one in segments if one.language] == ["rights to chose", "choose"]
    assert "".join(one.text for one in segments) == "Ceir “rights to chose” yma; “choose” a olygir."
