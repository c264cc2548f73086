"""Whatever is written in a text stands on the page as it was written, and does nothing there.

The same text is put in the place of every text of the sample, in both languages. The pages must
then be those that a harmless text makes, element by element, but for the words.
"""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import markdown  # type: ignore[import-untyped]
import pytest
import yaml
from mkdocs.utils.yaml import yaml_load

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.languages.definitions import LANGUAGES
from generator.languages.language import Language
from generator.pages import generated
from generator.pages.page import Page
from generator.reading.welsh_catalogue import FILE as WELSH
from generator.sound import load_sound
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.support import PROJECT

SAMPLE = PROJECT / "tests" / "sample"
TERMBASE = "translations/termbase.yaml"
HARMLESS = "Nothing but letters"
DRAWN = {"a", "circle", "path", "rect", "text", "tspan"}
"""What drawings are made of."""

TEXTS = {
    "a script": "<script>alert(1)</script>",
    "an image that runs": "<img src=x onerror=alert(1)>",
    "a comment": "<!-- gone -->",
    "an instruction": "<?php gone ?>",
    "a jinja expression": "{{ x }} and {{ config }}",
    "a jinja block": "{% raw %} and {# gone #}",
    "stars": "*stars* and **more** of ***them***",
    "underlines": "_under_ and __more__ snake_case_words",
    "backticks": "`code` and ``more`` of it",
    "a fence": "```python",
    "a fence of tildes": "~~~",
    "a link that runs": "[link](javascript:x)",
    "a link by name": "[link][name] and [name]",
    "a definition of a link": "[name]: http://x",
    "an image": "![i](x)",
    "an automatic link": "<http://x> and <a@b.example>",
    "entities": "&amp; &lt;b&gt; &#42; &copy",
    "a heading": "# not a heading",
    "a heading closed": "not a heading ##",
    "a numbered list": "1. not a list",
    "a numbered list with a bracket": "1) not a list",
    "a number alone": "2012.",
    "a dashed list": "- not a list",
    "a list with plus": "+ not a list",
    "a starred list": "* not a list",
    "a rule": "---",
    "a rule of stars": "* * *",
    "an underlined heading": "===",
    "a quotation": "> not a quotation",
    "a definition": ": not a definition",
    "an admonition": "!!! note",
    "a table": "| pipe | pipe |",
    "a table's rule": "|---|---|",
    "an attribute list": "words {: .cls #id onclick=x }",
    "an attribute list for a heading": "words {#id .cls}",
    "escapes": "\\* \\\\ \\[ \\` \\",
    "a footnote": "words[^1]",
    "an abbreviation": "*[HTML]: not one",
    "quotation marks": "\"double\" 'single' “curly”",
    "an arrow and a dash": "one -- two — three -> four ...",
    "spaces at the ends": "  words  ",
    "a placeholder of Python": "%(urn)s 100 % {urn} %s",
    "a placeholder of Python-Markdown": "wzxhzdk:0 klzzwxh:0000 amp",
    "mathematics": "$x_1$ \\(y\\) a < b > c",
    "emoji": "😀 :smile: H~2~O ^2^ ==marked== ++in++",
}


def pages_of(suite: Suite, *, show_drafts: bool = True) -> dict[str, Page]:
    """Every generated page of both languages, by its address."""
    catalogue, day = Catalogue(suite), date(2026, 1, 1)
    sites = {
        code: Site(catalogue, Language.of(code, suite, show_drafts=show_drafts), day)
        for code in LANGUAGES
    }
    return {f"{code}/{page.path}": page for code in sites for page in generated(sites[code])}


