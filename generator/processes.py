"""Worker processes, which end when this process does, however it ends.

A worker is a fork of this process, so that it has imported all that this one has: to import it
anew takes as long as a third of a build. It gets calls through a connection, and sends back
results. Only this process holds the other end, so the system closes the connection when this
process is gone, even if it was killed. A thread of the worker reads the connection, and ends the
worker as soon as the connection is closed. Signals that reach a whole group of processes, as from a
terminal, are ignored by workers: the first process handles them, and tidies up.

``multiprocessing`` is no alternative: each of its workers holds the other end of what it reads
from, and so waits for ever if the first process is killed.
"""

import gc
import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, NoReturn
from weakref import WeakSet

from generator.guard import FaultError, describe_failure

TERMINAL = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
"""The signals that a terminal sends to all processes of a command."""

LIFELINE = "NOS_LIFELINE"
"""The environment variable with the number of a pipe that closes when the parent is gone."""

LONGEST = 10.0
"""Seconds that a process has for tidying up after it was told to end."""


Calls = SimpleQueue[tuple[str, bytes]]
"""A queue of pairs: ``ask`` or ``tell``, and the pickled call."""


class WorkerProcess:
    """A worker process, which makes its calls one after the other, in order.

    It finds all as it stands here when it begins, open files too; what changes here afterwards it
    does not see.

    Attributes:
        connection: Its connection, which ``multiprocessing.connection.wait`` takes.
        pid: The number of the process.

    Raises:
        OSError: Where the system refuses to start another process.
    """

    def __init__(self) -> None:
        self.connection, there = Pipe()
        with there:
            # Blocked signals stay blocked in the new process, so it ignores a terminal's from its
            # first moment, before its own code can say so.
            before = signal.pthread_sigmask(signal.SIG_BLOCK, TERMINAL)
            try:
                self.pid = _fork()
                if not self.pid:
                    self._work(there)
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, before)
        self._is_gone = False
        _begun.add(self)

    @property
    def runs(self) -> bool:
        """Whether the process still runs."""
        if not self._is_gone:
            self._is_gone = os.waitpid(self.pid, os.WNOHANG) != (0, 0)
        return not self._is_gone

    def tell(self, function: Callable[..., object], *arguments: object) -> None:
        """Sends a call whose result nobody asks for; if it fails, the next result raises why.

        Args:
            function: A function at the top level of a module, so that it can be pickled.
            arguments: Its arguments, which can be pickled.
        """
        self._send("tell", pickle.dumps((function, arguments)))

    def ask(self, function: Callable[..., object], *arguments: object) -> None:
        """Sends a call whose result is waited for afterwards, once for each such call."""
        self._send("ask", pickle.dumps((function, arguments)))

    def leave_to_clear(self, traces: Sequence[Path]) -> None:
        """Names files and folders that the worker is to delete if this process is gone before it.

        Args:
            traces: All of them: they replace those named before.
        """
        self._send("clear", pickle.dumps(traces))

    def wait_for_result(self) -> Any:
        """Waits for the result of the next call that was asked for.

        Raises:
            FaultError: If the call failed, or the worker was ended from outside.
        """
        try:
            value, fault = self.connection.recv()
        except (EOFError, OSError):
            self.end()
            raise FaultError(
                "a process that it had started was ended from outside"
                " (run it again; where memory is short, end other programs first)"
            ) from None
        if fault:
            raise fault
        return value

    def end(self) -> None:
        """Kills the process, and returns when it is gone."""
        if not self._is_gone:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self._is_gone = True
        self.connection.close()

    def _work(self, there: Connection) -> NoReturn:
        """Is the new process: makes calls, and never comes back to what the first was about.

        Args:
            there: Its end of the connection.
        """
        try:
            for process in (
                self,
                *_begun,
            ):  # else they would not close when the first process is gone
                process.connection.close()
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            gc.freeze()  # all that was there stays: the collector need not walk through it
            work(there)
        finally:
            os._exit(1)

    def _send(self, what: str, content: bytes) -> None:
        """Sends a call to the worker."""
        with suppress(OSError):  # if the worker has ended, waiting for a result will say so
            self.connection.send((what, content))


_begun: WeakSet[WorkerProcess] = WeakSet()
"""The worker processes that were begun here."""


