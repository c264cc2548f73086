"""The theme's styles and scripts, as they are put on the site.

They are edited in parts, each with one subject and with comments. What every page loads is joined
into one file, because each file costs a reader a request. Comments are left out: together they
would be a tenth of what a first visit transfers.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

JOINED = {
    "assets/every-page.css": ("fonts", "site", "frame", "pages", "search", "access", "place"),
    "assets/scripts/asking.js": ("search_client", "search_words"),
    "assets/scripts/every-page.js": (
        *("languages", "place", "opening", "search_dialog", "colours", "moving", "copying"),
        *("printing", "terms"),
    ),
}
"""The parts of each joined file, by its path on the site: names of files beside it, in order."""

COMMENT = re.compile(r"^ */\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
"""A comment on lines of its own."""

LIBRARIES = "libraries"
"""The folder of others' scripts, whose comments are their licences."""


def strip_comments(text: str) -> str:
    """Returns a style sheet or script without the comments that have their own lines."""
    return COMMENT.sub("", text)


def list_parts(path: str) -> list[str]:
    """Returns the paths in the theme that are joined into one file of the site."""
    here = Path(path)
    return [(here.parent / f"{name}{here.suffix}").as_posix() for name in JOINED[path]]


IN_PARTS = frozenset(part for path in JOINED for part in list_parts(path))
"""The paths in the theme of everything that is joined."""


def read_own_assets(theme: Path) -> dict[str, str]:
    """Reads the theme's styles and scripts, joins them, and removes comments.

    Args:
        theme: Its folder.

    Returns:
        The text of each as the site has it, by its path there.
    """
    files = sorted(one for one in (theme / "assets").rglob("*") if one.suffix in {".css", ".js"})
    read = {
        file.relative_to(theme).as_posix(): strip_comments(file.read_text(encoding="utf-8"))
        for file in files
        if LIBRARIES not in file.parts
    }
    joined = {path: "".join(read[part] for part in list_parts(path)) for path in JOINED}
    return joined | {path: text for path, text in read.items() if path not in IN_PARTS}


def add_to_build(files: Files, theme: Path, config: MkDocsConfig) -> None:
    """Has MkDocs write the theme's styles and scripts so, in place of the files in the theme.

    Args:
        files: The files that MkDocs would write.
        theme: The theme's folder.
        config: The configuration of the site.
    """
    own = read_own_assets(theme)
    made_of = {str(theme / path) for path in own.keys() | IN_PARTS}
    for file in [one for one in files if one.abs_src_path in made_of]:
        files.remove(file)
    for path, text in own.items():
        files.append(File.generated(config, path, content=text))
