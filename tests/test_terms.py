"""Glossary terms are found in running text: longest first, once a text, never inside a word."""

import pytest

from generator.model import Forms, Glossary, Term
from generator.terms import Finder, quotations


def term(name: str, *forms: str, welsh: tuple[str, ...] = (), not_in: tuple[str, ...] = ()) -> Term:
    """A made glossary entry."""
    return Term(id=name, term=name, definition=name, forms=Forms(en=forms, cy=welsh), not_in=not_in)


FINDER = Finder(
    Glossary(
        terms=(
            term("job", "job", "jobs", welsh=("swydd",)),
            term("job-coach", "job coach", not_in=("LSI SE09 P9",)),
            term("zero-rejection", "zero rejection"),
        )
    ),
    "en",
)


def found(text: str, identity: str = "LSI SE01 P1") -> list[tuple[str, str]]:
    """The words that are linked in a text, and to which term."""
    segments = FINDER.segments(identity, text)
    assert "".join(segment.text for segment in segments) == text
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
    assert found("a job coach", "LSI SE09 P9") == []
    assert found("a job coach", "LSI SE09 P8") == [("job coach", "job-coach")]


def test_a_term_is_not_linked_in_its_own_entry() -> None:
    assert found("a job for a job coach", "glossary job definition") == [("job coach", "job-coach")]


def test_welsh_text_is_searched_for_welsh_forms() -> None:
    glossary = Glossary(terms=(term("job", "job", welsh=("swydd",)),))
    [before, link] = Finder(glossary, "cy").segments("LSI SE01 P1", "dod o hyd i swydd")
    assert (before.term, link.term, link.text) == (None, "job", "swydd")


def test_a_glossary_without_terms_finds_nothing() -> None:
    [only] = Finder(Glossary(terms=()), "en").segments("LSI SE01 P1", "a job")
    assert only.text == "a job"


def test_words_in_quotation_marks_are_cut_out_of_a_note() -> None:
    segments = quotations("Ceir “rights to chose” yma; “choose” a olygir.")
    assert [one.text for one in segments if one.quoted] == ["rights to chose", "choose"]
    assert "".join(one.text for one in segments) == "Ceir “rights to chose” yma; “choose” a olygir."
