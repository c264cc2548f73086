"""The files that can be downloaded: their formats, how pages name them, and what they hash to."""

import hashlib
from collections.abc import Mapping
from typing import Literal, NamedTuple

from generator.ids import Code
from generator.suite.languages import Languages

FOLDER = "downloads"
"""Where the files stand, beside the page that lists them."""

SUMS = "SHA256SUMS"
"""What the files hash to."""

API = "api/v1"
"""Where programs read, at addresses that stay."""

DICTIONARY = "data"
"""Where it stands what each field means."""

STANDARDS = f"{API}/standards"
"""Where each standard stands as data, for programs."""

CHANGES = "api/v1/changes.json"
"""Where programs read what each release changed."""


MEDIA_TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "matrix": "application/json",
    "pdf": "application/pdf",
    "ttl": "text/turtle",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""What programs call a file, by the end of its name."""

Holds = Literal["site", "suite", "edition", "statements", "standard"]
"""What one file of a format holds; ``statements``: an edition of which any are held."""


class Format(NamedTuple):
    """A format, and all that the project knows of it.

    Attributes:
        name: What people call it: ``PDF``; of a form what it is, in ``translatable()``.
        ending: What the names of its files end with: ``pdf``.
        good_for: What people choose it for, in English: a sentence in ``translatable()``.
        maker: Its module in ``exports/`` and the function in it that turns a book into bytes; empty
            for an archive of the site.
        holds: How much its files hold, a file of each: of editions, of single standards …
        by_language: Whether there is a file for each language, and not one that holds all.
        led_by_each: Whether there is a file for each language that has it first, though each holds
            all.
        light: Whether it is so quickly made that the site has it without a release.
        of_two: The sentence where there are just two languages, if that is another.
        is_form: Whether it is to be filled in, and not to be read.
        file_name: What its one file is called, where whoever reads it looks for that name.
        variant: What the names of its files have before the ending, so that they differ from those
            of a format with the same: ``large-print``, in ``translatable()``.
        steps: How a file of it is brought into a program, in English: sentences in
            ``translatable()``; empty where that goes without saying.
    """

    name: str
    ending: str
    good_for: str
    maker: str
    holds: tuple[Holds, ...]
    by_language: bool
    led_by_each: bool = False
    light: bool = False
    of_two: str = ""
    is_form: bool = False
    file_name: str = ""
    variant: str = ""
    steps: tuple[str, ...] = ()

    @property
    def is_named_in_words(self) -> bool:
        """Whether its name is to be translated: not that of a form of data, such as ``PDF``."""
        return self.is_form or bool(self.variant)

    def describe_for(self, languages: Languages) -> str:
        """What people choose it for, in English, on a site in some languages."""
        return self.of_two if self.of_two and len(languages) == 2 else self.good_for


class Download(NamedTuple):
    """A file that can be downloaded.

    Attributes:
        name: Its name: ``abc-se04-cy.pdf``.
        format: Its format.
        size: How many bytes it has.
        languages: The languages that it holds.
        edition: The year; empty where it holds all editions.
        urn: The one standard that it holds; empty where it holds more.
    """

    name: str
    format: Format
    size: int
    languages: tuple[Code, ...]
    edition: str = ""
    urn: str = ""


def format_checksums(files: Mapping[str, bytes]) -> str:
    """What files hash to, as ``sha256sum --check`` reads it.

    Args:
        files: What each holds, by its name.
    """
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
