"""What a suite publishes, as a reader finds it: the words of its pages, and those of its data."""

import html
import re
from collections.abc import Iterable, Iterator
from datetime import date

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.exports.book import Book, Release
from generator.exports.data import json_file
from generator.languages.language import Language
from generator.pages import make_all_pages
from generator.reading.written_pages import FRONT_MATTER
from generator.suite.suite import Suite
from tests.projects import LANGUAGES

DAY = date(2026, 1, 1)
LINKED = re.compile(r"\]\(([^()]*)\)")
MARKS = re.compile(
    r"<[^<>]*>"  # an element of HTML: a text's own brackets are written as entities
    r"|\]\([^()]*\)"  # where a link leads
    r"|\{[^{}]*\}"  # an attribute list
    r"|[\[]|\*\*"
)


def unify_spaces(text: str) -> str:
    """A text whose white space is single, as pages show it."""
    return " ".join(text.split())


def find_missing(suite: Suite, texts: Iterable[str], near: str = "") -> set[str]:
    """Which of some texts stand whole neither on a page nor in the data.

    Args:
        suite: A sound suite.
        texts: The texts, with single white space.
        near: What is in the names of the pages that are likely to have them.
    """
    left = {text for text in texts if text}
    for words in _list_published(suite, near):
        if not left:
            break
        left = {text for text in left if text not in words}
    return left


def _list_published(suite: Suite, near: str) -> Iterator[str]:
    catalogue = Catalogue(suite)
    sites = [Site(catalogue, Language.of(code, suite), DAY) for code in LANGUAGES]
    pages = [page for site in sites for page in make_all_pages(site)]
    for page in sorted(pages, key=lambda page: near not in page.path):
        yield extract_words(page.markdown)
    book = Book(catalogue, Release("", DAY), LANGUAGES)
    yield unify_spaces(json_file.to_bytes(book).decode().replace('\\"', '"').replace("\\\\", "\\"))


def extract_words(markdown: str) -> str:
    """The words that generated Markdown shows, without its marks; those of its head are YAML.

    Behind them stands where its links lead: an address is seldom shown otherwise.
    """
    head = FRONT_MATTER.match(markdown)
    start = head.end() if head else 0
    words = html.unescape(MARKS.sub("", markdown[start:]))
    return unify_spaces(" ".join((markdown[:start], words, *LINKED.findall(markdown[start:]))))
