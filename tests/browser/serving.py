"""A web server of the plainest kind, with a page of its own for what is not found."""

import functools
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_refused: dict[str, list[tuple[int, str]]] = {}
"""What each server refused: the status and the address that was asked for."""


def list_refusals(address: str) -> list[tuple[int, str]]:
    """Returns what the server at an address refused since this was last asked: status and URL."""
    refused = _refused[address]
    found = refused.copy()
    del refused[: len(found)]
    return found


class Handler(SimpleHTTPRequestHandler):
    """Answers from a folder."""

    protocol_version = "HTTP/1.1"

    def send_response(self, code: int, message: str | None = None) -> None:
        """Begins an answer, and notes one that refuses."""
        if code >= HTTPStatus.BAD_REQUEST:
            assert isinstance(self.server, HTTPServer)
            address = _address(self.server)
            _refused[address].append((code, address + self.path))
        super().send_response(code, message)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers what is not found with the site's own page."""
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves early is no error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _address(server: HTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"


@contextmanager
def served(folder: Path, handler: Callable[..., Handler] = Handler) -> Iterator[str]:
    """Serves a folder; gives its address, without a slash at the end."""
    answering = functools.partial(handler, directory=str(folder))
    with _Server(("127.0.0.1", 0), answering) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        address = _address(server)
        _refused[address] = []
        yield address
        server.shutdown()
        thread.join()
