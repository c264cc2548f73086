"""The URN of a standard: rightly formed, that of its file and edition, given once."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.ids import STANDARD_URN, slug
from generator.problems import Problem
from generator.suite.suite import Suite


def form(suite: Suite) -> Iterator[Problem]:
    """A URN is the owner's letters, a space, the suite's letters and two digits or three."""
    for entry in suite.standards:
        if not STANDARD_URN.fullmatch(entry.standard.urn):
            yield Problem(
                suite.place(entry.file, "urn"),
                "urn-form",
                f"{entry.standard.urn} is not the URN of a standard",
                "write it like LSI SE03",
            )


def own_file(suite: Suite) -> Iterator[Problem]:
    """The file is named after the URN, and the URN begins as its edition says."""
    prefixes = {entry.folder: entry.edition.prefix for entry in suite.editions}
    for entry in suite.standards:
        urn = entry.standard.urn
        name = entry.file.rpartition("/")[2]
        prefix = prefixes.get(entry.edition, "")
        if not STANDARD_URN.fullmatch(urn):
            continue
        if name != f"{slug(urn)}.yaml":
            yield Problem(
                suite.place(entry.file, "urn"),
                "urn-file",
                f"{urn} stands in {name}",
                f"name the file {slug(urn)}.yaml, or mend the URN",
            )
        elif not urn.startswith(prefix):
            yield Problem(
                suite.place(entry.file, "urn"),
                "urn-edition",
                f"{urn} is not of the edition {entry.edition}, whose URNs begin with {prefix}",
                "move the file to its edition, or mend the URN",
            )


def given_once(suite: Suite) -> Iterator[Problem]:
    """No two files have the same URN."""
    files: dict[str, str] = {}
    for entry in suite.standards:
        urn = entry.standard.urn
        if urn in files:
            yield Problem(
                suite.place(entry.file, "urn"),
                "urn-repeat",
                f"{urn} is the URN of {files[urn]} already",
                "give each standard its own URN",
            )
        files.setdefault(urn, entry.file)


RULES: tuple[Rule, ...] = (form, own_file, given_once)
