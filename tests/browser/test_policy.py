"""The browser keeps to the policy of a page, and the site has no need to break it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .pages import DARK, KINDS, LANGUAGES, ROOT, STANDARD, Code
from .searching import found, results
from .serving import served
from .visitor import SECONDS, Visitor

NOTING = """window.broken = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    broken.push(`${effectiveDirective}: ${blockedURI} ${sample}`);
});"""
ELSEWHERE = {
    "it.js": "through();",
    "it.css": "",
    "it.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "it.html": "<script>parent.postMessage('here', '*')</script>",
    "404.html": "",
}
"""What another host has."""


def broken(page: Page) -> list[str]:
    """In what a page went against its policy."""
    noted: list[str] = page.evaluate("window.broken")
    return noted


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A window of its own, which notes whatever a page does against its policy."""
    window = visitor.open("/", own=True)
    window.add_init_script(NOTING)
    return window


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_keeps_to_its_policy(
    visitor: Visitor, page: Page, language: Code
) -> None:
    for path in (*KINDS, "/404.html"):
        page.goto(visitor.address + ROOT[language] + path)
        assert broken(page) == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_used_keeps_to_its_policy(
    visitor: Visitor, page: Page, language: Code
) -> None:
    page.goto(visitor.address + ROOT[language] + STANDARD)
    page.locator("#p5 a.term").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    colours = page.locator("body").get_attribute("data-md-color-scheme")
    page.get_by_role("button", name=DARK[language], exact=True).click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", colours or "")
    page.get_by_role("article").get_by_role("checkbox").check()
    expect(page.locator("#p8 > .beside")).to_be_visible()
    page.mouse.wheel(0, 3000)
    page.mouse.wheel(0, -300)  # brings out the button that leads to the top
    expect(page.locator(".md-top")).to_be_visible()
    assert found(page, "SE04 P8")
    assert broken(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_was_searched_for_keeps_to_its_policy(
    visitor: Visitor, page: Page, language: Code
) -> None:
    page.goto(f"{visitor.address}{ROOT[language]}/")
    assert found(page, {"en": "aspirations", "cy": "dyheadau"}[language])
    results(page).first.click()
    expect(page.locator("article mark").first).to_be_attached()
    assert broken(page) == []


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


def smuggled(intrusion: str, page: Page, elsewhere: str) -> str:
    """What becomes of something that is smuggled into a page: what blocks it, if anything does."""
    script = SMUGGLE.replace("INTRUSION", INTRUSIONS[intrusion][1])
    became: str = page.evaluate(script, [elsewhere, 10 * SECONDS])
    return became


# These tests have windows of no visitor's: to be told of what is blocked is no fault here.


@pytest.mark.parametrize("intrusion", INTRUSIONS)
def test_what_is_smuggled_into_a_page_is_blocked(
    intrusion: str, address: str, elsewhere: str, browser: Browser
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + STANDARD)
        assert smuggled(intrusion, page, elsewhere) == INTRUSIONS[intrusion][0]


@pytest.mark.parametrize("intrusion", INTRUSIONS)
def test_what_is_smuggled_into_a_page_is_blocked_by_its_policy_alone(
    intrusion: str, address: str, elsewhere: str, browser: Browser
) -> None:
    with browser.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(address + STANDARD)
        assert smuggled(intrusion, page, elsewhere) == LET_THROUGH
