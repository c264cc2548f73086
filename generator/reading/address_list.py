"""``addresses.txt``: every address that the site ever had, a line each, once for both languages."""

from pathlib import Path

FILE = "addresses.txt"


def listed(root: Path) -> list[str]:
    """The addresses of the list, a line each."""
    file = root / FILE
    return file.read_text("utf-8-sig", errors="replace").splitlines() if file.exists() else []
