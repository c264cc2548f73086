"""Edits of any text, line by line and byte by byte: what editors, tools and disks do to files."""

from random import Random

from generator.reading.document import find_line
from tools.fuzzing.edit import Edit, Editor, edit
from tools.fuzzing.odd_texts import CONTROLS

CONFLICT = "<<<<<<< HEAD\n{0}=======\n{0}>>>>>>> other\n"


def _some_line(text: str, chance: Random) -> tuple[int, int]:
    """Where a line that says something begins, and where the next one does."""
    lines = text.splitlines(keepends=True)
    said = [number for number, line in enumerate(lines) if line.strip()] or [0]
    number = chance.choice(said)
    start = sum(map(len, lines[:number]))
    return start, start + len(lines[number] if lines else "")


def _drop(text: str, chance: Random) -> Edit:
    start, end = _some_line(text, chance)
    return edit("drops a line", text, start, end, "")


def _double(text: str, chance: Random) -> Edit:
    start, end = _some_line(text, chance)
    return edit("doubles a line", text, end, end, text[start:end])


def _blanks_behind(text: str, chance: Random) -> Edit:
    _, end = _some_line(text, chance)
    return edit("writes blanks behind a line", text, end - 1, end - 1, "  ")


def _comment_behind(text: str, chance: Random) -> Edit:
    _, end = _some_line(text, chance)
    return edit("writes a comment behind a line", text, end - 1, end - 1, " # see below")


def _tab(text: str, chance: Random) -> Edit:
    start, _ = _some_line(text, chance)
    return edit("indents a line with a tab", text, start, start, "\t")


def _control(text: str, chance: Random) -> Edit:
    start, end = _some_line(text, chance)
    where, new = chance.randrange(start, end), chance.choice(CONTROLS)
    return edit(f"puts U+{ord(new):04X} into a line", text, where, where, new)


def _conflict(text: str, chance: Random) -> Edit:
    start, end = _some_line(text, chance)
    new = CONFLICT.format(text[start:end])
    if chance.random() < 0.3:
        new = chance.choice(new.splitlines(keepends=True))
    return edit("leaves a merge conflict", text, start, end, new)


def _typo(text: str, chance: Random) -> Edit:
    start, end = _some_line(text, chance)
    where = chance.randrange(start, end)
    new = chance.choice(["", "", "x", " ", "'", '"', ":", "#", "-", "{", "[", "\\", "%", "\n"])
    said = f"writes {new!r} for {text[where]!r}"
    return edit(said, text, where, where + 1, new)


def _bytes(text: str, chance: Random) -> Edit:
    start, end = _some_line(text, chance)
    where = chance.randrange(start, end)
    odd = chance.choice([b"\xff", b"\xed\xa0\x80", b"\xc3", b"caf\xe9", b"\xf4\x90\x80\x80"])
    content = text[:where].encode() + odd + text[where:].encode()
    line = find_line(text, where)
    return Edit(f"puts {odd!r} into a line", content, (line, line))


def _cut(text: str, chance: Random) -> Edit:
    where = chance.randrange(len(text))
    return edit("cuts the rest off", text, where, len(text), "")


def _cut_bytes(text: str, chance: Random) -> Edit:
    raw = text.encode()
    return Edit("cuts the rest off, within a character maybe", raw[: chance.randrange(len(raw))])


def _empty(text: str, chance: Random) -> Edit:  # noqa: ARG001 - an editor of texts
    return Edit("empties it", chance.choice([b"", b"\n", b"  \n\n"]))


def _saved_as(text: str, chance: Random) -> Edit:
    encoding = chance.choice(["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
    return Edit(f"saves it as {encoding}", text.encode(encoding, "replace"))


def _line_ends(text: str, chance: Random) -> Edit:
    end = chance.choice(["\r\n", "\r", "\n\n", "\u2028", "\x0b"])
    return Edit(f"ends its lines with {end!r}", text.replace("\n", end).encode())


def _no_last_end(text: str, chance: Random) -> Edit:  # noqa: ARG001 - an editor of texts
    return Edit("takes out the end of its last line", text.rstrip("\n").encode())


def _twice(text: str, chance: Random) -> Edit:  # noqa: ARG001 - an editor of texts
    return Edit("writes it a second time behind itself", (text * 2).encode())


EDITORS: tuple[Editor, ...] = (
    *(_drop, _double, _blanks_behind, _comment_behind, _tab, _control, _conflict, _typo, _typo),
    *(_bytes, _cut, _cut_bytes, _empty, _saved_as, _line_ends, _no_last_end, _twice),
)
