"""An address outside the site leads where it says, whatever characters stand in it."""

import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from generator.sound import load_sound
from tests.test_text_is_text import SAMPLE, html_of, pages_of

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


@pytest.mark.parametrize("rest", ADDRESSES)
def test_an_address_leads_where_it_says(rest: str, tmp_path: Path) -> None:
    """Whatever stands in it, it is one link, and shown as it was written."""
    address = f"https://example.org/{rest}"
    shutil.copytree(SAMPLE, tmp_path / "project")
    file = tmp_path / "project" / "links.yaml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    data["links"][0] |= {"address": address, "archived": f"{address}#archived"}
    file.write_text(yaml.safe_dump(data), encoding="utf-8")
    html = html_of(pages_of(load_sound(tmp_path / "project"))["en/related"])
    links = list(html.get_element_by_id("link-sample-council").iter("a"))
    hrefs = [unquote(link.get("href", "")) for link in links]
    assert hrefs == [unquote(address), unquote(f"{address}#archived")]
    assert links[0].text_content() == address
    assert [list(link) for link in links] == [[], []]
