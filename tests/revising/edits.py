"""What an editor does in a revision, to whatever suite stands in a project: no id is known here."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

PUBLISHED = "sources/a-revision.txt"
"""The text in which the publisher has published the revision."""

CODES = ("P", "K")
HELD = {"P": "performance_criteria", "K": "knowledge"}
ANOTHER_WORD = "never "
REVIEWED = "# reviewed: A. Reader, 2026-11-29\n"


@dataclass(frozen=True)
class Edit:
    """An edit of a revision.

    Attributes:
        make: Makes it in a project.
        asks: Whether the tests of the data then name lines to change, among them of the standards
            that it is about.
    """

    make: Callable[[Path], None]
    asks: bool


def standards(project: Path) -> list[Path]:
    """The files of all standards, those of the newest edition last."""
    files = sorted((project / "standards").glob("*/*.yaml"))
    return [file for file in files if file.name != "edition.yaml"]


def publish(project: Path, *lines: str) -> None:
    """Adds lines to the text in which the revision is published."""
    file = project / PUBLISHED
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(before + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def next_version(project: Path) -> None:
    """Gives the changelog the heading of the next release."""
    file = project / "CHANGELOG.md"
    text = file.read_text(encoding="utf-8")
    [newest, *_] = re.findall(r"^## (\d+)\.(\d+)\.\d+", text, re.MULTILINE)
    heading = f"## {newest[0]}.{int(newest[1]) + 1}.0\n\nWhat changed.\n\n"
    file.write_text(text.replace("## ", heading + "## ", 1), encoding="utf-8")


def sign_a_draft(project: Path) -> None:
    """Reviews the first draft of a text in the catalogue, as CONTRIBUTING says."""
    file = project / "translations/cy.po"
    text = file.read_text(encoding="utf-8")
    draft = re.search(r"(?:^#[:.].*\n)*^#, fuzzy\n(?=msgctxt)", text, re.MULTILINE)
    assert draft
    signed = REVIEWED + draft[0].replace("#, fuzzy\n", "")
    file.write_text(text[: draft.start()] + signed + text[draft.end() :], encoding="utf-8")


def mend_a_note(project: Path) -> None:
    """Puts another word into a note on a standard: on the last, as another edit is of the first."""
    for file in reversed(standards(project)):
        before, notes, after = file.read_text(encoding="utf-8").partition("\nnotes:")
        if notes:
            changed = re.sub(r"(?<=\btext: )(>-\n\s+)?", r"\1Indeed, ", after, count=1)
            file.write_text(before + notes + changed, encoding="utf-8")
            return
    raise AssertionError("no standard has a note")


def reword_a_statement(project: Path) -> None:
    """Puts another word into a published statement, whose Welsh falls behind by that."""
    for file in standards(project):
        text = file.read_text(encoding="utf-8")
        changed = text.replace("\n  P1: ", f"\n  P1: {ANOTHER_WORD}", 1)
        if changed != text:
            file.write_text(changed, encoding="utf-8")
            return
    raise AssertionError("no standard has a P1")


def take_it_back(project: Path) -> None:
    """Gives that statement the words again that were published."""
    for file in standards(project):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(f"  P1: {ANOTHER_WORD}", "  P1: "), encoding="utf-8")


def add_statements(project: Path) -> None:
    """Adds 22 published statements to the last standard that holds none, or to the last one."""
    files = standards(project)
    file = next((one for one in reversed(files) if "not held" in one.read_text("utf-8")), files[-1])
    standard = yaml.safe_load(file.read_text(encoding="utf-8"))
    added = []
    for letter, many in (("P", 10), ("K", 12)):
        key = HELD[letter]
        there = {} if standard[key] == "not held" else standard[key]
        new = {
            f"{letter}{len(there) + number}": f"do what the revision adds as {letter} {number}"
            for number in range(1, many + 1)
        }
        standard[key] = there | new
        added += [f"- {code} {words}" for code, words in new.items()]
    _write(file, standard)
    publish(project, *_lead_in(file.with_name("edition.yaml")), standard["urn"], *added)


def _lead_in(file: Path) -> Iterator[str]:
    """Gives an edition the words before its statements, which it needs with the first, if any."""
    edition = yaml.safe_load(file.read_text(encoding="utf-8"))
    if "lead_in" not in edition:
        words = {"performance_criteria": "You must be able to:", "knowledge": "You need to know:"}
        _write(file, {"lead_in": words} | edition)
        yield from words.values()


def add_a_standard(project: Path) -> None:
    """Adds a standard to the newest edition, without statements."""
    former = standards(project)[-1]
    standard = yaml.safe_load(former.read_text(encoding="utf-8"))
    number = int(standard["urn"][-2:]) + 1
    urn = f"{standard['urn'][:-2]}{number:02}"
    new = {
        "urn": urn,
        "title": "Try out what the revision adds",
        "overview": ["This standard is about what the revision adds."],
        "performance_criteria": "not held",
        "knowledge": "not held",
    }
    _write(former.with_name(f"{urn.lower().replace(' ', '-')}.yaml"), new)
    publish(project, urn, f"{urn}: {new['title']}", *new["overview"])


def name_the_source(project: Path) -> None:
    """Names the text of the revision as the source of each standard that was taken from it."""
    published = (project / PUBLISHED).read_text(encoding="utf-8")
    for file in standards(project):
        standard = yaml.safe_load(file.read_text(encoding="utf-8"))
        if f"{standard['urn']}\n" in published:
            publish(project, standard["title"], *standard["overview"])
            _write(file, {**standard, "source": PUBLISHED})


def _write(file: Path, standard: Mapping[str, object]) -> None:
    text = yaml.safe_dump(standard, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(text, encoding="utf-8")


EDITS = (
    Edit(next_version, asks=False),
    Edit(sign_a_draft, asks=False),
    Edit(mend_a_note, asks=False),
    Edit(reword_a_statement, asks=True),
    Edit(add_statements, asks=True),
    Edit(add_a_standard, asks=True),
)
"""The edits that a revision is made of, each as an editor would make it alone."""
