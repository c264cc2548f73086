"""Pages made without MkDocs: those of a suite as Markdown, and one as the HTML that it becomes."""

from functools import cache
from typing import Any

import lxml.html
import markdown  # type: ignore[import-untyped]
from mkdocs.utils.yaml import yaml_load

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.languages.language import Language
from generator.pages import make_all_pages
from generator.pages.page import Page
from generator.pages.raw_html import finish_lists, put_html_back
from generator.suite.suite import Suite
from tests.projects import DAY, LANGUAGES
from tests.support import PROJECT


def pages_of(suite: Suite, *, show_drafts: bool = True) -> dict[str, Page]:
    """Every generated page of both languages, by its address."""
    catalogue = Catalogue(suite)
    sites = {
        code: Site(catalogue, Language.of(code, suite, show_drafts=show_drafts), DAY)
        for code in LANGUAGES
    }
    return {f"{code}/{page.path}": page for code in sites for page in make_all_pages(sites[code])}


@cache
def _extensions() -> dict[str, Any]:
    config = yaml_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings: dict[str, Any] = {}
    for item in config["markdown_extensions"]:
        settings |= item if isinstance(item, dict) else {item: {}}
    return settings


@cache
def converted(body: str) -> str:
    """Markdown as the HTML that MkDocs makes of it."""
    return str(
        markdown.markdown(body, extensions=list(_extensions()), extension_configs=_extensions())
    )


def html_of(page: Page) -> lxml.html.HtmlElement:
    """A page as MkDocs makes it of its Markdown."""
    markdown, inserted, apart = page.parts
    body = put_html_back(converted(markdown.partition("\n---\n")[2]), inserted)
    return lxml.html.document_fromstring(f"<main>{finish_lists(body, apart)}</main>")
