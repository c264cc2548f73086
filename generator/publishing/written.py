"""A page that people write, as its Welsh allows: with the notice of a draft, or in English."""

import re
from pathlib import Path
from typing import Any

from generator.language import Language
from generator.pages.site import state_of_the_welsh
from generator.translations import State
from generator.written import FRONT_MATTER

HEADING = re.compile(r"^(#+ )(.*?)( \{#[\w-]+\})?$", re.MULTILINE)


def as_shown(
    markdown: str, meta: dict[str, Any], path: str, language: Language, state: State, english: Path
) -> str:
    """The Markdown of a written page.

    Args:
        markdown: What stands in the page's file, without its head.
        meta: What its head says. Where English stands in for the Welsh, it is made to say so.
        path: The page's path without its ending.
        language: The language of the site.
        state: The state of the page's Welsh.
        english: The file of the same page in English.
    """
    if language.code == "en" or state is not State.DRAFT:
        return markdown
    if not language.show_drafts:
        source = english.read_text("utf-8-sig")
        markdown = FRONT_MATTER.sub("", source, count=1)
        meta.pop("description", None)  # an attribute can't say that it is in another language
        meta["title_language"] = "en"
        markdown = HEADING.sub(r'\1<span lang="en">\2</span>\3', markdown)
    notice = state_of_the_welsh(
        language, path, drafted=language.show_drafts, borrowed=not language.show_drafts
    )
    heading, _, rest = markdown.strip().partition("\n\n")
    return f"{heading}\n\n{notice}\n{rest}\n"


def in_english(html: str) -> str:
    """Marks what follows the notice of a page that stands in English for its Welsh."""
    notice, mark, rest = html.partition("</p>")
    return f'{notice}{mark}\n<div lang="en">{rest}</div>\n'
