"""The typefaces of documents. They come with the program, so that no other is ever used."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

FONTS = Path(__file__).parent.parent / "fonts"


@cache
def load_typst_fonts() -> "typst.Fonts":
    """Returns the typefaces in the form that Typst takes."""
    import typst  # a release is made with it, a site without

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
