"""Adds to the files that all editions share: values, glossary and mapping.

Each function takes the drafts, the folder, its suite and the outcome. It returns the files whose
texts the folder has already, each by the name of the drafted one.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.importing.drafts import draft_files as drafted
from generator.importing.drafts.draft_files import GLOSSARY, MAPPING, VALUES, DraftFiles
from generator.importing.drafts.folder import ImportFolder
from generator.importing.drafts.outcome import ImportOutcome, TextDifference
from generator.importing.drafts.yaml_additions import add_to_entry, add_to_key, append_keys
from generator.suite.suite import Suite


def add_values(
    made: DraftFiles, folder: ImportFolder, suite: Suite, outcome: ImportOutcome
) -> dict[str, str]:
    """Adds the values of an edition."""
    text = folder.read_text(VALUES)
    if made.year in suite.values.root:
        return {VALUES: VALUES}
    if text is None:
        outcome.written[VALUES] = drafted.format_file(VALUES, made.values[VALUES])
    else:
        outcome.written[VALUES] = append_keys(text, made.values[VALUES])
        outcome.changed[VALUES] = f"the values of {made.year}"
    return {}


def add_glossary(
    made: DraftFiles, folder: ImportFolder, suite: Suite, outcome: ImportOutcome
) -> dict[str, str]:
    """Adds new terms, and the edition's own wording of terms that the glossary has otherwise."""
    text = folder.read_text(GLOSSARY)
    if text is None:
        outcome.written[GLOSSARY] = drafted.format_file(GLOSSARY, made.values[GLOSSARY])
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
        _add_to_file(GLOSSARY, outcome.written.get(GLOSSARY, text), "terms", new, "terms", outcome)
    if GLOSSARY not in outcome.written:
        outcome.left.append(GLOSSARY)
    return {}


def _reword(
    year: str, number: int, words: str, folder: ImportFolder, suite: Suite, outcome: ImportOutcome
) -> None:
    """Adds the edition's wording of a term, or reports how it differs from the one it has."""
    term = suite.glossary.terms[number]
    own = term.editions[year].definition if year in term.editions else term.definition
    if own == words:
        return
    first = (term.printed_in or suite.glossary.printed_in) == year
    text = outcome.written.get(GLOSSARY, folder.read_text(GLOSSARY) or "")
    added_to = {"editions": {year: {"definition": words}}}
    after = None if first or term.editions else add_to_entry(text, "terms", number, added_to)
    if after is None:
        about = f"glossary {term.id} definition"
        outcome.differences.append(TextDifference(GLOSSARY, about, own, words))
        outcome.left += [] if GLOSSARY in outcome.left else [GLOSSARY]
        return
    outcome.written[GLOSSARY] = after
    outcome.changed[GLOSSARY] = f"how {year} words terms"


def add_mapping(
    made: DraftFiles, folder: ImportFolder, suite: Suite, outcome: ImportOutcome
) -> dict[str, str]:
    """Adds the functions of an edition, and the standards of other suites that they name."""
    text = folder.read_text(MAPPING)
    value = made.values[MAPPING]
    if text is None:
        outcome.written[MAPPING] = drafted.format_file(MAPPING, value)
        return {}
    own = {entry.standard.urn for entry in suite.standards}
    stand = {signposted_standard.urn for signposted_standard in suite.mapping.signposted} | own
    held = made.year in suite.mapping.functions
    signposted = [one for one in value.get("signposted", ()) if one["urn"] not in stand]
    if not held and "functions" in value:
        _add_to_file(
            MAPPING, text, "functions", value["functions"], f"functions of {made.year}", outcome
        )
        if signposted:
            text = outcome.written.get(MAPPING, text)
            _add_to_file(
                MAPPING, text, "signposted", signposted, "standards of other suites", outcome
            )
    return {MAPPING: MAPPING} if held else {}


def _add_to_file(
    name: str,
    text: str,
    key: str,
    value: Mapping[str, Any] | Sequence[Any],
    what: str,
    outcome: ImportOutcome,
) -> None:
    """Adds below a key of a file, or reports that it can't be done."""
    after = add_to_key(text, key, value)
    if after is None:
        outcome.told.append(
            f"{name}: {key}: is written in brackets, so the {what} of the document are not added "
            "(write it line by line, and import again)"
        )
        return
    outcome.written[name] = after
    before = outcome.changed.get(name)
    outcome.changed[name] = f"{before}; {what}" if before else what
