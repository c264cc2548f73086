"""The addresses at which platforms ask a CASE server for packages, as files of a static site.

OpenSALT asks the address of a server, behind which it writes ``/ims/case/v1p1/CFDocuments``, for
the list of its documents, and ``/ims/case/v1p1/CFPackages/`` and an identifier for each package; in
version 1.0, which it asks for unless told otherwise, at ``v1p0``. The list is a file, so there can
be no folder of that name with a file for each document; the list has each of them as a whole.
"""

import json
from collections.abc import Callable, Iterator, Mapping

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book, Release
from generator.exports.data.case.package import make_package
from generator.exports.data.case.records import Record, make_urn
from generator.exports.data.case.version_1_0 import to_version_1_0

FOLDER = "ims"
"""The folder at the root of the site."""

VERSIONS: Mapping[str, Callable[[Record], Record]] = {
    "v1p1": lambda package: package,
    "v1p0": to_version_1_0,
}
"""The versions of CASE by their names in addresses, with what converts a package to each."""


def make_files(
    catalogue: Catalogue, release: Release, *, show_drafts: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Yields each file with its path from the site's root: packages, and a list per version.

    Args:
        catalogue: Everything that the suite holds.
        release: The release that the files are part of.
        show_drafts: Whether unreviewed translations may be included.
    """
    packages = [
        make_package(Book(catalogue, release, (code,), year, show_drafts=show_drafts))
        for year in catalogue.editions
        for code in catalogue.suite.languages
    ]
    for version, in_version in VERSIONS.items():
        folder = f"{FOLDER}/case/{version}"
        documents = []
        for one in map(in_version, packages):
            path = f"{folder}/CFPackages/{one['CFDocument']['identifier']}"
            documents.append(
                _add_package_address(one["CFDocument"], release.address and release.address + path)
            )
            yield path, _format_compactly(one)
        yield f"{folder}/CFDocuments", _format_compactly({"CFDocuments": documents})


def _add_package_address(document: Record, address: str) -> Record:
    """Returns a document as the list has it: with the address of its package."""
    package = {
        "title": document["title"],
        "identifier": document["identifier"],
        "uri": address or make_urn(document["identifier"]),
    }
    return document | {"CFPackageURI": package}


def _format_compactly(record: Record) -> bytes:
    """Formats a record as the bytes of a JSON file without line breaks.

    No person reads these, and Python writes them several times as fast.
    """
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
