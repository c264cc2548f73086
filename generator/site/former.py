"""While serving, pages are made again only where an edit changed what stands on them.

Of an edit that changed words alone, what was made of other texts is kept (``suite.kept``); any
other edit, and a change of what pages are made with, has all of them made again.
"""

from collections.abc import Hashable, Sequence
from pathlib import Path

from generator.ids import Code
from generator.languages import own_words
from generator.pages.rendering import TEMPLATES
from generator.site.environment import today
from generator.suite.kept import Kept
from generator.suite.rewording import reworded
from generator.suite.suite import Suite


class Former:
    """The suite as it was built before, and what was made of it."""

    def __init__(self) -> None:
        self._kept = Kept(lasts=True)
        self._suite: Suite | None = None
        self._made_with: object = None

    @property
    def made(self) -> Sequence[Hashable]:
        """What was made since the suite was last asked for, by its names."""
        return self._kept.made

    def kept_for(self, suite: Suite, *circumstances: object) -> Kept:
        """Returns what was made before that holds for a suite as well.

        Args:
            suite: The suite as it is, without problems.
            circumstances: What its pages depend on besides: their language, the site's address.
        """
        made_with = (*circumstances, today(), _own_words(suite), _templates())
        is_alike = self._suite is not None and made_with == self._made_with
        self._kept.forget(reworded(self._suite, suite) if self._suite and is_alike else None)
        self._suite, self._made_with = suite, made_with
        return self._kept


def _own_words(suite: Suite) -> dict[Code, object]:
    """The program's words in each language, which an edit may have been to."""
    return {code: own_words.read(code)[0] for code in suite.languages}


def _templates() -> list[tuple[Path, int]]:
    return [(file, file.stat().st_mtime_ns) for file in sorted(TEMPLATES.iterdir())]
