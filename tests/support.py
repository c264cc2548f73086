"""What tests import by name: where the project is, and how to run its commands."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def run(
    *command: str, cwd: Path = PROJECT, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Runs ``python -m …`` as an editor would, and returns what it printed."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def without_warnings(printed: str) -> list[str]:
    """What `check` printed, line by line, but for its warnings: of those the sample has many."""
    return [line for line in printed.splitlines() if ": warning: " not in line]
