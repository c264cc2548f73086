"""Says where the menu lists the pages of a kind: in which section, and in which order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from generator.catalogue.menu_sections import MenuSection
from generator.catalogue.site_in_language import Site
from generator.languages.language import Wording


class Rank(IntEnum):
    """The order of pages within a section; kinds of one rank keep the order of ``KINDS``."""

    FIRST = 0
    """The page that the section's name in the bar leads to."""
    WRITTEN = 1
    """The pages that people write, which are no kind."""
    USUAL = 2
    LAST = 3


class MenuGroup(NamedTuple):
    """Pages that have a title of their own within a section of the menu.

    Attributes:
        title: The title.
        paths: The paths of its pages in order, or groups within it.
    """

    title: Wording
    paths: "tuple[str | MenuGroup, ...]"


MenuListing = Callable[[Site], Iterator[str | MenuGroup]]
"""Yields the paths of a kind's pages in the order of the menu, for the site in one language."""


@dataclass(frozen=True, eq=False)  # compared by identity: two kinds may say the same
class MenuPlace:
    """The place of a kind's pages in the menu.

    Attributes:
        section: Their section; None where each page is an entry of the bar itself.
        rank: Their order among the kinds of the section.
        listing: Yields them in order; without it they keep the order in which they are made.
    """

    section: MenuSection | None = None
    rank: Rank = Rank.USUAL
    listing: MenuListing | None = None
