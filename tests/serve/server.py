"""``mkdocs serve``, run as an editor runs it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

LONGEST = 300.0
"""Seconds after which something hangs. No test waits for time to pass: each waits for what it is
to see, however busy the machine is."""

BETWEEN_LOOKS = 0.05


@dataclass(frozen=True)
class Answer:
    """What a server says to a request.

    Attributes:
        status: 200 where there is something at the address.
        length: How many bytes it promises.
        content: Those that came.
    """

    status: int
    length: int
    content: bytes


class Server:
    """A server of its own process group, with its output in a file.

    Args:
        project: The folder to serve.
        work: A folder for what it prints, and for what it puts aside.
        options: Further words of its command line.
    """

    def __init__(self, project: Path, work: Path, *options: str) -> None:
        self.temporary = work / "temporary"
        self.temporary.mkdir(parents=True)
        self._output = work / "output"
        self._forgotten = 0
        self._port = _free_port()
        with self._output.open("wb") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "-a", self.address, *options],
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
                preexec_fn=heed_the_keyboard,
            )
        try:
            self.prints("Serving on http://")
        except AssertionError:
            self.end()
            raise

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"127.0.0.1:{self._port}"

    @property
    def output(self) -> str:
        """What it has printed so far, or since it was forgotten."""
        return self._output.read_text(encoding="utf-8")[self._forgotten :]

    def forget_output(self) -> None:
        """Forgets what it has printed so far."""
        self._forgotten += len(self.output)

    def answer(self, path: str) -> Answer:
        """What it answers when asked for a path."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=LONGEST)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            length = int(answer.getheader("Content-Length", "0"))
            return Answer(answer.status, length, answer.read())
        finally:
            connection.close()

    def get(self, path: str) -> str:
        """The page at a path."""
        answer = self.answer(path)
        assert answer.status == HTTPStatus.OK, f"{path}: {answer.status}\n{self.output}"
        return answer.content.decode()

    def lacks(self, *paths: str) -> None:
        """Waits until there is nothing at any of the paths."""
        for path in paths:
            self.until(lambda at=path: self.answer(at).status == HTTPStatus.NOT_FOUND, f"no {path}")  # type: ignore[misc]

    def shows(self, words: str, *paths: str) -> None:
        """Waits until every one of the pages shows the words."""
        for path in paths:
            told = f"{path} shows {words!r}"
            self.until(lambda at=path: words.encode() in self.answer(at).content, told)  # type: ignore[misc]

    def prints(self, words: str) -> None:
        """Waits until the words are in the output."""
        self.until(lambda: words in self.output, f"the server prints {words!r}")

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Waits until something is so; fails with what is wanting and what the server printed."""
        end = time.monotonic() + LONGEST
        while not condition():
            assert self.runs, f"the server has ended\n{self.output}"
            assert time.monotonic() < end, f"not within {LONGEST} s: {what}\n{self.output}"
            time.sleep(BETWEEN_LOOKS)

    @property
    def runs(self) -> bool:
        """Whether the process that was started is there."""
        return self._process.poll() is None

    def press_ctrl_c(self) -> None:
        """Tells every process of the group to end, as a terminal does."""
        os.killpg(self._process.pid, signal.SIGINT)

    def kill(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Tells the process that was started to end, as ``kill`` does."""
        self._process.send_signal(how)

    @property
    def others(self) -> list[int]:
        """The processes that the one that was started has started itself."""
        pid = self._process.pid
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def wait_until_nothing_runs(self) -> int:
        """Waits until no process of the group is left. Returns the exit status of the first."""
        status = self._process.wait(LONGEST)
        end = time.monotonic() + LONGEST
        while self._group_is_there():
            assert time.monotonic() < end, f"a process is left over\n{self.output}"
            time.sleep(BETWEEN_LOOKS)
        return status

    def end(self) -> None:
        """Ends whatever is left of it."""
        if self._group_is_there():
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(LONGEST)

    def _group_is_there(self) -> bool:
        try:
            os.killpg(self._process.pid, 0)
        except ProcessLookupError:
            return False
        return True


def heed_the_keyboard() -> None:
    """A shell that runs the tests in the background makes all that they start deaf to Ctrl+C."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def wait_until(condition: Callable[[], bool]) -> None:
    """Waits until something is so."""
    end = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < end, f"not within {LONGEST} s"
        time.sleep(BETWEEN_LOOKS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
