"""Texts belong to entities, and their ids are formed in one place: nobody spells one by hand."""

import ast
import pickle
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from generator.suite.entities import Entities, walk_texts
from generator.suite.entities.standards import make_standard
from generator.suite.suite import Suite
from tests.long_form import in_the_long_form
from tests.support import PROJECT, run

SPELLED = '''\
"""Says texts by ids, as no module may."""

from generator.catalogue.site_in_language import Site
from generator.exports.book import Book
from generator.suite.entities.standards import Standard
from generator.suite.suite import Suite


def say(site: Site, book: Book, suite: Suite, standard: Standard) -> None:
    """Says titles."""
    site.say(standard.title)
    suite.texts[standard.title.id]
    site.say("ABC SE03 title")
    site.say_plainly(f"{standard.urn} title")
    site.say_beside(standard.title.id)
    book.say("ABC SE03 title")
    site.language.say("ABC SE03 title")
    suite.texts["ABC SE03 title"]
    suite.texts.get(f"{standard.urn} title")
'''

FORMED = {
    "TextId": {"suite/text.py", "suite/suite.py"},
    "Text": {"suite/text.py"},
    "Origin": {
        f"suite/entities/{name}.py"
        for name in (
            *("presentation", "standards", "wordbook", "mapping", "links", "advice", "work"),
        )
    },
}
"""Who may make an id, a text, and what makes texts. ``suite.py`` looks up what a file refers to."""


LONG_FORM = (
    "title",
    "overview heading",
    "overview subheading 1",
    "overview 1",
    "overview item 1",
    "overview item 2",
    "overview item 3",
    "overview item 4",
    "overview subheading 2",
    "overview 2",
    "scope heading",
    "scope item 1",
    "scope item 2",
    "scope item 3",
    "scope item 4",
    "criteria heading",
    "criteria lead-in",
    "criteria subheading 1",
    "P1",
    "P1-1",
    "P1-2",
    "P2",
    "criteria subheading 2",
    "criteria subheading 2 lead-in",
    "criteria subheading 3",
    "P4",
    "criteria subheading 4",
    "P6",
    "knowledge heading",
    "knowledge lead-in",
    "K01",
    "K01-1",
    "K01-2",
    "K01-2-I",
    "K01-2-II",
    "K02",
    "skills heading",
    "S1",
    "S3",
    "behaviours heading",
    "B1",
    "B2",
    "values heading",
    "V1",
    "glossary heading",
    "glossary term 1",
    "glossary definition 1",
    "glossary term 2",
    "glossary definition 2",
    "links heading",
    "links item 1",
    "links item 2",
    "links item 3",
    "links item 4",
    "external-links heading",
    "external-links 1",
    "other heading",
    "other 1",
    "other-2 heading",
    "other-2 1",
    "note 1",
    "note 2",
    "note 3",
    "note 4",
    "note 5",
    "note 6",
    "suite 1",
    "suite 2",
    "history 1",
    "metadata occupations",
    "metadata occupations 2",
    "metadata occupations label",
    "metadata key-words",
    "metadata key-words label",
)
"""What the ids of a standard in the long form end with, as the sample has one."""


