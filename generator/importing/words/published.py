"""The words of a language that tell the parts of a standard apart. Patterns match folded text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ids import Code, SectionKind


@dataclass(frozen=True)
class DraftWords:
    """What the files of a suite are made of besides: the first four are words, the others patterns.

    Attributes:
        headings: The headings of sections that the site has by itself, in small letters.
        collection: What standards are called together that name no suite.
        months: The months, in small letters.
        current: What is printed of the validity of a standard that is not current, and its state.
        validity: The labels of that.
        approved: The labels of the date of approval.
        review: What the label of the date of review has in it.
        suite: The labels of the suite.
        publisher: The labels of who published the standards.
        key_words: The labels of key words.
        owned: What stands between a suite and its owner.
        of_standards: What names of suites say of all standards, and not of their trade.
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
        labels: What a document says of itself.
        wrapped: Labels that are long enough to take two lines.
        details: The headings of these.
        contents: The heading of a list of contents.
        to_do: Words before performance criteria, whatever stands behind them.
        to_know: Words before knowledge, alike.
        long_lead_ins: Words before statements, where a colon is behind them.
        urn: The labels of a URN.
        title: The labels of a title.
        page: The word for a page.
        values: The heading of the values of a suite.
        function: What a column of functions has in its name.
        never_last: Words that no sentence and no statement ends with.
        generic: What stands on every standard of a publisher.
        drafts: What the files of a suite are made of besides.
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
