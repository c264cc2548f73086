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
from generator.pages.draft_marks import SETTLED, gathered
from generator.pages.edition_states import heading_of, state_of
from generator.pages.markup import Leaf, escape, url
from generator.suite.entities.standards import Edition
from generator.suite.kept import Kept

TEMPLATES = Path(__file__).parent / "templates"


def render(
    template: str, language: Language, path: str, kept: Kept | None = None, **values: Any
) -> tuple[str, Leaf]:
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
    leaf = Leaf(language, path, kept)
    text = (
        _environment()
        .get_template(template)
        .render(
            leaf=leaf,
            again=leaf.again,
            link=leaf.link,
            href=leaf.href,
            file=leaf.file,
            beside=leaf.beside,
            in_languages=leaf.in_languages,
            bare=leaf.bare,
            page_path=path,
            **values,
        )
    )
    shown = gathered(text, leaf.draft_marks())
    return f"{shown}{leaf.in_words()}".replace(SETTLED, ""), leaf


@cache
def _environment() -> Environment:
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
        "url": url,
        "css": lambda name: name.replace(" ", "-"),
        # Within the quotation marks of an attribute list: a mark in the words would end it.
        "quoted": lambda words: str(escape(words, begins=False)),
    }
    # The i18n extension declares `_` for Babel's extractor, and calls this.
    environment.globals["about"] = _about
    environment.globals["state_of"] = _state_of
    environment.globals["heading_of"] = _heading_of
    environment.install_gettext_callables(_interface, _interface, newstyle=False)  # type: ignore[attr-defined]
    return environment


@pass_context
def _interface(context: Context, english: str, **values: object) -> Wording:
    """Translates words of the site for a template, in the language of its page."""
    leaf: Leaf = context["leaf"]
    return leaf.language.interface(english, **values)


@pass_context
def _about(
    context: Context, english: str, translation: Code | None = None, **values: object
) -> Wording:
    """Translates words of the site that speak about a language."""
    leaf: Leaf = context["leaf"]
    return leaf.language.about(english, translation, **values)


@pass_context
def _state_of(context: Context, edition: Edition) -> Wording:
    """Returns the state of an edition in the language of the page."""
    return state_of(context["leaf"].language, edition)


@pass_context
def _heading_of(context: Context, edition: Edition) -> Wording:
    """Returns the heading of an edition in the language of the page."""
    return heading_of(context["leaf"].language, edition)


@pass_context
def _finalize(context: Context, value: object) -> Markup:
    """Returns the markup of the value of an expression in a template."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Wording):
        leaf: Leaf = context["leaf"]
        return leaf.words(value)
    return escape(str(value))
