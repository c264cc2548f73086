"""``mkdocs serve`` shows an edit sooner, and answers at any time from a site that is whole.

MkDocs empties the folder that it serves, builds into it, and lets every request wait meanwhile, and
for good where a build fails. Here a build goes to a folder beside that one, as in ``mkdocs build``,
and takes its place between two answers. It begins sooner, too: this server looks for changes five
times as often as MkDocs' own, and at all that is read.

What is looked at stands here and not under ``watch:`` in mkdocs.yml, because MkDocs would stop at
what is missing there, before this project could say which file is missing and what to do.
"""

import errno
import os
import socket
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.observers.polling import PollingObserverVFS

from generator.guard import Stopped, tell, words
from generator.reading import other_programs

log = get_plugin_logger("standards")

INTERVAL = 0.1
"""Seconds between two looks at the files; MkDocs' own half a second is most of an edit's wait."""

OF_THE_SUITE = ("standards", "translations", "docs")
OF_THE_PROGRAM = (
    "theme",
    "generator/languages/catalogues",
    "generator/pages/templates",
    "generator/site/search",
)
"""The folders whose files make the site."""

COMMAND = ".venv/bin/python -m mkdocs serve --dev-addr"
LAST_PORT = 65_535
FIRST_FREE_PORT = 8000


class SteadyServer(LiveReloadServer):
    """Serves the last whole site while the next one is built, or can't be.

    Args:
        given: MkDocs' own server, which was not started yet and is not needed any more.
        config: The configuration that is served.
        swapping: Held by whoever puts a new site in the place of the one that is served.
        suite: The folder of the suite.
    """

    def __init__(
        self, given: LiveReloadServer, config: MkDocsConfig, swapping: Lock, suite: Path
    ) -> None:
        host, port = config.dev_addr
        super().__init__(
            builder=self._build,
            host=host,
            port=port,
            root=given.root,
            mount_path=given.mount_path,
        )
        program = Path(config.config_file_path).parent
        read = [program / name for name in OF_THE_PROGRAM]
        read += [suite / name for name in OF_THE_SUITE]
        self.observer = PollingObserverVFS(  # type: ignore[assignment]
            _stat, scan_of({program, suite}, read), polling_interval=INTERVAL
        )
        self.error_handler = given.error_handler
        self.build_delay = INTERVAL / 2
        self._build_next = given.builder
        self._swapping = swapping
        given.server_close()
        for root in {program, suite}:
            self.watch(str(root))

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serves until it is told to end.

        Raises:
            SystemExit: Where a signal told so; after Ctrl+C, MkDocs has nothing to complain of.
        """
        try:
            super().serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
        except Stopped as stopped:
            raise SystemExit(tell("serve", stopped)) from None

    def serve_forever(self, poll_interval: float = 0.5) -> None:
        """Answers until it is told to end.

        A signal may say so while the thread that answers is being started. MkDocs takes it for one
        that does not run then, and closes what it is about to listen to.
        """
        try:
            super().serve_forever(poll_interval)
        except ValueError:
            if not self._shutdown:
                raise

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answers a request from one site, while none takes its place.

        What is sent of a file after that is sent from the file that was opened here.
        """
        if environ["PATH_INFO"].startswith("/livereload/"):  # waits for the next site
            return super().serve_request(environ, start_response)
        with self._swapping:
            return super().serve_request(environ, start_response)

    def _build(self) -> None:
        """Builds the next site; MkDocs calls it when a file changed.

        MkDocs has every request wait until the site that is shown is the one that is wanted. So the
        next one is wanted no sooner than it stands.
        """
        with self._epoch_cond:
            coming, self._wanted_epoch = self._wanted_epoch, self._visible_epoch
            self._epoch_cond.notify_all()
        try:
            self._build_next()
        except MkDocsException as failure:
            for line in str(failure).splitlines():
                log.error(line)
        except Exception as failure:
            log.error(words(failure))
        else:
            self._wanted_epoch = coming
            return
        log.error("The site stays as it was until this is mended.")


def scan_of(
    roots: Collection[Path], read: Iterable[Path]
) -> Callable[[str | None], Iterator["os.DirEntry[str]"]]:
    """Returns what lists a folder of the project or the suite, as far as its files make the site.

    Each is watched as one, so that any of its folders may go and come back, or come later.

    Args:
        roots: The folders of both, whose own files are listed too.
        read: The folders with all that is in them.
    """
    tops = set(map(str, roots))
    on_the_way: dict[str, set[str]] = {top: set() for top in tops}
    for folder in read:
        while str(folder) not in tops and tops & set(map(str, folder.parents)):
            on_the_way.setdefault(str(folder.parent), set()).add(folder.name)
            folder = folder.parent
    for folder in read:
        on_the_way.pop(str(folder), None)

    def scan(folder: str | None) -> Iterator["os.DirEntry[str]"]:
        names = on_the_way.get(str(folder))
        for entry in other_programs.scan(folder):
            if names is None or entry.name in names or (folder in tops and entry.is_file()):
                yield entry

    return scan


def _stat(path: str) -> os.stat_result:
    """Looks at a file or folder. One that is away is no reason never to look again."""
    try:
        return Path(path).stat()
    except (FileNotFoundError, NotADirectoryError) as gone:
        raise OSError(errno.EAGAIN, gone.strerror, path) from gone


def ensure_free(host: str, port: int) -> None:
    """Does nothing where the site can be served at an address.

    Raises:
        Abort: Where it can't, with the reason and what to do.
    """
    try:
        _bind(host, port)
    except (OSError, OverflowError) as failure:
        shown = f"http://{_named(host)}:{port}/"
        raise Abort(f"serve: {shown} {_reason(failure, host, port)}") from failure


def _bind(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))


def _reason(failure: OSError | OverflowError, host: str, port: int) -> str:
    """Why an address can't be used, and which one can."""
    if isinstance(failure, OverflowError):
        return f"has no such port: the last is {LAST_PORT} (choose another: {_free(host)})"
    if failure.errno == errno.EADDRINUSE:
        return (
            "is taken: another program answers there"
            f" (stop it, or choose another address: {_free(host, port + 1)})"
        )
    if failure.errno == errno.EACCES:
        return f"is kept for the system (choose another address: {_free(host)})"
    return (
        f"can't be used: {failure.strerror or failure}"
        f" (choose an address of this computer: {_free('127.0.0.1')})"
    )


def _free(host: str, first: int = FIRST_FREE_PORT) -> str:
    """The command that serves at the first port that is free."""
    for port in range(first, LAST_PORT + 1):
        try:
            _bind(host, port)
        except OSError:
            continue
        return f"{COMMAND} {_named(host)}:{port}"
    return f"{COMMAND} {_named(host)}:{FIRST_FREE_PORT}"


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
