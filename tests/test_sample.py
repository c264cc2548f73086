"""The sample has every state that a suite may have, so that a test on it looks at each."""

import re
from pathlib import Path
from typing import get_args

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.redirects import list_short_addresses
from generator.catalogue.site_in_language import Site
from generator.ids import LETTERS, SECTION_KINDS, split_reference
from generator.model import OutsideLink
from generator.model.states import State
from generator.pages import make_all_pages
from generator.suite.entities import walk_parts, walk_texts
from generator.suite.entities.sections import Heading, List, StandardSection, Statement, Withdrawn
from generator.suite.suite import Suite
from tests.projects import SAMPLE


def test_texts_of_the_standards_have_welsh_in_every_state(suite: Suite) -> None:
    urns = tuple(entry.standard.urn for entry in suite.standards)
    of_standards = [one for one in suite.texts.values() if one.id.startswith(urns)]
    states = {suite.find_state(one, "cy") for one in of_standards}
    assert states == set(State) - {State.PUBLISHED}


def test_other_texts_have_welsh_in_every_state_but_official(suite: Suite) -> None:
    urns = tuple(entry.standard.urn for entry in suite.standards)
    others = [one for one in suite.texts.values() if not one.id.startswith(urns)]
    states = {suite.find_state(one, "cy") for one in others}
    assert states == set(State) - {State.PUBLISHED, State.OFFICIAL}


def test_a_standard_is_without_welsh_and_another_has_all_of_it_reviewed(suite: Suite) -> None:
    states: dict[str, set[State]] = {}
    for entry in suite.standards:
        for code, text in entry.standard.statements.items():
            state = suite.translations["cy"].find_state(f"{entry.standard.urn} {code}", text)
            states.setdefault(entry.standard.urn, set()).add(state)
    assert states["OLD SE03"] == {State.MISSING}
    assert states["ABC SE04"] == {State.REVIEWED}


def test_statements_of_both_kinds_are_withdrawn_within_a_list_and_at_its_end(
    suite: Suite,
) -> None:
    places = set()
    for entry in suite.standards:
        if entry.standard.sections is None:
            for code in entry.standard.gone:
                kind = [one for one in entry.standard.statements if one[0] == code[0]]
                places.add((code[0], int(code[1:]) > max(int(one[1:]) for one in kind)))
    assert {kind for kind, _ in places} == {LETTERS["criteria"], LETTERS["knowledge"]}
    assert {last for _, last in places} == {True, False}


def test_an_edition_has_standards_that_are_held_and_others_that_are_not(suite: Suite) -> None:
    held = {(entry.edition, entry.standard.held) for entry in suite.standards}
    assert {("2025", True), ("2025", False)} <= held


def test_a_standard_is_held_in_part(suite: Suite) -> None:
    parts = {(one.held, bool(one.not_held)) for one in suite.entities.standards}
    assert parts == {(True, False), (True, True), (False, True)}


def test_every_kind_of_section_heading_list_and_code_occurs(suite: Suite) -> None:
    parts = list(walk_parts(suite.entities.standards))
    sections = [one for one in parts if isinstance(one, StandardSection) and not one.short]
    assert {one.kind for one in sections} == set(SECTION_KINDS)
    assert {one.lead_in is None for one in sections} == {True, False}
    headings = [one for one in parts if isinstance(one, Heading)]
    assert {one.level for one in headings} == {1, 2}
    assert {one.lead_in is None for one in headings} == {True, False}
    statements = [one for one in parts if isinstance(one, Statement)]
    codes = {re.sub("[0-9]", "1", one.code) for one in statements if one.code not in ("i", "ii")}
    assert codes == {"P1", "K1", "1.", "a)", "b)", "", "K11", "S1", "1.1"}
    assert {one.reference.count("-") for one in statements} == {0, 1, 2}
    entries = [entry for one in parts if isinstance(one, List) for entry in one.entries]
    assert {(bool(one.code), bool(one.items)) for one in entries} == {
        *((True, True), (True, False), (False, True), (False, False)),
    }


