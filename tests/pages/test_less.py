"""A suite that has less than others: no page speaks of what it has not."""

from dataclasses import replace
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.documents import word
from generator.ids import make_standard_address
from generator.model import Situations, Summaries
from generator.model.suite_file import Process
from generator.pages import make_all_pages
from generator.suite.suite import Suite
from tests.exports.books import book
from tests.exports.readers import document
from tests.variants import only, site_of, with_functions

READING = "put each value into practice is this project’s own reading"


def pages_of(suite: Suite) -> dict[str, str]:
    """The Markdown of every English page, by its path."""
    return {page.path: page.markdown for page in make_all_pages(site_of(suite))}


def mapping_with(suite: Suite, **changes: Any) -> Suite:
    """The suite with other parts of its mapping."""
    return replace(suite, mapping=suite.mapping.model_copy(update=changes))


def test_a_process_without_an_introduction_has_none_on_the_map(suite: Suite) -> None:
    process = Process(lanes=suite.facts.process.lanes)
    said = pages_of(replace(suite, facts=suite.facts.model_copy(update={"process": process})))
    assert "\n\nThe published mapping says which standards serve each stage" in said["map"]


def test_a_suite_without_any_mapping_says_of_no_standard_that_its_is_missing(suite: Suite) -> None:
    standards = [
        markdown
        for path, markdown in pages_of(with_functions(suite, {})).items()
        if path.startswith("standards/")
    ]
    assert standards
    assert not [one for one in standards if "{#functions" in one or "mapping of this" in one]


def test_a_standard_that_stands_alone_has_none_before_or_after_it(suite: Suite) -> None:
    [standard] = [one for one in suite.standards if one.standard.urn == "ABC SE03"]
    unreferred = mapping_with(
        with_functions(suite, {}), crosswalk=(), signposted=(), values_in_practice={}
    )
    alone = replace(only(unreferred, standard.edition), standards=(standard,), evidence=None)
    alone = replace(alone, situations=Situations())
    said = pages_of(alone)[make_standard_address(standard.standard.urn).path]
    assert "{#knowledge" in said
    assert "{#neighbours" not in said


def test_where_nothing_is_said_to_put_a_value_into_practice_nobodys_reading_is_spoken_of(
    suite: Suite,
) -> None:
    idle = mapping_with(suite, values_in_practice={})
    assert READING in pages_of(suite)["values"]
    assert READING not in pages_of(idle)["values"]


@pytest.mark.parametrize("practised", [True, False])
def test_nor_in_a_document(suite: Suite, practised: bool) -> None:
    given = suite if practised else mapping_with(suite, values_in_practice={})
    held = document(word.to_bytes(book(Catalogue(given), ("en",), "2020")))
    said = [one.text for one in held.paragraphs]
    assert practised == any(READING in one for one in said)


def test_a_suite_without_situations_has_no_page_of_them_and_no_entry_in_the_menu(
    suite: Suite,
) -> None:
    """Nor is anything said in plain words of a standard that nobody summed up."""
    less = replace(suite, situations=Situations(), summaries=Summaries({}))
    assert [path for path in pages_of(suite) if path.startswith("situations/")]
    said = pages_of(less)
    assert not [
        path for path, page in said.items() if "situations/" in path or "plain-words" in page
    ]
