"""The functions that MkDocs calls at its events; each calls a module beside this one.

MkDocs 1.x gets no more releases. What depends on it is in this folder and in ``theme/``.
"""

import gc
import logging
import shutil
import sys
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

PROJECT = Path(__file__).resolve().parents[2]
THEME = PROJECT / "theme"
sys.path.insert(0, str(PROJECT))  # plain `mkdocs` doesn't

# Nearly all that a build makes stays until its end. By Python's own measure the collector would
# walk through all of it again and again, which costs a build a twentieth of its time.
gc.set_threshold(300_000, 20, 100)

from click import get_current_context

from generator import guard

OWN_NAME = "generator.site.hook"
"""What it is called where a test imports it; MkDocs calls it by its file."""

run = get_current_context(silent=True)
COMMAND = run.info_name if run else None
"""What was run: ``serve``, ``build``, or a command that only loads the configuration."""

if __name__ != OWN_NAME:
    guard.install(COMMAND or "mkdocs")
if __name__ != OWN_NAME and COMMAND in {"serve", "build"}:
    guard.stop_on_signals(before=COMMAND)  # what follows takes half a second to import

import material
import mkdocs
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from pathspec.gitignore import GitIgnoreSpec

from generator.ids import ENGLISH
from generator.pages import raw_html
from generator.pages.page import Page as MadePage
from generator.problems import format_report
from generator.processes import end_with_the_first
from generator.reading import other_programs, site_settings
from generator.reading.written_pages import name_folder
from generator.site import redirect_pages
from generator.site.content_security_policy import UnknownScriptError, add_policy
from generator.site.environment import (
    find_site_address,
    find_suite_folder,
    read_build_day,
    read_show_drafts,
)
from generator.site.feed import write_feed
from generator.site.frame import SiteBuilder, make_frame
from generator.site.home_page import put_home_page_together
from generator.site.language_links import LanguageLinks
from generator.site.menu import MenuPlaces, make_menu, shorten_menu
from generator.site.own_assets import add_to_build
from generator.site.page_head import BuiltPage, make_head
from generator.site.search import write_search
from generator.site.search.search_entries import SearchedPage
from generator.site.session import SESSION, log
from generator.site.shared_assets import share_with_the_source
from generator.site.shown_written_pages import prepare_written_page
from generator.site.sitemaps import write_sitemaps
from generator.site.skipped_pages import ServedFiles
from generator.site.staging import STANDING, Staging
from generator.site.standing_site import StandingSite
from generator.site.theme_files import limit_listing
from generator.suite.loading import read_languages
from generator.suite.suite import Suite

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


MATERIAL = SiteBuilder(
    f"mkdocs-{mkdocs.__version__}, mkdocs-material-{version('mkdocs-material')}",
    Path(material.__file__).parent / "templates",
)


def tell_warnings_where_quiet() -> None:
    """Shows warnings even with ``--quiet``, since a strict build stops at them."""
    mkdocs = logging.getLogger("mkdocs")
    mkdocs.setLevel(min(mkdocs.level, logging.WARNING))


if __name__ != OWN_NAME:
    tell_warnings_where_quiet()

if __name__ != OWN_NAME and (problems := site_settings.find_problems(PROJECT)):
    raise Abort(format_report(problems))  # MkDocs would stop at the first of them, or nowhere


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """Prepares a run, before its first build."""
    SESSION.serving = "serve" in {command, COMMAND}  # with --clean, MkDocs calls it a build
    guard.install("serve" if SESSION.serving else command, kept="the site")
    guard.stop_on_signals()
    end_with_the_first()


def on_config(config: MkDocsConfig) -> None:
    """Reads and checks the suite at the start of every build; problems stop it."""
    read_build_day()  # is refused, like the others, before anything is begun
    drafts = read_show_drafts(config.extra["show_drafts"])
    root = read_suite_folder(config)
    if SESSION.serving and not SESSION.staging and not SESSION.is_second_process:
        from generator.site.steady_server import ensure_free
        from generator.site.watched_files import WatchedFiles

        ensure_free(*config.dev_addr)
        SESSION.watched = WatchedFiles(Path(config.config_file_path).parent, root)
    if SESSION.serving:
        SESSION.collector.begin_build()
    if not SESSION.is_second_process:
        codes = read_languages(root).translations
        # Before the lock is taken: a process that is split off later would hold it too.
        SESSION.second_processes.start(codes, serving=SESSION.serving)
        site = read_site_folder(config)
        site.resolve().parent.mkdir(parents=True, exist_ok=True)
        SESSION.staging = Staging(
            site, log.info, shared=not SESSION.serving, swapping=SESSION.swapping
        )
        SESSION.staging.begin()
        config.site_dir = str(SESSION.staging.folder)
        if SESSION.serving:  # nobody would ever clear what is left in the system's folder
            SESSION.second_processes.leave_nothing(site, *SESSION.staging.leftovers)
    if SESSION.serving:
        forgive_bad_links(config)
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(0, str(THEME))
    limit_listing(config.theme)
    SESSION.read_suite(root, partial(make_pages, config, show_drafts=drafts))
    set_language(config, root)
    config.exclude_docs = (config.exclude_docs or GitIgnoreSpec([])) + GitIgnoreSpec.from_lines(
        pattern.replace("#", r"\#") for pattern in other_programs.PATTERNS
    )
    config.site_name = SESSION.site.short_name
    config.extra["frame"] = make_frame(SESSION.site, MATERIAL)
    config.nav = make_menu(SESSION.site, SESSION.pages)
    SESSION.menu = MenuPlaces(config.nav)


