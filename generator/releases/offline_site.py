"""Turns the served site into one to read without a server, from a disk or a stick.

Without a server, an address must name its file; and a browser lets a page that is a file neither
read other files nor start a worker. So every link gets the name of its page's file, and the search
runs in the page, from scripts that it may load.
"""

import re
import shutil
from html import escape, unescape
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.exports.book import Book
from generator.exports.data.case import service
from generator.pages.changes import FEED
from generator.releases.file_workers import ReleaseWork
from generator.writing import write

LINK = re.compile(r'(<(?:[^>"]|"[^"]*")*?\s(?:href|action)="|content="0; url=)([^"]*)(?=")')
LOCAL = re.compile(r"(?![a-z][a-z0-9+.-]*:|//)[^?#]+", re.IGNORECASE)
POLICY = re.compile(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')
PRELOAD = re.compile(r'\s*<link rel="preload"[^>]*>')
README = "README.txt"
ONLY_SERVED = ("404.html", "sitemap*.xml", "robots.txt", FEED)


def take_offline(site: Path, work: ReleaseWork) -> None:
    """Changes a built site so that it works without a server, and adds a text on how to open it.

    Its Content-Security-Policy allows ``file:``, since 'self' does not match files. Preloads are
    removed, because a page that is a file may not preload; so is what platforms ask a server for.

    Args:
        site: The folder of the built site.
        work: The files that the site offers.
    """
    for name in ONLY_SERVED:
        for file in site.rglob(name):
            file.unlink()
    shutil.rmtree(site / service.FOLDER)
    for page in site.rglob("*.html"):
        write(page, make_offline_page(page.read_text(encoding="utf-8")))
    as_old_notepads_read_it = explain_opening(work).replace("\n", "\r\n").encode("utf-8-sig")
    write(site / README, as_old_notepads_read_it)


def explain_opening(work: ReleaseWork) -> str:
    """Returns how to open the site and what it is, in each language."""
    told = []
    known = work.suite.languages
    for code in known:
        languages = (code, *known.list_others(code))
        book = Book(Catalogue(work.suite), work.release, languages, show_drafts=work.show_drafts)
        first = f"{known.name_folder(code)}index.html"
        how = book.interface("Open %(file)s in a browser. It needs no internet.", file=first)
        lines = [how.text, *(f"{line.label.text}: {line.text}" for line in book.imprint)]
        told.append("\n".join(lines))
    return "\n\n".join(told) + "\n"


def make_offline_page(html: str) -> str:
    """Returns a page whose links name files."""
    html = LINK.sub(lambda link: link[1] + escape(make_file_address(unescape(link[2]))), html)
    return PRELOAD.sub("", POLICY.sub(lambda policy: make_file_policy(policy[0]), html))


def make_file_policy(policy: str) -> str:
    """Returns the policy of a page for the same page as a file."""
    return policy.replace("'self'", "file:")


def make_file_address(address: str) -> str:
    """Adds the file's name to an address, as a server would: ``../map/index.html#2020-a``.

    An address on another host, one within the page, and one that names a file stay as they are.
    """
    match = LOCAL.match(address)
    if not match:
        return address
    path, rest = match[0], address[match.end() :]
    is_folder = path.endswith("/") or path.rpartition("/")[2] in (".", "..")
    return f"{path.removesuffix('/')}/index.html{rest}" if is_folder else address
