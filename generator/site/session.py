"""What one run of MkDocs keeps from event to event, and from build to build."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.nav import Navigation

from generator.catalogue.site_in_language import Site
from generator.exports.book import Release
from generator.guard import describe_failure
from generator.ids import Code
from generator.languages import interface_words
from generator.pages.page import Page
from generator.problems import format_report, leave_out_warnings
from generator.site.environment import read_consultation
from generator.site.frame_cache import FrameCache
from generator.site.menu import MenuPlaces
from generator.site.page_cache import PageCache
from generator.site.pages_to_remake import FormerBuild
from generator.site.resting_collector import RestingCollector
from generator.site.search.search_entries import SearchedPage
from generator.site.second_process import SecondProcesses
from generator.site.site_contents import make_site_contents
from generator.site.skipped_pages import SkippedPages
from generator.site.staging import Staging
from generator.sound import examine
from generator.suite.consultation import leave_out_consultations
from generator.suite.suite import Suite

if TYPE_CHECKING:
    from generator.site.download_files import OfferedFile
    from generator.site.watched_files import WatchedFiles

log = get_plugin_logger("standards")


def _select_wanted(suite: Suite) -> Suite:
    """Returns the suite to build: without editions in consultation if CONSULTATION says so."""
    return suite if read_consultation(default=True) else leave_out_consultations(suite)


class Session:
    """The state of a run. There is one, ``SESSION``, because MkDocs calls plain functions."""

    def __init__(self) -> None:
        self.serving = False
        self.second_processes = SecondProcesses(build_translation)
        self.rendered = PageCache()
        self.frames = FrameCache()
        self.skipped = SkippedPages()
        self.collector = RestingCollector()
        self.to_be_found: list[SearchedPage] = []
        self.staging: Staging | None = None
        self.swapping = Lock()
        self.watched: WatchedFiles
        self.site: Site
        self.menu: MenuPlaces
        self.navigation: Navigation
        self.release: Release
        self.offers: tuple[OfferedFile, ...] = ()
        self.pages: tuple[Page, ...] = ()
        self.page_at: dict[str, Page] = {}
        self.is_second_process = False
        self._suite: Suite | None = None
        self._former = FormerBuild()
        self._translation: Code | None = None

    def take_suite(self, suite: Suite, code: Code, serving: bool) -> None:
        """Takes the suite from the process that checked it, instead of reading it again.

        Args:
            suite: The suite to build from; without catalogues if they are unchanged.
            code: The language to build, which is not that of the suite's files.
            serving: Whether for ``mkdocs serve``.
        """
        if not suite.translations and self._suite:
            suite = replace(suite, translations=self._suite.translations)
        self._suite, self._translation, self.serving = suite, code, serving
        self.is_second_process = True

    @property
    def code(self) -> Code:
        """The language of the site that is built in this process."""
        return self._translation or self.suite.languages.source

    def read_suite(self, root: Path, make: Callable[[Suite], Iterable[Page]]) -> None:
        """Reads and checks the suite, unless it was given, has its pages made, and logs warnings.

        Args:
            root: The folder of the suite.
            make: Makes the pages, where nothing is wrong with the suite.

        Raises:
            Abort: With every problem, a line each.
        """
        if self.is_second_process:
            make(self.suite)
            return
        interface_words.read.cache_clear()  # an edit may have been to the program's own words
        suite, problems = examine(root, lambda one: make(_select_wanted(one)))
        for warning in (problem for problem in problems if problem.warning):
            # Told as information, because a strict build stops at MkDocs' warnings.
            log.info(str(warning))
        if wrong := leave_out_warnings(problems):
            self._suite = suite
            raise Abort(format_report(wrong))

    def make_pages(self, suite: Suite, address: str, *, show_drafts: bool) -> tuple[Page, ...]:
        """Makes and keeps the pages of the language of this process.

        While serving, the files for programs are not made: no editor looks at them, and they cost
        as much as all pages.

        Args:
            suite: The suite.
            address: Where the whole site is published; empty where that is not known.
            show_drafts: Whether a translation that nobody has reviewed may stand on it.
        """
        self._suite = suite
        self.to_be_found = []
        kept = None
        if self.serving:
            kept = self._former.forget_what_changed(suite, self.code, address, show_drafts)
        made = make_site_contents(
            suite,
            self.code,
            address,
            show_drafts=show_drafts,
            has_data=not self.serving,
            kept=kept,
        )
        self.site, self.release, self.offers = made.site, made.release, made.offers
        self.pages, self.page_at = made.pages, made.page_at
        return self.pages

    @property
    def made(self) -> Sequence[Hashable]:
        """The names of the pages, and parts of pages, that were made again in this build."""
        return self._former.made

    @property
    def suite(self) -> Suite:
        """The suite that the pages were made from."""
        assert self._suite
        return self._suite


def build_translation(
    config_file: str, site_dir: str, site_url: str, suite: Suite, code: Code, serving: bool
) -> str:
    """Builds the site in another language than the first, in a process of its own.

    Args:
        config_file: The MkDocs configuration.
        site_dir: Where the site goes.
        site_url: Its address on the web; empty where it is not known.
        suite: The suite that the first process read and checked.
        code: The language.
        serving: Whether for ``mkdocs serve``.

    Returns:
        Why the build failed; nothing where it did not.
    """
    interface_words.read.cache_clear()
    if not SESSION.is_second_process:  # but as the first process had it when this one was begun
        vars(SESSION).clear()
        vars(SESSION).update(vars(Session()))
    SESSION.take_suite(suite, code, serving)
    try:
        config = load_config(config_file, site_dir=site_dir, site_url=site_url)
        build(config, serve_url=site_url if serving else None)
    except Abort as failure:
        return str(failure)
    except Exception as failure:
        return describe_failure(failure)
    except KeyboardInterrupt:
        return "it was stopped"  # which the first process tells
    return ""


SESSION = Session()
