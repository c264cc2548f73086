"""What is to be hit with a finger or a pointer is large enough, or has room around it (WCAG 2.5.8).

The criterion asks for 24 by 24 pixels, or that a circle of 24 pixels about the middle of what is
smaller meets no other target and no other such circle. It leaves out links within a sentence.
"""

from playwright.sync_api import Locator

LEAST = 24
FEWEST = 3
"""Every page has more targets than these: its header alone has, and what opens on it."""

MEASURE = """(part, least) => {
    const TARGETS = "a[href], button, input, select, textarea, summary, label, [tabindex='0']";
    const SEEN = { opacityProperty: true, visibilityProperty: true };

    // A link in a sentence stands in a line between words that lead nowhere.
    const inSentence = (link) => {
        if (link.localName !== "a" || getComputedStyle(link).display !== "inline") return false;
        let block = link.parentElement;
        while (getComputedStyle(block).display === "inline") block = block.parentElement;
        const own = block.cloneNode(true);
        for (const target of own.querySelectorAll(TARGETS)) target.remove();
        return /\\p{L}{2}/u.test(own.textContent);
    };

    // What is broken over lines is as large as its largest part.
    const boxOf = (target) => [...target.getClientRects()].reduce((largest, rect) =>
        rect.width * rect.height > largest.width * largest.height ? rect : largest);
    const targets = [...part.querySelectorAll(TARGETS)]
        .filter((target) => target.checkVisibility(SEEN) && target.getClientRects().length)
        .map((target) => ({ target, box: boxOf(target), free: inSentence(target) }))
        .filter(({ box }) => box.width > 1 && box.height > 1);

    for (const one of targets) {
        const { width, height, x, y } = one.box;
        one.small = !one.free && (width < least - .5 || height < least - .5);
        one.middle = { x: x + width / 2, y: y + height / 2 };
    }
    const gap = ({ x, y }, box) => Math.hypot(
        Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    const crowded = (one) => targets.find((other) => other !== one
        && !one.target.contains(other.target) && !other.target.contains(one.target)
        && (gap(one.middle, other.box) < least / 2 - .5 || (other.small
            && Math.hypot(one.middle.x - other.middle.x, one.middle.y - other.middle.y)
                < least - .5)));
    const tell = ({ target, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: `
        + target.outerHTML.replace(/\\s+/g, " ").slice(0, 160);
    return {
        count: targets.length,
        faults: targets.filter(({ small }) => small).flatMap((one) => {
            const other = crowded(one);
            return other ? [`${tell(one)}\\n    too near to ${tell(other)}`] : [];
        }),
    };
}"""


def measure(part: Locator, where: str) -> list[str]:
    """What is too small in a part of a page as it stands; a text for each."""
    measured = part.evaluate(MEASURE, LEAST)
    assert measured["count"] > FEWEST
    return [f"{where}: {fault}" for fault in measured["faults"]]
