"""Material's icons and its search are not listed in every build, and nothing else is wanting."""

from pathlib import Path

import material
from jinja2 import FileSystemLoader

from generator.site.theme_files import ListedLoader
from tests.support import PROJECT

FOLDERS = [str(PROJECT / "theme"), str(Path(material.__file__).parent / "templates")]


OF_ITS_SEARCH = tuple(f"assets/javascripts/{name}/" for name in ("lunr", "workers"))


def test_all_that_jinja_lists_is_listed_but_icons_and_what_material_searches_with() -> None:
    every = FileSystemLoader(FOLDERS).list_templates()
    wanted = [name for name in every if not is_in_a_dotted_folder(name)]
    used = [name for name in wanted if not name.startswith(OF_ITS_SEARCH)]
    assert ListedLoader(FOLDERS).list_templates() == used
    assert len(used) < len(wanted) < len(every)


def is_in_a_dotted_folder(name: str) -> bool:
    return any(folder.startswith(".") for folder in name.split("/")[:-1])
