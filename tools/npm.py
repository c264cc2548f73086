"""What this project takes from npm: only to measure the site and to cut its typeface."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.browser import install_from_debian

HOME = Path(__file__).resolve().parent / "web"


def installed() -> Path:
    """Installs what ``tools/web/package-lock.json`` pins, unless that is done already.

    Returns:
        The folder ``node_modules``. Where that can't be had, it ends the program with what to do.
    """
    npm = needed("npm", "npm")
    modules = HOME / "node_modules"
    lock, done = HOME / "package-lock.json", modules / ".package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        if subprocess.run([npm, "ci", "--silent"], cwd=HOME, check=False).returncode:
            sys.exit("npm cannot install its packages: run `npm ci` in tools/web, which says why.")
        os.utime(done)
    return modules


def needed(program: str, package: str) -> str:
    """The path of a program, from Debian's package where it is wanting and may be installed."""
    if not shutil.which(program):
        install_from_debian(package)
    path = shutil.which(program)
    if not path:
        sys.exit(f"{program} is wanting: install the package {package}.")
    return path
