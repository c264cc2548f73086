"""Lists the theme's files without those of Material that this site does not use.

In every build, MkDocs asks of each of fourteen thousand icons whether it goes to the site, and says
no: their folder begins with a dot. Templates include an icon by its name, which needs no list. And
Material's own search is off: its scripts would add a megabyte.
"""

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

OF_ITS_SEARCH = ("lunr", "workers")
"""The folders of Material's search among its scripts."""


class ListedLoader(FileSystemLoader):
    """Finds templates as Jinja does, but lists only those that the site uses."""

    def list_templates(self) -> list[str]:
        """Returns the names of the templates, in order."""
        found = set()
        for searched in self.searchpath:
            for folder, folders, files in os.walk(searched):
                here = Path(folder).relative_to(searched)
                passed_by = OF_ITS_SEARCH if here.name == "javascripts" else ()
                folders[:] = [
                    name for name in folders if not name.startswith(".") and name not in passed_by
                ]
                found |= {(here / name).as_posix() for name in files}
        return sorted(found)


def limit_listing(theme: Theme) -> None:
    """Makes a theme list only what is used. MkDocs has no event between reading and listing it."""
    given = theme.get_env

    def get_env() -> Environment:
        env: Environment = given()
        env.loader = ListedLoader(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]
