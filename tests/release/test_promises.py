"""What was released is not broken by what follows: each way to break it is named."""

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.comparing.changes import find_changes
from generator.exports.data.models import StandardData, SuiteData
from generator.exports.data.suite_data import make_suite_data
from generator.releases.promises import find_breaches
from generator.releases.snapshots import make_snapshot
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.variants import rearranged

URN = "ABC SE03"


@pytest.fixture(scope="module")
def old(catalogue: Catalogue) -> SuiteData:
    """What was released."""
    return make_suite_data(book(catalogue))


def with_standard(data: SuiteData, changed: StandardData) -> SuiteData:
    """The data with another standard in the place of one."""
    standards = tuple(changed if one.id == changed.id else one for one in data.standards)
    return data.model_copy(update={"standards": standards})


def standard(data: SuiteData) -> StandardData:
    """The standard that the tests change."""
    [found] = (one for one in data.standards if one.id == URN)
    return found


def told(old: SuiteData, new: SuiteData) -> list[tuple[str, str]]:
    """What is broken: what it is about, and the rule."""
    found = find_breaches(make_snapshot(old), make_snapshot(new))
    return [(breach.about, breach.code) for breach in found]


def test_nothing_is_broken_where_nothing_changed(old: SuiteData) -> None:
    assert told(old, old) == []


def test_a_standard_that_is_gone(old: SuiteData) -> None:
    standards = tuple(one for one in old.standards if one.id != URN)
    assert told(old, old.model_copy(update={"standards": standards})) == [(URN, "standard-gone")]


def test_a_code_that_was_withdrawn_and_is_a_statement_again(old: SuiteData) -> None:
    former = standard(old).model_copy(
        update={"statements": standard(old).statements[1:], "withdrawn": ("P1",)}
    )
    assert told(with_standard(old, former), old) == [(f"{URN} P1", "code-reused")]


def test_a_code_that_is_now_what_another_was(old: SuiteData) -> None:
    former = standard(old)
    [first, second, *others] = former.statements
    moved = first.model_copy(update={"text": second.text})
    withdrawn = (*former.withdrawn, second.code)
    now = former.model_copy(update={"statements": (moved, *others), "withdrawn": withdrawn})
    assert told(old, with_standard(old, now)) == [(first.id, "code-reused")]


def test_values_and_functions_that_say_something_else_by_what_the_changelog_calls_them(
    old: SuiteData,
) -> None:
    text = old.glossary[0].definition
    values = tuple(one.model_copy(update={"text": text}) for one in old.values[:3])
    functions = (old.functions[0].model_copy(update={"process": text}), *old.functions[1:])
    new = old.model_copy(update={"values": (*values, *old.values[3:]), "functions": functions})
    named = [f"function {functions[0].id}", *(value.id for value in values)]
    assert told(old, new) == [(name, "code-reused") for name in named]
    assert set(named) <= {
        change.about for change in find_changes(make_snapshot(old), make_snapshot(new))
    }


def test_a_statement_that_moved_is_no_broken_promise_and_one_that_only_has_a_redirect_is(
    suite: Suite, old: SuiteData
) -> None:
    """So the check does not take a redirect for what says where it went either."""
    moved = make_suite_data(book(Catalogue(rearranged(suite))))
    gone = standard(old).model_copy(update={"withdrawn": ("P6",)})
    assert told(old, moved) == []
    assert told(old, with_standard(old, gone)) == [(f"{URN} K2", "statement-gone")]
    assert told(moved, moved) == []


def test_a_statement_is_known_by_its_id_whatever_code_is_printed_before_it(old: SuiteData) -> None:
    former = standard(old)
    recoded = tuple(
        one.model_copy(update={"printed": f"{number}."})
        for number, one in enumerate(former.statements, 7)
    )
    now = former.model_copy(update={"statements": recoded})
    assert told(old, with_standard(old, now)) == []
    fewer = former.model_copy(update={"statements": recoded[1:]})
    assert told(old, with_standard(old, fewer)) == [(f"{URN} P1", "statement-gone")]
