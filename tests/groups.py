"""The sample with an edition of sixty standards in six groups, as large suites are published."""

from pathlib import Path

from generator.ids import make_slug
from tests.projects import make_sample, replace

YEAR, PREFIX = "2025", "XYZ SE"
GROUPS = {
    "welcome": "Welcome and first talks with the people who want to work",
    "search": "Search for a job",
    "start": "Start in the job",
    "support": "Support at the workplace",
    "grow": "Grow in the job",
    "learn": "Learn from the work",
}
SIZE = 60
STANDARD = """\
urn: {urn}
title: Made standard of number {number}
group: {group}
overview: [This standard is about the number {number}.]
performance_criteria:
  P1: count from the number {number} to the next
knowledge:
  K1: which number follows the number {number}
"""


def urn(number: int) -> str:
    """The URN of a standard, without zeros before its number: natural order has work to do."""
    return f"{PREFIX}{number}"


def members(group: str) -> tuple[str, ...]:
    """The standards of a group: every sixth one, so that groups are not in the order of URNs."""
    place = list(GROUPS).index(group)
    own = ("XYZ SE01", "XYZ SE02", "XYZ SE03", "XYZ SE04", "XYZ SE05")
    return (*own[place : place + 1], *(urn(one) for one in range(6 + place, SIZE + 1, len(GROUPS))))


def write_groups(project: Path) -> None:
    """Writes groups and standards into a copy of the sample."""
    titles = "".join(f"  - {{id: {one}, title: {title}}}\n" for one, title in GROUPS.items())
    folder = project / "standards" / YEAR
    replace(folder / "edition.yaml", "introduction:\n", f"groups:\n{titles}introduction:\n")
    for group in GROUPS:
        for name in members(group):
            file = folder / f"{make_slug(name)}.yaml"
            if file.exists():
                replace(file, f"urn: {name}\n", f"urn: {name}\ngroup: {group}\n")
            else:
                number = name.removeprefix(PREFIX)
                text = STANDARD.format(urn=name, number=number, group=group)
                file.write_text(text, encoding="utf-8")


def make_project(folder: Path) -> Path:
    """Makes a project of the sample with these standards, and returns its folder."""
    write_groups(make_sample(folder))
    return folder
