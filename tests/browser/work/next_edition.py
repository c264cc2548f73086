"""The sample after a revision, on whose site files are opened that were made before."""

from pathlib import Path

from generator.__main__ import main
from tests.projects import DAY, build, make_sample, replace

REWORDED, WITHDRAWN, MOVED, SAME = (f"XYZ SE02 {one}" for one in ("P2", "P4", "K2", "K1"))
NOW_AT = "XYZ SE02 K4"
NEXT = {
    "with a co-worker as the teacher": "with a colleague as the teacher",
    "  P4: support the person to ask for more hours, other tasks or better pay\n": "",
    "  K2: how to plan a career in small steps\n": "",
    "who can be asked\n": "who can be asked\n"
    "  K4: how to plan a career in small steps\n"
    f"withdrawn: [P4, {{id: K2, moved_to: {NOW_AT}}}]\n",
}
"""What a revision did to a standard: an old stretch of its file, and what stands there now."""


def revised(folder: Path) -> None:
    """Builds the sample's site after the revision."""
    file = make_sample(folder) / "standards/2025/xyz-se02.yaml"
    for old, new in NEXT.items():
        replace(file, old, new)
    assert main(["translations", str(folder)]) == 0  # sets aside the Welsh of what is gone
    build(folder, day=DAY)
