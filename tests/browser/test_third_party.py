"""No page asks anything of another host, whatever a visitor does there.

Whoever visits is watched in every test of this folder; ``test_every_page`` reads each kind of page
to its end, and here is that the watch is worth something.
"""

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from .opening import close_the_search, explain_a_term, search, show_both_languages
from .pages import DARK, LANGUAGES, ROOT, STANDARD, Code
from .visitor import Visitor

ASKING: tuple[tuple[Literal["requestfailed", "websocket"], str], ...] = (
    ("requestfailed", "url => { new Image().src = url }"),
    ("requestfailed", "url => { navigator.sendBeacon(url, 'here') }"),
    ("requestfailed", "url => { fetch(url).catch(() => null) }"),
    (
        "requestfailed",
        "url => { document.head.append(Object.assign(document.createElement('link'),"
        " { rel: 'stylesheet', href: url })) }",
    ),
    ("websocket", "url => { new WebSocket(url.replace('http', 'ws')) }"),
)
"""Ways to ask another host, each with what tells of it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_opens_or_changes_on_a_page_asks_another_host(
    visitor: Visitor, language: Code
) -> None:
    page = visitor.open(ROOT[language] + STANDARD)
    explain_a_term(page, language)
    show_both_languages(page, language)
    page.get_by_role("button", name=DARK[language], exact=True).click()
    expect(page.locator("body")).to_have_css("color-scheme", "dark")
    search(page, language)
    close_the_search(page)
    page.reload()


def test_whatever_asks_another_host_is_noticed(browser: Browser, address: str) -> None:
    watched = Visitor(browser, address)
    page = watched.open("/", own=True)
    page.goto("about:blank")  # where no policy stops what is asked on its way
    assert watched.faults == []
    elsewhere = address.replace("127.0.0.1", "localhost")  # it would answer, if it were reached
    for number, (event, asking) in enumerate(ASKING):
        page.evaluate(asking, f"{elsewhere}/{number}")
        fault = re.compile(rf"asked another host: \w+://localhost:\d+/{number}")
        while not any(map(fault.match, watched.faults)):
            page.wait_for_event(event)
    assert not any("status" in fault for fault in watched.leave()), "another host was reached"
