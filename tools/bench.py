"""Measures how fast the site is built and shown, and prints a table for the README.

    make bench

Times are medians of whole processes on this machine; memory is the peak of one process.
"""

import gzip
import os
import platform
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from playwright.sync_api import sync_playwright  # noqa: E402

from generator.sound import load_sound  # noqa: E402
from generator.writing import write  # noqa: E402
from tests.browser.conftest import QUIET  # noqa: E402
from tests.browser.serving import served  # noqa: E402
from tests.projects import copy_to  # noqa: E402
from tools.example import example  # noqa: E402
from tools.gold import Measured, Score, measured, score, scores_by_kind  # noqa: E402
from tools.made_suite import (  # noqa: E402
    write_made_suite,
    write_made_translation,
    write_one_language,
)
from tools.plain_site import write_plain_site  # noqa: E402
from tools.search_speed import speed_rows  # noqa: E402
from tools.weight import weight_rows  # noqa: E402

RUNS = 5
EDITS = 7
LONGEST = 600
SIZES = {200: 3, 2000: 1}
"""How many made standards are built, and how often: the largest takes a minute."""

SERVED = 200
SEARCHED = (200, 500)
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds of the clock and of the processor, megabytes at its peak."""

    seconds: float
    cpu: float
    megabytes: float


def cost_of(*arguments: str, cwd: Path, **environment: str) -> Cost:
    """Runs ``python -m …`` and says what it took. Raises RuntimeError if it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env=ENVIRONMENT | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{said}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(measure: Callable[[], float], runs: int = RUNS) -> float:
    """The median of several measurements, after one that warms the disk's caches."""
    measure()
    return statistics.median(measure() for _ in range(runs))


def build_rows(work: Path) -> list[tuple[str, str]]:
    """The real site: built by this project, and from the same Markdown by MkDocs alone.

    One language is built of the same suite without its translations.
    """
    codes = load_sound(PROJECT).languages.codes
    write_one_language(PROJECT, work / "one")
    plain = [write_plain_site(PROJECT, work / "plain", code) for code in codes]
    plain_one = write_plain_site(work / "one", work / "plain-one", codes[0])
    unsearched = write_plain_site(work / "one", work / "unsearched", codes[0], with_search=False)

    def built(*arguments: str, **environment: str) -> float:
        return median(
            lambda: cost_of("mkdocs", "build", "-q", *arguments, cwd=PROJECT, **environment).seconds
        )

    def alone(folder: Path) -> float:
        return median(lambda: cost_of("mkdocs", "build", "-q", cwd=folder).seconds)

    all_of_them, one = built("-d", str(work / "site")), built(SUITE=str(work / "one"))
    served_one = median(lambda: seconds_until_served(work / "one"))
    plain_all, plain_of_one, unsearched_one = (
        sum(map(alone, plain)),
        alone(plain_one),
        alone(unsearched),
    )
    served = "the same, until it is served, without the data for programs"
    return [
        ("the real site, both languages", f"{all_of_them:.2f} s"),
        ("the same Markdown by MkDocs alone, one language after the other", f"{plain_all:.2f} s"),
        ("ratio, both languages", f"{all_of_them / plain_all:.2f}"),
        ("the same suite in English alone", f"{one:.2f} s"),
        (served, f"{served_one:.2f} s"),
        ("the same Markdown by MkDocs alone", f"{plain_of_one:.2f} s"),
        ("ratio, one language", f"{one / plain_of_one:.2f}"),
        ("ratio, one language without the data for programs", f"{served_one / plain_of_one:.2f}"),
        ("the same Markdown by MkDocs alone, without any search", f"{unsearched_one:.2f} s"),
        ("ratio to that, one language", f"{one / unsearched_one:.2f}"),
        ("ratio to that, without the data for programs", f"{served_one / unsearched_one:.2f}"),
    ]


def seconds_until_served(suite: Path) -> float:
    """Starts ``mkdocs serve`` of a suite, and says how long it took to answer."""
    port = free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"],
        cwd=PROJECT,
        env=ENVIRONMENT | {"SUITE": str(suite)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for([f"http://127.0.0.1:{port}/"], "<title>")
        return time.perf_counter() - start
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)


def search_rows(work: Path) -> list[tuple[str, str]]:
    """What search and visits weigh, and how much of what users would ask the search answers.

    The queries that miss what is wanted go to stderr, beside the table.
    """
    shutil.rmtree(PROJECT / ".cache", ignore_errors=True)
    site = work / "searched"
    first = cost_of("mkdocs", "build", "-q", "-d", str(site), cwd=PROJECT).seconds
    rows = [("the first build in a fresh folder, the dictionary of Welsh opened", f"{first:.2f} s")]
    for name, root in (("English", ""), ("Welsh", "cy/")):
        scripts = (site / root / "search").glob("*.js")
        size = sum(len(gzip.compress(file.read_bytes())) for file in scripts)
        rows.append((f"{name} search, index and engine together, gzipped", f"{size:,} bytes"))
    with sync_playwright() as playwright, served(site) as address:
        path = os.environ["CHROMIUM"]
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        rows += gold_rows(measured(browser, address, site))
        rows += weight_rows(browser, work)
        rows += speed_rows(browser, searched(site, work))
    return rows


def searched(site: Path, work: Path) -> dict[int, Path]:
    """The sites in which the search is timed, by their standards: the real one, and made ones."""
    sites = {len(load_sound(PROJECT).standards): site}
    for size in SEARCHED:
        folder = work / f"searched-{size}"
        write_made_suite(PROJECT, folder, size)
        cost_of("mkdocs", "build", "-q", cwd=PROJECT, SUITE=str(folder))
        sites[size] = folder / "site"
    return sites


