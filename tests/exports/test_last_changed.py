"""When each record last changed, by what was released."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.data.case.package import make_package
from generator.exports.data.last_changes import (
    find_edition_change,
    find_first_release,
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


def with_fewer_rows(suite: Suite) -> Suite:
    """The sample without the last of several rows of a function, a value and the crosswalk."""
    mapping = suite.mapping
    function, *others = mapping.functions["2020"]
    practice, *practices = mapping.values_in_practice["2020"]
    first, second, *rows = mapping.crosswalk
    assert len(function.maps_to) > 1
    assert len(practice.by) > 1
    split = first.model_copy(update={"to": (*first.after, *second.after)})
    fewer = {
        "functions": {
            **mapping.functions,
            "2020": (function.model_copy(update={"maps_to": function.maps_to[:-1]}), *others),
        },
        "values_in_practice": {
            **mapping.values_in_practice,
            "2020": (practice.model_copy(update={"by": practice.by[:-1]}), *practices),
        },
        "crosswalk": (split, *rows),
    }
    return replace(suite, mapping=mapping.model_copy(update=fewer))


def associated(package: Mapping[str, Any]) -> dict[str, str]:
    """When each association of a package last changed, by its identifier."""
    return {one["identifier"]: one["lastChangeDateTime"] for one in package["CFAssociations"]}


@each
@pytest.mark.parametrize("year", ["2015", "2020", "2025"])
def test_in_case_a_row_that_comes_or_goes_dates_no_other_association(
    year: str, language: Code, suite: Suite
) -> None:
    fewer = with_fewer_rows(suite)
    for before, after in ((suite, fewer), (fewer, suite)):
        former = associated(make_package(held(released(before), language, year)))
        now = associated(make_package(held(released(before, after), language, year)))
        changed = {one for one, day in now.items() if day == LATER_DAY}
        assert changed == {*now} - {*former}
        assert {now[one] for one in {*now} & {*former}} == {FIRST_DAY}


def test_in_case_a_translation_that_comes_is_an_association_of_that_day(suite: Suite) -> None:
    catalogue = suite.translations["cy"]
    others = {key: entry for key, entry in catalogue.entries.items() if key[0] != REFERENCE}
    assert len(others) == len(catalogue.entries) - 1
    before = replace(suite, translations={"cy": replace(catalogue, entries=others)})
    former = associated(make_package(held(released(before), "cy")))
    now = associated(make_package(held(released(before, suite), "cy")))
    [came] = {*now} - {*former}
    assert now[came] == LATER_DAY
    assert {day for one, day in now.items() if one != came} == {FIRST_DAY}


def test_an_edition_changed_where_a_row_was_taken_out(suite: Suite) -> None:
    told = held(released(suite, with_fewer_rows(suite)), "en")
    assert find_edition_change(told) == LATER_DAY
    assert format_last_change(told, "function 2020 A") == FIRST_DAY


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
