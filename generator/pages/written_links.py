"""Links on the pages that people write: each leads to a page that there is, and to a place on it.

MkDocs looks at them too, but only while it builds, and without lines. Only links to Markdown files
and to folders are looked at here. What stands in code, or is set in by four spaces and so may be
code, is left to MkDocs.
"""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.ids import Address
from generator.problems import Place, Problem
from generator.reading.document import line_of, text_of
from generator.reading.written_pages import ENDING, FRONT_MATTER, pages_in
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


class Pages(NamedTuple):
    """The pages of a site.

    Attributes:
        paths: The path of each without its ending, as MkDocs knows it, by its location.
        anchors_at: The anchors of the page at a location, which are looked for when asked.
    """

    paths: Mapping[str, str]
    anchors_at: Callable[[str], frozenset[str]]


def lead_somewhere(suite: Suite, pages: Pages) -> Iterator[Problem]:
    """Yields every link on a written page to a page or a place that is not there."""
    for code in suite.languages:
        for path, file in pages_in(suite.root, code):
            text = text_of(file)
            looked_at = NOT_LOOKED_AT.sub(_blank, FRONT_MATTER.sub(_blank, text, count=1))
            for found in LINK.finditer(looked_at):
                if wrong := _wrong_with(found["inline"] or found["below"], path, pages):
                    name = file.relative_to(suite.root).as_posix()
                    place = Place(name, line_of(text, found.start()))
                    yield Problem(place, "link-target", *wrong)


def _wrong_with(target: str, path: str, pages: Pages) -> tuple[str, str] | None:
    """What is wrong with a link, and what to do; None where nothing is.

    Args:
        target: Where it leads, as it is written.
        path: The path of its page.
        pages: The pages of the site.
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
        hint = f"write {_from(path, meant)}" if meant else _near(linked, path, pages)
        return f"{target} is not the file of a page", hint
    if location not in pages.paths:
        return f"there is no page {to.path}", _near(linked, path, pages)
    anchor = unquote(to.fragment)
    if anchor and anchor not in (there := pages.anchors_at(location)):
        near = get_close_matches(anchor, sorted(there), 1)
        hint = f"did you mean #{near[0]}?" if near else "write an anchor that is there, or none"
        return f"there is nothing at #{anchor} on the page that {target} leads to", hint
    return None


def _near(linked: str, path: str, pages: Pages) -> str:
    """What to write in place of a page that is not there."""
    if near := get_close_matches(linked, list(pages.paths.values()), 1, cutoff=0.7):
        return f"did you mean {_from(path, near[0])}?"
    example = _from(path, Address("standards/index").path)
    return f"write the file of a page as it stands from this one, like {example}"


def _from(here: str, path: str) -> str:
    """The file of a page as a link on another names it."""
    return posixpath.relpath(f"{path}{ENDING}", posixpath.dirname(here) or ".")


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
