"""Kills builds, serves and releases at random moments, and has two of them run at once.

    make endure, or: python -m tools.endurance [--kills 40] [--builds 20] [--releases 5] [--seed 1]

It works on a copy of the small suite of the tests, in a repository of its own with two states that
differ in a word. After each attempt it looks whether ``site/`` and ``dist/`` are whole in one of
the two, to the byte; whether any process is left; and whether the next command succeeds and tidies
up. Prints a line an attempt, then the table for the README; ends with status 1 at any damage.
"""

import argparse
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from generator.writing import write
from tools.fuzzing.sandbox import PROJECT, copy_program

SAMPLE = PROJECT / "tests" / "sample"
WORD = ("standards/2020/abc-se03.yaml", "for how long", "for how many years")
"""The file, and the words in it, in which the two states differ."""

STATES = ("former", "new")
VERSION = "0.1.0"
"""The version that the changelog of the suite has an entry for."""

BUILD = ("mkdocs", "build", "--quiet")
RELEASE = ("generator", "release", VERSION, "--welsh", "later", "--without-address")
ADDRESSES = ("generator", "addresses")
HISTORY = ("generator", "history", VERSION)
PLACES = {"build": "site", "serve": "site", "release": "dist"}
KILLED = ("build", "release", "build", "serve")
"""What is killed, in turn."""

SIGNALS = (
    *(signal.SIGKILL, signal.SIGTERM, signal.SIGKILL, signal.SIGINT),
    *(signal.SIGKILL, signal.SIGHUP, signal.SIGKILL, signal.SIGQUIT),
)
"""With what, in turn: every other time with what no process can answer."""

LONGEST = 600
"""Seconds after which a command hangs."""

PATIENCE = 60
"""Seconds in which all processes must have ended after the first one has."""

SOMEBODY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (
        ("NAME", "A. Editor"),
        ("EMAIL", "editor@nos.example"),
        ("DATE", "2026-01-01T12:00:00+00:00"),
    )
}
ENVIRONMENT = (
    os.environ
    | SOMEBODY
    | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "1767268800",
    }
)

Tree = Mapping[str, str]
"""Every file of a folder, by its path, with a hash of its bytes."""


def read_tree(folder: Path) -> Tree:
    """Every file of a folder; none where there is no such folder."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def describe_damage(found: Tree, whole: Mapping[str, Tree]) -> str:
    """Says what is wrong with a folder that should be one of some; nothing where it is.

    Args:
        found: What is in the folder.
        whole: What should be, by the names of the states.
    """
    if found in whole.values():
        return ""
    said = []
    for state, wanted in whole.items():
        lacks, beyond = wanted.keys() - found.keys(), found.keys() - wanted.keys()
        other = [name for name in wanted.keys() & found.keys() if wanted[name] != found[name]]
        counts = f"lacks {len(lacks)} files, has {len(beyond)} others, differs in {len(other)}"
        said.append(f"of the {state} one it {counts}")
    return "; ".join(said)


class Project:
    """A repository of the small suite with two states, and the site and release of each.

    Args:
        root: Where it is made; there is nothing yet.
    """

    def __init__(self, root: Path) -> None:
        self.root = shutil.copytree(SAMPLE, root)
        self.state = ""
        self.whole: dict[str, dict[str, Tree]] = {"site": {}, "dist": {}}
        self.seconds: dict[str, float] = {}
        copy_program(root)
        self._make_states()
        for state in reversed(STATES):
            self.turn_to(state)
            for what, command in (("build", BUILD), ("release", RELEASE)):
                begun = time.monotonic()
                self.run(*command)
                self.seconds[what] = time.monotonic() - begun
                self.whole[PLACES[what]][state] = read_tree(root / PLACES[what])
        self.seconds["serve"] = 2 * self.seconds["build"]

    def _make_states(self) -> None:
        self.run(*BUILD)
        self.run(*ADDRESSES)
        self.run(*HISTORY)
        self._git("init", "--quiet", "--initial-branch", STATES[0])
        self._git("add", "--all")
        self._git("commit", "--quiet", "--message", STATES[0])
        self._git("checkout", "--quiet", "-b", STATES[1])
        name, old, new = WORD
        text = (self.root / name).read_text(encoding="utf-8")
        write(self.root / name, text.replace(old, new))
        self.run(*HISTORY)
        self._git("commit", "--quiet", "--all", "--message", STATES[1])

    def _git(self, *arguments: str) -> None:
        subprocess.run(
            ["git", *arguments], cwd=self.root, env=ENVIRONMENT, check=True, capture_output=True
        )

    def turn_to(self, state: str) -> None:
        """Puts the files into a state."""
        self._git("checkout", "--quiet", "--force", state)
        self.state = state

    def turn(self) -> None:
        """Puts the files into the other state."""
        self.turn_to(STATES[1 - STATES.index(self.state)])

    def begin(self, *command: str) -> "subprocess.Popen[str]":
        """Starts ``python -m …`` in a group of processes of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=_heed_ctrl_c,
        )

    def run(self, *command: str) -> None:
        """Runs ``python -m …``. Raises RuntimeError where it fails."""
        process = self.begin(*command)
        _, said = process.communicate(timeout=LONGEST)
        if process.returncode:
            raise RuntimeError(f"{' '.join(command)}: {process.returncode}: {said[-500:]}")

    def list_left_over(self) -> list[str]:
        """The folders that builds and releases have left beside their places."""
        return [path.name for path in self.root.glob(".[sd]i[ts]*-*") if path.is_dir()]


