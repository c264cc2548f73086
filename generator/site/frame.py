"""What the frame of every page says in one language: all that the templates in ``theme/`` ask for.

They find it as ``config.extra.frame``, and what is of one page as ``page.meta.frame``. All of it is
plain text, numbers, lists and dicts, and nothing is called: a builder that is not written in
Python reads the same from a file.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from generator.catalogue.in_language import Site
from generator.languages.language import Language, Wording, translatable
from generator.pages.home import built_on, process_drawing
from generator.pages.markup import html_of
from generator.site.colophon import colophon
from generator.site.language_links import Links

WORDS = {
    "about_this_site": translatable("About this site"),
    "address_copied": translatable("Address copied."),
    "belongs": translatable(
        "The text of the standards belongs to its publishers. What this project adds is marked as "
        "its own."
    ),
    "citation_copied": translatable("Citation copied."),
    "copy_citation": translatable("Copy the citation"),
    "leads_on": translatable("This address leads on to:"),
    "no_search": translatable("The search can’t be had just now."),
    "not_copied": translatable(
        "The browser does not let this page copy; the address is in its address bar."
    ),
    "search": translatable("Search"),
    "search_the_standards": translatable("Search the standards"),
    "standards": translatable("Standards"),
}
"""Words that a template puts into an element, as HTML that says which language it is in."""

LABELS = {
    "breadcrumb": translatable("Breadcrumb"),
    "close": translatable("Close the search"),
    "dark": translatable("Dark mode"),
    "found": translatable("# matching documents"),
    "not_found": translatable("Page not found"),
}
"""Words for where no element can stand, as in an attribute: the language is told beside them."""

DRAFTED = translatable(
    "The %(language)s of this site’s own words, and in its menus where it is not official, is a "
    "draft by this project, not yet reviewed."
)
NOT_FOUND = translatable(
    "There is nothing at this address. Addresses of standards and of their statements do not "
    "change, so one of its letters may be wrong: a statement’s address looks like this:"
)

ASSETS = {
    "styles": re.compile(r"assets/stylesheets/(?:classic/)?main\.\w+\.min\.css"),
    "palette": re.compile(r"assets/stylesheets/(?:classic/)?palette\.\w+\.min\.css"),
    "search": re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js"),
    "script": re.compile(r"assets/javascripts/bundle\.\w+\.min\.js"),
}
"""The files of a builder's own frame, whose names change with its version."""


class Builder(NamedTuple):
    """What turns Markdown and the theme into pages.

    Attributes:
        name: Its name and version, as a page says them.
        templates: The folder of its own templates.
        search_by_address: Whether its search opens with the words that an address asks for.
    """

    name: str
    templates: Path
    search_by_address: bool


def frame(site: Site, builder: Builder) -> dict[str, Any]:
    """What the frame of the pages in one language says.

    Args:
        site: The suite in that language.
        builder: What builds the pages.

    Raises:
        ValueError: Where its frame has other files than this theme's.
    """
    language, suite = site.language, site.catalogue.suite
    top = top_of(site)
    example = site.example_search
    return {
        "language": language.code,
        "source": language.languages.source,
        "words": {
            name: html_of(language.interface(english), language.code)
            for name, english in WORDS.items()
        },
        "labels": {name: _said(language.interface(english)) for name, english in LABELS.items()},
        "draft_words": html_of(language.about(DRAFTED), language.code)
        if language.shows_drafts
        else "",
        "colophon": list(colophon(site)),
        "built": built_on(site),
        "journey": process_drawing(site),
        "about_is_written": "about" in suite.menu,
        "example_search": _said(example),
        "example_address": site.catalogue.example.address.location,
        "not_found": [_not_found(one, top) for one in _with_own_words(site)],
        "language_links": [
            link._asdict() for link in Links(language.languages, language.code).to_others("", top)
        ],
        "assets": _assets(builder.templates),
        "generator": builder.name,
        "search_by_address": builder.search_by_address,
    }


def top_of(site: Site) -> str:
    """The way to the site's root from an address that leads nowhere: ``/``, or ``/nos/``."""
    return urlsplit(site.address).path or "/"


def _said(wording: Wording) -> dict[str, str]:
    return {"text": wording.text, "language": wording.language}


def _not_found(language: Language, top: str) -> dict[str, str]:
    """What a language says of an address that leads nowhere."""
    heading = language.interface("Page not found")
    is_draft = heading.state == "draft"
    return {
        "language": heading.language,
        "top": top + language.folder,
        "heading": heading.text,
        "draft": language.interface("draft").text if is_draft else "",
        "explanation": language.interface(NOT_FOUND).text,
        "home": language.interface("Home").text,
        "standards": language.interface("Standards").text,
    }


def _with_own_words(site: Site) -> Iterator[Language]:
    """Yields the first language, and each further one that has words of the interface."""
    suite, show_drafts = site.catalogue.suite, site.language.show_drafts
    for code in suite.languages:
        here = Language.of(code, suite, show_drafts=show_drafts)
        if here.is_source or here.interface("Page not found").language == code:
            yield here


def _assets(templates: Path) -> dict[str, str]:
    text = (templates / "base.html").read_text(encoding="utf-8")
    found = {name: pattern.search(text) for name, pattern in ASSETS.items()}
    missing = [name for name, match in found.items() if not match]
    if missing:
        raise ValueError(f"{templates / 'base.html'} names no file for: {', '.join(missing)}")
    return {name: match[0] for name, match in found.items() if match}
