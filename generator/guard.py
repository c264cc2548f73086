"""Turns whatever escapes from a command into one line that says what to do.

What an editor can mend is a problem with a file and a line, and never gets here. What is left is a
full disk, Ctrl+C, a process killed from outside, or a fault of the program. The traceback of a
fault goes to ``.cache/last-error.txt``; the line on the terminal names that file.
"""

import errno
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

from generator.writing import write

ROOT = Path(__file__).resolve().parents[1]
"""The folder that holds the program's package."""

LAST_ERROR = ".cache/last-error.txt"
"""The file that keeps the traceback of the last fault."""

AGAIN = "run it again"
REFUSED = "give yourself the right to read and write it, and run it again"
SYSTEM: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", "free some space, and run it again"),
    errno.EDQUOT: ("your share of the disk is used up", "free some space, and run it again"),
    errno.EROFS: ("nothing can be written there: the disk is read-only", "make it writable"),
    errno.EACCES: ("the system does not let you", REFUSED),
    errno.EPERM: ("the system does not let you", REFUSED),
    errno.ENOENT: ("it is not there", "restore it, or look whether its name is right"),
    errno.EISDIR: ("it is a folder where a file is wanted", "move the folder away"),
    errno.ENOTDIR: ("it is a file where a folder is wanted", "move the file away"),
    errno.EEXIST: ("something stands there already", "move it away"),
    errno.ENOTEMPTY: ("the folder is not empty", "move away what stands in it"),
    errno.ENAMETOOLONG: ("the name is too long for the system", "choose a shorter one"),
    errno.ELOOP: ("its links lead in a circle", "put the file itself there"),
    errno.EBUSY: ("another program holds it", "end that program, and run it again"),
    errno.EMFILE: ("too many files are open", "raise the limit with ulimit -n, and run it again"),
    errno.ENFILE: ("too many files are open", "end other programs, and run it again"),
    errno.ENOMEM: ("there is not enough memory", "end other programs, and run it again"),
    errno.EIO: ("the disk can't be read or written", "look after the disk"),
}
"""What each errno means in plain words, and what to do about it."""


class Stopped(KeyboardInterrupt):
    """Raised where a signal asks the command to end, so that ``finally`` runs as after Ctrl+C.

    Attributes:
        signal: The number of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.signal = number


class FaultError(Exception):
    """Raised where a command can't go on. Its message is complete: what is wrong (what to do).

    It can be pickled, which not every exception can, and so passed from a worker process.
    """


@contextmanager
def name_what_is_made(what: str) -> Iterator[None]:
    """Puts the name of what is being made before any exception's message: ``abc-se04-cy.pdf: …``.

    Raises:
        FaultError: Instead of any exception that is raised within.
    """
    try:
        yield
    except Exception as failure:
        raise FaultError(f"{what}: {describe_failure(failure)}") from None


@contextmanager
def guard_command(command: str, *, kept: str = "") -> Iterator[None]:
    """Runs a command's body; whatever escapes is printed as one line, and the process exits.

    Args:
        command: The command's name: ``build``.
        kept: What a failure leaves unchanged, for the message: ``the site``.

    Raises:
        SystemExit: With 128 plus the number of the signal that ended it (130 after Ctrl+C), else 1.
    """
    try:
        yield
    except SystemExit:
        raise
    except BaseException as failure:
        raise SystemExit(report_failure(command, failure, kept=kept)) from None


def install(command: str, *, kept: str = "") -> None:
    """Prints one line for exceptions that escape elsewhere too, as in a thread.

    Args:
        command: The command's name.
        kept: What a failure leaves unchanged, for the message.
    """

    def last(_kind: object, failure: BaseException, _trace: object) -> None:
        report_failure(command, failure, kept=kept)

    def last_of_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value:
            report_failure(command, failed.exc_value, kept=kept)

    sys.excepthook = last
    threading.excepthook = last_of_thread


def report_failure(command: str, failure: BaseException, *, kept: str = "") -> int:
    """Prints one line on standard error that says what happened, and returns the exit status."""
    if isinstance(failure, BrokenPipeError):  # the reader has gone, as after ``| head``
        _print_nothing_more()
        return 1
    said = describe_failure(failure)
    if kept:
        said = f"{said.removesuffix(')')}; {kept} stays as it was)" if said[-1] == ")" else said
    print(f"{command}: {said}", file=sys.stderr, flush=True)
    if isinstance(failure, KeyboardInterrupt):
        return 128 + _find_signal(failure)
    return 1


def describe_failure(failure: BaseException) -> str:
    """Returns one line that says what happened, without the command's name.

    The traceback of a fault of the program is kept in LAST_ERROR.

    Args:
        failure: The exception that escaped.
    """
    match failure:
        case KeyboardInterrupt():
            by = signal.Signals(_find_signal(failure))
            return "stopped" if by is signal.SIGINT else f"stopped by {by.name}"
        case FaultError():
            return _put_on_one_line(str(failure))
        case MemoryError():
            what, hint = SYSTEM[errno.ENOMEM]
            return f"{what} ({hint})"
        case OSError(errno=int()):
            return _put_on_one_line(_describe_os_error(failure))
    said = _put_on_one_line(": ".join(filter(None, [type(failure).__name__, str(failure)])))
    kept = _keep(failure)
    hint = f"what Python says of it is in {kept}" if kept else "please report it"
    return f"a fault of the program: {said} ({hint})"


def stop_on_signals(before: str = "") -> None:
    """Has signals that ask the process to end raise ``Stopped``. Does nothing off the main thread.

    A signal that is ignored, as under ``nohup``, stays ignored. Once one has been raised, further
    ones are ignored, so that tidying up is not interrupted.

    Args:
        before: The command's name, as long as there is nothing to tidy up: the process then
            prints its line and exits at once, after Ctrl+C too.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for number in _list_stop_signals():
        _heed(number, partial(_end, before) if before else _stop)
    _heed(signal.SIGINT, partial(_end, before) if before else signal.default_int_handler)


