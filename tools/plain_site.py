"""Writes the generated Markdown as a site that MkDocs builds by itself, to measure against."""

from datetime import date
from pathlib import Path

import yaml

from generator.__main__ import write_pages
from generator.catalogue import Catalogue
from generator.ids import Code
from generator.language import Language
from generator.pages import generated
from generator.pages.site import Site
from generator.publishing.menu import menu
from generator.suite import load_sound


def write_plain_site(project: Path, folder: Path, code: Code) -> Path:
    """Writes one language of the project as a plain MkDocs project.

    Args:
        project: The project whose pages to write.
        folder: Where to write; gets a folder per language.
        code: The language.

    Returns:
        The folder with its ``mkdocs.yml``.
    """
    target = folder / f"site-{code}"
    write_pages(project, target / "docs")
    suite = load_sound(project)
    site = Site(Catalogue(suite), Language.of(code, suite), date.today())
    config = {
        "INHERIT": str(project / "mkdocs.yml"),
        "docs_dir": f"docs/{code}",
        "site_dir": "site",
        "nav": menu(site, tuple(generated(site))),
        "theme": {"custom_dir": str(theme_without_words(project, target)), "language": code},
        "hooks": [],
        "watch": [],
    }
    (target / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return target


def theme_without_words(project: Path, target: Path) -> Path:
    """The project's theme less what needs the interface's words, which only the hook can give."""
    folder = target / "theme"
    for file in (project / "theme").rglob("*"):
        if file.is_file() and file.name not in ("copyright.html", "palette.html"):
            copy = folder / file.relative_to(project / "theme")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes())
    return folder
