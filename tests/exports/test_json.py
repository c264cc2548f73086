"""The JSON of the suite and of each standard, read as a program elsewhere reads it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.catalogue.catalogue import Catalogue
from generator.exports.data import api, json_file, json_schema
from generator.exports.data.models import OneStandard, SuiteData
from generator.exports.data.suite_data import make_suite_data
from generator.ids import make_slug
from generator.model.work_files import WORK_FILES
from generator.suite.suite import Suite
from tests.exports.books import RELEASE, book, statements
from tests.projects import LANGUAGES

Node = dict[str, Any]
WELSH_FOLDERS = {"en": "", "cy": "cy/"}


@pytest.fixture(scope="module")
def published(catalogue: Catalogue) -> Mapping[str, Any]:
    """What stands at each address."""
    return {path: json.loads(content) for path, content in api.make_files(catalogue, RELEASE)}


@pytest.fixture(scope="module")
def suite_file(published: Mapping[str, Any]) -> Node:
    """The whole suite."""
    found: Node = published["api/v1/suite.json"]
    return found


def texts_within(part: Any) -> Iterator[str]:
    """The English of every text in a part of the data."""
    if isinstance(part, dict):
        if {"en", "cy", "welsh"} <= part.keys():
            yield part["en"]
        for value in part.values():
            yield from texts_within(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts_within(value)


def test_every_statement_stands_in_order_word_for_word_in_both_languages_with_its_state(
    catalogue: Catalogue, suite_file: Node
) -> None:
    found = [
        (standard["id"], one["code"], text["en"], text["cy"] or "", text["welsh"])
        for standard in suite_file["standards"]
        for one in standard["statements"]
        for text in [one["text"]]
    ]
    assert found == statements(catalogue)


def test_the_file_of_a_release_is_what_stands_at_its_address(
    catalogue: Catalogue, suite_file: Node
) -> None:
    assert json.loads(json_file.to_bytes(book(catalogue))) == suite_file


def test_each_standard_stands_at_its_own_address_as_in_the_suite(
    published: Mapping[str, Any], suite_file: Node
) -> None:
    for standard in suite_file["standards"]:
        one = published[f"api/v1/standards/{make_slug(standard['id'])}.json"]
        edition = one["edition"]
        assert one == {
            "imprint": suite_file["imprint"],
            "edition": edition,
            "standard": standard,
        }
        [whole] = (known for known in suite_file["editions"] if known["id"] == edition["id"])
        assert edition == {key: whole[key] for key in edition}
        assert (edition["id"], edition["state"]) == (standard["edition"], whole["state"])
    assert len(published) == len(suite_file["standards"]) + 4 + len(WORK_FILES)


def test_the_files_keep_to_the_schemas_that_are_published_with_them(
    published: Mapping[str, Any],
) -> None:
    whole = Draft202012Validator(published["api/v1/suite.schema.json"])
    one = Draft202012Validator(published["api/v1/standard.schema.json"])
    for validator in (whole, one):
        validator.check_schema(validator.schema)
    assert list(whole.iter_errors(published["api/v1/suite.json"])) == []
    for path, content in published.items():
        if path.startswith("api/v1/standards/"):
            assert list(one.iter_errors(content)) == [], path


def test_the_schemas_let_fields_be_added_and_none_be_missing(
    published: Mapping[str, Any],
) -> None:
    whole = Draft202012Validator(published["api/v1/suite.schema.json"])
    suite = published["api/v1/suite.json"]
    [term, *others] = suite["glossary"]
    assert list(whole.iter_errors(suite | {"glossary": [term | {"more": 1}, *others]})) == []
    without = {key: value for key, value in term.items() if key != "definition"}
    [error] = whole.iter_errors(suite | {"glossary": [without, *others]})
    assert "'definition' is a required property" in error.message


def test_every_text_of_the_suite_stands_in_it(catalogue: Catalogue, suite_file: Node) -> None:
    """What is this project’s alone is none: research, what the tools offer, the site’s words."""
    found = set(texts_within(suite_file))
    wanted = {
        identity: text.words
        for identity, text in catalogue.suite.texts.items()
        if not identity.startswith(("evidence ", "role ", "interview ", "help ")) and not text.frame
    }
    assert {identity for identity, text in wanted.items() if text not in found} == set()


def test_the_form_is_that_of_version_1(suite: Suite) -> None:
    """Programs were written for it: a field may be added to these, and none may go."""
    committed = Path(__file__).with_name("form-v1.json").read_text(encoding="utf-8")
    promised: dict[str, list[str]] = json.loads(committed)
    schema: Node = {}
    for model in (SuiteData, OneStandard):
        made = json.loads(json_schema.format_schema(suite, model))
        schema |= made.pop("$defs") | {model.__name__: made}
    found = {name: set(part.get("properties", ())) for name, part in schema.items()}
    for name, fields in promised.items():
        assert set(fields) <= found[name], name


def test_whatever_is_referred_to_is_there(suite_file: Node) -> None:
    ids = {
        one["id"]
        for kind in ("editions", "standards", "functions", "values", "signposted")
        for one in suite_file[kind]
    }
    ids |= {one["id"] for standard in suite_file["standards"] for one in standard["statements"]}
    for edition in suite_file["editions"]:
        assert ids.issuperset(edition["standards"])
    for standard in suite_file["standards"]:
        assert ids.issuperset({standard["edition"], *standard["functions"]})
        assert ids.issuperset(one["id"] for one in standard["counterparts"])
        for part in (standard, *standard["statements"]):
            assert ids.issuperset(f"{standard['edition']} value {n}" for n in part["values"])
    for function in suite_file["functions"]:
        assert ids.issuperset(function["standards"])
    for value in suite_file["values"]:
        assert ids.issuperset(value["practised_by"])


def test_functions_values_and_terms_are_there_word_for_word(
    catalogue: Catalogue, suite_file: Node
) -> None:
    suite = catalogue.suite
    assert [one["process"]["en"] for one in suite_file["functions"]] == [
        function.process for functions in suite.mapping.functions.values() for function in functions
    ]
    assert [
        (one["edition"], one["text"]["en"], [point["en"] for point in one["points"]])
        for one in suite_file["values"]
    ] == [
        (year, value.text, list(value.points))
        for year, listed in suite.values.root.items()
        for value in listed.values
    ]
    assert [(one["term"]["en"], one["definition"]["en"]) for one in suite_file["glossary"]] == [
        (term.term, term.definition) for term in suite.glossary.terms
    ]


def test_addresses_are_those_of_the_site_in_both_languages(suite_file: Node, site: Path) -> None:
    addresses = [
        part["address"]
        for kind in ("editions", "standards", "functions", "values", "glossary")
        for one in suite_file[kind]
        for part in (one, *one.get("statements", ()))
    ]
    assert addresses
    pages: dict[Path, str] = {}
    for address in addresses:
        for code in LANGUAGES:
            place = address[code].removeprefix(RELEASE.address)
            assert place.startswith(WELSH_FOLDERS[code])
            path, _, anchor = place.partition("#")
            file = site / path / "index.html"
            pages.setdefault(file, file.read_text(encoding="utf-8"))
            assert not anchor or f'id="{anchor}"' in pages[file], address[code]


def test_the_imprint_says_of_what_release_it_is_and_whose_the_text_is(suite_file: Node) -> None:
    imprint = suite_file["imprint"]
    assert imprint["form"] == "v1"
    assert (imprint["version"], imprint["date"]) == ("0.1.0", "2026-11-20")
    assert imprint["site"] == RELEASE.address
    assert imprint["rights"].startswith("The text of the standards belongs to its publishers.")


def test_welsh_that_nobody_has_reviewed_is_left_out_where_drafts_are(catalogue: Catalogue) -> None:
    held = book(catalogue, show_drafts=False)
    shown = {
        one.text.translations["cy"].state: one.text.find_text("cy") is not None
        for standard in make_suite_data(held).standards
        for one in standard.statements
    }
    assert shown == {"draft": False, "reviewed": True, "outdated": False, "missing": False}