def _heed(number: signal.Signals, handler: Callable[[int, FrameType | None], object]) -> None:
    """Sets a signal's handler unless the signal is ignored."""
    if signal.getsignal(number) is not signal.SIG_IGN:
        signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    """Handles a signal: raises ``Stopped``, and ignores further signals."""
    for further in _list_stop_signals():
        signal.signal(further, signal.SIG_IGN)
    raise Stopped(number)


def ignore_signals() -> None:
    """Ignores every signal that asks the process to end, Ctrl+C too, for what it still does."""
    for number in (*_list_stop_signals(), signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)


def _end(command: str, number: int, _frame: FrameType | None) -> None:
    """Handles a signal while nothing needs tidying up: prints the line, and exits."""
    # An exception might be raised in the middle of an import, which would report it as its own.
    os._exit(report_failure(command, Stopped(number)))


def _list_stop_signals() -> list[signal.Signals]:
    """Returns the signals that ask a process to end, as far as this system has them."""
    names = ("SIGTERM", "SIGHUP", "SIGQUIT")
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]


def _find_signal(failure: KeyboardInterrupt) -> int:
    """Returns the number of the signal behind an exception: SIGINT for Ctrl+C."""
    return failure.signal if isinstance(failure, Stopped) else signal.SIGINT


def _describe_os_error(failure: OSError) -> str:
    """Says in plain words what the system refused, and to which file."""
    assert failure.errno is not None
    other = (failure.strerror or str(failure), AGAIN)
    what, hint = SYSTEM.get(failure.errno, other)
    file = failure.filename2 or failure.filename
    return f"{f'{_name(file)}: ' if isinstance(file, str | bytes | Path) else ''}{what} ({hint})"


def _name(file: str | bytes | Path) -> str:
    """Names a file relative to the current folder, as whoever ran the command would."""
    path = Path(os.fsdecode(file))
    try:
        here = Path.cwd()
    except OSError:  # the current folder has been deleted
        return str(path)
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _keep(failure: BaseException) -> str:
    """Writes a traceback to LAST_ERROR, and returns the file's name; empty where that fails."""
    file = ROOT / LAST_ERROR
    told = "".join(traceback.format_exception(failure))
    try:
        file.parent.mkdir(exist_ok=True)
        write(file, told.encode("utf-8", "backslashreplace"))
    except OSError:
        return ""
    return _name(file)


def _put_on_one_line(said: str) -> str:
    """Puts words on one line; bytes of a file's name that are not UTF-8 become escapes."""
    return " ".join(said.encode("utf-8", "backslashreplace").decode().split())


def _print_nothing_more() -> None:
    """Sends further output nowhere: at its end Python would complain that the pipe is closed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
