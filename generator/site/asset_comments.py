"""Styles and scripts go to the site without their comments.

Those are for whoever edits, and would be a fifth of what a first visit to a page moves.
"""

import re
from pathlib import Path

from mkdocs.structure.files import Files

COMMENT = re.compile(r"^ */\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
"""A comment that has its lines to itself."""

LIBRARIES = "libraries"
"""The folder of scripts that are others': their comments are their licences."""


def without_comments(text: str) -> str:
    """A style sheet or script without the comments that have lines to themselves."""
    return COMMENT.sub("", text)


def own_assets(theme: Path) -> list[Path]:
    """The theme's own style sheets and scripts, by their paths."""
    found = sorted(one for one in (theme / "assets").rglob("*") if one.suffix in {".css", ".js"})
    return [one for one in found if LIBRARIES not in one.parts]


def leave_out_comments(files: Files, theme: Path) -> None:
    """Has MkDocs write the theme's own style sheets and scripts without their comments."""
    own = set(map(str, own_assets(theme)))
    for file in files:
        if file.abs_src_path in own:
            file.content_string = without_comments(file.content_string)