def test_a_part_of_a_statement_is_withdrawn(suite: Suite) -> None:
    withdrawn = [one for one in walk_parts(suite.entities.standards) if isinstance(one, Withdrawn)]
    assert any("-" in one.name for one in withdrawn)


def test_every_status_occurs_and_whatever_else_a_standard_says_of_itself(suite: Suite) -> None:
    standards = suite.entities.standards
    assert {one.status for one in standards} == {None, "draft", "current", "legacy"}
    for name in ("level", "version", "suites", "second_codes", "history"):
        assert {bool(getattr(one, name)) for one in standards} == {True, False}, name
    assert {len(one.texts) for standard in standards for one in standard.metadata} == {1, 2}
    versions = [version for standard in standards for version in standard.history]
    assert {(len(one.date or ""), one.text is None) for one in versions} == {(7, False), (4, True)}


def test_a_standard_has_counterparts_before_and_after_it(suite: Suite) -> None:
    standards = Catalogue(suite).standards
    crosswalk = suite.mapping.crosswalk
    between = {row.before[0] for row in crosswalk} & {row.after[0] for row in crosswalk}
    assert {standards[urn].edition for urn in between} == {"2020"}


def test_each_revision_renumbered_another_number_of_standards(suite: Suite) -> None:
    standards = Catalogue(suite).standards
    renumbered = [
        standards[row.before[0]].edition
        for row in suite.mapping.crosswalk
        if "number" in row.changed
    ]
    assert {year: renumbered.count(year) for year in renumbered} == {"2015": 2, "2020": 3}


def test_short_addresses_have_one_two_and_three_meanings(suite: Suite) -> None:
    assert {len(meanings) for meanings in list_short_addresses(suite).values()} == {1, 2, 3}


def test_every_lane_of_a_process_and_every_state_of_a_link_occurs(suite: Suite) -> None:
    for functions in suite.mapping.functions.values():
        lanes = {lane.id for lane in suite.facts.process.lanes}
        assert {function.lane for function in functions} == lanes
    states = get_args(OutsideLink.model_fields["state"].annotation)
    assert {link.state for link in suite.links.links} == set(states)


def test_every_text_of_a_standard_stands_in_its_source(suite: Suite) -> None:
    source_of = {one.folder: one.edition.source for one in suite.editions}
    standards = Catalogue(suite).standards
    for entry in suite.standards:
        published = (SAMPLE / (source_of[entry.edition] or "")).read_text(encoding="utf-8")
        for text in walk_texts(standards[entry.standard.urn]):
            if not text.ours:
                assert text.words in published, text.id
        for statement in standards[entry.standard.urn].statements:
            printed = f"{statement.code} {statement.text.words}".strip()
            assert f" - {printed}\n" in published, statement.reference


def test_its_site_has_every_page_in_both_languages(site: Path, english: Site, welsh: Site) -> None:
    for pages, folder in ((english, site), (welsh, site / "cy")):
        for page in make_all_pages(pages):
            assert (folder / page.path.removesuffix("index") / "index.html").is_file(), page.path


def test_situations_summaries_and_questions_have_every_form(suite: Suite) -> None:
    situations = suite.entities.situations
    for name in ("terms", "related"):
        assert {bool(getattr(one, name)) for one in situations} == {True, False}, name
    assert {len(one.steps) > 1 for one in situations} == {True, False}
    of_editions = [
        {Catalogue(suite).standards[split_reference(one)[0]].edition for one in each.statements}
        for each in situations
    ]
    assert {len(years) for years in of_editions} == {1, 2}
    held = {one.urn: one.held for one in suite.entities.standards}
    assert {held[one.urn] for one in suite.entities.summaries} == {True, False}
    asked = [(one.about[0] == "/", bool(one.address.anchor)) for one in suite.entities.questions]
    assert {*asked} == {(True, True), (True, False), (False, True), (False, False)}
    assert {len(one.asked) > 1 for one in suite.entities.questions} == {True, False}
