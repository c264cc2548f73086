"""The theme asks for values and calls nothing, so that builders other than MkDocs can read it."""

import re
from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from generator.site.frame_cache import SEEN
from tests.support import PROJECT

THEME = PROJECT / "theme"
TEMPLATES = sorted(path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html"))

OF_EVERY_BUILDER = {
    "d",
    "e",
    "first",
    "items",
    "length",
    "replace",
    "safe",
    "striptags",
    "tojson",
    "url",
}
"""The filters that MkDocs and Zensical both have."""

MARKUP = {"e", "safe", "tojson", "url"}
"""Those after which a value may stand in HTML: not every builder escapes by itself."""

MADE_THERE = {"super", "lang.t", "fallback.t"}
"""What is called beside a template's own macros: what belongs to templates, to Material's and
Zensical's words, and to any text."""

ITS_OWN = {"super", "lang.t", "loop.index"}
"""What stands in HTML as it is: markup, the builder's own words, a number."""


def parsed(name: str) -> nodes.Template:
    return Environment().parse((THEME / name).read_text("utf-8"))


def name_of(node: nodes.Node) -> str:
    """What is called, as the template writes it."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{name_of(node.node)}.{node.attr}"
    return "?"


def macros() -> set[str]:
    found = {macro.name for name in TEMPLATES for macro in parsed(name).find_all(nodes.Macro)}
    return found | {f"item.{name}" for name in found}


def put_out(template: nodes.Template) -> Iterator[nodes.Expr]:
    """Every value that a template puts out."""
    for output in template.find_all(nodes.Output):
        for node in output.nodes:
            if not isinstance(node, nodes.TemplateData):
                yield node


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_calls_no_function_of_the_program(name: str) -> None:
    called = {name_of(call.node) for call in parsed(name).find_all(nodes.Call)}
    assert called - macros() <= MADE_THERE


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_the_filters_that_every_builder_has(name: str) -> None:
    assert {one.name for one in parsed(name).find_all(nodes.Filter)} <= OF_EVERY_BUILDER
    assert not {one.name for one in parsed(name).find_all(nodes.Test)} - {"defined", "mapping"}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_says_of_each_value_whether_it_is_text_or_markup(name: str) -> None:
    for value in put_out(parsed(name)):
        if isinstance(value, nodes.Filter):
            assert value.name in MARKUP, f"{name}:{value.lineno}"
        else:
            said = name_of(value.node if isinstance(value, nodes.Call) else value)
            assert said in ITS_OWN, f"{name}:{value.lineno}"


def test_a_menu_shows_of_its_entries_what_has_a_page_framed_again_where_it_changes() -> None:
    """A page in its frame is kept until something differs of ``SEEN``, or of the page itself."""
    shown = {
        found[1]
        for name in TEMPLATES
        if name.startswith("partials/")
        for found in re.finditer(
            r"\b(?:entry|first|index|homepage)\.(\w+)", (THEME / name).read_text("utf-8")
        )
    }
    assert {"title", "url", "active"} <= shown
    assert shown <= {*SEEN, "children"}