def gold_rows(answered: Measured) -> list[tuple[str, str]]:
    """How many queries of each set find what is wanted; of the second, how many have it first.

    Those that miss it go to stderr.
    """
    rows = []
    for (gold, language), answers in answered.items():
        print(*(answer for answer in answers if not answer.is_found), sep="\n", file=sys.stderr)
        name = {"en": "English", "cy": "Welsh"}[language]
        all_of_them = score(answers)
        asked = f"{name} queries of the {gold} gold set that find what is wanted"
        rows.append((f"{asked} among the first three", share(all_of_them.found, all_of_them)))
        if gold == "second":
            questions = scores_by_kind(answers)["question"]
            rows.append((f"{asked} first", share(all_of_them.first, all_of_them)))
            rows.append(
                (f"{asked} among the first three, questions", share(questions.found, questions))
            )
    return rows


def share(right: int, of: Score) -> str:
    """So many of all that are asked, and that in per cent."""
    return f"{right} of {of.asked}, {right / of.asked:.0%}"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def serve_rows(work: Path) -> list[tuple[str, str]]:
    """Edits under ``mkdocs serve``, of the real suite and of a made one in two languages."""
    copy = copy_to(work / "served")
    made = work / "served-made"
    write_made_suite(PROJECT, made, SERVED)
    write_made_translation(PROJECT, made, "cy")
    real = f"{len(load_sound(PROJECT).standards)} standards"
    return [
        *edit_rows(real, copy, copy),
        *edit_rows(f"{SERVED} made standards", PROJECT, made, SUITE=str(made)),
    ]


def edit_rows(
    what: str, project: Path, suite: Path, **environment: str
) -> Iterator[tuple[str, str]]:
    """Yields what edits take, from saving the file to both languages answering with them.

    Args:
        what: What the suite is called in the table.
        project: The folder to serve from.
        suite: The folder of the suite, which is edited.
        environment: What the server is told.
    """
    shown = example(suite)
    file = suite / shown.file
    text = file.read_text(encoding="utf-8")
    statement = next(words for words in shown.statements.values() if words in text)
    for of, words in (("a statement", statement), ("a title", shown.title)):
        port = free_port()
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"],
            cwd=project,
            env=ENVIRONMENT | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        pages = [f"http://127.0.0.1:{port}/{root}{shown.page}" for root in ("", "cy/")]
        times = []
        try:
            wait_for(pages, shown.name)
            before = cpu_seconds(server.pid)
            for number in range(EDITS):
                mark = f"Edit {number} "  # a term in the words is a link on the page
                start = time.perf_counter()
                write(file, text.replace(words, mark + words, 1))
                wait_for(pages, mark)
                times.append(time.perf_counter() - start)
            each = (cpu_seconds(server.pid) - before) / EDITS
        finally:
            write(file, text)
            server.send_signal(signal.SIGINT)
            server.wait(timeout=60)
        yield (
            f"an edit of {of}, {what}, until both languages show it",
            f"{times[0]:.2f} s the first, {statistics.median(times):.2f} s the median, "
            f"{max(times):.2f} s the slowest; {each:.2f} CPU-seconds",
        )


def cpu_seconds(pid: int) -> float:
    """What a process and those that it started have used, as Linux counts it."""
    used = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            number, _, fields = stat.read_text().partition(" ")
        except OSError:  # it has ended
            continue
        told = fields.rpartition(")")[2].split()
        if pid in (int(number), int(told[1])):
            used += int(told[11]) + int(told[12])
    return used / os.sysconf("SC_CLK_TCK")


def wait_for(pages: list[str], words: str) -> None:
    """Asks for the pages until all of them have the words. Raises TimeoutError if they never do."""
    deadline = time.monotonic() + LONGEST
    waiting = list(pages)
    while waiting:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{waiting[0]} never showed “{words}”")
        try:
            with urllib.request.urlopen(waiting[0], timeout=60) as answer:
                if words in answer.read().decode():
                    waiting.pop(0)
                    continue
        except OSError:
            pass
        time.sleep(0.01)


def size_rows(work: Path) -> list[tuple[str, str]]:
    """Made standards in suites of ten, one language: how the cost grows with their number."""
    rows = []
    first = 0.0
    for size, runs in SIZES.items():
        folder = work / f"made-{size}"
        write_made_suite(PROJECT, folder, size)
        costs = [
            cost_of("mkdocs", "build", "-q", cwd=PROJECT, SUITE=str(folder)) for _ in range(runs)
        ]
        cost = sorted(costs, key=lambda one: one.seconds)[runs // 2]
        hundred = cost.seconds / size * 100
        first = first or hundred
        rows.append(
            (
                f"{size} made standards, one language",
                f"{cost.seconds:.1f} s, {hundred:.2f} s per 100 (× {hundred / first:.2f}), "
                f"{cost.cpu:.1f} CPU-seconds; "
                f"{cost.megabytes:.0f} MB, {cost.megabytes / size * 100:.0f} MB per 100",
            )
        )
        shutil.rmtree(folder)
    return rows


def machine() -> str:
    """This machine in a line."""
    try:
        model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    except OSError:
        model = None
    name = model[1] if model else platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores of {name}, Python {platform.python_version()}"


def main() -> None:
    """Prints the table."""
    print(f"Measured on {machine()}.\n")
    print("| what | measured |\n|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for measure in (search_rows, build_rows, serve_rows, size_rows):
            for name, figure in measure(Path(folder)):
                print(f"| {name} | {figure} |", flush=True)


if __name__ == "__main__":
    main()
