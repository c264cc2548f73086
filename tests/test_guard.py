"""No traceback reaches anybody: whatever escapes is one line that says what to do."""

import errno
import os
import pickle
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from generator import guard
from generator.__main__ import main
from generator.checks import files
from generator.commands import COMMANDS
from generator.commands.check import check
from generator.releases import release_build
from generator.site import environment
from generator.site.second_process import SecondProcesses
from generator.suite.loading import load
from tests.projects import SAMPLE, bytes_of, replace
from tests.support import run, without_warnings

HOOK = "  - generator/site/hook.py\n"
FAULT = "a fault of the program: KeyError: 'welsh' (what Python says of it is in "


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in whose .cache what Python says is kept."""
    monkeypatch.setattr(guard, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(SAMPLE, tmp_path / "project")


def raising(failure: BaseException) -> Callable[..., object]:
    """A function that raises, whatever it is given."""

    def fail(*_: object, **__: object) -> object:
        raise failure

    return fail


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_a_fault_of_the_program_is_one_line_of_every_command(
    command: click.Command,
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "callback", raising(KeyError("welsh")))
    words = ["0.1.0" for word in command.params if isinstance(word, click.Argument)]
    needs_words = command.name in {
        "entry",
        "history",
        "new",
        "release",
        "pages",
        "import",
        "reviewed",
    }
    assert main([str(command.name), *(words if needs_words else [])]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"{command.name}: {FAULT}{root / guard.LAST_ERROR})\n"
    assert "Traceback" in (root / guard.LAST_ERROR).read_text("utf-8")


def test_a_fault_is_one_line_where_not_even_its_traceback_can_be_kept(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / ".cache").write_text("a file where the folder is to be", encoding="utf-8")
    assert guard.report_failure("check", KeyError("welsh")) == 1
    said = capsys.readouterr().err
    assert said == "check: a fault of the program: KeyError: 'welsh' (please report it)\n"


@pytest.mark.parametrize("number", [*guard.SYSTEM, errno.ENOTTY], ids=errno.errorcode.get)
def test_what_the_system_refuses_names_the_file_and_what_to_do(number: int, root: Path) -> None:
    failure = OSError(number, os.strerror(number), "site/cy/index.html")
    said = guard.describe_failure(failure)
    assert said.startswith("site/cy/index.html: ")
    assert said.endswith(")")
    assert not (root / guard.LAST_ERROR).exists(), "it is no fault of the program"


def test_a_file_below_the_folder_where_one_stands_is_named_from_there(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    failure = PermissionError(errno.EACCES, "Permission denied", str(root / "docs/en/about.md"))
    assert guard.describe_failure(failure).startswith(
        "docs/en/about.md: the system does not let you ("
    )


def test_a_full_disk_leaves_a_line_and_what_was_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(project)
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr("generator.languages.catalogue_upkeep.update_files", raising(full))
    assert main(["translations", str(project)]) == 1
    said = "translations: the disk is full (free some space, and run it again)\n"
    assert capsys.readouterr().err == said
    assert bytes_of(project) == before


def test_what_stays_as_it_was_is_said_in_the_same_brackets(
    capsys: pytest.CaptureFixture[str],
) -> None:
    guard.report_failure("build", OSError(errno.ENOSPC, ""), kept="the site")
    said = capsys.readouterr().err
    assert said.endswith(" (free some space, and run it again; the site stays as it was)\n")


@pytest.mark.parametrize(
    ("stopped", "status", "said"),
    [
        (KeyboardInterrupt(), 130, "stopped"),
        (guard.Stopped(signal.SIGTERM), 143, "stopped by SIGTERM"),
        (guard.Stopped(signal.SIGHUP), 129, "stopped by SIGHUP"),
    ],
    ids=["Ctrl+C", "TERM", "HUP"],
)
def test_who_stops_a_command_is_told_so_and_nothing_else(
    stopped: BaseException,
    status: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(check, "callback", raising(stopped))
    assert main(["check", str(SAMPLE)]) == status
    assert capsys.readouterr() == ("", f"check: {said}\n")


ASKED = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]
"""The signals that ask a process to end, beside Ctrl+C."""


@pytest.fixture
def handlers() -> Iterator[None]:
    """This process heeds every signal, and does afterwards what it did before.

    A shell that runs the tests in the background makes them deaf to some.
    """
    before = {number: signal.getsignal(number) for number in (*ASKED, signal.SIGINT)}
    for number in before:
        signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize("number", ASKED, ids=lambda one: one.name)
def test_a_signal_that_asks_for_the_end_stops_and_a_second_does_not_disturb_the_tidying(
    number: signal.Signals,
) -> None:
    guard.stop_on_signals()
    with pytest.raises(guard.Stopped) as stopped:
        signal.raise_signal(number)
    for further in ASKED:
        signal.raise_signal(further)
    assert stopped.value.signal == number


@pytest.mark.usefixtures("handlers")
def test_who_tidies_up_at_the_end_is_disturbed_by_no_signal_and_not_by_ctrl_c() -> None:
    guard.stop_on_signals()
    guard.ignore_signals()
    for number in (*ASKED, signal.SIGINT):
        signal.raise_signal(number)


@pytest.mark.usefixtures("handlers")
@pytest.mark.parametrize("number", ASKED, ids=lambda one: one.name)
def test_where_nothing_is_to_tidy_up_yet_a_signal_ends_the_command_with_its_line(
    number: signal.Signals, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs would make “Aborted!” of what is raised while it reads its configuration."""
    monkeypatch.setattr(os, "_exit", sys.exit)
    guard.stop_on_signals(before="build")
    with pytest.raises(SystemExit) as ended:
        signal.raise_signal(number)
    assert ended.value.code == 128 + number
    assert capsys.readouterr() == ("", f"build: stopped by {number.name}\n")


