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
from generator.exports import name_offline_file
from generator.exports.reproducible_zip import Moment, pack_zip
from generator.guard import ROOT
from generator.reading.address_list import list_addresses
from generator.releases.address_upkeep import limit_problems, report_missing, report_unlisted
from generator.releases.file_workers import ReleaseWork
from generator.releases.offline_site import take_offline
from generator.releases.progress import FinishedFile
from generator.releases.release_refusals import ReleaseRefusedError
from generator.site.own_files import list_entries
from generator.suite.suite import Suite
from generator.writing import write


@dataclass(frozen=True)
class SiteArchive:
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
    change: Callable[[Path, ReleaseWork], None] | None = None


def list_archives(suite: Suite) -> tuple[SiteArchive, ...]:
    """Returns the archives of the site in a release, in build order.

    The served site comes last, because it links to the offline one.
    """
    offline = name_offline_file(suite)
    folder = offline.removesuffix(".zip")
    return (
        SiteArchive(offline, "Site, without a server", folder, take_offline),
        SiteArchive("site.zip", "Site, as it is served"),
    )


def make_archives(root: Path, work: ReleaseWork, epoch: int) -> Iterator[FinishedFile]:
    """Builds and packs each archive of the site; yields them as they are made.

    Args:
        root: The project's folder.
        work: The files that the site offers.
        epoch: The time of the files in the archives, in seconds since 1970.

    Raises:
        ReleaseRefusedError: If it can't be built, or lacks a promised address.
    """
    whole = work.folder / "site"
    for site in list_archives(work.suite):
        begun = perf_counter()
        built = whole / site.folder
        _build_site(root, work, site, built)
        if site.change:
            site.change(built, work)
        else:
            _check_address_list(root, built, work.suite)
        archive = work.folder / site.name
        write(archive, pack_zip(_read_files(whole), _make_moment(epoch)))
        shutil.rmtree(whole)
        yield FinishedFile(site.name, site.kind, archive.stat().st_size, perf_counter() - begun)


def _read_files(folder: Path) -> dict[str, bytes]:
    """Reads every file of a folder, by path."""
    return {
        path: (folder / path).read_bytes()
        for path in list_entries(folder)  # but for the list of these
        if not path.endswith("/")
    }


def _make_moment(epoch: int) -> Moment:
    then = datetime.fromtimestamp(epoch, UTC)
    return then.year, then.month, then.day, then.hour, then.minute, then.second


def _build_site(root: Path, work: ReleaseWork, site: SiteArchive, target: Path) -> None:
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
        raise ReleaseRefusedError(
            [f"release: the site for {site.name} can't be built (mend what follows)", *said]
        )


def _check_address_list(root: Path, site: Path, suite: Suite) -> None:
    """Checks that no promised address is missing, and none is unlisted."""
    promised = list_addresses(root)
    if problems := [
        *sorted(report_missing(promised, site, suite.languages)),
        *limit_problems(sorted(report_unlisted(promised, site, suite))),
    ]:
        raise ReleaseRefusedError(map(str, problems))
