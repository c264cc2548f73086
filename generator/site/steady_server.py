"""The server of ``mkdocs serve``: it shows an edit sooner, and always serves a whole site.

MkDocs empties the folder that it serves, builds into it, and lets every request wait meanwhile, or
for ever if a build fails. Here a build goes to a folder beside that one, as in ``mkdocs build``,
and is swapped in between two answers. It begins sooner, too: this server looks for changes ten
times as often as MkDocs' own, and at everything that is read.

The folders to watch are named here and not under ``watch:`` in mkdocs.yml, because MkDocs would
stop if one is missing, before this project could say which file is missing and what to do.
"""

import errno
import socket
from collections.abc import Iterable
from threading import Lock
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from generator.guard import FaultError, Stopped, describe_failure, report_failure
from generator.site.watched_files import SCAN_INTERVAL, WatchedFiles

log = get_plugin_logger("standards")

COMMAND = ".venv/bin/python -m mkdocs serve --dev-addr"
LAST_PORT = 65_535
FIRST_FREE_PORT = 8000


class SteadyServer(LiveReloadServer):
    """Serves the last whole site while the next one is built, or fails.

    Args:
        given: MkDocs' own server, not yet started, which this one replaces.
        config: The configuration that is served.
        swapping: A lock that is held while a new site is swapped in.
        watched: The files whose changes it builds for.
    """

    def __init__(
        self, given: LiveReloadServer, config: MkDocsConfig, swapping: Lock, watched: WatchedFiles
    ) -> None:
        host, port = config.dev_addr
        super().__init__(
            builder=self._build,
            host=host,
            port=port,
            root=given.root,
            mount_path=given.mount_path,
        )
        self.observer = watched.make_observer()  # type: ignore[assignment]
        self.error_handler = given.error_handler
        self.build_delay = SCAN_INTERVAL / 2
        self._build_next = given.builder
        self._swapping = swapping
        self._watched = watched
        given.server_close()
        for root in watched.roots:
            self.watch(root)

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serves until it is stopped.

        Raises:
            SystemExit: Where a signal told so; after Ctrl+C, MkDocs has nothing to complain of.
        """
        try:
            super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
        except Stopped as stopped:
            raise SystemExit(report_failure("serve", stopped)) from None

    def serve_forever(self, poll_interval: float = 0.5) -> None:
        """Answers requests until it is stopped.

        A signal may stop it while the thread that answers is being started. MkDocs assumes then
        that the thread does not run, and closes the socket that it is about to listen to.
        """
        try:
            super().serve_forever(poll_interval)
        except ValueError:
            if not self._shutdown:
                raise

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answers a request, never while one site is swapped for the next.

        What is sent of a file after that is sent from the file that was opened here.
        """
        if environ["PATH_INFO"].startswith("/livereload/"):  # waits for the next site
            return super().serve_request(environ, start_response)
        with self._swapping:
            return super().serve_request(environ, start_response)

    def _build(self) -> None:
        """Builds the next site; MkDocs calls it when a file changed.

        MkDocs lets requests wait until the site shown is the one wanted. So the next site counts
        as wanted only once it is in place.
        """
        with self._epoch_cond:
            coming, self._wanted_epoch = self._wanted_epoch, self._visible_epoch
            self._epoch_cond.notify_all()
        until = "this is mended"
        self._watched.at_rest.clear()
        try:
            self._build_next()
        except MkDocsException as failure:
            for line in str(failure).splitlines():
                log.error(line)
        except FaultError as ended:  # a process; no edit can mend that, and the next starts another
            log.error(describe_failure(ended))
            until = "you save a file again"
        except Exception as failure:
            log.error(describe_failure(failure))
        else:
            self._wanted_epoch = coming
            return
        finally:
            self._watched.at_rest.set()
        log.error(f"The site stays as it was until {until}.")


def ensure_free(host: str, port: int) -> None:
    """Checks that the site can be served at an address.

    Raises:
        Abort: Where it can't, with the reason and what to do.
    """
    try:
        _bind(host, port)
    except (OSError, OverflowError) as failure:
        shown = f"http://{_name_host(host)}:{port}/"
        raise Abort(f"serve: {shown} {_explain_failure(failure, host, port)}") from failure


def _bind(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))


def _explain_failure(failure: OSError | OverflowError, host: str, port: int) -> str:
    """Returns why an address can't be used, and a command with one that can."""
    if isinstance(failure, OverflowError):
        another = _suggest_free_port(host)
        return f"has no such port: the last is {LAST_PORT} (choose another: {another})"
    if failure.errno == errno.EADDRINUSE:
        return (
            "is taken: another program answers there"
            f" (stop it, or choose another address: {_suggest_free_port(host, port + 1)})"
        )
    if failure.errno == errno.EACCES:
        return f"is kept for the system (choose another address: {_suggest_free_port(host)})"
    return (
        f"can't be used: {failure.strerror or failure}"
        f" (choose an address of this computer: {_suggest_free_port('127.0.0.1')})"
    )


def _suggest_free_port(host: str, first: int = FIRST_FREE_PORT) -> str:
    """Returns the command that serves at the first free port."""
    for port in range(first, LAST_PORT + 1):
        try:
            _bind(host, port)
        except OSError:
            continue
        return f"{COMMAND} {_name_host(host)}:{port}"
    return f"{COMMAND} {_name_host(host)}:{FIRST_FREE_PORT}"


def _name_host(host: str) -> str:
    return f"[{host}]" if ":" in host else host
