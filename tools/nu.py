"""The Nu HTML checker's judgement of the built pages and of this project's style sheets."""

import json
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from tools.npm import find_program, install
from tools.published_site import PublishedSite


@dataclass(frozen=True)
class Remark:
    """What the checker says of a page or a style sheet, where, and of which words of it."""

    page: str
    line: int
    message: str
    extract: str
    is_error: bool

    def __str__(self) -> str:
        kind = "error" if self.is_error else "warning"
        return f"/{self.page}:{self.line}: {kind}: {self.message} [{self.extract}]"


NEWER_THAN_IT = ("“container-type”", "“@container”")
"""What the checker's part for CSS does not know yet: container queries, of CSS Containment Level 3,
which every browser has had since 2023. When it knows them they are to go from here."""

# A policy is about what runs, and a block of data does not: the checker does not tell them apart.
DATA_TAKEN_FOR_A_SCRIPT = re.compile(r'<script [^>]*type="application/(ld\+)?json"')


def check_site(site: PublishedSite, paths: Sequence[str]) -> list[Remark]:
    """What the checker says of a site's pages and style sheets.

    It reads them from the web server, because a page's own policy for what it may load names the
    server that it came from.

    Args:
        site: The site, being served.
        paths: Addresses after the site's own.

    Raises:
        RuntimeError: The checker did not run to its end, or passed one by; or it knows by now what
            is excused for being newer.
    """
    java = find_program("java", "default-jre-headless")
    jar = install() / "vnu-jar/build/dist/vnu.jar"
    local = "-Dnu.validator.servlet.allow-forbidden-hosts=true"  # it forbids this machine's own
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css"]
    addresses = [site.address + path for path in paths]
    done = subprocess.run(
        [java, local, "-jar", str(jar), *options, *addresses],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"The Nu checker failed: {done.stderr.strip()}")
    unread = {f"/{path}" for path in paths} - {sent.path for sent in site.sent}
    if unread:
        raise RuntimeError(f"The Nu checker did not read {', '.join(sorted(unread))}")
    for name in NEWER_THAN_IT:
        if name not in done.stdout:
            raise RuntimeError(f"The Nu checker knows {name}: take it out of NEWER_THAN_IT.")
    return parse_remarks(done.stdout, site.address)


def parse_remarks(said: str, address: str) -> list[Remark]:
    """The checker's answer, read: errors first, then by page and line.

    All that it does not call information is an error, such as a page that it could not get.

    Args:
        said: The answer, as JSON.
        address: The site's, which the pages' names in the result leave out.
    """
    found = [
        Remark(
            page=message.get("url", "").removeprefix(address),
            line=message.get("lastLine", 0),
            message=message["message"],
            extract=" ".join(message.get("extract", "").split()),
            is_error=message["type"] != "info",
        )
        for message in json.loads(said)["messages"]
    ]
    return sorted(
        (one for one in found if not is_newer(one) and (one.is_error or not is_about_data(one))),
        key=lambda one: (not one.is_error, one.page, one.line),
    )


def is_about_data(remark: Remark) -> bool:
    """Whether a warning says that a page's policy stops a block of data."""
    stopped = "violates Content Security Policy" in remark.message
    return stopped and bool(DATA_TAKEN_FOR_A_SCRIPT.search(remark.extract))


def is_newer(remark: Remark) -> bool:
    """Whether a remark is about what the checker does not know yet."""
    return remark.message.startswith("CSS: ") and any(
        name in remark.message for name in NEWER_THAN_IT
    )