def calls(file: Path) -> Iterator[ast.Call]:
    """Every call in a module."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


@pytest.fixture(scope="module")
def modules() -> dict[str, list[ast.Call]]:
    """The calls in every module of the program."""
    program = PROJECT / "generator"
    return {
        file.relative_to(program).as_posix(): list(calls(file)) for file in program.rglob("*.py")
    }


def test_mypy_refuses_an_id_that_is_spelled_by_hand(tmp_path: Path) -> None:
    file = tmp_path / "spelled.py"
    file.write_text(SPELLED, encoding="utf-8")
    said = run("mypy", str(file)).stdout
    refused = {int(line.split(":")[1]) for line in said.splitlines() if ": error: " in line}
    lines = enumerate(SPELLED.splitlines(), 1)
    by_hand = {number for number, line in lines if ' title"' in line or ".id)" in line}
    assert refused == by_hand, said


@pytest.mark.parametrize("maker", FORMED)
def test_ids_and_texts_are_made_in_one_place(
    maker: str, modules: dict[str, list[ast.Call]]
) -> None:
    making = {
        name
        for name, found in modules.items()
        if any(isinstance(call.func, ast.Name) and call.func.id == maker for call in found)
    }
    assert making == FORMED[maker]


def test_only_a_reference_of_the_data_is_looked_up(modules: dict[str, list[ast.Call]]) -> None:
    """What is put together where it is looked up would be an id that is spelled by hand."""
    looked_up = [
        ast.unparse(call)
        for name, found in modules.items()
        if name.startswith(("checks/", "releases/", "suite/suite"))
        for call in found
        if isinstance(call.func, ast.Attribute) and ast.unparse(call.func) == "suite.find_text"
    ]
    assert sorted(looked_up) == ["suite.find_text(exception.text)", "suite.find_text(identity)"]


@pytest.mark.parametrize(
    ("entity", "ids"),
    [
        (
            lambda known: known.editions[0],
            [
                "2015 title",
                "2015 lead-in performance_criteria",
                "2015 lead-in knowledge",
                "2015 introduction first-words title",
                "2015 introduction first-words 1",
                "2015 introduction first-words 2",
                "2015 introduction first-words note 1",
                "2015 metadata developed-by",
                "2015 metadata developed-by label",
                "2015 metadata version-number",
                "2015 metadata version-number label",
            ],
        ),
        (
            lambda known: next(one for one in known.standards if one.urn == "ABC SE02"),
            [
                "ABC SE02 title",
                "ABC SE02 overview 1",
                *(f"ABC SE02 {code}" for code in ("P1", "P3", "K1", "K2")),
                "ABC SE02 metadata date-approved",
                "ABC SE02 metadata date-approved label",
            ],
        ),
        (
            lambda known: known.standards[6],
            [
                *(f"ABC SE04 {name}" for name in ("title", "overview 1", "P1", "P2", "K1")),
                *(f"ABC SE04 note {number}" for number in (1, 2, 3)),
            ],
        ),
        (
            lambda known: known.standards[-1],
            [f"XYZ SE05 {name}" for name in LONG_FORM],
        ),
        (
            lambda known: known.terms[1],
            [f"glossary job-coach {name}" for name in ("term", "definition", "note 1")],
        ),
        (
            lambda known: known.values["2025"],
            ["2025 values title", "2025 value 1", "2025 value 1 point 1", "2025 value 2"],
        ),
        (
            lambda known: known.functions["2020"][1],
            [f"2020 function B {name}" for name in ("process", "table", "ABC SE02", "note 1")],
        ),
        (
            lambda known: known.signposted[0],
            [f"DEF GH12 {name}" for name in ("title", "suite", "owner")],
        ),
        (lambda known: known.crosswalk[0], ["crosswalk ABC SE01"]),
        (
            lambda known: known.suites[0],
            [f"suite office-work {name}" for name in ("name", "summary", "note 1")],
        ),
        (lambda known: known.links[0], ["link sample-council label", "link sample-council note"]),
        (
            lambda known: known.research.findings[0],
            ["evidence help-counts heading", "evidence help-counts text"],
        ),
        (
            lambda known: known.research.tasks[0],
            [f"evidence first-meeting {name}" for name in ("task", "published", "why")],
        ),
        (
            lambda known: known.situations[0],
            [
                f"situation before-a-first-meeting {name}"
                for name in (
                    *("title", "lead", "step get-ready", "step at-the-meeting"),
                    *("related 1", "related 2", "related 3"),
                )
            ],
        ),
        (lambda known: known.summaries[0], ["summary ABC SE03"]),
        (
            lambda known: known.questions[1],
            ["questions ABC SE03 P5 1", "questions ABC SE03 P5 2"],
        ),
        (lambda known: known.questions[2], ["questions /map/#2020-a 1"]),
        (lambda known: known.roles[0], ["role first-meetings title", "role first-meetings lead"]),
        (
            lambda known: known.interview[0],
            [
                "interview 2020 A 1",
                "interview 2020 A 1 listen-for 1",
                "interview 2020 A 1 listen-for 2",
            ],
        ),
        (
            lambda known: known.helps[0],
            ["help stepping-back hard", "help stepping-back 1", "help stepping-back 2"],
        ),
    ],
    ids=[
        "edition",
        "standard",
        "standard with notes",
        "standard in the long form",
        "term",
        "values",
        "function",
        "signposted standard",
        "crossing",
        "signposted suite",
        "link",
        "finding",
        "task",
        "situation",
        "summary",
        "questions by a reference",
        "questions by an address",
        "role",
        "question for an interview",
        "what may help",
    ],
)
def test_the_ids_of_an_entitys_texts_are_for_ever(
    entity: Callable[[Entities], object], ids: list[str], suite: Suite
) -> None:
    """The catalogue of Welsh is kept by them."""
    assert [text.id for text in walk_texts(entity(suite.entities))] == ids


def test_every_text_is_one_of_an_entity_and_has_an_id_of_its_own(suite: Suite) -> None:
    found = list(walk_texts(suite.entities))
    assert list(suite.texts.values()) == found
    assert all(text is suite.texts[text.id] for text in found)


def test_another_process_is_handed_the_files_and_makes_of_them_what_this_one_did(
    suite: Suite,
) -> None:
    assert "entities" in vars(suite)
    handed = pickle.loads(pickle.dumps(suite))
    assert vars(handed).keys() == {field.name for field in fields(Suite)}
    assert handed.texts == suite.texts


def test_texts_have_the_same_ids_in_the_short_form_and_in_the_long_form(suite: Suite) -> None:
    for entry in (one for one in suite.standards if one.standard.sections is None):
        longer = in_the_long_form(entry)
        short, long = (
            {text.id: text.words for text in walk_texts(make_standard(one, ""))}
            for one in (entry, longer)
        )
        assert short.items() <= long.items()
        added = {name.removeprefix(f"{entry.standard.urn} ") for name in long.keys() - short}
        assert added <= {"criteria lead-in", "knowledge lead-in"}
