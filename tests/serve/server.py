"""``mkdocs serve``, run as an editor runs it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

SECONDS_TO_START = 30.0
SECONDS_TO_SHOW = 20.0
SECONDS_TO_END = 10.0
SECONDS_TO_ANSWER = 5.0
BETWEEN_LOOKS = 0.05


def heed_ctrl_c() -> None:
    """A shell that runs the tests in the background makes all that they start deaf to Ctrl+C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Server:
    """A server of its own process group, with its output in a file.

    Args:
        project: The folder to serve.
        output: The file for what it prints.
    """

    def __init__(self, project: Path, output: Path) -> None:
        self.temporary = output.with_name("temporary")
        self.temporary.mkdir()
        self._output = output
        self._port = _free_port()
        with output.open("wb") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self._port}"],
                cwd=project,
                env=os.environ
                | {
                    "NO_MKDOCS_2_WARNING": "1",
                    "PYTHONUNBUFFERED": "1",
                    "TMPDIR": str(self.temporary),
                },
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=heed_ctrl_c,
            )
        try:
            self.until(lambda: self.get("/") != "", "the server answers", SECONDS_TO_START)
        except AssertionError:
            self.kill()
            raise

    @property
    def output(self) -> str:
        """What it has printed so far."""
        return self._output.read_text(encoding="utf-8")

    def get(self, path: str) -> str:
        """The page at the path; nothing where there is none, or not within a few seconds.

        MkDocs lets requests wait while it builds.
        """
        try:
            with urlopen(
                f"http://127.0.0.1:{self._port}{path}", timeout=SECONDS_TO_ANSWER
            ) as answer:
                assert answer.status == HTTPStatus.OK
                page: bytes = answer.read()
        except HTTPError as error:
            error.close()
            return ""
        except OSError:
            return ""
        return page.decode()

    def until(
        self, condition: Callable[[], bool], what: str, seconds: float = SECONDS_TO_SHOW
    ) -> None:
        """Waits until something is so; fails with what is wanting and what the server printed."""
        end = time.monotonic() + seconds
        while not condition():
            assert self._process.poll() is None, f"the server has ended\n{self.output}"
            assert time.monotonic() < end, f"not within {seconds} s: {what}\n{self.output}"
            time.sleep(BETWEEN_LOOKS)

    def shows(self, words: str, *paths: str) -> None:
        """Waits until every one of the pages shows the words."""
        for path in paths:
            self.until(lambda path=path: words in self.get(path), f"{path} shows {words!r}")  # type: ignore[misc]

    def prints(self, words: str) -> None:
        """Waits until the words are in the output."""
        self.until(lambda: words in self.output, f"the server prints {words!r}")

    def interrupt(self) -> int:
        """Presses Ctrl+C, which every process of the group gets, and returns the exit status."""
        os.killpg(self._process.pid, signal.SIGINT)
        return self._process.wait(SECONDS_TO_END)

    def all_gone(self) -> bool:
        """Whether no process of the group is left."""
        try:
            os.killpg(self._process.pid, 0)
        except ProcessLookupError:
            return True
        return False

    def kill(self) -> None:
        """Ends whatever is left of it."""
        if not self.all_gone():
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(SECONDS_TO_END)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
