"""Two copies of a form become one; what each changed apart is kept until somebody chooses."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.visitor import Visitor

from . import records

Part = dict[str, Any]
EMPTY: Part = {
    "form": "record",
    "id": "r",
    "statements": [],
    "entries": [],
    "ratings": [],
    "second_voices": [],
    "actions": [],
    "sheets": [],
}


def at(hour: int) -> str:
    """A moment."""
    return f"2026-03-02T{hour:02}:00:00.000Z"


def entry(what: str, *hours: int, **more: Any) -> Part:
    """An entry that was written at the first of some hours and changed at the others."""
    *earlier, changed = (at(hour) for hour in hours)
    return {"id": "e", "what": what, "changed": changed, "earlier": earlier, **more}


def record(changed: int, **lists: Any) -> Part:
    """A record with some of its lists filled."""
    return {**EMPTY, "changed": at(changed), **lists}


@pytest.fixture(scope="module")
def page(regular: Visitor) -> Page:
    """A page with the scripts of a record."""
    return records.ready(regular.open(records.path()))


def merged(page: Page, mine: Part, theirs: Part) -> Part:
    """What comes of two copies, whichever is opened first."""
    one, other = (
        page.evaluate("([mine, theirs]) => merging.merge(mine, theirs).form", list(pair))
        for pair in ((mine, theirs), (theirs, mine))
    )
    for made in (one, other):
        for name in EMPTY:
            if isinstance(made[name], list):
                made[name].sort(key=str)
    assert one == other
    found: Part = one
    return found


def test_both_have_what_either_added(page: Page) -> None:
    mine = record(2, entries=[entry("Mine", 2, id="a")], sheets=[{"id": "s", "date": at(1)}])
    theirs = record(3, entries=[entry("Theirs", 3, id="b")])
    made = merged(page, mine, theirs)
    assert {one["what"] for one in made["entries"]} == {"Mine", "Theirs"}
    assert len(made["sheets"]) == 1
    assert "unsettled" not in made


def test_what_was_made_of_the_other_takes_its_place(page: Page) -> None:
    mine, theirs = record(1, entries=[entry("Old", 1)]), record(2, entries=[entry("New", 1, 2)])
    made = merged(page, mine, theirs)
    assert [one["what"] for one in made["entries"]] == ["New"]
    assert "unsettled" not in made


def test_also_where_its_clock_was_behind(page: Page) -> None:
    mine, theirs = record(5, entries=[entry("Old", 5)]), record(2, entries=[entry("New", 5, 2)])
    assert [one["what"] for one in merged(page, mine, theirs)["entries"]] == ["New"]


def test_what_was_deleted_does_not_come_back_with_an_older_copy(page: Page) -> None:
    mine = record(2, entries=[entry("", 1, 2, deleted=True)])
    theirs = record(1, entries=[entry("Here", 1)])
    assert [one.get("deleted") for one in merged(page, mine, theirs)["entries"]] == [True]


@pytest.mark.parametrize("change", [{"what": "There"}, {"what": "", "deleted": True}], ids=str)
def test_of_what_both_changed_the_earlier_waits(page: Page, change: Part) -> None:
    mine = record(2, entries=[entry("Here", 1, 2)])
    theirs = record(3, entries=[{**entry("", 1, 3), **change}])
    made = merged(page, mine, theirs)
    assert made["entries"] == theirs["entries"]
    assert made["unsettled"] == {"entries": mine["entries"]}


def test_what_both_changed_to_the_same_is_settled(page: Page) -> None:
    mine, theirs = (
        record(2, entries=[entry("Same", 1, 2)]),
        record(3, entries=[entry("Same", 1, 3)]),
    )
    made = merged(page, mine, theirs)
    assert made["entries"] == theirs["entries"]
    assert "unsettled" not in made


def test_what_waits_goes_on_waiting_through_a_further_copy(page: Page) -> None:
    waits = {"entries": [entry("Here", 1, 2)]}
    mine = record(3, entries=[entry("There", 1, 3)], unsettled=waits)
    theirs = record(4, entries=[entry("There still", 1, 3, 4)])
    made = merged(page, mine, theirs)
    assert [one["what"] for one in made["entries"]] == ["There still"]
    assert made["unsettled"] == waits


@pytest.mark.parametrize(("takes_other", "what"), [(True, "Here"), (False, "There")])
def test_what_is_settled_in_one_copy_is_settled_in_all(
    page: Page, takes_other: bool, what: str
) -> None:
    mine, theirs = (
        record(2, entries=[entry("Here", 1, 2)]),
        record(3, entries=[entry("There", 1, 3)]),
    )
    settled = page.evaluate(
        """([mine, theirs, takesOther]) => {
            const { form } = merging.merge(mine, theirs);
            merging.settle(form, "entries", form.unsettled.entries[0], takesOther);
            return form;
        }""",
        [mine, theirs, takes_other],
    )
    assert "unsettled" not in settled
    for other in (mine, theirs, merged(page, mine, theirs)):
        made = merged(page, settled, other)
        assert [one["what"] for one in made["entries"]] == [what]
        assert "unsettled" not in made


def test_two_people_may_see_the_same_differently(page: Page) -> None:
    def voice(name: str) -> Part:
        said = {"reference": "P1", "name": name, "state": "shows", "date": ""}
        return {**said, "changed": at(1), "earlier": []}

    made = merged(
        page, record(1, second_voices=[voice("A")]), record(2, second_voices=[voice("B")])
    )
    assert {one["name"] for one in made["second_voices"]} == {"A", "B"}
    assert "unsettled" not in made


def test_where_no_earlier_moments_are_told_the_later_stands_and_the_other_is_told(
    page: Page,
) -> None:
    def team(changed: int, initials: str) -> Part:
        person = {"id": "p", "initials": initials, "ratings": [], "changed": at(changed)}
        return {
            "form": "team",
            "id": "t",
            "changed": at(changed),
            "statements": [],
            "people": [person],
            "courses": [],
        }

    made = page.evaluate("(both) => merging.merge(...both)", [team(1, "A"), team(2, "B")])
    assert [one["initials"] for one in made["form"]["people"]] == ["B"]
    [told] = made["conflicts"]
    assert (told["key"], told["gaveWay"]["initials"]) == ("people", "A")


def test_a_name_that_differs_is_told(page: Page) -> None:
    made = page.evaluate(
        "(both) => merging.merge(...both)", [{**record(1), "name": "A"}, {**record(2), "name": "B"}]
    )
    assert made["form"]["name"] == "B"
    assert made["conflicts"] == [{"key": "name", "mine": "A", "theirs": "B", "gaveWay": "A"}]


def test_parts_of_one_id_in_a_file_are_told_apart_and_days_that_are_none_are_past(
    page: Page,
) -> None:
    more = {"date": "2026-99-99", "kind": "observed", "kept_at": "", "statements": []}
    twice = [entry(what, 1, **more) for what in ("One", "Two")]
    twice[1]["changed"] = "9999-99-99T99:99:99Z"
    opened = page.evaluate(
        """(form) => {
            Object.assign(form, { suite: statements.suite, edition: statements.editions[0] });
            return files.open(new File([JSON.stringify(form)], "r.json"), "record");
        }""",
        {**record(1, entries=twice), "version": 1, "name": ""},
    )
    assert [one["what"] for one in opened["form"]["entries"]] == ["One", "Two"]
    assert len({one["id"] for one in opened["form"]["entries"]}) == 2
    assert [one["changed"][:4] for one in opened["form"]["entries"]] == ["2026", "1970"]


@pytest.mark.parametrize("last", ["2999-01-01T00:00:00Z", "2999-01-01T00:00:00.999999Z"])
def test_what_is_changed_now_is_later_than_what_a_wrong_clock_said(last: str, page: Page) -> None:
    assert page.evaluate("(last) => merging.now(last)", last) > last
