"""Why no release is made: each reason is a line that says where, what, and what to do."""

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
from generator.reading import address_list, changelog, positions
from generator.reading.document import is_there
from generator.releases import history, position_list
from generator.releases.changelog import missing
from generator.releases.history import HistoryError
from generator.releases.promises import Breach, breaches
from generator.site.settings import address_of
from generator.sound import examine_links
from generator.suite.consultation import published
from generator.suite.entities import Entities
from generator.suite.suite import Suite
from generator.suite.text import Text

MOST = 10
"""How many files are named that are not in the revision."""


BEGIN = "a clone of it, or your suite's own folder after git init, git add . and git commit"
"""How a folder comes to be one that a release can be made of."""


class RefusedError(Exception):
    """Raised where no release is made.

    Attributes:
        lines: Every reason.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.lines = list(lines)
        super().__init__("\n".join(self.lines))


def reasons(
    root: Path,
    version: str,
    since: str = "",
    *,
    welsh_later: bool = False,
    consultation: bool = False,
    without_address: bool = False,
) -> list[str]:
    """Every reason why no release is made of the project as it is; none where one may be.

    Args:
        root: The project's folder.
        version: What the release is to be called.
        since: The release that came before, by its JSON file or a revision; empty for the tag
            before this version.
        welsh_later: Whether the Welsh may be behind its English, which then stands in its place.
        consultation: Whether it has the editions that are in consultation.
        without_address: Whether nothing need say where its site is published.
    """
    if not ids.VERSION.fullmatch(version):
        said = f"“{version}” is no version" if version else "no version was given"
        return [_line(said, f"say {make('release VERSION=0.1.0')}, with three numbers")]
    try:
        before = since or history.released_before(root, version)
        text, problems = changelog.read(root)
        if problems:
            return list(map(str, problems))
        lines = [
            *_of_the_revision(root, version),
            *map(str, _of_the_changelog(root, version, text)),
            *map(str, _of_addresses(root)),
        ]
        lines += _of_earlier_releases(root, version, since, text)
    except HistoryError as error:
        return [_line(str(error), f"release from a repository with a commit: {BEGIN}")]
    suite, found = examine_links(root)
    problems = stopping(found)
    if not problems:
        lines += [] if without_address else _of_the_address(suite, version)
        problems += position_list.unlisted(suite)
        problems += [] if welsh_later else _of_translations(suite)
        problems += [] if consultation else _of_consultation(suite)
        try:
            told = changelog.entry(text, version)
            problems += _of_what_was_published(suite, before, told) if before else ()
        except HistoryError as error:
            lines.append(_line(str(error), "name the JSON file of that release: SINCE=…"))
    return [*lines, *map(str, sorted(set(problems)))]


def _line(what: str, hint: str) -> str:
    return f"release: {what} ({hint})"


def _of_the_address(suite: Suite, version: str) -> Iterator[str]:
    """Yields a reason where nothing says where the site is to stand, which every file names."""
    if not address_of(suite, ROOT):
        yield _line(
            "nothing says the address of the site, which pages, documents and data name",
            f"say {make(f'release VERSION={version} SITE_URL=https://…')}, or write address: in "
            "suite.yaml; to do without, add ADDRESS=without, which is --without-address",
        )


def _of_the_revision(root: Path, version: str) -> Iterator[str]:
    files = history.uncommitted(root)
    for file in files[:MOST]:
        what = "the file is not as the revision has it"
        yield str(Problem(Place(file, 1), "not-committed", what, "commit it, or take it back"))
    if len(files) > MOST:
        yield _line(f"{len(files) - MOST} more files are not committed", "run git status")
    tagged = version in history.tags(root)
    if tagged and history.revision(root, f"v{version}") != history.revision(root):
        yield _line(f"v{version} is released, from another revision", "choose the next version")


def _of_the_changelog(root: Path, version: str, text: str) -> Iterator[Problem]:
    if not changelog.entry(text, version):
        yield missing(text, version, history.released_before(root, version))


def _of_addresses(root: Path) -> Iterator[Problem]:
    """Yields a problem where there is no list of addresses, before all files are made in vain."""
    if not is_there(root / address_list.FILE):
        yield Problem(
            Place(address_list.FILE, 1),
            "file-missing",
            "nothing keeps the addresses that this release publishes",
            f"run {make('addresses')}, which lists them, and commit the file",
        )


def _of_earlier_releases(root: Path, version: str, since: str, text: str) -> Iterator[str]:
    """Yields why an earlier release can't be compared with, which would pass for there being none.

    Args:
        root: The project's folder.
        version: What the release is to be called.
        since: The release before, where it was named.
        text: The changelog.
    """
    if since:
        return
    if history.is_shallow(root):
        yield _line(
            "this clone lacks earlier revisions, so what was released can't be compared",
            "git fetch --unshallow --tags, or name the JSON of the release before: SINCE=…",
        )
        return
    told = (one.split()[0] for one in changelog.versions(text))
    numbers = [one for one in told if ids.VERSION.fullmatch(one)]
    tags = history.tags(root)
    for one in numbers:
        if history.number(one) < history.number(version) and one not in tags:
            yield _line(
                f"{changelog.FILE} tells of {one}, and no tag v{one} is here to compare with",
                "git fetch --tags, or name the JSON of the release before: SINCE=…",
            )


def _of_translations(suite: Suite) -> Iterator[Problem]:
    """Yields what is behind its source, of which the check only warns."""
    yield from translating.behind(suite)
    for warning in translations.keep_up_with_the_source(suite):
        hint = f"{warning.hint}; or add WELSH=later, and the site says so"
        yield replace(warning, hint=hint, warning=False)
    for warning in pages.keep_up_with_the_source(suite):
        hint = f"{warning.hint}; or add WELSH=later, and the page stays as it is"
        yield replace(warning, hint=hint, warning=False)


def _of_consultation(suite: Suite) -> Iterator[Problem]:
    """Yields links on written pages to what the release leaves out."""
    kept = published(suite)
    if kept is not suite:
        for problem in addresses.links(kept, addresses.made_of(kept)):
            what = f"{problem.message} in a release without what is in consultation"
            hint = "take the link out, or add CONSULTATION=with"
            yield replace(problem, message=what, hint=hint)


def _of_what_was_published(suite: Suite, before: str, told: str) -> Iterator[Problem]:
    """Yields what an earlier release published that is gone, or is something else now.

    Args:
        suite: The suite as it is.
        before: The earlier release.
        told: The changelog's entry, which may name what was meant.
    """
    yield from position_list.moved(
        suite, history.file_of(suite.root, before, positions.FILE), before
    )
    for breach in breaches(history.data_of(suite.root, before), history.data(suite)):
        if not (breach.may_be_meant and cited(breach.about).search(told)):
            yield Problem(_place(suite, breach), breach.code, breach.message, breach.hint)


def _place(suite: Suite, breach: Breach) -> Place:
    """Where something stands, or the file in which it would."""
    if text := dict(_cited(suite.entities)).get(breach.about):
        return suite.place(text.file, *text.path)
    urn, _ = split_reference(breach.about)
    files = (one.file for one in suite.standards if one.standard.urn == urn)
    return Place(next(files, "standards"), 1)


def _cited(known: Entities) -> Iterator[tuple[str, Text]]:
    """Yields what is promised to stay: what a breach calls it, and its text."""
    for standard in known.standards:
        yield standard.urn, standard.title
        yield from ((one.reference, one.text) for one in standard.statements)
    for listed in known.values.values():
        yield from ((value.reference, value.text) for value in listed.values)
    for functions in known.functions.values():
        yield from ((f"function {one.id}", one.process) for one in functions)
