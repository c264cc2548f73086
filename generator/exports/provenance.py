"""Who made and publishes an edition, where the owner has it, and since when it is in force.

What an edition prints of itself stands under labels in the publisher's own words, which the import
knows too. Where nothing is printed and the suite says nothing, nothing is said.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from generator.exports.book import Book
from generator.importing.vocabulary import WORDS, join_patterns
from generator.suite.entities.standards import Standard
from generator.suite.text import Metadatum, Text

MAKERS = join_patterns(words.drafts.publisher for words in WORDS)
APPROVED = join_patterns(words.drafts.approved for words in WORDS)
KEY_WORDS = join_patterns(words.drafts.key_words for words in WORDS)
DAY_IN_WORDS = re.compile(r"([0-9]{1,2}) ([^\W\d]{3,})\.? ([12][0-9]{3})")


def name_creator(book: Book) -> str:
    """Returns who made an edition: whom it names, or its standards' owner, or the suite's name."""
    facts = book.catalogue.suite.facts
    if printed := find_maker(book.edition.metadata):
        return printed
    return facts.owner.name if facts.owner else facts.name[book.source]


def find_maker(printed: Iterable[Metadatum]) -> str:
    """Returns whom an edition or a standard names as its maker; empty if nobody."""
    return next((text.words for text in _list_under_label(MAKERS, printed)), "")


def name_publishers(book: Book) -> tuple[str, ...]:
    """Returns who publishes the standards: the full name and the short one; empty if unknown."""
    facts = book.catalogue.suite.facts
    if facts.owner:
        return tuple(filter(None, (facts.owner.name, facts.owner.short)))
    return (facts.publisher,) if facts.publisher else ()


def find_official_page(book: Book) -> str | None:
    """Returns the owner's page about the standards; None unless the edition is in force."""
    owner = book.catalogue.suite.facts.owner
    return owner.page if owner and book.edition.state == "in force" else None


def find_period(book: Book) -> tuple[str | None, str | None]:
    """Returns the first and last day of an edition's state, like ``2015-05-31``; None if unknown.

    An edition in force is so since it was approved. A month is no day: ``May 2015`` says nothing.
    """
    edition = book.edition
    if edition.consultation:
        return edition.consultation.from_, edition.consultation.until
    if edition.state == "in force":
        days = (parse_day(text.words) for text in _list_under_label(APPROVED, edition.metadata))
        return next(filter(None, days), None), None
    return None, None


def parse_day(words: str) -> str | None:
    """Parses ``31 May 2015`` or ``2015-05-31`` into ``2015-05-31``; None if it is no whole day."""
    if match := DAY_IN_WORDS.fullmatch(words):
        words = f"{match[3]}-{_find_month(match[2]):02}-{int(match[1]):02}"
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        return None


def _find_month(name: str) -> int:
    """Returns a month's number from its name or abbreviation, in any language; 0 if unknown."""
    for months in (words.drafts.months for words in WORDS):
        for number, month in enumerate(months, 1):
            if month.startswith(name.lower()):
                return number
    return 0


def list_key_words(standard: Standard) -> Iterator[Text]:
    """Yields the texts in which a standard prints its key words."""
    return _list_under_label(KEY_WORDS, standard.metadata)


def _list_under_label(label: re.Pattern[str], metadata: Iterable[Metadatum]) -> Iterator[Text]:
    """Yields the texts that are printed beside a label."""
    for one in metadata:
        if label.fullmatch(one.label.words):
            yield from one.texts
