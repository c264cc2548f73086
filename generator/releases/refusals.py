"""Checks whether a release may be made. Each reason against it is a line that says what to do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import ids
from generator.checks import pages, translations
from generator.guard import ROOT
from generator.ids import cited, split_reference
from generator.languages import translating
from generator.pages import addresses
from generator.problems import Place, Problem, make, stopping
from generator.reading import address_list, changelog
from generator.reading.document import is_there
from generator.reading.releases import file_of
from generator.releases import history, position_list, repository
from generator.releases.changelog import missing
from generator.releases.promises import Breach, breaches
from generator.releases.repository import RepositoryError
from generator.site.settings import address_of
from generator.sound import examine_links
from generator.suite.consultation import published
from generator.suite.entities import Entities
from generator.suite.suite import Suite
from generator.suite.text import Text

MOST = 10
"""The greatest number of uncommitted files to name."""


class RefusedError(Exception):
    """Raised if no release is made.

    Attributes:
        lines: Every reason.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)
        super().__init__("\n".join(self.lines))


def reasons(
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
        return [_line(said, f"say {make('release VERSION=0.1.0')}, with three numbers")]
    text, problems = changelog.read(root)
    if problems:
        return list(map(str, problems))
    lines = [
        *_of_the_revision(root),
        *map(str, _of_the_changelog(version, text)),
        *map(str, _of_addresses(root)),
    ]
    suite, found = examine_links(root)
    problems = stopping(found)
    if not problems:
        lines += _of_the_version(suite, version)
        lines += [] if without_address else _of_the_address(suite, version)
        problems += position_list.unlisted(suite)
        problems += [] if welsh_later else _of_translations(suite)
        problems += [] if consultation else _of_consultation(suite)
        broken = of_what_was_published(suite, version)
        outdated = history.outdated(suite, version)
        # What may not be released need not be written into its history either.
        problems += broken or ([outdated] if outdated else [])
    return [*lines, *map(str, sorted(set(problems)))]


def _line(what: str, hint: str) -> str:
    return f"release: {what} ({hint})"


def _of_the_address(suite: Suite, version: str) -> Iterator[str]:
    """Yields a reason if the site's address is not known, which every file contains."""
    if not address_of(suite, ROOT):
        yield _line(
            "nothing says the address of the site, which pages, documents and data name",
            f"say {make(f'release VERSION={version} SITE_URL=https://…')}, or write address: in "
            "suite.yaml; to do without, add ADDRESS=without, which is --without-address",
        )


def _of_the_revision(root: Path) -> Iterator[str]:
    """Yields each uncommitted file; none if the folder is no repository."""
    if not repository.is_one(root):
        return
    try:
        files = repository.uncommitted(root)
    except RepositoryError as error:
        yield _line(str(error), "mend the repository, or release from a fresh clone of it")
        return
    for file in files[:MOST]:
        what = "the file is not as the revision has it"
        yield str(Problem(Place(file, 1), "not-committed", what, "commit it, or take it back"))
    if len(files) > MOST:
        yield _line(f"{len(files) - MOST} more files are not committed", "run git status")


def _of_the_version(suite: Suite, version: str) -> Iterator[str]:
    """Yields a reason if a later version is released already."""
    if later := history.later_than(suite, version):
        yield _line(
            f"{file_of(later)} is there, so {version} comes too late",
            "release a version after it",
        )


def _of_the_changelog(version: str, text: str) -> Iterator[Problem]:
    if not changelog.entry(text, version):
        yield missing(text, version)


def _of_addresses(root: Path) -> Iterator[Problem]:
    """Yields a problem if there is no list of addresses, before files are made in vain."""
    if not is_there(root / address_list.FILE):
        yield Problem(
            Place(address_list.FILE, 1),
            "file-missing",
            "nothing keeps the addresses that this release publishes",
            f"run {make('addresses')}, which lists them, and commit the file",
        )


def _of_translations(suite: Suite) -> Iterator[Problem]:
    """Yields each translation that is older than its source, a mere warning elsewhere."""
    yield from translating.behind(suite)
    for warning in translations.keep_up_with_the_source(suite):
        hint = f"{warning.hint}; or add WELSH=later, and the site says so"
        yield replace(warning, hint=hint, warning=False)
    for warning in pages.keep_up_with_the_source(suite):
        hint = f"{warning.hint}; or add WELSH=later, and the page stays as it is"
        yield replace(warning, hint=hint, warning=False)


def _of_consultation(suite: Suite) -> Iterator[Problem]:
    """Yields each link on a written page to what the release leaves out."""
    kept = published(suite)
    if kept is not suite:
        for problem in addresses.links(kept, addresses.made_of(kept)):
            what = f"{problem.message} in a release without what is in consultation"
            hint = "take the link out, or add CONSULTATION=with"
            yield replace(problem, message=what, hint=hint)


def of_what_was_published(suite: Suite, version: str) -> list[Problem]:
    """Returns what an earlier release published that is missing or changed now.

    Args:
        suite: The suite as it is.
        version: What the next release is to be called, whose entry in the changelog may name what
            is meant.
    """
    before, told = history.before(suite, version), changelog.read(suite.root)[0]
    entry = changelog.entry(told, version)
    return [
        *position_list.moved(suite, before),
        *(
            Problem(_place(suite, breach), breach.code, breach.message, breach.hint)
            for breach in breaches(before.state, history.state(suite))
            if not (breach.may_be_meant and cited(breach.about).search(entry))
        ),
    ]


def may_be_written(suite: Suite, version: str) -> list[Problem]:
    """Returns what stops the history of a release from being written.

    Raises:
        RefusedError: Where that is no version, or one that comes too late.
    """
    if not ids.VERSION.fullmatch(version):
        said = f"“{version}” is no version"
        hint = f"say {make('history VERSION=0.1.0')}, with three numbers"
        raise RefusedError([f"{said} ({hint})"])
    if later := history.later_than(suite, version):
        told = f"{file_of(later)} is there, so {version} comes too late"
        raise RefusedError([f"{told} (take a version after it)"])
    return of_what_was_published(suite, version)


def _place(suite: Suite, breach: Breach) -> Place:
    """Returns where something is, or the file in which it would be."""
    if text := dict(_cited(suite.entities)).get(breach.about):
        return suite.place(text.file, *text.path)
    urn, _ = split_reference(breach.about)
    files = (one.file for one in suite.standards if one.standard.urn == urn)
    return Place(next(files, "standards"), 1)


def _cited(known: Entities) -> Iterator[tuple[str, Text]]:
    """Yields each promised id with its text."""
    for standard in known.standards:
        yield standard.urn, standard.title
        yield from ((one.reference, one.text) for one in standard.statements)
    for listed in known.values.values():
        yield from ((value.reference, value.text) for value in listed.values)
    for functions in known.functions.values():
        yield from ((f"function {one.id}", one.process) for one in functions)
