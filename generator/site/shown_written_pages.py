"""Prepares written pages: adds the notice of a draft, or shows the source page in its stead."""

import re
from collections.abc import MutableMapping
from html import escape
from typing import Any

from generator.catalogue.site_in_language import Site
from generator.languages.language import Wording
from generator.model.states import State
from generator.pages.draft_notice import render_draft_notice
from generator.pages.placeholders import fill_placeholders
from generator.reading.written_pages import FRONT_MATTER, name_folder

HEADING = re.compile(r"^(#+ )(.*?)( \{#[\w-]+\})?$", re.MULTILINE)


def prepare_written_page(
    markdown: str, meta: MutableMapping[str, Any], path: str, site: Site
) -> str:
    """Returns the Markdown of a written page as it is shown.

    Args:
        markdown: What stands in the page's file, without its head.
        meta: What its head says. Its title is made HTML, as the menu has every title. Where the
            source stands in for it, it is made to say so.
        path: The page's path without its ending.
        site: The suite in the language of the page.
    """
    if "title" in meta:
        meta["title"] = escape(meta["title"], quote=False)
    language = site.language
    if not _is_draft(site, path):
        return fill_placeholders(markdown, path, site)
    borrowed = is_in_source(site, path)
    markdown = fill_placeholders(markdown, path, site)
    if borrowed:
        source = language.languages.source
        published = fill_placeholders(
            _read_source(site, path), path, site.in_source, language.folder
        )
        markdown = HEADING.sub(rf'\1<span lang="{source}">\2</span>\3', published)
        meta.pop("description", None)  # an attribute can't say that it is in another language
        meta["title_language"] = source
    notice = render_draft_notice(
        language, path, drafted=not borrowed, borrowed=borrowed, whole=True
    )
    heading, _, rest = markdown.strip().partition("\n\n")
    if borrowed:
        rest = f'<div lang="{language.languages.source}" markdown="1">\n\n{rest}\n\n</div>'
    return f"{heading}\n\n{notice}\n{rest}\n"


def _is_draft(site: Site, path: str) -> bool:
    """Whether a written page is a translation that nobody has reviewed."""
    written = site.catalogue.suite.written.get(site.language.code, {})
    return written.get(path) is State.DRAFT


def is_in_source(site: Site, path: str) -> bool:
    """Whether the source is shown instead of a written page: drafts are not shown."""
    return _is_draft(site, path) and not site.language.show_drafts


def find_source_title(site: Site, path: str) -> Wording | None:
    """Returns the title of the source page that is shown in place of a draft; else None."""
    if not is_in_source(site, path):
        return None
    match = HEADING.search(_read_source(site, path))
    return Wording(match[2], site.language.languages.source, State.PUBLISHED) if match else None


def _read_source(site: Site, path: str) -> str:
    """Returns the Markdown of the source page."""
    file = site.catalogue.suite.root / name_folder(site.language.languages.source) / f"{path}.md"
    return FRONT_MATTER.sub("", file.read_text("utf-8-sig"), count=1)