def filled_with(text: str, root: Path) -> Suite:
    """The sample with a text in the place of every text.

    Two statements have glossary terms besides, each of which must occur; and of what an edition or
    a standard prints about itself one label is left, since no two may be alike.
    """
    shutil.copytree(SAMPLE, root)
    files: dict[str, Any] = {}
    for found in load(root)[0].texts.values():
        if found.file not in files:
            files[found.file] = yaml.safe_load((root / found.file).read_text(encoding="utf-8"))
        data: Any = files[found.file]
        *steps, last = found.path
        for step in steps:
            data = data[step]
        data[last] = text
        if isinstance(data, dict):
            data.pop("quote", None)
    for part in (files["evidence.yaml"]["source"], *files["evidence.yaml"]["studies"]):
        part |= {key: text for key in part if key not in ("id", "year", "address")}
    standard = files["standards/2020/abc-se01.yaml"]
    standard["performance_criteria"]["P3"] = f"{text} advocate {text} job coach {text}"
    _, job_coach, *others = files["glossary.yaml"]["terms"]
    standard["knowledge"]["K1"] = " ".join(f"{text} {term['forms']['en'][0]}" for term in others)
    job_coach.pop("not_in")
    standards = {one["urn"]: one for one in files.values() if "overview" in one}
    for row in files["mapping.yaml"]["crosswalk"]:
        row["changed"] = list(_changed(standards[row["from"]], standards[row["to"]]))
    for name, content in files.items():
        if name.startswith("standards/"):
            del content.get("metadata", [])[1:]
        (root / name).write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    (root / TERMBASE).write_text("terms: []\n", encoding="utf-8")
    (root / WELSH).write_text("\n\n".join(_welsh(text)), encoding="utf-8")
    return load_sound(root)


def _changed(before: Any, after: Any) -> Iterator[str]:
    """What differs between two standards all of whose texts are the same."""
    if before["urn"].split()[-1] != after["urn"].split()[-1]:
        yield "number"
    if len(before["overview"]) != len(after["overview"]):
        yield "overview"


def _welsh(text: str) -> Iterator[str]:
    """A catalogue in which the text is Welsh too: a word more, or it would pass for a copy.

    The word stands behind the text in some and before it in others, so that both the text's ends
    are tried in either language.
    """
    yield 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"'
    for comment, context, welsh in (
        ("#, fuzzy", "ABC SE01 P1", f"{text} yma"),
        ("#, fuzzy", "ABC SE01 overview 1", f"yma {text}"),
        ("#, fuzzy", "ABC SE01 title", f"{text} yma"),
        ("#. official: its owner", "XYZ SE01 title", f"yma {text}"),
        ("# reviewed: A. Reader, 2026-11-01", "2020 value 1", f"{text} yma"),
        ("# reviewed: A. Reader, 2026-11-01", "2020 function A process", f"yma {text}"),
    ):
        english = f'msgctxt "{context}"\nmsgid {_quoted(text)}'
        yield f"{comment}\n{english}\nmsgstr {_quoted(welsh)}\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@cache
def _extensions() -> dict[str, Any]:
    config = yaml_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings: dict[str, Any] = {}
    for item in config["markdown_extensions"]:
        settings |= item if isinstance(item, dict) else {item: {}}
    return settings


@cache
def _converted(body: str) -> str:
    return str(
        markdown.markdown(body, extensions=list(_extensions()), extension_configs=_extensions())
    )


def html_of(page: Page) -> lxml.html.HtmlElement:
    """A page as MkDocs makes it of its Markdown."""
    body = page.markdown.partition("\n---\n")[2]
    return lxml.html.document_fromstring(f"<main>{_converted(body)}</main>")


def elements(page: Page, written: str = "", shown: str = "") -> list[tuple[object, ...]]:
    """What stands on a page in order, one text in it replaced by another.

    Of a drawing only the words count, since where they stand, and how often, depends on their
    length; and of words that changed those that stand there now, since which they are depends on
    the text.
    """

    def words(text: str | None) -> str:
        return " ".join((text or "").replace(written, shown).split()) if written else _single(text)

    html = html_of(page)
    for changed in html.cssselect("td del, td .spoken"):
        changed.drop_tree()
    for changed in html.cssselect("td ins"):
        changed.drop_tag()
    drawn = sorted({words(label.text_content()) for label in html.cssselect("svg text")})
    for drawing in html.cssselect("svg"):
        drawing.drop_tree()
    found: list[tuple[object, ...]] = [
        (
            element.tag,
            {name: words(value) for name, value in element.items()},
            words(element.text),
            words(element.tail),
        )
        for element in html.iter()
    ]
    return [*found, *((label,) for label in drawn)]


