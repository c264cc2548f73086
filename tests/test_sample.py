"""The sample has every state that a suite may have, so that a test on it looks at each."""

from pathlib import Path
from typing import get_args

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.catalogue.redirects import short_addresses
from generator.ids import STATEMENT_LETTERS
from generator.model import OutsideLink
from generator.model.states import State
from generator.pages import generated
from generator.suite.suite import Suite
from tests.projects import SAMPLE


def test_texts_of_the_standards_have_welsh_in_every_state(suite: Suite) -> None:
    urns = tuple(entry.standard.urn for entry in suite.standards)
    of_standards = [one for one in suite.texts.values() if one.id.startswith(urns)]
    states = {suite.state(one, "cy") for one in of_standards}
    assert states == set(State) - {State.PUBLISHED}


def test_other_texts_have_welsh_in_every_state_but_official(suite: Suite) -> None:
    urns = tuple(entry.standard.urn for entry in suite.standards)
    others = [one for one in suite.texts.values() if not one.id.startswith(urns)]
    states = {suite.state(one, "cy") for one in others}
    assert states == set(State) - {State.PUBLISHED, State.OFFICIAL}


def test_a_standard_is_without_welsh_and_another_has_all_of_it_reviewed(suite: Suite) -> None:
    states: dict[str, set[State]] = {}
    for entry in suite.standards:
        for code, text in entry.standard.statements.items():
            state = suite.translations["cy"].state(f"{entry.standard.urn} {code}", text)
            states.setdefault(entry.standard.urn, set()).add(state)
    assert states["OLD SE03"] == {State.MISSING}
    assert states["ABC SE04"] == {State.REVIEWED}


def test_statements_of_both_kinds_are_withdrawn_within_a_list_and_at_its_end(
    suite: Suite,
) -> None:
    places = set()
    for entry in suite.standards:
        for code in entry.standard.withdrawn:
            kind = [one for one in entry.standard.statements if one[0] == code[0]]
            places.add((code[0], int(code[1:]) > max(int(one[1:]) for one in kind)))
    assert {kind for kind, _ in places} == set(STATEMENT_LETTERS.values())
    assert {last for _, last in places} == {True, False}


def test_an_edition_has_standards_that_are_held_and_others_that_are_not(suite: Suite) -> None:
    held = {(entry.edition, entry.standard.held) for entry in suite.standards}
    assert {("2025", True), ("2025", False)} <= held


def test_a_standard_has_counterparts_before_and_after_it(suite: Suite) -> None:
    standards = Catalogue(suite).standards
    crosswalk = suite.mapping.crosswalk
    between = {row.from_ for row in crosswalk} & {row.to for row in crosswalk}
    assert {standards[urn].edition for urn in between} == {"2020"}


def test_each_revision_renumbered_another_number_of_standards(suite: Suite) -> None:
    standards = Catalogue(suite).standards
    renumbered = [
        standards[row.from_].edition for row in suite.mapping.crosswalk if "number" in row.changed
    ]
    assert {year: renumbered.count(year) for year in renumbered} == {"2015": 2, "2020": 3}


def test_short_addresses_have_one_two_and_three_meanings(suite: Suite) -> None:
    assert {len(meanings) for meanings in short_addresses(suite).values()} == {1, 2, 3}


def test_every_lane_of_a_process_and_every_state_of_a_link_occurs(suite: Suite) -> None:
    for functions in suite.mapping.functions.values():
        lanes = {lane.id for lane in suite.facts.process.lanes}
        assert {function.lane for function in functions} == lanes
    states = get_args(OutsideLink.model_fields["state"].annotation)
    assert {link.state for link in suite.links.links} == set(states)


def test_every_text_of_a_standard_stands_in_its_source(suite: Suite) -> None:
    source_of = {one.folder: one.edition.source for one in suite.editions}
    for entry in suite.standards:
        published = (SAMPLE / (source_of[entry.edition] or "")).read_text(encoding="utf-8")
        for code, text in entry.standard.statements.items():
            assert f" - {code} {text}\n" in published, f"{entry.standard.urn} {code}"
        for text in (entry.standard.title, *entry.standard.overview):
            assert f"\n{text}\n" in published, entry.standard.urn


def test_its_site_has_every_page_in_both_languages(site: Path, english: Site, welsh: Site) -> None:
    for pages, folder in ((english, site), (welsh, site / "cy")):
        for page in generated(pages):
            assert (folder / page.path.removesuffix("index") / "index.html").is_file(), page.path
