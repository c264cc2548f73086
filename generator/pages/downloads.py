"""Every file that can be downloaded, and how programs read the data: ``/downloads/``."""

from collections.abc import Iterator
from typing import NamedTuple

from babel.numbers import format_decimal

from generator import ids
from generator.catalogue.downloads import API, DICTIONARY, FOLDER, STANDARDS, SUMS, Download, Format
from generator.catalogue.site_in_language import Site, StandardLink
from generator.ids import Address, Code
from generator.languages.known_languages import find_definition
from generator.languages.language import Language, Wording
from generator.model.states import State
from generator.pages import linked_data
from generator.pages.changes import find_former_site
from generator.pages.menu_place import MenuPlace
from generator.pages.page import Page, PageKind, make_page

KILOBYTE = 1000
TURTLE = "ttl"
"""What the names of files of linked data end with."""

ELSEWHERE = "https://example.org/"
"""What stands for the site's own address in examples, where that is not known."""


class FileView(NamedTuple):
    """A file, as the list names it.

    Attributes:
        path: Where it stands on the site.
        languages: The languages that it holds, each by its own name, the page's first.
        size: How many kilobytes it has, in figures; empty where that goes without saying.
    """

    path: str
    languages: tuple[tuple[str, str], ...]
    size: str = ""


class FilesView(NamedTuple):
    """The same in one language or the other: an edition, the whole suite, a standard in a format.

    Attributes:
        holds: What the files hold.
        files: The files, that of the page's language first.
    """

    holds: Wording
    files: tuple[FileView, ...]


class FormatView(NamedTuple):
    """A format or a form.

    Attributes:
        name: What it is called.
        good_for: What it is good for.
        editions: Its files that hold more than one standard.
        steps: How a file of it is brought into a program; empty where that goes without saying.
    """

    name: Wording
    good_for: Wording
    editions: tuple[FilesView, ...]
    steps: tuple[Wording, ...]


class StandardFiles(NamedTuple):
    """The files of one standard, by their formats."""

    standard: StandardLink
    formats: tuple[FilesView, ...]


def make_pages(site: Site) -> Iterator[Page]:
    """The one page."""
    language, files = site.language, site.downloads
    description = _describe(language)
    formats = dict.fromkeys(file.format for file in files)
    single = tuple(dict.fromkeys(file.format.name for file in files if file.urn))
    yield make_page(
        site,
        "downloads.md",
        f"{FOLDER}/index",
        language.interface("Downloads"),
        description,
        hide=("navigation",),
        data=linked_data.describe_dataset(site, description),
        as_data=list_data_files(site),
        about=description,
        formats=tuple(_make_format_view(site, one) for one in formats if not one.is_form),
        platforms=tuple(_make_format_view(site, one) for one in formats if one.steps),
        about_platforms=_introduce_platforms(site),
        forms=tuple(_make_format_view(site, one) for one in formats if one.is_form),
        can_have_forms=_has_statements(site),
        forms_of_a_former_edition=_explain_former_forms(site),
        standards=tuple(
            StandardFiles(site.link_standard(standard), list_standard_files(site, standard.urn))
            for edition in site.catalogue.newest_first
            for standard in site.catalogue.list_standards(edition.year)
        ),
        single_formats=(*single, "JSON") if site.has_data else single,
        example=ids.make_slug(site.catalogue.example.urn),
        programs=Address(f"{API}/index") if site.has_data else None,
        fields=Address(f"{DICTIONARY}/index"),
        sums=f"{FOLDER}/{SUMS}",
        stands_at=site.address,
        stays_at=find_former_site(site, site.version),
        site_address=site.address or ELSEWHERE,
        says_of_itself=_explain_imprint(language),
        languages=_name_own_first(site, language.languages.codes),
        source=language.languages.source,
        outdated=tuple(_list_outdated(site)),
        version=site.version,
        releases=ids.make_releases_address() if site.catalogue.suite.releases else None,
        released=any(not file.format.light for file in files),
    )


def _make_format_view(site: Site, format_: Format) -> FormatView:
    language = site.language
    plain = Wording(format_.name, language.code, State.PUBLISHED)
    return FormatView(
        language.interface(format_.name) if format_.is_named_in_words else plain,
        language.interface(format_.describe_for(language.languages)),
        tuple(
            _group_by_edition(
                site, [download for download in site.downloads if download.format == format_]
            )
        ),
        tuple(map(language.interface, format_.steps)),
    )


def _has_statements(site: Site) -> bool:
    """Whether there is any statement, without which no form and no file for Mahara is made."""
    return any(standard.statements for standard in site.catalogue.standards.values())


def _introduce_platforms(site: Site) -> Wording:
    """For whom the files for platforms are, and what each holds."""
    if _has_statements(site):
        return site.language.interface(
            "Files for trainers who administer Moodle, Mahara or another learning platform. Each "
            "holds a whole edition: its standards, and the statements of them that we have."
        )
    return site.language.interface(
        "Files for trainers who administer Moodle or another learning platform. Each holds a whole "
        "edition: its standards, of which we have no statements."
    )


