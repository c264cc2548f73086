"""Archives that are the same bytes whenever they are made."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

UNIX = 3
READABLE = 0o100644 << 16
LEVEL = 9


def pack(folder: Path, archive: Path, epoch: int) -> None:
    """Packs all files of a folder.

    Neither the disk's order nor its times and permissions get into the archive.

    Args:
        folder: The folder, whose own name is not part of the paths.
        archive: The ZIP file to write.
        epoch: The time that every file gets, in seconds since 1970.
    """
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=LEVEL) as target:
        for name in names:
            entry = ZipInfo(name, moment)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = READABLE
            target.writestr(entry, (folder / name).read_bytes())
