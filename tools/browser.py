"""Prints the path of a Chromium for the browser tests, installing one where there is none.

It takes one that is there; else Debian's package, where it may install it; else Playwright's own,
where it can be downloaded; else it says in one line what to do. Chromium without windows comes
first, as it does with Playwright: it is the same browser, and does the tests in 60 % of the time.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHT = (sys.executable, "-m", "playwright")
DOWNLOAD_SECONDS = 300


def main() -> int:
    """Prints the path, or what to do; returns the exit status."""
    if not can_driver_start():
        install_from_debian("libatomic1")  # all that Playwright's driver wants on a bare Debian
        if not can_driver_start():
            print("Playwright does not start: install the package libatomic1.", file=sys.stderr)
            return 1
    for candidate in list_candidates():
        if candidate and can_start(candidate):
            print(candidate)
            return 0
    print("No Chromium for the browser tests: install the package chromium.", file=sys.stderr)
    return 1


def list_candidates() -> Iterator[str | None]:
    """Paths to try, in order; what comes later is installed only when it is asked for."""
    yield os.environ.get("CHROMIUM")
    yield from map(shutil.which, NAMES)
    yield find_debians()
    yield find_playwrights_own()


def can_start(path: str) -> bool:
    """Whether the program there runs at all: its system libraries may be wanting."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def can_driver_start() -> bool:
    """Whether Playwright's own program runs on this machine."""
    done = subprocess.run([*PLAYWRIGHT, "--version"], capture_output=True, check=False)
    return done.returncode == 0


def find_playwrights_own() -> str | None:
    """The Chromium that Playwright brings, downloaded where it can be."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).exists():
        run(
            [*PLAYWRIGHT, "install", "chromium"],
            seconds=DOWNLOAD_SECONDS,
            PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="10000",
        )
    return path if Path(path).exists() else None


def find_debians() -> str | None:
    """Debian's package, where this user may install it; the whole browser, if it must be."""
    for package in (SHELL, "chromium"):
        install_from_debian(package)
        if path := shutil.which(package):
            return path
    return None


def install_from_debian(package: str) -> None:
    """Installs one of Debian's packages, where this user may."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        run(["apt-get", "update", "-qq"], seconds=DOWNLOAD_SECONDS)
        install = ["apt-get", "install", "-y", "-qq", package]
        run(install, seconds=DOWNLOAD_SECONDS, DEBIAN_FRONTEND="noninteractive")


def run(command: list[str], *, seconds: int, **environment: str) -> None:
    """Runs a command whose failure only means that the next way is tried."""
    try:
        subprocess.run(
            command,
            env=os.environ | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return


if __name__ == "__main__":
    sys.exit(main())
