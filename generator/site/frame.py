"""The values of every page's frame in one language, for the templates in ``theme/``.

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
from generator.languages.definitions import definition
from generator.languages.language import Language, Wording, translatable
from generator.pages.home import built_on, process_drawing
from generator.pages.markup import html_of
from generator.site.colophon import colophon
from generator.site.language_links import Links
from generator.site.search_words import WORDS as SEARCH_WORDS

WORDS = {
    "about_this_site": translatable("About this site"),
    "belongs": translatable(
        "The text of the standards belongs to its publishers. What this project adds is marked as "
        "its own."
    ),
    "citation_copied": translatable("Citation copied."),
    "copy_one": translatable("Copy the citation of {reference}"),
    "leads_on": translatable("Continue to:"),
    "list_copied": translatable("List copied."),
    "no_search": translatable("The search isn’t working at the moment."),
    "not_copied": translatable(
        "Your browser does not let this page copy. Select the text and copy it yourself:"
    ),
    "quoted": translatable("“{words}”"),
    "search": translatable("Search"),
    "search_the_standards": translatable("Search the standards"),
    "standards": translatable("Standards"),
}
"""Words that a template puts into an element, as HTML with their language."""

LABELS = {
    "breadcrumb": translatable("Breadcrumb"),
    "close": translatable("Close the search"),
    "dark": translatable("Dark mode"),
    "found": translatable("# matching documents"),
    "not_found": translatable("Page not found"),
}
"""Words for places without elements, as in an attribute: their language is given beside them."""

BUILDER_WORDS = {
    "toc": translatable("Table of contents"),
    "top": translatable("Back to top"),
}
"""Replacements for words of the builder's own frame, by the builder's names for them."""

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
    "script": re.compile(r"assets/javascripts/bundle\.\w+\.min\.js"),
}
"""The files of a builder's own frame, whose names change with its version."""


class Builder(NamedTuple):
    """The program that makes pages of Markdown and the theme.

    Attributes:
        name: Its name and version, as a page says them.
        templates: The folder of its own templates.
    """

    name: str
    templates: Path


def frame(site: Site, builder: Builder) -> dict[str, Any]:
    """Returns the values of the frame in one language.

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
        "search_words": {
            name: html_of(language.interface(english), language.code)
            for name, english in SEARCH_WORDS.items()
        },
        "labels": {name: _said(language.interface(english)) for name, english in LABELS.items()},
        "builder_words": {
            name: own.text
            for name, english in BUILDER_WORDS.items()
            if (own := language.interface(english)).language == language.code
        },
        "apostrophe": marks.apostrophe if (marks := definition(language.code).marks) else "'",
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
        "ways": " ".join(_ways(language)),
        "offers": {
            code: _offer(Language.of(code, suite, show_drafts=language.show_drafts))
            for code in language.languages.others(language.code)
        },
        "assets": _assets(builder.templates),
        "generator": builder.name,
    }


def top_of(site: Site) -> str:
    """Returns the path of the site's root, for a page at any address: ``/`` or ``/nos/``."""
    return urlsplit(site.address).path or "/"


def _ways(language: Language) -> Iterator[str]:
    """Yields each other language with the relative path to its site: ``cy:cy/``."""
    up = "../" if language.folder else ""
    for code in language.languages.others(language.code):
        yield f"{code}:{up}{language.languages.folder(code)}"


def _said(wording: Wording) -> dict[str, str]:
    return {"text": wording.text, "language": wording.language}


def _offer(other: Language) -> dict[str, str]:
    """Returns the words that offer a language to a reader who chose it before."""
    chosen = other.about("You chose %(language)s last time.", other.code)
    onward = other.about("Go on in %(language)s", other.code)
    return {"language": chosen.language, "chosen": chosen.text, "onward": onward.text}


def _not_found(language: Language, top: str) -> dict[str, str]:
    """Returns the words of the page for addresses that lead nowhere."""
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
    """Yields the first language, and each other one that has interface words."""
    suite, show_drafts = site.catalogue.suite, site.language.show_drafts
    for code in suite.languages:
        here = Language.of(code, suite, show_drafts=show_drafts)
        if here.is_source or here.interface("Page not found").language == code:
            yield here


def _assets(templates: Path) -> dict[str, str]:
    """Finds the builder's own styles and scripts, whose names change with its version."""
    text = (templates / "base.html").read_text(encoding="utf-8")
    found = {name: pattern.search(text) for name, pattern in ASSETS.items()}
    missing = [name for name, match in found.items() if not match]
    if missing:
        raise ValueError(f"{templates / 'base.html'} names no file for: {', '.join(missing)}")
    return {name: match[0] for name, match in found.items() if match}
