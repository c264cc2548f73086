"""``make history``: writes what a release changes. Pages and later releases are made from that."""

import json
from datetime import UTC, date, datetime

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.comparing.changes import Change, Snapshot, find_changes
from generator.comparing.past_releases import PastRelease, list_releases
from generator.comparing.replaying import NOTHING, list_entries
from generator.comparing.suite_names import fill_in
from generator.exports.book import Book, Release
from generator.exports.data.models import SuiteData
from generator.exports.data.suite_data import make_suite_data
from generator.model.releases import FORM, ReleaseFile
from generator.problems import Place, Problem, make_command
from generator.reading import changelog
from generator.reading.document import Document, decode, is_there, split_lines
from generator.reading.releases import name_file
from generator.releases.snapshots import make_snapshot
from generator.releases.suite_snapshot import make_suite_snapshot
from generator.suite.consultation import leave_out_consultations
from generator.suite.suite import Suite
from generator.writing import write

FIRST = PastRelease("", date.min, NOTHING, ())
"""The empty release before the first one."""


def make_promised_book(suite: Suite) -> Book:
    """Returns what a release promises: all editions not in consultation."""
    day = datetime.fromtimestamp(0, UTC).date()
    return Book(Catalogue(leave_out_consultations(suite)), Release("", day), suite.languages.codes)


def make_promised_data(suite: Suite) -> SuiteData:
    """Returns the data that a release promises."""
    return make_suite_data(make_promised_book(suite))


def make_state(suite: Suite) -> Snapshot:
    """Returns a suite as a snapshot, to be compared with a release."""
    promised = make_promised_book(suite)
    data = make_snapshot(make_suite_data(promised))
    told = make_suite_snapshot(promised)
    return data._replace(texts={**data.texts, **told.texts}, facts={**data.facts, **told.facts})


def find_release_before(suite: Suite, version: str) -> PastRelease:
    """Returns the release before a version; an empty one if it is the first."""
    order = ids.make_version_key(version)
    earlier = [
        release for release in suite.releases if ids.make_version_key(release.version) < order
    ]
    return list_releases(earlier)[-1] if earlier else FIRST


def find_release_changes(suite: Suite, version: str) -> tuple[Change, ...]:
    """Returns what the suite as it is changes of the release before a version."""
    now = make_state(suite)
    return find_changes(fill_in(find_release_before(suite, version).state, now), now)


def make_release_file(suite: Suite, version: str, today: date) -> ReleaseFile:
    """Makes the file of what a release of the suite as it is changes.

    Its date is that of the version's entry in the changelog; or the date in the existing file if
    nothing changed since; or today.

    Args:
        suite: The suite, without errors.
        version: What the release is called.
        today: The day of the command.
    """
    former = find_release_before(suite, version)
    listed = leave_out_consultations(suite).positions
    new = {year: listed[year][len(former.positions.get(year, ())) :] for year in sorted(listed)}
    made = ReleaseFile(
        form=FORM,
        version=version,
        date=today.isoformat(),
        entries=tuple(list_entries(former.state, make_state(suite))),
        positions={year: references for year, references in new.items() if references},
    )
    written = next((release for release in suite.releases if release.version == version), None)
    as_written = written and made.model_copy(update={"date": written.date})
    told = changelog.find_day(changelog.read(suite.root)[0], version)
    if told:
        return made.model_copy(update={"date": told.isoformat()})
    return as_written if as_written and as_written == written else made


def format_release_file(file: ReleaseFile) -> str:
    """Formats a file of ``releases/``: the same data gives the same bytes."""
    return f"{json.dumps(file.model_dump(mode='json'), ensure_ascii=False, indent=1)}\n"


def report_outdated(suite: Suite, version: str) -> Problem | None:
    """Returns a problem if the file of a version is missing or is not what would be written now."""
    file = name_file(version)
    run = f"run {make_command(f'history VERSION={version}')}, and commit the file"
    if not is_there(suite.root / file):
        told = f"nothing says what {version} changed"
        return Problem(Place(file, 1), "file-missing", told, run)
    [written] = (release for release in suite.releases if release.version == version)
    there = split_lines(decode(suite.root / file, Document(file)) or "")
    wanted = split_lines(
        format_release_file(make_release_file(suite, version, date.fromisoformat(written.date)))
    )
    if there == wanted:
        return None
    pairs = enumerate(zip(there, wanted, strict=False), 1)
    line = next((number for number, (one, other) in pairs if one != other), len(there))
    told = f"from here on it is not what {version} changes of the release before"
    hint = f"{run}; if {version} is published, release the next version"
    return Problem(Place(file, line), "release-differs", told, hint)


def find_later_release(suite: Suite, version: str) -> str:
    """Returns the newest release if it is later than a version; else an empty text."""
    order = ids.make_version_key(version)
    later = [
        release.version
        for release in suite.releases
        if ids.make_version_key(release.version) > order
    ]
    return later[-1] if later else ""


def write_release_file(suite: Suite, version: str, today: date) -> None:
    """Writes what a release of the suite as it is changes, into ``releases/``."""
    file = suite.root / name_file(version)
    file.parent.mkdir(exist_ok=True)
    write(file, format_release_file(make_release_file(suite, version, today)))
