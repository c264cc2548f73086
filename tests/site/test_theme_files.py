"""Material's icons are not listed in every build, and nothing else is wanting for it."""

from pathlib import Path

import material
from jinja2 import FileSystemLoader

from generator.site.theme_files import ListedLoader
from tests.support import PROJECT

FOLDERS = [str(PROJECT / "theme"), str(Path(material.__file__).parent / "templates")]


def test_all_that_jinja_lists_is_listed_but_what_is_in_folders_named_with_a_dot() -> None:
    every = FileSystemLoader(FOLDERS).list_templates()
    wanted = [name for name in every if not any(map(is_named_with_a_dot, name.split("/")[:-1]))]
    assert ListedLoader(FOLDERS).list_templates() == wanted
    assert len(wanted) < len(every)


def is_named_with_a_dot(folder: str) -> bool:
    return folder.startswith(".")
