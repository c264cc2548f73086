"""A page's policy lets run what Material's templates write into it, by its hash, and no more."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import material
import pytest

from generator.releases.offline_site import make_file_policy, make_offline_page
from generator.site.content_security_policy import CHARSET, UnknownScriptError, add_policy

TEMPLATES = Path(material.__file__).parent / "templates/partials/javascripts"
PAGE = f"<html><head>{CHARSET}%s</head><body><article>%s</article>%s</body></html>"
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def written(name: str, address: str = "..") -> str:
    """What a template of Material's writes into a page, with an address in the place of values."""
    template = (TEMPLATES / f"{name}.html").read_text(encoding="utf-8")
    script = re.findall("<script>.*?</script>", template)[-1]
    return re.sub(r"\{\{.*?\}\}", address, script)


def allowed(page: str) -> list[str]:
    """The scripts that a page with its policy lets run."""
    found = POLICY.search(add_policy(page))
    assert found
    directives = dict(directive.strip().split(" ", 1) for directive in found[1].split(";"))
    return directives["script-src"].split()


def hash_of(element: str) -> str:
    script = re.sub("</?script>", "", element)
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_a_script_of_materials_may_run_and_is_named_once() -> None:
    head, foot = written("base"), written("palette")
    page = PAGE % (head, "", foot + foot)
    assert allowed(page) == ["'self'", hash_of(head), hash_of(foot)]


@pytest.mark.parametrize("address", [".", "../..", "/", "/nos/", "/releases/0.1.0/cy/"])
def test_a_script_of_materials_may_run_wherever_the_site_begins(address: str) -> None:
    script = written("base", address)
    assert allowed(PAGE % (script, "", "")) == ["'self'", hash_of(script)]


INTRUDERS = {
    "a script of its own": "<script>alert(1)</script>",
    "one of Material's with more behind it": written("palette").replace("</", ";alert(1)</"),
    "one of Material's with more in the place of a value": written("base", '",alert(1),"'),
    "one of Material's in another template": written("announce"),
    "one that says what kind it is": '<script type="module">alert(1)</script>',
}


@pytest.mark.parametrize("intruder", INTRUDERS.values(), ids=INTRUDERS)
def test_a_page_in_whose_frame_another_script_stands_is_not_made(intruder: str) -> None:
    for page in (PAGE % (intruder, "", ""), PAGE % ("", "", intruder)):
        with pytest.raises(UnknownScriptError, match="none of the builder's"):
            add_policy(page)


def test_a_script_that_came_with_the_words_of_a_page_may_not_run() -> None:
    script = written("base")
    page = PAGE % (script, "<script>alert(1)</script>", "")
    assert allowed(page) == ["'self'", hash_of(script)]


def test_data_and_fetched_scripts_need_no_leave() -> None:
    data = '<script id="it" type="application/ld+json">{"name": "data"}</script>'
    assert allowed(PAGE % (data, "", '<script src="site.js"></script>')) == ["'self'"]


def test_a_page_that_has_no_place_for_its_policy_is_not_written() -> None:
    with pytest.raises(ValueError, match="Content-Security-Policy"):
        add_policy("<html><head><title>No charset</title></head></html>")


def test_a_page_without_a_server_has_the_same_policy_of_files() -> None:
    page = add_policy(PAGE % (written("base"), "", ""))
    served = POLICY.search(page)
    offline = POLICY.search(make_offline_page(page))
    assert served
    assert offline
    assert offline[1] == make_file_policy(served[1])
    assert "'self'" not in offline[1]
    assert hash_of(written("base")) in offline[1]
    assert offline[1].replace("file:", "'self'") == served[1]
    assert "frame-src" not in offline[1], "the search works in the page, not in a frame"
