"""Processes that work beside this one, and end when it does, however it ends.

A process is told by a connection what to call, and sends back what came of it. Nobody else holds
this end of the connection, so the system closes it when this process is gone, even where it was
killed. There, a thread does nothing but read; it stands before anything else is imported, and ends
the process as soon as the connection is closed. What asks a whole group of processes to end, as a
terminal does, is heeded by the first alone, which tidies up.

``multiprocessing`` would start one process more, for its semaphores, and its workers wait for ever
where the first is killed.
"""

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

from generator.guard import FaultError, words

PROJECT = str(Path(__file__).resolve().parents[1])
START = "import sys; sys.path.insert(0, {!r}); from generator.processes import work; work({})"
TERMINAL = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

LIFELINE = "NOS_LIFELINE"
"""The variable that tells a command which pipe is closed when who started it is gone."""

LONGEST = 10.0
"""Seconds that a command has for tidying up, when it was told to end."""


Calls = SimpleQueue[tuple[str, bytes]]
"""Whether a result is asked for, and the call."""


class Process:
    """A process that makes one call after the other, in the order in which it is told to.

    Attributes:
        connection: What can be waited for until a result is there.

    Raises:
        OSError: Where the system starts no more processes.
    """

    def __init__(self) -> None:
        self.connection, there = Pipe()
        with there:
            # The new one is deaf to what ends a group from its first moment, before it can say so.
            before = signal.pthread_sigmask(signal.SIG_BLOCK, TERMINAL)
            try:
                self._process = subprocess.Popen(
                    [sys.executable, "-c", START.format(PROJECT, there.fileno())],
                    pass_fds=[there.fileno()],
                    stdin=subprocess.DEVNULL,
                )
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, before)

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """Whether it is there."""
        return self._process.poll() is None

    def tell(self, function: Callable[..., object], *arguments: object) -> None:
        """Has it make a call of whose result nobody asks; where it fails, the next result tells.

        Args:
            function: A function of a module.
            arguments: What can be pickled.
        """
        self._send("tell", pickle.dumps((function, arguments)))

    def ask(self, function: Callable[..., object], *arguments: object) -> None:
        """The same, where ``result`` is asked for afterwards, once for each call."""
        self._send("ask", pickle.dumps((function, arguments)))

    def leave_to_clear(self, traces: Sequence[Path]) -> None:
        """Leaves files and folders to it, which it takes away where this process goes before it.

        Args:
            traces: All of them; what was left to it before is not any more.
        """
        self._send("clear", pickle.dumps(traces))

    def result(self) -> Any:
        """Waits for what the next of the calls returns.

        Raises:
            FaultError: Where it failed, or the process was ended from outside.
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
        """Ends it at once, whatever it does; it is gone when this returns."""
        self._process.kill()
        self._process.wait()
        self.connection.close()

    def _send(self, what: str, content: bytes) -> None:
        with suppress(OSError):  # where it has ended, who asks for a result is told
            self.connection.send((what, content))


def each(
    prepare: Callable[..., object],
    given: object,
    function: Callable[[int], object],
    numbers: Iterable[int],
) -> Generator[Any]:
    """Calls a function once for each number, in as many processes at once as there are cores.

    Args:
        prepare: What is called first in each process.
        given: What that is called with.
        function: What is called with a number.
        numbers: The numbers, those first that take longest.

    Yields:
        What was returned, as it comes.

    Raises:
        FaultError: Where a call failed, or a process was ended from outside.
    """
    left = list(numbers)
    processes: list[Process] = []
    try:
        while len(processes) < min(os.cpu_count() or 1, len(left)):
            processes.append(Process())
        for process in processes:
            process.tell(prepare, given)
            process.ask(function, left.pop(0))
        busy = list(processes)
        while busy:
            for process in _finished(busy):
                yield process.result()
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
    """Runs a command of this program, which is told to end when this process is, or is gone.

    Args:
        command: The words of the command line; the command calls ``end_with_the_first``.
        folder: Where it runs.
        environment: Its variables.

    Returns:
        How it ended, with all that it printed.
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
    """Has this process end, as if told to by SIGTERM, when the one is gone that ``run`` it."""
    if lifeline := os.environ.pop(LIFELINE, None):
        Thread(target=_end_when_closed, args=(int(lifeline),), daemon=True).start()


def work(descriptor: int) -> None:
    """Makes the calls that the process is told to, until the first one is gone.

    Args:
        descriptor: The number of its end of the connection.
    """
    for number in TERMINAL:
        signal.signal(number, signal.SIG_IGN)
    connection = Connection(descriptor)
    calls: Calls = SimpleQueue()
    Thread(target=_read, args=(connection, calls), daemon=True).start()
    failed: FaultError | None = None
    while True:
        what, call = calls.get()
        value, fault = _made(call)
        failed = failed or fault
        if what == "ask":
            _send(connection, (value, failed))
            failed = None


def _read(connection: Connection, calls: Calls) -> None:
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
    """Keeps a call that still goes on from complaining that its files are taken away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)


def _clear(traces: Sequence[Path]) -> None:
    end = time.monotonic() + LONGEST
    while any(trace.exists() for trace in traces) and time.monotonic() < end:
        for trace in traces:  # a call may still write to them
            shutil.rmtree(trace, ignore_errors=True)
            with suppress(OSError):
                trace.unlink()


def _made(call: bytes) -> tuple[object, FaultError | None]:
    """Makes a call. Returns what it returned, or why it failed."""
    try:
        function, arguments = pickle.loads(call)  # imports what the function is part of
        value = function(*arguments)
    except FaultError as fault:
        return None, fault
    except Exception as failure:
        return None, FaultError(words(failure))
    return value, None


def _send(connection: Connection, outcome: tuple[object, FaultError | None]) -> None:
    try:
        connection.send(outcome)
    except OSError:  # the first is gone: the thread that reads ends this process
        signal.pause()


def _finished(processes: Sequence[Process]) -> list[Process]:
    """Waits until at least one of the processes has a result, and returns those that have."""
    ready = wait([process.connection for process in processes])
    return [process for process in processes if process.connection in ready]


def _end_when_closed(lifeline: int) -> None:
    os.read(lifeline, 1)
    os.kill(os.getpid(), signal.SIGTERM)


def _finish(process: "subprocess.Popen[str]") -> None:
    """Has a command that still runs tidy up and end; ends it by force where it doesn't."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
