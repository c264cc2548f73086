"""The typefaces of documents, which stand beside the program: no other is within reach."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

FONTS = Path(__file__).parent.parent / "fonts"


@cache
def typst_fonts() -> "typst.Fonts":
    """The typefaces as Typst takes them."""
    import typst  # a release is made with it, a site without

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
