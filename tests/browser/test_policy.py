"""The browser keeps to the policy of a page, and the site has no need to break it.

What a page does against its policy is an error in the console. So whoever visits notes it in every
test of this folder, and ``test_every_page`` opens each kind of page; here is that it is noticed.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .pages import DARK, LANGUAGES, ROOT, STANDARD, Code
from .searching import enter, results, turn_to
from .serving import served
from .visitor import PATIENCE, Visitor

ELSEWHERE = {
    "it.js": "through();",
    "it.css": "",
    "it.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "it.html": "<script>parent.postMessage('here', '*')</script>",
    "404.html": "",
}
"""What another host has."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_used_and_searched_keeps_to_its_policy(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    page.locator("#p1 a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    colours = page.locator("body").get_attribute("data-md-color-scheme")
    page.get_by_role("button", name=DARK[language], exact=True).click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", colours or "")
    page.get_by_role("article").get_by_role("checkbox").check()
    expect(page.locator("#p1 > .beside")).to_be_visible()
    page.locator("footer").scroll_into_view_if_needed()
    page.mouse.wheel(0, -100)  # brings out the button that leads to the top
    expect(page.locator(".md-top")).to_be_visible()
    turn_to(page)
    enter(page, {"en": "consent", "cy": "cydsyniad"}[language])
    results(page).first.click()
    expect(page.locator("article mark").first).to_be_attached()


def test_what_goes_against_the_policy_is_noticed(browser: Browser, address: str) -> None:
    watched = Visitor(browser, address)
    page = watched.open(STANDARD, own=True)
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"top: 0\"></p>')")
    assert any(re.match("console: .*Content Security Policy", one) for one in watched.leave())


INTRUSIONS = {
    "an inline script": (
        "script-src-elem",
        "document.body.append(made('script', { text: 'through()' }));",
    ),
    "an inline handler": (
        "script-src-attr",
        """document.body.insertAdjacentHTML("beforeend", "<button onclick='through()'></button>");
        document.body.lastElementChild.click();""",
    ),
    "a link that is a script": (
        "script-src-elem",
        """document.body.append(made("a", { href: "javascript:through()" }));
        document.body.lastElementChild.click();""",
    ),
    "a script of another host": (
        "script-src-elem",
        "document.body.append(made('script', { src: `${host}/it.js` }));",
    ),
    "a worker of another kind": (
        "worker-src",
        """new Worker("data:text/javascript,postMessage(1)").onmessage = through;""",
    ),
    "an image of another host": (
        "img-src",
        "document.body.append(made('img', { onload: through, src: `${host}/it.svg` }));",
    ),
    "a fetch of another host": (
        "connect-src",
        "fetch(`${host}/it.js`, { mode: 'no-cors' }).then(through, () => {});",
    ),
    "a style sheet of another host": (
        "style-src-elem",
        """document.head.append(made("link", {
            rel: "stylesheet", onload: through, href: `${host}/it.css`,
        }));""",
    ),
    "an inline style": (
        "style-src-attr",
        """document.body.insertAdjacentHTML("beforeend", "<p style='float: right'></p>");
        if (getComputedStyle(document.body.lastElementChild).float === "right") through();""",
    ),
    "a frame": (
        "frame-src",
        """addEventListener("message", through);
        document.body.append(made("iframe", { src: `${host}/it.html` }));""",
    ),
    "another base for links": (
        "base-uri",
        """document.head.append(made("base", { href: host }));
        if (document.baseURI.startsWith(host)) through();""",
    ),
}
"""What somebody may smuggle into a page, and the directive that it comes up against."""

SMUGGLE = """([host, patience]) => new Promise((resolve) => {
    window.through = () => resolve("let through");
    const made = (name, properties) => Object.assign(document.createElement(name), properties);
    addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
    setTimeout(() => resolve("neither blocked nor let through"), patience);
    INTRUSION
})"""
LET_THROUGH = "let through"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Another host, which has whatever it is asked for."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for name, content in ELSEWHERE.items():
        (folder / name).write_text(content, encoding="utf-8")
    with served(folder) as url:
        yield url


# These tests have windows of no visitor's: to be told of what is blocked is no fault here.


@pytest.fixture(scope="module", params=[False, True], ids=["guarded", "unguarded"])
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[bool, Page]]:
    """A window, and whether it keeps to the policies of pages."""
    unguarded: bool = request.param
    with browser.new_context(bypass_csp=unguarded) as context:
        context.set_default_timeout(PATIENCE)
        yield not unguarded, context.new_page()


@pytest.mark.parametrize("intrusion", INTRUSIONS)
def test_what_is_smuggled_into_a_page_is_blocked_by_its_policy_and_by_nothing_else(
    intrusion: str, address: str, elsewhere: str, window: tuple[bool, Page]
) -> None:
    guarded, page = window
    directive, script = INTRUSIONS[intrusion]
    page.goto(address + STANDARD)
    became = page.evaluate(SMUGGLE.replace("INTRUSION", script), [elsewhere, PATIENCE])
    assert became == (directive if guarded else LET_THROUGH)
