"""Builds the site's other language in a process of its own, while this one builds its own.

Material's ``projects`` plugin does the same in a new process for every build and waits for it
first. What one process that stays saves is measured in CONTRIBUTING.md.
"""

import logging
import os
import shutil
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from mkdocs.config import load_config

from generator.ids import Code
from generator.suite.suite import Suite

Build = Callable[[str, str, str, Suite, bool], str]

PROJECT = str(Path(__file__).resolve().parents[2])


class SecondProcess:
    """The process that builds the other language; started with the first build, and kept.

    Args:
        build: What builds that language there: it takes the configuration's file, the folder, the
            address, the suite and whether for serving, and returns why it failed or nothing.
    """

    def __init__(self, build: Build) -> None:
        self._build = build
        self._process: ProcessPoolExecutor | None = None
        self._result: Future[str] | None = None
        self._beside: Path | None = None

    def warm_up(self, config_file: str) -> None:
        """Starts the process, which then imports what it needs while this one goes on.

        Args:
            config_file: The other language's MkDocs configuration.
        """
        if not self._process:
            # The new process looks for this package where this one does; MkDocs takes the path
            # that the hook added away again.
            if PROJECT not in sys.path:
                sys.path.append(PROJECT)
            self._process = ProcessPoolExecutor(
                1, mp_context=get_context("spawn"), initializer=_prepare
            )
            self._process.submit(_load, config_file)

    def begin(
        self,
        config_file: str,
        code: Code,
        site: Path,
        site_url: str,
        suite: Suite,
        *,
        serving: bool,
    ) -> None:
        """Begins to build, in a folder beside the site: MkDocs empties the site's own meanwhile.

        Args:
            config_file: The other language's MkDocs configuration.
            code: The other language.
            site: The folder of the whole site.
            site_url: The address of the other language on the web; empty where it is not known.
            suite: The suite that this language is built from.
            serving: Whether for ``mkdocs serve``.
        """
        self.warm_up(config_file)
        assert self._process
        self._beside = site.with_name(f"{site.name}-{code}")
        self._clear()
        self._result = self._process.submit(
            self._build, config_file, str(self._beside / code), site_url, suite, serving
        )

    def join(self, site: Path) -> str:
        """Waits for the build, and moves it into the site. Returns why it failed, or nothing."""
        failure = self._result.result() if self._result else ""
        if self._beside and not failure:
            shutil.copytree(self._beside, site, copy_function=os.replace, dirs_exist_ok=True)
        self.abandon()
        return failure

    def abandon(self) -> None:
        """Waits for the build, and takes away what is left of it."""
        if self._result:
            self._result.result()
        self._clear()
        self._result = self._beside = None

    def stop(self) -> None:
        """Ends the process."""
        if self._process:
            self._process.shutdown(cancel_futures=True)
            self._process = None
        self._clear()

    def _clear(self) -> None:
        if self._beside:
            shutil.rmtree(self._beside, ignore_errors=True)


def _prepare() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that serves
    Thread(target=_end_with_the_first, daemon=True).start()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)-7s - [cy] %(message)s"))
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    log.setLevel(logging.WARNING)


def _end_with_the_first() -> None:
    """Where the first process is killed, nobody would tell this one to end."""
    first = parent_process()
    assert first
    first.join()
    os._exit(1)


def _load(config_file: str) -> None:
    """Makes the new process import MkDocs, the theme, the plugins and the hook."""
    load_config(config_file)
