"""A visitor to the site, who notes whatever goes wrong on the way."""

from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    WebError,
    WebSocket,
)

from .serving import list_refusals

Scheme = Literal["light", "dark"]
SECONDS = 1_000
PATIENCE = 120 * SECONDS
"""How long anything is waited for. Nothing takes a second, where nothing else keeps the machine
busy: whoever has to wait this long waits for what will not happen."""

HEIGHT = 800


class Visitor:
    """Opens pages of the site, and notes every fault on the way.

    To open a new window takes Chromium longer than most tests do. So tests that ask for the same
    kind of window in a language get the same one, one after the other, and what a test left there
    for the next is forgotten; a test that needs more than that asks for a window of its own.

    What goes well is not told: each request that a listener hears of costs as much as a step of a
    test. So the server tells what it refused, and the browser reaches no other host (see WATCHED).

    Args:
        browser: The browser.
        address: The site's, without a slash at the end.
        script: What every page runs before its own scripts.
    """

    def __init__(self, browser: Browser, address: str, script: str = "") -> None:
        self.address = address
        self._script = script
        self.faults: list[str] = []
        self._browser = browser
        self._shared: dict[tuple[bool, Scheme, bool, bool], Page] = {}
        self._used: set[Page] = set()
        self._own: list[BrowserContext] = []
        self._missing: set[str] = set()

    def open(
        self,
        path: str,
        *,
        scripts: bool = True,
        scheme: Scheme = "light",
        width: int = 1280,
        touch: bool = False,
        forced_colours: bool = False,
        own: bool = False,
        script: str = "",
        afresh: bool = True,
    ) -> Page:
        """Opens a page of the site, for somebody whose system asks that nothing move.

        Args:
            path: The page's, from the site's root, with an anchor where wanted.
            scripts: Whether the browser runs scripts.
            scheme: The colours that the visitor's system asks for.
            width: Of the window, in pixels.
            touch: Whether the screen is touched; there is no mouse then.
            forced_colours: Whether the visitor's system allows none but a few colours of its own.
            own: Whether in a window that is closed after the test, with all that it remembers.
            script: What every page of a window of its own runs before its own scripts.
            afresh: Whether to load it even where its window shows it already, as it was left.
        """
        if own:
            page = self._new_window(scripts, scheme, touch, script)
            self._own.append(page.context)
        else:
            kind = scripts, scheme, touch, path.startswith("/cy/")
            if kind not in self._shared:
                self._shared[kind] = self._new_window(scripts, scheme, touch)
            elif self._shared[kind] not in self._used:
                self._forget(self._shared[kind])
            page = self._shared[kind]
        size: ViewportSize = {"width": width, "height": HEIGHT}
        is_there = not afresh and page.url == self.address + path
        if is_there and page in self._used and page.viewport_size == size:
            return page
        if not own:
            self._used.add(page)
        if page.viewport_size != size:
            page.set_viewport_size(size)
        page.mouse.move(0, 0)
        page.emulate_media(
            media="null",
            color_scheme=scheme,
            forced_colors="active" if forced_colours else "none",
            reduced_motion="reduce",
        )
        if is_there:
            return page
        place, _, anchor = path.partition("#")
        if anchor and page.url.partition("#")[0] == self.address + place:
            page.goto("about:blank")  # or it would stay as it is, and only go to another place
        elif page.url == self.address + path:
            page.evaluate("history.replaceState(null, '')")  # or it would be taken along
        page.goto(self.address + path)
        return page

    def _forget(self, page: Page) -> None:
        """Has a window forget what an earlier test left there."""
        page.context.clear_permissions()
        if not page.url.startswith(f"{self.address}/"):
            page.goto(f"{self.address}/404.html")  # what it remembers is told to the site alone
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")

    def expect_missing(self, path: str) -> None:
        """Says that nothing is at the path, so that being told so is no fault."""
        self._missing.add(self.address + path)

    def forget_files(self) -> None:
        """Has the windows that tests share forget every file that they were sent."""
        for page in self._shared.values():
            browser = page.context.new_cdp_session(page)
            browser.send("Network.clearBrowserCache")
            browser.detach()

    def leave(self) -> list[str]:
        """Closes the windows of a test, and returns its faults."""
        for context in self._own:
            context.close()
        refused = {
            f"status {status}: {url}"
            for status, url in list_refusals(self.address)
            if url not in self._missing
        }
        faults = sorted(refused.union(self.faults))
        self.faults.clear()
        self._own.clear()
        self._used.clear()
        self._missing.clear()
        return faults

    def close(self) -> None:
        """Closes every window."""
        for page in self._shared.values():
            page.context.close()
        self._shared.clear()

    def _new_window(self, scripts: bool, scheme: Scheme, touch: bool, script: str = "") -> Page:
        context = self._browser.new_context(
            java_script_enabled=scripts,
            color_scheme=scheme,
            has_touch=touch,
            is_mobile=touch,
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE)
        for first in filter(None, (self._script, script)):
            context.add_init_script(first)
        context.on("requestfailed", self._note_failure)
        context.on("console", self._note_console)
        context.on("weberror", self._note_error)
        page = context.new_page()
        page.on("websocket", self._note_socket)
        return page

    def _note_failure(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in ("about", "blob", "data") and not request.url.startswith(
            f"{self.address}/"
        ):
            self.faults.append(f"asked another host: {request.url}")

    def _note_socket(self, socket: WebSocket) -> None:
        self.faults.append(f"asked another host: {socket.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        url = message.location["url"]
        if message.type == "error" and url not in self._missing:
            self.faults.append(f"console: {message.text} ({url})")

    def _note_error(self, error: WebError) -> None:
        self.faults.append(f"script: {error.error}")
