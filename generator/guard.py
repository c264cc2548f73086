"""The net below every command: whatever escapes becomes one line that says what to do.

What an editor can mend is a problem with a file and a line, long before it comes here. Here ends
what is left: a full disk, Ctrl+C, a process that was killed, a fault of the program. What Python
says of it goes to ``.cache/last-error.txt``.
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
"""The folder that the program stands in."""

LAST_ERROR = ".cache/last-error.txt"
"""What Python said of the last fault."""

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
"""What the system may refuse, by its number: in plain words, and what to do about it."""


class Stopped(KeyboardInterrupt):
    """Raised where a signal asks the command to end: tidied up after as after Ctrl+C.

    Attributes:
        signal: The number of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.signal = number


class FaultError(Exception):
    """Raised where a command can't go on; its words are a whole line: what is wrong (what to do).

    It goes from one process to another as it is, which not every exception does.
    """


@contextmanager
def naming(what: str) -> Iterator[None]:
    """Has what escapes name the thing that was being made: ``abc-se04-cy.pdf``.

    Raises:
        FaultError: In the place of any other exception.
    """
    try:
        yield
    except Exception as failure:
        raise FaultError(f"{what}: {words(failure)}") from None


@contextmanager
def guarded(command: str, *, kept: str = "") -> Iterator[None]:
    """Ends the process with one line where something escapes.

    Args:
        command: What was run: ``build``.
        kept: What stays as it was then: ``the site``.

    Raises:
        SystemExit: With 128 and the number of the signal where one asked for the end, 130 after
            Ctrl+C; else with 1.
    """
    try:
        yield
    except SystemExit:
        raise
    except BaseException as failure:
        raise SystemExit(tell(command, failure, kept=kept)) from None


def install(command: str, *, kept: str = "") -> None:
    """Guards what this program does not call itself, until the process ends.

    Args:
        command: What was run.
        kept: What stays as it was where it fails.
    """

    def last(_kind: object, failure: BaseException, _trace: object) -> None:
        tell(command, failure, kept=kept)

    def last_of_thread(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value:
            tell(command, failed.exc_value, kept=kept)

    sys.excepthook = last
    threading.excepthook = last_of_thread


def tell(command: str, failure: BaseException, *, kept: str = "") -> int:
    """Prints what happened in one line, and returns the exit status that goes with it."""
    if isinstance(failure, BrokenPipeError):  # who read along has gone, and wants no more
        _print_nothing_more()
        return 1
    said = words(failure)
    if kept:
        said = f"{said.removesuffix(')')}; {kept} stays as it was)" if said[-1] == ")" else said
    print(f"{command}: {said}", file=sys.stderr, flush=True)
    if isinstance(failure, KeyboardInterrupt):
        return 128 + _number(failure)
    return 1


def words(failure: BaseException) -> str:
    """What happened, in one line without the command; keeps what Python says of a program's fault.

    Args:
        failure: What escaped.
    """
    match failure:
        case KeyboardInterrupt():
            by = signal.Signals(_number(failure))
            return "stopped" if by is signal.SIGINT else f"stopped by {by.name}"
        case FaultError():
            return _one_line(str(failure))
        case MemoryError():
            what, hint = SYSTEM[errno.ENOMEM]
            return f"{what} ({hint})"
        case OSError(errno=int()):
            return _one_line(_of_the_system(failure))
    said = _one_line(": ".join(filter(None, [type(failure).__name__, str(failure)])))
    kept = _keep(failure)
    hint = f"what Python says of it is in {kept}" if kept else "please report it"
    return f"a fault of the program: {said} ({hint})"


def stop_on_signals(before: str = "") -> None:
    """Has the signals that ask for an end raise ``Stopped``; only the main thread can do that.

    One that is ignored, as under ``nohup``, stays so. What is stopped tidies up: from then on
    further ones are passed by.

    Args:
        before: The command, where there is nothing to tidy up yet: it ends with its line then,
            after Ctrl+C too.
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for number in _stopping():
        _heed(number, partial(_end, before) if before else _stop)
    _heed(signal.SIGINT, partial(_end, before) if before else signal.default_int_handler)


def _heed(number: signal.Signals, handler: Callable[[int, FrameType | None], object]) -> None:
    if signal.getsignal(number) is not signal.SIG_IGN:
        signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    for further in _stopping():
        signal.signal(further, signal.SIG_IGN)
    raise Stopped(number)


def _end(command: str, number: int, _frame: FrameType | None) -> None:
    # Raised, it could come in the middle of an import, and would be taken for a fault of that.
    os._exit(tell(command, Stopped(number)))


def _stopping() -> list[signal.Signals]:
    """The signals that ask a process to end, as far as the system knows them."""
    names = ("SIGTERM", "SIGHUP", "SIGQUIT")
    return [signal.Signals[name] for name in names if name in signal.Signals.__members__]


def _number(failure: KeyboardInterrupt) -> int:
    return failure.signal if isinstance(failure, Stopped) else signal.SIGINT


def _of_the_system(failure: OSError) -> str:
    assert failure.errno is not None
    other = (failure.strerror or str(failure), AGAIN)
    what, hint = SYSTEM.get(failure.errno, other)
    file = failure.filename2 or failure.filename
    return f"{f'{_name(file)}: ' if isinstance(file, str | bytes | Path) else ''}{what} ({hint})"


def _name(file: str | bytes | Path) -> str:
    """A file as whoever ran the command would name it."""
    path = Path(os.fsdecode(file))
    try:
        here = Path.cwd()
    except OSError:  # the folder was taken away meanwhile
        return str(path)
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _keep(failure: BaseException) -> str:
    """Keeps what Python says of a fault, and returns the file; nothing where that fails too."""
    file = ROOT / LAST_ERROR
    told = "".join(traceback.format_exception(failure))
    try:
        file.parent.mkdir(exist_ok=True)
        write(file, told.encode("utf-8", "backslashreplace"))
    except OSError:
        return ""
    return _name(file)


def _one_line(said: str) -> str:
    return " ".join(said.encode("utf-8", "backslashreplace").decode().split())


def _print_nothing_more() -> None:
    """Keeps Python from complaining, as it ends, of words that nobody reads any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
