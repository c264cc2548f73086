"""An edition as learning platforms list it: standards, statements, and the parts of statements.

Platforms have somebody rate each thing that they list. So headings, which nobody can meet, are not
listed: the description of a statement names those that it stands below.

Names are plain text, out of which Moodle takes every tag. So it is the description alone that marks
words in another language than the framework's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from textwrap import shorten

from generator.exports.book import Book
from generator.ids import Address
from generator.languages.language import Wording
from generator.suite.entities.sections import Heading, StandardSection, Statement, list_lines
from generator.suite.entities.standards import Standard
from generator.suite.text import Text

LONGEST_ID = 100
"""The length that platforms keep of an id, in characters."""

DIGITS = 16
"""The length of the digest that tells apart long ids with the same beginning."""

SHORTEST = 10
"""The least room for words, in characters. With less, a label is the id alone."""


@dataclass(frozen=True)
class Competency:
    """A standard, a statement or a part of one.

    Attributes:
        reference: The reference that it is cited by: ``ABC SE03 P4``.
        within: The reference of what it is a part of; empty for a standard.
        words: Its title or its text.
        description: Everything else about it, as HTML without line breaks.
    """

    reference: str
    within: str
    words: Wording
    description: str

    @property
    def id(self) -> str:
        """The reference, cut to the length that platforms keep."""
        return shorten_id(self.reference)

    @property
    def parent(self) -> str:
        """The id of what this is part of; empty for a standard."""
        return shorten_id(self.within)

    def make_label(self, length: int) -> str:
        """Returns the id and the beginning of the words; the id makes it unique.

        Args:
            length: The greatest length in characters, at least that of an id.
        """
        room = length - len(self.id) - len(": ")
        if room < SHORTEST:
            return self.id
        words = shorten(self.words.text, room, placeholder="…", break_on_hyphens=False)
        return f"{self.id}: {words}"


def shorten_id(reference: str) -> str:
    """Returns an id that platforms keep whole: the reference, or its beginning and a digest."""
    if len(reference) <= LONGEST_ID:
        return reference
    digest = sha256(reference.encode()).hexdigest()[:DIGITS]
    return f"{reference[: LONGEST_ID - DIGITS - 1]} {digest}"


def make_framework_id(book: Book) -> str:
    """Returns the id of an edition in one language."""
    return shorten_id(f"{book.catalogue.suite.facts.id}-{book.year}-{book.language}")


def describe_framework(book: Book) -> str:
    """Returns the imprint as HTML, a paragraph for each line."""
    lines = (f"{line.label.text}: {line.text}" for line in book.imprint)
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def list_competencies(book: Book) -> Iterator[Competency]:
    """Yields the standards of an edition in order, each followed by its statements."""
    for standard in book.standards:
        words = book.say(standard.title)
        yield Competency(standard.urn, "", words, _describe_standard(book, standard))
        for section in standard.sections:
            yield from _list_section_competencies(book, standard, section)


def _describe_standard(book: Book, standard: Standard) -> str:
    """Describes a standard: title, the sections without statements, a link to its page."""
    said = [_format_paragraph(book, book.say(standard.title))]
    if not standard.held:
        said.append(_format_paragraph(book, book.interface("We do not have its statements.")))
    for section in standard.sections:
        if not section.statements:
            said += _describe_section(book, section)
    return "".join((*said, _format_link(book, standard.urn, standard.address)))


def _describe_section(book: Book, section: StandardSection) -> Iterator[str]:
    """Yields the headings and texts of a section such as an overview or a scope."""
    if section.heading and section.blocks:
        yield _format_heading(book, section.heading)
    for block in section.blocks:
        if isinstance(block, Heading):
            yield _format_heading(book, block.text)
        for code, text in list_lines(block):
            yield _format_paragraph(book, book.say(text), code)


def _list_section_competencies(
    book: Book, standard: Standard, section: StandardSection
) -> Iterator[Competency]:
    """Yields the statements of a section, each followed by its parts."""
    headings = [section.heading] if section.heading else []
    outer = len(headings)
    for block in section.blocks:
        if isinstance(block, Heading):
            # A heading ends those of its own level and below, but never the section's.
            del headings[outer + block.level - 1 :]
            headings.append(block.text)
        elif isinstance(block, Statement):
            for statement in block.walk():
                description = _describe_statement(book, statement, headings)
                within = statement.within or standard.urn
                yield Competency(statement.reference, within, book.say(statement.text), description)


def _describe_statement(book: Book, statement: Statement, headings: Sequence[Text]) -> str:
    """Describes a statement: its printed code and words, the headings above it, a link."""
    code = statement.code if statement.code != statement.name else ""
    above = " › ".join(_format_inline(book, book.say(heading)) for heading in headings)
    return "".join(
        (
            _format_paragraph(book, book.say(statement.text), code),
            f"<p>{above}</p>" if above else "",
            _format_link(book, statement.reference, statement.address),
        )
    )


def _format_paragraph(book: Book, words: Wording, code: str = "") -> str:
    before = f"<strong>{escape(code)}</strong> " if code else ""
    return f"<p>{before}{_format_inline(book, words)}</p>"


def _format_heading(book: Book, text: Text) -> str:
    return f"<p><strong>{_format_inline(book, book.say(text))}</strong></p>"


def _format_inline(book: Book, words: Wording) -> str:
    """Formats words as HTML, marked if they are a draft or in another language than the book."""
    text = escape(" ".join(words.text.split()))
    if words.language != book.language:
        return f'<span lang="{words.language}">{text}</span>'
    if words.is_marked_draft:
        draft = book.interface("draft")
        return f"{text} ({escape(draft.text)})"
    return text


def _format_link(book: Book, reference: str, address: Address) -> str:
    """Formats a link to a place on the site; empty if the site's address is unknown."""
    if not book.release.address:
        return ""
    return (
        f'<p><a href="{escape(book.make_url(address, book.language))}">{escape(reference)}</a></p>'
    )