def _single(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of a sample whose every text is harmless."""
    return pages_of(filled_with(HARMLESS, tmp_path_factory.mktemp("harmless") / "project"))


@pytest.fixture(scope="module", params=TEXTS.values(), ids=list(TEXTS))
def text(request: pytest.FixtureRequest) -> str:
    """One text after another."""
    return str(request.param)


@pytest.fixture(scope="module")
def pages(text: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of a sample whose every text is this one."""
    return pages_of(filled_with(text, tmp_path_factory.mktemp("pages") / "project"))


def test_a_text_stands_on_every_page_as_it_was_written(
    text: str, pages: dict[str, Page], harmless: dict[str, Page]
) -> None:
    """In titles, headings, tables, lists, notes and running text alike."""
    assert pages.keys() == harmless.keys()
    for address, page in pages.items():
        assert elements(page) == elements(harmless[address], HARMLESS, _single(text)), address


def parts(element: lxml.html.HtmlElement) -> list[tuple[object, object, str]]:
    """What an element of a page is made of: elements, their classes and their words."""
    return [(part.tag, part.get("class"), _single(part.text_content())) for part in element]


def within(statement: lxml.html.HtmlElement) -> list[tuple[object, object, str]]:
    """What in turn the parts of a statement are made of."""
    return [found for part in statement for found in parts(part)]


def test_a_statement_is_its_code_and_its_words_and_nothing_else(
    text: str, pages: dict[str, Page]
) -> None:
    html = html_of(pages["en/standards/abc-se01"])
    second, third = html.get_element_by_id("k2"), html.get_element_by_id("p3")
    said = _single(text)
    assert parts(second) == [("a", "code", "K2"), ("span", "words", said)]
    assert within(second) == []
    words = f"{said} advocate {said} job coach {said}"
    assert parts(third) == [("a", "code", "P3"), ("span", "words", words)]
    assert within(third) == [("a", "term", "advocate"), ("a", "term", "job coach")]


def test_a_statement_has_its_words_in_the_other_language_beside_and_nothing_else(
    text: str, pages: dict[str, Page]
) -> None:
    english = html_of(pages["en/standards/abc-se01"]).get_element_by_id("p1")
    welsh = html_of(pages["cy/standards/abc-se01"]).get_element_by_id("p1")
    said = _single(text)
    own, draft = said, f"{_single(f'{text} yma')} (draft)"
    assert parts(english) == [
        ("a", "code", "P1"),
        ("span", "words", own),
        ("span", "beside", draft),
    ]
    assert parts(welsh) == [("a", "code", "P1"), ("span", "words", draft), ("span", "beside", own)]
    assert within(english) == within(welsh) == [("small", "draft", "(draft)")]
    assert [part.get("lang") for part in (english[2], welsh[2])] == ["cy", "en"]


def test_a_text_runs_nothing_and_loads_nothing(pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        html = html_of(page)
        assert list(html.iter("script", "img", "iframe", "object", "style")) == [], address
        drawn = {str(part.tag) for svg in html.iter("svg") for part in svg.iterdescendants()}
        assert drawn <= DRAWN, address
        for element in html.iter():
            assert not [name for name in element.attrib if str(name).startswith("on")], address
            assert not str(element.get("href", "")).startswith("javascript:"), address


def test_a_title_stands_in_the_menu_and_in_the_search_as_it_was_written(
    text: str, pages: dict[str, Page]
) -> None:
    page = pages["en/standards/abc-se01"]
    name = lxml.html.fragment_fromstring(page.title, create_parent=True)
    assert _single(name.text_content()) == f"ABC SE01 {_single(text)}"
    assert list(name) == []
    assert {entry.text for entry in page.entries if entry.title == "ABC SE01 P1"} == {_single(text)}


def test_a_welsh_title_stands_in_the_menu_and_in_the_search_as_it_was_written(
    text: str, pages: dict[str, Page]
) -> None:
    page = pages["cy/standards/abc-se01"]
    name = lxml.html.fragment_fromstring(page.title, create_parent=True)
    welsh = _single(f"{text} yma")
    assert _single(name.text_content()) == f"ABC SE01 {welsh}"
    assert list(name) == []
    [found] = [entry.text for entry in page.entries if entry.title == "ABC SE01 P1"]
    assert found == f"{welsh} (draft)"
