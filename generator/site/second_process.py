"""Builds each other language of the site in a process of its own, while this one builds the first.

Material's ``projects`` plugin does the same in a new process for every build, and waits for it
first.
"""

import logging
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from generator.guard import FaultError
from generator.ids import Code
from generator.languages.known_languages import find_definition
from generator.processes import WorkerProcess
from generator.reading.translations import Translations
from generator.suite.suite import Suite

Build = Callable[[str, str, str, Suite, Code, bool], str]


class SecondProcess:
    """The process that builds one other language; kept from the first build on.

    Args:
        build: What builds that language there: it takes the configuration's file, the folder, the
            address, the suite, the language and whether for serving, and returns why it failed or
            nothing.
        code: The language.
    """

    def __init__(self, build: Build, code: Code) -> None:
        self._build = build
        self._code = code
        self._process: WorkerProcess | None = None
        self._is_building = False
        self._beside: Path | None = None
        self._catalogues: Mapping[Code, Translations] = {}

    def start(self, *, serving: bool) -> None:
        """Starts the process; one that was ended from outside since the last build, anew.

        Args:
            serving: Whether for ``mkdocs serve``.
        """
        if self._process and not self._process.runs:
            self.stop()
        if not self._process:
            self._process = WorkerProcess()
            self._catalogues = {}
            self._process.tell(_prepare, self._code, serving)

    def begin(
        self,
        config_file: str,
        site: Path,
        site_url: str,
        suite: Suite,
        *,
        serving: bool,
    ) -> None:
        """Begins a build in a folder beside the site, since MkDocs empties the site's own.

        The process was started.

        Args:
            config_file: The MkDocs configuration.
            site: The folder of the whole site.
            site_url: The address of the language on the web; empty where it is not known.
            suite: The suite that this language is built from. Its catalogues are sent only if they
                differ from those that the process has.
            serving: Whether for ``mkdocs serve``.
        """
        assert self._process
        self._beside = site.with_name(f"{site.name}-{self._code}")
        self._clear()
        if suite.translations == self._catalogues:  # to hand them on takes a fifth of an edit
            suite = replace(suite, translations={})
        else:
            self._catalogues = suite.translations
        self._process.ask(
            self._build,
            config_file,
            str(self._beside / self._code),
            site_url,
            suite,
            self._code,
            serving,
        )
        self._is_building = True

    def leave_nothing(self, *traces: Path) -> None:
        """Lets the process delete files and folders if this process is killed.

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
        failure = self._wait_for_result()
        if self._beside and not failure:
            _move(self._beside, site)
        self.abandon()
        return failure

    def abandon(self) -> None:
        """Waits for the build, and deletes what it made."""
        with suppress(FaultError):
            self._wait_for_result()
        self._clear()
        self._beside = None

    def stop(self) -> None:
        """Ends the process at once, and deletes what it was making."""
        if self._process:
            self._process.end()
        self._process = None
        self._is_building = False
        self._clear()

    def _wait_for_result(self) -> str:
        """Waits for the build. Returns why it failed; empty if it did not, or none runs."""
        if not self._process or not self._is_building:
            return ""
        self._is_building = False
        failure: str = self._process.wait_for_result()
        return failure

    def _clear(self) -> None:
        if self._beside:
            shutil.rmtree(self._beside, ignore_errors=True)


class SecondProcesses:
    """The processes that build the other languages, one each.

    Args:
        build: What builds a language there, as ``SecondProcess`` has it.
    """

    def __init__(self, build: Build) -> None:
        self._build = build
        self._processes: dict[Code, SecondProcess] = {}

    def start(self, codes: Sequence[Code], *, serving: bool) -> None:
        """Starts a process for each language without one, and ends those not needed.

        Args:
            codes: The languages.
            serving: Whether for ``mkdocs serve``.
        """
        for code in self._processes.keys() - set(codes):
            self._processes.pop(code).stop()
        for code in codes:
            self._processes.setdefault(code, SecondProcess(self._build, code)).start(
                serving=serving
            )

    def begin(
        self, config_file: str, site: Path, site_url: str, suite: Suite, *, serving: bool
    ) -> None:
        """Begins to build every language that was started, each in a folder beside the site.

        Args:
            config_file: The MkDocs configuration.
            site: The folder of the whole site.
            site_url: The address of the whole site on the web; empty where it is not known.
            suite: The suite.
            serving: Whether for ``mkdocs serve``.
        """
        for code, process in self._processes.items():
            url = f"{site_url.rstrip('/')}/{suite.languages.name_folder(code)}" if site_url else ""
            process.begin(config_file, site, url, suite, serving=serving)

    def leave_nothing(self, *traces: Path) -> None:
        """Lets the processes delete files and folders if this process is killed."""
        for process in self._processes.values():
            process.leave_nothing(*traces)

    def join(self, site: Path) -> list[str]:
        """Waits for every build, and moves it into the site.

        Returns:
            Why builds failed, one after the other; nothing where none did.

        Raises:
            FaultError: Where a process was ended from outside.
        """
        failures = {code: process.join(site) for code, process in self._processes.items()}
        return [
            f"The site in {find_definition(code).english_name} could not be built: {failure}"
            for code, failure in failures.items()
            if failure
        ]

    def abandon(self) -> None:
        """Waits for the builds, and deletes what they made."""
        for process in self._processes.values():
            process.abandon()

    def stop(self) -> None:
        """Ends every process at once, and deletes what it was making."""
        for process in self._processes.values():
            process.stop()


def _move(folder: Path, to: Path) -> None:
    """Moves the content of a folder into another; a folder that is not there yet is moved whole."""
    for path in folder.iterdir():
        there = to / path.name
        if path.is_dir() and there.is_dir():
            _move(path, there)
        else:
            path.replace(there)


def _prepare(code: Code, serving: bool) -> None:
    """Makes the new process log warnings, with the code of its language.

    While serving, any edit may bring a word that only the dictionary knows. So it is opened now,
    as this process has nothing else to do until the first one has read and checked the suite.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(f"%(levelname)-7s - [{code}] %(message)s"))
    log = logging.getLogger("mkdocs")
    log.handlers = [handler]  # in place of the first process's own
    log.setLevel(logging.WARNING)
    if serving:
        find_definition(code).open_dictionary()
