"""The one notice of a Welsh page that says what "draft" means, or why English stands on it."""

from generator.ids import Address
from generator.languages.language import Language
from generator.pages.rendering import render

COVERAGE = Address("welsh")
"""The page that says how much is in Welsh."""


def state_of_the_welsh(
    language: Language, path: str, *, drafted: bool, borrowed: bool, whole: bool = False
) -> str:
    """The notice of a page.

    Args:
        language: The language of the page.
        path: The page's path.
        drafted: Whether Welsh that nobody has reviewed stands on it.
        borrowed: Whether English stands on it for want of Welsh.
        whole: Whether all of it is drafted, and its texts are not marked one by one.

    Returns:
        Markdown; nothing where neither is so.
    """
    if not drafted and not borrowed:
        return ""
    values = {"drafted": drafted, "borrowed": borrowed, "whole": whole, "coverage": COVERAGE}
    return render("state-of-the-welsh.md", language, path, **values)[0]
