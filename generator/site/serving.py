"""``mkdocs serve`` shows an edit sooner, and answers at any time from a site that is whole.

MkDocs empties the folder that it serves, builds into it, and lets every request wait meanwhile, and
for good where a build fails. Here a build goes to a folder beside that one, as in ``mkdocs build``,
and takes its place between two answers. It begins sooner, too: this server looks for changes five
times as often as MkDocs' own, and at all that is read.

What is looked at stands here and not under ``watch:`` in mkdocs.yml, because MkDocs would stop at
what is missing there, before this project could say which file is missing and what to do.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.observers.polling import PollingObserverVFS

from generator.guard import words
from generator.reading import other_programs

log = get_plugin_logger("standards")

INTERVAL = 0.1
"""Seconds between two looks at the files; MkDocs' own half a second is most of an edit's wait."""

READ = (
    "standards",
    "translations",
    "docs/cy",
    "theme",
    "generator/pages/templates",
    "generator/site/search",
)
"""The folders, besides the English pages, whose files make the site."""


class SteadyServer(LiveReloadServer):
    """Serves the last whole site while the next one is built, or can't be.

    Args:
        given: MkDocs' own server, which was not started yet and is not needed any more.
        config: The configuration that is served.
        swapping: Held by whoever puts a new site in the place of the one that is served.
    """

    def __init__(self, given: LiveReloadServer, config: MkDocsConfig, swapping: Lock) -> None:
        host, port = config.dev_addr
        super().__init__(
            builder=self._build,
            host=host,
            port=port,
            root=given.root,
            mount_path=given.mount_path,
        )
        self.observer = PollingObserverVFS(  # type: ignore[assignment]
            os.stat, other_programs.scan, polling_interval=INTERVAL
        )
        self.error_handler = given.error_handler
        self.build_delay = INTERVAL / 2
        self._build_next = given.builder
        self._swapping = swapping
        given.server_close()
        self.watch(config.docs_dir)
        root = Path(config.config_file_path).parent
        for folder in READ:
            if (root / folder).is_dir():
                self.watch(str(root / folder))
        self.watch(str(root), recursive=False)  # the files that stand by themselves, mkdocs.yml too

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answers a request from one site, while none takes its place.

        What is sent of a file after that is sent from the file that was opened here.
        """
        if environ["PATH_INFO"].startswith("/livereload/"):  # waits for the next site
            return super().serve_request(environ, start_response)
        with self._swapping:
            return super().serve_request(environ, start_response)

    def _build(self) -> None:
        """Builds the next site; MkDocs calls it when a file changed.

        MkDocs has every request wait until the site that is shown is the one that is wanted. So the
        next one is wanted no sooner than it stands.
        """
        with self._epoch_cond:
            coming, self._wanted_epoch = self._wanted_epoch, self._visible_epoch
            self._epoch_cond.notify_all()
        try:
            self._build_next()
        except MkDocsException as failure:
            for line in str(failure).splitlines():
                log.error(line)
        except Exception as failure:
            log.error(words(failure))
        else:
            self._wanted_epoch = coming
            return
        log.error("The site stays as it was until this is mended.")
