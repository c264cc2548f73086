"""Every format in which a release comes: one module with one function each, from a book to bytes.

``FORMATS`` says which there are; a new format is one module and one line here. Its module is loaded
when a file is made: the site is built without the libraries that only a release needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book, Release
from generator.ids import Code

Holds = Literal["suite", "edition", "standard"]
"""What one file of a format holds."""

EACH: tuple[tuple[Code, ...], ...] = (("en",), ("cy",))
"""A file a language."""

BOTH: tuple[tuple[Code, ...], ...] = (("en", "cy"),)
"""One file with both languages."""


@dataclass(frozen=True)
class Format:
    """A format.

    Attributes:
        name: What people call it: ``PDF``.
        ending: What the names of its files end with: ``pdf``.
        maker: Its module and the function in it that turns a book into bytes.
        holds: How much its files hold, a file of each: of editions, of single standards …
        languages: Which languages they hold.
        light: Whether it is so quickly made that the site has it without a release.
    """

    name: str
    ending: str
    maker: str
    holds: tuple[Holds, ...]
    languages: tuple[tuple[Code, ...], ...]
    light: bool = False


@dataclass(frozen=True)
class Export:
    """A file of a release, not yet made."""

    format: Format
    book: Book

    @property
    def path(self) -> str:
        """Its name: ``lsi-se04-cy.pdf``."""
        return f"{self.book.name}.{self.format.ending}"

    def made(self) -> bytes:
        """What it holds."""
        module, _, function = self.format.maker.partition(":")
        content: bytes = getattr(import_module(f"{__name__}.{module}"), function)(self.book)
        return content


FORMATS: tuple[Format, ...] = (
    Format("PDF", "pdf", "documents.pdf:made", ("edition", "standard"), EACH),
    Format("Word", "docx", "documents.word:made", ("edition", "standard"), EACH),
    Format("Excel", "xlsx", "tables.excel:made", ("suite",), BOTH),
    Format("CSV", "csv", "tables.csv_file:made", ("edition",), BOTH, light=True),
    Format("JSON", "json", "data.json_file:made", ("suite",), BOTH, light=True),
    Format(
        "JSON Schema", "schema.json", "data.json_file:made_schema", ("suite",), BOTH, light=True
    ),
    Format("CASE 1.1", "case.json", "data.case:made", ("edition",), EACH),
    Format("SKOS", "ttl", "data.skos:made", ("suite",), BOTH),
)


def exports(
    catalogue: Catalogue, release: Release, *, light_only: bool = False, show_drafts: bool = True
) -> Iterator[Export]:
    """Every file of a release, in the order of the formats.

    Args:
        catalogue: Everything that the suite holds.
        release: What they are part of.
        light_only: Whether only those that the site has without a release.
        show_drafts: Whether Welsh that nobody has reviewed may stand in them.
    """
    for format_ in FORMATS:
        if light_only and not format_.light:
            continue
        for languages in format_.languages:
            for year, urn in _held(catalogue, format_):
                book = Book(catalogue, release, languages, year, urn, show_drafts=show_drafts)
                yield Export(format_, book)


def _held(catalogue: Catalogue, format_: Format) -> Iterator[tuple[str | None, str | None]]:
    if "suite" in format_.holds:
        yield None, None
    for year in sorted(catalogue.editions):
        if "edition" in format_.holds:
            yield year, None
        if "standard" in format_.holds:
            yield from ((year, urn) for urn in catalogue.urns(year))
