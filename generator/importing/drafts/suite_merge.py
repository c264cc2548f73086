"""Merges drafts with the suite in the folder: writes new files, and adds to those that stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator import ids
from generator.importing.drafts import draft_files as drafted
from generator.importing.drafts.differences import load_drafted_suite
from generator.importing.drafts.draft_files import (
    GLOSSARY,
    MAPPING,
    VALUES,
    DraftFiles,
    join_document_texts,
)
from generator.importing.drafts.folder import ImportFolder
from generator.importing.drafts.missing_texts import INTRODUCTION, fill_edition, fill_standard
from generator.importing.drafts.outcome import ImportOutcome
from generator.importing.drafts.shared_files import add_glossary, add_mapping, add_values
from generator.importing.drafts.yaml_additions import put_keys_behind
from generator.importing.refusals import make_edition_refusal
from generator.importing.result import ImportedDocument
from generator.suite.files import EditionFile, StandardFile
from generator.suite.suite import Suite


@dataclass(frozen=True)
class DraftSource:
    """The file that the text of documents is kept in.

    Attributes:
        file: Its name.
        own: Whether each standard has to name it, because its edition names another.
    """

    file: str
    own: bool


def draft_beside(
    documents: Sequence[ImportedDocument], year: str, folder: ImportFolder
) -> DraftFiles:
    """Drafts files that fit the suite in the folder: its lead-ins, source, terms and section ids.

    Raises:
        ImportRefusedError: Where all their standards stand in another edition.
    """
    suite = folder.suite
    edition = _find_edition(suite, year) if suite else None
    standards = [standard for each in documents for standard in each.standards]
    stand = (
        {ids.make_slug(standard.standard.urn): standard.edition for standard in suite.standards}
        if suite
        else {}
    )
    others = {stand.get(ids.make_slug(standard.urn), year) for standard in standards} - {year}
    if (
        others
        and not edition
        and all(ids.make_slug(standard.urn) in stand for standard in standards)
    ):
        other = min(others)
        raise make_edition_refusal(standards[0].urn, other)
    source = _find_source(folder, edition, year, join_document_texts(documents), standards[0].urn)
    before = None
    if edition and edition.edition.lead_in:
        before = edition.edition.lead_in.model_dump()
    claimed = {
        form: term.id
        for term in (suite.glossary.terms if suite else ())
        for form in term.forms.get(standards[0].language, ())
    }
    sections = (
        {section.title: section.id for section in edition.edition.introduction} if edition else {}
    )
    return drafted.draft_files(documents, year, before, source.file, source.own, claimed, sections)


def _find_edition(suite: Suite, year: str) -> EditionFile | None:
    """Returns an edition of the suite; None where it has none of the year."""
    return next((edition for edition in suite.editions if edition.folder == year), None)


def _find_source(
    folder: ImportFolder, edition: EditionFile | None, year: str, text: str, urn: str
) -> DraftSource:
    """Returns the file for a text: the one that has it already, else a new one."""
    named = edition.edition.source if edition else None
    if named and folder.read_text(named) == text:
        return DraftSource(named, own=False)
    return DraftSource(folder.find_free_name(year, text, urn), own=edition is not None)


def merge_drafts(
    made: DraftFiles, folder: ImportFolder, outcome: ImportOutcome, has_suite: bool
) -> tuple[Suite, dict[str, str]]:
    """Adds to the outcome what the folder lacks.

    Args:
        made: The drafts of the documents.
        folder: The folder with its suite.
        outcome: Gets the files and what is to be reported of them.
        has_suite: Whether a document says anything of the whole suite.

    Returns:
        The suite of the drafts alone, and those of its files that the folder has already, each
        with the file in the folder.
    """
    suite = folder.suite
    assert suite
    read = load_drafted_suite(made.files)
    compared: dict[str, str] = {}
    new = _merge_standards(made, folder, suite, outcome, compared)
    for name, add in ((VALUES, add_values), (GLOSSARY, add_glossary), (MAPPING, add_mapping)):
        if name in made.values:
            compared.update(add(made, folder, suite, outcome))
    _merge_edition(made, folder, suite, outcome, new=bool(new))
    if _find_edition(suite, made.year) and has_suite:
        compared[made.edition] = made.edition
    if new and folder.read_text(made.source) is None:
        outcome.written[made.source] = made.text
    outcome.left += [one for one in compared.values() if one not in outcome.left]
    return read, compared


def _merge_standards(
    made: DraftFiles,
    folder: ImportFolder,
    suite: Suite,
    outcome: ImportOutcome,
    compared: dict[str, str],
) -> list[str]:
    """Adds standards that the folder lacks; returns the files that are new or filled in."""
    stand: dict[str, StandardFile] = {
        ids.make_slug(standard.standard.urn): standard for standard in suite.standards
    }
    new: list[str] = []
    for name, value in made.values.items():
        if not name.startswith("standards/") or name == made.edition:
            continue
        own = stand.get(ids.make_slug(value["urn"]))
        if own is None:
            outcome.written[name] = drafted.format_file(name, value)
            new.append(name)
            continue
        text = folder.read_text(own.file)
        after = fill_standard(text, own.standard, value, made.source) if text else None
        if after:
            outcome.written[own.file] = after
            outcome.changed[own.file] = "the statements, which were not held"
            new.append(own.file)
        elif own.edition != made.year:
            outcome.told.append(f"{own.standard.urn} stands in the edition {own.edition} already")
        compared[name] = own.file
    return new


def _merge_edition(
    made: DraftFiles, folder: ImportFolder, suite: Suite, outcome: ImportOutcome, *, new: bool
) -> None:
    """Adds an edition that is new, after or before others; else only what its file lacks."""
    value = dict(made.values[made.edition])
    edition = _find_edition(suite, made.year)
    if edition:
        text = folder.read_text(made.edition) or ""
        after, what = fill_edition(text, edition.edition, value, new=new)
        if what:
            outcome.written[made.edition] = after
            outcome.changed[made.edition] = ", ".join(what)
        if INTRODUCTION in what:
            outcome.written[made.source] = made.text
            _keep_sources(edition, folder, suite, outcome)
        return
    # An edition before one that stands was superseded by it; any other supersedes what is in force.
    settled = [one for one in suite.editions if one.edition.state != "consultation"]
    later = [edition_file.folder for edition_file in settled if edition_file.folder > made.year]
    in_force = [one for one in suite.editions if one.edition.state == "in force"]
    if later:
        value = _with_state(value, min(later))
    outcome.written[made.edition] = drafted.format_file(made.edition, value)
    for one in in_force if not later else ():
        before = folder.read_text(one.file)
        superseded = _mark_superseded(before, made.year) if before else None
        if superseded:
            outcome.written[one.file] = superseded
            outcome.changed[one.file] = f"its state: superseded by {made.year}"


def _keep_sources(
    edition: EditionFile, folder: ImportFolder, suite: Suite, outcome: ImportOutcome
) -> None:
    """Makes each standard of an edition name the source that its edition named before."""
    former = edition.edition.source
    for standard in suite.standards if former else ():
        if standard.edition == edition.folder and not standard.standard.source:
            text = outcome.written.get(standard.file) or folder.read_text(standard.file) or ""
            outcome.written[standard.file] = put_keys_behind(
                text, ["urn", "title"], {"source": former}
            )
            outcome.changed.setdefault(standard.file, "its source, which was that of its edition")


def _with_state(value: Mapping[str, Any], later: str) -> dict[str, Any]:
    """Returns the value of an edition that a later one has superseded."""
    made: dict[str, Any] = {}
    for key, one in value.items():
        made[key] = "superseded" if key == "state" else one
        if key == "state":
            made["superseded_by"] = later
    return made


def _mark_superseded(text: str, year: str) -> str | None:
    """Marks the file of an edition in force as superseded; None if it states that otherwise."""
    before = [line for line in text.splitlines() if line.startswith("state:")]
    if len(before) != 1 or "in force" not in before[0]:
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    return text.replace(before[0], f'state: superseded{end}superseded_by: "{year}"', 1)
