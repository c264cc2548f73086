"""Large letters, a narrow window and wide spacing lose nothing (WCAG 1.4.4, 1.4.10, 1.4.12)."""

import pytest

from .losses import losses, styled
from .pages import KINDS, LANGUAGES, ROOT, STANDARD, Code
from .visitor import HEIGHT, Visitor

READERS = {
    "a narrow window": ((360, 320), ""),
    # In a window of 1280 by 1024 pixels, to enlarge all to 200 % leaves it 640 pixels to fill.
    "everything twice as large": ((640,), ""),
    "letters twice as large": ((1280, 640), "html { font-size: 250% }"),
    "wide spacing": (
        (1280, 320),
        """* { letter-spacing: .12em !important; line-height: 1.5 !important;
               word-spacing: .16em !important }
           p { margin-bottom: 2em !important }""",
    ),
}
"""What readers ask for: the widths of the window, and their own styles. Material's letters are
125 % of the browser's own."""


@pytest.mark.parametrize("asked", READERS)
@pytest.mark.parametrize("path", KINDS)
def test_nothing_is_lost_by(visitor: Visitor, path: str, asked: str) -> None:
    widths, css = READERS[asked]
    lost = []
    for language in LANGUAGES:
        page = visitor.open(ROOT[language] + path)
        styled(page, css)
        for width in widths:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            lost += [f"{ROOT[language]}{path} at {width}: {what}" for what in losses(page)]
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize("asked", READERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_both_languages_is_lost_by(visitor: Visitor, language: Code, asked: str) -> None:
    widths, css = READERS[asked]
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    page.get_by_role("article").get_by_role("checkbox").check()
    styled(page, css)
    for width in widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        assert losses(page) == [], f"at {width}"
