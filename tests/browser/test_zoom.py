"""Nothing of a standard in both languages is lost to readers who enlarge or space it out."""

import pytest

from .losses import READERS, losses, styled
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import HEIGHT, Visitor


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
