"""Reads a web page into paragraphs and tables as a browser shows them.

Menus, banners, forms and hidden elements are left out, known by their tags, roles and styles. Where
a page marks one part as its main one, all around it is left out too.
"""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html

from generator.importing.characters import clean, count_letters
from generator.importing.codes import parse_mark, split_mark
from generator.importing.layout import Block, Cell, DocumentLayout, Paragraph, Table, TextRun
from generator.importing.refusals import make_refusal
from generator.importing.result import Omission
from generator.importing.word.numbering import format_number, parse_whole

NO_TEXT = {"script", "style", "template", "head", "noscript", "iframe", "svg", "math", "object"}
"""Elements whose content is never shown as text."""
NO_TEXT |= {"canvas", "audio", "video", "title", "meta", "link"}
AROUND = {"nav", "header", "footer", "aside", "form", "dialog"}
"""Elements around the text of a page."""
CONTROLS = {"button", "input", "select", "textarea", "option", "label", "datalist"}
ROLES = {"navigation", "banner", "contentinfo", "dialog", "alertdialog", "search", "complementary"}
ROLES |= {"alert", "menu", "menubar", "toolbar"}
BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "legend", "menu", "dialog"),
}
DELETED = {"del", "s", "strike"}
BOLD = {"b", "strong", "th", "dt"}
ITALIC = {"i", "em", "cite"}
LISTS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman"}
LISTS |= {"I": "upperRoman"}
NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
CLASS_NOT_SHOWN = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
DEEPEST = 200
"""How deep elements may be nested; below that they are not read."""
LEAST = 200
"""How many letters a page's main part must have to be taken for it."""


def read(file: str, content: bytes) -> DocumentLayout:
    """Reads a web page.

    Raises:
        ImportRefusedError: Where it has no text.
    """
    text = _decode(content)
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise make_refusal(f"{file} has no text", "fetch it again") from None
    body = next(root.iter("body"), root)
    title = clean("".join(element.text or "" for element in root.iterfind("head/title")))
    return _WebPageReader(file, body, _find_hidden_classes(root)).read_document(title)


def _decode(content: bytes) -> str:
    """Decodes a page: by its byte order mark, its own declaration, or as UTF-8 or Windows-1252."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    named = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", content[:2048], re.IGNORECASE)
    for encoding in (named.group(1).decode("ascii") if named else "utf-8", "utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _find_hidden_classes(root: etree._Element) -> set[str]:
    """Returns the classes that the page's own style sheets hide."""
    styles = " ".join(element.text or "" for element in root.iter("style"))
    return {name for name, rule in CLASS_NOT_SHOWN.findall(styles) if NOT_SHOWN.search(rule)}


