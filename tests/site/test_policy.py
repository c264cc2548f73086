"""Every page says what it may load and run: what is this site's own, and nothing else."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

DATA = {"application/json", "application/ld+json"}
SCRIPTS = "script-src"
HASH = "'sha256-"


def everything(site: Path) -> dict[str, HtmlElement]:
    """Every page of both languages by its file, those for what is not found among them."""
    found = {
        file.relative_to(site).as_posix(): document_fromstring(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }
    assert {"index.html", "404.html", "cy/index.html", "cy/404.html"} <= set(found)
    return found


def policy_of(tree: HtmlElement) -> dict[str, list[str]]:
    """The sources that a page's policy allows, by directive."""
    [policy] = tree.cssselect("meta[http-equiv=Content-Security-Policy]")
    directives = (directive.split() for directive in policy.get("content").split(";"))
    return {name: sources for name, *sources in directives}


def run_from_the_page(tree: HtmlElement) -> list[str]:
    """The scripts that stand in a page and are run."""
    return [
        script.text_content()
        for script in tree.iter("script")
        if script.get("src") is None and script.get("type") not in DATA
    ]


def hash_of(script: str) -> str:
    return f"{HASH}{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_every_page_has_a_policy_before_all_that_it_is_for(site: Path) -> None:
    for file, tree in everything(site).items():
        charset, policy, *_ = tree.find("head")
        assert charset.get("charset") == "utf-8", file
        assert policy.get("http-equiv") == "Content-Security-Policy", file


def test_a_page_may_use_what_is_its_own_and_nothing_else(site: Path) -> None:
    for file, tree in everything(site).items():
        policy = policy_of(tree)
        assert policy["default-src"] == policy["base-uri"] == ["'none'"]
        assert {name for name, sources in policy.items() if "data:" in sources} == {"img-src"}, file
        allowed = {source for sources in policy.values() for source in sources}
        named = {source for source in allowed if not source.startswith(HASH)}
        assert named == {"'none'", "'self'", "data:"}, file


def test_the_scripts_that_stand_in_a_page_may_run_and_no_others(site: Path) -> None:
    for file, tree in everything(site).items():
        scripts = run_from_the_page(tree)
        assert scripts or tree.cssselect("meta[name=robots][content=noindex]"), file
        allowed = policy_of(tree)[SCRIPTS]
        assert allowed == ["'self'", *dict.fromkeys(map(hash_of, scripts))], file


def test_nothing_on_a_page_wants_what_its_policy_forbids(site: Path) -> None:
    for file, tree in everything(site).items():
        assert tree.cssselect("style, [style], base, object, embed, iframe") == [], file
        assert {form.get("action") for form in tree.cssselect("form[action]")} <= {"search/"}, file
        names = {str(name) for element in tree.iter() for name in element.attrib}
        assert not [name for name in names if name.startswith("on")], file
        addresses = [element.get(name) for element, name, _, _ in tree.iterlinks() if name]
        assert not [one for one in addresses if one.lower().startswith("javascript:")], file
