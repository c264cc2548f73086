"""What the tests of drafts share: documents of a trade as text, and imports into folders."""

from collections.abc import Sequence
from pathlib import Path

from generator.importing.drafts.import_plan import plan_import, write_outcome
from generator.importing.drafts.outcome import ImportOutcome
from generator.importing.result import ImportedDocument
from generator.suite.loading import load
from generator.suite.suite import Suite
from tests.importing.imported import imported

LEAD_IN = {"P": "You must be able to:", "K": "You need to know and understand:"}
CLOCKS = (
    "wind the clock by hand",
    "oil the wheels: no more than a drop",
    "set the hands to the hour",
)
KNOWLEDGE = ("why a clock stops in frost", "how much oil a wheel can bear")


def standard(
    urn: str = "ABC CK01",
    title: str = "Repair a church clock",
    criteria: Sequence[str] = CLOCKS,
    knowledge: Sequence[str] = KNOWLEDGE,
    overview: Sequence[str] = ("This standard is about clocks.",),
) -> str:
    """A standard as a text prints it, its statements numbered from P1 and K1."""
    lines = [urn, title, "", "Overview", "\n\n".join(overview), ""]
    lines += ["Performance criteria", LEAD_IN["P"]]
    lines += [f"P{number} {text}" for number, text in enumerate(criteria, 1)]
    lines += ["", "Knowledge and understanding", LEAD_IN["K"]]
    lines += [f"K{number} {text}" for number, text in enumerate(knowledge, 1)]
    return "\n".join([*lines, "", ""])


def welsh(
    urn: str = "ABC CK01",
    criteria: Sequence[str] = ("weindio'r cloc", "iro'r olwynion", "gosod y bysedd"),
) -> str:
    """A standard in Welsh, with as many statements of knowledge as the English one."""
    lines = [urn, "Trwsio cloc eglwys", "", "Trosolwg", "Mae'r safon hon yn ymwneud â chlociau."]
    lines += ["", "Meini prawf perfformiad", "Rhaid i chi allu:"]
    lines += [f"P{number} {text}" for number, text in enumerate(criteria, 1)]
    lines += ["", "Gwybodaeth a dealltwriaeth", "Mae angen i chi wybod a deall:"]
    lines += ["K1 pam mae cloc yn stopio mewn rhew", "K2 faint o olew y gall olwyn ei ddal", ""]
    return "\n".join(lines)


def text(*standards: str, file: str = "standards.txt") -> ImportedDocument:
    """A text of some standards, read."""
    return imported("\n".join(standards), file)


def put_into(
    folder: Path, *documents: ImportedDocument, year: str = "2027"
) -> tuple[ImportOutcome, Suite]:
    """Imports documents; returns what came of it, and the suite as it stands then."""
    outcome = plan_import(documents, year, folder)
    write_outcome(outcome, folder, {})
    suite, problems = load(folder)
    assert problems == []
    return outcome, suite


def everything(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with what it holds."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
