"""``make history``: writes what a release changes, which it is then told by and compared with."""

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
"""What stood before the first release."""


def data(suite: Suite) -> SuiteData:
    """What a release of a suite has as data, and so promises: nothing in consultation."""
    day = datetime.fromtimestamp(0, UTC).date()
    return suite_data(Book(Catalogue(published(suite)), Release("", day), suite.languages.codes))


def state(suite: Suite) -> Snapshot:
    """A suite as a release of it is compared with another."""
    return snapshot(data(suite))


def before(suite: Suite, version: str) -> Released:
    """The release before a version; of the first one, nothing."""
    order = ids.version_order(version)
    earlier = [one for one in suite.releases if ids.version_order(one.version) < order]
    return releases_of(earlier)[-1] if earlier else FIRST


def changed(suite: Suite, version: str) -> tuple[Change, ...]:
    """What a release of the suite as it is changes of the release before it."""
    return changes(before(suite, version).state, state(suite))


def release_file(suite: Suite, version: str, today: date) -> ReleaseFile:
    """What a release of the suite as it is changes, as its file says it.

    It is of the day that its entry in the changelog names; of the day on which the file was
    written, where nothing changed since; else of today.

    Args:
        suite: The suite, which is sound.
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
    """A file of ``releases/`` as it is written: the same for the same data, to the byte."""
    return f"{json.dumps(file.model_dump(mode='json'), ensure_ascii=False, indent=1)}\n"


def outdated(suite: Suite, version: str) -> Problem | None:
    """What is wrong with the file of a version where it is not what would be written now."""
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
    """The newest release where it comes after a version; empty where none does."""
    order = ids.version_order(version)
    later = [one.version for one in suite.releases if ids.version_order(one.version) > order]
    return later[-1] if later else ""


def write_file(suite: Suite, version: str, today: date) -> None:
    """Writes what a release of the suite as it is changes, into ``releases/``."""
    file = suite.root / file_of(version)
    file.parent.mkdir(exist_ok=True)
    write(file, text_of(release_file(suite, version, today)))
