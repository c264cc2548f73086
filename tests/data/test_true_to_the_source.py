"""The YAML holds the published texts to the letter: nothing lost, nothing invented."""

import re

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.states import State
from generator.sound import load_sound
from generator.suite import texts
from tests.data import published
from tests.data.published import PAGE_2017, SUITE_2012, plain
from tests.support import PROJECT

PUBLISHED = {text.id: text for text in load_sound(PROJECT).texts.values() if not text.ours}
TALK = "job-coach-slides-2014.txt"


def source_of(text: texts.SuiteText) -> str:
    """The published text that something in the YAML was taken from."""
    if text.file == "evidence.yaml":
        return TALK
    year = text.id.split()[0]
    return PAGE_2017 if year == "2017" or year == "SKA" else SUITE_2012


@pytest.mark.parametrize("identity", PUBLISHED)
def test_each_text_of_the_yaml_stands_in_its_source(identity: str) -> None:
    text = PUBLISHED[identity]
    assert text.text in plain(published.text(source_of(text)))


@pytest.mark.parametrize(("identity", "words"), published.statements().items())
def test_each_statement_of_the_source_stands_in_the_yaml(
    identity: str, words: str, catalogue: Catalogue
) -> None:
    urn, _, code = identity.rpartition(" ")
    assert catalogue.standards[urn].statements[code] == words


def test_no_statement_was_invented(catalogue: Catalogue) -> None:
    held = {f"{urn} {code}" for urn, one in catalogue.standards.items() for code in one.statements}
    assert held == set(published.statements())


@pytest.mark.parametrize("row", published.mapping_rows(), ids=lambda row: f"{row[0]} {row[1]}")
def test_each_row_of_the_mapping_table_stands_in_the_yaml(
    row: tuple[str, str, str, str, str], catalogue: Catalogue
) -> None:
    code, urn, title, suite, owner = row
    functions = {function.code: function for _, function in catalogue.functions()}
    found = next(mapped for mapped in functions[code].maps_to if mapped.urn == urn)
    if urn in catalogue.standards:
        assert (found.printed_title or catalogue.standards[urn].title) == title
        assert not suite
    else:
        signposted = catalogue.signposted[urn]
        assert (signposted.title, signposted.suite, signposted.owner) == (title, suite, owner)


def test_the_rows_of_the_mapping_stand_in_their_printed_order(catalogue: Catalogue) -> None:
    rows = [
        (function.code, row.urn)
        for _, function in catalogue.functions()
        for row in function.maps_to
    ]
    assert rows == [(code, urn) for code, urn, *_ in published.mapping_rows()]


def test_functions_have_the_wording_of_the_list_and_that_of_the_table(
    catalogue: Catalogue,
) -> None:
    listed = dict(re.findall(r"^- ([A-J])\. (.+)$", published.text(SUITE_2012), re.MULTILINE))
    printed = dict(re.findall(r"^([A-J])\t([^\t]+)\t", published.text(SUITE_2012), re.MULTILINE))
    functions = [function for _, function in catalogue.functions()]
    assert {function.code: function.process for function in functions} == listed
    assert {function.code: function.table or function.process for function in functions} == printed


@pytest.mark.parametrize(("year", "name"), [("2012", SUITE_2012), ("2017", PAGE_2017)])
def test_each_value_of_the_source_stands_in_the_yaml(
    year: str, name: str, catalogue: Catalogue
) -> None:
    values = catalogue.suite.values.root[year].values
    assert {value.number: value.text for value in values} == published.values(name)


def test_the_second_value_of_2017_has_its_five_points(catalogue: Catalogue) -> None:
    points = re.findall(r"^- (.+)$", published.text(PAGE_2017), re.MULTILINE)
    assert list(catalogue.suite.values.root["2017"].values[1].points) == points
    assert len(points) == 5


@pytest.mark.parametrize(("term", "definition"), published.terms().items())
def test_each_term_of_the_source_stands_in_the_yaml(
    term: str, definition: str, catalogue: Catalogue
) -> None:
    entries = {entry.term: entry.definition for entry in catalogue.terms.values()}
    assert entries[term] == plain(definition)
    assert len(entries) == len(published.terms()) == 14


@pytest.mark.parametrize(("name", "summary"), published.suites().items())
def test_each_signposted_suite_of_the_source_stands_in_the_yaml(
    name: str, summary: str, catalogue: Catalogue
) -> None:
    suites = {suite.name: suite.summary for suite in catalogue.suite.links.suites}
    assert suites[name] == plain(summary)
    assert len(suites) == len(published.suites()) == 11


def test_each_address_of_the_source_stands_in_the_yaml(catalogue: Catalogue) -> None:
    assert [link.address for link in catalogue.suite.links.links] == list(published.addresses())


@pytest.mark.parametrize(("urn", "printed"), published.standards_2017().items())
def test_each_standard_of_2017_has_its_published_title_overview_and_welsh_title(
    urn: str, printed: tuple[str, str, str], catalogue: Catalogue
) -> None:
    title, overview, welsh = printed
    standard = catalogue.standards[urn]
    entry = catalogue.suite.translations.find(f"{urn} title", standard.title)
    assert standard.title == title
    assert standard.overview == (plain(overview),)
    official = entry if entry and entry.state is State.OFFICIAL else None
    assert (official.welsh if official else "") == welsh


FURNITURE = re.compile(
    r"LSI SE0\d|Supported Employment National Occupational Standards( Introduction)?|Overview"
    r"|You must be able to:?|You need to know and understand:|- You must be able to:"
    r"|Knowledge and understanding|Performance criteria|Links to other NOS|External Links|Glossary"
    r"|Ref\tFunction Title\tNOS Ref\tNOS title|Mapping of Functions to the .+ NOS:"
    r"|Values of Supported Employment"
)
"""Lines that are headings or lead in to others; the table of contents is left out by its place."""


def test_no_line_of_the_2012_text_is_left_out(catalogue: Catalogue) -> None:
    whole = published.text(SUITE_2012)
    body = whole[whole.rindex("\nSuite information\n") + len("\nSuite information\n") :]
    words = [text.text for text in catalogue.suite.texts.values() if not text.ours]
    words += [link.address for link in catalogue.suite.links.links]
    held = set(words)
    lost = []
    for raw in body.splitlines():
        line = plain(re.sub(r"^ ?- (?:[PK]\d+ |[A-J]\. )?|^\d+\. ", "", raw))
        line = re.sub(r"</?i>", "", line)
        if not line or FURNITURE.fullmatch(line) or "\t" in raw:
            continue
        if line in held or line.removesuffix(":") in held:
            continue
        parts = [part for part in (line.split(": ", 1) if ": " in line else [line]) if part]
        parts = [part.strip("<> ") for part in parts]
        joined = [text for text in held if line.startswith(text)]
        rest = plain(line[max(map(len, joined)) :]).strip(":<> ") if joined else line
        if not (all(part in held for part in parts) or rest in held):
            lost.append(raw)
    assert lost == []


def test_no_line_of_the_2017_page_is_left_out(catalogue: Catalogue) -> None:
    held = {text.text for text in catalogue.suite.texts.values() if not text.ours}
    entries = catalogue.suite.translations.entries.values()
    held |= {entry.welsh for entry in entries if entry.state is State.OFFICIAL}
    lost = [
        line
        for line in published.text(PAGE_2017).splitlines()
        if plain(line) and plain(re.sub(r"^\d+\. |^- |^SKA SE0\d: ", "", line)) not in held
    ]
    assert lost == []
