"""axe-core finds nothing wrong with anything that opens on a page, nor where there is no page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import SCHEMES, judge
from .opening import explain_a_term, open_the_menu, search, show_both_languages
from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import Visitor

WIDE, NARROW = WIDTHS = (1280, 360)
NOWHERE = "/no/such/page/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_and_doubts_nothing_where_there_is_no_page(
    visitor: Visitor, language: Code
) -> None:
    path = ROOT[language] + NOWHERE
    visitor.expect_missing(path)
    pages = {scheme: visitor.open(path, scheme=scheme) for scheme in SCHEMES}
    judge(pages, WIDTHS, path, doubts=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("width", "act"),
    [
        (WIDE, explain_a_term),
        (NARROW, explain_a_term),
        (WIDE, search),
        (NARROW, search),
        (NARROW, open_the_menu),
        (WIDE, show_both_languages),
        (NARROW, show_both_languages),
    ],
)
def test_axe_finds_nothing_in_what_opens_on_a_page(
    visitor: Visitor, language: Code, width: int, act: Callable[[Page, Code], Locator]
) -> None:
    path = ROOT[language] + STANDARD
    pages = {scheme: visitor.open(path, scheme=scheme, width=width, own=True) for scheme in SCHEMES}
    opened = [act(page, language) for page in pages.values()]
    judge(pages, (width,), f"{path}, {act.__name__.replace('_', ' ')}", doubts=False)
    for what in opened:
        expect(what).to_be_in_viewport()
