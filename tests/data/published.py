"""Reads the published texts under ``sources/``, quite apart from the generator."""

import re
from functools import cache

from tests.support import PROJECT

MAPPING_ROW = re.compile(
    r"^(?:([A-J])\t([^\t]+))?\t*\((\w+)\) ([A-Z]+[\d.]+)\t(.+?)"
    r"(?: <i>(.+?) [–-] owned by (.+?)\.?</i>)?$"
)


@cache
def text(name: str) -> str:
    """A published text, without the asterisks by which its transcription shows bold and italics."""
    return (PROJECT / "sources" / name).read_text(encoding="utf-8").replace("*", "")


def plain(words: str) -> str:
    """Words with all white space made single."""
    return " ".join(words.split())


SUITE_2012 = "lsi-se00-suite-2012.txt"
PAGE_2017 = "base-nos-page.txt"


@cache
def statements() -> dict[str, str]:
    """Every P and K line of 2012 by its id."""
    found, urn = {}, ""
    for line in text(SUITE_2012).splitlines():
        if re.fullmatch(r"LSI SE0[0-8]", line.strip()):
            urn = line.strip()
        elif statement := re.fullmatch(r" ?- ([PK]\d+) (.+)", line):
            found[f"{urn} {statement[1]}"] = plain(statement[2])
    return found


@cache
def mapping_rows() -> tuple[tuple[str, str, str, str, str], ...]:
    """The mapping table's rows: function, URN, title, suite, owner."""
    rows, function = [], ""
    for line in text(SUITE_2012).splitlines():
        if row := MAPPING_ROW.match(line):
            function = row[1] or function
            rows.append((function, f"{row[3]} {row[4]}", row[5], row[6] or "", row[7] or ""))
    return tuple(rows)


@cache
def values(name: str) -> dict[int, str]:
    """The numbered values of a published text."""
    return {
        int(number): plain(value)
        for number, value in re.findall(r"^(\d+)\. (.+)$", text(name), re.MULTILINE)
    }


@cache
def between(start: str, end: str) -> str:
    """What stands in the 2012 text between two lines, the last such pair."""
    whole = text(SUITE_2012)
    return whole[whole.rindex(f"\n{start}\n") : whole.rindex(f"\n{end}\n")]


@cache
def terms() -> dict[str, str]:
    """The glossary of 2012: terms and definitions."""
    glossary = between("Glossary", "Links to other NOS")
    return dict(re.findall(r"^([A-Z][A-Za-z -]+): (.+)$", glossary, re.MULTILINE))


@cache
def suites() -> dict[str, str]:
    """The signposted suites of 2012: names and summaries."""
    section = between("Links to other NOS", "External Links")
    lines = [line.strip() for line in section.splitlines() if line.strip()]
    first = lines.index("Sensory Services NOS")
    last = next(number for number, line in enumerate(lines) if line.startswith("All NOS are"))
    return dict(zip(lines[first:last:2], lines[first + 1 : last : 2], strict=True))


@cache
def addresses() -> tuple[str, ...]:
    """Every web address that the 2012 text prints."""
    return tuple(re.findall(r"https?://[^\s<>]+", text(SUITE_2012)))


@cache
def standards_2017() -> dict[str, tuple[str, str, str]]:
    """Each standard of 2017: its title, its overview, and its Welsh title or nothing."""
    english: dict[str, tuple[str, str]] = {}
    welsh: dict[str, str] = {}
    lines = text(PAGE_2017).splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if title := re.fullmatch(r"(SKA SE0\d): (.+)", line):
            if following.startswith("This standard"):
                english[title[1]] = (title[2], following)
            else:
                welsh[title[1]] = title[2]
    return {urn: (*found, welsh.get(urn, "")) for urn, found in english.items()}
