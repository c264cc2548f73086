"""Which pages are tried: one of every kind."""

from typing import Literal

Code = Literal["en", "cy"]

STANDARD = "/standards/lsi-se04/"
KINDS = (
    "/",
    "/standards/",
    "/se04/",
    STANDARD,
    "/standards/ska-se03/",
    "/map/",
    "/values/",
    "/glossary/",
    "/editions/",
    "/editions/2012/",
    "/related/",
    "/using-the-standards/",
    "/job-coach/",
    "/welsh/",
    "/downloads/",
    "/about/",
)
"""Paths in English."""

ROOT: dict[Code, str] = {"en": "", "cy": "/cy"}
LANGUAGES: tuple[Code, ...] = ("en", "cy")

MENU: dict[Code, str] = {"en": "Navigation", "cy": "Llywio"}
"""What the menu is called, and the button that opens it in a narrow window."""
SEARCH: dict[Code, str] = {"en": "Search", "cy": "Chwilio"}
"""The same of the search."""
DARK: dict[Code, str] = {"en": "Dark mode", "cy": "Modd tywyll"}
"""The same of the switch between light and dark."""
