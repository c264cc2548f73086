"""Checks whether a release may be made. Each reason against it is a line that says what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import ids
from generator.checks import pages, translations
from generator.guard import ROOT
from generator.ids import compile_citation, split_reference
from generator.languages import catalogue_upkeep
from generator.pages import page_addresses
from generator.problems import Place, Problem, leave_out_warnings, make_command
from generator.reading import address_list, changelog
from generator.reading.document import is_there
from generator.reading.releases import name_file
from generator.releases import position_upkeep, release_history, repository
from generator.releases.changelog_draft import report_missing
from generator.releases.promises import Breach, find_breaches
from generator.releases.repository import RepositoryError
from generator.site.mkdocs_settings import find_address
from generator.sound import examine_links
from generator.suite.consultation import leave_out_consultations
from generator.suite.entities import Entities
from generator.suite.suite import Suite
from generator.suite.text import Text

MOST = 10
"""The greatest number of uncommitted files to name."""


class ReleaseRefusedError(Exception):
    """Raised if no release is made.

    Attributes:
        lines: Every reason.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)
        super().__init__("\n".join(self.lines))


def list_reasons(
    root: Path,
    version: str,
    *,
    welsh_later: bool = False,
    consultation: bool = False,
    without_address: bool = False,
) -> list[str]:
    """Returns every reason against releasing the project as it is; empty if there is none.

    Args:
        root: The project's folder.
        version: What the release is to be called.
        welsh_later: Whether the Welsh may be behind its English, which then stands in its place.
        consultation: Whether it has the editions that are in consultation.
        without_address: Whether nothing need say where its site is published.
    """
    if not ids.VERSION.fullmatch(version):
        said = f"“{version}” is no version" if version else "no version was given"
        return [
            _format_line(said, f"say {make_command('release VERSION=0.1.0')}, with three numbers")
        ]
    text, problems = changelog.read(root)
    if problems:
        return list(map(str, problems))
    lines = [
        *_check_revision(root),
        *map(str, _check_changelog(version, text)),
        *map(str, _check_address_list(root)),
    ]
    suite, found = examine_links(root)
    problems = leave_out_warnings(found)
    if not problems:
        lines += _check_version(suite, version)
        lines += [] if without_address else _check_address(suite, version)
        problems += position_upkeep.report_unlisted(suite)
        problems += [] if welsh_later else _check_translations(suite)
        problems += [] if consultation else _check_consultation(suite)
        broken = check_promises(suite, version)
        outdated = release_history.report_outdated(suite, version)
        # What may not be released need not be written into its history either.
        problems += broken or ([outdated] if outdated else [])
    return [*lines, *map(str, sorted(set(problems)))]


def _format_line(what: str, hint: str) -> str:
    return f"release: {what} ({hint})"


def _check_address(suite: Suite, version: str) -> Iterator[str]:
    """Yields a reason if the site's address is not known, which every file contains."""
    if not find_address(suite, ROOT):
        yield _format_line(
            "nothing says the address of the site, which pages, documents and data name",
            f"say {make_command(f'release VERSION={version} SITE_URL=https://…')}, or write "
            "address: in suite.yaml; to do without, add ADDRESS=without, which is "
            "--without-address",
        )


def _check_revision(root: Path) -> Iterator[str]:
    """Yields each uncommitted file; none if the folder is no repository."""
    if not repository.is_repository(root):
        return
    try:
        files = repository.list_uncommitted(root)
    except RepositoryError as error:
        yield _format_line(str(error), "mend the repository, or release from a fresh clone of it")
        return
    for file in files[:MOST]:
        what = "the file is not as the revision has it"
        yield str(Problem(Place(file, 1), "not-committed", what, "commit it, or take it back"))
    if len(files) > MOST:
        yield _format_line(f"{len(files) - MOST} more files are not committed", "run git status")


