"""``CHANGELOG.md``: drafts an entry, and reports one that is missing."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator import ids
from generator.comparing.changes import Change, Part, What
from generator.comparing.rewording import Stretch, reworded
from generator.languages.definitions import definition
from generator.pages.markup import escape
from generator.problems import Place, Problem, make
from generator.reading.changelog import FILE, newest_line

OF_TRANSLATIONS = {
    What.OFFICIAL: "Official now",
    What.REVIEWED: "Reviewed now",
    What.DRAFTED: "Drafts of this project",
    What.BEHIND: "Fell behind, so that the source stands",
}
NOTHING = (
    "Nothing changed in the standards, in this project's notes and mappings, or in translations.\n"
)
MARKS = {"same": "", "out": "~~", "in": "**"}


def draft(changes: Iterable[Change], version: str) -> str:
    """Drafts an entry, as Markdown.

    Args:
        changes: What changed.
        version: The heading of the entry.
    """
    by_what = sorted(changes, key=lambda change: list(What).index(change.what))
    sections = [f"## {version}\n"]
    for part in Part:
        found = [change for change in by_what if change.part is part]
        for code in dict.fromkeys(change.language for change in found):
            some = [change for change in found if change.language == code]
            heading = definition(code).english_name if code else part
            lines = _of_translation(some) if code else map(_line, some)
            sections.append(f"### {heading}\n\n" + "".join(f"- {line}\n" for line in lines))
    return "\n".join(sections if len(sections) > 1 else [*sections, NOTHING])


def missing(changelog: str, version: str) -> Problem:
    """Returns the problem of a version without an entry, at the line where that would go."""
    return Problem(
        Place(FILE, newest_line(changelog)),
        "changelog-missing",
        f"there is no entry for {version}",
        f"write a line “## {version}” here, and below it what changed; "
        f"{make(f'history VERSION={version}')} drafts it",
    )


def _line(change: Change) -> str:
    if change.what in (What.REWORDED, What.MOVED):
        told = _difference(change.before, change.after)
    elif change.what in (What.ADDED, What.WITHDRAWN):
        told = escape(change.after or change.before, begins=False)
    else:
        pairs = (("out", change.before), ("in", change.after))
        told = " ".join(_marked(text, MARKS[kind]) for kind, text in pairs if text)
    told = f": {told}" if told else ""
    return f"**{change.about}** {change.what}{_to(change.to)}{told}"


def _to(references: tuple[str, ...]) -> str:
    return f" to {', '.join(references)}" if references else ""


def _of_translation(changes: list[Change]) -> Iterator[str]:
    for what, group in groupby(changes, lambda change: change.what):
        found = list(group)
        if what in OF_TRANSLATIONS:
            yield f"**{OF_TRANSLATIONS[what]}** ({len(found)}): {_together(found)}"
        else:
            yield from map(_line, found)


def _together(changes: list[Change]) -> str:
    """Joins references, naming each standard once before its statements."""
    references = (ids.split_reference(change.about) for change in changes)
    return "; ".join(
        ", ".join([" ".join(filter(None, next(group))), *(code for _, code in group if code)])
        for _, group in groupby(references, lambda one: one[0] if one[1] else one)
    )


def _difference(before: str, after: str) -> str:
    return "".join(map(_stretch, reworded(before, after)))


def _stretch(stretch: Stretch) -> str:
    space = " " if stretch.text[:1].isspace() else ""
    return space + _marked(stretch.text.strip(), MARKS[stretch.change])


def _marked(text: str, mark: str) -> str:
    return f"{mark}{escape(text, begins=False)}{mark}"
