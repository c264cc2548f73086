"""Builds the site's other language in a process of its own, while this one builds its own.

Material's ``projects`` plugin does the same in a new process for every build and waits for it
first. What one process that stays saves is measured in CONTRIBUTING.md.
"""

import logging
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mkdocs.config import load_config

from generator.guard import FaultError
from generator.ids import Code
from generator.processes import Process
from generator.suite.suite import Suite

Build = Callable[[str, str, str, Suite, bool], str]


class SecondProcess:
    """The process that builds the other language; started with the first build, and kept.

    Args:
        build: What builds that language there: it takes the configuration's file, the folder, the
            address, the suite and whether for serving, and returns why it failed or nothing.
    """

    def __init__(self, build: Build) -> None:
        self._build = build
        self._process: Process | None = None
        self._is_building = False
        self._beside: Path | None = None

    def warm_up(self, config_file: str) -> None:
        """Starts the process, which then imports what it needs while this one goes on.

        One that was ended from outside since the last build is started anew.

        Args:
            config_file: The other language's MkDocs configuration.
        """
        if self._process and not self._process.runs:
            self.stop()
        if not self._process:
            self._process = Process()
            self._process.tell(_prepare)
            self._process.tell(_load, config_file)

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
        self._process.ask(
            self._build, config_file, str(self._beside / code), site_url, suite, serving
        )
        self._is_building = True

    def leave_nothing(self, *traces: Path) -> None:
        """Has the process take away files and folders where this one is killed.

        Args:
            traces: What this one takes away where it ends in any other way.
        """
        if self._process:
            self._process.leave_to_clear(traces)

    def join(self, site: Path) -> str:
        """Waits for the build, and moves it into the site. Returns why it failed, or nothing.

        Raises:
            FaultError: Where the process was ended from outside.
        """
        failure = self._result()
        if self._beside and not failure:
            shutil.copytree(self._beside, site, copy_function=os.replace, dirs_exist_ok=True)
        self.abandon()
        return failure

    def abandon(self) -> None:
        """Waits for the build, and takes away what is left of it."""
        with suppress(FaultError):
            self._result()
        self._clear()
        self._beside = None

    def stop(self) -> None:
        """Ends the process at once, and takes away what it was building."""
        if self._process:
            self._process.end()
        self._process = None
        self._is_building = False
        self._clear()

    def _result(self) -> str:
        """Waits for the build. Returns why it failed; nothing where it did not, or none runs."""
        if not self._process or not self._is_building:
            return ""
        self._is_building = False
        failure: str = self._process.result()
        return failure

    def _clear(self) -> None:
        if self._beside:
            shutil.rmtree(self._beside, ignore_errors=True)


def _prepare() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)-7s - [cy] %(message)s"))
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    log.setLevel(logging.WARNING)


def _load(config_file: str) -> None:
    """Makes the new process import MkDocs, the theme, the plugins and the hook."""
    with suppress(Exception):  # the build will say the same, to whoever waits for it
        load_config(config_file)
