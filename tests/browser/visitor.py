"""A visitor to the site, who notes whatever goes wrong on the way."""

from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    WebError,
)

SECONDS = 1_000
PATIENCE = 10 * SECONDS


class Visitor:
    """Opens pages of the site, each in a fresh context: no cache, nothing remembered.

    Args:
        browser: The browser.
        address: The site's, without a slash at the end.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self.address = address
        self.faults: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._missing: set[str] = set()

    def open(
        self,
        path: str,
        *,
        scripts: bool = True,
        scheme: Literal["light", "dark"] = "light",
        width: int = 1280,
        height: int = 800,
        touch: bool = False,
    ) -> Page:
        """Opens a page as a new visitor would.

        Args:
            path: The page's, from the site's root, with an anchor where wanted.
            scripts: Whether the browser runs scripts.
            scheme: The colours that the visitor's system asks for.
            width: Of the window, in pixels.
            height: Of the window, in pixels.
            touch: Whether the screen is touched; there is no mouse then.
        """
        context = self._browser.new_context(
            java_script_enabled=scripts,
            color_scheme=scheme,
            viewport={"width": width, "height": height},
            has_touch=touch,
            is_mobile=touch,
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE)
        context.on("request", self._note_request)
        context.on("response", self._note_response)
        context.on("console", self._note_console)
        context.on("weberror", self._note_error)
        self._contexts.append(context)
        page = context.new_page()
        page.goto(self.address + path)
        return page

    def expect_missing(self, path: str) -> None:
        """Says that nothing is at the path, so that being told so is no fault."""
        self._missing.add(self.address + path)

    def leave(self) -> None:
        """Closes everything, so that the last faults are noted too."""
        for context in self._contexts:
            context.close()

    def _note_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in ("data", "blob") and not request.url.startswith(f"{self.address}/"):
            self.faults.append(f"asked another host: {request.url}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self._missing:
            self.faults.append(f"status {response.status}: {response.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        url = message.location["url"]
        if message.type == "error" and url not in self._missing:
            self.faults.append(f"console: {message.text} ({url})")

    def _note_error(self, error: WebError) -> None:
        self.faults.append(f"script: {error.error}")
