"""Edits of the Welsh catalogue: of its entries, and of the lines of one."""

import re
from random import Random

from tools.fuzzing.edit import Edit, Editor, edit
from tools.fuzzing.odd_texts import TEXTS

ENTRY = re.compile(r"(?:^.+\n?)+", re.MULTILINE)
LINE = re.compile(r'^(msgctxt|msgid|msgstr) "(.*)"$', re.MULTILINE)
COMMENTS = (
    *("#, fuzzy", "#. official: somebody", "# reviewed: A. Reader, 2026-11-01", "# reviewed:"),
    *("# reviewed: A. Reader, 2026-02-30", '#| msgid "before"', "#~ ", "#, python-format", "#"),
)


def _entry(text: str, chance: Random) -> "re.Match[str]":
    return chance.choice(list(ENTRY.finditer(text)))


def _drop(text: str, chance: Random) -> Edit:
    entry = _entry(text, chance)
    return edit("drops an entry", text, *entry.span(), "")


def _double(text: str, chance: Random) -> Edit:
    entry = _entry(text, chance)
    return edit("doubles an entry", text, entry.start(), entry.start(), f"{entry[0]}\n")


def _swap(text: str, chance: Random) -> Edit:
    first, second = sorted(
        (_entry(text, chance), _entry(text, chance)), key=lambda one: one.start()
    )
    if first.start() == second.start():
        return edit("doubles an entry", text, first.start(), first.start(), f"{first[0]}\n")
    new = second[0] + text[first.end() : second.start()] + first[0]
    return edit("swaps two entries", text, first.start(), second.end(), new)


def _say(text: str, chance: Random) -> Edit:
    found = chance.choice(list(LINE.finditer(text))[2:])
    said = chance.choice(TEXTS)
    words = said.replace("\\", "\\\\").replace('"', '\\"')
    new = f"{found[2]} {words}" if chance.random() < 0.5 else words
    return edit(f"writes {said[:60]!r} for a {found[1]}", text, *found.span(2), new)


def _other_keyword(text: str, chance: Random) -> Edit:
    found = chance.choice(list(LINE.finditer(text)))
    new = chance.choice(["msgctxt", "msgid", "msgstr", "msgid_plural", "msgstr[0]", "mgsid", ""])
    return edit(f"writes {new} for {found[1]}", text, *found.span(1), new)


def _repeat(text: str, chance: Random) -> Edit:
    lines = list(LINE.finditer(text))
    found, other = chance.choice(lines), chance.choice(lines)
    said = f"writes what a {other[1]} says for a {found[1]}"
    return edit(said, text, *found.span(2), other[2])


def _comment(text: str, chance: Random) -> Edit:
    entry = _entry(text, chance)
    new = chance.choice(COMMENTS)
    return edit(f"writes {new} above an entry", text, entry.start(), entry.start(), f"{new}\n")


def _comment_within(text: str, chance: Random) -> Edit:
    found = chance.choice(list(LINE.finditer(text)))
    new = chance.choice(COMMENTS)
    return edit(f"writes {new} within an entry", text, found.start(), found.start(), f"{new}\n")


def _unmark(text: str, chance: Random) -> Edit | None:
    comments = list(re.finditer(r"^#.*\n", text, re.MULTILINE))
    found = chance.choice(comments)
    return edit("drops a comment", text, *found.span(), "")


EDITORS: tuple[Editor, ...] = (
    *(_drop, _double, _swap, _say, _say, _say, _other_keyword, _repeat),
    *(_comment, _comment_within, _unmark),
)
