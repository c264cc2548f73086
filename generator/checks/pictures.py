"""Written pages load nothing from other hosts, which only one form of the site would block.

The served site blocks it; the offline site would fetch it. Markdown has several ways to name a
picture, so each page is turned into HTML as the site does, and the HTML is checked.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from generator.checks.rule import Rule
from generator.problems import Place, Problem
from generator.reading.document import find_line, load_text
from generator.reading.written_pages import FRONT_MATTER, list_pages
from generator.suite.suite import Suite

EXTENSIONS = ("fenced_code", "attr_list", "md_in_html")
"""The site's extensions of Markdown that decide what is a picture, and what its address is."""

LOADS = {"src", "srcset", "poster", "data", "background"}
"""The attributes whose address a browser loads by itself."""

ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^\s,]+", re.IGNORECASE)


def load_nothing_from_elsewhere(suite: Suite) -> Iterator[Problem]:
    """Yields every address on another host that a written page would load by itself."""
    for language in suite.languages:
        for _, file in list_pages(suite.root, language):
            text = load_text(file)
            for address in dict.fromkeys(_list_loaded(text)):
                found = text.find(address)
                yield Problem(
                    Place(file.relative_to(suite.root).as_posix(), find_line(text, max(found, 0))),
                    "picture-elsewhere",
                    f"the page would load {address} from another host",
                    "put the picture beside the page and name it there, or write a link to it",
                )


def _list_loaded(text: str) -> Iterator[str]:
    """Yields the addresses on other hosts that a page would load."""
    if "//" not in text or not ("![" in text or "<" in text):
        return
    import markdown  # type: ignore[import-untyped]  # takes a tenth of a second

    parser = _LoadCollector()
    parser.feed(markdown.markdown(FRONT_MATTER.sub("", text, count=1), extensions=EXTENSIONS))
    parser.close()
    yield from parser.addresses


class _LoadCollector(HTMLParser):
    """Collects the addresses on other hosts that HTML loads."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collects addresses of an element; elements without content come here too."""
        for name, value in attrs:
            loads = name in LOADS or (name.endswith("href") and tag in ("image", "use", "link"))
            if loads and value:
                self.addresses += ELSEWHERE.findall(value)


RULES: tuple[Rule, ...] = (load_nothing_from_elsewhere,)
