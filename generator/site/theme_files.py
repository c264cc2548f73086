"""The theme's files are listed without Material's fourteen thousand icons.

MkDocs asks in every build, of each of them, whether it goes to the site, and says no: their folder
begins with a dot. Templates include an icon by its name, which needs no list.
"""

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class ListedLoader(FileSystemLoader):
    """Finds templates as Jinja does, and lists them but for those in folders named with a dot."""

    def list_templates(self) -> list[str]:
        """The names of the templates, in order."""
        found = set()
        for searched in self.searchpath:
            for folder, folders, files in os.walk(searched):
                folders[:] = [name for name in folders if not name.startswith(".")]
                here = Path(folder).relative_to(searched)
                found |= {(here / name).as_posix() for name in files}
        return sorted(found)


def list_without_icons(theme: Theme) -> None:
    """Has a theme list its files so; MkDocs has no event between reading and listing it."""
    given = theme.get_env

    def get_env() -> Environment:
        env: Environment = given()
        env.loader = ListedLoader(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]
