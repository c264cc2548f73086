"""Writes every page as Markdown, generated and written ones, for any other builder."""

import shutil
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.in_language import Site
from generator.guard import FaultError
from generator.languages.language import Language
from generator.pages import generated
from generator.reading.other_programs import PATTERNS
from generator.reading.written_pages import FRONT_MATTER, folder_of
from generator.site.environment import today
from generator.site.written_pages import as_shown
from generator.sound import load_sound
from generator.writing import write


def write_pages(root: Path, folder: Path) -> None:
    """Writes every page as Markdown.

    Args:
        root: The project's folder.
        folder: Where to write: a folder in it for each language is made anew.

    Raises:
        FaultError: Where people write, in the project's own ``docs/``.
        ProblemsFoundError: Where the data has problems; nothing is written then.
    """
    own = (root / "docs").resolve()
    if own == folder.resolve() or own in folder.resolve().parents:
        raise FaultError(f"{folder}: what people write stands there (name another folder)")
    suite = load_sound(root)
    catalogue = Catalogue(suite)
    for code in suite.languages:
        target = folder / code
        shutil.rmtree(target, ignore_errors=True)
        written = root / folder_of(code)
        if written.is_dir():
            shutil.copytree(written, target, ignore=shutil.ignore_patterns(*PATTERNS))
        site = Site(catalogue, Language.of(code, suite), today())
        for file in target.rglob("*.md"):
            text = file.read_text("utf-8-sig")
            head = found[0] if (found := FRONT_MATTER.match(text)) else ""
            path = file.relative_to(target).as_posix().removesuffix(".md")
            shown = as_shown(text.removeprefix(head), {}, path, site)
            body = shown.strip()
            write(file, f"{head}\n\n{body}\n" if head else shown)
        for page in generated(site):
            file = target / f"{page.path}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            write(file, page.markdown)
