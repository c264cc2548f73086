"""Reads the environment variables of a build: its day, its address, the release that it is part of.

Each is understood, or refused before anything is built. MkDocs reads SOURCE_DATE_EPOCH too, and
accepts any address.
"""

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from generator import ids
from generator.guard import FaultError

CONSULTATION = ("with", "without")
"""The values of CONSULTATION."""

SECONDS = re.compile(r"[0-9]{1,11}", re.ASCII)
"""Seconds since 1970, up to the last date whose year has four figures."""


def read_build_day() -> date:
    """Returns the day of the build. SOURCE_DATE_EPOCH sets it, so that a build can be repeated.

    Raises:
        FaultError: Where that is no number of seconds.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if said is None:
        return datetime.now(UTC).date()
    if not SECONDS.fullmatch(said):
        wanted = "write whole seconds since 1970, like 1767225600, or leave it out"
        raise FaultError(f"SOURCE_DATE_EPOCH can't be “{said}” ({wanted})")
    return datetime.fromtimestamp(int(said), UTC).date()


def read_show_drafts(settings: Any) -> bool:
    """Whether unreviewed translations may be shown on the site and in documents.

    Args:
        settings: The value in the settings, which SHOW_DRAFTS overrides.

    Raises:
        FaultError: If it is neither true nor false: “maybe” would count as true.
    """
    if not isinstance(settings, bool):
        said = "empty" if settings is None else f"“{settings}”"
        raise FaultError(f"SHOW_DRAFTS can't be {said} (write true or false, or leave it out)")
    return settings


def read_consultation(*, default: bool) -> bool:
    """Whether editions in consultation are built; CONSULTATION says so.

    Args:
        default: The value if it is unset.

    Raises:
        FaultError: Where it says something else than with or without.
    """
    said = os.environ.get("CONSULTATION")
    if not said:
        return default
    if said not in CONSULTATION:
        raise FaultError(f"CONSULTATION can't be “{said}” (write with or without, or leave it out)")
    return said == "with"


def find_suite_folder(own: Path) -> Path:
    """Returns the folder of the suite: the one that SUITE names, or the project's own.

    Args:
        own: The project's folder.

    Raises:
        FaultError: Where there is no such folder.
    """
    said = os.environ.get("SUITE")
    if not said:
        return own
    if not Path(said).is_dir():
        wanted = "write the folder that has its suite.yaml, or leave it out"
        raise FaultError(f"SUITE can't be “{said}”, which is no folder ({wanted})")
    return Path(said).resolve()


def find_site_address(settings: str | None) -> str:
    """Returns the address of the whole site, ending with /; empty if it is not known.

    Args:
        settings: The one in the settings, which SITE_URL overrides.

    Raises:
        FaultError: Where it is no address that pages could name.
    """
    said = os.environ.get("SITE_URL") or settings or ""
    if not said:
        return ""
    if not re.fullmatch(ids.PUBLISHED_AT, said):
        wanted = f"write {ids.IN_WORDS[ids.PUBLISHED_AT]}, or leave it out"
        raise FaultError(f"SITE_URL can't be “{said}” ({wanted})")
    return f"{said.rstrip('/')}/"


def find_release_folder() -> Path | None:
    """Returns the folder with a release's files; None if the site is not built for a release."""
    folder = os.environ.get("RELEASE_FILES")
    return Path(folder) if folder else None
