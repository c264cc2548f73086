"""Writes every page, generated or written by hand, as Markdown for any other builder."""

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.site_in_language import Site
from generator.exports.book import Release
from generator.guard import FaultError
from generator.languages.language import Language
from generator.pages import make_all_pages
from generator.pages.page import Page
from generator.reading.other_programs import PATTERNS
from generator.reading.written_pages import FRONT_MATTER, name_folder
from generator.site import download_files
from generator.site.environment import read_build_day
from generator.site.shown_written_pages import prepare_written_page
from generator.sound import load_sound
from generator.writing import write

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Telling = Callable[[str, Mapping[str, Any], str], dict[str, Any]]
"""A page's path, what its head says, and what stands below → what its head is to say besides."""


def write_pages(root: Path, folder: Path) -> None:
    """Writes every page as Markdown, in every language.

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
        site = Site(catalogue, Language.of(code, suite), read_build_day())
        download_files.explain_fields(site, Release("", read_build_day()))
        write_language(site, make_all_pages(site), folder / code)


def write_language(
    site: Site, pages: Iterable[Page], target: Path, tell: Telling | None = None
) -> None:
    """Writes the pages of one language as Markdown, and copies what is beside them.

    Args:
        site: The suite in that language.
        pages: Its generated pages.
        target: Where to write: the folder is made anew.
        tell: Says what else a builder is told of each page. It then puts back by itself what went
            past Markdown; else all of a page is in its file.
    """
    shutil.rmtree(target, ignore_errors=True)
    written = site.catalogue.suite.root / name_folder(site.language.code)
    if written.is_dir():
        shutil.copytree(written, target, ignore=shutil.ignore_patterns(*PATTERNS))
    for file in target.rglob("*.md"):
        path = file.relative_to(target).as_posix().removesuffix(".md")
        write(file, _show_written_page(file.read_text("utf-8-sig"), path, site, tell))
    for page in pages:
        file = target / f"{page.path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        if tell:
            head, said, body = _split_head(page.parts.markdown)
            write(file, _join_head(head, said, said | tell(page.path, said, body), body))
        else:
            write(file, page.markdown)


def _show_written_page(text: str, path: str, site: Site, tell: Telling | None) -> str:
    """Returns a written page with the notice that its translation needs."""
    head, said, body = _split_head(text)
    shown = dict(said)
    body = prepare_written_page(body, shown, path, site)
    if tell:
        shown |= tell(path, shown, body)
    return _join_head(head, said, shown, body)


def _split_head(text: str) -> tuple[str, dict[str, Any], str]:
    """Splits a page into its head, the values in that, and its body."""
    match = FRONT_MATTER.match(text)
    head = match[0] if match else ""
    said = yaml.load(match[1], _LOADER) if match else None
    return head, said or {}, text.removeprefix(head)


def _join_head(head: str, said: Mapping[str, Any], shown: Mapping[str, Any], body: str) -> str:
    """Joins the head and body of a page; the head stays as written unless its values changed.

    A changed head is written as JSON, which is YAML that every builder reads alike.
    """
    if shown != said:
        head = f"---\n{json.dumps(shown, ensure_ascii=False)}\n---"
    return f"{head}\n\n{body.strip()}\n" if head else body
