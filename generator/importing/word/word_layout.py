"""Reads a Word file into paragraphs and tables, as Word shows it when all changes are accepted.

Inserted text is text; deleted and hidden text is left out with its reason. Content controls, links
and fields are read for what they contain. A text box comes after the paragraph that holds it.
Numbers of lists are counted and are no text. Heads come before the section they begin with.
"""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from generator.importing.characters import clean
from generator.importing.layout import (
    Block,
    Cell,
    DocumentLayout,
    Paragraph,
    RunningHead,
    Table,
    TextRun,
    list_paragraphs,
)
from generator.importing.result import ImportNote, Omission
from generator.importing.word.numbering import ListNumbering, parse_whole
from generator.importing.word.package import NAMESPACES, WordPackage, get_local_name, get_value, w
from generator.importing.word.raw_letters import (
    A_TEXT,
    DRAWINGS,
    count_raw_letters,
    list_text_elements,
)
from generator.importing.word.styles import Styles, is_on

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


def read(file: str, content: bytes) -> DocumentLayout:
    """Reads a Word file.

    Raises:
        ImportRefusedError: Where it is damaged, locked or hostile.
    """
    return WordReader(file, WordPackage(file, content)).read_document()


class WordReader:
    """Reads one Word file.

    Args:
        file: Its name.
        package: Its parts.

    Attributes:
        file: Its name.
        left_out: Text left out so far.
    """

    def __init__(self, file: str, package: WordPackage) -> None:
        self.file = file
        self.left_out: list[Omission] = []
        self._package = package
        self._styles = Styles(package)
        self._numbering = ListNumbering(package, self._styles)
        self._seen: set[str] = set()
        self._read: set[etree._Element] = set()
        self._line = 0
        self._pending: list[TextRun] = []
        self._boxes: list[etree._Element] = []
        self._counts: Counter[tuple[str, str]] = Counter()

    def read_document(self) -> DocumentLayout:
        """Reads the whole file."""
        root = self._package.read_part(self._package.main)
        body = None if root is None else root.find(w("body"))
        blocks = [] if body is None else list(self._with_heads(body))
        for kind, name in NOTES:
            self._leave_out_notes(kind, name)
        self._leave_out_drawings()
        self._leave_out_strays()
        return DocumentLayout(
            file=self.file,
            form="Word",
            pages=None,
            blocks=tuple(blocks),
            letters=count_raw_letters(self._package),
            left_out=tuple(self.left_out),
            told=tuple(self._list_notes()),
        )

    def _list_notes(self) -> Iterator[ImportNote]:
        """Yields a note for each kind of thing counted, such as text boxes."""
        for (one, many), count in sorted(self._counts.items()):
            yield ImportNote("note", one if count == 1 else f"{count} {many}")

    def _with_heads(self, body: etree._Element) -> Iterator[Block]:
        """Yields the blocks of the text, each section with its running heads before it."""
        sections = list(body.iter(w("sectPr")))
        heads = list(self._read_heads(sections))
        yield from heads[0] if heads else ()
        passed = 0
        for child in body:
            yield from self._read_blocks(child)
            ended = sum(section is not child for section in child.iter(w("sectPr")))
            if ended and passed + ended < len(heads):
                passed += ended
                yield from heads[passed]

    def _read_heads(self, sections: list[etree._Element]) -> Iterator[list[Block]]:
        """Yields the new heads of each section; leaves out feet, and heads of no section."""
        relations = self._package.read_relations(self._package.main)
        for section in sections:
            heads: dict[str, list[Paragraph]] = {}
            for reference in section:
                kind = get_local_name(reference)
                name, _ = relations.get(reference.get(RELATION) or "", ("", ""))
                if kind in ("headerReference", "footerReference") and name not in self._seen:
                    shown = self._read_part(name)
                    if kind == "headerReference":
                        which = get_value(reference, "type")
                        heads[which if which in HEADS else HEADS[0]] = shown
                    else:
                        self._leave_out(shown, "running foot")
            ordered = sorted(heads, key=HEADS.index)
            yield [RunningHead(tuple(heads[one])) for one in ordered if heads[one]]
        for name, kind in relations.values():
            if kind in ("header", "footer") and name not in self._seen:
                self._leave_out(self._read_part(name), "head or foot of no page")

    def _read_part(self, name: str) -> list[Paragraph]:
        """Returns the paragraphs with text of a part such as a head."""
        self._seen.add(name)
        part = self._package.read_part(name)
        if part is None:
            return []
        return [
            paragraph for paragraph in list_paragraphs(self._read_children(part)) if paragraph.text
        ]

    def _leave_out(self, paragraphs: list[Paragraph], why: str) -> None:
        """Leaves out paragraphs."""
        self.left_out += [
            Omission(paragraph.text, why, paragraph.place) for paragraph in paragraphs
        ]

    def _leave_out_notes(self, kind: str, name: str) -> None:
        """Leaves out footnotes, endnotes or comments."""
        part = self._package.read_part(self._package.find_related(kind) or "")
        for note in part.iterfind(w(name)) if part is not None else ():
            shown = [
                paragraph
                for paragraph in list_paragraphs(self._read_children(note))
                if paragraph.text
            ]
            self._leave_out(shown, name)

    def _leave_out_drawings(self) -> None:
        """Leaves out the words of diagrams and charts."""
        for name, kind in self._package.read_relations(self._package.main).values():
            if kind in DRAWINGS and (part := self._package.read_part(name)) is not None:
                words = " ".join(element.text or "" for element in part.iter(A_TEXT))
                if clean(words):
                    self.left_out.append(Omission(clean(words), "words of a drawing"))

    def _leave_out_strays(self) -> None:
        """Leaves out words that stand where Word shows none."""
        for element in list_text_elements(self._package):
            if element not in self._read and clean(element.text or ""):
                self.left_out.append(Omission(clean(element.text or ""), "at no place for text"))

    def _read_children(self, element: etree._Element) -> Iterator[Block]:
        """Yields the blocks of an element's children."""
        for child in element:
            yield from self._read_blocks(child)

    def _read_blocks(self, element: etree._Element) -> Iterator[Block]:
        """Yields the blocks of an element."""
        kind = get_local_name(element)
        if kind == "p":
            yield from self._read_paragraph(element)
        elif kind == "tbl":
            yield Table(tuple(self._read_rows(element)))
        elif kind in TRANSPARENT:
            yield from self._read_children(element)
        elif kind == "AlternateContent":
            yield from self._read_children(element[0]) if len(element) else ()
        elif kind in DELETED:
            self._leave_out_deleted(element)

    def _read_rows(self, table: etree._Element) -> Iterator[tuple[Cell, ...]]:
        """Yields the rows of a table, without deleted ones."""
        for row in _list_children(table, "tr"):
            properties = row.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                self._leave_out_deleted(row)
                continue
            yield tuple(
                Cell(tuple(self._read_children(cell))) for cell in _list_children(row, "tc")
            )

    def _read_paragraph(self, element: etree._Element) -> Iterator[Block]:
        """Yields a paragraph, and the blocks of its text boxes."""
        properties = element.find(w("pPr"))
        self._line += 1
        runs = list(self._read_runs(element, properties))
        boxes, self._boxes = self._boxes, []
        runs, self._pending = self._pending + runs, []
        gone = not runs and element.find(f".//{w('delText')}") is not None
        if element.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None:  # its end was deleted
            self._pending = runs
            gone = True
        number, depth, indent = (
            ("", 0, None) if gone else self._numbering.count_paragraph(properties)
        )
        yield Paragraph(
            runs=() if gone else tuple(runs),
            number=number,
            counted=bool(number),
            depth=depth,
            indent=self._find_indent(properties, indent),
            size=self._find_size(element, properties),
            level=self._styles.find_heading_level(properties),
            line=self._line,
        )
        for box in boxes:
            self._counts[BOX] += 1
            yield from self._read_children(box)

    def _find_indent(self, properties: etree._Element | None, of_list: float | None) -> float:
        """Returns where a paragraph's text begins, in points: its own indent, else its list's."""
        element = self._styles.find_paragraph_property(properties, "ind")
        own = get_value(element, "left") or get_value(element, "start")
        return parse_whole(own, 0) / 20 if own else of_list or 0

    def _find_size(self, element: etree._Element, properties: etree._Element | None) -> float:
        """Returns the size of a paragraph's first run with text, in points; 0 without one."""
        for run in element.iter(w("r")):
            if run.find(w("t")) is not None:
                size = get_value(
                    self._styles.find_run_property(run.find(w("rPr")), properties, "sz")
                )
                return parse_whole(size, 20) / 2
        return 0

    def _read_runs(
        self, element: etree._Element, properties: etree._Element | None
    ) -> Iterator[TextRun]:
        """Yields the runs of a paragraph."""
        for child in element:
            kind = get_local_name(child)
            if kind == "r":
                yield from self._read_run(child, properties)
            elif kind in TRANSPARENT:
                if kind in ("ins", "moveTo") and child.find(f".//{w('t')}") is not None:
                    self._counts[INSERTION] += 1
                if kind == "sdt" and child.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None:
                    self._leave_out_element(child, "prompt of an empty content control")
                    continue
                yield from self._read_runs(child, properties)
            elif kind == "AlternateContent":
                yield from self._read_runs(child[0], properties) if len(child) else ()
            elif kind in DELETED:
                self._leave_out_deleted(child)

    def _read_run(self, run: etree._Element, paragraph: etree._Element | None) -> Iterator[TextRun]:
        """Yields a run with its look; hidden text is left out."""
        properties = run.find(w("rPr"))
        text = "".join(self._read_pieces(run))
        if not text:
            return
        if is_on(self._styles.find_run_property(properties, paragraph, "vanish")):
            if clean(text):
                self.left_out.append(Omission(clean(text), "hidden text", self._format_place()))
            return
        bold, italic = (
            bool(is_on(self._styles.find_run_property(properties, paragraph, look)))
            for look in "bi"
        )
        yield TextRun(text, bold, italic)

    def _read_pieces(self, run: etree._Element) -> Iterator[str]:
        """Yields the text of a run, with tabs, line breaks and symbols; collects its text boxes."""
        for child in run:
            kind = get_local_name(child)
            if kind == "t":
                self._read.add(child)
                yield child.text or ""
            elif kind in ("tab", "ptab"):
                yield "\t"
            elif kind == "br" and get_value(child, "type") in ("page", "column"):
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

    def _format_place(self) -> str:
        """Returns the current place, for the report."""
        return f"paragraph {self._line}"

    def _leave_out_deleted(self, element: etree._Element) -> None:
        """Leaves out deleted text."""
        self._leave_out_element(element, "tracked deletion")

    def _leave_out_element(self, element: etree._Element, why: str) -> None:
        """Leaves out all text of an element."""
        names = (w("t"), w("delText"))
        found = list(element.iter(*names))
        self._read.update(found)
        text = "".join(one.text or "" for one in found)
        if clean(text):
            self.left_out.append(Omission(clean(text), why, self._format_place()))


def _list_children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yields the children with a name, those within content controls too."""
    for child in element:
        kind = get_local_name(child)
        if kind == name:
            yield child
        elif kind in TRANSPARENT:
            yield from _list_children(child, name)
