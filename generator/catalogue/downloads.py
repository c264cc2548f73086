"""The files that can be downloaded, as pages name them, and what they hash to."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from generator.ids import Code

FOLDER = "downloads"
"""Where the files stand, beside the page that lists them."""

OFFLINE = "nos-supported-employment-offline.zip"
"""The whole site, to be read without a server."""

SUMS = "SHA256SUMS"
"""What the files hash to."""

STANDARDS = "api/v1/standards"
"""Where each standard stands as data, for programs."""


@dataclass(frozen=True)
class Download:
    """A file that can be downloaded.

    Attributes:
        name: Its name: ``lsi-se04-cy.pdf``.
        format: What people call its format: ``PDF``.
        size: How many bytes it has.
        languages: The languages that it holds.
        edition: The year; empty where it holds all editions.
        urn: The one standard that it holds; empty where it holds more.
    """

    name: str
    format: str
    size: int
    languages: tuple[Code, ...]
    edition: str = ""
    urn: str = ""


def sums(files: Mapping[str, bytes]) -> str:
    """What files hash to, as ``sha256sum --check`` reads it.

    Args:
        files: What each holds, by its name.
    """
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