def _explain_former_forms(site: Site) -> Wording | None:
    """That there are no forms of the edition in force, where there are of others alone."""
    newest = site.catalogue.newest_first[0].year
    years = {download.edition for download in site.downloads if download.format.is_form}
    if not years or newest in years:
        return None
    return site.language.interface(
        "We have no statements of the %(edition)s edition. So there are forms of a former edition "
        "only.",
        edition=newest,
    )


def _describe(language: Language) -> Wording:
    if len(language.languages) == 2:
        return language.interface(
            "The standards as files to read, to work with and to program with, in both languages."
        )
    return language.interface("The standards as files to read, to work with and to program with.")


def _explain_imprint(language: Language) -> Wording:
    """What each file says of itself; of a translation only where there is one."""
    if language.other:
        return language.about(
            "Each file says in itself which edition and language it holds, how far its "
            "%(language)s is reviewed, of which day it is, and whose the text is."
        )
    return language.interface(
        "Each file says in itself which edition and language it holds, of which day it is, and "
        "whose the text is."
    )


def _list_outdated(site: Site) -> Iterator[tuple[Wording, tuple[tuple[Wording, Address], ...]]]:
    """The texts whose translation is of an earlier text: what is said of them, and each."""
    source = site.language.languages.source
    for code in site.language.languages.translations:
        if texts := site.catalogue.suite.list_texts(State.OUTDATED, code):
            words = site.language.about(
                "The %(language)s of these texts is of an earlier %(source)s, so the %(source)s "
                "stands in its place:",
                code,
            )
            # An id begins with a name in the source, or with a URN.
            named = (Wording(text.id, source, State.PUBLISHED) for text in texts)
            yield words, tuple(zip(named, (text.address for text in texts), strict=True))


KIND = PageKind(make_pages, MenuPlace())


def list_standard_files(site: Site, urn: str) -> tuple[FilesView, ...]:
    """The files that hold one standard, by their formats; its data is there without a release."""
    found: dict[str, list[Download]] = {}
    for download in site.downloads:
        if download.urn == urn:
            found.setdefault(download.format.name, []).append(download)
    standard = site.catalogue.standards[urn]
    if not found and site.catalogue.editions[standard.edition].consultation:
        return ()  # what is proposed is in no file, unless somebody asked
    views = {name: _make_file_views(site, files) for name, files in found.items()}
    if site.has_data:
        languages = _name_own_first(site, site.language.languages.codes)
        views["JSON"] = (FileView(f"{STANDARDS}/{ids.make_slug(urn)}.json", languages),)
    return tuple(
        FilesView(Wording(name, site.language.code, State.PUBLISHED), files)
        for name, files in views.items()
    )


def list_data_files(site: Site, file: str = f"{API}/suite.json") -> tuple[str, ...]:
    """The files that hold for programs what a page says: JSON, and the suite as linked data.

    Args:
        site: The site.
        file: The JSON that holds it, the whole suite's if no other does.
    """
    linked = (
        f"{FOLDER}/{download.name}"
        for download in site.downloads
        if download.format.ending == TURTLE
    )
    return (file, *linked) if site.has_data else ()


def _group_by_edition(site: Site, files: list[Download]) -> Iterator[FilesView]:
    """The files that hold more than one standard, those of the edition in force first."""
    for year in (*site.catalogue.suite.newest_first, ""):
        held = [file for file in files if file.edition == year and not file.urn]
        if held:
            yield FilesView(_name_holding(site, year), _make_file_views(site, held))


def _name_holding(site: Site, year: str) -> Wording:
    """An edition, or where no year is named all of them."""
    interface = site.language.interface
    if year:
        return interface("The %(edition)s edition", edition=year)
    if len(site.catalogue.editions) == 2:
        return interface("Both editions")
    words = interface("the whole suite")  # which stands within a sentence elsewhere
    return words._replace(text=words.text[0].upper() + words.text[1:])


def _make_file_views(site: Site, files: list[Download]) -> tuple[FileView, ...]:
    """Files as lists name them; of files and of languages the page's own first."""
    own = site.language.code
    ordered = sorted(files, key=lambda file: (own not in file.languages, own != file.languages[0]))
    return tuple(
        FileView(
            f"{FOLDER}/{file.name}",
            _name_in_file_order(file)
            if file.format.led_by_each
            else _name_own_first(site, file.languages),
            format_decimal(max(round(file.size / KILOBYTE), 1), locale=find_definition(own).locale),
        )
        for file in ordered
    )


def _name_in_file_order(file: Download) -> tuple[tuple[str, str], ...]:
    """The languages of a file in its own order, which tells it from those of other orders."""
    return tuple((code, find_definition(code).own_name) for code in file.languages)


def _name_own_first(site: Site, languages: tuple[Code, ...]) -> tuple[tuple[str, str], ...]:
    """Languages and what each calls itself, the page's first."""
    ordered = sorted(languages, key=lambda code: code != site.language.code)
    return tuple((code, find_definition(code).own_name) for code in ordered)