def make_pages(config: MkDocsConfig, suite: Suite, *, show_drafts: bool) -> tuple[MadePage, ...]:
    """Makes the pages of a suite, once the site's address is known.

    Nothing is wrong with the suite then but perhaps an address, which only the pages tell. Other
    languages are set going meanwhile; where there is such a problem, MkDocs ends their builds.
    """
    address = config.site_url or ""
    if SESSION.is_second_process:
        address = address.removesuffix(suite.languages.name_folder(SESSION.code))
    else:
        if not SESSION.serving:
            config.site_url = address = find_site_address(address or suite.facts.address)
        SESSION.second_processes.begin(
            config.config_file_path,
            Path(config.site_dir),
            address,
            suite,
            serving=SESSION.serving,
        )
    return SESSION.make_pages(suite, address, show_drafts=show_drafts)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the generated pages to the written ones."""
    if SESSION.serving:
        files = ServedFiles(files, find_standing_site(config))
    for page in SESSION.pages:
        level = InclusionLevel.UNDEFINED if page.menu else InclusionLevel.NOT_IN_NAV
        path = f"{page.path}.md"
        files.append(File.generated(config, path, content=page.parts.markdown, inclusion=level))
    if SESSION.serving:
        SESSION.rendered.begin_build(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keeps the menu, which MkDocs does not pass to ``on_env``.

    While serving, MkDocs skips the pages that can't have changed.
    """
    SESSION.navigation = nav
    if isinstance(files, ServedFiles):
        SESSION.to_be_found += SESSION.skipped.begin_build(
            files, nav, config, THEME, SESSION.page_at
        )


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Adds the state of its translation to a written page."""
    if SESSION.serving:
        SESSION.rendered.reuse_if_unchanged(page)
    path = page.file.src_uri.removesuffix(".md")
    if path in SESSION.page_at:
        return markdown
    return prepare_written_page(markdown, page.meta, path, SESSION.site)


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Puts back HTML that Markdown did not see, and keeps anchors that moved."""
    if made := SESSION.page_at.get(page.file.src_uri.removesuffix(".md")):
        html = raw_html.put_html_back(html, made.parts.inserted)
    return redirect_pages.keep_places(html, page.url, SESSION.site)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Makes templates escape what they print, and caches them compiled.

    Material's put out markup as it is. What is made of templates, and is no page, joins the files.
    """
    env.autoescape = list_own_templates(THEME).__contains__
    # Whether a template escapes is compiled into it, and is no part of the name in the cache.
    env.bytecode_cache = FileSystemBytecodeCache(pattern="__nos_theme_%s.cache")
    env.auto_reload = False  # or each use of a template, fifty a page, looks whether it changed
    if SESSION.serving:
        SESSION.frames.begin_build(config, SESSION.navigation, THEME)
        env.template_class = SESSION.frames.make_template_class()
    if SESSION.is_second_process:
        share_with_the_source(env, config, files)
    else:
        add_to_build(files, THEME, config)
    made = redirect_pages.make_pages(
        env, config.theme["favicon"], SESSION.site, config.extra["frame"], SESSION.pages
    )
    for location, html in made:
        content = on_post_page(html)
        files.append(File.generated(config, f"{location}index.html", content=content))


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> None:
    """Gives a page its head and its part of the menu, and keeps its content for the search."""
    if read := make_searched_page(page):
        SESSION.to_be_found.append(read)
    context["nav"] = shorten_menu(nav)
    language = SESSION.site.language
    config.extra["scope"] = LanguageLinks(language.languages, language.code).find_scope(page.url)
    built = BuiltPage(
        path=page.file.src_uri.removesuffix(".md"),
        url=page.url,
        title=page.title or "",
        description=page.meta.get("description", ""),
        site_name=config.site_name,
        site_url=config.site_url or "",
    )
    page.meta["frame"] = make_head(built, SESSION.menu, language, SESSION.page_at.get(built.path))


def make_searched_page(page: Page) -> SearchedPage | None:
    """Returns what the search finds of a page; None if the page is excluded."""
    if page.meta.get("search", {}).get("exclude"):
        return None
    return SearchedPage(page.url, page.title or "", page.content or "")


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> None:
    """Gives the page for unknown addresses links that work from any address."""
    if template_name == "404.html" and not config.site_url:
        context["base_url"] = f"/{SESSION.site.language.folder}"


@event_priority(-100)  # when nothing is written to the page any more
def on_post_page(output: str, page: Page | None = None, **_: Any) -> str:
    """Puts the first page and long lists together, and adds the Content-Security-Policy.

    While serving the latter is left out: MkDocs writes the script that reloads a page afterwards.

    Raises:
        BuildError: Where a script stands in the page that is none of the builder's.
    """
    whole = put_home_page_together(output, SESSION.suite.languages.source)
    if page and (made := SESSION.page_at.get(page.file.src_uri.removesuffix(".md"))):
        whole = raw_html.finish_lists(whole, made.parts.apart)
    if SESSION.serving and page:
        SESSION.skipped.remember(page, whole, make_searched_page(page))
    try:
        return whole if SESSION.serving else add_policy(whole)
    except UnknownScriptError as error:
        raise BuildError(str(error)) from error


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Adds the Content-Security-Policy to the page for unknown addresses."""
    return on_post_page(output_content) if template_name == "404.html" else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Writes search and feed, waits for the other languages, and then writes the sitemaps.

    While serving, the site is put in its place here, between two answers; else in the end, because
    MkDocs may still find that there were warnings.

    Raises:
        BuildError: Where one of them could not be built.
    """
    site = Path(config.site_dir)
    if SESSION.serving:
        SESSION.skipped.finish(config)
    write_search(site, SESSION.to_be_found, SESSION.pages, SESSION.site)
    if not SESSION.is_second_process and not SESSION.serving:
        from generator.site import download_files

        download_files.write_files(site, SESSION.site, SESSION.release, SESSION.offers)
    if not SESSION.serving:
        write_feed(site, SESSION.site)
    if failures := SESSION.second_processes.join(site):
        raise BuildError("\n".join(failures))
    if not SESSION.is_second_process and not SESSION.serving:
        write_sitemaps(site, SESSION.suite, SESSION.site.address)
    if SESSION.staging:
        SESSION.staging.complete = True
        if SESSION.serving:
            SESSION.staging.settle()
    if SESSION.serving:
        SESSION.collector.end_build()


def on_build_error(error: Exception) -> None:  # noqa: ARG001
    """Abandons a failed build: nothing is put in place."""
    SESSION.second_processes.abandon()
    if SESSION.serving:
        SESSION.collector.end_build()
    if SESSION.staging:
        SESSION.staging.complete = False
        SESSION.staging.settle()


def on_serve(server: "LiveReloadServer", config: MkDocsConfig, **_: Any) -> "LiveReloadServer":
    """Replaces MkDocs' server with one that always serves a whole site."""
    from generator.site.steady_server import SteadyServer

    return SteadyServer(server, config, SESSION.swapping, SESSION.watched)


