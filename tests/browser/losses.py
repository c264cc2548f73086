"""What a reader loses of a page's text: what is cut off, out of reach, or lies on other text."""

from playwright.sync_api import Page

READERS = {
    "a narrow window": ((360, 320), ""),
    # In a window of 1280 by 1024 pixels, to enlarge all to 200 % leaves it 640 pixels to fill.
    "everything twice as large": ((640,), ""),
    "letters twice as large": ((1280, 640), "html { font-size: 250% }"),
    "wide spacing": (
        (1280, 320),
        """* { letter-spacing: .12em !important; line-height: 1.5 !important;
               word-spacing: .16em !important }
           p { margin-bottom: 2em !important }""",
    ),
}
"""What readers ask for: the widths of the window, and their own styles. Material's letters are
125 % of the browser's own."""

STYLE = """(css) => {
    // A sheet made by a script is no style element: the page's policy has nothing against it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = css ? [sheet] : [];
}"""
LOOK = r"""() => {
    const SLACK = 2;    // pixels: letters are a little lower than their line
    const SEEN = { opacityProperty: true, visibilityProperty: true };
    const tell = (text) => `“${text.data.trim().replace(/\s+/g, " ").slice(0, 60)}” in <${
        text.parentElement.localName} class="${text.parentElement.className}">`;
    const lost = [];

    // Each text with the boxes of its lines; what repeats another text for the eye alone, and what
    // is there for the ear alone, is left out.
    const lines = [];
    const met = new Map([[document.body, false]]);
    const heard = (element) => {
        if (!met.has(element)) {
            const { clipPath } = getComputedStyle(element);
            met.set(element, clipPath === "inset(50%)" || heard(element.parentElement));
        }
        return met.get(element);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility(SEEN)) continue;
        if (element.closest("[aria-hidden=true], script, style, noscript")) continue;
        if (heard(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const box of range.getClientRects()) {
            if (box.width > 1 && box.height > 1) lines.push({ text, element, box });
        }
    }

    const scrolls = (element) => {
        const { overflowX } = getComputedStyle(element);
        return ["auto", "scroll"].includes(overflowX)
            && element.scrollWidth > element.clientWidth + 1;
    };
    for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility(SEEN) || !scrolls(element)) continue;
        const named = element.ariaLabel || element.hasAttribute("aria-labelledby");
        const wide = element.matches("table, svg, pre") || element.querySelector("table, svg, pre");
        if (element.tabIndex < 0 || !named || !wide) {
            lost.push(`scrolls sideways: <${element.localName} class="${element.className}">`);
        }
    }

    for (const line of lines) {
        const { text, element, box } = line;
        let frame = element;
        let reached = false;
        for (; frame && frame !== document.body; frame = frame.parentElement) {
            const { overflowX, overflowY, display } = getComputedStyle(frame);
            const cuts = overflowX !== "visible" || overflowY !== "visible";
            if (display === "inline" || !cuts) continue;
            const clip = frame.getBoundingClientRect();
            if (clip.width <= 1 || clip.height <= 1) { reached = true; break; }
            if (scrolls(frame)) reached = true;
            const acrossIsCut = !reached && overflowX !== "visible"
                && (box.right > clip.right + SLACK || box.left < clip.left - SLACK);
            const downIsCut = ["hidden", "clip"].includes(overflowY)
                && (box.bottom > clip.bottom + SLACK || box.top < clip.top - SLACK);
            if (acrossIsCut || downIsCut) {
                const by = `<${frame.localName} class="${frame.className}">`;
                lost.push(`cut off: ${tell(text)} by ${by}`);
                reached = true;
                break;
            }
            if (["auto", "scroll"].includes(overflowY)) line.within = frame;
        }
        if (!reached && (box.right > innerWidth + SLACK || box.left < -SLACK)) {
            lost.push(`out of the window: ${tell(text)}`);
        }
    }

    // Within a thing that scrolls, lines may be above or below what shows; they meet no others.
    const level = lines.filter((line) => !line.within).sort((a, b) => a.box.top - b.box.top);
    level.forEach((one, index) => {
        for (const other of level.slice(index + 1)) {
            if (other.box.top >= one.box.bottom) break;
            if (one.text === other.text) continue;
            const across = Math.min(one.box.right, other.box.right)
                - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
            const least = Math.min(one.box.height, other.box.height);
            if (across > SLACK && down > least / 2) {
                lost.push(`one on the other: ${tell(one.text)} and ${tell(other.text)}`);
            }
        }
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) lost.push(`${scrollWidth - clientWidth} pixels too wide`);
    return [...new Set(lost)];
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


def styled(page: Page, css: str) -> None:
    """Adds the reader's own styles to a page, in place of those added before."""
    page.evaluate(STYLE, css)


def losses(page: Page) -> list[str]:
    """What of a page's text cannot be read as it stands; a text for each."""
    found: list[str] = page.evaluate(LOOK)
    return found


def cuts(page: Page) -> list[str]:
    """What of a page hides some of what it holds, or stands beside the window; a text for each."""
    found: list[str] = page.evaluate(CUT)
    return found
