"""``make history``: writes what a release changes. Pages and later releases are made from that."""

import json
from datetime import UTC, date, datetime

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.comparing.changes import Change, Snapshot, changes
from generator.comparing.folding import NOTHING, difference
from generator.comparing.history import Released, releases_of
from generator.exports.book import Book, Release
from generator.exports.data.schema import SuiteData
from generator.exports.data.suite import suite_data
from generator.model.releases import FORM, ReleaseFile
from generator.problems import Place, Problem, make
from generator.reading import changelog
from generator.reading.document import Document, decode, is_there, lines_of
from generator.reading.releases import file_of
from generator.releases.snapshots import snapshot
from generator.suite.consultation import published
from generator.suite.suite import Suite
from generator.writing import write

FIRST = Released("", date.min, NOTHING, ())
"""The empty release before the first one."""


def data(suite: Suite) -> SuiteData:
    """Returns the data that a release promises: that of all editions not in consultation."""
    day = datetime.fromtimestamp(0, UTC).date()
    return suite_data(Book(Catalogue(published(suite)), Release("", day), suite.languages.codes))


def state(suite: Suite) -> Snapshot:
    """Returns a suite as a snapshot, to be compared with a release."""
    return snapshot(data(suite))


def before(suite: Suite, version: str) -> Released:
    """Returns the release before a version; an empty one if it is the first."""
    order = ids.version_order(version)
    earlier = [one for one in suite.releases if ids.version_order(one.version) < order]
    return releases_of(earlier)[-1] if earlier else FIRST


def changed(suite: Suite, version: str) -> tuple[Change, ...]:
    """Returns what the suite as it is changes of the release before a version."""
    return changes(before(suite, version).state, state(suite))


def release_file(suite: Suite, version: str, today: date) -> ReleaseFile:
    """Makes the file of what a release of the suite as it is changes.

    Its date is that of the version's entry in the changelog; or the date in the existing file if
    nothing changed since; or today.

    Args:
        suite: The suite, without errors.
        version: What the release is called.
        today: The day of the command.
    """
    former = before(suite, version)
    listed = published(suite).positions
    new = {year: listed[year][len(former.positions.get(year, ())) :] for year in sorted(listed)}
    made = ReleaseFile(
        form=FORM,
        version=version,
        date=today.isoformat(),
        entries=tuple(difference(former.state, state(suite))),
        positions={year: references for year, references in new.items() if references},
    )
    written = next((one for one in suite.releases if one.version == version), None)
    as_written = written and made.model_copy(update={"date": written.date})
    told = changelog.day_of(changelog.read(suite.root)[0], version)
    if told:
        return made.model_copy(update={"date": told.isoformat()})
    return as_written if as_written and as_written == written else made


def text_of(file: ReleaseFile) -> str:
    """Formats a file of ``releases/``: the same data gives the same bytes."""
    return f"{json.dumps(file.model_dump(mode='json'), ensure_ascii=False, indent=1)}\n"


def outdated(suite: Suite, version: str) -> Problem | None:
    """Returns a problem if the file of a version is missing or is not what would be written now."""
    file = file_of(version)
    run = f"run {make(f'history VERSION={version}')}, and commit the file"
    if not is_there(suite.root / file):
        told = f"nothing says what {version} changed"
        return Problem(Place(file, 1), "file-missing", told, run)
    [written] = (one for one in suite.releases if one.version == version)
    there = lines_of(decode(suite.root / file, Document(file)) or "")
    wanted = lines_of(text_of(release_file(suite, version, date.fromisoformat(written.date))))
    if there == wanted:
        return None
    pairs = enumerate(zip(there, wanted, strict=False), 1)
    line = next((number for number, (one, other) in pairs if one != other), len(there))
    told = f"from here on it is not what {version} changes of the release before"
    hint = f"{run}; if {version} is published, release the next version"
    return Problem(Place(file, line), "release-differs", told, hint)


def later_than(suite: Suite, version: str) -> str:
    """Returns the newest release if it is later than a version; else an empty text."""
    order = ids.version_order(version)
    later = [one.version for one in suite.releases if ids.version_order(one.version) > order]
    return later[-1] if later else ""


def write_file(suite: Suite, version: str, today: date) -> None:
    """Writes what a release of the suite as it is changes, into ``releases/``."""
    file = suite.root / file_of(version)
    file.parent.mkdir(exist_ok=True)
    write(file, text_of(release_file(suite, version, today)))
