"""A written page is markup that Markdown, MkDocs and browsers can read.

MkDocs would stop in the middle of such a page, without its line.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.rule import Rule
from generator.languages.definitions import LANGUAGES
from generator.problems import Place, Problem
from generator.reading.document import line_of, text_of
from generator.reading.written_pages import pages_in
from generator.suite.suite import Suite

DECLARATION = re.compile(r"<!\[(?!CDATA\[)")
"""What begins a part of a document type, which no page has: ``<![ x``."""

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^\s<>()\"']+", re.IGNORECASE)


def have_no_declarations(suite: Suite) -> Iterator[Problem]:
    """Yields every ``<![`` of a written page."""
    for file, text in _pages(suite):
        for found in DECLARATION.finditer(text):
            yield Problem(
                Place(file, line_of(text, found.start())),
                "page-markup",
                f"{found[0]} begins what no page can have",
                r"write \<![ if it is a text, or delete it",
            )


def name_addresses_that_can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields every address on a written page that names no host which could be."""
    for file, text in _pages(suite):
        for found in ADDRESS.finditer(text):
            if not can_be_split(found[0]):
                yield Problem(
                    Place(file, line_of(text, found.start())),
                    "page-markup",
                    f"{found[0]} is no address that a browser can read",
                    "write the address as the browser shows it, or delete it",
                )


def can_be_split(address: str) -> bool:
    """Whether an address has parts: ``http://[`` begins a host that never ends."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _pages(suite: Suite) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        for _, file in pages_in(suite.root, language):
            yield file.relative_to(suite.root).as_posix(), text_of(file)


RULES: tuple[Rule, ...] = (have_no_declarations, name_addresses_that_can_be_read)
