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
from collections.abc import Callable
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
from tools.made_suite import write_made_suite, write_one_language  # noqa: E402
from tools.plain_site import write_plain_site  # noqa: E402
from tools.search_speed import speed_rows  # noqa: E402
from tools.weight import weight_rows  # noqa: E402

RUNS = 5
EDITS = 7
SIZES = (100, 500, 2000)
SIZE_RUNS = 3
SEARCHED = (200, 500)
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds of the clock, and megabytes at its peak."""

    seconds: float
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
    return Cost(seconds, usage.ru_maxrss / 1024)


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
    """An edit under ``mkdocs serve``: from saving the file to both languages answering with it."""
    copy = copy_to(work / "served")
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", f"127.0.0.1:{port}"],
        cwd=copy,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    shown = example()
    pages = [f"http://127.0.0.1:{port}/{root}{shown.page}" for root in ("", "cy/")]
    file = copy / shown.file
    text = file.read_text(encoding="utf-8")
    try:
        wait_for(pages, shown.name)
        times = []
        for number in range(EDITS):
            words = f"Edit {number} {shown.title}"
            start = time.perf_counter()
            write(file, text.replace(shown.title, words, 1))
            wait_for(pages, words)
            times.append(time.perf_counter() - start)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)
    rows = [("an edit, until both languages show it (median)", statistics.median(times))]
    rows.append(("an edit, until both languages show it (slowest)", max(times)))
    return [(name, f"{seconds:.2f} s") for name, seconds in rows]


def wait_for(pages: list[str], words: str) -> None:
    """Asks for the pages until all of them have the words. Raises TimeoutError after a minute."""
    deadline = time.monotonic() + 60
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
    for size in SIZES:
        folder = work / f"made-{size}"
        write_made_suite(PROJECT, folder, size)
        costs = [
            cost_of("mkdocs", "build", "-q", cwd=PROJECT, SUITE=str(folder))
            for _ in range(SIZE_RUNS)
        ]
        cost = sorted(costs, key=lambda one: one.seconds)[SIZE_RUNS // 2]
        hundred = cost.seconds / size * 100
        first = first or hundred
        rows.append(
            (
                f"{size} made standards, one language",
                f"{cost.seconds:.1f} s, {hundred:.2f} s per 100 (× {hundred / first:.2f}); "
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
