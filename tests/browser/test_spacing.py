"""With the spacing of text that a reader may set (WCAG 1.4.12), a narrow window cuts nothing."""

import pytest

from .pages import KINDS, LANGUAGES, ROOT, Code
from .visitor import Visitor

WIDTH = 320
SPACE = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * {
            letter-spacing: .12em !important;
            line-height: 1.5 !important;
            word-spacing: .16em !important;
        }
        p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [sheet];
}"""
CUT = """() => {
    const width = document.documentElement.clientWidth;
    const seen = { opacityProperty: true, visibilityProperty: true };
    // What is only heard, drawn to scale, or folded with a button that unfolds it.
    const left_out = (it) => it.closest(".spoken, svg")
        || getComputedStyle(it).webkitLineClamp !== "none";
    const tell = (it) => `${it.localName}.${it.className}: ${it.textContent.trim().slice(0, 60)}`;
    const cut = [];
    if (document.documentElement.scrollWidth > width) cut.push("the page scrolls sideways");
    for (const it of document.querySelectorAll("body *")) {
        if (!it.textContent.trim() || !it.checkVisibility(seen) || left_out(it)) continue;
        const { overflowX, overflowY } = getComputedStyle(it);
        const { width: wide, height: high } = it.getBoundingClientRect();
        if (wide < 2 || high < 2) continue;
        const cuts = (overflow, all, shown) => /hidden|clip/.test(overflow) && all > shown + 1;
        if (cuts(overflowX, it.scrollWidth, it.clientWidth)) cut.push(tell(it));
        if (cuts(overflowY, it.scrollHeight, it.clientHeight)) cut.push(tell(it));
        for (const part of it.childNodes) {
            if (part.nodeType !== Node.TEXT_NODE || !part.textContent.trim()) continue;
            const range = document.createRange();
            range.selectNodeContents(part);
            const outside = ({ left, right }) => left < -1 || right > width + 1;
            if ([...range.getClientRects()].some(outside)) cut.push(tell(it));
        }
    }
    return cut;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", KINDS)
def test_wider_spacing_cuts_nothing(visitor: Visitor, path: str, language: Code) -> None:
    page = visitor.open(ROOT[language] + path, width=WIDTH)
    page.evaluate(SPACE)
    assert page.evaluate(CUT) == []
