"""The files that the site offers for download, and what programs read at fixed addresses."""

from collections.abc import Iterator
from pathlib import Path

from generator.downloads import FOLDER, OFFLINE, SUMS, Download, sums
from generator.exports import Export, api, exports
from generator.exports.book import Release
from generator.language import LANGUAGES
from generator.pages.site import Site


def downloads(site: Site, release: Release, folder: Path | None) -> tuple[Download, ...]:
    """Every file that the site has: those of a release, or without one those that are light.

    Args:
        site: The suite in one language.
        release: What the files are part of.
        folder: Where the files of a release stand; None where there is no release.
    """
    made = tuple(
        Download(
            export.path,
            export.format.name,
            len(content),
            export.book.languages,
            export.book.years[0] if len(export.book.years) == 1 else "",
            export.book.urn or "",
        )
        for export, content in _contents(site, release, folder)
    )
    if folder and (folder / OFFLINE).exists():
        return (*made, Download(OFFLINE, "ZIP", (folder / OFFLINE).stat().st_size, LANGUAGES))
    return made


def write(target: Path, site: Site, release: Release, folder: Path | None) -> None:
    """Writes the files into a site.

    Args:
        target: The folder of the site, the English one at its root.
        site: The suite in one language.
        release: What the files are part of.
        folder: Where the files of a release stand; None where there is no release.
    """
    offered = {export.path: content for export, content in _contents(site, release, folder)}
    if folder and (folder / OFFLINE).exists():
        offered[OFFLINE] = (folder / OFFLINE).read_bytes()
    offered[SUMS] = sums(offered).encode()
    files = {f"{FOLDER}/{name}": content for name, content in offered.items()}
    drafts = site.language.show_drafts
    files |= dict(api.files(site.catalogue, release, show_drafts=drafts))
    for name, content in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _contents(site: Site, release: Release, folder: Path | None) -> Iterator[tuple[Export, bytes]]:
    wanted = exports(
        site.catalogue,
        release,
        light_only=folder is None,
        show_drafts=site.language.show_drafts,
    )
    for export in wanted:
        content = (folder / export.path).read_bytes() if folder else export.made()
        yield export, content
