"""A build goes to a folder of its own, and takes the old site's place only when all of it is there.

So a build that fails half-way leaves the former site whole, and pages that are gone do not stay.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Staging:
    """A site in the making.

    Attributes:
        final: Where the site will stand.
        complete: Whether all of it was written.
    """

    final: Path
    complete: bool = False

    @property
    def folder(self) -> Path:
        """Where it stands until then: beside its place, so that it is moved and not copied."""
        return self.final.with_name(f".{self.final.name}-new")

    @property
    def former(self) -> Path:
        """Where the old site stands for a moment, while the new one takes its place."""
        return self.final.with_name(f".{self.final.name}-old")

    def clear(self) -> None:
        """Takes away what a build that was killed may have left."""
        for folder in (self.folder, self.former):
            shutil.rmtree(folder, ignore_errors=True)

    def settle(self) -> bool:
        """Puts a complete site in its place, and takes an incomplete one away.

        Returns:
            Whether the site was put in its place.
        """
        if not self.complete:
            self.clear()
            return False
        shutil.rmtree(self.former, ignore_errors=True)
        if self.final.exists():
            self.final.rename(self.former)
        self.folder.rename(self.final)
        shutil.rmtree(self.former, ignore_errors=True)
        self.complete = False
        return True
