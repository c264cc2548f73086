"""Whatever stands in a word of the site, a title or a name, no page has it as markup.

The sample is built twice: once with a harmless text in every word of the interface, every title,
every name of a reviewer and every head of a written page; once with a text that would run. The
pages must be the same, element by element, but for the words.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml.html import HtmlElement, document_fromstring

from generator.languages import interface_words
from generator.reading.translations import OFFICIAL, parse
from generator.reading.written_pages import FRONT_MATTER
from tests.projects import CATALOGUE as FILE
from tests.projects import DAY, build, make_sample
from tests.small import make_small
from tests.support import run

HARMLESS = "and nothing but letters"
HOSTILE = """\"><script>alert(1)</script><img src=x onerror='alert(1)'>"""
SIZE = re.compile(r"\d+ kB")
"""How large a file for download is, which depends on the length of its texts."""

PAGES = ("about", "index", "using-the-standards")


def filled_with(text: str, root: Path) -> Path:
    """A project of the sample in which a text stands behind each word that the frame may show.

    Returns:
        The folder of its site.
    """
    make_sample(root)
    (root / "translations/termbase.yaml").write_text("terms: []\n", encoding="utf-8")
    for catalogue in (root / FILE, root / interface_words.name_file("cy")):
        filled = _entries(catalogue.read_text(encoding="utf-8"), text)
        catalogue.write_text("\n".join(filled), encoding="utf-8")
    for name in PAGES:
        for language in ("en", "cy"):
            _fill_head(root / f"docs/{language}/{name}.md", text)
    return build(root, day=DAY)


def _entries(catalogue: str, text: str) -> Any:
    """A catalogue with the text behind every word of the interface and every title, reviewed."""
    yield 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    for message in parse(catalogue, "cy"):
        a_title = message.context and message.context.endswith(" title") and message.string
        if not message.id or (message.context and not a_title):
            continue
        official = [one for one in message.auto_comments if OFFICIAL in one]
        if not official:
            yield f"# reviewed: A. Reader{text}, 2026-11-01"
        else:
            yield f"#. {official[0]}"
        if message.context:
            yield f"msgctxt {json.dumps(message.context)}"
        english = " ".join(str(message.id).split())
        yield f"msgid {json.dumps(english, ensure_ascii=False)}"
        welsh = (
            f"{message.string or english} / gweithle{text}"  # a term of the glossary, in a title
        )
        yield f"msgstr {json.dumps(welsh, ensure_ascii=False)}\n"


def _fill_head(page: Path, text: str) -> None:
    """Puts the text into all that the head of a written page says of it in words."""
    before = page.read_text(encoding="utf-8")
    found = FRONT_MATTER.match(before)
    assert found
    head = yaml.safe_load(found[1])
    head |= {"title": f"{page.stem} {text}", "description": f"About {text}"}
    if "reviewer" in head:
        head["reviewer"] = f"A. Reader {text}, 2026-11-01"
    front = yaml.safe_dump(head, allow_unicode=True, width=1000)
    page.write_text(f"---\n{front}---\n{before[found.end() :]}", encoding="utf-8")


def elements(page: Path, text: str) -> list[tuple[object, ...]]:
    """What stands on a page in order, a text taken out of it.

    Of a drawing nothing counts, since where its words stand depends on their length.
    """
    bare = " ".join(text.split())

    def words(given: str | None) -> str:
        return SIZE.sub("", " ".join(" ".join((given or "").split()).replace(bare, "").split()))

    def data(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: data(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [data(inner) for inner in value]
        return words(value) if isinstance(value, str) else value

    tree: HtmlElement = document_fromstring(page.read_text(encoding="utf-8"))
    for drawing in tree.cssselect("svg"):
        drawing.drop_tree()
    found: list[tuple[object, ...]] = []
    for element in tree.iter():
        attributes = {str(name): words(value) for name, value in element.items()}
        if element.tag == "script" and "json" in attributes.get("type", ""):
            found.append((element.tag, attributes, data(json.loads(element.text or ""))))
        else:
            tail, inner = words(element.tail), words(element.text)
            if element.tag == "code" and element.getparent().tag == "td":
                inner = ""  # an example of a text, of which a long one is cut
            found.append((element.tag, attributes, inner, tail))
    return found


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the harmless text."""
    return filled_with(HARMLESS, tmp_path_factory.mktemp("harmless") / "project")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the text that would run."""
    return filled_with(HOSTILE, tmp_path_factory.mktemp("hostile") / "project")


def test_every_page_is_that_of_a_harmless_text_but_for_the_words(
    harmless: Path, hostile: Path
) -> None:
    files = sorted(page.relative_to(harmless) for page in harmless.rglob("*.html"))
    assert files == sorted(page.relative_to(hostile) for page in hostile.rglob("*.html"))
    for file in files:
        made = elements(hostile / file, HOSTILE)
        assert made == elements(harmless / file, HARMLESS), file


def test_the_text_stands_in_the_frame_of_every_welsh_page(hostile: Path) -> None:
    """Else the test above would be of nothing."""
    bare = " ".join(HOSTILE.split())
    for page in (hostile / "cy").rglob("index.html"):
        tree: HtmlElement = document_fromstring(page.read_text(encoding="utf-8"))
        if tree.cssselect("meta[http-equiv=refresh]"):
            continue
        [button] = tree.cssselect("button[data-switches=dark]")
        assert bare in button.get("title")
        assert bare in " ".join(tree.cssselect(".md-nav--primary")[0].text_content().split())


def test_a_build_stops_at_a_script_of_the_frame_that_is_not_known(tmp_path: Path) -> None:
    project = make_small(tmp_path / "project")
    template = project / "theme/partials/copyright.html"
    template.write_text(f"{template.read_text('utf-8')}<script>alert(1)</script>", encoding="utf-8")
    built = run("mkdocs", "build", cwd=project)
    assert built.returncode == 1
    assert re.search(r"none of the builder's: 'alert\(1\)' \(.+\)$", built.stderr, re.MULTILINE)
    assert "Traceback" not in built.stdout + built.stderr
    assert not (project / "site").exists()
