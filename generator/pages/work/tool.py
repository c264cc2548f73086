"""Makes the page of a tool: what all tools share, with what each adds."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.catalogue.site_in_language import Site
from generator.languages.language import Wording
from generator.pages.page import Page, make_page
from generator.pages.work.documents import (
    DocumentLanguages,
    FootLine,
    make_foot_lines,
    translate_words,
)
from generator.pages.work.statements import ToolStatementsView, has_statements, make_statements_view


def make_tool_page(
    site: Site,
    name: str,
    path: str,
    title: Wording,
    description: Wording,
    words: Mapping[str, str],
    own: Callable[[ToolStatementsView, DocumentLanguages], Mapping[str, Any]],
) -> Iterator[Page]:
    """Yields the page of a tool where the suite has statements.

    Args:
        site: The suite in the language of the page.
        name: The name of its templates: ``role`` for ``work_role.md`` and ``work_role.html``.
        path: The page's path.
        title: Its title.
        description: A sentence on it for search engines.
        words: The words of its documents in English, by their names in its scripts.
        own: Returns the further variables of its template, from the statements and languages.
    """
    if not has_statements(site):
        return
    languages = DocumentLanguages(site)
    view = site.kept.take(ToolStatementsView, partial(make_statements_view, site, languages))
    yield make_page(
        site,
        f"work_{name}.md",
        path,
        title,
        description,
        frame=f"work_{name}.html",
        hide=("navigation", "toc"),
        view=view,
        languages=languages.make_views(),
        words=translate_words(languages, words),
        imprint=site.kept.take(make_imprint, partial(make_imprint, site, languages, view)),
        **own(view, languages),
    )


def make_imprint(
    site: Site, languages: DocumentLanguages, view: ToolStatementsView
) -> tuple[FootLine, ...]:
    """Returns the imprint of documents of each edition, which all tools have alike."""
    worked_on = {edition.year for edition in view.editions}
    return tuple(
        line
        for edition in site.catalogue.newest_first
        if edition.year in worked_on
        for line in make_foot_lines(site, languages, edition)
    )
