"""Every file that can be downloaded, and how programs read the data: ``/downloads/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel.numbers import format_decimal

from generator import ids
from generator.downloads import FOLDER, STANDARDS, SUMS, Download
from generator.language import OWN_NAME, Language, Wording
from generator.pages.site import Page, Site
from generator.pages.views import StandardLink
from generator.translations import State

KILOBYTE = 1000
ELSEWHERE = "https://example.org/"
"""What stands for the site's own address in examples, where that is not known."""


@dataclass(frozen=True)
class FileView:
    """A file, as the list names it.

    Attributes:
        path: Where it stands on the site.
        holds: What it holds: an edition, or the whole suite; of a standard's its format.
        languages: The languages that it holds, each by its own name.
        size: How many kilobytes it has, in figures.
    """

    path: str
    holds: Wording
    languages: tuple[tuple[str, str], ...]
    size: str


@dataclass(frozen=True)
class FormatView:
    """A format, what it is good for, and its files that hold more than one standard."""

    name: str
    good_for: Wording
    files: tuple[FileView, ...]


@dataclass(frozen=True)
class StandardFiles:
    """The files of one standard.

    Attributes:
        files: Those of each format, by what people call it.
        data: Where it stands as JSON.
    """

    standard: StandardLink
    files: tuple[tuple[str, tuple[FileView, ...]], ...]
    data: str


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    language, files = site.language, site.downloads
    formats = dict.fromkeys(one.format for one in files)
    single = tuple(dict.fromkeys(one.format for one in files if one.urn))
    uses = _uses(language)
    yield site.page(
        "downloads.md",
        f"{FOLDER}/index",
        language.interface("Downloads and data"),
        language.interface(
            "The standards as files to read, to work with and to program with, in both languages."
        ),
        hide=("navigation",),
        formats=tuple(
            FormatView(
                name,
                uses[name],
                tuple(file_view(site, one) for one in files if one.format == name and not one.urn),
            )
            for name in formats
        ),
        standards=tuple(
            StandardFiles(
                site.standard_link(urn),
                tuple((format_, files_of(site, urn, format_)) for format_ in single),
                data_path(urn),
            )
            for year in site.newest_first
            for urn in site.catalogue.urns(year)
        ),
        single_formats=single,
        sums=f"{FOLDER}/{SUMS}",
        site_address=site.address or ELSEWHERE,
        version=site.version,
        released=any(one.format == "PDF" for one in files),
    )


def files_of(site: Site, urn: str, format_: str = "") -> tuple[FileView, ...]:
    """The files that hold one standard, of one format or of all."""
    return tuple(
        file_view(site, one)
        for one in site.downloads
        if one.urn == urn and format_ in ("", one.format)
    )


def data_path(urn: str) -> str:
    """Where a standard stands as JSON, from the root of the site."""
    return f"{STANDARDS}/{ids.slug(urn)}.json"


def file_view(site: Site, file: Download) -> FileView:
    """A file, as lists name it."""
    interface = site.language.interface
    if file.urn:
        holds = Wording(file.format, site.language.code, State.PUBLISHED)
    elif file.edition:
        holds = interface("The %(edition)s edition", edition=file.edition)
    else:
        holds = interface("Both editions")
    locale = "en_GB" if site.language.code == "en" else "cy"
    kilobytes = max(round(file.size / KILOBYTE), 1)
    return FileView(
        f"{FOLDER}/{file.name}",
        holds,
        tuple((code, OWN_NAME[code]) for code in file.languages),
        format_decimal(kilobytes, locale=locale),
    )


def _uses(language: Language) -> Mapping[str, Wording]:
    """What each format is good for."""
    interface = language.interface
    return {
        "PDF": interface("To read, print and hand out; tagged for screen readers."),
        "Word": interface("To copy from into job descriptions, portfolios and plans."),
        "Excel": interface("To sort, filter and tick off: every statement in a row."),
        "CSV": interface("Every statement in a row, for any program that reads tables."),
        "JSON": interface("Everything with its ids and addresses, for programs."),
        "CASE 1.1": interface("For learning platforms that import competency frameworks."),
        "SKOS": interface("For linked data: concepts with labels in both languages."),
        "ZIP": interface(
            "This whole site, to read without the internet: unpack it, and open index.html."
        ),
    }
