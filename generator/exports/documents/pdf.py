"""A book as a PDF that can be handed out: typeset with Typst, tagged as PDF/UA-1 asks.

The words go to Typst as data and never as its source, so that whatever they hold stands on the page
as it was written. The typefaces are those in ``fonts/``; no other is within reach, neither the
system's nor Typst's own, so that the same book is the same bytes wherever it is made.
"""

import json
from pathlib import Path
from typing import Any

from generator.exports.book import Book
from generator.exports.documents.typefaces import typst_fonts
from generator.exports.documents.typst_values import typst_values

HERE = Path(__file__).parent
TEMPLATES = HERE / "typst"

UNSETTLED = "did not converge"
"""What Typst says where it found no place for everything in five attempts: whether a list’s end
is kept together depends on where the list before it ends, and of those there may be too many."""


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
    values = typst_values(book, is_large=is_large)
    pdf, said = _compiled(book, values)
    if UNSETTLED in said:
        pdf, said = _compiled(book, values | {"keeps_ends": False})
    if said:
        raise NotTypeset(f"{book.name}.pdf: {said}")
    return pdf


def _compiled(book: Book, values: dict[str, Any]) -> tuple[bytes, str]:
    """What Typst makes of values, and what it warns of.

    Raises:
        NotTypeset: Where it makes nothing.
    """
    import typst  # a release is made with it, a site without

    try:
        pdf, warnings = typst.compile_with_warnings(
            TEMPLATES / "book.typ",
            root=TEMPLATES,
            font_paths=typst_fonts(),
            sys_inputs={"book": json.dumps(values, ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        raise NotTypeset(f"{book.name}.pdf: {error.message}") from error
    assert isinstance(pdf, bytes), "a PDF is one file"
    return pdf, "; ".join(warning.message for warning in warnings)
