"""Whoever copies statements that are selected has each with its code, and nobody else's words."""

import pytest
from lxml import html
from playwright.sync_api import Page

from .pages import LANGUAGES, ROOT, STANDARD, Code
from .visitor import Visitor

PLACES = {
    "a standard": (STANDARD, "li.statement"),
    "the values": ("/values/", "li.statement"),
    "a situation": ("/situations/before-a-first-meeting/", "li.chosen"),
}

COPY = """async ([first, last]) => {
    getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
    document.execCommand("copy");
    const [copied] = await navigator.clipboard.read();
    const read = async (type) => (await copied.getType(type)).text();
    return [await read("text/plain"), await read("text/html")];
}"""
WORDS = """(all) => all.filter((one) => one.querySelector(".words")).map((one) => [
    one.querySelector(".code").textContent, one.querySelector(".words").innerText,
])"""


def copied(page: Page, css: str, *, only_first: bool = False) -> tuple[str, str]:
    """What is on the clipboard, as text and as HTML, once all that this finds was copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    found = page.locator(css).element_handles()
    text, markup = page.evaluate(COPY, [found[0], found[0 if only_first else -1]])
    return text, markup


def run_together(text: str) -> str:
    """A text without what sets it apart, of which HTML has less where lines begin."""
    return "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_each_statement_is_copied_with_its_code_before_its_words_and_without_our_notes(
    visitor: Visitor, language: Code, place: str
) -> None:
    path, css = PLACES[place]
    page = visitor.open(ROOT[language] + path)
    wanted = page.locator(css).evaluate_all(WORDS)
    notes = page.locator(f"{css} :is(small.note, small.practice)").all_inner_texts()
    text, markup = copied(page, css)
    pasted = [
        run_together("".join(map(str, one.itertext())))
        for one in html.fromstring(markup).iter("li")
    ]
    assert wanted
    assert notes or place == "a situation"
    for code, words in wanted:
        assert f"{code} {' '.join(words.split())}" in " ".join(text.split())
        assert run_together(code + words) in pasted
        assert f">{code}</a> <span" in markup
    for note in notes:
        assert run_together(note) not in run_together(text)
        assert not any(run_together(note) in one for one in pasted)
    assert "<svg" not in markup


def test_a_note_that_is_selected_by_itself_is_copied(visitor: Visitor) -> None:
    page = visitor.open(STANDARD)
    note = page.locator("li.statement small.note").first.inner_text()
    assert copied(page, "li.statement small.note", only_first=True)[0] == note