def on_shutdown() -> None:
    """Ends a run.

    Raises:
        SystemExit: Where it was asked to end, with the exit status that says so.
    """
    stopped = sys.exception()
    if SESSION.serving or isinstance(stopped, KeyboardInterrupt):
        guard.ignore_signals()  # Ctrl+C is soon pressed twice
    SESSION.second_processes.stop()
    if isinstance(stopped, KeyboardInterrupt) and SESSION.staging:
        SESSION.staging.complete = False
    if SESSION.staging and SESSION.staging.settle():
        log.info(f"The site stands in {SESSION.staging.final}")
    if isinstance(stopped, KeyboardInterrupt):  # MkDocs would say “Aborted!”, as where it failed
        if SESSION.serving and SESSION.staging:  # and leave its folder
            shutil.rmtree(SESSION.staging.final, ignore_errors=True)
        sys.exit(
            guard.report_failure("serve" if SESSION.serving else "build", stopped, kept="the site")
        )


def list_own_templates(folder: Path) -> frozenset[str]:
    """Returns the names of the theme's templates, as Jinja knows them."""
    return frozenset(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))


def forgive_bad_links(config: MkDocsConfig) -> None:
    """Turns failures on bad links into warnings while serving.

    MkDocs counts warnings and errors from before its first event, and stops at them in the end.
    """
    config.strict = False
    mkdocs = logging.getLogger("mkdocs")
    for handler in [one for one in mkdocs.handlers if isinstance(one, CountHandler)]:
        mkdocs.removeHandler(handler)


def read_suite_folder(config: MkDocsConfig) -> Path:
    """Returns the folder of the suite."""
    return find_suite_folder(
        (Path(config.config_file_path).parent / config.extra["root"]).resolve()
    )


def read_site_folder(config: MkDocsConfig) -> Path:
    """Returns the folder of the site: in the suite's folder, unless another was given."""
    site, project = Path(config.site_dir), Path(config.config_file_path).parent
    return read_suite_folder(config) / site.name if site.parent == project else site


def find_standing_site(config: MkDocsConfig) -> StandingSite:
    """Returns the site in this process's language as it stands, while serving."""
    work = Path(config.site_dir).parents[SESSION.is_second_process]
    return StandingSite(work / STANDING / SESSION.site.language.folder)


def set_language(config: MkDocsConfig, root: Path) -> None:
    """Sets what in the configuration depends on the language.

    Of a language that Material lacks it has the English words.
    """
    config.docs_dir = str(root / name_folder(SESSION.code))
    words = f"partials/languages/{SESSION.code}.html"
    known = any((Path(folder) / words).is_file() for folder in config.theme.dirs)
    config.theme["language"] = SESSION.code if known else ENGLISH
