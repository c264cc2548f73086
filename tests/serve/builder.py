"""Builds a project again and again in one process, as ``mkdocs serve`` does, when it is told to.

Run in the project's folder, with the folder to build into. For each empty line that it reads it
builds, and prints as JSON which pages it made again and which it put into their frames. For any
other it prints how many pages of MkDocs it holds.
"""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ADDRESS = "http://127.0.0.1:8000/"


class Builder:
    """A process that builds a project when told to.

    Args:
        project: The project's folder.
        site: Where the site goes.
    """

    def __init__(self, project: Path, site: Path) -> None:
        self.site = site
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(site)],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def build(self) -> dict[str, Any]:
        """Builds the site.

        Returns:
            ``framed``, the addresses of the pages of the first language that were put into their
            frames; ``made``, how many pages and parts of pages were made; ``failure``, why nothing
            was.
        """
        said: dict[str, Any] = json.loads(self._ask())
        return said

    def _ask(self, what: str = "") -> str:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def count_pages(self) -> int:
        """Returns how many of MkDocs' pages the first process holds, those of former builds too."""
        return int(self._ask("count"))

    def files(self) -> dict[str, bytes]:
        """The site as it stands, file by file."""
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in self.site.rglob("*")
            if path.is_file() and path.suffix != ".gz"  # which says when it was packed
        }

    def end(self) -> None:
        """Ends the process."""
        self._process.communicate()


def main(site: str) -> None:
    """Builds once for each line that is read, or counts pages."""
    sys.path[0] = str(Path.cwd())
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.structure.pages import Page

    from generator.site.session import SESSION

    config = load_config(site_dir=site)
    config.plugins.on_startup(command="serve", dirty=False)
    for what in sys.stdin:
        if what.strip():
            gc.collect()
            print(sum(isinstance(one, Page) for one in gc.get_objects()), flush=True)
            continue
        said: dict[str, object] = {"framed": [], "made": 0, "failure": ""}
        try:
            config = load_config(site_dir=site)
            config.site_url = ADDRESS
            build(config, serve_url=ADDRESS)
            said |= {"framed": SESSION.frames.made, "made": len(SESSION.made)}
        except Exception as failure:
            said["failure"] = str(failure)
        print(json.dumps(said), flush=True)
    config.plugins.on_shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