def _fork() -> int:
    """Splits this process. Returns the number of the new one, and in that one nought."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # else the new process would print again what waits to be printed
    with warnings.catch_warnings():
        # Of threads only the one that forks goes on there. Python warns that another may hold a
        # lock for ever; those of this program wait in the system for a pipe to close.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def call_each(
    prepare: Callable[..., object],
    given: object,
    function: Callable[[int], object],
    numbers: Iterable[int],
) -> Generator[Any]:
    """Calls a function once for each number, in as many worker processes as there are cores.

    Args:
        prepare: The function that is called first in each process.
        given: The argument of ``prepare``.
        function: The function that is called with each number.
        numbers: The numbers, ideally those first that take longest.

    Yields:
        The results as they come, in no fixed order.

    Raises:
        FaultError: If a call failed, or a worker was ended from outside.
    """
    left = list(numbers)
    processes: list[WorkerProcess] = []
    try:
        while len(processes) < min(os.cpu_count() or 1, len(left)):
            processes.append(WorkerProcess())
        for process in processes:
            process.tell(prepare, given)
            process.ask(function, left.pop(0))
        busy = list(processes)
        while busy:
            for process in _wait_for_finished(busy):
                yield process.wait_for_result()
                if left:
                    process.ask(function, left.pop(0))
                else:
                    busy.remove(process)
    finally:
        for process in processes:
            process.end()


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> "subprocess.CompletedProcess[str]":
    """Runs a command of this program, which is told to end when this process ends.

    Args:
        command: The words of the command line. The command has to call ``end_with_the_first``.
        folder: The folder it runs in.
        environment: Its environment variables.

    Returns:
        Its exit status and all that it printed.
    """
    theirs, ours = os.pipe()
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**environment, LIFELINE: str(theirs)},
            pass_fds=[theirs],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            out, err = process.communicate()
        finally:
            _finish(process)
        return subprocess.CompletedProcess(command, process.returncode, out, err)
    finally:
        os.close(theirs)
        os.close(ours)


def end_with_the_first() -> None:
    """Has this process send itself SIGTERM when the one that started it with ``run`` is gone."""
    if lifeline := os.environ.pop(LIFELINE, None):
        Thread(target=_end_when_closed, args=(int(lifeline),), daemon=True).start()


def work(connection: Connection) -> NoReturn:
    """Makes calls as they arrive until the first process is gone: a worker's main function.

    Args:
        connection: The worker's end of the connection.
    """
    for number in TERMINAL:
        signal.signal(number, signal.SIG_IGN)
    calls: Calls = SimpleQueue()
    Thread(target=_read, args=(connection, calls), daemon=True).start()
    failed: FaultError | None = None
    while True:
        what, call = calls.get()
        value, fault = _make_call(call)
        failed = failed or fault
        if what == "ask":
            _send(connection, (value, failed))
            failed = None


def _read(connection: Connection, calls: Calls) -> None:
    """Passes calls on from the connection. When it closes, clears up and ends the process."""
    traces: Sequence[Path] = ()
    try:
        while True:
            what, content = connection.recv()
            if what == "clear":
                traces = pickle.loads(content)
            else:
                calls.put((what, content))
    except (EOFError, OSError):
        _fall_silent()
        _clear(traces)
    finally:
        os._exit(1)


def _fall_silent() -> None:
    """Sends further output nowhere: a call that still runs would complain of deleted files."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)


def _clear(traces: Sequence[Path]) -> None:
    """Deletes files and folders, again and again while a running call may still write them."""
    end = time.monotonic() + LONGEST
    while any(trace.exists() for trace in traces) and time.monotonic() < end:
        for trace in traces:  # a call may still write to them
            shutil.rmtree(trace, ignore_errors=True)
            with suppress(OSError):
                trace.unlink()


def _make_call(call: bytes) -> tuple[object, FaultError | None]:
    """Makes a pickled call. Returns its result and None, or None and why it failed."""
    try:
        function, arguments = pickle.loads(call)  # this imports the function's module
        value = function(*arguments)
    except FaultError as fault:
        return None, fault
    except Exception as failure:
        return None, FaultError(describe_failure(failure))
    return value, None


def _send(connection: Connection, outcome: tuple[object, FaultError | None]) -> None:
    """Sends a result back."""
    try:
        connection.send(outcome)
    except OSError:  # the first process is gone: the thread that reads will end this one
        signal.pause()


def _wait_for_finished(processes: Sequence[WorkerProcess]) -> list[WorkerProcess]:
    """Waits until at least one worker has a result, and returns all that have."""
    ready = wait([process.connection for process in processes])
    return [process for process in processes if process.connection in ready]


def _end_when_closed(lifeline: int) -> None:
    """Sends SIGTERM to this process when the pipe is closed; nothing is ever written into it."""
    os.read(lifeline, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _finish(process: "subprocess.Popen[str]") -> None:
    """Asks a command that still runs to end, and kills it if it does not."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
