"""Has the finished site judged by programs from outside, and prints what the README holds of it.

    make audit

Lighthouse judges the speed, the access, the craft and what search engines see; the Nu checker, the
HTML and the CSS. LibreOffice, where it is installed, counts in the workbooks. Ends with status 1
where a goal is missed.
"""

import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from tools.example import find_example
from tools.lighthouse import GOALS, Scores, judge_page
from tools.nu import Remark, check_site
from tools.office import compare_page_numbers, recalculate
from tools.published_site import serve_built_site

LANGUAGES = {"English": "", "Welsh": "cy/"}
HEADINGS = ("page", "performance", "accessibility", "best practices", "SEO")


def list_lighthouse_lines(
    judge: Callable[[str], Scores], pages: Mapping[str, str]
) -> Iterator[tuple[str, bool]]:
    """Has pages judged: the lines of a table, then what kept them from the goals.

    Args:
        judge: An address → its scores.
        pages: Addresses by what they are called.

    Yields:
        Lines, and whether each says that a goal was missed.
    """
    yield "| " + " | ".join(HEADINGS) + " |", False
    yield "|---" * len(HEADINGS) + "|", False
    why: dict[str, list[str]] = {}
    for name, address in pages.items():
        scores = judge(address)
        figures = " | ".join(str(scores.of[category]) for category in GOALS)
        yield f"| {name} | {figures} |", bool(scores.missed)
        for fault in scores.faults:
            why.setdefault(fault, []).append(name)
    for fault, places in why.items():
        yield f"\n{fault}\n  on: {'; '.join(places)}", True


def list_nu_lines(paths: Sequence[str], remarks: Sequence[Remark]) -> Iterator[tuple[str, bool]]:
    """What the Nu checker found: the figure, then every remark; and whether each is a failure."""
    styles = sum(path.endswith(".css") for path in paths)
    errors = sum(remark.is_error for remark in remarks)
    yield (
        f"Nu checker: {errors} errors and {len(remarks) - errors} warnings "
        f"in {len(paths) - styles} pages and {styles} style sheets.",
        styles in (0, len(paths)),
    )
    yield from ((str(remark), remark.is_error) for remark in remarks)


def list_own_paths(folder: Path) -> list[str]:
    """The addresses of a built site's pages, and of those style sheets that are this project's."""
    pages = sorted(page.relative_to(folder).as_posix() for page in folder.rglob("*.html"))
    styles = sorted(file.relative_to(folder).as_posix() for file in folder.glob("assets/*.css"))
    return [*(re.sub(r"(^|/)index\.html$", r"\1", page) for page in pages), *styles]


def main() -> int:
    """Prints the figures; returns the exit status."""
    failed = False
    with tempfile.TemporaryDirectory() as work, serve_built_site(Path(work, "site")) as site:
        paths = list_own_paths(Path(work, "site"))
        shown = find_example()
        looked_at = {
            "home": "",
            shown.name: shown.page,
            "the functional process": "map/",
            "glossary": "glossary/",
        }
        pages = {
            f"{name}, {language}": site.address + root + path
            for name, path in looked_at.items()
            for language, root in LANGUAGES.items()
        }
        nu = list_nu_lines(paths, check_site(site, paths))
        gap = ("", False)
        office = chain(recalculate(Path(work)), compare_page_numbers(Path(work)))
        for line, bad in chain(nu, [gap], office, [gap], list_lighthouse_lines(judge_page, pages)):
            print(line, flush=True)
            failed |= bad
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
