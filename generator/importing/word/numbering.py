"""Counts automatic numbers as Word does, because the file has none of them as text."""

from dataclasses import dataclass

from lxml import etree

from generator.importing.word.package import WordPackage, get_value, w
from generator.importing.word.styles import Styles

LEVELS = 9
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
NOTHING = ("none",)


@dataclass(frozen=True)
class ListLevel:
    """How a level of a list is numbered.

    Attributes:
        start: Its first number.
        form: ``decimal``, ``lowerLetter``, ``bullet`` …
        text: The text shown, with ``%1`` for the number of the first level.
        restart: The level, from 1, after which it begins again; None: after any level above it.
        plain: Whether all numbers in it are shown in figures.
        style: The style that the level belongs to.
        left: Where its text begins, in points.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    style: str | None = None
    left: float | None = None


def parse_whole(number: str | None, otherwise: int) -> int:
    """Reads a whole number; returns ``otherwise`` where none is written."""
    return int(number) if number and number.lstrip("-").isdecimal() else otherwise


def format_number(number: int, form: str) -> str:
    """Formats a number as Word does: 3 as ``c``, ``iii`` or ``03``."""
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for amount, sign in ROMAN:
            roman += sign * (number // amount)
            number %= amount
        return roman.upper() if form == "upperRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)


class ListNumbering:
    """The lists of a file, and how far each is counted.

    Args:
        package: The file.
        styles: Its styles.
    """

    def __init__(self, package: WordPackage, styles: Styles) -> None:
        self._styles = styles
        name = package.find_related("numbering")
        root = package.read_part(name) if name else None
        self._abstract: dict[str, dict[int, ListLevel]] = {}
        self._linked: dict[str, str] = {}
        self._lists: dict[str, tuple[str, dict[int, ListLevel], dict[int, int]]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._read_lists(root)

    def _read_lists(self, root: etree._Element) -> None:
        """Reads the lists of a file, and the abstract lists they are based on."""
        by_style: dict[str, str] = {}
        for abstract in root.iterfind(w("abstractNum")):
            identity = get_value(abstract, "abstractNumId") or ""
            self._abstract[identity] = dict(map(_read_level, abstract.iterfind(w("lvl"))))
            if style := get_value(abstract.find(w("styleLink"))):
                by_style[style] = identity
            if style := get_value(abstract.find(w("numStyleLink"))):
                self._linked[identity] = style
        self._linked = {
            identity: by_style[style]
            for identity, style in self._linked.items()
            if style in by_style
        }
        for element in root.iterfind(w("num")):
            abstract_id = get_value(element.find(w("abstractNumId"))) or ""
            abstract_id = self._linked.get(abstract_id, abstract_id)
            overrides: dict[int, ListLevel] = {}
            starts: dict[int, int] = {}
            for override in element.iterfind(w("lvlOverride")):
                depth = parse_whole(get_value(override, "ilvl"), 0)
                start = get_value(override.find(w("startOverride")))
                if start is not None:
                    starts[depth] = parse_whole(start, 1)
                own = override.find(w("lvl"))
                if own is not None:
                    overrides[depth] = _read_level(own)[1]
            self._lists[get_value(element, "numId") or ""] = (abstract_id, overrides, starts)

    def _find_list(self, properties: etree._Element | None) -> tuple[str, int] | None:
        """Returns the id of a paragraph's list and its level there, from 0; None outside lists."""
        element = self._styles.find_paragraph_property(properties, "numPr")
        if element is None:
            return None
        identity = get_value(element.find(w("numId")))
        if identity is None:  # a paragraph that says its depth alone is in its style's list
            for style in self._styles.chain(self._styles.get_style_id(properties)):
                identity = get_value(style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}"))
                if identity is not None:
                    break
        if identity is None or identity == "0" or identity not in self._lists:
            return None
        depth = get_value(element.find(w("ilvl")))
        by_style = self._find_depth_by_style(identity, properties)
        return identity, min(max(parse_whole(depth, by_style), 0), LEVELS - 1)

    def _find_depth_by_style(self, identity: str, properties: etree._Element | None) -> int:
        """Returns the level that belongs to a paragraph's style; 0 without one."""
        style = self._styles.get_style_id(properties)
        levels = self._abstract.get(self._lists[identity][0], {})
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def count_paragraph(self, properties: etree._Element | None) -> tuple[str, int, float | None]:
        """Counts a paragraph; paragraphs must come in the order of the document.

        Returns:
            Its number as Word shows it, ``P1``, ``a.``, ``•`` of any bullet, or empty where it has
            none; its level; where its text begins, in points, if its list says so.
        """
        found = self._find_list(properties)
        if found is None:
            return "", 0, None
        identity, depth = found
        abstract, overrides, starts = self._lists[identity]
        levels = {**self._abstract.get(abstract, {}), **overrides}
        level = levels.get(depth, ListLevel())
        # Lists that share an abstract list share its counts: Word continues numbers across them.
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        self._count_up(identity, depth, levels, counts, starts)
        if level.form == "bullet":
            return "•", depth, level.left
        if level.form in NOTHING and "%" not in level.text:
            return level.text.strip(), depth, level.left
        shown = level.text
        for above in range(LEVELS):
            mark = f"%{above + 1}"
            if mark in shown:
                form = levels.get(above, ListLevel()).form
                number = counts[above]
                if number is None:  # a higher level that no paragraph is at yet
                    number = counts[above] = starts.get(above, levels.get(above, ListLevel()).start)
                form = "decimal" if level.plain and above != depth else form
                shown = shown.replace(mark, "" if form in NOTHING else format_number(number, form))
        return shown.strip(), depth, level.left

    def _count_up(
        self,
        identity: str,
        depth: int,
        levels: dict[int, ListLevel],
        counts: list[int | None],
        starts: dict[int, int],
    ) -> None:
        """Adds one to the count of a level, and ends the counts of the levels below it."""
        if depth in starts and (identity, depth) not in self._restarted:
            self._restarted.add((identity, depth))
            counts[depth] = None
        start = starts.get(depth, levels.get(depth, ListLevel()).start)
        now = counts[depth]
        counts[depth] = start if now is None else now + 1
        for below in range(depth + 1, LEVELS):
            restart = levels.get(below, ListLevel()).restart
            if restart is None or depth < restart:
                counts[below] = None


def _read_level(element: etree._Element) -> tuple[int, ListLevel]:
    """Reads a level of a list: its depth from 0, and how it is numbered."""
    restart = get_value(element.find(w("lvlRestart")))
    start = get_value(element.find(w("start")))
    left = element.find(f"{w('pPr')}/{w('ind')}")
    points = get_value(left, "left") or get_value(left, "start")
    return parse_whole(get_value(element, "ilvl"), 0), ListLevel(
        start=parse_whole(start, 1),
        form=get_value(element.find(w("numFmt"))) or "decimal",
        text=get_value(element.find(w("lvlText"))) or "",
        restart=None if restart is None else parse_whole(restart, 0),
        plain=element.find(w("isLgl")) is not None,
        style=get_value(element.find(w("pStyle"))),
        left=parse_whole(points, 0) / 20 if points else None,
    )
