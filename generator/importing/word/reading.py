"""Reads a Word file into paragraphs and tables, as Word shows it when all changes are accepted.

Inserted text is text; deleted and hidden text is left out with its reason. Content controls, links
and fields are read for what they contain. A text box comes after the paragraph that holds it.
Numbers of lists are counted and are no text. Heads come before the section they begin with.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.importing.characters import clean
from generator.importing.document import (
    Block,
    Cell,
    Document,
    Paragraph,
    Run,
    RunningHead,
    Table,
    paragraphs_of,
)
from generator.importing.result import LeftOut, Told
from generator.importing.word.numbering import Numbering, whole
from generator.importing.word.package import NAMESPACES, Package, of_kind, value, w
from generator.importing.word.raw_words import A_TEXT, DRAWINGS, raw_letters, text_elements
from generator.importing.word.styles import Styles, switched_on

TRANSPARENT = {
    *("ins", "moveTo", "sdt", "sdtContent", "hyperlink", "fldSimple", "smartTag", "customXml"),
    *("dir", "bdo", "body", "txbxContent"),
}
"""Elements that are read for their children alone."""

DELETED = {"del", "moveFrom"}
RELATION = f"{{{NAMESPACES['r']}}}id"
HEADS = ("default", "first", "even")
SYMBOL = "•"
BOX = (
    "the words of a text box stand after the paragraph that holds it",
    "text boxes have words, which stand after the paragraphs that hold them",
)
INSERTION = (
    "a tracked insertion is taken as text",
    "tracked insertions are taken as text",
)
NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment"))


def read(file: str, content: bytes) -> Document:
    """Reads a Word file.

    Raises:
        RefusedError: Where it is damaged, locked or hostile.
    """
    return Reading(file, Package(file, content)).document()


class Reading:
    """Reads one Word file.

    Args:
        file: Its name.
        package: Its parts.

    Attributes:
        file: Its name.
        left_out: Text left out so far.
    """

    def __init__(self, file: str, package: Package) -> None:
        self.file = file
        self.left_out: list[LeftOut] = []
        self._package = package
        self._styles = Styles(package)
        self._numbering = Numbering(package, self._styles)
        self._seen: set[str] = set()
        self._read: set[etree._Element] = set()
        self._line = 0
        self._pending: list[Run] = []
        self._boxes: list[etree._Element] = []
        self._counts: Counter[tuple[str, str]] = Counter()

    def document(self) -> Document:
        """Reads the whole file."""
        root = self._package.part(self._package.main)
        body = None if root is None else root.find(w("body"))
        blocks = [] if body is None else list(self._with_heads(body))
        for kind, name in NOTES:
            self._leave_out_notes(kind, name)
        self._leave_out_drawings()
        self._leave_out_strays()
        return Document(
            file=self.file,
            form="Word",
            pages=None,
            blocks=tuple(blocks),
            letters=raw_letters(self._package),
            left_out=tuple(self.left_out),
            told=tuple(self._told()),
        )

    def _told(self) -> Iterator[Told]:
        """Yields a note for each kind of thing counted, such as text boxes."""
        for (one, many), count in sorted(self._counts.items()):
            yield Told("note", one if count == 1 else f"{count} {many}")

    def _with_heads(self, body: etree._Element) -> Iterator[Block]:
        """Yields the blocks of the text, each section with its running heads before it."""
        sections = list(body.iter(w("sectPr")))
        heads = list(self._heads(sections))
        yield from heads[0] if heads else ()
        passed = 0
        for child in body:
            yield from self._blocks(child)
            ended = sum(section is not child for section in child.iter(w("sectPr")))
            if ended and passed + ended < len(heads):
                passed += ended
                yield from heads[passed]

    def _heads(self, sections: list[etree._Element]) -> Iterator[list[Block]]:
        """Yields the new heads of each section; leaves out feet, and heads of no section."""
        relations = self._package.relations(self._package.main)
        for section in sections:
            heads: dict[str, list[Paragraph]] = {}
            for reference in section:
                kind = of_kind(reference)
                name, _ = relations.get(reference.get(RELATION) or "", ("", ""))
                if kind in ("headerReference", "footerReference") and name not in self._seen:
                    shown = self._shown(name)
                    if kind == "headerReference":
                        which = value(reference, "type")
                        heads[which if which in HEADS else HEADS[0]] = shown
                    else:
                        self._leave_out(shown, "running foot")
            ordered = sorted(heads, key=HEADS.index)
            yield [RunningHead(tuple(heads[one])) for one in ordered if heads[one]]
        for name, kind in relations.values():
            if kind in ("header", "footer") and name not in self._seen:
                self._leave_out(self._shown(name), "head or foot of no page")

    def _shown(self, name: str) -> list[Paragraph]:
        """Returns the paragraphs with text of a part such as a head."""
        self._seen.add(name)
        part = self._package.part(name)
        if part is None:
            return []
        return [one for one in paragraphs_of(self._inside(part)) if one.text]

    def _leave_out(self, paragraphs: list[Paragraph], why: str) -> None:
        """Leaves out paragraphs."""
        self.left_out += [LeftOut(one.text, why, one.place) for one in paragraphs]

    def _leave_out_notes(self, kind: str, name: str) -> None:
        """Leaves out footnotes, endnotes or comments."""
        part = self._package.part(self._package.related(kind) or "")
        for note in part.iterfind(w(name)) if part is not None else ():
            shown = [one for one in paragraphs_of(self._inside(note)) if one.text]
            self._leave_out(shown, name)

    def _leave_out_drawings(self) -> None:
        """Leaves out the words of diagrams and charts."""
        for name, kind in self._package.relations(self._package.main).values():
            if kind in DRAWINGS and (part := self._package.part(name)) is not None:
                words = " ".join(one.text or "" for one in part.iter(A_TEXT))
                if clean(words):
                    self.left_out.append(LeftOut(clean(words), "words of a drawing"))

    def _leave_out_strays(self) -> None:
        """Leaves out words that stand where Word shows none."""
        for element in text_elements(self._package):
            if element not in self._read and clean(element.text or ""):
                self.left_out.append(LeftOut(clean(element.text or ""), "at no place for text"))

    def _inside(self, element: etree._Element) -> Iterator[Block]:
        """Yields the blocks of an element's children."""
        for child in element:
            yield from self._blocks(child)

    def _blocks(self, element: etree._Element) -> Iterator[Block]:
        """Yields the blocks of an element."""
        kind = of_kind(element)
        if kind == "p":
            yield from self._paragraph(element)
        elif kind == "tbl":
            yield Table(tuple(self._rows(element)))
        elif kind in TRANSPARENT:
            yield from self._inside(element)
        elif kind == "AlternateContent":
            yield from self._inside(element[0]) if len(element) else ()
        elif kind in DELETED:
            self._delete(element)

    def _rows(self, table: etree._Element) -> Iterator[tuple[Cell, ...]]:
        """Yields the rows of a table, without deleted ones."""
        for row in _through(table, "tr"):
            properties = row.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                self._delete(row)
                continue
            yield tuple(Cell(tuple(self._inside(cell))) for cell in _through(row, "tc"))

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        """Yields a paragraph, and the blocks of its text boxes."""
        properties = element.find(w("pPr"))
        self._line += 1
        runs = list(self._runs(element, properties))
        boxes, self._boxes = self._boxes, []
        runs, self._pending = self._pending + runs, []
        gone = not runs and element.find(f".//{w('delText')}") is not None
        if element.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None:  # its end was deleted
            self._pending = runs
            gone = True
        number, depth, indent = ("", 0, None) if gone else self._numbering.number(properties)
        yield Paragraph(
            runs=() if gone else tuple(runs),
            number=number,
            counted=bool(number),
            depth=depth,
            indent=self._indent(properties, indent),
            size=self._size(element, properties),
            level=self._styles.heading_level(properties),
            line=self._line,
        )
        for box in boxes:
            self._counts[BOX] += 1
            yield from self._inside(box)

    def _indent(self, properties: etree._Element | None, of_list: float | None) -> float:
        """Returns where a paragraph's text begins, in points: its own indent, else its list's."""
        found = self._styles.of_paragraph(properties, "ind")
        own = value(found, "left") or value(found, "start")
        return whole(own, 0) / 20 if own else of_list or 0

    def _size(self, element: etree._Element, properties: etree._Element | None) -> float:
        """Returns the size of a paragraph's first run with text, in points; 0 without one."""
        for run in element.iter(w("r")):
            if run.find(w("t")) is not None:
                size = value(self._styles.of_run(run.find(w("rPr")), properties, "sz"))
                return whole(size, 20) / 2
        return 0

    def _runs(self, element: etree._Element, properties: etree._Element | None) -> Iterator[Run]:
        """Yields the runs of a paragraph."""
        for child in element:
            kind = of_kind(child)
            if kind == "r":
                yield from self._run(child, properties)
            elif kind in TRANSPARENT:
                if kind in ("ins", "moveTo") and child.find(f".//{w('t')}") is not None:
                    self._counts[INSERTION] += 1
                if kind == "sdt" and child.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
                    self._hide(child, "prompt of an empty content control")
                    continue
                yield from self._runs(child, properties)
            elif kind == "AlternateContent":
                yield from self._runs(child[0], properties) if len(child) else ()
            elif kind in DELETED:
                self._delete(child)

    def _run(self, run: etree._Element, paragraph: etree._Element | None) -> Iterator[Run]:
        """Yields a run with its look; hidden text is left out."""
        properties = run.find(w("rPr"))
        text = "".join(self._pieces(run))
        if not text:
            return
        if switched_on(self._styles.of_run(properties, paragraph, "vanish")):
            if clean(text):
                self.left_out.append(LeftOut(clean(text), "hidden text", self._place()))
            return
        bold, italic = (
            bool(switched_on(self._styles.of_run(properties, paragraph, look))) for look in "bi"
        )
        yield Run(text, bold, italic)

    def _pieces(self, run: etree._Element) -> Iterator[str]:
        """Yields the text of a run, with tabs, line breaks and symbols; collects its text boxes."""
        for child in run:
            kind = of_kind(child)
            if kind == "t":
                self._read.add(child)
                yield child.text or ""
            elif kind in ("tab", "ptab"):
                yield "\t"
            elif kind == "br" and value(child, "type") in ("page", "column"):
                yield ""
            elif kind in ("br", "cr"):
                yield "\n"
            elif kind == "noBreakHyphen":
                yield "-"
            elif kind == "sym":
                yield SYMBOL
            elif kind == "AlternateContent":
                self._boxes += list(child[0].iter(w("txbxContent"))) if len(child) else []
            elif kind in ("pict", "drawing", "object"):
                self._boxes += list(child.iter(w("txbxContent")))

    def _place(self) -> str:
        """Returns the current place, for the report."""
        return f"paragraph {self._line}"

    def _delete(self, element: etree._Element) -> None:
        """Leaves out deleted text."""
        self._hide(element, "tracked deletion")

    def _hide(self, element: etree._Element, why: str) -> None:
        """Leaves out all text of an element."""
        names = (w("t"), w("delText"))
        found = list(element.iter(*names))
        self._read.update(found)
        text = "".join(one.text or "" for one in found)
        if clean(text):
            self.left_out.append(LeftOut(clean(text), why, self._place()))


def _through(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yields the children with a name, those within content controls too."""
    for child in element:
        kind = of_kind(child)
        if kind == name:
            yield child
        elif kind in TRANSPARENT:
            yield from _through(child, name)
