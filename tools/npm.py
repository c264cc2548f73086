"""What this project takes from npm: to make assets, to check the types of scripts, to measure."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.browser import install_from_debian
from tools.node import NODE, NPM, run_node

TOOLS = Path(__file__).resolve().parent
WEB, TYPES = TOOLS / "web", TOOLS / "types"
"""The folders that pin packages: what measures and assets take, and what checks types takes."""


def install(folder: Path = WEB) -> Path:
    """Installs what a folder's ``package-lock.json`` pins, by its hashes, unless that is done.

    The npm is that of PyPI's wheel, so that no machine needs one.

    Args:
        folder: The folder with the lock file.

    Returns:
        The folder ``node_modules``. Where that can't be had, it ends the program with what to do.
    """
    modules = folder / "node_modules"
    lock, done = folder / "package-lock.json", modules / ".package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        # `npm ci` writes nothing where packages come without their hashes or with others.
        command: list[str | Path] = [
            NODE,
            NPM,
            "ci",
            "--no-audit",
            "--no-fund",
            "--loglevel",
            "error",
        ]
        if subprocess.run(command, cwd=folder, check=False).returncode:
            sys.exit(f"npm cannot install what {lock} pins: it says why above.")
        os.utime(done)
    return modules


def minify(contents: str, name: str = "") -> str:
    """A script for pages, as small as it can be, with what it uses of npm's packages and no more.

    Args:
        contents: A module; without a name, a script that takes nothing in.
        name: The constant that the script declares, with what the module exports.

    Raises:
        subprocess.CalledProcessError: Where the packages do not have what it takes in.
    """
    install()
    return run_node(str(WEB / "bundle.cjs"), words=json.dumps({"contents": contents, "name": name}))


def find_program(program: str, package: str) -> str:
    """The path of a program, from Debian's package where it is wanting and may be installed."""
    if not shutil.which(program):
        install_from_debian(package)
    path = shutil.which(program)
    if not path:
        sys.exit(f"{program} is wanting: install the package {package}.")
    return path
