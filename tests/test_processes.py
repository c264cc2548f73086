"""A process beside another makes its calls, and is gone when that one is, however it goes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import processes
from generator.guard import FaultError
from generator.processes import WorkerProcess
from tests.support import PROJECT

LONGEST = 300
"""Seconds after which something hangs: the tests wait for what they are to see."""

STARTS = """
import sys, time
from pathlib import Path
from generator.processes import WorkerProcess
process = WorkerProcess()
{calls}
print(process.pid, flush=True)
time.sleep(1000)
"""
RUNS = """
import os, sys
from pathlib import Path
from generator.processes import run
run([sys.executable, "-c", sys.argv[1]], Path.cwd(), os.environ)
"""
TIDIES = """
import signal, time
from pathlib import Path
from generator.processes import end_with_the_first
signal.signal(signal.SIGTERM, lambda *_: (Path({tidied!r}).touch(), exit()))
end_with_the_first()
Path({started!r}).touch()
time.sleep(1000)
"""


def until(condition: Callable[[], bool]) -> None:
    """Waits until something is so."""
    end = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < end, "it hangs"
        time.sleep(0.02)


def start(*command: str) -> "subprocess.Popen[bytes]":
    """Starts Python; whatever it starts holds the same output open."""
    return subprocess.Popen(
        [sys.executable, "-c", *command],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def test_results_come_in_the_order_of_the_calls_and_of_those_that_are_asked_for_alone() -> None:
    process = WorkerProcess()
    try:
        process.ask(abs, -1)
        process.tell(abs, -2)
        process.ask(abs, -3)
        assert [process.wait_for_result(), process.wait_for_result()] == [1, 3]
    finally:
        process.end()


def test_a_call_that_fails_is_told_and_the_next_is_made() -> None:
    process = WorkerProcess()
    try:
        process.tell(os.listdir, "/nowhere")
        process.ask(abs, -1)
        process.ask(abs, -2)
        with pytest.raises(FaultError, match="/nowhere: it is not there"):
            process.wait_for_result()
        assert process.wait_for_result() == 2
    finally:
        process.end()


def test_a_process_that_was_ended_from_outside_is_told_of_with_what_to_do() -> None:
    process = WorkerProcess()
    process.ask(time.sleep, 1000)
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(FaultError, match=r"ended from outside \(run it again;"):
        process.wait_for_result()
    assert not process.runs


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_what_a_terminal_sends_to_all_is_left_to_the_first(number: signal.Signals) -> None:
    process = WorkerProcess()
    try:
        os.kill(process.pid, number)  # before it has imported anything
        process.ask(abs, -1)
        assert process.wait_for_result() == 1
        os.kill(process.pid, number)
        process.ask(abs, -2)
        assert process.wait_for_result() == 2
    finally:
        process.end()


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[WorkerProcess]:
    """Every process that is begun in the test."""
    every: list[WorkerProcess] = []

    def begin() -> WorkerProcess:
        every.append(WorkerProcess())
        return every[-1]

    monkeypatch.setattr(processes, "WorkerProcess", begin)
    return every


def test_each_number_has_its_call_once_and_no_process_is_left(begun: list[WorkerProcess]) -> None:
    assert sorted(processes.call_each(abs, 0, abs, range(5))) == [0, 1, 2, 3, 4]
    assert begun
    assert not any(process.runs for process in begun)


def test_where_one_call_fails_every_process_is_ended(begun: list[WorkerProcess]) -> None:
    with pytest.raises(FaultError, match="a process that it had started was ended from outside"):
        list(processes.call_each(abs, 0, os._exit, range(5)))
    assert begun
    assert not any(process.runs for process in begun)


@pytest.mark.parametrize(
    "calls",
    [
        "",
        "process.tell(abs, 1)",
        "process.tell(time.sleep, 1000)",
        "process.ask(abs, 1); process.wait_for_result()",
        "process.ask(exec, 'while True: pass')",
    ],
    ids=["still starts", "starts to work", "sleeps", "waits", "computes"],
)
def test_where_the_first_is_killed_the_process_ends_whatever_it_does(calls: str) -> None:
    first = start(STARTS.format(calls=calls))
    assert first.stdout
    assert first.stdout.readline().strip().isdigit()
    first.kill()
    said, _ = first.communicate(timeout=LONGEST)  # when nobody holds the output open any more
    assert said == b""


def test_where_the_first_is_killed_what_was_left_to_the_process_is_cleared(tmp_path: Path) -> None:
    folder, file = tmp_path / "folder", tmp_path / "file"
    (folder / "deep").mkdir(parents=True)
    file.touch()
    calls = f"process.leave_to_clear([Path({str(folder)!r}), Path({str(file)!r})])"
    first = start(STARTS.format(calls=calls))
    assert first.stdout
    first.stdout.readline()
    first.kill()
    first.communicate(timeout=LONGEST)
    until(lambda: not list(tmp_path.iterdir()))


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT], ids=lambda one: one.name)
def test_a_command_that_was_run_is_told_to_end_when_who_ran_it_ends(
    number: signal.Signals, tmp_path: Path
) -> None:
    started, tidied = tmp_path / "started", tmp_path / "tidied"
    first = start(RUNS, TIDIES.format(started=str(started), tidied=str(tidied)))
    until(started.exists)
    first.send_signal(number)
    first.communicate(timeout=LONGEST)
    until(tidied.exists)


def test_of_a_command_that_was_run_all_that_it_printed_is_returned() -> None:
    command = [sys.executable, "-c", "import sys; print('said'); sys.exit('wrong')"]
    done = processes.run(command, PROJECT, os.environ)
    assert (done.returncode, done.stdout, done.stderr) == (1, "said\n", "wrong\n")
