"""The files from which OpenSALT imports by an address, fetched as it fetches them.

Whoever adds a server gives its address: OpenSALT asks ``CFDocuments`` behind that for a list, and
for each package by the identifier in it. Whoever adds a single framework gives the address of a
package, or of a document that leads to one. How a file is called or sent does not matter to it.
"""

import json
from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.exports.data.case import service
from generator.suite.consultation import leave_out_consultations as as_published
from generator.suite.suite import Suite
from tests.exports.books import RELEASE
from tests.exports.case_packages import Node, package_of
from tests.exports.case_rules import VERSIONS, Version, faults
from tests.variants import proposing

ASKED: dict[Version, str] = {"1.0": "ims/case/v1p0", "1.1": "ims/case/v1p1"}

in_each_version = pytest.mark.parametrize("version", VERSIONS)


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    """Every file by its path from the root of the site."""
    return dict(service.make_files(catalogue, RELEASE))


def documents(files: dict[str, bytes], version: Version) -> list[Node]:
    """The list of documents."""
    listed: Node = json.loads(files[f"{ASKED[version]}/CFDocuments"])
    assert faults(listed, version, "CFDocuments") == []
    return list(listed["CFDocuments"])


@in_each_version
def test_a_server_lists_each_edition_in_each_language_and_has_its_package(
    catalogue: Catalogue, files: dict[str, bytes], version: Version
) -> None:
    found = {}
    for document in documents(files, version):
        path = f"{ASKED[version]}/CFPackages/{document['CFPackageURI']['identifier']}"
        package = json.loads(files[path])
        assert package["CFDocument"]["identifier"] == document["identifier"]
        found[document["version"], document["language"]] = package
    assert found == {
        (year, code): package_of(catalogue, year, code, version)
        for year in catalogue.editions
        for code in catalogue.suite.languages
    }


@in_each_version
def test_a_document_leads_to_its_package_by_a_whole_address(
    files: dict[str, bytes], version: Version
) -> None:
    for document in documents(files, version):
        address = document["CFPackageURI"]["uri"]
        assert address.startswith(RELEASE.address)
        package = json.loads(files[address.removeprefix(RELEASE.address)])
        assert package["CFDocument"] | {"CFPackageURI": document["CFPackageURI"]} == document


def test_no_file_stands_where_a_folder_would_have_to(files: dict[str, bytes]) -> None:
    folders = {parent.as_posix() for path in files for parent in Path(path).parents}
    assert not folders & files.keys()


def test_what_is_in_consultation_is_not_offered(suite: Suite) -> None:
    """As the site offers it: without what is proposed."""
    offered = Catalogue(as_published(proposing(suite)))
    found = documents(dict(service.make_files(offered, RELEASE)), "1.1")
    assert {one["version"] for one in found} == {"2015", "2020"}


def test_a_built_site_has_the_files(published: Path) -> None:
    for version in VERSIONS:
        folder = published / ASKED[version]
        listed = documents(
            {f"{ASKED[version]}/CFDocuments": (folder / "CFDocuments").read_bytes()}, version
        )
        packages = {one.name for one in (folder / "CFPackages").iterdir()}
        assert packages == {one["identifier"] for one in listed}
