"""Builds the site for a release, checks its addresses, and packs it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from generator import processes
from generator.exports import offline_file
from generator.exports.reproducible_zip import Moment, zipped
from generator.guard import ROOT
from generator.reading.address_list import listed
from generator.releases.address_list import first_of, gone, unlisted
from generator.releases.offline import take_offline
from generator.releases.progress import Made
from generator.releases.refusals import RefusedError
from generator.releases.workers import Work
from generator.site.own_files import entries
from generator.suite.suite import Suite
from generator.writing import write


@dataclass(frozen=True)
class Archive:
    """An archive of the site.

    Attributes:
        name: The name of its file.
        kind: Its name in the table of what was made.
        folder: The folder within the archive that holds it; empty for none.
        change: Applied to the built site before it is packed.
    """

    name: str
    kind: str
    folder: str = ""
    change: Callable[[Path, Work], None] | None = None


def sites(suite: Suite) -> tuple[Archive, ...]:
    """Returns the archives of the site in a release, in build order.

    The served site comes last, because it links to the offline one.
    """
    offline = offline_file(suite)
    folder = offline.removesuffix(".zip")
    return (
        Archive(offline, "Site, without a server", folder, take_offline),
        Archive("site.zip", "Site, as it is served"),
    )


def archives(root: Path, work: Work, epoch: int) -> Iterator[Made]:
    """Builds and packs each archive of the site; yields them as they are made.

    Args:
        root: The project's folder.
        work: The files that the site offers.
        epoch: The time of the files in the archives, in seconds since 1970.

    Raises:
        RefusedError: If it can't be built, or lacks a promised address.
    """
    whole = work.folder / "site"
    for site in sites(work.suite):
        begun = perf_counter()
        built = whole / site.folder
        _build(root, work, site, built)
        if site.change:
            site.change(built, work)
        else:
            _hold_to_the_list(root, built, work.suite)
        archive = work.folder / site.name
        write(archive, zipped(_files(whole), _moment(epoch)))
        shutil.rmtree(whole)
        yield Made(site.name, site.kind, archive.stat().st_size, perf_counter() - begun)


def _files(folder: Path) -> dict[str, bytes]:
    """Reads every file of a folder, by path."""
    return {
        path: (folder / path).read_bytes()
        for path in entries(folder)  # but for the list of these
        if not path.endswith("/")
    }


def _moment(epoch: int) -> Moment:
    then = datetime.fromtimestamp(epoch, UTC)
    return then.year, then.month, then.day, then.hour, then.minute, then.second


def _build(root: Path, work: Work, site: Archive, target: Path) -> None:
    """Builds the site in a process of its own, told by its environment what it is part of."""
    told = {
        "RELEASE_FILES": str(work.folder),
        "SUITE": str(root),
        "RELEASE_VERSION": work.release.version,
        "NO_MKDOCS_2_WARNING": "1",
    }
    done = processes.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)],
        ROOT,  # the settings there are the same for every suite
        {**os.environ, **told},
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()
        raise RefusedError(
            [f"release: the site for {site.name} can't be built (mend what follows)", *said]
        )


def _hold_to_the_list(root: Path, site: Path, suite: Suite) -> None:
    """Checks that no promised address is missing, and none is unlisted."""
    promised = listed(root)
    if problems := [
        *sorted(gone(promised, site, suite.languages)),
        *first_of(sorted(unlisted(promised, site, suite))),
    ]:
        raise RefusedError(map(str, problems))
