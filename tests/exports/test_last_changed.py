"""When each record last changed, by what was released."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.data.case.package import make_package
from generator.exports.data.last_changes import (
    find_edition_change,
    find_first_release,
    find_last_mapping,
    format_last_change,
)
from generator.ids import Code
from generator.suite.suite import Suite
from tests.exports.books import RELEASE, book
from tests.projects import LANGUAGES
from tests.released import (
    DAYS,
    FIRST,
    LATER,
    REFERENCE,
    REVIEWED,
    URN,
    after_a_review,
    after_an_edit,
    released,
)

each = pytest.mark.parametrize("language", LANGUAGES)
FIRST_DAY, LATER_DAY = (f"{DAYS[one]}T00:00:00+00:00" for one in (FIRST, LATER))


def held(suite: Suite, language: Code, year: str = "2020") -> Book:
    """An edition in a language."""
    return book(Catalogue(suite), (language,), year)


def everything(told: Book) -> list[str]:
    """The ids of all that a package of an edition has a record of."""
    catalogue = told.catalogue
    return [
        *(f"function {one.edition} {one.code}" for one in catalogue.list_functions(told.year)),
        *(f"{one.edition} value {one.number}" for one in catalogue.list_values(told.year)),
        *(standard.urn for standard in told.standards),
        *(one.reference for standard in told.standards for one in standard.statements),
    ]


@each
def test_an_edit_changed_the_one_record_and_its_edition(language: Code, suite: Suite) -> None:
    edited = released(suite, after_an_edit(suite))
    told = held(edited, language)
    changed = {about: format_last_change(told, about) for about in everything(told)}
    assert [about for about in changed if changed[about] == LATER_DAY] == [REFERENCE]
    assert {*changed.values()} == {FIRST_DAY, LATER_DAY}
    assert find_edition_change(told) == LATER_DAY
    assert find_edition_change(held(edited, language, "2015")) == FIRST_DAY


@each
def test_in_case_an_edit_changed_one_item_and_its_document(language: Code, suite: Suite) -> None:
    made = make_package(held(released(suite, after_an_edit(suite)), language))
    changed = [
        one["humanCodingScheme"]
        for one in made["CFItems"]
        if one["lastChangeDateTime"] == LATER_DAY
    ]
    assert changed == [REFERENCE]
    assert made["CFDocument"]["lastChangeDateTime"] == LATER_DAY
    others = [*made["CFAssociations"], *made["CFDefinitions"]["CFItemTypes"]]
    assert {one["lastChangeDateTime"] for one in others} == {FIRST_DAY}


@each
def test_in_case_another_name_of_a_term_changed_each_item_whose_key_words_have_it(
    language: Code, suite: Suite
) -> None:
    """What else is said of the term stands in no item."""

    def reword(**words: str) -> Suite:
        [helper, *others] = (one for one in suite.glossary.terms if one.id == "co-worker")
        assert not others
        terms = tuple(
            one.model_copy(update=words) if one is helper else one for one in suite.glossary.terms
        )
        return replace(suite, glossary=suite.glossary.model_copy(update={"terms": terms}))

    explained = make_package(held(released(suite, reword(definition="A friend.")), language))
    assert {one["lastChangeDateTime"] for one in explained["CFItems"]} == {FIRST_DAY}
    before = {one["identifier"]: one for one in make_package(held(suite, language))["CFItems"]}
    renamed = make_package(held(released(suite, reword(term="Colleague")), language))
    changed = [one for one in renamed["CFItems"] if one["lastChangeDateTime"] == LATER_DAY]
    assert changed
    for one in renamed["CFItems"]:
        former = before[one["identifier"]].get("conceptKeywords")
        assert (one in changed) == (one.get("conceptKeywords") != former)
    assert renamed["CFDocument"]["lastChangeDateTime"] == LATER_DAY


def test_in_case_an_edit_changed_no_other_edition(suite: Suite) -> None:
    made = make_package(held(released(suite, after_an_edit(suite)), "en", "2025"))
    records = [made["CFDocument"], *made["CFItems"], *made["CFAssociations"]]
    assert {one["lastChangeDateTime"] for one in records} == {FIRST_DAY}


def test_a_review_changed_the_record_in_the_language_of_the_translation_alone(
    suite: Suite,
) -> None:
    reviewed = released(suite, after_a_review(suite))
    english, welsh = (held(reviewed, language) for language in LANGUAGES)
    assert format_last_change(english, REVIEWED) == find_edition_change(english) == FIRST_DAY
    assert format_last_change(welsh, REVIEWED) == find_edition_change(welsh) == LATER_DAY


def test_a_statement_that_was_taken_out_changed_its_edition_and_not_its_standard(
    suite: Suite,
) -> None:
    def without(suite: Suite) -> Suite:
        standards = []
        for one in suite.standards:
            if one.standard.urn == URN:
                said = one.standard.performance_criteria
                assert isinstance(said, Mapping)
                criteria = {code: text for code, text in said.items() if code != "P5"}
                withdrawn = (*one.standard.withdrawn, "P5")
                left = {"performance_criteria": criteria, "withdrawn": withdrawn}
                standards.append(replace(one, standard=one.standard.model_copy(update=left)))
            else:
                standards.append(one)
        return replace(suite, standards=tuple(standards))

    told = held(released(suite, without(suite)), "en")
    assert find_edition_change(told) == LATER_DAY
    assert format_last_change(told, URN) == FIRST_DAY


def test_what_maps_changed_where_it_was_mapped_anew(suite: Suite) -> None:
    function, *others = suite.mapping.functions["2020"]
    fewer = function.model_copy(update={"maps_to": function.maps_to[:1]})
    functions = {**suite.mapping.functions, "2020": (fewer, *others)}
    mapped = replace(suite, mapping=suite.mapping.model_copy(update={"functions": functions}))
    told = held(released(suite, mapped), "en")
    about = f"function 2020 {function.code}"
    assert len(function.maps_to) > 1
    assert find_last_mapping(told, about) == LATER_DAY
    assert find_last_mapping(told, f"function 2020 {others[0].code}") == FIRST_DAY
    assert format_last_change(told, about) == FIRST_DAY


@each
def test_before_the_first_release_all_is_of_the_day_of_the_file(
    language: Code, suite: Suite
) -> None:
    told = held(suite, language)
    day = f"{RELEASE.day}T00:00:00+00:00"
    assert {
        *(format_last_change(told, about) for about in everything(told)),
        find_edition_change(told),
        find_first_release(told),
    } == {day}
