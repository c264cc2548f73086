"""Which pages of the sample are tried: one of every kind."""

from typing import Literal

Code = Literal["en", "cy"]

STANDARD = "/standards/abc-se03/"
"""A standard of 2020, superseded. Some of its Welsh is reviewed, most is drafts and some is out of
date; two statements are withdrawn, one has a note of ours, and most hold a term of the glossary. It
is summed up in plain words."""

NEXT = "/standards/abc-se04/"
"""The standard after it, all of whose own Welsh is reviewed."""

KINDS = (
    "/",
    "/standards/",
    "/se02/",
    STANDARD,
    "/standards/xyz-se01/",
    "/map/",
    "/values/",
    "/glossary/",
    "/editions/",
    "/editions/2020/",
    "/related/",
    "/using-the-standards/",
    "/job-coach/",
    "/situations/",
    "/situations/before-a-first-meeting/",
    "/welsh/",
    "/downloads/",
)
"""Paths in English. XYZ SE01 has no statements here; of the pages that are written by hand there is
the one with most in it."""

RESULTS = "/search/"
"""The page of results. While nothing is asked for, it lists all statements."""

ROOT: dict[Code, str] = {"en": "", "cy": "/cy"}
LANGUAGES: tuple[Code, ...] = ("en", "cy")

MENU: dict[Code, str] = {"en": "Navigation", "cy": "Llywio"}
"""What the menu is called, and the button that opens it in a narrow window."""
SEARCH: dict[Code, str] = {"en": "Search", "cy": "Chwilio"}
"""The same of the search."""
DARK: dict[Code, str] = {"en": "Dark mode", "cy": "Modd tywyll"}
"""The same of the switch between light and dark."""
