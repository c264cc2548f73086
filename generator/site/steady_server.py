"""The server of ``mkdocs serve``: it shows an edit sooner, and always serves a whole site.

MkDocs empties the folder that it serves, builds into it, and lets every request wait meanwhile, or
for ever if a build fails. Here a build goes to a folder beside that one, as in ``mkdocs build``,
and is swapped in between two answers. It begins sooner, too: this server looks for changes ten
times as often as MkDocs' own, and at everything that is read.

The folders to watch are named here and not under ``watch:`` in mkdocs.yml, because MkDocs would
stop if one is missing, before this project could say which file is missing and what to do.
"""

import errno
import os
import socket
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from threading import Event, Lock
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.observers.polling import PollingObserverVFS

from generator.guard import Stopped, describe_failure, report_failure
from generator.reading import other_programs

log = get_plugin_logger("standards")

SCAN_INTERVAL = 0.05
"""Seconds between two scans of the files; MkDocs' own half a second is most of an edit's wait."""

WATCHED_OF_SUITE = ("standards", "translations", "docs")
WATCHED_OF_PROGRAM = (
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
    """Serves the last whole site while the next one is built, or fails.

    Args:
        given: MkDocs' own server, not yet started, which this one replaces.
        config: The configuration that is served.
        swapping: A lock that is held while a new site is swapped in.
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
        read = [program / name for name in WATCHED_OF_PROGRAM]
        read += [suite / name for name in WATCHED_OF_SUITE]
        list_folder = make_folder_lister({program, suite}, read)
        tops = {str(program), str(suite)}
        at_rest = self._at_rest = Event()
        at_rest.set()

        def list_at_rest(folder: str | None) -> Iterator["os.DirEntry[str]"]:
            """Lists a folder; begins no scan while a build runs, which it would slow down."""
            if folder in tops:
                at_rest.wait()
            return list_folder(folder)

        self.observer = PollingObserverVFS(  # type: ignore[assignment]
            _stat, list_at_rest, polling_interval=SCAN_INTERVAL
        )
        self.error_handler = given.error_handler
        self.build_delay = SCAN_INTERVAL / 2
        self._build_next = given.builder
        self._swapping = swapping
        given.server_close()
        for root in {program, suite}:
            self.watch(str(root))

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
        self._at_rest.clear()
        try:
            self._build_next()
        except MkDocsException as failure:
            for line in str(failure).splitlines():
                log.error(line)
        except Exception as failure:
            log.error(describe_failure(failure))
        else:
            self._wanted_epoch = coming
            return
        finally:
            self._at_rest.set()
        log.error("The site stays as it was until this is mended.")


def make_folder_lister(
    roots: Collection[Path], read: Iterable[Path]
) -> Callable[[str | None], Iterator["os.DirEntry[str]"]]:
    """Returns a function that lists a folder, restricted to files that the site is made of.

    Project and suite are each watched as one folder, so that any folder in them may be deleted,
    come back, or be added later.

    Args:
        roots: The folders of project and suite, whose own files are listed too.
        read: The folders that are listed with all they contain.
    """
    tops = set(map(str, roots))
    # For each folder between a root and what is read: the names in it that lead there. Folders
    # that are read themselves are listed in full, and have no entry.
    on_the_way: dict[str, set[str]] = {top: set() for top in tops}
    for folder in read:
        while str(folder) not in tops and tops & set(map(str, folder.parents)):
            on_the_way.setdefault(str(folder.parent), set()).add(folder.name)
            folder = folder.parent
    for folder in read:
        on_the_way.pop(str(folder), None)

    def scan(folder: str | None) -> Iterator["os.DirEntry[str]"]:
        names = on_the_way.get(str(folder))
        for entry in other_programs.scan_folder(folder):
            if names is None or entry.name in names or (folder in tops and entry.is_file()):
                yield entry

    return scan


def _stat(path: str) -> os.stat_result:
    """Returns the status of a file or folder; for a missing one raises an error to try again."""
    try:
        return os.stat(path)  # noqa: PTH116 # of hundreds of files, many times a second
    except (FileNotFoundError, NotADirectoryError) as gone:
        raise OSError(errno.EAGAIN, gone.strerror, path) from gone


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
