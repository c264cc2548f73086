"""An address outside the site leads where it says, whatever characters stand in it."""

import shutil
from urllib.parse import unquote

import pytest
import yaml
from lxml.html import HtmlElement

from generator.sound import load_sound
from tests.made_pages import html_of, pages_of
from tests.projects import SAMPLE

ADDRESSES = [
    "a_b_c",
    "*a*b*",
    "`a`",
    "[a](b)",
    "![a](b)",
    "(a)",
    "a\\)b",
    "{a}",
    "{:.a}",
    "a|b",
    "\\a",
    "<b>",
    '"a"',
    "'a'",
    "&#34;",
    "?a=b&amp;c=d",
    "?a=b&copy=d",
    "a%28b",
    "ŵ",
]


@pytest.fixture(scope="module")
def related(tmp_path_factory: pytest.TempPathFactory) -> HtmlElement:
    """The page of a sample that has links to all of these, in their order."""
    project = shutil.copytree(SAMPLE, tmp_path_factory.mktemp("links") / "project")
    links = [
        {
            "id": f"link-{number}",
            "label": f"The link of the number {number}",
            "address": f"https://example.org/{rest}",
            "archived": f"https://example.org/{rest}#archived",
            "state": "continues",
        }
        for number, rest in enumerate(ADDRESSES)
    ]
    file = project / "links.yaml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump(data | {"links": data["links"] + links}), encoding="utf-8")
    return html_of(pages_of(load_sound(project))["en/related"])


@pytest.mark.parametrize("rest", ADDRESSES)
def test_an_address_leads_where_it_says(rest: str, related: HtmlElement) -> None:
    """Whatever stands in it, it is one link, and shown as it was written."""
    address = f"https://example.org/{rest}"
    entry = related.get_element_by_id(f"link-link-{ADDRESSES.index(rest)}")
    links = list(entry.iter("a"))
    hrefs = [unquote(link.get("href", "")) for link in links]
    assert hrefs == [unquote(address), unquote(f"{address}#archived")]
    assert links[0].text_content() == address
    assert [list(link) for link in links] == [[], []]
