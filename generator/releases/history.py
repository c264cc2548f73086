"""What git knows of the project: revisions, what was released, and the data of either."""

import os
import subprocess
import tempfile
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from pydantic import ValidationError

from generator import ids
from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book, Release
from generator.exports.data.schema import SuiteData
from generator.exports.data.suite import suite_data
from generator.suite.consultation import published
from generator.suite.loading import load
from generator.suite.suite import Suite

EARLIEST = int(datetime(1980, 1, 1, tzinfo=UTC).timestamp())
LATEST = int(datetime(2107, 12, 31, tzinfo=UTC).timestamp())
"""The times that a zip can say, in seconds since 1970; the documents of Office are zips too."""


MADE = ("site", ".site-*", "dist", ".dist-*")
"""What commands make in a suite's folder, the lock of the release itself among it."""


class HistoryError(Exception):
    """Raised where git, or what it holds, can't be read; says what and what to do."""


def git(root: Path, *arguments: str) -> bytes:
    """What a command of git's prints.

    Raises:
        HistoryError: With the last line of what git says against it.
    """
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments],
            env=os.environ | {"LC_ALL": "C"},
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise HistoryError("git is not installed") from None
    if done.returncode:
        [*_, said] = done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"]
        raise HistoryError(said)
    return done.stdout


def uncommitted(root: Path) -> list[str]:
    """The files that are not as the revision has them, but for what commands make.

    A repository may have no ``.gitignore`` that names those, or have committed a site.
    """
    made = (f":(exclude){name}" for name in MADE)
    listed = git(root, "status", "--porcelain", "-z", "--no-renames", "--", ".", *made).decode()
    return [line[3:] for line in listed.split("\0") if line]


def revision(root: Path, name: str = "HEAD") -> str:
    """The commit that a name stands for."""
    return git(root, "rev-parse", "--verify", f"{name}^{{commit}}").decode().strip()


def time_of(root: Path) -> int:
    """When the revision was made, in seconds since 1970: what SOURCE_DATE_EPOCH is to be.

    One whose clock was wrong has the nearest time that a zip can say.
    """
    made = int(git(root, "log", "-1", "--format=%ct"))
    return min(max(made, EARLIEST), LATEST)


def tags(root: Path) -> list[str]:
    """The versions that were released, the oldest first."""
    names = git(root, "tag", "--list", "v*", "--merged").decode().split()
    versions = [name[1:] for name in names if ids.VERSION.fullmatch(name[1:])]
    return sorted(versions, key=number)


def is_shallow(root: Path) -> bool:
    """Whether the clone lacks earlier revisions, and so may lack the tags of releases."""
    return git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def number(version: str) -> tuple[int, ...]:
    """A version as what it is ordered by."""
    return tuple(map(int, version.split(".")))


def released_before(root: Path, version: str) -> str:
    """The tag of the release before a version; empty where there is none."""
    earlier = [one for one in tags(root) if number(one) < number(version)]
    return f"v{earlier[-1]}" if earlier else ""


def file_of(root: Path, source: str, name: str) -> str:
    """The text of a file of the project in a revision; empty where it has none.

    A release that is named by its JSON file has no other file of the project.
    """
    if Path(source).is_file() or not git(root, "ls-tree", "--name-only", source, "--", name):
        return ""
    return git(root, "show", f"{source}:./{name}").decode()


def data_of(root: Path, source: str) -> SuiteData:
    """The data of a release's JSON file, or of a revision.

    Args:
        root: The project's folder.
        source: The path of the file, or a name of the revision.

    Raises:
        HistoryError: Where it is neither, or can't be read.
    """
    file = Path(source)
    if file.is_file():
        try:
            return SuiteData.model_validate_json(file.read_bytes())
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"])) or "its beginning"
            message = f"{source} is no JSON of a release: {where}: {first['msg']}"
            raise HistoryError(message) from None
    try:
        commit = revision(root, source)
    except HistoryError as error:
        message = f"“{source}” is neither a release's JSON file nor a revision ({error})"
        raise HistoryError(message) from None
    with tempfile.TemporaryDirectory() as folder:
        archive = BytesIO(git(root, "archive", "--format=zip", commit))
        zipfile.ZipFile(archive).extractall(folder)
        suite, problems = load(Path(folder))
        if problems:
            raise HistoryError(f"the files of {source} can't be read: {problems[0]}")
        return data(suite)


def data(suite: Suite) -> SuiteData:
    """What a release of a suite has as data, and so promises: nothing in consultation."""
    day = datetime.fromtimestamp(0, UTC).date()
    return suite_data(Book(Catalogue(published(suite)), Release("", day), suite.languages.codes))
