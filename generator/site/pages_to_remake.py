"""While serving, makes only those pages again that an edit changed.

If an edit changed only words, what was made from other texts is kept (``suite.text_cache``). After
any other edit, or a change of templates, all pages are made again.
"""

from collections.abc import Hashable, Sequence
from pathlib import Path

from generator.ids import Code
from generator.languages import interface_words
from generator.languages.terms import find_uses
from generator.pages.rendering import TEMPLATES
from generator.site.environment import read_build_day
from generator.suite.changed_texts import find_changed_texts
from generator.suite.suite import Suite
from generator.suite.text import USES, TextId
from generator.suite.text_cache import TextCache


class FormerBuild:
    """The suite of the previous build, and what was made from it."""

    def __init__(self) -> None:
        self._kept = TextCache(lasts=True)
        self._suite: Suite | None = None
        self._made_with: object = None

    @property
    def made(self) -> Sequence[Hashable]:
        """The names of the parts that were made since the suite was last asked for."""
        return self._kept.made

    def forget_what_changed(self, suite: Suite, *circumstances: object) -> TextCache:
        """Returns what was made before and is still valid for a suite.

        Args:
            suite: The suite as it is now, without errors.
            circumstances: What else its pages depend on: their language, the site's address.
        """
        made_with = (
            *circumstances,
            read_build_day(),
            _read_interface_words(suite),
            _list_templates(),
        )
        is_alike = self._suite is not None and made_with == self._made_with
        self._kept.forget(_find_changes(self._suite, suite) if self._suite and is_alike else None)
        self._suite, self._made_with = suite, made_with
        return self._kept


def _find_changes(before: Suite, after: Suite) -> frozenset[TextId] | None:
    """Returns the texts with other words, and what stands for the uses of terms if these differ."""
    changed = find_changed_texts(before, after)
    if changed is None or find_uses(before) == find_uses(after):
        return changed
    return changed | {USES}


def _read_interface_words(suite: Suite) -> dict[Code, object]:
    """Returns the program's own words in each language, which may have been edited."""
    return {code: interface_words.read(code)[0] for code in suite.languages}


def _list_templates() -> list[tuple[Path, int]]:
    return [(file, file.stat().st_mtime_ns) for file in sorted(TEMPLATES.iterdir())]
