"""The site as it goes with a release: built for it, held against its promises, packed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from generator.addresses import gone, listed, unlisted
from generator.releasing.account import Made
from generator.releasing.making import Work
from generator.releasing.packing import pack
from generator.releasing.refusals import RefusedError


@dataclass(frozen=True)
class Archive:
    """The site, packed.

    Attributes:
        name: The name of its file.
        kind: What it is called in the table of what was made.
        environment: What tells MkDocs to build it so.
    """

    name: str
    kind: str
    environment: Mapping[str, str] = field(default_factory=dict)


SITES: tuple[Archive, ...] = (Archive("site.zip", "Site, as it is served"),)
"""Every form in which the site goes with a release. The first is held against the addresses."""


def archives(root: Path, work: Work, epoch: int) -> Iterator[Made]:
    """Builds and packs the site in every form; yields the archives as they are made.

    Args:
        root: The project's folder.
        work: What was made for the site to offer.
        epoch: The time that the files in the archives get, in seconds since 1970.

    Raises:
        RefusedError: Where it can't be built, or is not what the list of addresses promises.
    """
    built = work.folder / "site"
    for number, site in enumerate(SITES):
        begun = perf_counter()
        _build(root, work, site, built)
        if number == 0:
            _hold_to_the_list(root, built)
        archive = work.folder / site.name
        pack(built, archive, epoch)
        shutil.rmtree(built)
        yield Made(site.name, site.kind, archive.stat().st_size, perf_counter() - begun)


def _build(root: Path, work: Work, site: Archive, target: Path) -> None:
    told = {
        "RELEASE_FILES": str(work.folder),
        "RELEASE_VERSION": work.release.version,
        "NO_MKDOCS_2_WARNING": "1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)],
        cwd=root,
        env={**os.environ, **told, **site.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = (done.stdout + done.stderr).strip().splitlines()
        raise RefusedError(
            [f"release: the site for {site.name} can't be built (mend what follows)", *said]
        )


def _hold_to_the_list(root: Path, site: Path) -> None:
    promised = listed(root)
    if problems := [*gone(promised, site), *unlisted(promised, site)]:
        raise RefusedError(map(str, sorted(problems)))