def _check_version(suite: Suite, version: str) -> Iterator[str]:
    """Yields a reason if a later version is released already."""
    if later := release_history.find_later_release(suite, version):
        yield _format_line(
            f"{name_file(later)} is there, so {version} comes too late",
            "release a version after it",
        )


def _check_changelog(version: str, text: str) -> Iterator[Problem]:
    if not changelog.find_entry(text, version):
        yield report_missing(text, version)


def _check_address_list(root: Path) -> Iterator[Problem]:
    """Yields a problem if there is no list of addresses, before files are made in vain."""
    if not is_there(root / address_list.FILE):
        yield Problem(
            Place(address_list.FILE, 1),
            "file-missing",
            "nothing keeps the addresses that this release publishes",
            f"run {make_command('addresses')}, which lists them, and commit the file",
        )


def _check_translations(suite: Suite) -> Iterator[Problem]:
    """Yields each translation that is older than its source, a mere warning elsewhere."""
    yield from catalogue_upkeep.find_behind(suite)
    for warning in translations.keep_up_with_the_source(suite):
        hint = f"{warning.hint}; or add WELSH=later, and the site says so"
        yield replace(warning, hint=hint, warning=False)
    for warning in pages.keep_up_with_the_source(suite):
        hint = f"{warning.hint}; or add WELSH=later, and the page stays as it is"
        yield replace(warning, hint=hint, warning=False)


def _check_consultation(suite: Suite) -> Iterator[Problem]:
    """Yields each link on a written page to what the release leaves out."""
    kept = leave_out_consultations(suite)
    if kept is not suite:
        for problem in page_addresses.check_links(kept, page_addresses.make_source_pages(kept)):
            what = f"{problem.message} in a release without what is in consultation"
            hint = "take the link out, or add CONSULTATION=with"
            yield replace(problem, message=what, hint=hint)


def check_promises(suite: Suite, version: str) -> list[Problem]:
    """Returns what an earlier release published that is missing or changed now.

    Args:
        suite: The suite as it is.
        version: What the next release is to be called, whose entry in the changelog may name what
            is meant.
    """
    before, told = (
        release_history.find_release_before(suite, version),
        changelog.read(suite.root)[0],
    )
    entry = changelog.find_entry(told, version)
    return [
        *position_upkeep.report_moved(suite, before),
        *(
            Problem(_locate(suite, breach), breach.code, breach.message, breach.hint)
            for breach in find_breaches(before.state, release_history.make_state(suite))
            if not (breach.may_be_meant and compile_citation(breach.about).search(entry))
        ),
    ]


def check_before_writing(suite: Suite, version: str) -> list[Problem]:
    """Returns what stops the history of a release from being written.

    Raises:
        ReleaseRefusedError: Where that is no version, or one that comes too late.
    """
    if not ids.VERSION.fullmatch(version):
        said = f"“{version}” is no version"
        hint = f"say {make_command('history VERSION=0.1.0')}, with three numbers"
        raise ReleaseRefusedError([f"{said} ({hint})"])
    if later := release_history.find_later_release(suite, version):
        told = f"{name_file(later)} is there, so {version} comes too late"
        raise ReleaseRefusedError([f"{told} (take a version after it)"])
    return check_promises(suite, version)


def _locate(suite: Suite, breach: Breach) -> Place:
    """Returns where something is, or the file in which it would be."""
    if text := dict(_list_cited(suite.entities)).get(breach.about):
        return suite.locate(text.file, *text.path)
    urn, _ = split_reference(breach.about)
    files = (entry.file for entry in suite.standards if entry.standard.urn == urn)
    return Place(next(files, "standards"), 1)


def _list_cited(known: Entities) -> Iterator[tuple[str, Text]]:
    """Yields each promised id with its text."""
    for standard in known.standards:
        yield standard.urn, standard.title
        yield from ((statement.reference, statement.text) for statement in standard.statements)
    for listed in known.values.values():
        yield from ((value.reference, value.text) for value in listed.values)
    for functions in known.functions.values():
        yield from ((f"function {function.id}", function.process) for function in functions)
