"""Where the menu names the pages of a kind: in which section, after what, in which order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from generator.catalogue.in_language import Site
from generator.catalogue.menu_sections import MenuSection
from generator.languages.language import Wording


class Rank(IntEnum):
    """What comes before what within a section; kinds of one rank keep the order of ``KINDS``."""

    FIRST = 0
    """The page that the section's name in the bar leads to."""
    WRITTEN = 1
    """The pages that people write, which are no kind."""
    USUAL = 2
    LAST = 3


class Group(NamedTuple):
    """Pages that stand in the menu under a title of their own, within a section.

    Attributes:
        title: The title.
        paths: The pages' paths, in order, or groups within this one.
    """

    title: Wording
    paths: "tuple[str | Group, ...]"


Listing = Callable[[Site], Iterator[str | Group]]
"""The site in one language → the paths of a kind's pages, in the order of the menu."""


@dataclass(frozen=True, eq=False)  # compared by identity: two kinds may say the same
class MenuPlace:
    """Where the menu names the pages of a kind.

    Attributes:
        section: The section that they stand in; None where each is an entry of the bar by itself.
        rank: What they come before and after within the section.
        listing: Their order; without one, that in which they are made.
    """

    section: MenuSection | None = None
    rank: Rank = Rank.USUAL
    listing: Listing | None = None
