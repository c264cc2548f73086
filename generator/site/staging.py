"""Builds a site in a folder of its own, and swaps it for the old one only when it is complete.

So a build that fails half-way leaves the former site whole, and no pages of it are left over in the
new one. A lock beside the place makes builds wait for each other, and whoever takes it next cleans
up after a build that was killed.

While serving, a build writes only what differs from the site that stands (``standing_site``). This
is then put into that site, in the moment in which no page is read.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from errno import EACCES, EBUSY, ENOTDIR, EPERM, EROFS, EXDEV
from pathlib import Path

from generator.site import own_files
from generator.site.lock import Lock

STAYS = (EBUSY, EXDEV, EACCES, EPERM, EROFS)
"""The errors of a folder that can't be moved: a volume, or one within a folder that isn't ours."""

STANDING = "standing"
"""The name of the link, beside the folder of a build, to the site that it is to replace."""


@dataclass
class Staging:
    """A site that is being built.

    Attributes:
        final: The place of the finished site. A link there is followed, and kept.
        tell: Called with each line that whoever builds should read.
        shared: Whether the place may hold files of others, which are then left alone.
        swapping: A lock that is held while the site is put in its place.
        complete: Whether all of the site was written.
    """

    final: Path
    tell: Callable[[str], None]
    shared: bool = False
    swapping: AbstractContextManager[object] = field(default_factory=nullcontext)
    complete: bool = False
    _work: Path | None = field(default=None, init=False)
    _lock: Lock | None = field(default=None, init=False)

    def begin(self) -> None:
        """Waits for other builds of this place, and cleans up after one that was killed.

        Raises:
            OSError: If a file is in the place, or no folder can be made beside it.
        """
        if self._place.exists() and not self._place.is_dir():
            raise NotADirectoryError(
                ENOTDIR, "a file stands where a folder is to be; move it away", str(self.final)
            )
        beside = self._beside
        self._lock = Lock(beside.with_name(f".{beside.name}-lock"), self.final.name)
        try:
            self._lock.take(self.tell)
            for left in self._find_left_over():
                self._take_away(left)
            work = tempfile.mkdtemp(prefix=f".{beside.name}-new-", dir=beside.parent)
            self._work = Path(work)
            self.folder.mkdir()
            (self._work / STANDING).symlink_to(self._place)
        except OSError as error:
            self.settle()
            raise OSError(error.errno, error.strerror, str(beside.parent)) from error
        except BaseException:
            self.settle()
            raise

    @property
    def folder(self) -> Path:
        """The folder to build into."""
        assert self._work
        return self._work / "site"

    @property
    def leftovers(self) -> tuple[Path, ...]:
        """The folder and the lock beside the place; the next build removes them if left over."""
        assert self._work
        assert self._lock
        return self._work, self._lock.file

    def settle(self) -> bool:
        """Puts a complete site in its place, deletes an incomplete one, releases the lock.

        Returns:
            Whether the site was put in its place.

        Raises:
            OSError: If the system refuses. The former site is then left in place.
        """
        settles = self._work is not None and self.complete
        self.complete = False
        try:
            if settles:
                with self.swapping:
                    self._put_in_place()
        finally:
            self._leave()
        return settles

    def _leave(self) -> None:
        """Deletes what was built and not moved, and releases the lock.

        If a signal interrupts it, ``settle`` is called once more, and deletes the remainder.
        """
        try:
            if self._work:
                self._take_away(self._work)
                self._work = None
        finally:
            if self._lock:
                self._lock.release()
                self._lock = None

    @property
    def _place(self) -> Path:
        return self.final.resolve()

    @property
    def _beside(self) -> Path:
        """The path beside which the site is built, on the same disk: its place, or the link to it.

        A link may lead to where only the folder itself is ours to write to.
        """
        return self._place if os.access(self._place.parent, os.W_OK) else self.final.absolute()

    def _find_left_over(self) -> list[Path]:
        """Returns the folders of killed builds, named as now or as earlier versions did."""
        name = re.compile(rf"\.{re.escape(self._beside.name)}-new(-cy|-[a-z0-9_]{{8}})?")
        return [path for path in self._beside.parent.iterdir() if name.fullmatch(path.name)]

    def _take_away(self, work: Path) -> None:
        """Deletes the folder of a build. A former site that was moved there goes back first."""
        former = work / "former"
        if former.is_dir() and not self._place.exists():
            former.rename(self._place)
        shutil.rmtree(work, ignore_errors=True)

    def _put_in_place(self) -> None:
        if kept := own_files.read_kept(self.folder):
            new, there = map(own_files.list_entries, (self.folder, self._place))
            own_files.move_files(self.folder, self._place, gone=there - kept - new)
            return
        if not self.shared and self._swap_folders():
            return
        new = own_files.list_entries(self.folder)
        there = own_files.list_entries(self._place) if self._place.exists() else set()
        own = self._find_own(there, new) if self.shared else there
        if self.shared:
            own_files.write_list(self.folder, new)
        if not self.shared or not there <= own | new or not self._swap_folders():
            own_files.replace_files(self._place, self.folder, own, with_list=self.shared)

    def _find_own(self, there: set[str], new: set[str]) -> set[str]:
        """Returns which of the files in the place are the site's own."""
        unfinished = set(filter(own_files.is_in_the_making, there))
        own = own_files.read_list(self._place)
        if own is None and (strange := there - unfinished - new):
            self.tell(
                f"Files in {self.final.name}/ that this build doesn't make, and leaves alone: "
                f"{len(strange)} (delete them if they are of a build before)"
            )
        return unfinished | (own or set())

    def _swap_folders(self) -> bool:
        """Swaps the new site for the old one. Returns whether the system allowed it."""
        assert self._work
        former = self._work / "former"
        try:
            if self._place.exists():
                self._place.rename(former)
            self.folder.rename(self._place)
        except OSError as error:
            if former.exists():
                former.rename(self._place)
            if error.errno in STAYS:
                return False
            raise
        return True
