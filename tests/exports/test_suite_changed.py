"""Another name or owner of a suite, other forms of a term and whatever else no record's text says.

Each is told in the history, and dates those records that say it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.comparing.changes import Change, ChangeKind, Snapshot, Subject
from generator.comparing.history import make_history
from generator.comparing.suite_names import SUITE, fill_in
from generator.exports.data.case.package import make_package
from generator.ids import Code
from generator.model import Edition
from generator.model.base import StrictModel
from generator.model.standards import Group
from generator.pages.changed_things import name_changed_thing
from generator.releases import release_history
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.projects import LANGUAGES
from tests.released import DAYS, FIRST, LATER, after_an_edit, released

each = pytest.mark.parametrize("language", LANGUAGES)
FIRST_DAY, LATER_DAY = (f"{DAYS[version]}T00:00:00+00:00" for version in (FIRST, LATER))
Model = TypeVar("Model", bound=StrictModel)
Revise = Callable[[Suite], Suite]


def with_other(model: Model, **values: Any) -> Model:
    """A part of a suite with other values."""
    return model.model_copy(update=values)


def renamed(**values: Any) -> Revise:
    """Has ``suite.yaml`` say something else."""
    return lambda suite: replace(suite, facts=with_other(suite.facts, **values))


def owned(**values: Any) -> Revise:
    """Has ``suite.yaml`` say something else of the owner."""

    def revise(suite: Suite) -> Suite:
        assert suite.facts.owner
        return renamed(owner=with_other(suite.facts.owner, **values))(suite)

    return revise


def of_edition(year: str, change: Callable[[Edition], Mapping[str, Any]]) -> Revise:
    """Has the file of an edition say something else."""

    def revise(suite: Suite) -> Suite:
        editions = (
            replace(one, edition=with_other(one.edition, **change(one.edition)))
            if one.folder == year
            else one
            for one in suite.editions
        )
        return replace(suite, editions=tuple(editions))

    return revise


def in_other_forms(suite: Suite) -> Suite:
    """The sample where one term is found in another form, and one in a text where it was not."""
    changed: dict[str, Mapping[str, Any]] = {
        "co-worker": {"forms": {"en": ("colleague",), "cy": ("cydweithiwr",)}},
        "job-coach": {"not_in": ()},
    }
    terms = tuple(with_other(term, **changed.get(term.id, {})) for term in suite.glossary.terms)
    return replace(suite, glossary=with_other(suite.glossary, terms=terms))


def dated(suite: Suite, language: Code, year: str) -> str:
    """The time of the last change of an edition's document."""
    package = make_package(book(Catalogue(suite), (language,), year))
    changed: str = package["CFDocument"]["lastChangeDateTime"]
    return changed


def years(suite: Suite, language: Code = "en") -> list[str]:
    """The editions whose documents the later release changed."""
    found = {edition.folder: dated(suite, language, edition.folder) for edition in suite.editions}
    assert {*found.values()} <= {FIRST_DAY, LATER_DAY}
    return [year for year, day in found.items() if day == LATER_DAY]


def told(suite: Suite) -> list[tuple[str, str]]:
    """What the last release of a suite changed: what became of it, and what it is about."""
    changes = make_history(suite).releases[-1].changes
    return [(change.what, change.about) for change in changes if not change.language]


IN_BOTH = {"en": "Other Standards", "cy": "Safonau Eraill"}
ALL = ["2015", "2020", "2025"]
NOBODY = renamed(owner=None, publisher="A Publisher")


@pytest.mark.parametrize(
    ("revise", "said", "documents"),
    [
        (renamed(name=IN_BOTH), [("reworded", "name of the suite")], ALL),
        (renamed(short_name=IN_BOTH), [("reworded", "short name of the suite")], []),
        (renamed(field="finding work"), [("reworded", "field of the suite")], ALL),
        (owned(name="Other Council"), [("reworded", "owner of the suite")], ALL),
        (owned(short="OC"), [("reworded", "short name of the owner")], ALL),
        (owned(page="https://oc.example/"), [("reworded", "page of the owner")], ["2025"]),
        (owned(page=None), [("withdrawn", "page of the owner")], ["2025"]),
        (renamed(publisher="A Publisher"), [("added", "publisher of the site")], []),
        (renamed(contact="a@nos.example"), [("added", "contact of the site")], []),
        (renamed(source="https://files.example/"), [("added", "files of the site")], []),
    ],
)
def test_what_suite_yaml_says_otherwise_is_told_and_dates_each_document_that_says_it(
    revise: Revise, said: list[tuple[str, str]], documents: list[str], suite: Suite
) -> None:
    after = released(suite, revise(suite))
    assert told(after) == said
    assert years(after) == documents