def _heed_ctrl_c() -> None:
    """Who is started in the background by a shell is deaf to Ctrl+C, and so is what they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass
class Tally:
    """What came of all attempts of a kind.

    Attributes:
        what: What was attempted.
        attempts: How often.
        damaged: After how many the site or the release was not whole.
        orphans: After how many a process was left.
        failed: After how many the next command failed, or left something beside its place.
    """

    what: str
    attempts: int = 0
    damaged: int = 0
    orphans: int = 0
    failed: int = 0

    @property
    def row(self) -> str:
        """Its row in the table."""
        whole = f"{self.attempts - self.damaged} of {self.attempts}"
        return f"| {self.what} | {whole} | {self.orphans} | {self.failed} |"

    @property
    def is_clean(self) -> bool:
        """Whether nothing came to harm."""
        return not (self.damaged or self.orphans or self.failed)


def kill_once(project: Project, number: int, tally: Tally, chance: Random) -> None:
    """Starts a command after an edit, kills its first process, and looks at what is left.

    Args:
        project: The project.
        number: Which attempt it is: it decides what is killed, and with what.
        tally: Counts what came of it.
        chance: Decides when.
    """
    what = KILLED[number % len(KILLED)]
    how = SIGNALS[number % len(SIGNALS)]
    moment = chance.uniform(0, 1.1) * project.seconds[what]
    project.turn()
    command = {"build": BUILD, "release": RELEASE, "serve": _find_serving()}[what]
    process = project.begin(*command)
    time.sleep(moment / 2)
    if what == "serve":
        project.turn()
    time.sleep(moment / 2)
    process.send_signal(how)
    _, said = process.communicate(timeout=LONGEST)
    after = f"{what} killed by {how.name} after {moment:.2f} s"
    _count_damage(project, [process], tally, after, said)
    try:
        project.run(*(RELEASE if what == "release" else BUILD))
        wrong = _describe_difference(project, PLACES[what])
    except RuntimeError as failure:
        wrong = str(failure)
    if wrong := wrong or ", ".join(project.list_left_over()):
        tally.failed += 1
        print(f"  the next one: {wrong}", flush=True)


def run_twice(project: Project, what: str, tally: Tally, chance: Random) -> None:
    """Runs a command twice at once after an edit: both succeed, and what they make is whole.

    Args:
        project: The project.
        what: ``build`` or ``release``.
        tally: Counts what came of it.
        chance: Decides how much later the second begins.
    """
    project.turn()
    command = {"build": BUILD, "release": RELEASE}[what]
    later = chance.uniform(0, 0.8) * project.seconds[what]
    first = project.begin(*command)
    time.sleep(later)
    second = project.begin(*command)
    words = [one.communicate(timeout=LONGEST)[1] for one in (first, second)]
    statuses = first.returncode, second.returncode
    after = f"two {what}s at once, {later:.2f} s apart"
    _count_damage(project, [first, second], tally, after, "\n".join(words))
    wrong = _describe_difference(project, PLACES[what]) or ", ".join(project.list_left_over())
    if any(statuses) or wrong:
        tally.failed += 1
        said = " / ".join(one.strip()[-200:] for one in words)
        print(f"  they end with {statuses}; {wrong} {said}", flush=True)


def _find_serving() -> Sequence[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{port}"


def _count_damage(
    project: Project,
    processes: "Sequence[subprocess.Popen[str]]",
    tally: Tally,
    after: str,
    said: str,
) -> None:
    """Counts what an attempt did to the site, to the release and to the machine."""
    tally.attempts += 1
    orphans = sum(_has_survivor(process.pid) for process in processes) > 0
    wrong = [f"{place}/: {one}" for place, one in _list_damages(project)]
    tally.damaged += bool(wrong)
    tally.orphans += orphans
    traceback = "a traceback" if "Traceback (most recent call last)" in said else ""
    tally.failed += bool(traceback)
    told = ["processes are left"] * orphans + wrong + [traceback] * bool(traceback)
    print(f"{tally.attempts:3} {after}: {'; '.join(told) or 'whole'}", flush=True)


def _list_damages(project: Project) -> Iterator[tuple[str, str]]:
    """Yields each place that is not whole, and what is wrong with it.

    Between two renames a place is empty for a moment, and the former site stands beside it, from
    where the next command takes it back.
    """
    for place, whole in project.whole.items():
        found = read_tree(project.root / place)
        aside = [read_tree(path) for path in project.root.glob(f".{place}-*/former")]
        if (wrong := describe_damage(found, whole)) and (
            found or not any(map(whole.values().__contains__, aside))
        ):
            yield place, wrong


def _describe_difference(project: Project, place: str) -> str:
    """What is wrong with a place that should be in the state that the files are in."""
    state = project.state
    wanted = {state: project.whole[place][state]}
    wrong = describe_damage(read_tree(project.root / place), wanted)
    return f"{place}/: {wrong}" if wrong else ""


def _has_survivor(group: int) -> bool:
    """Whether a process of a group is there long after its first has ended; ends it then."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    return True


def main(arguments: list[str]) -> int:
    """Makes the attempts and prints what came of them; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.endurance")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--builds", type=int, default=20)
    parser.add_argument("--releases", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    for heeded in {*SIGNALS} - {signal.SIGKILL}:  # a shell has what it starts beside it ignore some
        signal.signal(heeded, signal.default_int_handler)  # which is not handed on: they heed it
    kills = Tally("builds, serves and releases killed")
    builds = Tally("two builds at once")
    releases = Tally("two releases at once")
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder, "project"))
        for number in range(options.kills):
            kill_once(project, number, kills, Random(f"{options.seed} kill {number}"))
        for number in range(options.builds):
            run_twice(project, "build", builds, Random(f"{options.seed} builds {number}"))
        for number in range(options.releases):
            run_twice(project, "release", releases, Random(f"{options.seed} releases {number}"))
    print("\n| what | whole afterwards | processes left | the next one failed |\n|---|---|---|---|")
    tallies = (kills, builds, releases)
    print(*(tally.row for tally in tallies), sep="\n")
    return int(not all(tally.is_clean for tally in tallies))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
