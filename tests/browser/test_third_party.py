"""No page asks anything of another host, whatever a visitor does there.

Whoever visits is watched in every test of this folder; ``test_every_page`` does on each kind of
page what could make it ask, and here is that the watch is worth something.
"""

import pytest
from playwright.sync_api import Browser, expect

from .opening import explain_a_term
from .pages import DARK, LANGUAGES, ROOT, STANDARD, Code
from .visitor import Visitor

ELSEWHERE = "http://elsewhere.invalid/"
TO_THE_END = """async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
    }
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_neither_explanations_nor_the_switch_of_colours_ask_another_host(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD, own=True)
    explain_a_term(page, language)
    page.get_by_role("button", name=DARK[language], exact=True).click()
    expect(page.locator("body")).to_have_css("color-scheme", "dark")
    page.reload()
    page.evaluate(TO_THE_END)


@pytest.mark.parametrize(
    "asking",
    [
        "url => { new Image().src = url }",
        "url => { navigator.sendBeacon(url, 'here') }",
        "url => { fetch(url).catch(() => null) }",
        "url => { document.head.append(Object.assign(document.createElement('link'),"
        " { rel: 'stylesheet', href: url })) }",
        "url => { new WebSocket(url.replace('http', 'ws')) }",
    ],
)
def test_whatever_asks_another_host_is_noticed(browser: Browser, address: str, asking: str) -> None:
    watched = Visitor(browser, address)
    page = watched.open("/", own=True)
    page.goto("about:blank")  # where no policy stops what is asked on its way
    assert watched.faults == []
    page.evaluate(asking, ELSEWHERE)
    for _ in range(50):
        page.wait_for_timeout(20)
        if watched.faults:
            break
    assert any("another host" in fault and "elsewhere" in fault for fault in watched.leave())
