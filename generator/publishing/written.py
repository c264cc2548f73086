"""A page that people write, as its Welsh allows: with the notice of a draft, or in English."""

import re
from collections.abc import MutableMapping
from typing import Any

from generator.pages.site import Site, state_of_the_welsh
from generator.translations import State
from generator.written import FRONT_MATTER

HEADING = re.compile(r"^(#+ )(.*?)( \{#[\w-]+\})?$", re.MULTILINE)


def as_shown(markdown: str, meta: MutableMapping[str, Any], path: str, site: Site) -> str:
    """The Markdown of a written page.

    Args:
        markdown: What stands in the page's file, without its head.
        meta: What its head says. Where English stands in for the Welsh, it is made to say so.
        path: The page's path without its ending.
        site: The suite in the language of the page.
    """
    language, suite = site.language, site.catalogue.suite
    if language.code == "en" or suite.written.get(path) is not State.DRAFT:
        return markdown
    shown = language.show_drafts
    if not shown:
        english = (suite.root / "docs" / "en" / f"{path}.md").read_text("utf-8-sig")
        markdown = HEADING.sub(r'\1<span lang="en">\2</span>\3', FRONT_MATTER.sub("", english, 1))
        meta.pop("description", None)  # an attribute can't say that it is in another language
        meta["title_language"] = "en"
    notice = state_of_the_welsh(language, path, drafted=shown, borrowed=not shown)
    heading, _, rest = markdown.strip().partition("\n\n")
    return f"{heading}\n\n{notice}\n{rest}\n"


def in_english(html: str) -> str:
    """Marks what follows the notice of a page that stands in English for its Welsh."""
    notice, mark, rest = html.partition("</p>")
    return f'{notice}{mark}\n<div lang="en">{rest}</div>\n'
