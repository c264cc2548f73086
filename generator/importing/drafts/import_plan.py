"""Plans what an import writes into a folder, and writes it: all of it or nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from generator import ids
from generator.ids import Code
from generator.importing.drafts import doubts, unheld_lines
from generator.importing.drafts.catalogues import merge_catalogue
from generator.importing.drafts.crosswalk import propose_crosswalk
from generator.importing.drafts.differences import compare_codes, compare_texts
from generator.importing.drafts.draft_files import (
    MAPPING,
    SUITE,
    DraftFiles,
    find_edition_title,
    format_file,
    get_language,
    select_language,
)
from generator.importing.drafts.folder import (
    ImportFolder,
    load_without_catalogues,
    put_files,
    stage_copy,
)
from generator.importing.drafts.official_translation import match_translation
from generator.importing.drafts.outcome import ImportOutcome
from generator.importing.drafts.suite_merge import draft_beside, merge_drafts
from generator.importing.drafts.yaml_additions import add_to_key
from generator.importing.drafts.yaml_text import FlowList, format_document
from generator.importing.refusals import ImportRefusedError, make_refusal
from generator.importing.result import ImportedDocument
from generator.languages.known_languages import find_definition
from generator.problems import leave_out_warnings
from generator.reading.translations import name_file
from generator.sound import examine
from generator.suite import beginning
from generator.suite.suite import Suite
from generator.writing import write_all


def plan_import(documents: Sequence[ImportedDocument], year: str, root: Path) -> ImportOutcome:
    """Returns what an import of documents into a folder writes.

    Documents in the first language of the suite become its files; those in another language give
    the publisher's own translation. Where there is no suite yet, its first language is English if
    any document is in it.

    Args:
        documents: The documents.
        year: The edition they belong to.
        root: The folder, with a suite or without one.

    Raises:
        ImportRefusedError: Where they can't be imported there.
    """
    if not re.fullmatch(ids.EDITION, year):
        raise make_refusal(
            f"“{year}” names no edition" if year else "no edition is named",
            "name it by the year of its approval: EDITION=2027, or --edition 2027",
        )
    folder = ImportFolder(root)
    there = list(dict.fromkeys(get_language(document) for document in documents))
    first = ids.ENGLISH if ids.ENGLISH in there else there[0]
    if folder.suite:
        first = folder.suite.languages.source
        _refuse_unknown_languages(folder.suite, documents)
    outcome = ImportOutcome()
    own = select_language(documents, first)
    others = {code: select_language(documents, code) for code in there if code != first}
    read: Suite | None = None
    compared: dict[str, str] = {}
    if own:
        made = draft_beside(own, year, folder)
        if folder.suite:
            read, compared = merge_drafts(
                made, folder, outcome, any(imported_document.suite for imported_document in own)
            )
            outcome.told += doubts.check_names(folder.suite.facts, made.values[SUITE])
        else:
            names = {code: find_edition_title(found) for code, found in others.items()}
            _begin_suite(made, names, folder, outcome)
        outcome.removed += sorted(set(folder.example) - set(outcome.written))
        if made.edition in outcome.written and folder.read_text(made.edition) is None:
            outcome.told += doubts.check_year(own, year)
        outcome.told += made.told
        outcome.left_out += made.left_out
    # Everything is tried on a copy first, so that what `check` will say can stand in the report.
    with stage_copy(root, outcome.written, folder.example) as copy:
        _add_crosswalk_and_catalogues(copy, year, others, folder, outcome)
        suite, problems = examine(copy)
        outcome.problems = leave_out_warnings(problems)
        _name_unheld_lines(folder, suite, outcome)
    outcome.written = {
        name: text for name, text in outcome.written.items() if text != folder.read_text(name)
    }
    if read:
        outcome.differences += compare_texts(suite, read, compared, year)
        outcome.differences += compare_codes(suite, read, compared)
    return outcome


def _refuse_unknown_languages(suite: Suite, documents: Iterable[ImportedDocument]) -> None:
    """Raises ImportRefusedError where a document is in a language that the suite does not have."""
    for document in documents:
        code = get_language(document)
        if code not in suite.languages.codes:
            known = ", ".join(suite.languages.codes)
            raise make_refusal(
                f"{document.file} is in {find_definition(code).english_name}, and the suite is not",
                f"write languages: [{known}, {code}] in suite.yaml, and {code}: below name: and "
                "short_name:, and import it again",
            )


def _begin_suite(
    made: DraftFiles, others: Mapping[Code, str], folder: ImportFolder, outcome: ImportOutcome
) -> None:
    """Adds the files of a new suite, with those that ``generator new`` writes beside the texts.

    Args:
        made: The drafts of the documents in its first language.
        others: The other languages, each with the suite's title in it.
        folder: The folder.
        outcome: Gets the files.
    """
    files = made.files
    for name, text in beginning.make_files(int(made.year)).items():
        if "/" not in name and folder.read_text(name) is None:
            files.setdefault(name, text)
    if others:
        facts = dict(made.values[SUITE])
        facts["languages"] = FlowList([made.language, *others])
        facts["name"] = facts["short_name"] = {**facts["name"], **others}
        files[SUITE] = format_file(SUITE, facts)
    outcome.written.update({**files, made.source: made.text})
    outcome.told += doubts.check_new_names(made.values[SUITE])


def _add_crosswalk_and_catalogues(
    copy: Path,
    year: str,
    others: Mapping[Code, Sequence[ImportedDocument]],
    folder: ImportFolder,
    outcome: ImportOutcome,
) -> None:
    """Adds the crosswalk and the translations, for which old and new texts must stand together.

    Args:
        copy: A copy of the suite as it will be; additions are written there too.
        year: The edition.
        others: The documents in other languages.
        folder: The folder as it stands.
        outcome: Gets the files and what is to be reported of them.
    """
    suite, wrong = load_without_catalogues(copy)
    if wrong:
        return
    if f"standards/{year}/edition.yaml" in outcome.written:
        _add_crosswalk(copy, year, suite, outcome)
        suite, _ = load_without_catalogues(copy)
    new = frozenset(suite.texts) - frozenset(folder.suite.texts if folder.suite else suite.texts)
    for code in suite.languages.translations:
        official_translation = (
            match_translation(others[code], year, suite, folder) if code in others else None
        )
        if official_translation:
            if not official_translation.words:
                raise ImportRefusedError(
                    [f"import: {said} (import that first)" for said in official_translation.told]
                )
            outcome.welsh += official_translation.told
            outcome.written[official_translation.source] = official_translation.text
        if official_translation or outcome.written:
            name = name_file(code)
            after = merge_catalogue(suite, code, official_translation, new, outcome.welsh)
            outcome.written[name] = after
            outcome.changed[name] = "brought up to date"
    put_files(copy, outcome.written)


def _name_unheld_lines(folder: ImportFolder, suite: Suite, outcome: ImportOutcome) -> None:
    """Adds to ``expected.yaml`` the lines of a new source that are no texts of the suite."""
    before = folder.read_text(unheld_lines.FILE)
    named = {entry.edition.source for entry in suite.editions}
    named |= {entry.standard.source for entry in suite.standards}
    for name, text in sorted(outcome.written.items()):
        if before and name in named and folder.read_text(name) is None:
            after = unheld_lines.with_source(before, suite, name, text)
            if after:
                before = outcome.written[unheld_lines.FILE] = after
                outcome.changed[unheld_lines.FILE] = "the lines of the source that are no texts"


def _add_crosswalk(copy: Path, year: str, suite: Suite, outcome: ImportOutcome) -> None:
    """Adds the proposed crosswalk between an edition and its neighbours."""
    standards = {standard.urn: standard for standard in suite.entities.standards}
    for entry in suite.editions:
        then = entry.edition.superseded_by
        if not then or year not in (entry.folder, then):
            continue
        crosswalk_proposal = propose_crosswalk(suite, entry.folder, then)
        outcome.proposals += crosswalk_proposal.list_report_lines()
        outcome.told += doubts.check_suite(crosswalk_proposal, entry.folder, then)
        rows = [row.to_yaml(standards) for row in crosswalk_proposal.rows]
        if not rows:
            continue
        file = copy / MAPPING
        text = file.read_bytes().decode() if file.exists() else format_document("mapping", {})
        after = add_to_key(text, "crosswalk", rows)
        if after is None:
            outcome.told.append("mapping.yaml: crosswalk: is written in brackets: nothing is added")
            continue
        outcome.written[MAPPING] = after
        outcome.changed[MAPPING] = "; ".join(
            filter(None, (outcome.changed.get(MAPPING), "a crosswalk, as a proposal"))
        )
    put_files(copy, outcome.written)


def write_outcome(outcome: ImportOutcome, root: Path, files: dict[str, str]) -> None:
    """Writes the files of an import; where the system refuses one, every former file stays.

    Args:
        outcome: The files to write and to remove.
        root: The folder.
        files: Further files, such as the report.

    Raises:
        OSError: Where a file can't be written.
    """
    contents = {root / name: text for name, text in {**outcome.written, **files}.items()}
    made = _make_folders(sorted({path.parent for path in contents}))
    try:
        write_all(contents.items())
    except BaseException:
        for one in reversed(made):
            with suppress(OSError):
                one.rmdir()
        raise
    for name in outcome.removed:
        (root / name).unlink(missing_ok=True)
        with suppress(OSError):  # there is more in it
            (root / name).parent.rmdir()


def _make_folders(wanted: Sequence[Path]) -> list[Path]:
    """Makes missing folders, and returns them, the outermost first."""
    made: list[Path] = []
    for path in wanted:
        missing = [each for each in (path, *path.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir()
            made.append(each)
    return made
