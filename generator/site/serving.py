"""``mkdocs serve`` looks for changes five times as often as by itself, and at all that is read.

What is looked at stands here and not under ``watch:`` in mkdocs.yml, because MkDocs would stop at
what is missing there, before this project could say which file is missing and what to do.
"""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from generator.reading import other_programs

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


def quicker(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """A server like the given one that watches the same paths at shorter intervals.

    Args:
        server: MkDocs' own, which was not started yet.
        config: The configuration that is served.
    """
    host, port = config.dev_addr
    other = LiveReloadServer(
        builder=server.builder,
        host=host,
        port=port,
        root=server.root,
        mount_path=server.mount_path,
    )
    other.observer = PollingObserverVFS(os.stat, other_programs.scan, polling_interval=INTERVAL)  # type: ignore[assignment]
    other.error_handler = server.error_handler
    other.build_delay = INTERVAL / 2
    server.server_close()
    other.watch(config.docs_dir)
    root = Path(config.config_file_path).parent
    for folder in READ:
        if (root / folder).is_dir():
            other.watch(str(root / folder))
    other.watch(str(root), recursive=False)  # the files that stand by themselves, mkdocs.yml too
    return other