def test_a_publisher_in_the_place_of_the_owner_dates_every_document(suite: Suite) -> None:
    assert years(released(suite, NOBODY(suite))) == ALL
    assert years(released(NOBODY(suite), suite)) == ALL
    other = renamed(owner=None, publisher="Another Publisher")
    assert years(released(NOBODY(suite), other(suite))) == ALL


def test_another_name_in_welsh_dates_the_welsh_documents_alone(suite: Suite) -> None:
    after = released(suite, renamed(name={**suite.facts.name, "cy": "Enw Arall"})(suite))
    assert years(after, "en") == []
    assert years(after, "cy") == ALL
    [change] = make_history(after).releases[-1].changes
    before = suite.facts.name["cy"]
    assert change == Change(
        Subject.TRANSLATIONS, ChangeKind.REWORDED, SUITE, before, "Enw Arall", "cy"
    )


@each
def test_in_case_another_field_dates_the_subject_and_no_other_definition(
    language: Code, suite: Suite
) -> None:
    after = released(suite, renamed(field="finding work")(suite))
    made = make_package(book(Catalogue(after), (language,), "2020"))
    definitions = made["CFDefinitions"]
    [subject] = definitions["CFSubjects"]
    assert subject["lastChangeDateTime"] == LATER_DAY
    others = [*definitions["CFLicenses"], *definitions["CFItemTypes"]]
    records = [*others, *made["CFItems"], *made["CFAssociations"]]
    assert {record["lastChangeDateTime"] for record in records} == {FIRST_DAY}


def test_another_introduction_of_the_process_and_name_of_a_lane_are_told_as_this_projects(
    suite: Suite,
) -> None:
    process = suite.facts.process
    first, *others = process.lanes
    other = with_other(
        process, introduction="It begins.", lanes=(with_other(first, name="Other"), *others)
    )
    last = make_history(released(suite, renamed(process=other)(suite))).releases[-1]
    assert [(change.part, change.about) for change in last.changes if not change.language] == [
        (Subject.OURS, "introduction of the process"),
        (Subject.OURS, f"lane {first.id}"),
    ]


def grouped(title: str, *later: str) -> Revise:
    """Has an edition's standards in one group, or some of them in a later one."""

    def revise(suite: Suite) -> Suite:
        groups = (Group(id="one", title=title), Group(id="two", title="The rest"))
        standards = (
            replace(
                one,
                standard=with_other(
                    one.standard, group="two" if one.standard.urn in later else "one"
                ),
            )
            if one.edition == "2020"
            else one
            for one in suite.standards
        )
        edited = of_edition("2020", lambda _: {"groups": groups})(suite)
        return replace(edited, standards=tuple(standards))

    return revise


@pytest.mark.parametrize(
    ("before", "revise", "said", "documents"),
    [
        (
            grouped("First", "ABC SE04"),
            grouped("Begin", "ABC SE04"),
            [("reworded", "edition 2020 group one")],
            ["2020"],
        ),
        (
            grouped("First", "ABC SE04"),
            grouped("First", "ABC SE03", "ABC SE04"),
            [("changed", "edition 2020 group one"), ("changed", "edition 2020 group two")],
            [],
        ),
        (
            lambda suite: suite,
            of_edition("2020", lambda _: {"review_date": "2031-05"}),
            [("reworded", "edition 2020 review date")],
            ["2020"],
        ),
    ],
)
def test_what_an_edition_says_otherwise_is_told(
    before: Revise,
    revise: Revise,
    said: list[tuple[str, str]],
    documents: list[str],
    suite: Suite,
) -> None:
    after = released(before(suite), revise(suite))
    assert told(after) == said
    assert years(after) == documents


