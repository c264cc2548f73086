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
from generator.catalogue.downloads import SUMS, sums
from generator.exports import exports
from generator.exports.book import Release
from generator.guard import ROOT
from generator.reading import releases
from generator.releases import site_archives, workers
from generator.releases.progress import Made, Progress, table
from generator.releases.refusals import RefusedError, reasons
from generator.site.environment import shows_drafts, with_consultation
from generator.site.settings import address_of
from generator.site.staging import Staging
from generator.sound import load_sound
from generator.suite.consultation import published
from generator.writing import write

FOLDER = "dist"

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
LATEST = datetime(2107, 12, 31, tzinfo=UTC)
"""The times that a zip can say; the documents of Office are zips too."""


def release(
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
        RefusedError: With every reason why none is made. What stood in ``dist/`` is left then.
    """
    staging = Staging(root / FOLDER, partial(click.echo, err=True))
    staging.begin()
    try:
        if refused := reasons(
            root,
            version,
            welsh_later=welsh_later,
            consultation=consultation,
            without_address=without_address,
        ):
            raise RefusedError(refused)
        begun = perf_counter()
        epoch = midnight(_day_of(root, version))
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch)  # for all that is called from here on
        os.environ["CONSULTATION"] = "with" if consultation else "without"
        made = _made(root, version, epoch, staging.folder)
        staging.complete = True
    finally:
        staging.settle()
    print(table(made, perf_counter() - begun))


def _day_of(root: Path, version: str) -> str:
    [file] = (one for one in releases.read(root)[0] if one.version == version)
    return file.date


def midnight(day: str) -> int:
    """Returns when a day begins, in seconds since 1970, for SOURCE_DATE_EPOCH.

    For one that no zip can say it is the nearest time that one can.
    """
    begins = datetime.combine(date.fromisoformat(day), time(), UTC)
    return int(min(max(begins, EARLIEST), LATEST).timestamp())


def _made(root: Path, version: str, epoch: int, folder: Path) -> list[Made]:
    """Makes the files and the archives of the site."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    day = datetime.fromtimestamp(epoch, UTC).date()
    suite = load_sound(root)
    if not with_consultation(default=False):
        suite = published(suite)
    work = workers.Work(
        suite,
        Release(version, day, address_of(suite, ROOT)),
        folder,
        show_drafts=shows_drafts(config.extra["show_drafts"]),
    )
    files = len(list(exports(Catalogue(work.suite), work.release)))
    made = []
    total = files + len(site_archives.sites(work.suite))
    # Whatever happens, the processes have ended before what they were making is taken away.
    with Progress(total) as progress, closing(workers.files(work)) as of_formats:
        for one in chain(of_formats, site_archives.archives(root, work, epoch)):
            made.append(one)
            progress.tell(one)
    told = sums({file.name: file.read_bytes() for file in folder.iterdir()})
    write(folder / SUMS, told)
    return made


__all__ = ["FOLDER", "RefusedError", "release"]
