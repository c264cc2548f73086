"""What Moodle and Mahara find in the files for them: the framework, standards, statements."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports import list_exports
from generator.exports.book import Book
from generator.exports.data import competencies, mahara, moodle
from generator.ids import Code
from generator.languages.language import Wording
from generator.model.states import State
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests import urns
from tests.exports import platforms
from tests.exports.books import EDITIONS, RELEASE, book, statements
from tests.exports.platforms import Competency, Framework, RefusedError
from tests.projects import LANGUAGES, SAMPLE
from tests.variants import without_statements

Made = Mapping[tuple[str, str, Code], Framework]
READERS: Mapping[str, Callable[[Book], Framework]] = {
    "Moodle": lambda held: platforms.moodle(moodle.to_bytes(held)),
    "Mahara": lambda held: platforms.mahara(mahara.to_bytes(held)),
}
each = pytest.mark.parametrize(
    ("platform", "year", "code"), list(product(READERS, EDITIONS, LANGUAGES))
)
on_both = pytest.mark.parametrize("platform", READERS)


@pytest.fixture(scope="module")
def frameworks(catalogue: Catalogue) -> Made:
    """What each platform finds, by the edition and the language."""
    return {
        (platform, year, code): read(book(catalogue, (code,), year))
        for (platform, read), year, code in product(READERS.items(), EDITIONS, LANGUAGES)
    }


def by_reference(framework: Framework) -> dict[str, Competency]:
    """What a framework lists, by the reference that its name begins with."""
    return dict(zip(framework.references(), framework.below(), strict=True))


@each
def test_every_standard_is_on_the_first_level_and_every_statement_below_what_it_is_a_part_of(
    catalogue: Catalogue, frameworks: Made, platform: str, year: str, code: Code
) -> None:
    listed = by_reference(frameworks[platform, year, code])
    first = [one.name.partition(": ")[0] for one in frameworks[platform, year, code].children]
    assert first == [standard.urn for standard in catalogue.list_standards(year)]
    for standard in catalogue.list_standards(year):
        below = [one.name.partition(": ")[0] for one in listed[standard.urn].below()]
        assert below == [one.reference for one in standard.statements]
        for one in standard.statements:
            assert listed[one.reference] in listed[one.within or standard.urn].children


@each
def test_every_statement_is_described_word_for_word_with_the_mark_of_a_draft(
    catalogue: Catalogue, frameworks: Made, platform: str, year: str, code: Code
) -> None:
    listed = by_reference(frameworks[platform, year, code])
    for one in statements(catalogue, year):
        assert listed[one.id].words == one.marked(code)


@on_both
def test_what_is_printed_before_a_statement_stands_before_its_words_where_it_is_not_its_name(
    catalogue: Catalogue, frameworks: Made, platform: str
) -> None:
    for one in by_reference(frameworks[platform, "2025", "en"]).values():
        statement = catalogue.statements.get(one.name.partition(": ")[0])
        if statement:
            other = statement.code not in ("", statement.name)
            before = f"{statement.code} " if other else ""
            assert one.paragraphs[0] == f"{before}{statement.text.words}"


@on_both
def test_english_in_the_place_of_welsh_is_marked_as_english(
    frameworks: Made, platform: str
) -> None:
    listed = by_reference(frameworks[platform, "2020", "cy"])
    english = '<span lang="en">ask what work the person wants</span>'
    assert english in listed["ABC SE02 P1"].description
    assert "lang=" not in listed["ABC SE03 P4"].description


@on_both
def test_a_statement_says_below_which_headings_it_stands_and_leads_to_its_place(
    frameworks: Made, platform: str
) -> None:
    statement = by_reference(frameworks[platform, "2025", "en"])["XYZ SE05 P4"]
    assert statement.paragraphs == [
        "4. show the way to every door",
        "Performance criteria › On the first day › Indoors",
        "XYZ SE05 P4",
    ]
    assert 'href="https://nos.example/standards/xyz-se05/#p4"' in statement.description


@on_both
def test_a_standard_is_described_by_what_stands_in_no_statement_of_it(
    frameworks: Made, platform: str
) -> None:
    listed = by_reference(frameworks[platform, "2025", "en"])
    said = listed["XYZ SE05"].paragraphs
    assert said[:3] == ["Welcome the employer", "Overview", "What is this standard about?"]
    assert "2 hours: full or part" in said
    assert "A drawing of rooms and doors, as seen from above." in said
    assert "On the first day" not in said
    assert "We do not have its statements." in listed["XYZ SE04"].paragraphs
    assert "We do not have its statements." not in said


@each
def test_a_framework_has_the_name_of_the_suite_and_the_year_and_says_what_every_file_does(
    catalogue: Catalogue, frameworks: Made, platform: str, year: str, code: Code
) -> None:
    framework = frameworks[platform, year, code]
    assert framework.name == f"{catalogue.suite.facts.name[code]} {year}"
    imprint = book(catalogue, (code,), year).imprint
    assert framework.paragraphs == [f"{line.label.text}: {line.text}" for line in imprint]


def test_what_is_rated_is_rated_in_the_language_of_the_file(frameworks: Made) -> None:
    assert frameworks["Moodle", "2020", "en"].scale == ("Not yet competent", "Competent")
    assert frameworks["Moodle", "2020", "cy"].scale == ("Ddim yn gymwys eto", "Cymwys")
    english = "Ready for assessment|Does not meet the standard|Partly meets the standard|"
    assert "|".join(frameworks["Mahara", "2020", "en"].scale) == f"{english}Meets the standard"
    welsh = "Yn barod am asesiad|Nid yw’n bodloni’r safon|Yn bodloni’r safon yn rhannol|"
    assert "|".join(frameworks["Mahara", "2020", "cy"].scale) == f"{welsh}Yn bodloni’r safon"


@each
def test_ids_and_names_are_of_one_each_and_whole(
    catalogue: Catalogue, frameworks: Made, platform: str, year: str, code: Code
) -> None:
    listed = list(frameworks[platform, year, code].below())
    assert len({one.name for one in listed}) == len(listed)
    assert not any(one.name.endswith("...") for one in listed)
    known = {*catalogue.standards, *catalogue.statements, ""}  # a standard in Mahara has none
    assert {one.id for one in listed} <= known


def test_moodle_knows_the_frameworks_apart_and_their_ids_are_those_that_they_always_had(
    frameworks: Made,
) -> None:
    found = {key[1:]: one.id for key, one in frameworks.items() if key[0] == "Moodle"}
    assert found == {
        (year, code): f"sample-standards-{year}-{code}"
        for year, code in product(EDITIONS, LANGUAGES)
    }


def test_moodle_has_a_word_for_each_level_that_there_is(frameworks: Made) -> None:
    of_two, of_four = frameworks["Moodle", "2020", "en"], frameworks["Moodle", "2025", "en"]
    assert of_two.levels == ("competency", "indicator")
    assert of_four.levels == ("competency", "indicator", "indicator", "indicator")


@pytest.fixture(scope="module")
def bare(suite: Suite) -> Catalogue:
    """The sample with an edition without statements."""
    held = (one.standard.urn for one in suite.standards if one.edition == "2020")
    return Catalogue(without_statements(suite, *held))


def test_of_an_edition_without_statements_moodle_finds_the_standards_alone(
    bare: Catalogue,
) -> None:
    framework = READERS["Moodle"](book(bare, ("en",), "2020"))
    assert framework.references() == [one.urn for one in bare.list_standards("2020")]
    assert framework.levels == ("competency",)


def test_there_is_nothing_for_mahara_of_an_edition_without_statements(bare: Catalogue) -> None:
    paths = {one.path for one in list_exports(bare, RELEASE)}
    assert "sample-standards-2020-en.moodle.csv" in paths
    assert "sample-standards-2025-cy.matrix" in paths
    assert not any(path.endswith(".matrix") for path in paths if "2020" in path)


def test_without_an_address_of_the_site_nothing_leads_anywhere(catalogue: Catalogue) -> None:
    nowhere = book(catalogue, ("en",), "2020", release=replace(RELEASE, address=""))
    assert b"href" not in moodle.to_bytes(nowhere) + mahara.to_bytes(nowhere)


LONG = f"ABC{'D' * 60} EFG{'H' * 60} SE01"
"""A URN of which the first hundred characters are those of others."""

OTHER = f"{LONG[:-1]}2"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The sample with standards of such URNs."""
    project = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("long") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(urns, "THINGS", dict.fromkeys((LONG, OTHER), "anvil"))
        urns.write_urns(project, (LONG, OTHER), ())
    return Catalogue(load_sound(project))


