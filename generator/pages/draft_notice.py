"""Renders the notice of a translated page: what “draft” means, or why the source stands on it."""

from generator.catalogue.coverage import make_coverage_address
from generator.languages.language import Language
from generator.pages.rendering import render


def render_draft_notice(
    language: Language,
    path: str,
    *,
    drafted: bool,
    borrowed: bool,
    whole: bool = False,
    folded: bool = False,
) -> str:
    """Renders the notice of a page.

    Args:
        language: The language of the page.
        path: The page's path.
        drafted: Whether the page has a translation that nobody has reviewed.
        borrowed: Whether the source stands on it where a translation is missing.
        whole: Whether all of it is a draft, and its texts are not marked one by one.
        folded: Whether the notice is one line that opens, where there is little room.

    Returns:
        Markdown; nothing where the page is neither drafted nor borrowed.
    """
    if not drafted and not borrowed:
        return ""
    coverage = make_coverage_address(language.code)
    shown, _ = render(
        "draft-notice.md",
        language,
        path,
        drafted=drafted,
        borrowed=borrowed,
        whole=whole,
        folded=folded,
        coverage=coverage,
    )
    return shown
