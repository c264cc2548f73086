"""What programs are told on pages: where the data is, how it is read, what each field means."""

import contextlib
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import MEDIA_TYPES
from generator.exports import FORMATS
from tests.site.built import BuiltPage, both_languages, pages, words
from tests.site.told import of_type

ELSEWHERE = "https://example.org/"
"""What stands on the page for an address of the site that is not known."""


def told(site: Path, page: BuiltPage) -> Iterator[tuple[str, Path]]:
    """The files that a page names as holding what it says: the type of each, and where it is."""
    for link in page.tree.cssselect("head link[rel~=alternate][type]"):
        yield link.get("type"), site / page.leads_to(link.get("href")).rstrip("/")


def snippet(page: BuiltPage, anchor: str) -> str:
    """What is shown below a heading, to be copied."""
    [heading] = page.tree.cssselect(f"#{anchor}")
    return str(heading.xpath("following-sibling::pre[1]")[0].text_content())


@both_languages
def test_each_standards_page_leads_programs_to_its_own_data(
    root: str, site: Path, catalogue: Catalogue
) -> None:
    for urn in catalogue.standards:
        [(kind, file)] = told(site, pages(site)[f"{root}standards/{ids.make_slug(urn)}/"])
        assert kind == "application/json"
        assert json.loads(file.read_text(encoding="utf-8"))["standard"]["id"] == urn


@both_languages
def test_pages_of_the_whole_suite_lead_programs_to_the_data_of_the_whole_suite(
    root: str, site: Path
) -> None:
    whole = site / "api/v1/suite.json"
    for path in ("downloads/", "editions/2020/", "glossary/", "map/", "standards/", "values/"):
        assert list(told(site, pages(site)[root + path])) == [("application/json", whole)], path
    for path in ("", "about/", "search/"):
        assert list(told(site, pages(site)[root + path])) == [], path


@both_languages
def test_the_downloads_are_told_as_a_dataset_with_each_file_that_holds_more_than_a_standard(
    root: str, site: Path
) -> None:
    page = pages(site)[f"{root}downloads/"]
    [dataset] = of_type(page, "Dataset")
    files = {
        page.leads_to(one["contentUrl"]).rstrip("/"): one["encodingFormat"]
        for one in dataset["distribution"]
    }
    linked = {address.rstrip("/") for _, address, _ in page.links(".file a[href]")}
    assert {file for file in files if file not in linked} == set()
    assert {Path(file).suffix for file in files} == {".csv", ".json"}
    for file, kind in files.items():
        assert (site / file).is_file()
        assert kind == MEDIA_TYPES[file.rpartition(".")[2]]


def test_of_every_format_it_is_known_what_programs_call_it() -> None:
    assert {one.ending.rpartition(".")[2] for one in FORMATS} <= MEDIA_TYPES.keys()


@both_languages
def test_the_example_in_python_reads_every_statement_as_it_is_shown(root: str, site: Path) -> None:
    code = snippet(pages(site)[f"{root}downloads/"], "python")
    assert ELSEWHERE in code
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code.replace(ELSEWHERE, f"{site.as_uri()}/"), "the page", "exec"), {})
    suite = json.loads((site / "api/v1/suite.json").read_text(encoding="utf-8"))
    assert printed.getvalue().splitlines() == [
        f"{one['id']} {(one['text']['cy'] if root else None) or one['text']['en']}"
        for standard in suite["standards"]
        for one in standard["statements"]
    ]


def test_the_example_with_curl_asks_for_a_standard_that_is_there(site: Path) -> None:
    [address] = re.findall(r"\S+$", snippet(pages(site)["downloads/"], "curl"))
    assert (site / address.removeprefix(ELSEWHERE)).is_file()


def test_the_example_for_a_spreadsheet_asks_for_fields_that_are_there(site: Path) -> None:
    query = snippet(pages(site)["downloads/"], "power-query")
    [address] = re.findall(r'Web\.Contents\("([^"]+)"\)', query)
    suite = json.loads((site / address.removeprefix(ELSEWHERE)).read_text(encoding="utf-8"))
    [standards] = re.findall(r"Suite\[(\w+)\]", query)
    standard = next(one for one in suite[standards] if one["statements"])
    assert set(re.findall(r"\[(\w+)\][,\]]", query.partition("Standards[")[2])) <= standard.keys()
    columns = [re.findall(r'"(\w+)"', found) for found in re.findall(r"\{([^}]*)\}", query)]
    statement = standard["statements"][0]
    assert set(columns[0]) <= statement.keys()
    assert set(columns[2]) <= statement["text"].keys()


@both_languages
def test_the_page_of_the_data_explains_each_object_of_the_json_at_its_own_place(
    root: str, site: Path
) -> None:
    page = pages(site)[f"{root}data/"]
    schema = json.loads((site / "api/v1/suite.schema.json").read_text(encoding="utf-8"))
    parts = schema["$defs"] | {"SuiteData": schema}
    explained = {}
    for name, part in parts.items():
        for heading in page.tree.cssselect(f"#json-{name.lower()}"):
            [table] = heading.xpath("following-sibling::table[1]")
            rows = [words(code) for code in table.cssselect("tbody th .format")]
            assert rows == [field for field in part["properties"] if field in rows], name
            explained[name] = rows
    held = json.loads((site / "api/v1/suite.json").read_text(encoding="utf-8"))
    assert explained["SuiteData"] == [field for field, value in held.items() if value]
    named = set(page.tree.xpath("//article//td//a/@href"))
    assert {f"#json-{name.lower()}" for name in explained} - named == {"#json-suitedata"}
    for state in schema["$defs"]["State"]["enum"]:
        assert state in {words(term) for term in page.tree.cssselect("article dt code")}


@both_languages
def test_whatever_the_page_of_the_data_names_is_explained_on_it(root: str, site: Path) -> None:
    page = pages(site)[f"{root}data/"]
    places = {f"#{place}" for place in page.tree.xpath("//article//@id")}
    assert set(page.tree.xpath("//article//td//a/@href")) <= places


@both_languages
def test_the_page_of_the_addresses_leads_to_each_file_and_its_schema(root: str, site: Path) -> None:
    page = pages(site)[f"{root}api/v1/"]
    described = json.loads((site / "api/v1/openapi.json").read_text(encoding="utf-8"))
    shown = [words(code) for code in page.tree.cssselect("tbody th code")]
    assert shown == list(described["paths"])
    for _, address, _ in page.links("tbody a[href]"):
        assert json.loads((site / address.rstrip("/")).read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", ["data/", "api/v1/"])
def test_the_pages_about_the_data_stand_in_the_menu(path: str, site: Path) -> None:
    about = pages(site)["about/"]
    assert path in {address for _, address, _ in about.links("nav a[href]")}