def test_another_list_of_functions_in_an_introduction_is_told(suite: Suite) -> None:
    def shorten(edition: Edition) -> Mapping[str, Any]:
        first, *others = edition.introduction
        words, listed = first.text
        assert not isinstance(listed, str)
        fewer = with_other(first, text=(words, with_other(listed, functions=("A",))))
        return {"introduction": (fewer, *others)}

    after = released(suite, of_edition("2020", shorten)(suite))
    assert told(after) == [("changed", "edition 2020 introduction the-process")]


def test_a_label_in_other_welsh_is_told_and_dates_the_welsh_document_that_prints_it(
    suite: Suite,
) -> None:
    catalogue = suite.translations["cy"]
    [(key, entry)] = (
        (key, entry)
        for key, entry in catalogue.entries.items()
        if key[0] == "2020 metadata date-approved label"
    )
    entries = {**catalogue.entries, key: entry._replace(words="Diwrnod cymeradwyo")}
    after = released(
        suite, replace(suite, translations={"cy": replace(catalogue, entries=entries)})
    )
    [change] = make_history(after).releases[-1].changes
    assert (change.about, change.language) == ("edition 2020, Date approved, its label", "cy")
    assert years(after, "cy") == ["2020"]
    assert years(after, "en") == []


@each
def test_other_forms_of_terms_are_told_and_date_each_item_whose_key_words_they_change(
    language: Code, suite: Suite, catalogue: Catalogue
) -> None:
    after = released(suite, in_other_forms(suite))
    assert told(after) == [
        ("changed", "glossary term job-coach"),
        ("changed", "glossary term co-worker"),
    ]
    changed = 0
    for year in ALL:
        before = make_package(book(Catalogue(suite), (language,), year))["CFItems"]
        former = {item["identifier"]: item.get("conceptKeywords") for item in before}
        for item in make_package(book(Catalogue(after), (language,), year))["CFItems"]:
            differs = item.get("conceptKeywords") != former[item["identifier"]]
            # What is no statement has the date of all in its standard that is none.
            if differs or item["humanCodingScheme"] in catalogue.statements:
                assert (item["lastChangeDateTime"] == LATER_DAY) == differs, item
            changed += differs
    assert changed


def without_what_older_files_lack(suite: Suite) -> Suite:
    """A suite whose first release was made before any of this was told."""
    first, *others = suite.releases
    nothing = Snapshot({}, {}, {})
    beyond = fill_in(nothing, make_history(replace(suite, releases=(first,))).releases[0].state)
    kinds = {"mapped": "remapped", "crossed": "in the crosswalk", "stated": "changed"}
    entries = tuple(
        entry
        for entry in first.entries
        if not (entry.what == "added" and entry.about in beyond.texts)
        and (entry.about, kinds.get(entry.what, entry.what)) not in beyond.facts
    )
    assert len(entries) < len(first.entries)
    return replace(suite, releases=(with_other(first, entries=entries), *others))


def test_what_an_older_file_does_not_hold_is_no_change(suite: Suite) -> None:
    old = without_what_older_files_lack(released(suite))
    for revise in (renamed(name=IN_BOTH), in_other_forms, lambda suite: suite):
        now = replace(revise(suite), releases=old.releases)
        file = release_history.make_release_file(now, LATER, DAYS[LATER])
        after = replace(now, releases=(*old.releases, file))
        assert {entry.about for entry in file.entries} >= {SUITE, "field of the suite"}
        assert release_history.find_release_changes(now, LATER) == ()
        assert make_history(after).releases[-1].changes == ()
        assert years(after) == []


def test_behind_an_older_file_an_edit_is_told_by_itself(suite: Suite) -> None:
    old = without_what_older_files_lack(released(suite))
    now = replace(after_an_edit(suite), releases=old.releases)
    file = release_history.make_release_file(now, LATER, DAYS[LATER])
    after = replace(now, releases=(*old.releases, file))
    assert told(after) == told(released(suite, after_an_edit(suite)))
    assert years(after) == years(released(suite, after_an_edit(suite)))


def test_what_changed_of_the_suite_has_its_name_in_the_language_of_the_page(
    english: Site, welsh: Site
) -> None:
    assert name_changed_thing(english, SUITE).name.text == "Name of the suite"
    assert name_changed_thing(welsh, SUITE).name[:2] == ("Enw’r gyfres", "cy")
