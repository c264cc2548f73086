"""What the keyboard does to a page, and what can be seen of it."""

from playwright.sync_api import Locator, Page

STEPS = 60
LOOK = """() => {
    const here = document.activeElement;
    // What shows the focus of a choice of colours is the icon beside it.
    const shown = here.type === "radio" ? here.nextElementSibling : here;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    return {
        outlined: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
        inSight: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


def tab_to(page: Page, target: str | Locator) -> None:
    """Presses Tab from where the focus is until it is on the element, or fails."""
    wanted = page.locator(target) if isinstance(target, str) else target
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if any(wanted.evaluate_all("all => all.map((one) => one === document.activeElement)")):
            return
    raise AssertionError(f"{STEPS} times Tab did not reach {target}")
