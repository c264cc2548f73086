"""Writes the generated Markdown as a site that MkDocs builds by itself, to measure against.

It has the search that Material brings, in the place of the one that is written here.
"""

from datetime import date
from pathlib import Path

import material
import yaml

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.ids import Code
from generator.languages.language import Language
from generator.pages import make_all_pages
from generator.site.frame import SiteBuilder, make_frame
from generator.site.markdown_files import write_pages
from generator.site.menu import make_menu
from generator.sound import load_sound
from generator.writing import write

PROJECT = Path(__file__).resolve().parent.parent

MATERIAL = SiteBuilder("mkdocs", Path(material.__file__).parent / "templates")


def write_plain_site(project: Path, folder: Path, code: Code, *, with_search: bool = True) -> Path:
    """Writes one language of the project as a plain MkDocs project.

    Args:
        project: The project whose pages to write.
        folder: Where to write; gets a folder per language.
        code: The language.
        with_search: Whether it has a search.

    Returns:
        The folder with its ``mkdocs.yml``.
    """
    target = folder / f"site-{code}"
    write_pages(project, target / "docs")
    suite = load_sound(project)
    site = Site(Catalogue(suite), Language.of(code, suite), date.today())
    config = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "docs_dir": f"docs/{code}",
        "site_dir": "site",
        "nav": make_menu(site, tuple(make_all_pages(site))),
        "theme": {"custom_dir": str(PROJECT / "theme"), "language": code},
        "hooks": [],
        "plugins": [*(["material/search"] if with_search else []), "material/typeset"],
        "watch": [],
        "extra": {"frame": make_frame(site, MATERIAL)},
    }
    write(target / "mkdocs.yml", yaml.safe_dump(config, allow_unicode=True))
    return target
