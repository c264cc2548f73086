"""While serving, does not write again what the site that stands has already.

A new site of hundreds of pages is as many folders to make and to delete again, which takes longer
than the edit of a page. So a build writes only what differs, with a list of what it keeps of the
site that stands; ``staging`` puts the two together. Nothing is remembered from build to build: the
bytes on the disk are compared.
"""

from pathlib import Path

from generator.site import own_files


class StandingSite:
    """The site in one language as it stands, until the next one takes its place.

    Args:
        folder: Where it stands; it need not be there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: set[str] = set()

    def keeps(self, path: str, content: bytes) -> bool:
        """Whether a file of the new site has this content already, and stays as it is.

        Args:
            path: Its path in the site.
            content: What it is to hold.
        """
        try:
            is_same = (self._folder / path).read_bytes() == content
        except OSError:  # it is not there, or is no file
            return False
        if is_same:
            self._kept.add(path)
        return is_same

    def list_kept(self, folder: Path) -> None:
        """Writes the list of what is kept, if anything is, into the language's folder of a site."""
        if self._kept:
            own_files.write_list(folder, self._kept)