class _WebPageReader:
    """Reads one page, and remembers which text nodes it has read."""

    def __init__(self, file: str, body: etree._Element, hidden: set[str]) -> None:
        self.file, self.body, self.hidden = file, body, hidden
        self.left: list[Omission] = []
        self.line = 0
        self.letters: Counter[str] = Counter()
        self.read: set[tuple[etree._Element, bool]] = set()

    def read_document(self, title: str) -> DocumentLayout:
        """Reads the page; text nodes that no step has read are left out with a reason."""
        main = self._find_main()
        blocks = [block for block in self._read_blocks(main, 0) if not _is_empty(block)]
        if main is not self.body:
            self._leave_out_around(self.body, main)
        for _, text in _list_shown_texts(self.body):
            self.letters += count_letters(text)
        for place, text in _list_shown_texts(self.body):
            if place not in self.read and clean(text):
                self.left.append(Omission(clean(text), "at no place for text"))
        return DocumentLayout(
            self.file,
            "web page",
            None,
            tuple(blocks),
            self.letters,
            tuple(self.left),
            title=title,
        )

    def _find_main(self) -> etree._Element:
        """Returns the one part that the page marks as its main one, if it has enough text."""
        for path in (".//main", ".//*[@role='main']", ".//article"):
            found = self.body.findall(path)
            if len(found) == 1 and len(_get_words(found[0])) > LEAST:
                return found[0]
        return self.body

    def _leave_out_around(self, element: etree._Element, main: etree._Element) -> None:
        """Leaves out the elements and text around the main part."""
        if element is main:
            return
        if element.find(f".//{main.tag}") is None or main not in set(element.iter()):
            self._leave_out(element, "around the text")
            return
        own = [(element, False), *((one, True) for one in element)]
        self.read.update(own)
        words = clean(" ".join((one.tail if tail else one.text) or "" for one, tail in own))
        if words:
            self.left.append(Omission(words, "around the text"))
        for child in element:
            self._leave_out_around(child, main)

    def _leave_out(self, element: etree._Element, why: str) -> None:
        """Leaves out all text of an element."""
        found = list(_list_shown_texts(element))
        self.read.update(place for place, _ in found)
        words = clean(" ".join(text for _, text in found))
        if words:
            self.left.append(Omission(words, why))

    def _find_omission_reason(self, element: etree._Element) -> str | None:
        """Returns the reason why an element is left out; None where it is text."""
        tag = element.tag
        if tag in AROUND or element.get("role") in ROLES:
            return None if element is self.body else "around the text"
        if tag in CONTROLS:
            return "control of the page"
        if tag in DELETED:
            return "deleted text"
        classes = set((element.get("class") or "").split())
        style = element.get("style") or ""
        if element.get("hidden") is not None or NOT_SHOWN.search(style) or classes & self.hidden:
            return "hidden text"
        return "hidden text" if element.get("aria-hidden") == "true" else None

    def _read_blocks(self, element: etree._Element, depth: int) -> Iterator[Block]:
        """Yields the blocks of an element: its own text in paragraphs, and blocks among it."""
        runs: list[TextRun] = []
        for piece in self._read_pieces(element, False, False, 0):
            if isinstance(piece, TextRun):
                runs.append(piece)
                continue
            yield from self._make_paragraph(element, runs)
            runs = []
            if depth < DEEPEST:
                yield from self._read_block(piece, depth + 1)
        yield from self._make_paragraph(element, runs)

    def _read_pieces(
        self, element: etree._Element, bold: bool, italic: bool, depth: int
    ) -> Iterator[TextRun | etree._Element]:
        """Yields the runs of an element with their looks, and the block elements among them."""
        self.read.add((element, False))
        if element.text:
            yield TextRun(_collapse_space(element.text, element), bold, italic)
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in NO_TEXT:
                pass
            elif why := self._find_omission_reason(child):
                self._leave_out(child, why)
            elif tag == "br":
                yield TextRun("\n", bold, italic)
            elif tag in BLOCKS:
                yield child
            elif depth < DEEPEST:
                yield from self._read_pieces(
                    child, bold or tag in BOLD, italic or tag in ITALIC, depth + 1
                )
            self.read.add((child, True))
            if child.tail:
                yield TextRun(_collapse_space(child.tail, element), bold, italic)

    def _read_block(self, element: etree._Element, depth: int) -> Iterator[Block]:
        """Yields the blocks of a block element: a list, a table, or what it contains."""
        tag = element.tag
        if tag in ("ol", "ul", "menu"):
            yield from self._read_list(element, depth)
        elif tag == "table":
            yield Table(tuple(self._read_rows(element, depth)))
        elif tag == "dl":
            yield Table(tuple(self._read_terms(element, depth)))
        else:
            yield from self._read_blocks(element, depth)

    def _read_list(self, element: etree._Element, depth: int) -> Iterator[Block]:
        """Yields the entries of a list, counted as a browser counts them."""
        nested = sum(one.tag in ("ol", "ul") for one in element.iterancestors())
        number = parse_whole(element.get("start"), 1)
        form = LISTS.get(element.get("type") or "1", "decimal")
        for child in element:
            if child.tag != "li":
                if isinstance(child.tag, str) and child.tag not in NO_TEXT:
                    yield from self._read_block(child, depth + 1)
                continue
            number = parse_whole(child.get("value"), number)
            shown = f"{format_number(number, form)}." if element.tag == "ol" else "•"
            yield from self._read_entry(child, shown, nested, depth)
            number += 1

    def _read_entry(
        self, element: etree._Element, shown: str, nested: int, depth: int
    ) -> Iterator[Block]:
        """Yields an entry of a list; its first paragraph gets the number, unless it has one."""
        if why := self._find_omission_reason(element):
            self._leave_out(element, why)
            return
        numbered = False
        for block in self._read_blocks(element, depth + 1):
            if isinstance(block, Paragraph) and block.text and not numbered and not block.number:
                numbered = True
                own, _ = split_mark(block)
                typed = own is not None and own.form in ("lettered", "plain", "dotted")
                # An author may type “P1” into a list that the browser numbers itself.
                if typed and parse_mark(shown) != own:
                    yield block
                    continue
                block = Paragraph(
                    block.runs, shown, True, nested, nested * 20, block.size, 0, line=block.line
                )
            yield block

    def _read_rows(self, table: etree._Element, depth: int) -> Iterator[tuple[Cell, ...]]:
        """Yields the rows of a table, without those of tables within it."""
        for row in table.iter("tr"):
            within = next(row.iterancestors("table", "td", "th"), None)
            if within is not table or self._find_omission_reason(row):
                continue
            yield tuple(
                Cell(
                    tuple(
                        block
                        for block in self._read_blocks(cell, depth + 1)
                        if not _is_empty(block)
                    )
                )
                for cell in row
                if cell.tag in ("td", "th")
            )

    def _read_terms(self, element: etree._Element, depth: int) -> Iterator[tuple[Cell, ...]]:
        """Yields a description list as rows of two cells: a term, and its descriptions."""
        name: list[Block] = []
        values: list[Block] = []
        for child in element.iter("dt", "dd"):
            blocks = [
                block for block in self._read_blocks(child, depth + 1) if not _is_empty(block)
            ]
            if child.tag == "dt":
                if name or values:
                    yield Cell(tuple(name)), Cell(tuple(values))
                name, values = blocks, []
            else:
                values += blocks
        if name or values:
            yield Cell(tuple(name)), Cell(tuple(values))

    def _make_paragraph(self, element: etree._Element, runs: list[TextRun]) -> Iterator[Paragraph]:
        """Yields runs as a paragraph; nothing if they are empty or only a link within the page."""
        text = clean("".join(run.text for run in runs))
        if not text:
            return
        if _is_page_link(element, text):
            self.left.append(Omission(text, "link within the page"))
            return
        self.line += 1
        bold = element.tag in BOLD
        heading = re.fullmatch("h([1-6])", str(element.tag))
        shown = tuple(TextRun(run.text, run.bold or bold, run.italic) for run in runs)
        yield Paragraph(shown, level=int(heading.group(1)) if heading else 0, line=self.line)


def _is_empty(block: Block) -> bool:
    """Tells whether a block is a paragraph without text and number."""
    return isinstance(block, Paragraph) and not block.text and not block.number


def _is_page_link(element: etree._Element, text: str) -> bool:
    """Tells whether an element is only a link within the page, such as “back to top”."""
    return any(
        (link.get("href") or "").startswith("#") and _get_words(link) == text
        for link in element.iter("a")
    )


def _get_words(element: etree._Element) -> str:
    """Returns all text of an element."""
    return clean("".join(map(str, element.itertext())))


def _collapse_space(text: str, element: etree._Element) -> str:
    """Collapses white space as a browser does, except in preformatted text."""
    return text if element.tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", text)


def _list_shown_texts(element: etree._Element) -> Iterator[tuple[tuple[etree._Element, bool], str]]:
    """Yields every text node with its place, except those of scripts and the like.

    A place is an element, and whether the text stands behind it instead of in it.
    """
    if isinstance(element.tag, str) and element.tag not in NO_TEXT:
        yield (element, False), element.text or ""
        for child in element:
            yield from _list_shown_texts(child)
            yield (child, True), child.tail or ""
