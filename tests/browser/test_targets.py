"""What opens on a page has targets that are large enough, or have room around them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from .opening import open_the_menu, search
from .pages import ROOT, STANDARD, Code
from .targets import measure
from .visitor import Visitor


@pytest.mark.parametrize(
    ("language", "width", "act"),
    [("en", 1280, search), ("cy", 360, search), ("cy", 360, open_the_menu)],
)
def test_what_opens_has_targets_that_are_large_enough(
    visitor: Visitor, language: Code, width: int, act: Callable[[Page, Code], Locator]
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, width=width)
    faults = measure(act(page, language), f"{act.__name__} at {width}")
    assert not faults, "\n".join(faults)
