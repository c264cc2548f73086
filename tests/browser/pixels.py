"""What can be told apart on the screen, read from its pixels: colours that a style sheet names are
not always those that are shown."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.sync_api import Browser, FloatRect, Locator, Page

BOXES = """(all) => all
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width + box.height > 0 && box.right > 0 && box.bottom > 0)
    .map(([one, { x, y, width, height }]) => ({
        html: one.outerHTML.replace(/\\s+/g, " ").slice(0, 160),
        x: x + scrollX, y: y + scrollY, width, height,
    }))"""
READ = """async ([image, boxes, edge]) => {
    const bitmap = await createImageBitmap(await (await fetch(image)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const drawing = canvas.getContext("2d");
    drawing.drawImage(bitmap, 0, 0);
    const linear = (part) => part <= 10 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4;
    const light = (colour) => .2126 * linear(colour >> 16) + .7152 * linear(colour >> 8 & 255)
        + .0722 * linear(colour & 255);
    return boxes.map(({ x, y, width, height }) => {
        const left = Math.max(0, Math.floor(x - edge));
        const top = Math.max(0, Math.floor(y - edge));
        const right = Math.min(bitmap.width, Math.ceil(x + width + edge));
        const bottom = Math.min(bitmap.height, Math.ceil(y + height + edge));
        if (right <= left || bottom <= top) return 0;
        const { data } = drawing.getImageData(left, top, right - left, bottom - top);
        const counts = new Map();
        for (let at = 0; at < data.length; at += 4) {
            const colour = data[at] << 16 | data[at + 1] << 8 | data[at + 2];
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        const [[ground], ...others] = [...counts].sort((a, b) => b[1] - a[1]);
        const base = light(ground);
        return Math.max(1, ...others.map(([colour]) => {
            const other = light(colour);
            return (Math.max(base, other) + .05) / (Math.min(base, other) + .05);
        }));
    });
}"""


@dataclass(frozen=True)
class Seen:
    """How well a thing stands out from what it lies on.

    Attributes:
        html: The beginning of the thing's element.
        contrast: Of the colour in its place that most differs from the one that most of it has.
    """

    html: str
    contrast: float


def seen(things: Locator, *, edge: int = 0) -> list[Seen]:
    """How well those of the things that are shown stand out, as they stand on the page.

    Args:
        things: Elements of one page.
        edge: How many pixels around each belong to its place: some for lines, which fill theirs.
    """
    page = things.page
    boxes: list[dict[str, Any]] = things.evaluate_all(BOXES)
    if not boxes:
        return []
    left, top = (max(0, min(box[side] for box in boxes) - edge) for side in ("x", "y"))
    right = max(box["x"] + box["width"] for box in boxes) + edge
    bottom = max(box["y"] + box["height"] for box in boxes) + edge
    clip: FloatRect = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    shot = b64encode(page.screenshot(full_page=True, clip=clip, animations="disabled")).decode()
    places = [box | {"x": box["x"] - left, "y": box["y"] - top} for box in boxes]
    contrasts = _reader(page.context.browser).evaluate(
        READ, [f"data:image/png;base64,{shot}", places, edge]
    )
    return [Seen(box["html"], contrast) for box, contrast in zip(boxes, contrasts, strict=True)]


@cache
def _reader(browser: Browser | None) -> Page:
    """A blank window where nothing forbids to read an image. A tab beside the page's would cover
    it, and what is covered is drawn seconds later."""
    assert browser
    return browser.new_context().new_page()
