"""A book as a PDF that can be handed out: typeset with Typst, tagged as PDF/UA-1 asks.

The words go to Typst as data and never as its source, so that whatever they hold stands on the page
as it was written. The typefaces are those in ``fonts/``; no other is within reach, neither the
system's nor Typst's own, so that the same book is the same bytes wherever it is made.
"""

import json
from pathlib import Path

from generator.exports.book import Book
from generator.exports.documents.typefaces import typst_fonts
from generator.exports.documents.typst_values import typst_values

HERE = Path(__file__).parent
TEMPLATES = HERE / "typst"


class NotTypeset(ValueError):  # noqa: N818 - it says what happened
    """A book could not be typeset, or not well: no typeface has a letter, a link leads nowhere."""


def to_bytes(book: Book) -> bytes:
    """The PDF of an edition, or of one standard, in one language.

    Raises:
        NotTypeset: Where it would not be right.
    """
    return _typeset(book, is_large=False)


def large_print_to_bytes(book: Book) -> bytes:
    """The same for whoever needs large letters: none smaller than 16 points, all in one column.

    Raises:
        NotTypeset: Where it would not be right.
    """
    return _typeset(book, is_large=True)


def _typeset(book: Book, *, is_large: bool) -> bytes:
    """A PDF.

    Args:
        book: What it holds.
        is_large: Whether it is for large print.

    Raises:
        NotTypeset: Where it would not be right, with what Typst says of it: above all where no
            typeface has a letter.
    """
    import typst  # a release is made with it, a site without

    inputs = {"book": json.dumps(typst_values(book, is_large=is_large), ensure_ascii=False)}
    try:
        pdf, warnings = typst.compile_with_warnings(
            TEMPLATES / "book.typ",
            root=TEMPLATES,
            font_paths=typst_fonts(),
            sys_inputs=inputs,
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        raise NotTypeset(f"{book.name}.pdf: {error.message}") from error
    if warnings or not isinstance(pdf, bytes):
        said = "; ".join(warning.message for warning in warnings)
        raise NotTypeset(f"{book.name}.pdf: {said}")
    return pdf
