"""URNs of standards are well formed, fit their file and edition, and are given once."""

from collections.abc import Iterator

from generator.checks.rule import Rule
from generator.ids import URN, URN_EXAMPLES, has_prefix, make_slug
from generator.problems import Problem
from generator.suite.files import StandardFile
from generator.suite.suite import Suite


def are_well_formed(suite: Suite) -> Iterator[Problem]:
    """Yields URNs that do not match ``ids.URN``."""
    for entry in suite.standards:
        if not URN.fullmatch(entry.standard.urn):
            yield Problem(
                suite.locate(entry.file, "urn"),
                "urn-form",
                f"{entry.standard.urn} is not the URN of a standard",
                f"write it in capitals and figures, like {URN_EXAMPLES}",
            )


def match_file_and_edition(suite: Suite) -> Iterator[Problem]:
    """Yields URNs that do not fit the name of their file or the prefix of their edition."""
    for entry in suite.standards:
        urn = entry.standard.urn
        name = entry.file.rpartition("/")[2]
        prefix = suite.prefixes.get(entry.edition, "")
        if not URN.fullmatch(urn):
            continue
        if name != f"{make_slug(urn)}.yaml":
            yield Problem(
                suite.locate(entry.file, "urn"),
                "urn-file",
                f"{urn} stands in {name}",
                f"name the file {make_slug(urn)}.yaml, or mend the URN",
            )
        elif not has_prefix(urn, prefix):
            yield Problem(
                suite.locate(entry.file, "urn"),
                "urn-edition",
                f"{urn} is not of the edition {entry.edition}, whose URNs begin with {prefix}",
                "move the file to its edition, mend the URN, or delete prefix: in "
                f"standards/{entry.edition}/edition.yaml",
            )


def are_given_once(suite: Suite) -> Iterator[Problem]:
    """Yields URNs that are given twice, or make the same address, as ``AB&C1`` and ``AB/C1``."""
    first: dict[str, StandardFile] = {}
    for entry in suite.standards:
        urn = entry.standard.urn
        other = first.setdefault(make_slug(urn), entry)
        if other is entry:
            continue
        same = f"{urn} is the URN of {other.file} already"
        alike = f"{urn} has the address of {other.standard.urn}, which {other.file} holds"
        yield Problem(
            suite.locate(entry.file, "urn"),
            "urn-repeat",
            same if urn == other.standard.urn else f"{alike}: /standards/{make_slug(urn)}/",
            "give each standard its own URN, one that takes the place of another too",
        )


RULES: tuple[Rule, ...] = (are_well_formed, match_file_and_edition, are_given_once)
