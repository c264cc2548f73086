"""Zip archives that are the same bytes for the same files, whenever and wherever they are made."""

import io
import zipfile
from collections.abc import Mapping

Moment = tuple[int, int, int, int, int, int]

EARLIEST: Moment = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold. Documents get it: their own date is in their text."""

UNIX = 3
ORDINARY_FILE = 0o100644 << 16


def pack_zip(files: Mapping[str, bytes], moment: Moment = EARLIEST) -> bytes:
    """Packs files into a zip, in the order of their names.

    Args:
        files: The content of each file, by name.
        moment: The time of every file: year, month, day, hour, minute, second.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = ORDINARY_FILE
            archive.writestr(entry, files[name])
    return made.getvalue()


def repack_zip(archive: bytes) -> bytes:
    """Packs a library's zip again, without the time at which the library wrote it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return pack_zip({name: packed.read(name) for name in packed.namelist()})
