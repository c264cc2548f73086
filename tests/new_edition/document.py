"""A made-up edition of 2027 as its publisher prints it: one Word document, and what it says.

Against the sample's edition of 2025, XYZ SE02 is split into NEW SE02 and NEW SE03, and XYZ SE01 and
XYZ SE04 are merged into NEW SE01. Its statements have plain numbers, which run on into knowledge or
begin again there; NEW SE03 prints no third one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.importing.imported import heading
from tests.importing.word_files import levels, p, run, word_file

YEAR = "2027"
FILE = "standards-2027.docx"
GAP = "NEW SE03 P3"

STATEMENTS: Mapping[str, tuple[str, str]] = {
    "NEW SE01 P1": ("1.", "greet each job seeker by name"),
    "NEW SE01 P2": ("2.", "ask which work the job seeker has enjoyed"),
    "NEW SE01 K3": ("3.", "which employers are near"),
    "NEW SE02 P1": (
        "1.",
        "review the action plan with the person and the employer at least twice a year",
    ),
    "NEW SE02 P2": ("2.", "spot early signs that a job is at risk, and act on them within a day"),
    "NEW SE02 K3": ("3.", "what keeps people in work, according to research"),
    "NEW SE03 P1": (
        "1.",
        "help the person to learn a new task at the workplace, with a co-worker as the teacher",
    ),
    "NEW SE03 P2": ("2.", "support the person to ask for more hours, other tasks or better pay"),
    "NEW SE03 P4": ("4.", "agree with the job coach what comes next in a career"),
    "NEW SE03 K5": ("5.", "how to plan a career in small steps"),
    "NEW SE03 K6": ("6.", "where the practitioner’s own knowledge ends, and who can be asked"),
    "NEW SE04 P1": ("1.", "write down the day after what was agreed with the person"),
    "NEW SE04 P2": ("2.", "read it out to the person"),
    "NEW SE04 K3": ("3.", "how long records are kept"),
    "NEW SE05 P1": ("1.", "go round the workplace with the employer, and look at:"),
    "NEW SE05 P1-1": ("a", "how people get in"),
    "NEW SE05 P1-2": ("b", "where they put their coats"),
    "NEW SE05 P2": ("2.", "name one co-worker whom a newcomer may ask anything"),
    "NEW SE05 P3": ("3.", "show the way to every door"),
    "NEW SE05 K1": ("1.", "how long a first day seems"),
    "NEW SE05 S2": ("2.", "drawing a plan of a floor"),
}
"""Every statement and every part of one: the number that is printed before it, and its words."""

FORMER: Mapping[str, str] = {
    "NEW SE02 P1": "XYZ SE02 P1",
    "NEW SE02 K3": "XYZ SE02 K1",
    "NEW SE03 P1": "XYZ SE02 P2",
    "NEW SE03 P2": "XYZ SE02 P4",
    "NEW SE03 K5": "XYZ SE02 K2",
    "NEW SE03 K6": "XYZ SE02 K3",
    "NEW SE04 P1": "XYZ SE03 P1",
    "NEW SE04 P2": "XYZ SE03 P2",
    "NEW SE05 P1": "XYZ SE05 P1",
    "NEW SE05 P1-1": "XYZ SE05 P1-1",
    "NEW SE05 P1-2": "XYZ SE05 P1-2",
    "NEW SE05 P2": "XYZ SE05 P2",
    "NEW SE05 P3": "XYZ SE05 P4",
    "NEW SE05 K1": "XYZ SE05 K02",
    "NEW SE05 S2": "XYZ SE05 S1",
}
"""The statement of 2025 that has the same words, of each that has one."""

HEADINGS = ("Before the first day", "On the first day")
"""What stands above the performance criteria of NEW SE05."""

GLOSSARY: Mapping[str, str] = {
    "Job coach": "Someone who helps a person to find a job, to keep it and to grow in it.",
    "Workplace": "Where the employer has the work done: an office, a shop, a farm.",
    "Career": "All the jobs of a person, one after the other.",
}
"""A term in other words than those of 2020, one in the same, and one that is new."""


@dataclass(frozen=True)
class PrintedStandard:
    """What a standard prints.

    Attributes:
        sections: The lines of each section by its heading: headings, ids of statements, and other
            paragraphs.
        typed: Whether its numbers are typed, and not counted by Word.
    """

    urn: str
    title: str
    overview: str
    sections: Mapping[str, tuple[str, ...]]
    typed: bool = False


STANDARDS = (
    PrintedStandard(
        "NEW SE01",
        "Welcome job seekers and find the right job",
        "This standard is about welcoming job seekers, and about finding a job that fits.",
        {"Performance criteria": ("P1", "P2"), "Knowledge and understanding": ("K3",)},
    ),
    PrintedStandard(
        "NEW SE02",
        "Keep the job",
        "This standard is about helping a person to keep a job.",
        {"Performance criteria": ("P1", "P2"), "Knowledge and understanding": ("K3",)},
    ),
    PrintedStandard(
        "NEW SE03",
        "Grow in the job",
        "This standard is about helping a person to grow in a job.",
        {"Performance criteria": ("P1", "P2", "P4"), "Knowledge and understanding": ("K5", "K6")},
        typed=True,
    ),
    PrintedStandard(
        "NEW SE04",
        "Keep records of the work with a person",
        "This standard is about writing down what was agreed and what was done, with the consent "
        "of the person.",
        {"Performance criteria": ("P1", "P2"), "Knowledge and understanding": ("K3",)},
    ),
    PrintedStandard(
        "NEW SE05",
        "Welcome the employer",
        "This standard is about making a workplace ready for a new co-worker.",
        {
            "Performance criteria": (HEADINGS[0], "P1", "P1-1", "P1-2", "P2", HEADINGS[1], "P3"),
            "Knowledge and understanding": ("K1",),
            "Skills": ("S2",),
            "Links to other NOS": ("NEW SE02 Keep the job", "DEF GH12 Keep records"),
        },
    ),
)
LEAD_INS = {
    "Performance criteria": "You must be able to:",
    "Knowledge and understanding": "You need to know and understand:",
}
COUNTED, ANEW = 1, 10
"""The list that counts in the first standard; with a number behind it, those that begin again."""


def document() -> bytes:
    """The document: a cover, an introduction, a glossary and five standards."""
    body = p("Sample Standards", bold=True, size=26)
    body += p("National Occupational Standards", size=14)
    body += heading("Introduction")
    body += p("The standards were revised in 2027, and a job coach has five of them still.")
    body += heading("Glossary")
    for term, words in GLOSSARY.items():
        body += p(runs=run(f"{term}:", bold=True) + run(f" {words}"))
    body += "".join(part for number, one in enumerate(STANDARDS) for part in _printed(one, number))
    anew = [ANEW + number for number in range(len(STANDARDS) + 1)]
    return word_file(
        body,
        lists={COUNTED: levels(("decimal", "%1."), ("lowerLetter", "%2)"))},
        restarts=dict.fromkeys(anew, (COUNTED, 1)),
        head=["Sample Standards 2027"],
    )


def _printed(standard: PrintedStandard, number: int) -> Iterator[str]:
    """Yields the paragraphs of a standard, of which there are as many before it."""
    counting = ANEW + number
    yield p(standard.urn, bold=True, size=18) + p(standard.title, bold=True, size=16)
    yield heading("Overview") + p(standard.overview)
    for name, lines in standard.sections.items():
        yield heading(name)
        if name in LEAD_INS:
            yield p(LEAD_INS[name])
        if lines[0] == "K1":
            counting += 1  # it is the last one
        for line in lines:
            yield _line(f"{standard.urn} {line}", line, standard.typed, counting)


def _line(reference: str, line: str, typed: bool, counting: int) -> str:
    if reference not in STATEMENTS:
        return p(line, bold=line in HEADINGS)
    code, words = STATEMENTS[reference]
    return p(f"{code} {words}") if typed else p(words, numbered=(counting, int("-" in line)))
