"""What documents make of an edition, laid beside the suite that stands: new files, additions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator import ids
from generator.importing.drafts import files as drafted
from generator.importing.drafts.additions import added, added_to_entry, appended, put_behind
from generator.importing.drafts.differences import suite_of
from generator.importing.drafts.files import GLOSSARY, MAPPING, VALUES, Drafts, text_of
from generator.importing.drafts.filling import filled
from generator.importing.drafts.folder import Folder
from generator.importing.drafts.outcome import Difference, Outcome
from generator.importing.refusals import refusal
from generator.importing.result import ImportedDocument
from generator.suite.files import EditionFile, StandardFile
from generator.suite.suite import Suite


@dataclass(frozen=True)
class Source:
    """Where the text of documents is kept.

    Attributes:
        file: The file.
        own: Whether each standard has to name it, because its edition names another.
    """

    file: str
    own: bool


def drafts_beside(documents: Sequence[ImportedDocument], year: str, folder: Folder) -> Drafts:
    """Returns what documents make, with the words and the source of an edition that stands.

    Raises:
        RefusedError: Where all their standards stand in another edition.
    """
    suite = folder.suite
    edition = _edition(suite, year) if suite else None
    standards = [one for each in documents for one in each.standards]
    stand = {ids.slug(one.standard.urn): one.edition for one in suite.standards} if suite else {}
    others = {stand.get(ids.slug(one.urn), year) for one in standards} - {year}
    if others and not edition and all(ids.slug(one.urn) in stand for one in standards):
        other = min(others)
        raise refusal(
            f"{standards[0].urn} and what else is in it stand in the edition {other} already",
            f"name that: --edition {other}",
        )
    source = _source(folder, edition, year, text_of(documents), standards[0].urn)
    before = None
    if edition and edition.edition.lead_in:
        before = edition.edition.lead_in.model_dump()
    claimed = {
        form: term.id
        for term in (suite.glossary.terms if suite else ())
        for form in term.forms.get(standards[0].language, ())
    }
    sections = {one.title: one.id for one in edition.edition.introduction} if edition else {}
    return drafted.drafts(documents, year, before, source.file, source.own, claimed, sections)


def _edition(suite: Suite, year: str) -> EditionFile | None:
    return next((one for one in suite.editions if one.folder == year), None)


def _source(folder: Folder, edition: EditionFile | None, year: str, text: str, urn: str) -> Source:
    """Returns where a text is kept: where it is already, or in a file of its own."""
    named = edition.edition.source if edition else None
    if named and folder.text(named) == text:
        return Source(named, own=False)
    return Source(folder.free(year, text, urn), own=edition is not None)


def merge(
    made: Drafts, folder: Folder, outcome: Outcome, has_suite: bool
) -> tuple[Suite, dict[str, str]]:
    """Writes what is not there yet.

    Args:
        made: What documents make of an edition.
        folder: The folder with the suite that stands.
        outcome: To which what is written and told is added.
        has_suite: Whether a document says anything of the whole suite.

    Returns:
        What the documents alone make, and its files that are there already, each with the one that
        stands.
    """
    suite = folder.suite
    assert suite
    read = suite_of(made.files)
    compared: dict[str, str] = {}
    new = _standards(made, folder, suite, outcome, compared)
    for name, add in ((VALUES, _values), (GLOSSARY, _glossary), (MAPPING, _mapping)):
        if name in made.values:
            compared.update(add(made, folder, suite, outcome))
    _place_edition(made, folder, suite, outcome, new=bool(new))
    if _edition(suite, made.year) and has_suite:
        compared[made.edition] = made.edition
    if new and folder.text(made.source) is None:
        outcome.written[made.source] = made.text
    outcome.left += [one for one in compared.values() if one not in outcome.left]
    return read, compared


def _standards(
    made: Drafts,
    folder: Folder,
    suite: Suite,
    outcome: Outcome,
    compared: dict[str, str],
) -> list[str]:
    """Writes standards that are not there; returns the files that are new or filled in."""
    stand: dict[str, StandardFile] = {ids.slug(one.standard.urn): one for one in suite.standards}
    new: list[str] = []
    for name, value in made.values.items():
        if not name.startswith("standards/") or name == made.edition:
            continue
        own = stand.get(ids.slug(value["urn"]))
        if own is None:
            outcome.written[name] = drafted.written(name, value)
            new.append(name)
            continue
        text = folder.text(own.file)
        after = filled(text, own.standard, value, made.source) if text else None
        if after:
            outcome.written[own.file] = after
            outcome.changed[own.file] = "the statements, which were not held"
            new.append(own.file)
        elif own.edition != made.year:
            outcome.told.append(f"{own.standard.urn} stands in the edition {own.edition} already")
        compared[name] = own.file
    return new


def _place_edition(
    made: Drafts, folder: Folder, suite: Suite, outcome: Outcome, *, new: bool
) -> None:
    """Writes an edition that is not there, with what it supersedes; else its lead-ins alone."""
    value = dict(made.values[made.edition])
    edition = _edition(suite, made.year)
    if edition:
        text = folder.text(made.edition)
        if new and text and not edition.edition.lead_in and "lead_in" in value:
            keys = ["title", "urn", "prefix", "source", "state", "superseded_by", "review_date"]
            outcome.written[made.edition] = put_behind(text, keys, {"lead_in": value["lead_in"]})
            outcome.changed[made.edition] = "the words before the statements"
        return
    settled = [one for one in suite.editions if one.edition.state != "consultation"]
    later = [one.folder for one in settled if one.folder > made.year]
    in_force = [one for one in suite.editions if one.edition.state == "in force"]
    if later:
        value = _with_state(value, min(later))
    outcome.written[made.edition] = drafted.written(made.edition, value)
    for one in in_force if not later else ():
        text = folder.text(one.file)
        after = _superseded(text, made.year) if text else None
        if after:
            outcome.written[one.file] = after
            outcome.changed[one.file] = f"its state: superseded by {made.year}"


def _with_state(value: Mapping[str, Any], later: str) -> dict[str, Any]:
    """Returns an edition that a later one took the place of."""
    made: dict[str, Any] = {}
    for key, one in value.items():
        made[key] = "superseded" if key == "state" else one
        if key == "state":
            made["superseded_by"] = later
    return made


def _superseded(text: str, year: str) -> str | None:
    """Returns the file of an edition that another takes the place of."""
    before = [line for line in text.splitlines() if line.startswith("state:")]
    if len(before) != 1 or "in force" not in before[0]:
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    return text.replace(before[0], f'state: superseded{end}superseded_by: "{year}"', 1)


def _values(made: Drafts, folder: Folder, suite: Suite, outcome: Outcome) -> dict[str, str]:
    text = folder.text(VALUES)
    if made.year in suite.values.root:
        return {VALUES: VALUES}
    if text is None:
        outcome.written[VALUES] = drafted.written(VALUES, made.values[VALUES])
    else:
        outcome.written[VALUES] = appended(text, made.values[VALUES])
        outcome.changed[VALUES] = f"the values of {made.year}"
    return {}


def _glossary(made: Drafts, folder: Folder, suite: Suite, outcome: Outcome) -> dict[str, str]:
    """Adds terms that are new, and the wording of the edition of those that it has otherwise."""
    text = folder.text(GLOSSARY)
    if text is None:
        outcome.written[GLOSSARY] = drafted.written(GLOSSARY, made.values[GLOSSARY])
        return {}
    stand = {term.id: number for number, term in enumerate(suite.glossary.terms)}
    new: list[dict[str, Any]] = []
    for term in made.values[GLOSSARY]["terms"]:
        if term["id"] not in stand:
            dated = {} if suite.glossary.printed_in == made.year else {"printed_in": made.year}
            new.append({**term, **dated})
        else:
            _reword(made.year, stand[term["id"]], term["definition"], folder, suite, outcome)
    if new:
        _add(GLOSSARY, outcome.written.get(GLOSSARY, text), "terms", new, "terms", outcome)
    if GLOSSARY not in outcome.written:
        outcome.left.append(GLOSSARY)
    return {}


def _reword(
    year: str, number: int, words: str, folder: Folder, suite: Suite, outcome: Outcome
) -> None:
    """Adds the wording that an edition has of a term, or tells the difference from its own."""
    term = suite.glossary.terms[number]
    own = term.editions[year].definition if year in term.editions else term.definition
    if own == words:
        return
    first = (term.printed_in or suite.glossary.printed_in) == year
    text = outcome.written.get(GLOSSARY, folder.text(GLOSSARY) or "")
    added_to = {"editions": {year: {"definition": words}}}
    after = None if first or term.editions else added_to_entry(text, "terms", number, added_to)
    if after is None:
        about = f"glossary {term.id} definition"
        outcome.differences.append(Difference(GLOSSARY, about, own, words))
        outcome.left += [] if GLOSSARY in outcome.left else [GLOSSARY]
        return
    outcome.written[GLOSSARY] = after
    outcome.changed[GLOSSARY] = f"how {year} words terms"


def _mapping(made: Drafts, folder: Folder, suite: Suite, outcome: Outcome) -> dict[str, str]:
    text = folder.text(MAPPING)
    value = made.values[MAPPING]
    if text is None:
        outcome.written[MAPPING] = drafted.written(MAPPING, value)
        return {}
    own = {one.standard.urn for one in suite.standards}
    stand = {one.urn for one in suite.mapping.signposted} | own
    held = made.year in suite.mapping.functions
    signposted = [one for one in value.get("signposted", ()) if one["urn"] not in stand]
    if not held and "functions" in value:
        _add(MAPPING, text, "functions", value["functions"], f"functions of {made.year}", outcome)
        if signposted:
            text = outcome.written.get(MAPPING, text)
            _add(MAPPING, text, "signposted", signposted, "standards of other suites", outcome)
    return {MAPPING: MAPPING} if held else {}


def _add(
    name: str,
    text: str,
    key: str,
    value: Mapping[str, Any] | Sequence[Any],
    what: str,
    outcome: Outcome,
) -> None:
    """Adds to what stands under a key of a file, or tells that it can't."""
    after = added(text, key, value)
    if after is None:
        outcome.told.append(
            f"{name}: {key}: is written in brackets, so the {what} of the document are not added "
            "(write it line by line, and import again)"
        )
        return
    outcome.written[name] = after
    before = outcome.changed.get(name)
    outcome.changed[name] = f"{before}; {what}" if before else what
