"""The files offered for download, and those that programs read at fixed addresses."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator import writing
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import FOLDER, SUMS, Download, format_checksums
from generator.catalogue.site_in_language import Site
from generator.exports import OFFLINE, Export, list_exports, name_offline_file
from generator.exports.book import Release
from generator.exports.data import api
from generator.exports.data.case import service
from generator.exports.data_dictionary import make_dictionary
from generator.site.environment import read_consultation
from generator.suite.consultation import leave_out_consultations


class OfferedFile(NamedTuple):
    """A file offered for download: its entry on pages, and its content."""

    download: Download
    content: bytes


def list_offers(site: Site, release: Release, folder: Path | None) -> tuple[OfferedFile, ...]:
    """Returns the files that the site offers: those of a release, or only the light ones.

    Args:
        site: The suite in one language.
        release: What the files are part of.
        folder: Where the files of a release stand; None where there is no release.
    """
    drafts = site.language.show_drafts
    wanted = list_exports(
        _select_offered(site), release, light_only=folder is None, show_drafts=drafts
    )
    if not folder:
        return tuple(_make_offer(export, export.to_bytes()) for export in wanted)
    found = [_make_offer(export, (folder / export.path).read_bytes()) for export in wanted]
    offline = name_offline_file(site.catalogue.suite)
    if (folder / offline).exists():
        content = (folder / offline).read_bytes()
        found.append(
            OfferedFile(
                Download(offline, OFFLINE, len(content), site.language.languages.codes), content
            )
        )
    return tuple(found)


def explain_fields(site: Site, release: Release) -> None:
    """Gives a site the meanings of its files' fields, and the addresses of the API."""
    offered, code = _select_offered(site), site.language.code
    drafts = site.language.show_drafts
    site.dictionary = make_dictionary(offered, release, code, show_drafts=drafts)
    site.endpoints = api.list_endpoints(offered)


def _select_offered(site: Site) -> Catalogue:
    """Returns what the files hold: editions in consultation only if CONSULTATION asks for them."""
    suite = site.catalogue.suite
    held = suite if read_consultation(default=False) else leave_out_consultations(suite)
    return site.catalogue if held is suite else Catalogue(held)


def _make_offer(export: Export, content: bytes) -> OfferedFile:
    book = export.book
    edition = book.years[0] if len(book.years) == 1 else ""
    download = Download(
        export.path, export.format, len(content), book.languages, edition, book.urn or ""
    )
    return OfferedFile(download, content)


def write_files(target: Path, site: Site, release: Release, offered: Sequence[OfferedFile]) -> None:
    """Writes the files into a site.

    Args:
        target: The folder of the site, that of the files at its root.
        site: The suite in one language.
        release: What the files are part of.
        offered: What is offered for download.
    """
    contents = {offer.download.name: offer.content for offer in offered}
    contents[SUMS] = format_checksums(contents).encode()
    offered_files = ((f"{FOLDER}/{name}", content) for name, content in contents.items())
    held, drafts = _select_offered(site), site.language.show_drafts
    read_by_programs = api.make_files(held, release, show_drafts=drafts)
    read_by_platforms = service.make_files(held, release, show_drafts=drafts)
    for name, content in chain(offered_files, read_by_programs, read_by_platforms):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        writing.write(path, content)
