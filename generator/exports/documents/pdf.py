"""Makes the PDF of a book: typeset with Typst, and tagged as PDF/UA-1 requires.

Texts are passed to Typst as data and never as source, so that they appear on the page as they were
written, whatever they contain. The typefaces are those in ``fonts/`` and no others, neither the
system's nor Typst's own, so that a book gives the same bytes wherever it is made.
"""

import json
from pathlib import Path
from typing import Any

from generator.exports.book import Book
from generator.exports.documents.typefaces import load_typst_fonts
from generator.exports.documents.typst_values import make_typst_values

HERE = Path(__file__).parent
TEMPLATES = HERE / "typst"

UNSETTLED = "did not converge"
"""Typst's warning that five attempts gave no stable layout: whether a list's end is kept together
depends on where the list before it ends, and there may be too many of those."""


class TypesettingError(ValueError):
    """Raised if a book can't be typeset without fault: a letter or a link target is missing."""


def to_bytes(book: Book) -> bytes:
    """Makes the PDF of an edition, or of one standard, in one language.

    Raises:
        TypesettingError: If it would have a fault.
    """
    return _typeset(book, is_large=False)


def typeset_large_print(book: Book) -> bytes:
    """Makes the same PDF in large print: no letters below 16 points, one column.

    Raises:
        TypesettingError: If it would have a fault.
    """
    return _typeset(book, is_large=True)


def _typeset(book: Book, *, is_large: bool) -> bytes:
    """Typesets a PDF.

    Args:
        book: The book.
        is_large: Whether it is for large print.

    Raises:
        TypesettingError: If it would have a fault, with Typst's words for it, such as a letter that
            no typeface has.
    """
    values = make_typst_values(book, is_large=is_large)
    pdf, said = _compile(book, values)
    if UNSETTLED in said:
        pdf, said = _compile(book, values | {"keeps_ends": False})
    if said:
        raise TypesettingError(f"{book.name}.pdf: {said}")
    return pdf


def _compile(book: Book, values: dict[str, Any]) -> tuple[bytes, str]:
    """Compiles the template with values. Returns the PDF, and Typst's warnings.

    Raises:
        TypesettingError: If Typst fails.
    """
    import typst  # a release is made with it, a site without

    try:
        pdf, warnings = typst.compile_with_warnings(
            TEMPLATES / "book.typ",
            root=TEMPLATES,
            font_paths=load_typst_fonts(),
            sys_inputs={"book": json.dumps(values, ensure_ascii=False)},
            pdf_standards=["ua-1"],
        )
    except typst.TypstError as error:
        raise TypesettingError(f"{book.name}.pdf: {error.message}") from error
    assert isinstance(pdf, bytes), "a PDF is one file"
    return pdf, "; ".join(warning.message for warning in warnings)