@on_both
def test_long_references_that_begin_alike_are_told_apart(long: Catalogue, platform: str) -> None:
    framework = READERS[platform](book(long, ("en",), "2025"))
    first = {one.name: one for one in framework.children}
    ours = [one for name, one in first.items() if name.startswith(LONG[:80])]
    assert [len(one.children) for one in ours] == [4, 4]
    names = [one.name for one in framework.below()]
    assert len(set(names)) == len(names)


def test_a_long_reference_has_always_the_same_id() -> None:
    """Platforms know what people were rated on by these; they never change."""
    assert competencies.shorten_id("ABC SE03 P4") == "ABC SE03 P4"
    assert competencies.shorten_id(LONG) == f"{LONG[:83]} 3f7ed53c1f872e0c"


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("name one co-worker", "ABC SE03 P4: name one co-worker"),
        ("go " * 40, f"ABC SE03 P4: {'go ' * 28}go…"),
        ("goes " + "o" * 100, "ABC SE03 P4: goes…"),
        ("o" * 100, "ABC SE03 P4: …"),
    ],
    ids=["short", "long", "a long word", "one long word"],
)
def test_a_name_has_as_many_whole_words_as_there_is_room_for(words: str, label: str) -> None:
    wording = Wording(words, "en", State.PUBLISHED)
    one = competencies.Competency("ABC SE03 P4", "ABC SE03", wording, "")
    assert one.make_label(100) == label
    assert len(label) <= 100


