"""What the keyboard does to a page, and what can be seen of it."""

from collections.abc import Iterator
from itertools import count

from playwright.sync_api import Locator, Page

STEPS = 60
LOOK = """() => {
    const here = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const { x, y, width, height } = here.getBoundingClientRect();
    const shares = [.05, .25, .5, .75, .95];
    const shows = (across, down) =>
        here.contains(document.elementFromPoint(x + width * across, y + height * down));
    return {
        outlined: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
        inSight: shares.some((across) => shares.some((down) => shows(across, down))),
    };
}"""
"""Whether the focus can be seen, and some of what has it: not all is out of the window, or lies
beneath the header or another thing that stays when the page moves (WCAG 2.4.11)."""

FOUND: dict[str, bool] = {"outlined": True, "inSight": True}

STOP = """() => {
    const here = document.activeElement;
    const met = window.met ??= new Set();
    const isNew = !met.has(here);
    met.add(here);
    const where = here === document.body ? "" : here.outerHTML.slice(0, 200);
    return { isNew, where, looks: where && (LOOK)() };
}"""
FEWEST = 30
"""Every page that is walked has more stops of the focus than these."""


def tab_to(page: Page, target: str | Locator) -> None:
    """Presses Tab from where the focus is until it is on the element, or fails."""
    wanted = page.locator(target) if isinstance(target, str) else target
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if any(wanted.evaluate_all("all => all.map((one) => one === document.activeElement)")):
            return
    raise AssertionError(f"{STEPS} times Tab did not reach {target}")


def walked(page: Page, key: str, look: str) -> Iterator[tuple[str, dict[str, bool]]]:
    """Presses Tab or Shift+Tab until the focus leaves the page, or fails where it turns back.

    Args:
        page: The page.
        key: Which of the two.
        look: A function that says what can be seen at a stop, in JavaScript.

    Yields:
        At each stop, the beginning of the element that has the focus, and what can be seen.
    """
    stopped = STOP.replace("LOOK", look)
    for step in count(1):
        page.keyboard.press(key)
        stop = page.evaluate(stopped)
        if not stop["where"]:
            assert step > FEWEST
            return
        assert stop["isNew"], f"{key} {step} stands still or turns back: {stop['where']}"
        yield stop["where"], stop["looks"]


UPWARDS = """() => {
    scrollTo(0, document.documentElement.scrollHeight);
    const all = document.querySelectorAll("a[href], button, input, summary, [tabindex='0']");
    window.stops = [...all].reverse().filter((stop) => stop.tabIndex >= 0);
    return stops.length;
}"""
COVERED = f"""() => {{
    const look = {LOOK};
    return stops.filter((stop) => {{
        stop.focus();
        return stop === document.activeElement && !look().inSight;
    }}).map((stop) => stop.outerHTML.slice(0, 200));
}}"""
