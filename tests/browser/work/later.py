"""The sample as it stands some time later, when files that were made before are opened again."""

from pathlib import Path

from tests.projects import build, make_sample, replace
from tests.support import run

REWORDED, WITHDRAWN, RENUMBERED, RENUMBERED_TO = (
    "ABC SE01 P2",
    "ABC SE02 K2",
    "ABC SE04 P1",
    "ABC SE04 P3",
)
THEN, NOW = "explain what a job coach does", "explain plainly what a job coach does and does not do"


def make_later(folder: Path) -> None:
    """Builds the site of the sample with a statement reworded, one withdrawn, one renumbered."""
    standards = make_sample(folder) / "standards/2020"
    replace(standards / "abc-se01.yaml", f"P2: {THEN}", f"P2: {NOW}")
    replace(standards / "abc-se02.yaml", "  K2: where jobs are advertised\n", "")
    replace(standards / "abc-se02.yaml", "withdrawn: [P2]", "withdrawn: [P2, K2]")
    fourth = standards / "abc-se04.yaml"
    words = "write down on the same day what was agreed with the person"
    replace(fourth, f"  P1: {words}\n", "")
    replace(fourth, "they ask\n", f"they ask\n  P3: {words}\n")
    moved = f"withdrawn: [{{id: P1, moved_to: {RENUMBERED_TO}}}]\nnotes:\n"
    replace(fourth, "notes:\n", moved)
    with (folder / "positions.txt").open("a", encoding="utf-8") as positions:
        positions.write(f"2020 {RENUMBERED_TO}\n")
    kept_up = run("generator", "translations", cwd=folder)
    assert kept_up.returncode == 0, kept_up.stdout + kept_up.stderr
    build(folder)
