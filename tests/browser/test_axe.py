"""axe-core finds nothing wrong with any kind of page, nor with anything that opens on one."""

from collections.abc import Callable
from typing import get_args

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import begin
from .opening import explain_a_term, open_the_menu, search, show_both_languages
from .pages import KINDS, LANGUAGES, ROOT, STANDARD, Code
from .visitor import HEIGHT, Scheme, Visitor

SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
WIDE, NARROW = WIDTHS = (1280, 360)
NOWHERE = "/no/such/page/"


def judge(pages: dict[Scheme, Page], widths: tuple[int, ...], what: str, *, doubts: bool) -> None:
    """Has axe judge windows at the widths, light and dark at once; fails with all that it finds."""
    faults = []
    for width in widths:
        for page in pages.values():
            page.set_viewport_size({"width": width, "height": HEIGHT})
        looks = [begin(page, f"{what}, {scheme}, {width}") for scheme, page in pages.items()]
        faults += [fault for look in looks for fault in look.faults(doubts=doubts)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [*KINDS, NOWHERE])
def test_axe_finds_and_doubts_nothing_on_any_kind_of_page(
    visitor: Visitor, language: Code, path: str
) -> None:
    path = ROOT[language] + path
    if path.endswith(NOWHERE):
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
