"""The page of a tool: what all of them have, whatever each adds."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.catalogue.in_language import Site
from generator.languages.language import Wording
from generator.pages.page import Page, page
from generator.pages.work.documents import Languages, foot, own_words
from generator.pages.work.statements import StatementsView, has_statements, statements_view


def tool_page(
    site: Site,
    name: str,
    path: str,
    title: Wording,
    description: Wording,
    words: Mapping[str, str],
    own: Callable[[StatementsView, Languages], Mapping[str, Any]],
) -> Iterator[Page]:
    """Yields the one page of a tool, where the suite has statements for it to work on.

    Args:
        site: The suite in the language of the page.
        name: What its templates are called: ``role`` for ``work_role.md`` and ``work_role.html``.
        path: The page's path.
        title: Its title.
        description: A sentence on it for search engines.
        words: What its documents say, in English, by the names that its scripts have.
        own: What its template speaks of besides, of the statements and the languages.
    """
    if not has_statements(site):
        return
    languages = Languages(site)
    view = site.kept.take(StatementsView, partial(statements_view, site, languages))
    yield page(
        site,
        f"work_{name}.md",
        path,
        title,
        description,
        frame=f"work_{name}.html",
        hide=("navigation", "toc"),
        view=view,
        languages=languages.views(),
        words=own_words(languages, words),
        imprint=tuple(line for one in view.editions for line in foot(site, languages, one.edition)),
        **own(view, languages),
    )
