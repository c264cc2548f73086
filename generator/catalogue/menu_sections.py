"""The sections of the menu, which kinds of page and written pages refer to."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.languages.language import translatable


class MenuSection(NamedTuple):
    """A section of the menu.

    Attributes:
        name: Its name behind ``menu:`` in a written page's front matter.
        title: Its title for readers, in English.
    """

    name: str
    title: str


STANDARDS = MenuSection("standards", translatable("Standards"))
EDITIONS = MenuSection("editions", translatable("Editions"))
GUIDANCE = MenuSection("guidance", translatable("Guidance"))
AT_WORK = MenuSection("at work", translatable("At work"))
ABOUT = MenuSection("about", translatable("About"))

SECTIONS: Mapping[str, MenuSection] = {
    section.name: section for section in (STANDARDS, EDITIONS, GUIDANCE, AT_WORK, ABOUT)
}
"""Every section by name. Its position in the menu follows from the kinds of page."""
