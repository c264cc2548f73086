"""Edits of written pages: of their heads, headings, links and words."""

import re
from random import Random

from generator.reading.written_pages import FRONT_MATTER
from tools.fuzzing.edit import Edit, Editor, edit
from tools.fuzzing.odd_texts import TEXTS, UNQUOTED

HEADING = re.compile(r"^(#+) (.*?)( \{#([\w-]+)\})?$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)]*)\)")
KEYS = re.compile(r"^(\w+): (.*)$", re.MULTILINE)
NEW_HEADS = (
    *("template: home.html", "template: none.html", "title: Words", "title:", "hide: all"),
    *(
        "menu: about",
        "menu: nowhere",
        "translation: draft",
        "translation: later",
        "reviewer: A. Reader",
    ),
    *("status: new", "icon: x", "search: {exclude: true}", "a: &a [*a]", "tags: [a]", "- a"),
)
FIRST_LINES = (
    "Note: this is said first.",
    "--- ",
    "---\n",
    "\ufeff",
    " ",
    "Title:\n",
    "<!-- a -->",
)
TARGETS = (
    *("", "nowhere.md", "#nowhere", "/map/", "http://[", "javascript:x", "a b", "../../x.md"),
    "x" * 300,
)
PARAGRAPHS = (
    *("A paragraph of words.", "<div>words", "</div>", "<b>words</b>", "{% raw %}", "```python"),
    *("[words](nowhere.md)", "[words](#nowhere)", "![i](nowhere.png)", "![i](//a.example/i.png)"),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "| a | b |\n|---|---|\n| c |"),
    *("# A second title", "## A heading", "Underlined\n---", "* * *", "[name]: http://a.example"),
    *("*[WCAG]: Guidelines", "words[^1]\n\n[^1]: below", "    indented", "<!-- words", "!!! note"),
)


def _in_head(text: str, chance: Random) -> Edit | None:
    head = FRONT_MATTER.match(text)
    keys = list(KEYS.finditer(text, 0, head.end())) if head else []
    if not keys:
        return None
    key = chance.choice(keys)
    what = chance.choice(["drop", "double", "rename", "say", "say", "add", "add", "open"])
    if what == "drop":
        return edit(f"drops {key[1]}", text, key.start(), key.end() + 1, "")
    if what == "double":
        return edit(f"doubles {key[1]}", text, key.start(), key.start(), f"{key[0]}\n")
    if what == "rename":
        return edit(f"renames {key[1]}", text, *key.span(1), key[1] + chance.choice("sx "))
    if what == "say":
        new = chance.choice(UNQUOTED)
        return edit(f"writes {new!r} for {key[1]}", text, *key.span(2), new)
    if what == "add":
        new = chance.choice(NEW_HEADS)
        return edit(f"writes {new!r} at its head", text, key.start(), key.start(), f"{new}\n")
    assert head
    closing = text.rindex("---", 0, head.end())
    return edit("leaves its head open", text, closing, closing + 4, "")


def _before_all(text: str, chance: Random) -> Edit:
    new = chance.choice(FIRST_LINES)
    return edit(f"writes {new!r} before all else", text, 0, 0, f"{new}\n")


def _first_lines_without_head(text: str, chance: Random) -> Edit | None:
    head = FRONT_MATTER.match(text)
    if not head:
        return None
    new = chance.choice([*FIRST_LINES, ""])
    return edit(f"writes {new!r} for its head", text, 0, head.end(), new)


def _heading(text: str, chance: Random) -> Edit | None:
    found = list(HEADING.finditer(text))
    if not found:
        return None
    one, other = chance.choice(found), chance.choice(found)
    new = chance.choice(
        [
            f"{one[1]} {one[2]}",
            f"{one[1]}{one[2]}{one[3] or ''}",
            f"{one[1]} {one[2]} {{#{other[4]}}}",
            f"{one[1]}# {one[2]}{one[3] or ''}",
            f"{one[1]} {{#{one[4]}}}",
            f"{one[1]} {chance.choice(TEXTS)} {{#{one[4]}}}",
            f"{one[1]} {one[2]} {{#a b}}",
            f"{one[1]} {one[2]} {{#a",
            one[2],
        ]
    )
    return edit(f"writes {new[:60]!r} for a heading", text, *one.span(), new)


def _link(text: str, chance: Random) -> Edit | None:
    found = list(LINK.finditer(text))
    if not found:
        return None
    one, other = chance.choice(found), chance.choice(found)
    new = chance.choice([*TARGETS, other[1], f"{one[1]}x", f"<{one[1]}>"])
    return edit(f"leads a link to {new[:40]!r}", text, *one.span(1), new)


def _paragraph(text: str, chance: Random) -> Edit:
    gaps = [found.end() for found in re.finditer(r"\n\n", text)] or [len(text)]
    where = chance.choice(gaps)
    new = chance.choice(PARAGRAPHS if chance.random() < 0.6 else TEXTS)
    return edit(f"puts in {new[:60]!r}", text, where, where, f"{new}\n\n")


def _swap_lines(text: str, chance: Random) -> Edit:
    lines = text.split("\n")
    first, second = sorted(chance.sample(range(len(lines)), 2))
    lines[first], lines[second] = lines[second], lines[first]
    content = "\n".join(lines).encode()
    return Edit(f"swaps lines {first + 1} and {second + 1}", content)


EDITORS: tuple[Editor, ...] = (
    *(_in_head, _in_head, _before_all, _first_lines_without_head, _heading, _heading, _link),
    *(_paragraph, _paragraph, _paragraph, _swap_lines),
)
