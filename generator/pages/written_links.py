"""Checks the links on written pages: each must lead to a page, and to a place on it.

MkDocs checks them too, but only while it builds, and without line numbers. Only links to Markdown
files and folders are checked here. Links in code, or indented by four spaces and so perhaps in
code, are left to MkDocs.
"""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.ids import Address
from generator.problems import Place, Problem
from generator.reading.document import find_line, load_text
from generator.reading.written_pages import ENDING, FRONT_MATTER, list_pages
from generator.suite.suite import Suite

NOT_LOOKED_AT = re.compile(
    r"<!--.*?-->|^ {0,3}(?P<fence>```+|~~~+).*?^ {0,3}(?P=fence)[`~]*[ ]*$"
    r"|(?P<code>`+)(?!`)[^\n]*?(?<!`)(?P=code)(?!`)|^(?: {4}|\t).*?$",
    re.DOTALL | re.MULTILINE,
)
LINK = re.compile(
    r"\]\([ ]*<?(?P<inline>[^\s()<>]+)>?(?:[ ]+[\"'(][^\n]*?)?[ ]*\)"
    r"|^ {0,3}\[[^\]\n]+\]:[ ]*<?(?P<below>[^\s<>]+)",
    re.MULTILINE,
)


class LinkedPages(NamedTuple):
    """The pages that links may lead to.

    Attributes:
        paths: The path of each without its ending, as MkDocs knows it, by its location.
        anchors_at: Returns the anchors of the page at a location.
    """

    paths: Mapping[str, str]
    anchors_at: Callable[[str], frozenset[str]]


def check_written_links(suite: Suite, pages: LinkedPages) -> Iterator[Problem]:
    """Yields every link on a written page whose page or place does not exist."""
    for code in suite.languages:
        for path, file in list_pages(suite.root, code):
            text = load_text(file)
            looked_at = NOT_LOOKED_AT.sub(_blank_out, FRONT_MATTER.sub(_blank_out, text, count=1))
            for match in LINK.finditer(looked_at):
                if wrong := _find_fault(match["inline"] or match["below"], path, pages):
                    name = file.relative_to(suite.root).as_posix()
                    place = Place(name, find_line(text, match.start()))
                    yield Problem(place, "link-target", *wrong)


def _find_fault(target: str, path: str, pages: LinkedPages) -> tuple[str, str] | None:
    """Returns what is wrong with a link, and what to do about it; None where nothing is.

    Args:
        target: The link as it is written.
        path: The path of its page.
        pages: The pages it may lead to.
    """
    to = urlsplit(target)
    if to.scheme or to.netloc or to.path.startswith("/"):
        return None
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(to.path)))
    linked, ending = posixpath.splitext(file)
    if not to.path:
        linked = path
    elif ending and ending != ENDING:
        return None
    location = Address(linked).location
    if to.path and not ending:
        meant = pages.paths.get(location if file != "." else "")
        hint = f"write {_write_link(path, meant)}" if meant else _suggest_page(linked, path, pages)
        return f"{target} is not the file of a page", hint
    if location not in pages.paths:
        return f"there is no page {to.path}", _suggest_page(linked, path, pages)
    anchor = unquote(to.fragment)
    if anchor and anchor not in (there := pages.anchors_at(location)):
        near = get_close_matches(anchor, sorted(there), 1)
        hint = f"did you mean #{near[0]}?" if near else "write an anchor that is there, or none"
        return f"there is nothing at #{anchor} on the page that {target} leads to", hint
    return None


def _suggest_page(linked: str, path: str, pages: LinkedPages) -> str:
    """Suggests what to write instead of a page that does not exist."""
    if near := get_close_matches(linked, list(pages.paths.values()), 1, cutoff=0.7):
        return f"did you mean {_write_link(path, near[0])}?"
    example = _write_link(path, Address("standards/index").path)
    return f"write the file of a page as it stands from this one, like {example}"


def _write_link(here: str, path: str) -> str:
    """Returns the file of a page as a link on another names it."""
    return posixpath.relpath(f"{path}{ENDING}", posixpath.dirname(here) or ".")


def _blank_out(found: re.Match[str]) -> str:
    """Replaces a match by spaces, so that places and lines stay the same."""
    return re.sub(r"[^\n]", " ", found[0])
