"""The sample as it would be with the URNs of other bodies, which have other forms.

Those of ``OWN`` are written into the edition of 2025, which then has no prefix that all share;
those of ``SIGNPOSTED`` are named under a function. The sample's own stay beside them.
"""

import re
from pathlib import Path

from generator.ids import make_slug
from tests.projects import make_sample, replace

OWN = (
    *("1GEN1/09", "CFAM&LAA1", "INSML005", "LSILADD01", "SCDHSC0021", "SFHCHS2", "SFHCHS3"),
    *("SFHCHS10", "SFJCCBA3.1", "SFJCCBA3.2", "SFJCCBA3.10", "SKASE01", "TDASTL1", "ABC P4"),
)
"""Standards of the suite: URNs that other bodies have published, and more of the same form."""

IN_ORDER = (
    *("1GEN1/09", "ABC P4", "CFAM&LAA1", "INSML005", "LSILADD01", "SCDHSC0021", "SFHCHS2"),
    *("SFHCHS3", "SFHCHS10", "SFJCCBA3.1", "SFJCCBA3.2", "SFJCCBA3.10", "SKASE01", "TDASTL1"),
    *("XYZ SE01", "XYZ SE02", "XYZ SE03", "XYZ SE04", "XYZ SE05"),
)
"""The standards of that edition as lists have them: 2 before 10."""

SIGNPOSTED = (
    *("1GEN1/10", "CFAM&LAA10", "INSML006", "LSILADD02", "SCDHSC0022", "SFHCHS30"),
    *("SFJCCBA4.1", "SKASE02", "TDASTL10", "CFA M&LBB2"),
)
"""Standards of other suites."""

_NAMES = (
    *("anvil", "basket", "candle", "drum", "easel", "ferret", "gong", "harp", "inkwell", "jar"),
    *("kettle", "lantern", "mill", "nail", "oven", "plough", "quill", "rake", "saddle", "trowel"),
    *("umbrella", "valve", "wheel", "yoke"),
)
THINGS = dict(zip((*OWN, *SIGNPOSTED), _NAMES, strict=True))
"""What each of them is about, and no other."""

STANDARD = """\
urn: {urn}
title: Keep the {thing}
overview: [This standard is about the {thing}.]
performance_criteria:
  P1: count the {thing} once a day
  P2: mend the {thing} by hand
knowledge:
  K1: what the {thing} is good for
  K2: who made the {thing}
"""
GUIDE = """\
  - urn: {urn}
    title: Lend the {thing}
    suite: Things to Lend
    owner: Lending Council
"""


def file_of(urn: str) -> str:
    """Where a standard of the suite stands."""
    return f"standards/2025/{make_slug(urn)}.yaml"


def write_urns(project: Path, own: tuple[str, ...], signposted: tuple[str, ...]) -> None:
    """Writes standards into a copy of the sample: of this suite, and of others."""
    replace(project / "standards/2025/edition.yaml", "prefix: XYZ SE\n", "")
    for urn in own:
        text = STANDARD.format(urn=urn, thing=THINGS[urn])
        (project / file_of(urn)).write_text(text, encoding="utf-8")
    mapping = project / "mapping.yaml"
    rows = "".join(f"        - urn: {urn}\n" for urn in signposted)
    former = "        - urn: ABC SE04\n      notes:\n"
    replace(mapping, former, former.replace("      notes", f"{rows}      notes"))
    guides = "".join(GUIDE.format(urn=urn, thing=THINGS[urn]) for urn in signposted)
    replace(mapping, "\ncrosswalk:\n", f"{guides}\ncrosswalk:\n")


def make_project(
    folder: Path, own: tuple[str, ...] = OWN, signposted: tuple[str, ...] = SIGNPOSTED
) -> Path:
    """Makes a project of the sample with these standards, and returns its folder."""
    write_urns(make_sample(folder), own, signposted)
    return folder


def spellings(urn: str) -> tuple[str, ...]:
    """How somebody may write a URN: as it is, small, without its signs, and with others in it."""
    letters = re.sub("[^A-Z0-9.]", "", urn)
    apart = re.sub("(?<=[A-Z])(?=[0-9])", " ", letters)
    return (urn, urn.lower(), letters, letters.lower(), apart, apart.replace(" ", "-"))
