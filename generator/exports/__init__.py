"""Every format of a release, with one function that turns a book into bytes.

``FORMATS`` says which there are, in the order in which the downloads page names them; a new format
is one module and one entry here. Its module is loaded when a file is made: the site is built
without the libraries that only a release needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import Format
from generator.exports.book import Book, Release
from generator.ids import Code
from generator.languages.language import translatable
from generator.suite.suite import Suite

OFFLINE = Format(
    "ZIP",
    "zip",
    translatable("This whole site, to read without the internet: unpack it, and open index.html."),
    "",  # a release packs its site when every other file is made
    ("site",),
    by_language=False,
)


def name_offline_file(suite: Suite) -> str:
    """Names the archive of the whole site, to be read without a server."""
    return f"{suite.facts.id}-offline.{OFFLINE.ending}"


def _make_form(name: str, ending: str, good_for: str, maker: str) -> Format:
    """Makes the format of a form: for each edition with statements, in each language."""
    return Format(
        name, ending, good_for, f"forms.{maker}", ("statements",), by_language=True, is_form=True
    )


FORMS = (
    _make_form(
        translatable("Workbook"),
        "workbook.xlsx",
        translatable(
            "Excel: to rate yourself statement by statement, to see what is still open, and to lay "
            "a team of up to 20 people side by side."
        ),
        "workbook:to_bytes",
    ),
    _make_form(
        translatable("Job description and person specification"),
        "person-specification.docx",
        translatable("Word: to say what a job is, and what somebody needs for it."),
        "word_forms:write_person_specification",
    ),
    _make_form(
        translatable("Induction plan"),
        "induction-plan.docx",
        translatable("Word: to plan a new colleague’s first weeks."),
        "word_forms:write_induction_plan",
    ),
    _make_form(
        translatable("Supervision and appraisal sheet"),
        "supervision-sheet.docx",
        translatable("Word: to talk about some statements, and to write down what you agree."),
        "word_forms:write_supervision_sheet",
    ),
    _make_form(
        translatable("Evidence record"),
        "evidence-record.docx",
        translatable("Word: to note what you did, and which statements it shows."),
        "word_forms:write_evidence_record",
    ),
)
"""What is filled in on paper or on a screen, without this site."""

INTO_CASE = (
    translatable("Save the file of your edition and language."),
    translatable(
        "Look in your platform for “Import framework” or the like, and choose the file. If it asks "
        "for a server, give it the address of this site."
    ),
)
"""How a framework comes into any platform that keeps to CASE."""

INTO_OPENSALT = (
    translatable("Save the file of your edition and language."),
    translatable("In OpenSALT, as an editor: “Import framework”, and there “Import CASE file”."),
    translatable("Choose the file, and press “Import Framework”."),
)
"""How a framework comes into OpenSALT, which takes this version of CASE alone."""

INTO_MOODLE = (
    translatable(
        "Save the file of your edition and language. Do not open it in Excel, which would change "
        "it."
    ),
    translatable(
        "In Moodle, as an administrator: “Site administration”, then under “Competencies” “Import "
        "competency framework”."
    ),
    translatable(
        "Choose the file and press “Import”. Leave the columns as Moodle proposes them, and press "
        "“Confirm”."
    ),
    translatable(
        "The framework stands under “Competency frameworks” now: add its competencies to courses "
        "and learning plans."
    ),
)
"""How a competency framework comes into Moodle."""

INTO_MAHARA = (
    translatable("Save the file of your edition and language. Its name has to end in .matrix."),
    translatable(
        "In Mahara, as a site administrator: the administration menu, “Extensions”, "
        "“SmartEvidence”, “Import”."
    ),
    translatable("Press “Browse”, choose the file, and press “Upload matrix”."),
    translatable(
        "Allow SmartEvidence in the settings of your institution. People then choose the framework "
        "in the settings of their portfolio."
    ),
)
"""How a SmartEvidence framework comes into Mahara."""

FORMATS: tuple[Format, ...] = (
    Format(
        "PDF",
        "pdf",
        translatable("To read, print and hand out; tagged for screen readers."),
        "documents.pdf:to_bytes",
        ("edition", "standard"),
        by_language=True,
    ),
    Format(
        translatable("PDF in large print"),
        "pdf",
        translatable("For readers with little sight: letters of 16 points or more, in one column."),
        "documents.pdf:typeset_large_print",
        ("edition",),
        by_language=True,
        variant=translatable("large-print"),
    ),
    Format(
        "Word",
        "docx",
        translatable("To copy from into job descriptions, portfolios and plans."),
        "documents.word:to_bytes",
        ("edition", "standard"),
        by_language=True,
    ),
    Format(
        "Excel",
        "xlsx",
        translatable("To sort, filter and tick off: every statement in a row."),
        "tables.excel:to_bytes",
        ("suite",),
        by_language=False,
        led_by_each=True,
    ),
    Format(
        "CSV",
        "csv",
        translatable("Every statement in a row, for any program that reads tables."),
        "tables.csv_file:to_bytes",
        ("edition",),
        by_language=False,
        light=True,
    ),
    Format(
        "Data Package",
        "json",
        translatable("What each column of the CSV means, for programs that read a Table Schema."),
        "tables.datapackage:to_bytes",
        ("suite",),
        by_language=False,
        light=True,
        file_name="datapackage.json",
    ),
    Format(
        "JSON",
        "json",
        translatable("Everything with its ids and addresses, for programs."),
        "data.json_file:to_bytes",
        ("suite",),
        by_language=False,
        light=True,
    ),
    Format(
        "JSON Schema",
        "schema.json",
        translatable("What each field of the JSON means, and the form that it keeps to."),
        "data.json_schema:to_bytes",
        ("suite",),
        by_language=False,
        light=True,
    ),
    Format(
        "CASE 1.1",
        "case.json",
        translatable("For learning platforms that import competency frameworks."),
        "data.case.package:to_bytes",
        ("edition",),
        by_language=True,
        steps=INTO_CASE,
    ),
    Format(
        "CASE 1.0",
        "case-1.0.json",
        translatable("For OpenSALT and other platforms that know only the former version of CASE."),
        "data.case.version_1_0:to_bytes",
        ("edition",),
        by_language=True,
        steps=INTO_OPENSALT,
    ),
    Format(
        "Moodle",
        "moodle.csv",
        translatable("For Moodle: an edition as a competency framework."),
        "data.moodle:to_bytes",
        ("edition",),
        by_language=True,
        steps=INTO_MOODLE,
    ),
    Format(
        "Mahara",
        "matrix",
        translatable(
            "For Mahara: a SmartEvidence framework, to gather evidence for each statement."
        ),
        "data.mahara:to_bytes",
        ("statements",),
        by_language=True,
        steps=INTO_MAHARA,
    ),
    Format(
        "SKOS",
        "ttl",
        translatable("For linked data: concepts and their labels."),
        "data.skos:to_bytes",
        ("suite",),
        by_language=False,
        of_two=translatable("For linked data: concepts with labels in both languages."),
    ),
    *FORMS,
    OFFLINE,
)


@dataclass(frozen=True)
class Export:
    """A file of a release, before it is made."""

    format: Format
    book: Book

    @property
    def path(self) -> str:
        """Its name: ``abc-se04-cy.pdf``."""
        variant = self.format.variant and ids.make_slug(
            self.book.interface(self.format.variant).text
        )
        parts = (self.book.name, variant, self.format.ending)
        return self.format.file_name or ".".join(filter(None, parts))

    def to_bytes(self) -> bytes:
        """Makes the file."""
        module, _, function = self.format.maker.partition(":")
        content: bytes = getattr(import_module(f"{__name__}.{module}"), function)(self.book)
        return content


def list_exports(
    catalogue: Catalogue, release: Release, *, light_only: bool = False, show_drafts: bool = True
) -> Iterator[Export]:
    """Yields every file of a release that is made from data, in the order of the formats.

    Args:
        catalogue: Everything that the suite holds.
        release: What they are part of.
        light_only: Whether only those that the site has without a release.
        show_drafts: Whether translations that nobody has reviewed may stand in them.
    """
    for format_ in FORMATS:
        if light_only and not format_.light:
            continue
        for languages in _list_languages(catalogue, format_):
            for year, urn in _list_holdings(catalogue, format_):
                book = Book(catalogue, release, languages, year, urn, show_drafts=show_drafts)
                yield Export(format_, book)


def _list_languages(catalogue: Catalogue, format_: Format) -> Iterator[tuple[Code, ...]]:
    """Yields the languages of each file, the leading one first."""
    languages = catalogue.suite.languages
    if format_.by_language:
        yield from ((code,) for code in languages)
    elif format_.led_by_each:
        yield from ((code, *languages.list_others(code)) for code in languages)
    else:
        yield languages.codes


def _list_holdings(
    catalogue: Catalogue, format_: Format
) -> Iterator[tuple[str | None, str | None]]:
    """Yields the edition and the standard that each file of a format holds; None means all."""
    if "suite" in format_.holds:
        yield None, None
    for year in sorted(catalogue.editions):
        if "edition" in format_.holds:
            yield year, None
        statements = (standard.statements for standard in catalogue.list_standards(year))
        if "statements" in format_.holds and any(statements):
            yield year, None
        if "standard" in format_.holds:
            yield from ((year, standard.urn) for standard in catalogue.list_standards(year))
