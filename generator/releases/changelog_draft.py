"""``CHANGELOG.md``: drafts an entry, and reports one that is missing."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator import ids
from generator.comparing.changes import Change, ChangeKind, Subject
from generator.comparing.rewording import Stretch, compare_words
from generator.languages.known_languages import find_definition
from generator.pages.markup import escape
from generator.problems import Place, Problem, make_command
from generator.reading.changelog import FILE, find_newest_line

OF_TRANSLATIONS = {
    ChangeKind.OFFICIAL: "Official now",
    ChangeKind.REVIEWED: "Reviewed now",
    ChangeKind.DRAFTED: "Drafts of this project",
    ChangeKind.BEHIND: "Fell behind, so that the source stands",
}
NOTHING = (
    "Nothing changed in the standards, in this project's notes and mappings, or in translations.\n"
)
MARKS = {"same": "", "out": "~~", "in": "**"}


def draft_entry(changes: Iterable[Change], version: str) -> str:
    """Drafts an entry, as Markdown.

    Args:
        changes: What changed.
        version: The heading of the entry.
    """
    by_what = sorted(changes, key=lambda change: list(ChangeKind).index(change.what))
    sections = [f"## {version}\n"]
    for part in Subject:
        found = [change for change in by_what if change.part is part]
        for code in dict.fromkeys(change.language for change in found):
            some = [change for change in found if change.language == code]
            heading = find_definition(code).english_name if code else part
            lines = _list_translation_lines(some) if code else map(_format_line, some)
            sections.append(f"### {heading}\n\n" + "".join(f"- {line}\n" for line in lines))
    return "\n".join(sections if len(sections) > 1 else [*sections, NOTHING])


def report_missing(changelog: str, version: str) -> Problem:
    """Returns the problem of a version without an entry, at the line where that would go."""
    return Problem(
        Place(FILE, find_newest_line(changelog)),
        "changelog-missing",
        f"there is no entry for {version}",
        f"write a line “## {version}” here, and below it what changed; "
        f"{make_command(f'history VERSION={version}')} drafts it",
    )


def _format_line(change: Change) -> str:
    if change.what in (ChangeKind.REWORDED, ChangeKind.MOVED):
        told = _format_difference(change.before, change.after)
    elif change.what in (ChangeKind.ADDED, ChangeKind.WITHDRAWN):
        told = escape(change.after or change.before, begins=False)
    else:
        pairs = (("out", change.before), ("in", change.after))
        told = " ".join(_mark(text, MARKS[kind]) for kind, text in pairs if text)
    told = f": {told}" if told else ""
    return f"**{change.about}** {change.what}{_format_targets(change.to)}{told}"


def _format_targets(references: tuple[str, ...]) -> str:
    return f" to {', '.join(references)}" if references else ""


def _list_translation_lines(changes: list[Change]) -> Iterator[str]:
    for what, group in groupby(changes, lambda change: change.what):
        found = list(group)
        if what in OF_TRANSLATIONS:
            yield f"**{OF_TRANSLATIONS[what]}** ({len(found)}): {_join_references(found)}"
        else:
            yield from map(_format_line, found)


def _join_references(changes: list[Change]) -> str:
    """Joins references, naming each standard once before its statements."""
    references = (ids.split_reference(change.about) for change in changes)
    return "; ".join(
        ", ".join([" ".join(filter(None, next(group))), *(code for _, code in group if code)])
        for _, group in groupby(references, lambda one: one[0] if one[1] else one)
    )


def _format_difference(before: str, after: str) -> str:
    return "".join(map(_format_stretch, compare_words(before, after)))


def _format_stretch(stretch: Stretch) -> str:
    space = " " if stretch.text[:1].isspace() else ""
    return space + _mark(stretch.text.strip(), MARKS[stretch.change])


def _mark(text: str, mark: str) -> str:
    return f"{mark}{escape(text, begins=False)}{mark}"
