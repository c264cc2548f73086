"""Builds the site with Zensical instead of MkDocs, from the same Markdown and the same theme.

Zensical reads settings and templates as MkDocs has them, and calls none of our functions. So values
for a page's frame are written into its head and the settings, and changes to a page are made to the
files that Zensical wrote. CONTRIBUTING lists what differs.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator import processes
from generator.guard import name_what_is_made
from generator.ids import Address
from generator.pages.raw_html import finish_lists, put_html_back
from generator.site import download_files, finished_pages, mkdocs_settings, redirect_pages
from generator.site.environment import read_show_drafts
from generator.site.feed import write_feed
from generator.site.home_page import put_home_page_together
from generator.site.search import write_search
from generator.site.search.search_entries import SearchedPage
from generator.site.site_contents import make_site_contents
from generator.site.sitemaps import write_sitemaps
from generator.site.staging import Staging
from generator.site.zensical import zensical_process
from generator.site.zensical.sources import THEME, ZensicalSources
from generator.suite.suite import Suite
from generator.writing import write


def build(suite: Suite, project: Path, tell: Callable[[str], None]) -> Path:
    """Builds the site of a suite in every language, and puts it in its place once it is complete.

    Args:
        suite: The suite, which is sound.
        project: The folder with ``mkdocs.yml``.
        tell: Is given what whoever builds should know, a line each.

    Returns:
        The folder of the site.

    Raises:
        FaultError: Where Zensical isn't installed, or finds something wrong.
        ProblemsFoundError: With what is wrong with the settings.
    """
    builder = zensical_process.find_builder()
    given = mkdocs_settings.read_settings(project)
    address = mkdocs_settings.find_address(suite, project)
    drafts = read_show_drafts(given["extra"]["show_drafts"])
    staging = Staging(suite.root / Path(given["site_dir"]).name, tell, shared=True)
    staging.begin()
    try:
        work = staging.leftovers[0] / "sources"
        languages = [
            ZensicalSources(
                make_site_contents(suite, code, address, show_drafts=drafts), work / code, builder
            )
            for code in suite.languages
        ]
        for language in languages:
            language.write(given)
        folders = [one.folder for one in languages]
        for _ in processes.call_each(
            zensical_process.prepare, folders, zensical_process.run, range(len(folders))
        ):
            pass
        for language in languages:
            _finish(language)
            language.built.rename(staging.folder / language.site.language.folder)
        first = languages[0].made
        write_sitemaps(staging.folder, suite, address)
        download_files.write_files(staging.folder, first.site, first.release, first.offers)
        staging.complete = True
    finally:
        staging.settle()
    return staging.final


def _finish(sources: ZensicalSources) -> None:
    """Changes the files that Zensical wrote of one language as MkDocs' hook changes pages.

    Raises:
        FaultError: Where a script stands in a page that is none of Zensical's.
    """
    site, built, templates = sources.site, sources.built, sources.builder.templates
    made = {Address(page.path).location: page for page in sources.made.pages}
    to_be_found = []
    for file in built.rglob("*.html"):
        name = file.relative_to(built)
        html = file.read_text(encoding="utf-8")
        location = "" if name.parent == Path() else f"{name.parent.as_posix()}/"
        if name.name == "index.html":
            if location in made:
                parts = made[location].parts
                html = finish_lists(put_html_back(html, parts.inserted), parts.apart)
            if not finished_pages.is_hidden(html):
                to_be_found.append(SearchedPage(location, "", finished_pages.extract_content(html)))
            html = finished_pages.keep_moved_places(html, location, site)
            html = put_home_page_together(html, site.language.languages.source)
        with name_what_is_made(str(name)):
            write(file, finished_pages.guard_page(html, templates))
    env = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    for location, html in redirect_pages.make_pages(
        env, sources.icon, site, sources.frame, sources.made.pages
    ):
        file = built / location / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, finished_pages.guard_page(html, templates))
    pages = sources.made.pages
    write_search(built, to_be_found, pages, site)
    (built / "search.json").unlink(missing_ok=True)  # of Zensical's own search
    shutil.rmtree(built / "assets/javascripts/workers", ignore_errors=True)
    write_feed(built, site)
