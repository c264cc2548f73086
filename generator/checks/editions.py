"""An edition has standards, is in its own folder, and names its successor.

It also has the words before the statements of its standards, and its published source.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks.rule import Rule, require_every_file
from generator.problems import Place, Problem
from generator.suite.files import EditionFile
from generator.suite.suite import Suite


@require_every_file
def hold_together(suite: Suite) -> Iterator[Problem]:
    """Yields what is wrong with the editions by themselves."""
    known = {entry.folder for entry in suite.editions}
    filled = {entry.edition for entry in suite.standards}
    for entry in suite.editions:
        edition = entry.edition
        later = sorted(year for year in known if year > entry.folder)
        if edition.edition != entry.folder:
            yield Problem(
                suite.locate(entry.file, "edition"),
                "edition-folder",
                f"the edition {edition.edition} stands in the folder {entry.folder}",
                f'name the folder {edition.edition}, or write edition: "{entry.folder}"',
            )
        if entry.folder not in filled:
            yield Problem(
                suite.locate(entry.file),
                "edition-empty",
                f"the edition {edition.edition} has no standards",
                "add its standards beside this file, or delete the folder",
            )
        superseded = edition.state == "superseded"
        if superseded != bool(edition.superseded_by):
            yield Problem(
                suite.locate(entry.file, "superseded_by" if edition.superseded_by else "state"),
                "edition-state",
                f"the state of the edition {edition.edition} and superseded_by do not agree",
                "give both state: superseded and superseded_by:, or neither",
            )
        elif edition.superseded_by and edition.superseded_by in known - {entry.folder}:
            if edition.superseded_by < entry.folder:
                yield Problem(
                    suite.locate(entry.file, "superseded_by"),
                    "edition-state",
                    f"the edition {edition.edition} is superseded by {edition.superseded_by}, "
                    "which is older",
                    _suggest_state(later),
                )
        elif edition.superseded_by:
            yield Problem(
                suite.locate(entry.file, "superseded_by"),
                "reference-unknown",
                "an edition can't supersede itself"
                if edition.superseded_by == entry.folder
                else f"there is no edition {edition.superseded_by}",
                _suggest_state(later),
            )
        yield from _check_consultation(suite, entry)
    newest = [entry for entry in suite.editions if entry.edition.state == "in force"]
    for entry in newest[:-1]:
        yield Problem(
            suite.locate(entry.file, "state"),
            "edition-state",
            f"two editions are in force: {entry.folder} and {newest[-1].folder}",
            f'write state: superseded and superseded_by: "{newest[-1].folder}" here',
        )
    if not suite.editions:
        yield Problem(
            Place("standards", 1), "edition-empty", "there is no edition", "add one to standards/"
        )


def _check_consultation(suite: Suite, entry: EditionFile) -> Iterator[Problem]:
    """Yields what is wrong with the days of a consultation, or with a successor in consultation."""
    edition, year = entry.edition, entry.folder
    said = edition.consultation
    if edition.state == "consultation" and not said:
        yield Problem(
            suite.locate(entry.file, "state"),
            "edition-state",
            f"the edition {year} is in consultation, and nothing says from when to when",
            "add consultation: with from: and until:, each a day like 2027-01-31",
        )
    elif said and edition.state != "consultation":
        yield Problem(
            suite.locate(entry.file, "consultation"),
            "edition-state",
            f"the state of the edition {year} and consultation: do not agree",
            "write state: consultation, or delete consultation:",
        )
    days = {"from": said.from_, "until": said.until} if said else {}
    for key, day in days.items():
        if not is_day(day):
            yield Problem(
                suite.locate(entry.file, "consultation", key),
                "bad-value",
                f"there is no day {day}",
                "write a day that there is",
            )
    if said and said.until < said.from_:
        yield Problem(
            suite.locate(entry.file, "consultation", "until"),
            "edition-state",
            f"the consultation ends on {said.until}, before it begins",
            f"write {said.from_} or a later day",
        )
    proposed = {one.folder for one in suite.editions if one.edition.state == "consultation"}
    if edition.superseded_by in proposed:
        yield Problem(
            suite.locate(entry.file, "superseded_by"),
            "edition-state",
            f"{year} is superseded by {edition.superseded_by}, which is in consultation",
            "write state: in force, and delete superseded_by: until that is in force",
        )


def is_day(day: str) -> bool:
    """Whether the calendar has such a day."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def lead_in_to_their_statements(suite: Suite) -> Iterator[Problem]:
    """Yields editions without words before the statements of standards in the short form."""
    for entry in suite.editions:
        standards = (
            standard.standard for standard in suite.standards if standard.edition == entry.folder
        )
        short = (
            standard.urn
            for standard in standards
            if standard.sections is None and standard.statements
        )
        if not entry.edition.lead_in and (urn := next(short, None)):
            yield Problem(
                suite.locate(entry.file),
                "missing-key",
                f"lead_in is missing, the words before the statements of {urn} and its neighbours",
                "add lead_in: with performance_criteria: and knowledge:, each as printed",
            )


def have_their_sources(suite: Suite) -> Iterator[Problem]:
    """Yields every published text that is named as a source but is not there."""
    named = [(entry.file, entry.edition.source) for entry in suite.editions]
    named += [(entry.file, entry.standard.source) for entry in suite.standards]
    for file, source in named:
        if source and not (suite.root / source).is_file():
            yield Problem(
                suite.locate(file, "source"),
                "file-missing",
                f"there is no file {source}",
                "put the published text there, or delete the line",
            )


def _suggest_state(later: list[str]) -> str:
    """Returns the hint for an edition that names none of the later ones as its successor."""
    if later:
        return f"name one of: {', '.join(later)}"
    return "write state: in force, and delete superseded_by:"


RULES: tuple[Rule, ...] = (hold_together, lead_in_to_their_statements, have_their_sources)
