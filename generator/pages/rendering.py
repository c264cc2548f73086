"""Renders templates with Jinja; all output is escaped and linked by ``markup``."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from generator.ids import Code
from generator.languages.language import Language, Wording
from generator.pages import raw_html
from generator.pages.draft_marks import SETTLED, gather_marks
from generator.pages.edition_states import describe_state, make_heading
from generator.pages.markup import PageMarkup, escape, escape_url
from generator.suite.entities.standards import Edition
from generator.suite.text_cache import TextCache

TEMPLATES = Path(__file__).parent / "templates"


def render(
    template: str, language: Language, path: str, kept: TextCache | None = None, **values: Any
) -> tuple[str, PageMarkup]:
    """Renders the Markdown of a page.

    Args:
        template: The template's file name.
        language: The language of the page.
        path: The page's path.
        kept: What was put out before, for ``again``.
        values: The variables of the template.

    Returns:
        The Markdown, and the page's markup, which knows whether drafts stand on it.
    """
    leaf = PageMarkup(language, path, kept)
    text = (
        _make_environment()
        .get_template(template)
        .render(
            leaf=leaf,
            again=leaf.again,
            apart=leaf.keep_apart,
            link=leaf.link,
            href=leaf.make_href,
            file=leaf.make_file_href,
            beside=leaf.show_beside,
            in_languages=leaf.show_in_languages,
            bare=leaf.link_code,
            bare_anchor=leaf.link_code_in_html,
            page_path=path,
            **values,
        )
    )
    shown = gather_marks(text, leaf.make_draft_marks())
    if code_words := leaf.list_code_words():
        shown += f"\n{raw_html.BEGINS}{code_words}{raw_html.ENDS}"
    return shown.replace(SETTLED, ""), leaf


@cache
def _make_environment() -> Environment:
    """Makes the Jinja environment once, as compiling the templates takes longest."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        finalize=_finalize,
        autoescape=True,  # makes what a macro puts out Markup; `finalize` does the escaping
        comment_start_string="{##",  # because {#id} is Markdown
        comment_end_string="##}",
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=FileSystemBytecodeCache(pattern="__nos_pages_%s.cache"),
    )
    environment.filters |= {
        "url": escape_url,
        "css": lambda name: name.replace(" ", "-"),
        # Within the quotation marks of an attribute list: a mark in the words would end it.
        "quoted": lambda words: str(escape(words, begins=False)),
    }
    # The i18n extension declares `_` for Babel's extractor, and calls this.
    environment.globals["about"] = _translate_about
    environment.globals["state_of"] = _describe_state
    environment.globals["heading_of"] = _make_heading
    environment.install_gettext_callables(_translate, _translate, newstyle=False)  # type: ignore[attr-defined]
    return environment


@pass_context
def _translate(context: Context, english: str, **values: object) -> Wording:
    """Translates words of the site for a template, in the language of its page."""
    leaf: PageMarkup = context["leaf"]
    return leaf.language.interface(english, **values)


@pass_context
def _translate_about(
    context: Context, english: str, translation: Code | None = None, **values: object
) -> Wording:
    """Translates words of the site that speak about a language."""
    leaf: PageMarkup = context["leaf"]
    return leaf.language.about(english, translation, **values)


@pass_context
def _describe_state(context: Context, edition: Edition) -> Wording:
    """Returns the state of an edition in the language of the page."""
    return describe_state(context["leaf"].language, edition)


@pass_context
def _make_heading(context: Context, edition: Edition) -> Wording:
    """Returns the heading of an edition in the language of the page."""
    return make_heading(context["leaf"].language, edition)


@pass_context
def _finalize(context: Context, value: object) -> Markup:
    """Returns the markup of the value of an expression in a template."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Wording):
        leaf: PageMarkup = context["leaf"]
        return leaf.words(value)
    return escape(str(value))
