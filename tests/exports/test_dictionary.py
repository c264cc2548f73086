"""What each field means is said once, of every field, in every form that has it."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.dictionary import Dictionary, Field, RecordType
from generator.exports.data import api
from generator.exports.data_dictionary import make_dictionary
from generator.exports.tables import csv_file
from generator.exports.tables.sheets import make_sheets
from generator.languages.catalogue_upkeep import list_interface_words
from generator.languages.language import Language
from generator.sound import load_sound
from generator.suite.suite import Suite
from tests.exports.books import RELEASE, book
from tests.exports.readers import csv_rows
from tests.released import after_an_edit, released
from tests.small import EXAMPLE

Node = dict[str, Any]


@pytest.fixture(scope="module")
def catalogue(suite: Suite) -> Catalogue:
    """The sample with two releases."""
    return Catalogue(released(suite, after_an_edit(suite)))


@pytest.fixture(scope="module")
def published(catalogue: Catalogue) -> Mapping[str, Node]:
    """What stands at each address for programs."""
    return {path: json.loads(content) for path, content in api.make_files(catalogue, RELEASE)}


@pytest.fixture(scope="module")
def known(catalogue: Catalogue) -> Dictionary:
    """The dictionary of the sample, with the sheets as they are called in English."""
    return make_dictionary(catalogue, RELEASE, "en", show_drafts=True)


def parts_of(schema: Node, name: str = "the whole") -> Iterator[tuple[str, Node]]:
    """Each object and each field of a schema that says something of itself, by its name."""
    for part, said in {name: schema, **schema.get("$defs", {})}.items():
        yield part, said
        yield from ((f"{part}.{field}", one) for field, one in said.get("properties", {}).items())


def fields_of(all_described: tuple[RecordType, ...]) -> Iterator[tuple[str, Field]]:
    """Every field with the name of what it is of."""
    for described in all_described:
        yield from ((described.name, field) for field in described.fields)


def test_no_object_and_no_field_of_any_schema_lacks_what_it_means(
    published: Mapping[str, Node],
) -> None:
    schemas = {path: one for path, one in published.items() if path.endswith(".schema.json")}
    assert len(schemas) == 7
    for path, schema in schemas.items():
        silent = [name for name, part in parts_of(schema) if not part.get("description")]
        assert silent == [], path


def test_the_dictionary_has_the_objects_and_fields_of_the_schemas_in_the_same_words(
    catalogue: Catalogue, known: Dictionary, published: Mapping[str, Node]
) -> None:
    english = Language.of("en", catalogue.suite)
    said = {one.name: one.meaning.say(english).text for one in known.json}
    said |= {
        f"{name}.{field.name}": field.meaning.say(english).text
        for name, field in fields_of(known.json)
    }
    wanted: dict[str, str] = {}
    for file, name in FILES.items():
        parts = parts_of(published[f"api/v1/{file}.schema.json"], name)
        wanted |= {part: one["description"].partition(". published:")[0] for part, one in parts}
    del wanted["State"]  # which stands where it is used, word for word
    assert said.items() <= wanted.items()
    assert wanted.keys() - said.keys() == NOT_IN_THE_SAMPLE


FILES = {"suite": "SuiteData", "standard": "OneStandard", "changes": "ChangesData"}
"""The object that each file holds, by what its schema is called."""

NOT_IN_THE_SAMPLE = {
    *("ConsultationData", "ConsultationData.first", "ConsultationData.last"),
    *("EditionData.consultation", "EditionHead.consultation"),
    *("CrossingData", "CrossingData.after", "CrossingData.before", "CounterpartData.crossing"),
    *("GroupData", "GroupData.id", "GroupData.title", "GroupData.standards", "GroupData.address"),
    "EditionData.groups",
    "LinkData.printed_in",
    "StandardData.moved",
    "StatementData.moved_from",
    "SuiteOfOthersData.printed_in",
    "TermData.editions",
    "ChangeData.to",
}
"""The objects that the sample has none of, and the fields in which it has nothing."""


def test_of_a_small_suite_the_dictionary_has_nothing_that_its_files_lack() -> None:
    small = Catalogue(load_sound(EXAMPLE))
    known = make_dictionary(small, RELEASE, "en", show_drafts=True)
    held = json.loads(dict(api.make_files(small, RELEASE))["api/v1/suite.json"])
    [suite, *_] = known.json
    assert {field.name for field in suite.fields} == {key for key, one in held.items() if one}
    assert {"functions", "values", "glossary"} & {field.name for field in suite.fields} == set()
    assert {"FunctionData", "ValueData", "TermData"} & {one.name for one in known.json} == set()
    [header, *_] = csv.reader(
        io.StringIO(csv_file.to_bytes(book(small, ("en",))).decode("utf-8-sig"))
    )
    assert [column.name for column in known.csv] == header
    assert not any(column.may_lack for column in known.csv)


def test_every_word_of_the_dictionary_is_one_of_the_program_to_be_translated(
    known: Dictionary,
) -> None:
    translated = {english for _, _, english in list_interface_words()}
    described = (*known.json, *known.sheets)
    fields = (*known.csv, *(field for one in described for field in one.fields))
    said = meanings((*described, *fields))
    said |= {one.english for one in known.csv_rules} | {one.name for one in known.sheets}
    assert said - translated == set()


def test_every_example_of_the_json_stands_in_it(
    known: Dictionary, published: Mapping[str, Node]
) -> None:
    data = (part for path, part in published.items() if not path.endswith(".schema.json"))
    values = {leaf for part in data for leaf in leaves(part)}
    shown = [(name, one.name, one.example) for name, one in fields_of(known.json) if one.example]
    assert len(shown) > 100
    for *where, example in shown:
        said = json.loads(example.text.replace(", …]", "]"))
        [one] = leaves(said)
        assert any(value.startswith(one.removesuffix(" …")) for value in values), where


def leaves(part: Any) -> Iterator[str]:
    """Every text, figure and truth value of data, in one line."""
    if isinstance(part, dict | list):
        for one in part.values() if isinstance(part, dict) else part:
            yield from leaves(one)
    elif part is not None:
        yield " ".join(str(part).split())


def test_every_field_that_holds_no_objects_has_an_example(known: Dictionary) -> None:
    """One that holds objects has its examples where these are explained."""
    silent = {
        f"{name}.{field.name}"
        for name, field in fields_of(known.json)
        if not field.type.is_object and not field.example
    }
    assert silent == set()


def test_every_column_of_the_csv_files_is_explained_with_what_stands_in_it(
    catalogue: Catalogue, known: Dictionary
) -> None:
    columns = {one.name: one for one in known.csv}
    rows = [
        row
        for year in sorted(catalogue.editions)
        for row in csv_rows(csv_file.to_bytes(book(catalogue, edition=year)))
    ]
    held: dict[str, set[str]] = {}
    for row in rows:
        for name, cell in row.items():
            held.setdefault(name, set()).add(" ".join(cell.split()))
    assert held.keys() <= columns.keys()
    for name, cells in held.items():
        example = columns[name].example
        assert bool(example) == bool(cells - {""}), name
        if example:
            assert any(cell.startswith(example.text.removesuffix(" …")) for cell in cells), name


def test_every_sheet_and_column_of_the_workbook_is_explained(
    catalogue: Catalogue, known: Dictionary
) -> None:
    in_english = make_sheets(book(catalogue, ("en",)))
    assert [one.name for one in known.sheets] == [str(sheet.name) for sheet in in_english]
    for described, sheet in zip(known.sheets, in_english, strict=True):
        assert [field.name for field in described.fields] == [
            column.heading for column in sheet.all_columns
        ]


def test_a_column_of_the_workbook_has_the_type_of_all_its_cells(
    catalogue: Catalogue, known: Dictionary
) -> None:
    types = {(int,): "integer", (str,): "string", (int, str): "mixed", (): "string"}
    for described, sheet in zip(known.sheets, make_sheets(book(catalogue, ("en",))), strict=True):
        for field, column in zip(described.fields, sheet.all_columns, strict=True):
            found = {type(cell) for cell in map(column.cell, sheet.rows) if cell}
            ordered = tuple(sorted(found, key=str))
            assert field.type.name == types[ordered], (described.name, field.name)


def test_the_workbook_explains_each_of_its_columns_in_each_language_in_a_sheet(
    catalogue: Catalogue,
) -> None:
    *others, explained = make_sheets(book(catalogue))
    rows = [[column.cell(row) for column in explained.all_columns] for row in explained.rows]
    english, welsh = (Language.of(code, catalogue.suite) for code in ("en", "cy"))
    assert rows == [
        [
            *(str(sheet.name), column.heading),
            *(column.meaning.say(language).text for language in (english, welsh)),
        ]
        for sheet in others
        for column in sheet.all_columns
    ]


def test_what_is_the_same_in_several_forms_is_said_in_the_same_words(known: Dictionary) -> None:
    by_name = {(name, one.name): one.meaning for name, one in fields_of(known.json)}
    columns = {one.name: one.meaning for one in known.csv}
    in_sheets = {(name, one.name): one.meaning for name, one in fields_of(known.sheets)}
    assert (
        by_name["StandardData", "functions"]
        == columns["functions"]
        == in_sheets["Statements", "Functions"]
    )
    assert by_name["StatementData", "values"] == columns["values_by_project"]
    assert by_name["TermData", "definition"] == in_sheets["Glossary", "Definition (English)"]


def test_no_meaning_is_written_down_twice(known: Dictionary) -> None:
    """What several fields and columns mean, one of them says, and the others take from it."""
    stated = Counter(english for _, _, english in list_interface_words())
    described = (*known.json, *known.sheets)
    fields = (*known.csv, *(field for one in described for field in one.fields))
    assert {one for one in meanings(fields) if stated[one] != 1} == set()


def meanings(explained: Iterable[RecordType | Field]) -> set[str]:
    """What objects, sheets, fields or columns mean, in English."""
    return {one.meaning.english for one in explained}
