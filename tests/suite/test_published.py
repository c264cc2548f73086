"""A suite as it is published: nothing in it is of an edition in consultation, or speaks of one."""

from dataclasses import replace
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.book import Release
from generator.exports.data.suite_data import make_suite_data
from generator.model import Roles, RoleStatements
from generator.releases import release_history
from generator.releases.address_upkeep import find_unpromised
from generator.releases.position_upkeep import list_missing
from generator.releases.promises import find_breaches
from generator.suite.consultation import leave_out_consultations
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.variants import only, proposing

RELEASE = Release("", date(2026, 1, 1))


def test_where_nothing_is_in_consultation_it_is_the_suite_itself(suite: Suite) -> None:
    assert leave_out_consultations(suite) is suite


def test_no_text_of_what_is_proposed_is_left_and_all_others_are(suite: Suite) -> None:
    kept = leave_out_consultations(proposing(suite)).texts
    assert set(kept) == set(only(suite, "2015", "2020").texts)
    assert [one for one in kept if one.startswith(("XYZ", "2025"))] == []


def test_an_example_of_what_is_proposed_gives_way_to_another(suite: Suite) -> None:
    proposed = proposing(suite)
    example = proposed.facts.example.model_copy(update={"statement": "XYZ SE05 P1"})
    facts = proposed.facts.model_copy(update={"example": example})
    assert (
        Catalogue(leave_out_consultations(replace(proposed, facts=facts))).example.reference
        == "ABC SE01 P1"
    )


def test_no_file_holds_it_unless_the_whole_suite_is_asked_for(suite: Suite) -> None:
    proposed = proposing(suite)
    without = {
        one.path for one in list_exports(Catalogue(leave_out_consultations(proposed)), RELEASE)
    }
    whole = {one.path for one in list_exports(Catalogue(proposed), RELEASE)}
    assert {one for one in without if "2025" in one or "xyz" in one} == set()
    assert set(whole - without) == {one for one in whole if "2025" in one or "xyz" in one}
    assert {one.id for one in make_suite_data(book(Catalogue(proposed))).editions} == {
        *("2015", "2020", "2025")
    }


def test_a_role_and_what_helps_go_along_with_their_statements(suite: Suite) -> None:
    needs = RoleStatements(day_one=("XYZ SE02",), learned=("XYZ SE05 P1",))
    proposed_role = suite.roles.roles[0].model_copy(update={"id": "new", "statements": needs})
    roles = Roles(roles=(*suite.roles.roles, proposed_role))
    kept = leave_out_consultations(replace(proposing(suite), roles=roles))
    assert kept.roles == suite.roles
    assert suite.helps.helps[0].statements == ("ABC SE03 P5", "XYZ SE05")
    assert [one.statements for one in kept.helps.helps] == [("ABC SE03 P5",), ("ABC SE01",)]


def test_its_statements_need_no_place_until_it_is_in_force(suite: Suite) -> None:
    without = {year: held for year, held in suite.listed_positions.items() if year != "2025"}
    assert list(list_missing(replace(proposing(suite), listed_positions=without))) == []
    in_force = list(list_missing(replace(suite, listed_positions=without)))
    assert in_force == [("2025", one) for one in suite.positions["2025"]]


def test_a_release_promises_nothing_of_it(suite: Suite) -> None:
    proposed = proposing(suite)
    assert {one.edition for one in release_history.make_promised_data(proposed).standards} == {
        "2015",
        "2020",
    }
    later = release_history.make_state(only(proposed, "2015", "2020"))
    assert list(find_breaches(release_history.make_state(proposed), later)) == []
    assert {one.about for one in find_breaches(release_history.make_state(suite), later)} == {
        one.id
        for one in release_history.make_promised_data(suite).standards
        if one.edition == "2025"
    }


def test_no_address_of_it_is_promised_and_every_other_is(suite: Suite) -> None:
    may_go = find_unpromised(proposing(suite))
    assert {
        *("/standards/xyz-se02/", "/standards/xyz-se05/#p1", "/editions/2025/"),
        *("/values/#2025", "/values/#2025-1", "/standards/#2025", "/xyz-se02/"),
        "/editions/#crosswalk-2020",
    } <= may_go
    others = {one for one in may_go if "abc" in one or "2015" in one or "old-" in one}
    assert others == {"/standards/abc-se04/#counterpart"}  # it has no other
    assert {"/", "/map/", "/editions/", "/editions/#crosswalk", "/se02/"} & may_go == set()
    assert find_unpromised(suite) == frozenset()
