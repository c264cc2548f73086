"""Has the finished site judged by programs from outside, and prints what the README holds of it.

    make audit

Lighthouse judges the speed, the access, the craft and what search engines see; the Nu checker, the
HTML and the CSS. Ends with status 1 where a goal is missed.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tools.lighthouse import GOALS, Scores, judged
from tools.nu import Remark, checked
from tools.published import published

PAGES = {
    "home": "",
    "LSI SE04": "standards/lsi-se04/",
    "the functional process": "map/",
    "glossary": "glossary/",
}
LANGUAGES = {"English": "", "Welsh": "cy/"}
HEADINGS = ("page", "performance", "accessibility", "best practices", "SEO")


def lighthouse_lines(
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


def nu_lines(files: Sequence[Path], remarks: Sequence[Remark]) -> Iterator[tuple[str, bool]]:
    """What the Nu checker found: the figure, then every remark; and whether each is a failure."""
    pages = sum(file.suffix == ".html" for file in files)
    errors = sum(remark.is_error for remark in remarks)
    yield (
        f"Nu checker: {errors} errors and {len(remarks) - errors} warnings "
        f"in {pages} pages and {len(files) - pages} style sheets.",
        not pages or pages == len(files),
    )
    yield from ((str(remark), remark.is_error) for remark in remarks)


def main() -> int:
    """Prints the figures; returns the exit status."""
    failed = False
    with tempfile.TemporaryDirectory() as work, published(Path(work, "site")) as site:
        folder = Path(work, "site")
        files = [*sorted(folder.rglob("*.html")), *sorted(folder.glob("assets/*.css"))]
        for line, bad in nu_lines(files, checked(folder, files)):
            print(line, flush=True)
            failed |= bad
        pages = {
            f"{name}, {language}": site.address + root + path
            for name, path in PAGES.items()
            for language, root in LANGUAGES.items()
        }
        print()
        for line, bad in lighthouse_lines(judged, pages):
            print(line, flush=True)
            failed |= bad
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
