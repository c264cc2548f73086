"""Makes a release in ``dist/``: every file of every format, the site, and their checksums.

It is made in a folder beside that one, and takes the place of ``dist/`` when it is whole.
"""

import os
from contextlib import closing
from datetime import UTC, date, datetime, time
from functools import partial
from itertools import chain
from pathlib import Path
from time import perf_counter

import click
from mkdocs.config import load_config

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.downloads import SUMS, format_checksums
from generator.exports import list_exports
from generator.exports.book import Release
from generator.guard import ROOT
from generator.reading import releases
from generator.releases import file_workers, site_archives
from generator.releases.progress import FinishedFile, Progress, format_table
from generator.releases.release_refusals import ReleaseRefusedError, list_reasons
from generator.site.environment import read_consultation, read_show_drafts
from generator.site.mkdocs_settings import find_address
from generator.site.staging import Staging
from generator.sound import load_sound
from generator.suite.consultation import leave_out_consultations
from generator.writing import write

FOLDER = "dist"

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
LATEST = datetime(2107, 12, 31, tzinfo=UTC)
"""The times that a zip can say; the documents of Office are zips too."""


def make_release(
    root: Path,
    version: str,
    *,
    welsh_later: bool = False,
    consultation: bool = False,
    without_address: bool = False,
) -> None:
    """Makes a release, and prints a table of its files.

    Args:
        root: The project's folder.
        version: ``0.1.0``.
        welsh_later: Whether the Welsh may be behind its English, which then stands in its place.
        consultation: Whether it has the editions that are in consultation.
        without_address: Whether nothing need say where its site is published.

    Raises:
        ReleaseRefusedError: With every reason why none is made. What stood in ``dist/`` is left
            then.
    """
    staging = Staging(root / FOLDER, partial(click.echo, err=True))
    staging.begin()
    try:
        if refused := list_reasons(
            root,
            version,
            welsh_later=welsh_later,
            consultation=consultation,
            without_address=without_address,
        ):
            raise ReleaseRefusedError(refused)
        begun = perf_counter()
        epoch = find_midnight(_find_day(root, version))
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch)  # for all that is called from here on
        os.environ["CONSULTATION"] = "with" if consultation else "without"
        made = _make_files(root, version, epoch, staging.folder)
        staging.complete = True
    finally:
        staging.settle()
    print(format_table(made, perf_counter() - begun))


def _find_day(root: Path, version: str) -> str:
    [file] = (
        release_file for release_file in releases.read(root)[0] if release_file.version == version
    )
    return file.date


def find_midnight(day: str) -> int:
    """Returns when a day begins, in seconds since 1970, for SOURCE_DATE_EPOCH.

    For one that no zip can say it is the nearest time that one can.
    """
    begins = datetime.combine(date.fromisoformat(day), time(), UTC)
    return int(min(max(begins, EARLIEST), LATEST).timestamp())


def _make_files(root: Path, version: str, epoch: int, folder: Path) -> list[FinishedFile]:
    """Makes the files and the archives of the site."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    day = datetime.fromtimestamp(epoch, UTC).date()
    suite = load_sound(root)
    if not read_consultation(default=False):
        suite = leave_out_consultations(suite)
    work = file_workers.ReleaseWork(
        suite,
        Release(version, day, find_address(suite, ROOT)),
        folder,
        show_drafts=read_show_drafts(config.extra["show_drafts"]),
    )
    files = len(list(list_exports(Catalogue(work.suite), work.release)))
    made = []
    total = files + len(site_archives.list_archives(work.suite))
    # Whatever happens, the processes have ended before what they were making is taken away.
    with Progress(total) as progress, closing(file_workers.make_files(work)) as of_formats:
        for finished_file in chain(of_formats, site_archives.make_archives(root, work, epoch)):
            made.append(finished_file)
            progress.tell(finished_file)
    told = format_checksums({file.name: file.read_bytes() for file in folder.iterdir()})
    write(folder / SUMS, told)
    return made


__all__ = ["FOLDER", "ReleaseRefusedError", "make_release"]
