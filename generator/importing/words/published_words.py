"""Declares the words by which the parts of a standard are known in a language.

Patterns match folded text: lower case, straight apostrophes, no number before it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ids import Code, SectionKind


@dataclass(frozen=True)
class DraftWords:
    """Words and patterns that the drafts of a suite's files need.

    The first four fields hold plain words, the others regular expressions of whole labels.

    Attributes:
        headings: The headings of sections that the site prints by default, in lower case.
        collection: What standards that name no suite are called together.
        months: The months, in lower case.
        current: What is printed as the status of a standard that is not current, with that status.
        validity: The labels of the status.
        approved: The labels of the date of approval.
        review: Part of the label of the date of review.
        suite: The labels of the suite.
        publisher: The labels of who published the standards.
        key_words: The labels of key words.
        owned: The words between a suite and its owner.
        of_standards: Words in names of suites that any suite may have, and that name no trade.
    """

    headings: Mapping[SectionKind, str]
    collection: str
    months: tuple[str, ...]
    current: Mapping[str, Literal["legacy", "draft"]]
    validity: str
    approved: str
    review: str
    suite: str
    publisher: str
    key_words: str
    owned: str
    of_standards: tuple[str, ...]


@dataclass(frozen=True)
class PublishedWords:
    """What publishers call things in a language, as regular expressions of whole lines.

    Attributes:
        code: The language.
        sections: The headings of each kind of section.
        labels: The labels of metadata.
        wrapped: Labels that are long enough to take two lines.
        details: The headings of metadata.
        contents: The heading of a list of contents.
        to_do: Lead-ins of performance criteria, with or without a colon.
        to_know: Lead-ins of knowledge statements, with or without a colon.
        long_lead_ins: Further lead-ins, which need a colon behind them.
        urn: The labels of a URN.
        title: The labels of a title.
        page: The word for a page.
        values: The heading of the values of a suite.
        function: Part of the name of a column of functions.
        never_last: Words that no sentence and no statement ends with.
        generic: Lines that stand on every standard of a publisher.
        drafts: Words that the drafts of a suite's files need.
    """

    code: Code
    sections: Mapping[SectionKind, tuple[str, ...]]
    labels: tuple[str, ...]
    wrapped: tuple[str, ...]
    details: tuple[str, ...]
    contents: tuple[str, ...]
    to_do: tuple[str, ...]
    to_know: tuple[str, ...]
    long_lead_ins: tuple[str, ...]
    urn: tuple[str, ...]
    title: tuple[str, ...]
    page: str
    values: str
    function: str
    never_last: tuple[str, ...]
    generic: tuple[str, ...]
    drafts: DraftWords
