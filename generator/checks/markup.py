"""Written pages are markup that Markdown, MkDocs and browsers can read.

MkDocs would stop in the middle of a page that is not, without naming a line.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.reading.document import find_line, load_text, split_lines
from generator.reading.written_pages import list_pages
from generator.suite.suite import Suite

DECLARATION = re.compile(r"<!\[(?!CDATA\[)")
"""The beginning of a declaration of a document type, which no page has: ``<![ x``."""

EXTENSIONS = ("fenced_code", "md_in_html")
"""The site's extensions of Markdown that decide what is HTML on a page."""

NESTED = re.compile(r"[ \t]*((?:(?:[-*+]|[0-9]{1,9}\.)[ \t]+)*)")
"""The beginning of a line: its indentation and the signs of nested lists."""

DEEPEST = 100
"""The number of nested lists that Markdown bears; more would overflow it."""

ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^\s<>()\"']+", re.IGNORECASE)


def have_no_declarations(suite: Suite) -> Iterator[Problem]:
    """Yields every ``<![`` that Markdown takes for HTML; elsewhere it is text."""
    for file, text in _read_pages(suite):
        for match in DECLARATION.finditer(text) if not _is_markup(text) else ():
            yield Problem(
                Place(file, find_line(text, match.start())),
                "page-markup",
                f"{match[0]} begins what no page can have",
                "write &lt;![ if it is a text, or delete it",
            )


def _is_markup(text: str) -> bool:
    """Whether a page can be turned into HTML."""
    if not DECLARATION.search(text):
        return True
    import markdown  # type: ignore[import-untyped]  # takes a tenth of a second

    reader = HTMLParser()
    try:
        reader.feed(markdown.markdown(text, extensions=EXTENSIONS))
        reader.close()
    except AssertionError:  # Python's reader of HTML raises this for a declaration
        return False
    return True


def close_what_they_open(suite: Suite) -> Iterator[Problem]:
    """Yields HTML that a page never closes: Markdown below it would be shown as written."""
    for file, text in _read_pages(suite):
        if "<" not in text or not _is_markup(text):  # which is reported elsewhere
            continue
        from generator.reading.html_blocks import (
            find_unclosed,  # Markdown takes a tenth of a second
        )

        if found := find_unclosed(text):
            tag, line = found
            yield Problem(
                Place(file, line),
                "page-markup",
                f"<{tag}> is opened here and never closed, so what follows is shown as typed",
                f"write </{tag}> where it ends, or take it out; if it is a text, write &lt;{tag}",
            )


def is_not_nested_too_deeply(suite: Suite) -> Iterator[Problem]:
    """Yields every page with lists nested too deeply, at the first line where they are."""
    for file, text in _read_pages(suite):
        for number, line in enumerate(split_lines(text), 1):
            match = NESTED.match(line.expandtabs(4))
            if match and match.start(1) // 4 + len(match[1].split()) > DEEPEST:
                yield Problem(
                    Place(file, number),
                    "page-markup",
                    f"more than {DEEPEST} lists stand within one another here",
                    "take spaces or signs out at the beginning of the line",
                )
                break


def name_addresses_that_can_be_read(suite: Suite) -> Iterator[Problem]:
    """Yields every address on a page that can't be split into host and path."""
    for file, text in _read_pages(suite):
        for match in ADDRESS.finditer(text):
            if not can_be_split(match[0]):
                yield Problem(
                    Place(file, find_line(text, match.start())),
                    "page-markup",
                    f"{match[0]} is no address that a browser can read",
                    "write the address as the browser shows it, or delete it",
                )


def can_be_split(address: str) -> bool:
    """Whether an address can be split into parts: in ``http://[`` the host never ends."""
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _read_pages(suite: Suite) -> Iterator[tuple[str, str]]:
    """Yields the file and text of each written page."""
    for language in suite.languages:
        for _, file in list_pages(suite.root, language):
            yield file.relative_to(suite.root).as_posix(), load_text(file)


RULES: tuple[Rule, ...] = (
    have_no_declarations,
    close_what_they_open,
    is_not_nested_too_deeply,
    name_addresses_that_can_be_read,
)
