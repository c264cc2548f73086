"""Small Word files, written element by element: what Word writes and python-docx cannot."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:wps="{WPS}"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/></Types>'
)


def text(words: str) -> str:
    """A text element; a tab and a line break in words become Word's."""
    made = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    for sign, element in (("\t", "tab"), ("\n", "br")):
        made = made.replace(sign, f'</w:t><w:{element}/><w:t xml:space="preserve">')
    return made


def run(
    words: str, *, bold: bool = False, italic: bool = False, size: int = 0, more: str = ""
) -> str:
    """A run of words that look alike."""
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    look += f'<w:sz w:val="{2 * size}"/>' if size else ""
    return f"<w:r><w:rPr>{look}{more}</w:rPr>{text(words)}</w:r>"


def p(
    words: str = "",
    *,
    bold: bool = False,
    italic: bool = False,
    size: int = 0,
    style: str = "",
    numbered: tuple[int, int] | None = None,
    runs: str = "",
    indent: int = 0,
) -> str:
    """A paragraph: of words, or of runs as they are; ``numbered`` by a list and its level."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        properties += (
            f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
        )
    properties += f'<w:ind w:left="{20 * indent}"/>' if indent else ""
    inside = runs or (run(words, bold=bold, italic=italic, size=size) if words else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def table(*rows: Iterable[str]) -> str:
    """A table of cells that each hold paragraphs."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell or '<w:p/>'}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def levels(*forms: tuple[str, str], start: int = 1) -> str:
    """The levels of a list: the form and the text of each, ``("decimal", "P%1")``."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{shown}"/></w:lvl>'
        for at, (form, shown) in enumerate(forms)
    )


def word_file(
    body: str,
    *,
    lists: Mapping[int, str] | None = None,
    restarts: Mapping[int, tuple[int, int]] | None = None,
    head: Iterable[str] = (),
    foot: Iterable[str] = (),
    styles: str = "",
    parts: Mapping[str, tuple[str, str]] | None = None,
    section: str = "",
) -> bytes:
    """A Word file.

    Args:
        body: What stands in it, as XML.
        lists: The levels of each list.
        restarts: Further lists that count another anew: its number and where to start.
        head: The lines of its head.
        foot: Those of its foot.
        styles: The styles, as XML.
        parts: Further parts by name: what the text has them for, and their XML.
        section: What its section says besides, as XML.
    """
    parts = dict(parts or {})
    for kind, lines in (("header", head), ("footer", foot)):
        shown = "".join(p(line) for line in lines)
        if shown:
            tag = "hdr" if kind == "header" else "ftr"
            parts[f"{kind}1.xml"] = (kind, f"<w:{tag} {NAMES}>{shown}</w:{tag}>")
            section += f'<w:{kind}Reference w:type="default" r:id="{kind}1.xml"/>'
    if lists:
        made = "".join(
            f'<w:abstractNum w:abstractNumId="{at}">{inside}</w:abstractNum>'
            for at, inside in lists.items()
        )
        made += "".join(
            f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in lists
        )
        for at, (other, start) in (restarts or {}).items():
            made += (
                f'<w:num w:numId="{at}"><w:abstractNumId w:val="{other}"/><w:lvlOverride '
                f'w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            )
        parts["numbering.xml"] = ("numbering", f"<w:numbering {NAMES}>{made}</w:numbering>")
    if styles:
        parts["styles.xml"] = ("styles", f"<w:styles {NAMES}>{styles}</w:styles>")
    document = (
        f"<w:document {NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>"
    )
    return zipped(document, parts)


def zipped(document: str, parts: Mapping[str, tuple[str, str]]) -> bytes:
    """A Word file of the XML of its text and of other parts."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}"/>'
        for name, (kind, _) in parts.items()
    )
    head = f'<Relationships xmlns="{PACKAGE}/relationships">'
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr(
            "_rels/.rels",
            f'{head}<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
        )
        package.writestr("word/document.xml", document)
        package.writestr("word/_rels/document.xml.rels", f"{head}{relations}</Relationships>")
        for name, (_, content) in parts.items():
            package.writestr(f"word/{name}", content)
    return made.getvalue()
