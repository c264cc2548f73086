"""Lighthouse's judgement of a page, as on a phone of the middle price with a slow connection."""

import json
import os
import statistics
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.conftest import QUIET
from tools.npm import find_program, install

RUNS = 3
GOALS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}

# Chromium asks its maker this and that even when it is told not to: no other host has an address.
FLAGS = ("--headless=new", *QUIET, "--host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'")

Report = dict[str, Any]


@dataclass(frozen=True)
class Scores:
    """A page's scores out of 100 by category, and what kept each that misses its goal from it."""

    of: dict[str, int]
    faults: tuple[str, ...]

    @property
    def missed(self) -> tuple[str, ...]:
        """The categories whose goal was missed."""
        return tuple(name for name, goal in GOALS.items() if self.of[name] < goal)


def read_scores(reports: Sequence[Report]) -> Scores:
    """Several runs on one page → its scores.

    Speed varies from run to run: the median counts. Nothing else should: the worst run counts.

    Raises:
        RuntimeError: Lighthouse could not load the page, or could not judge it.
    """
    for report in reports:
        if error := report.get("runtimeError"):
            raise RuntimeError(f"{report['requestedUrl']}: {error['message']}")
        for name in GOALS:
            if report["categories"][name]["score"] is None:
                raise RuntimeError(f"{report['requestedUrl']}: no score for {name}")
    of = {}
    for name in GOALS:
        every = [round(report["categories"][name]["score"] * 100) for report in reports]
        of[name] = int(statistics.median(every)) if name == "performance" else min(every)
    missed = [name for name, goal in GOALS.items() if of[name] < goal]
    found = dict.fromkeys(one for report in reports for one in _list_faults(report, missed))
    return Scores(of, tuple(found))


def _list_faults(report: Report, categories: Sequence[str]) -> Iterator[str]:
    """What counts in these categories and is not as it should be, with the places."""
    for category in categories:
        for reference in report["categories"][category]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] not in (1, None):
                items = (audit.get("details") or {}).get("items") or []
                places = [f"\n  {item['node']['snippet']}" for item in items if item.get("node")]
                yield f"{category}: {audit['title']} ({audit['id']})" + "".join(places)


def judge_page(address: str) -> Scores:
    """Runs Lighthouse on a page.

    Args:
        address: The page's. ``CHROMIUM`` in the environment names the browser.

    Raises:
        RuntimeError: Lighthouse could not load the page, or could not judge it.
    """
    program = [find_program("node", "nodejs"), str(install() / "lighthouse/cli/index.js")]
    with tempfile.TemporaryDirectory() as folder:
        return read_scores([_run(program, address, Path(folder)) for _ in range(RUNS)])


def _run(program: list[str], address: str, folder: Path) -> Report:
    file = folder / "report.json"
    options = [
        "--quiet",
        "--output=json",
        f"--output-path={file}",
        "--no-enable-error-reporting",
        f"--chrome-flags={' '.join(FLAGS)}",
    ]
    # It keeps its settings in the folder of the user's settings, and none are wanted there.
    own = {"CHROME_PATH": os.environ["CHROMIUM"], "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(
        [*program, address, *options],
        env=os.environ | own,
        capture_output=True,
        text=True,
        check=False,
    )
    if not file.exists():
        raise RuntimeError(f"{address}: Lighthouse wrote no report. {done.stderr.strip()}")
    report: Report = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    return report
