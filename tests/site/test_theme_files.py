"""Material's icons and search are not listed in every build, and nothing else is wanting for it."""

from pathlib import Path

import material
from jinja2 import FileSystemLoader

from generator.site.theme_files import ListedLoader
from tests.support import PROJECT

FOLDERS = [str(PROJECT / "theme"), str(Path(material.__file__).parent / "templates")]

ITS_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def test_all_that_jinja_lists_is_listed_but_icons_and_the_search_of_the_theme() -> None:
    every = FileSystemLoader(FOLDERS).list_templates()
    icons = {name for name in every if any(map(is_named_with_a_dot, name.split("/")[:-1]))}
    of_its_search = {name for name in every if name.startswith(ITS_SEARCH)}
    assert icons
    assert of_its_search
    left_out = icons | of_its_search
    assert ListedLoader(FOLDERS).list_templates() == [one for one in every if one not in left_out]


def is_named_with_a_dot(folder: str) -> bool:
    return folder.startswith(".")
