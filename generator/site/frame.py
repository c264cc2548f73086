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

from generator.catalogue.site_in_language import Site
from generator.languages.known_languages import find_definition
from generator.languages.language import Language, Wording, translatable
from generator.pages.home import format_build_day, render_process_drawing
from generator.pages.markup import to_html
from generator.site.colophon import make_colophon
from generator.site.language_links import LanguageLinks
from generator.site.search_messages import WORDS as SEARCH_WORDS

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


class SiteBuilder(NamedTuple):
    """The program that makes pages of Markdown and the theme.

    Attributes:
        name: Its name and version, as a page says them.
        templates: The folder of its own templates.
    """

    name: str
    templates: Path


def make_frame(site: Site, builder: SiteBuilder) -> dict[str, Any]:
    """Returns the values of the frame in one language.

    Args:
        site: The suite in that language.
        builder: What builds the pages.

    Raises:
        ValueError: Where its frame has other files than this theme's.
    """
    language, suite = site.language, site.catalogue.suite
    top = find_top(site)
    example = site.example_search
    return {
        "language": language.code,
        "source": language.languages.source,
        "words": {
            name: to_html(language.interface(english), language.code)
            for name, english in WORDS.items()
        },
        "search_words": {
            name: to_html(language.interface(english), language.code)
            for name, english in SEARCH_WORDS.items()
        },
        "labels": {
            name: _tag_wording(language.interface(english)) for name, english in LABELS.items()
        },
        "builder_words": {
            name: own.text
            for name, english in BUILDER_WORDS.items()
            if (own := language.interface(english)).language == language.code
        },
        "apostrophe": marks.apostrophe if (marks := find_definition(language.code).marks) else "'",
        "draft_words": to_html(language.about(DRAFTED), language.code)
        if language.shows_drafts
        else "",
        "colophon": list(make_colophon(site)),
        "built": format_build_day(site),
        "journey": render_process_drawing(site),
        "about_is_written": "about" in suite.menu,
        "example_search": _tag_wording(example),
        "example_address": site.catalogue.example.address.location,
        "not_found": [
            _make_not_found(worded_language, top)
            for worded_language in _list_worded_languages(site)
        ],
        "language_links": [
            link._asdict()
            for link in LanguageLinks(language.languages, language.code).link_to_others("", top)
        ],
        "ways": " ".join(_list_language_ways(language)),
        "offers": {
            code: _make_language_offer(Language.of(code, suite, show_drafts=language.show_drafts))
            for code in language.languages.list_others(language.code)
        },
        "assets": _find_assets(builder.templates),
        "generator": builder.name,
    }


def find_top(site: Site) -> str:
    """Returns the path of the site's root, for a page at any address: ``/`` or ``/nos/``."""
    return urlsplit(site.address).path or "/"


def _list_language_ways(language: Language) -> Iterator[str]:
    """Yields each other language with the relative path to its site: ``cy:cy/``."""
    up = "../" if language.folder else ""
    for code in language.languages.list_others(language.code):
        yield f"{code}:{up}{language.languages.name_folder(code)}"


def _tag_wording(wording: Wording) -> dict[str, str]:
    return {"text": wording.text, "language": wording.language}


def _make_language_offer(other: Language) -> dict[str, str]:
    """Returns the words that offer a language to a reader who chose it before."""
    chosen = other.about("You chose %(language)s last time.", other.code)
    onward = other.about("Go on in %(language)s", other.code)
    return {"language": chosen.language, "chosen": chosen.text, "onward": onward.text}


def _make_not_found(language: Language, top: str) -> dict[str, str]:
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


def _list_worded_languages(site: Site) -> Iterator[Language]:
    """Yields the first language, and each other one that has interface words."""
    suite, show_drafts = site.catalogue.suite, site.language.show_drafts
    for code in suite.languages:
        here = Language.of(code, suite, show_drafts=show_drafts)
        if here.is_source or here.interface("Page not found").language == code:
            yield here


def _find_assets(templates: Path) -> dict[str, str]:
    """Finds the builder's own styles and scripts, whose names change with its version."""
    text = (templates / "base.html").read_text(encoding="utf-8")
    found = {name: pattern.search(text) for name, pattern in ASSETS.items()}
    missing = [name for name, match in found.items() if not match]
    if missing:
        raise ValueError(f"{templates / 'base.html'} names no file for: {', '.join(missing)}")
    return {name: match[0] for name, match in found.items() if match}
