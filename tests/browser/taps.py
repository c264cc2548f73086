"""A reader with a phone, whose taps are counted."""

from playwright.sync_api import Locator, Page, expect

from .visitor import Visitor

PHONE = 360


class Taps:
    """A reader's finger on a phone, which counts.

    Attributes:
        number: How often it tapped.
    """

    def __init__(self) -> None:
        self.number = 0

    def on(self, shown: Locator) -> None:
        """Taps on something that can be seen."""
        expect(shown).to_be_visible()
        shown.tap()
        self.number += 1


def begin(visitor: Visitor, path: str) -> Page:
    """Opens a page on a phone."""
    return visitor.open(path, width=PHONE, touch=True)
