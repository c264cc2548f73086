"""The site as it is published: built with its own address, and served as web servers serve.

Real servers compress, let a browser keep what seldom changes, and let it ask whether what it has of
the rest is the newest. What a visit weighs and how fast it is hangs on that.
"""

import gzip
import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any, BinaryIO

from tests.browser.serving import Handler, served

PROJECT = Path(__file__).resolve().parent.parent
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}
GZIP_LEVEL = 6
INDEX = "/search/index.js"
KEPT = "public, max-age=86400"  # what the pages share, for a day
ASKED = "no-cache"  # pages and the search index: kept too, but asked after every time


@dataclass
class Sent:
    """An answer: what was asked for, how it was answered, and its bytes, headers and all."""

    path: str
    status: int
    size: int = 0


@dataclass(frozen=True)
class PublishedSite:
    """A site that is being served: its address, with a slash at the end, and what it has sent."""

    address: str
    sent: list[Sent] = field(default_factory=list)


@contextmanager
def serve_folder(folder: Path) -> Iterator[PublishedSite]:
    """Serves a folder, whatever is put there, as a web server does."""
    sent: list[Sent] = []
    with served(folder, partial(_Publisher, sent=sent)) as url:
        yield PublishedSite(f"{url}/", sent)


@contextmanager
def serve_built_site(folder: Path) -> Iterator[PublishedSite]:
    """Builds the site into a folder, with the address at which it is then served.

    Raises:
        subprocess.CalledProcessError: It can't be built.
    """
    with serve_folder(folder) as site:
        build = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder)]
        environment = os.environ | {"SITE_URL": site.address, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(build, cwd=PROJECT, env=environment, check=True)
        yield site


@cache
def compress(content: bytes) -> bytes:
    """A file's content as it goes over the wire."""
    return gzip.compress(content, GZIP_LEVEL, mtime=0)


class _Publisher(Handler):
    def __init__(self, *arguments: Any, sent: list[Sent], **more: Any) -> None:
        self.sent = sent
        super().__init__(*arguments, **more)

    def setup(self) -> None:
        super().setup()
        self.wire = self.wfile = _CountingWriter(self.wfile)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:  # noqa: ARG002
        self.wire.answer = Sent(self.path, int(code))
        self.sent.append(self.wire.answer)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        if not file.is_file():
            return super().send_head()  # the address lacks its slash, or nothing is there
        content = file.read_bytes()
        tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
        known = self.headers.get("If-None-Match") == tag
        self.send_response(304 if known else 200)
        self.send_header("ETag", tag)
        shared = file.suffix != ".html" and not self.path.endswith(INDEX)
        self.send_header("Cache-Control", KEPT if shared else ASKED)
        if known:
            self.end_headers()
            return None
        if file.suffix in COMPRESSED:
            self.send_header("Vary", "Accept-Encoding")
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                self.send_header("Content-Encoding", "gzip")
                content = compress(content)
        kind = self.guess_type(str(file))
        text = kind.startswith("text/")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


class _CountingWriter(io.BufferedIOBase):
    """Counts what is written to a connection, before the other end can have it."""

    answer: Sent

    def __init__(self, out: io.BufferedIOBase) -> None:
        self.out = out

    def write(self, data: Any) -> int:
        self.answer.size += len(data)
        return self.out.write(data)
