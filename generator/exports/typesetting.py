"""What a PDF shows, in order: views of the pages, and the words that its template needs besides.

The template knows the look and no words; here are the words and no look.
"""

import re
from collections.abc import Iterator
from typing import Any

from generator import ids
from generator.exports.book import Book
from generator.exports.complete_set import complete_set
from generator.exports.one_standard import standard, terms
from generator.exports.telling import Teller
from generator.ids import Address
from generator.language import Wording

COUNTED = re.compile(r"(%\(\w+\)s)")
"""A place in words that only the template can fill: which page it is, and how many there are."""


def typeset(book: Book) -> dict[str, Any]:
    """Everything that the template of a PDF is given.

    Args:
        book: An edition, or a standard, in one language.
    """
    teller = Teller(book)
    shown: dict[str, Any] = teller.told(
        {
            "words": _words(book),
            "imprint": book.imprint,
            "set": None if book.urn else complete_set(book),
            "standard": standard(book, book.urn) if book.urn else None,
        }
    )
    return shown | {
        "language": book.language,
        "title": _title(book),
        "description": "; ".join(f"{line.label.text}: {line.text}" for line in book.imprint),
        "day": [book.release.day.year, book.release.day.month, book.release.day.day],
        "state": book.edition.state.replace(" ", "-"),
        "places": {address.location: True for address in _places(book)},
        "page_of_pages": _counted(book),
        "notices": [teller.told(notice) for notice in _notices(book, teller)],
    }


def _title(book: Book) -> str:
    if book.urn:
        return f"{book.urn} {book.site.plain(f'{book.urn} title')}"
    suite = book.interface("National Occupational Standards for Supported Employment").text
    return f"{suite}: {book.interface('Edition of %(edition)s', edition=book.year).text}"


def _words(book: Book) -> dict[str, Wording]:
    """The words of the template itself."""
    interface, year = book.interface, book.year
    words = {
        "about": interface("About this document"),
        "archived": interface("archived form"),
        "changed": interface("Changed:"),
        "contents": interface("Contents"),
        "counterpart": interface("In the other edition"),
        "draft": interface("draft"),
        "edition": interface("Edition of %(edition)s", edition=year),
        "edition_metadata": interface("What the edition prints about itself"),
        "functions": interface("Functions it serves"),
        "glossary": interface("Glossary"),
        "in_english": interface("In English:"),
        "in_table": interface("In the mapping table:"),
        "in_the_table": interface("in the mapping table:"),
        "not_held": interface(
            "Not held: our source has the title and the overview of this standard, but not its "
            "statements."
        ),
        "note": interface("This project’s note:"),
        "official_welsh": interface("Official Welsh title:"),
        "ours": interface("This project"),
        "overview": interface("Overview"),
        "owner": interface("owner:"),
        "practices": interface("Values it puts into practice"),
        "practised": interface("Put into practice by"),
        "standard_metadata": interface("What the standard prints about itself"),
        "suite": interface("National Occupational Standards for Supported Employment"),
        "to_cite": interface("To cite this standard:"),
        "unmapped": interface("The mapping of this edition is not in our source."),
    }
    if book.release.version:
        words["version"] = interface("Version %(version)s", version=book.release.version)
    return words


def _counted(book: Book) -> dict[str, Any]:
    words = book.interface("Page %(page)s of %(pages)s")
    return {"language": words.language, "parts": COUNTED.split(words.text)}


def _notices(book: Book, teller: Teller) -> list[Wording]:
    """What a Welsh document says of its Welsh, where it is not all that it might be."""
    notices = []
    if teller.drafted:
        notices.append(
            book.interface(
                "Welsh marked “draft” is this project’s, and nobody who reads Welsh has reviewed "
                "it yet; the English is the published text."
            )
        )
    if teller.own_drafted:
        notices.append(
            book.interface(
                "The Welsh of this document’s own words is a draft by this project, not yet "
                "reviewed."
            )
        )
    if teller.borrowed:
        notices.append(
            book.interface(
                "Some of the text of this document has no Welsh that may be shown. It stands here "
                "in English, and is marked as English for screen readers."
            )
        )
    return notices


def _places(book: Book) -> Iterator[Address]:
    """What has a place in the book, to which a link leads within it."""
    for one in book.standards:
        yield ids.standard_address(one.urn)
        yield from (ids.standard_address(one.urn, code) for code in one.statements)
    if book.urn:
        yield from (view.address for view in terms(book))
        return
    catalogue, year = book.catalogue, book.year
    listed = catalogue.suite.values.root.get(year)
    yield ids.edition_address(year)
    yield from (ids.term_address(term) for term in catalogue.terms)
    yield from (ids.value_address(year, one.number) for one in (listed.values if listed else ()))
    for function in catalogue.suite.mapping.functions.get(year, ()):
        yield ids.function_address(year, function.code)