def _with_rows(content: bytes, change: Callable[[list[list[str]]], None]) -> bytes:
    rows = list(csv.reader(io.StringIO(content.decode(), newline="")))
    change(rows)
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode()


def test_what_moodle_would_drop_cut_or_refuse_would_be_found(catalogue: Catalogue) -> None:
    content = moodle.to_bytes(book(catalogue, ("en",), "2020"))
    whole = len(list(platforms.moodle(content).below()))

    def orphan(rows: list[list[str]]) -> None:
        rows[3][0] = "ABC SE99"

    def unnamed(rows: list[list[str]]) -> None:
        rows[1][12] = ""

    def endless(rows: list[list[str]]) -> None:
        rows[2][2] = "word " * 30

    assert len(list(platforms.moodle(_with_rows(content, orphan)).below())) == whole - 1
    assert platforms.moodle(_with_rows(content, endless)).children[0].name.endswith("...")
    with pytest.raises(RefusedError):
        platforms.moodle(_with_rows(content, unnamed))
    with pytest.raises(RefusedError):
        platforms.moodle(b"\xef\xbb\xbf" + content)


def test_what_mahara_would_put_elsewhere_or_refuse_would_be_found(catalogue: Catalogue) -> None:
    content = mahara.to_bytes(book(catalogue, ("en",), "2025"))

    def changed(change: Callable[[Any], object]) -> bytes:
        held = json.loads(content)
        change(held["framework"])
        return json.dumps(held).encode()

    lost = platforms.mahara(changed(lambda held: held["standards"][1].update(standardid="2")))
    assert lost.children[1].children == []
    nameless = changed(lambda held: held.pop("name"))
    endless = changed(lambda held: held["standardelements"][0].update(shortname="o" * 101))
    for content in (nameless, endless):
        with pytest.raises(RefusedError):
            platforms.mahara(content)
