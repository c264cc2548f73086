"""A project that tests edit while it is served; after each test its files are as they were."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.projects import make_sample, replace

HOOKS = "hooks:\n  - generator/site/hook.py\n"
HOLD = ".cache/hold"
HELD = ".cache/held"
IN_THE_MIDDLE = ("standards/abc-se03/", "standards/bkmt04/")
"""A page of the sample, and one of the small suite: those of the standards that tests edit, for a
page that can’t differ is not built again."""

HOLDING = f"""\
import time
from pathlib import Path

def on_post_page(output, page, config):
    while page.url in {IN_THE_MIDDLE} and Path({HOLD!r}).exists():
        Path({HELD!r}).touch()
        time.sleep(0.01)
"""
"""Stops a build in the middle, while some pages are written and others are not."""


def make_project(folder: Path) -> Path:
    """Makes a project of the sample whose builds can be held. Returns its folder."""
    project = make_sample(folder)
    add_holding(project)
    return project


def add_holding(project: Path) -> None:
    """Makes the builds of a project ones that can be held."""
    replace(project / "mkdocs.yml", HOOKS, f"{HOOKS}  - hold.py\n")
    (project / "hold.py").write_text(HOLDING, encoding="utf-8")


def is_held(project: Path) -> bool:
    """Whether a build stands in the middle."""
    return (project / HELD).exists()


@contextmanager
def hold(project: Path) -> Iterator[None]:
    """While this lasts, builds stop in the middle."""
    (project / HOLD).touch()
    try:
        yield
    finally:
        (project / HOLD).unlink()
        (project / HELD).unlink(missing_ok=True)


def sources(project: Path) -> dict[Path, bytes]:
    """What editors write, as it is now."""
    folders = ("docs", "standards", "theme", "translations")
    files = [file for name in folders for file in (project / name).rglob("*") if file.is_file()]
    return {file: file.read_bytes() for file in (*files, *project.glob("*.y*ml"))}


def restore(project: Path, former: dict[Path, bytes]) -> None:
    """Makes what editors write what it was."""
    now = sources(project)
    for file in now.keys() - former.keys():
        file.unlink()
    for file, content in former.items():
        if now.get(file) != content:
            file.write_bytes(content)