def test_a_file_of_a_release_that_can_not_be_made_is_named_beyond_its_process() -> None:
    with pytest.raises(guard.FaultError) as failed, guard.name_what_is_made("lsi-se04-cy.pdf"):
        raise KeyError("welsh")
    returned = pickle.loads(pickle.dumps(failed.value))
    assert guard.describe_failure(returned).startswith(f"lsi-se04-cy.pdf: {FAULT}")


def test_what_escapes_mkdocs_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module, name in ((sys, "excepthook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))  # what it was is put back
    guard.install("build", kept="the site")
    failure = KeyError("welsh")
    sys.excepthook(KeyError, failure, None)
    threading.excepthook(threading.ExceptHookArgs((KeyError, failure, None, None)))
    lines = capsys.readouterr().err.splitlines()
    assert [line.startswith(f"build: {FAULT}") for line in lines] == [True, True]


def test_the_other_language_tells_its_fault_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.site import session

    monkeypatch.setattr(session, "SESSION", session.Session())
    monkeypatch.setattr(session, "load_config", raising(KeyError("welsh")))
    suite, _ = load(SAMPLE)
    failure = session.build_translation("mkdocs.yml", "site", "", suite, "cy", serving=False)
    assert failure.startswith(FAULT)
    assert isinstance(session.SESSION.second_processes, SecondProcesses)


@pytest.mark.parametrize("said", ["", "abc", "-1", "1e9", "１", str(10**20)])
def test_a_day_that_is_none_is_refused(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    with pytest.raises(guard.FaultError, match=r"SOURCE_DATE_EPOCH can't be “.*” \(write whole"):
        environment.read_build_day()


@pytest.mark.parametrize(
    "said",
    [
        *("example.org", "http://[", "javascript:alert(1)", "https://example.org/a b/"),
        *("//example.org", "https://example.org/?a", "https://example.org/#a", 'https://a"b/'),
    ],
)
def test_an_address_that_is_none_is_refused(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", said)
    with pytest.raises(guard.FaultError, match=r"SITE_URL can't be “.*” \(write the whole"):
        environment.find_site_address("")


@pytest.mark.parametrize("said", ["https://example.org", "http://localhost:8000/nos-1.0/cy/"])
def test_an_address_is_taken_with_a_stroke_at_its_end(
    said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", said)
    assert environment.find_site_address("") == f"{said.rstrip('/')}/"


@pytest.mark.parametrize(("said", "made"), [("1001-01-01", 1980), ("2999-12-31", 2107)])
def test_a_release_of_a_day_that_no_zip_can_say_has_the_nearest(
    said: str, made: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(release_build.find_midnight(said)))
    assert environment.read_build_day().year == made


@pytest.mark.parametrize(
    "name", ["standards/2020/x.yaml", "glossary.yaml", "translations/cy.po", "docs/en/about.md"]
)
def test_a_pipe_in_the_place_of_a_file_is_named_and_not_waited_for(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / name).unlink(missing_ok=True)
    os.mkfifo(project / name)
    assert main(["check", str(project)]) == 1
    said = f"{name}:1: file-missing: the file can't be read: it is a pipe, a socket or a device "
    assert said in capsys.readouterr().out


@pytest.mark.parametrize("target", ["nowhere", ""], ids=["to nothing", "to itself"])
@pytest.mark.parametrize(
    "name",
    [
        *("addresses.txt", "CHANGELOG.md", "mkdocs.yml", "glossary.yaml", "translations/cy.po"),
        *("docs/cy/about.md", "standards/2020/abc-se01.yaml"),
    ],
)
def test_a_link_that_leads_nowhere_does_not_pass_for_the_absence_of_a_file(
    name: str, target: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A project may have no list of addresses, and one whose list can't be found has promises."""
    (project / name).unlink(missing_ok=True)
    (project / name).symlink_to(target or (project / name).name)
    assert main(["check", str(project)]) == 1
    said = (
        f"{name}:1: file-missing: {name} is a link that leads nowhere (put the file itself there)"
    )
    assert said in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("folder", files.FOLDERS)
def test_nor_does_one_in_the_place_of_a_folder(
    folder: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if (project / folder).exists():
        shutil.rmtree(project / folder)
    (project / folder).symlink_to("nowhere")
    assert main(["check", str(project)]) == 1
    said = f"{folder}:1: file-missing: this is a pipe, a socket, a device, or a link that leads "
    assert said in capsys.readouterr().out


def test_the_catalogue_is_not_begun_anew_where_it_is_a_link_that_leads_nowhere(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue = project / "translations/cy.po"
    catalogue.unlink()
    catalogue.symlink_to("nowhere")
    assert main(["translations", str(project)]) == 1
    assert catalogue.is_symlink()
    assert "is a link that leads nowhere" in capsys.readouterr().out


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("nowhere")])
def test_what_is_no_file_is_named_where_mkdocs_would_copy_it(
    make: Callable[[Path], None], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(project / "docs/en/picture.png")
    assert main(["check", str(project)]) == 1
    [line] = without_warnings(capsys.readouterr().out)
    assert line.startswith("docs/en/picture.png:1: file-missing: this is a pipe, ")


@pytest.mark.parametrize("folder", ["", *(f"{name}/" for name in files.FOLDERS)])
def test_a_name_that_is_not_in_utf8_is_named(
    folder: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / folder).mkdir(exist_ok=True)
    (project / os.fsdecode(folder.encode() + b"x\xff.png")).touch()
    assert main(["check", str(project)]) == 1
    lines = without_warnings(capsys.readouterr().out)
    said = "encoding: the name of the file is not in UTF-8 (rename it)"
    assert f"{folder}x\\udcff.png:1: {said}" in lines


@pytest.mark.parametrize("name", ["docs/cy/about.md", "glossary.yaml", "addresses.txt"])
def test_a_file_that_the_system_does_not_give_is_named(
    name: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As root may read everything, the system call is made to fail."""
    (project / name).touch()
    read = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path == project / name:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    assert main(["check", str(project)]) == 1
    said = f"{name}:1: file-missing: the file can't be read: Permission denied ("
    assert any(line.startswith(said) for line in capsys.readouterr().out.splitlines())


@pytest.mark.parametrize("folder", ["nowhere", "nothing"])
def test_a_folder_that_is_no_project_is_one_fault_of_the_command_line(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nothing").mkdir()
    assert main(["check", str(tmp_path / folder)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1].startswith("Error: Invalid value for '[DIR]': ")


@pytest.mark.slow
def test_a_fault_in_a_build_is_one_line_and_the_site_stays(
    small_project: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(small_project, tmp_path / "built", symlinks=True)
    before = bytes_of(project / "site")
    replace(project / "mkdocs.yml", HOOK, f"{HOOK}  - bad.py\n")
    fault = "def on_env(env, config, files):\n    raise KeyError('welsh')\n"
    (project / "bad.py").write_text(fault, encoding="utf-8")
    built = run("mkdocs", "build", "--quiet", cwd=project)
    assert (built.returncode, built.stdout) == (1, "")
    kept = f"{FAULT}.cache/last-error.txt; the site stays as it was)"
    assert built.stderr == f"build: {kept}\n"
    assert bytes_of(project / "site") == before
    assert not list(project.glob(".site*"))


@pytest.mark.slow
def test_a_build_that_is_stopped_says_so_and_leaves_the_site(
    small_project: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(small_project, tmp_path / "built", symlinks=True)
    before = bytes_of(project / "site")
    replace(project / "mkdocs.yml", HOOK, f"{HOOK}  - stop.py\n")
    stop = "def on_env(env, config, files):\n    raise KeyboardInterrupt\n"
    (project / "stop.py").write_text(stop, encoding="utf-8")
    built = run("mkdocs", "build", "--quiet", cwd=project)
    assert (built.returncode, built.stdout, built.stderr) == (130, "", "build: stopped\n")
    assert bytes_of(project / "site") == before
    assert not list(project.glob(".site*"))


@pytest.mark.slow
def test_settings_that_the_program_can_not_do_with_stop_mkdocs_with_their_line(
    small_project: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(small_project, tmp_path / "built", symlinks=True)
    line = replace(project / "mkdocs.yml", "  root: .\n", "  rot: .\n")
    built = run("mkdocs", "build", "--quiet", cwd=project)
    assert built.returncode == 1
    assert f"mkdocs.yml:{line - 3}: missing-key: root is missing" in built.stdout
    assert "Traceback" not in built.stderr
